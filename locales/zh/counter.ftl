menu-counter = 🏤 柜台
button-counter = 🏤 柜台
button-take-cash = 💵 收钱
button-receive = 📥 收件
button-hand-out = 🤝 取件
button-pay-out = 💰 付钱给卖家、退给买家
button-next-one = ➕ 下一个
button-parcel = { $recipient } · { $number }
button-owed = { $name }：{ $money }

counter = <b>{ $station }</b>
    📥 要来的货：{ $coming }
    📦 等人取的货：{ $waiting }
    💵 钱箱里应有：{ $till }
    { $lines }
counter-waiting = 　{ $recipient }，{ $at } 到的

take-cash-code = 请买家说六位付款码，或者订单号。
take-cash-whose = 有几单是这个码，是谁的？
take-cash-confirm = 订单 { $number }，{ $recipient }
    收 <b>{ $money }</b>。钱点好了再按。
take-cash-taken = ✅ 收了 { $recipient } 的 { $money }。
take-cash-wrong-code = 没有要付钱的订单是“{ $code }”。请买家再看一遍。
receive-parcel-which = 收到哪件？按一个，或者打单号、订单号、名字、手机后四位，一行一件。（共 { $count } 件要来）{ $received }
receive-parcel-received = ✅ 收下了：{ $recipient }，订单 { $number }。买家会收到取货码。
refused-parcel-unknown = 没有“{ $typed }”这一件。请打快递单号、订单号、名字或者手机后四位。
refused-parcel-several = “{ $typed }”有几件都像，请按下面的一件，或者多打几位。
hand-out-code = 请来取的人说六位取货码。
hand-out-confirm = 订单 { $number }，给 { $recipient }
    { $due }
hand-out-handed-out = ✅ { $recipient } 的货取走了。
hand-out-wrong-code = 这里没有取货码是“{ $code }”的货。请再看一遍。
pay-out-who = 付钱给谁？
pay-out-confirm = 给 { $name } 现钱 <b>{ $money }</b>。点好了、给了再按。
pay-out-paid = ✅ 给了 { $name } { $money }，等对方点“拿到了”。
refused-six-digits = 请打六位数字，例如：482913
refused-code-or-number = 请打六位付款码，或者十位订单号。
form-take-cash = 收钱
form-receive-parcel = 收件
form-hand-out = 取件
form-pay-out = 付钱给卖家、退给买家
button-count-till = 🧮 点钱箱
button-waits-long = ⏰ { $recipient } 五天没来取
count-till-counted = 钱箱里应有 { $should }。点一点，实有多少？
    例如：235块5
count-till-confirm = 实有 { $counted }。{ $outcome }
till-even = ✅ 正好。
till-over = 多了 { $money }，会记下来。
till-short = 少了 { $money }，会记下来。
till-more = 🧮 { $station }点钱箱，多了 { $money }。
till-less = 🧮 { $station }点钱箱，少了 { $money }。
form-count-till = 点钱箱
count-till-done = ✅ 记下了：钱箱里 { $counted }。
receive-last = { "\u000A" }✅ 刚收下：{ $recipient } 的（这次第 { $count } 件）
receive-parcel-none-to-come = 现在没有要来的货。
button-today-list = 📋 今天的单子
today-list = <b>{ $station }，今天</b>
    📥 收件 { $received } 件
    { $came }
    🤝 取走 { $handed } 件
    { $left }
    💵 收进 { $taken }，付出 { $paid }，钱箱里应有 { $till }
today-line = 　{ $at } { $recipient }
