button-complain = ⚠️ 货有问题
button-complaint-photos = 📷 看照片
button-complaint-answer = ✍️ 答复买家
button-complaint-decide = ⚖️ 来评一评
button-complaint-settle = ✅ 补的货收到了
button-complaint-appeal = ⚖️ 请服务站评一评

complain-kind = 货怎么了？
button-complaint-broken = 💔 坏了
button-complaint-wrong = 🔀 发错了、和说的不一样
button-complaint-missing = ❓ 没收到、少了
button-complaint-return = ↩️ 不喜欢，七天内退货
complaint-broken = 坏了
complaint-wrong = 发错了、和说的不一样
complaint-missing = 没收到、少了
complaint-return = 退货
complain-photos = 订单 { $number }：请拍照片发来，坏的地方拍清楚。
complain-words = 还想说什么？例如：路上压碎了三瓶。没有就跳过。
complain-confirm = <b>看看对不对：</b>
    订单 { $number }：{ $kind }
    { $words }
    照片：{ $photos } 张
complain-said = 记下了，卖家两天之内答复：订单 { $number }。卖家不答复，服务站来评。
form-complain = 货有问题

answer-complaint-how = 订单 { $number }，怎么答复买家？
decide-complaint-how = 订单 { $number }，服务站怎么定？
button-answer-all = 💰 全退
button-answer-part = 💰 退一部分
button-answer-resend = 📦 重新发
button-answer-refuse = ❌ 不同意
answer-complaint-money = 退多少？最多 { $most }。
    例如：20
decide-complaint-money = 退多少？最多 { $most }。
    例如：20
answer-complaint-why = 为什么不同意？按一个，或者打字写。
decide-complaint-why = 为什么？按一个，或者打字写。
answer-complaint-confirm = 订单 { $number }：退给买家 <b>{ $money }</b>
decide-complaint-confirm = 订单 { $number }：卖家退给买家 <b>{ $money }</b>
answer-complaint-refunded = ✅ 订单 { $number } 退 { $money }，买家会知道。
decide-complaint-refunded = ✅ 订单 { $number } 退 { $money }，两边都会知道。
answer-complaint-resending = ✅ 告诉买家了，请把订单 { $number } 的货重新发出。
answer-complaint-refused = 记下了，买家会知道。买家不服可以请服务站来评。
decide-complaint-dismissed = 记下了，两边都会知道。
form-answer-complaint = 答复买家
form-decide-complaint = 评一评
refused-money = 没看懂多少钱。请写数字，例如：20
why-as-described = 货和说的一样
why-no-proof = 看不出有问题
why-broken = 坏了
why-wrong = 发错了
why-missing = 没收到
why-return = 退货
complaint-answered = 已经答复过了
complaint-photos = 订单 { $number } 买家发来的照片

card-complaint-raised = ⚠️ { $kind }：{ $said }（等卖家答复）
card-complaint-refunded = ⚠️ { $kind }，退了 { $money }
card-complaint-resending = ⚠️ { $kind }，卖家重新发
card-complaint-refused = ⚠️ { $kind }，卖家不同意
card-complaint-to-decide = ⚖️ { $kind }：{ $said }（服务站在评）
card-complaint-dismissed = ⚖️ { $kind }，服务站评了：不退
card-complaint-settled = ✅ { $kind }，解决了
timeline-complaint-raise = { $at } 买家说货有问题：{ $why }
timeline-complaint-refund = { $at } 退钱
timeline-complaint-resend = { $at } 卖家答应重新发
timeline-complaint-refuse = { $at } 卖家不同意：{ $why }
timeline-complaint-escalate = { $at } 卖家没答复，服务站来评
timeline-complaint-appeal = { $at } 买家请服务站评
timeline-complaint-settle = { $at } 补的货收到了
timeline-complaint-dismiss = { $at } 服务站评了：{ $why }
timeline-parcel-lose = { $at } 货丢了
timeline-parcel-come-back = { $at } 货退回给卖家
parcel-state-lost = 丢了

complaint-raised = ⚠️ 订单 { $number } 买家说：{ $kind }。{ $said }
    请两天之内答复，不然服务站来评。
complaint-refunded = 💰 订单 { $number } 退 { $money }，到服务站就能领。
complaint-refunded-by-you = ⚖️ 订单 { $number }：服务站定了，退 { $money } 给买家
complaint-resending = 📦 订单 { $number } 卖家答应重新发。收到了请按“补的货收到了”。
complaint-refused = ❌ 订单 { $number } 卖家不同意：{ $why }。不服就按“看这一单”，再按“请服务站评一评”。
complaint-dismissed = ⚖️ 订单 { $number } 服务站评了，不退：{ $why }
complaint-to-decide = ⚖️ 订单 { $number } 请服务站来评：先看照片和双方说的，再打电话问问。

refusal-too-late = 时间过了，不能再提了。请按“找人帮忙”。
refusal-not-returnable = 鲜货不支持七天退货。坏了可以按“坏了”，拍照发来。
refusal-too-much = 最多能退 { $most }。请少写一些。
