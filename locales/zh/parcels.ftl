parcel-state-preparing = 还没发货
parcel-state-sent = 在路上
parcel-state-waiting = 在服务站等人取
parcel-state-handed-over = 已经取走
parcel-state-dropped = 不发了
parcel-state-back = 退回给卖家了

button-parcel-send = 🚚 发货
button-parcel-send-another = 📦 发另一件
button-parcel-give-out = 🤝 买家来取了
button-parcel-receive = ✅ 收到货了
button-parcel-is-back = ↩️ 货回到我手里了
button-parcel-give-back = ↩️ 没人取，还给卖家

send-order-number = 订单 { $number } 怎么发？写快递单号；自己送到服务站就按下面。
    例如：SF1234567890123
button-bring-it = 🛵 我自己送
refused-parcel-number = 没看懂单号。请照快递单上写，例如：SF1234567890123；自己送就按“🛵 我自己送”。
send-order-carrier = 是哪家快递？
send-order-sent = ✅ 订单 { $number } 发货了，买家会知道。
send-another-number = 订单 { $number } 剩下的怎么发？写快递单号；自己送到服务站就按下面。
    例如：SF1234567890123
send-another-carrier = 是哪家快递？
send-another-sent = ✅ 订单 { $number } 又发了一件，买家会知道。几件都收到了，订单才算完成。
correct-number-number = 单号 { $parcel } 写错了？请照快递单重新写。
    例如：SF1234567890123
correct-number-carrier = 是哪家快递？
correct-number-corrected = ✅ 单号改成 { $parcel } 了，买家会知道。
take-back-confirm = 订单 { $number } 的货（{ $recipient } 没有收）回到卖家手里了吗？
    没有别的货在路上，订单就取消，{ $money } 还是买家的。
take-back-taken-back = ✅ 记下了：订单 { $number } 的货回到卖家手里了。
refused-courier-number = 没看懂单号。请照快递单上写，例如：SF1234567890123
refusal-too-many-parcels = 一个订单最多分二十件发。还有货没发，请按“找人帮忙”。
carrier-own = 卖家自己送
carrier-youzhengguonei = 邮政
carrier-shunfeng = 顺丰
carrier-zhongtong = 中通
carrier-yuantong = 圆通
carrier-shentong = 申通
carrier-yunda = 韵达
carrier-jtexpress = 极兔
carrier-jd = 京东
carrier-ems = EMS
give-out-code = { $recipient } 来取货了？请买家说六位取货码。
give-out-confirm = 给 { $recipient }。
    { $due }
give-out-wrong-code = 这个码不对，请买家再看一遍，再打一次。
give-out-given-out = ✅ 订单 { $number } 交货了。
form-send-order = 发货
form-send-another = 发另一件
form-correct-number = 改快递单号
form-take-back = 退回的货
form-give-out = 交货

order-sent = 🚚 订单 { $number } 发货了，单号：{ $parcel }
order-sent-own = 🚚 订单 { $number } 发货了，卖家自己送来
parcel-arrived = 📦 您的货到了：订单 { $number }
    取货码 <b>{ $code }</b>，到{ $station }说这个码就行，别人代取也行。
    { $pay }
parcel-still = ⏰ 订单 { $number } 的货（{ $parcel }）三天没有动静，请问一下快递。
parcel-not-fetched = ⏰ 您的货在{ $station }放了五天了：订单 { $number }，取货码 <b>{ $code }</b>
parcel-came-back = ↩️ 订单 { $number } 的货退回到您手里了（{ $state }）。没卖出去的又在店里卖了；货坏了，请改一下数量。
order-came-back = ↩️ 订单 { $number } 的货没送到，退回给卖家了，订单取消。付过的钱还是您的，到服务站就能领。

refusal-no-such-code = 这个码不对，请再看一遍。
refusal-too-many-tries = 码错太多次了，请等到 { $when } 再试。
