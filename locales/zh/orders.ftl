menu-orders = 📦 我的订单
button-my-orders = 📦 我的订单
button-sales = 🏪 我卖的（{ $count }）
button-see-order = 👀 看这一单
button-order = { $state } · { $whose } · { $money }

my-orders = <b>我买的</b>
    按一单来看。
my-orders-none = 您还没有买过东西。按“🛒 看看货”。
my-sales = <b>我卖的</b>
    { $sections }
sales-to-answer = 📩 要答复：{ $count } 单
sales-to-pack = 📦 要发货：{ $count } 单
sales-not-paid = ⏳ 等付钱：{ $count } 单
sales-on-the-way = 🚚 在路上：{ $count } 单

order-card = { $head }<b>订单 { $number }</b>（{ $state }）
    { $other }
    { $goods }
    合计 <b>{ $total }</b>{ $postage }
    { $delivery }
    💰 { $payment }
    { $complaint }
    { $parcels }
    { $timeline }
card-new-order = 🔔 有人买您的货！{ "\u000A" }
card-store = 🏪 { $store }
card-buyer = 👤 { $recipient } 买的
card-line = 　{ $product } { $quantity } × { $price } = { $money }
card-postage = （里面邮费 { $money }）
card-to-station = 🏤 到{ $station }取：{ $recipient } { $phone }
card-to-parcel = 🚚 寄给 { $recipient } { $phone }，{ $address }
card-to-fetch = 🏡 { $recipient } { $phone } 到卖家那里取
card-parcel-code = 🔑 取货码 <b>{ $code }</b>
card-parcel-sent = 🚚 { $carrier } { $number }{ $news }
card-news = { "\u000A" }　{ $at } { $means }：{ $text }
card-parcel-waiting = 🏤 货在服务站，等人来取

order-state-placed = 等卖家答复
order-state-proposed = 卖家改了日子
order-state-confirmed = 卖家接单了
order-state-completed = 办完了
order-state-declined = 卖家没接
order-state-cancelled = 取消了

timeline-order-place = { $at } 下单
timeline-order-confirm = { $at } 卖家接单
timeline-order-propose = { $at } 卖家想改日子
timeline-order-accept = { $at } 买家同意
timeline-order-decline = { $at } 卖家没接：{ $why }
timeline-order-cancel = { $at } 买家取消
timeline-order-lapse = { $at } 自动取消：{ $why }
timeline-payment-take-cash = { $at } 服务站收了现钱
timeline-payment-pay-seller = { $at } 买家把钱给了卖家
timeline-payment-send-slip = { $at } 买家发来转账单
timeline-payment-receive = { $at } 县里收到转账
timeline-payment-not-received = { $at } 县里没查到这笔转账
timeline-payment-release = { $at } 钱归卖家
timeline-payment-return = { $at } 钱退给买家
timeline-parcel-send = { $at } 发货
timeline-parcel-renumber = { $at } 快递单号改了：{ $why }
timeline-parcel-arrive = { $at } 到了服务站
timeline-parcel-hand-over = { $at } 交到买家手里
timeline-parcel-receive = { $at } 买家收到

why-sold-out = 货没有了
why-too-few = 太少了，不好发
why-no-time = 最近没空
why-not-answered = 卖家一直没答复
why-not-paid = 一直没付钱

button-order-confirm = ✅ 接单
button-order-propose = 📅 改个日子
button-order-decline = ❌ 接不了
button-order-accept = ✅ 这天可以
button-order-cancel = 🗑 不买了
button-order-again = 🔁 再买一次
sure-cancel-order = 订单 { $number } 真的不要了吗？
button-yes-cancel = ✅ 对，不要了

decline-order-why = 订单 { $number } 为什么接不了？按一个，或者打字写。
button-decline-sold-out = 货没有了
button-decline-too-few = 太少了，不好发
button-decline-no-time = 最近没空
decline-order-declined = 好，订单 { $number } 不接了，买家会知道。
propose-date-date = 订单 { $number } 哪天能给？按一个，或者打字，例如：下周三
propose-date-proposed = 告诉买家了：订单 { $number } 改到 { $date }，等买家答复。
button-day = { $day }
refused-day-please = 没看懂是哪天。例如：后天，或者 12月3日
refused-day-to-come = 请说明天以后、两个月以内的一天。
form-decline-order = 接不了的订单
form-propose-date = 改日子

order-accepted = ✅ 买家同意了您改的日子：订单 { $number }，{ $date }
order-proposed = 📅 卖家想改日子：订单 { $number }，改到 { $date }。可以就按“看这一单”，再按“这天可以”。
order-declined = ❌ 卖家接不了订单 { $number }：{ $why }。付过的钱会退给您。
order-cancelled = 🗑 买家不要订单 { $number } 了，货已经放回去接着卖。
order-confirmed = ✅ 卖家接了订单 { $number }。
    { $pay }
order-unanswered = ⏰ 订单 { $number }（{ $recipient }，{ $money }）还在等您答复，请接单或者说接不了。
order-unanswered-station = ⏰ 订单 { $number } 的卖家两天没答复了，请打个电话问问。
order-lapsed-not-answered = 订单 { $number } 一直没人答复，取消了。付过的钱会退给买家。
order-lapsed-not-paid = 订单 { $number } 一直没付钱，取消了，货放回去接着卖。
order-handed-over = ✅ 订单 { $number } 您收到了。东西有问题就按“找人帮忙”。
order-earned = 💰 订单 { $number } 办完了，{ $money }归您了，可以到服务站领。

toast-done = 办好了
toast-thanks = 谢谢，记下了

refusal-on-its-way = 货已经发出来了，不能取消。收到后有问题再说。
refusal-not-there = 现在办不了：{ $state }。请看订单。
refusal-open-business = 您还有没办完的订单，或者还有没领的钱。办完了再删，或者按“找人帮忙”。
button-week = 📊 一周卖了多少
my-week = 📊 这七天卖了 { $count } 单，一共 { $money }。卖得最多的是 { $day }，{ $best }。
my-week-none = 📊 这七天还没有人买。发链接给亲戚朋友试试。
button-list-again = 🔁 再上一样的
