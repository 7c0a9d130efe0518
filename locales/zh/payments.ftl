button-my-money = 💰 我的钱
said-money = 我的钱 / 钱呢 / 我的钱呢 / 钱在哪 / 我的钱在哪 / 我的钱在哪里 / 钱到了吗 / 什么时候给钱

payment-state-due = 还没付
payment-state-claimed = 转账单发来了，正在查
payment-state-held = 钱付了，县里先保管
payment-state-released = 钱已经归卖家
payment-state-returned = 钱已经退给买家
payment-state-void = 不用付了
payment-due-on-delivery = 交货时付
payment-due-cash-at-station = 等买家到服务站交钱
payment-due-transfer = 等买家转账
pay-held = 钱付了，县里先保管
pay-on-delivery = 拿到货时付 { $money }
pay-cash-at-station = 请到任何一个服务站交 { $money }，说付款码 <b>{ $code }</b>
pay-transfer = 请转账 { $money } 给县服务中心，备注写订单号，再按“📷 发转账单”
pay-at-the-counter = 来取时请带 { $money }。
to-take = 💵 先收 <b>{ $money }</b>，再给货。
nothing-to-take = ✅ 钱已经付了，不用再收。

button-payment-slip = 📷 发转账单
button-payment-see-slip = 📷 看转账单
button-payment-receive = ✅ 钱到账了
button-payment-not-received = ❌ 没查到
button-payment-take = 💵 收这笔钱
send-slip-slip = 订单 { $number }：请转 { $money } 给：{ $name }，备注写订单号。
    转好了，把转账单拍照或者截图发来。
send-slip-thanks = 收到了。县里在账上查到钱，订单 { $number } 才算付了，查到就告诉您。
slip-of = 订单 { $number } 的转账单，应收 { $money }。请到账上查，查到了才算数。
form-send-slip = 转账单

payment-taken = 💵 收到您的 { $money }：订单 { $number }。钱先由县里保管，您拿到货才给卖家。
payment-held = 💰 订单 { $number } 的钱付了，由县里保管，可以发货了。
transfer-claimed = 📲 订单 { $number }：买家说转了 { $money }，请看转账单，再到账上查。
transfer-not-received = ❌ 县里没查到订单 { $number } 的转账。请再看看转了没有，或者到服务站交现钱。

my-money = <b>我的钱</b>
    { $lines }
    现在能领的：<b>{ $open }</b>。到服务站说一声就能领现钱。
    { $steps }
money-held = 🔒 卖了货、等交货的（县里保管）：{ $money }
money-paid = 🔒 您买货付的、等收货的（县里保管）：{ $money }
money-earned = 🏪 卖货挣的：{ $money }
money-returned = ↩️ 退给您的：{ $money }
money-handed = ✋ 服务站说已经给您、等您点头的：{ $money }
money-steps = <b>钱是这样来去的：</b>
money-step-cash-taken-in = { $at } 您交了现钱 { $money }（订单 { $order }）
money-step-transfer-received-in = { $at } 您的转账到了 { $money }（订单 { $order }）
money-step-paid-to-seller-in = { $at } 您付给卖家 { $money }（订单 { $order }）
money-step-paid-to-seller-out = { $at } 买家付给您 { $money }，在您手里（订单 { $order }）
money-step-released-in = { $at } 货交了，{ $money } 归您（订单 { $order }）
money-step-returned-in = { $at } 订单没成，{ $money } 退给您（订单 { $order }）
money-step-refunded-in = { $at } 卖家退给您 { $money }（订单 { $order }）
money-step-refunded-out = { $at } 您退给买家 { $money }（订单 { $order }）
money-step-paid-out-out = { $at } 您领了 { $money }
money-step-corrected-in = { $at } 县里补给您 { $money }：{ $why }（订单 { $order }）
money-step-corrected-out = { $at } 县里扣了 { $money }：{ $why }（订单 { $order }）
payout-handed-cash = 💵 { $station }说给了您 { $money }。钱在您手里了吗？
payout-handed-transfer = 💸 县里说转给了您 { $money }。到账了吗？
button-payout-agree = ✅ 拿到了
button-payout-deny = ❌ 没拿到
payout-agreed = ✅ 对方说拿到 { $money }了。
payout-denied = ❌ 对方说没拿到 { $money }，请再核对。

button-correct-money = ✏️ 更正这一单的钱
correct-money-side = 订单 { $number }：更正谁的钱？
correct-money-way = 补给他，还是扣下来？
correct-money-money = 多少钱？例如：12.5元
correct-money-why = 为什么？一句话写清楚，对方看得到。
    例如：秤重了两遍，多收了一斤的钱
correct-money-confirm = 订单 { $number }，{ $side }：{ $way } { $money }
    原因：{ $why }
    记上去就不能改，只能再更正。
correct-money-corrected = ✅ 记上了，对方会知道。订单 { $number }
button-correct-buyer = 👤 买家的
button-correct-seller = 🏪 卖家的
button-correct-more = ➕ 补给
button-correct-less = ➖ 扣下
form-correct-money = 更正的钱
money-corrected-more = ✏️ 县里补给您 { $money }：{ $why }（订单 { $number }）。不明白请按“找人帮忙”。
money-corrected-less = ✏️ 县里扣了您 { $money }：{ $why }（订单 { $number }）。不明白请按“找人帮忙”。
correction-buyer-more = ✏️ 订单 { $number } 更正了：补给买家 { $money }，{ $why }
correction-buyer-less = ✏️ 订单 { $number } 更正了：扣买家 { $money }，{ $why }
correction-seller-more = ✏️ 订单 { $number } 更正了：补给卖家 { $money }，{ $why }
correction-seller-less = ✏️ 订单 { $number } 更正了：扣卖家 { $money }，{ $why }

refusal-not-operator = 这是服务站工作人员用的。您有事请按“找人帮忙”。
refusal-nothing-owed = 现在没有要付的钱。货交了、退了款，才会有。
refusal-not-paid = 这一单要先付钱才能发货、交货。请买家到服务站交现钱，或者转账。
button-payout-agree-of = ✅ { $money }拿到了
button-payout-deny-of = ❌ { $money }没拿到
