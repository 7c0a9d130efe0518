button-see-parcel = 🔎 货到哪了
button-correct-number = ✏️ 单号写错了

tracking-announced = 等快递来收
tracking-collected = 快递收走了
tracking-moving = 在路上
tracking-forwarded = 换了一家快递
tracking-customs = 在过海关
tracking-out = 正在送
tracking-to-fetch = 等人去取
tracking-signed = 签收了
tracking-going-back = 退回去了
tracking-problem = 有问题
tracking-other = 快递说

where-is-parcel = 🔎 <b>{ $carrier } { $number }</b>（{ $state }）
    订单 { $order }
    { $reports }
where-is-parcel-silent = 快递还没有消息。刚发的货，一般要等半天到一天。
where-is-parcel-brought = 卖家自己送，没有单号。
tracking-line = { $at } { $means }：{ $text }

track-which = 您有几件货在路上，看哪一件？
track-no-such = 您的订单里没有这个号：{ $number }。
    请对着发货的消息再看一遍；也可以按“我的订单”从里面找。
track-nothing-on-the-way = 现在没有货在路上给您送。
    买过的东西都在“我的订单”里。

parcel-to-fetch = 📦 订单 { $number } 的货（{ $carrier } { $parcel }）等您去取：
    { $news }
    拿到货了，请按“货到哪了”，再按“收到货了”。
parcel-still-to-fetch = ⏰ 订单 { $number } 的货还在等您去取：
    { $news }
parcel-at-your-station = 📦 快递说 { $recipient } 的货到您站上了：{ $carrier } { $parcel }，订单 { $number }。看到货，请按下面收件。
parcel-going-back = ↩️ 订单 { $number } 的货（{ $carrier } { $parcel }）退回来了：
    { $news }
    请给买家打个电话，问问怎么办。
parcel-number-unknown = ❓ 快递不认识订单 { $number } 的单号 { $parcel }（{ $carrier }）。请照快递单再看一遍；写错了，按“货到哪了”，再按“单号写错了”。
