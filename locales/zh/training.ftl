# 培训：办一期、报名、提醒、点名、多少人。

menu-training = 🎓 培训
button-trainings = 🎓 看培训
button-my-sessions = 📋 我管的培训
button-plan-session = ➕ 办一期培训
button-training-figures = 📊 三个月多少人
button-session = { $off ->
        [1] ❌
       *[other] 🗓
    } { $at } · { $topic }
button-see-session = 👀 看这期培训

topic-first-listing = 第一次上货
topic-photos = 给货拍好照片
topic-packing = 打包发货
topic-operator = 怎么办服务站
topic-phone = 用手机买卖

trainings = <b>培训</b>
    按一个看，一按就能报名。
trainings-none = 现在没有培训。有了新的，会在这里。
my-sessions = <b>我管的培训</b>
my-sessions-none = 还没有您管的培训。

session-card = <b>🎓 { $topic }</b>
    🗓 { $when }，{ $long }
    📍 { $where }
    { $lines }
session-online = 网上：{ $link }
session-by = 👩‍🏫 { $trainer } 讲
session-for = 👥 给：{ $audience }
session-seats = 💺 { $seats }，还剩 { $free } 个{ $waiting ->
        [0] {""}
       *[other] ，{ $waiting } 个人排队
    }
session-is-off = ❌ 取消了：{ $why }
session-is-over = 🏁 已经上完了
session-you-are-in = ✅ <b>您报上名了</b>，快到时会提醒您。
session-you-come = ✅ <b>您报上名了</b>，也说了一定来。
session-you-wait = ⏳ <b>您在排队</b>，有位子就自动轮到您，会告诉您。
session-you-came = 🙋 <b>您来过，记下了</b>
session-your-neighbour = 👥 带上 { $name }
session-clashes = ⚠️ 同一时间您还报了：{ $topic }，{ $when }
session-pass-on = 🔗 转给邻居：{ $link }
length-hours = { $hours } 小时
length-minutes = { $minutes } 分钟
length-both = { $hours } 小时 { $minutes } 分钟
seats-count = { $count } 个位子
seats-no-limit = 人数不限

button-enrol = ✅ 我报名
button-wait = ⏳ 满了，我排队
button-stop-waiting = ❌ 不排了
button-session-come = ✅ 我来
button-session-cannot = ❌ 来不了
button-bring = 👥 带一个邻居
button-alone = 👤 邻居不来了
button-here = 🙋 我到了，说口令
button-pin = 📍 地图
button-calendar = 📅 存到日历
button-attendance = 📋 名单
button-at-the-door = 🔢 口令和二维码
button-session-figures = 📊 多少人
button-move-session = 🕒 改时间
button-call-off-session = 🗑 取消

toast-enrolled = 报上名了
toast-waiting = 满了，给您排上队了
toast-you-come = 好，等您来
toast-left = 好，名额让给别人了
toast-came = 来了
toast-did-not-come = 没来

plan-session-station = 给哪个站办？
plan-session-topic = 讲什么？
    按一个，或者打字，例如：花椒怎么剪枝
plan-session-where = 在哪里上课？
    按一个，或者打字，例如：三河镇服务站二楼。网上上课，就发链接。
plan-session-pin = “{ $where }”在地图上哪里？
    按输入框旁边的📎，选“位置”发过来；没有就跳过。
session-begins = 什么时候开始？
plan-session-minutes = 要多长时间？
    例如：一个半小时
plan-session-seats = 多少个位子？
    例如：25
plan-session-trainer = 谁来讲？
    按一个，或者打字写名字，例如：马老师
plan-session-confirm = <b>看看对不对：</b>
    🎓 { $topic }
    🗓 { $when }，{ $long }
    📍 { $where }
    💺 { $seats }
    👩‍🏫 { $trainer }
    👥 给：{ $audience }
    { $clashes }
same-time = ⚠️ 同一时间，同一个老师或者同一个地方，还有：{ $topic }，{ $when }
plan-session-planned = ✅ 办起来了：{ $topic }，{ $when }。把这个链接发到群里，一按就能报名：{ $link }
button-skip-pin = ⏭ 没有，跳过
button-same-pin = 刚才的位置
button-trainer-me = 🙋 我自己讲
refused-place-first = 先写地方的名字，例如：三河镇服务站二楼。地图位置下一步再发。
refused-pin-please = 请按📎选“位置”发过来；没有就按“跳过”。
refused-length-please = 没看懂要多长时间。例如：90分钟，或者 两个小时
refused-length-unlikely = 太短或者太长了：10 分钟以上、12 小时以内。例如：两个小时
refused-seats-please = 没看懂是多少人。请写一个数字，例如：25
refused-seats-unlikely = 请写 1 到 { $most } 之间的数字；人再多就按“人数不限”。

session-moves-to = “{ $topic }”本来是 { $when }，改到什么时候？
move-session-why = 为什么改？报了名的人都会看到。
    按一个，或者打字，例如：老师那天要去县里
session-why-weather = 天气不好
session-why-trainer = 老师来不了
session-why-room = 地方用不成
session-why-farm-work = 地里正忙
session-why-too-few = 报名的人太少
move-session-confirm = <b>看看对不对：</b>
    🎓 { $topic }
    从 { $before }
    改到 <b>{ $when }</b>
    因为：{ $why }
    { $clashes }
move-session-moved = ✅ 改到 { $when } 了，{ $count } 个人会知道。
call-off-session-why = 为什么取消“{ $topic }”（{ $when }）？报了名的人都会看到。
    按一个，或者打字写。
call-off-session-confirm = 取消“{ $topic }”（{ $when }）吗？
    因为：{ $why }
call-off-session-called-off = 取消了，{ $count } 个人会知道。

bring-neighbour-name = 带谁来“{ $topic }”（{ $when }）？写名字，给他也留一个位子。
    例如：李大爷
bring-neighbour-brought = ✅ 给 { $name } 也留了位子。{ $when }，一起来。
say-code-code = 老师在“{ $topic }”上说的四个数字是什么？
    例如：4823
say-code-wrong = 不是这四个数字。请再听一遍，或者问老师。
say-code-right = ✅ 记下了，您来了：{ $topic }
refused-four-digits = 请写四个数字，例如：4823
welcome-there = ✅ 欢迎！记下了，您来了：{ $topic }

session-tomorrow = 🔔 明天有培训：<b>{ $topic }</b>
    🗓 { $when }，{ $long }
    📍 { $where }
    您来吗？来不了请按一下，位子好让给别人。
session-tomorrow-sure = 🔔 明天有培训：<b>{ $topic }</b>
    🗓 { $when }，{ $long }
    📍 { $where }
session-soon = ⏰ 快开始了：<b>{ $topic }</b>
    🗓 { $when }
    📍 { $where }
    您来吗？来不了请按一下。
session-soon-sure = ⏰ 快开始了：<b>{ $topic }</b>
    🗓 { $when }
    📍 { $where }
session-moved = 🕒 “{ $topic }”改时间了：<b>{ $when }</b>，{ $where }。因为：{ $why }
    还来吗？
session-moved-clashes = 🕒 “{ $topic }”改时间了：<b>{ $when }</b>，{ $where }。因为：{ $why }
    ⚠️ 这个时间您还报了别的培训。还来吗？
session-moved-told = 🕒 “{ $topic }”改时间了：<b>{ $when }</b>，{ $where }。因为：{ $why }
session-called-off = ❌ “{ $topic }”（{ $when }）取消了。因为：{ $why }
session-moved-up = 🎉 有位子了，轮到您了：<b>{ $topic }</b>
    🗓 { $when }，{ $where }
    来不了请按一下，好让给后面的人。
session-to-hold = 👩‍🏫 请您讲一期培训：{ $topic }，{ $when }，{ $where }
session-now-you = 👍 “{ $topic }”听完了，趁热自己做一遍，按下面的按钮就开始。
session-thanks = 👍 谢谢您来听“{ $topic }”。
session-who-came = 🏁 “{ $topic }”上完了，记下来了 { $came } 个人。还有谁来了，请在名单上按一下。

attendance = <b>📋 { $topic }</b>，{ $when }
    报名 { $count } 人{ $neighbours ->
        [0] {""}
       *[other] ，另外带邻居 { $neighbours } 个
    }，来了 { $came } 人。谁来了就按谁。
button-on-the-list = { $came ->
        [1] ✅
       *[other] ⬜
    } { $name }{ $with ->
        [0] {""}
       *[other] ＋{ $neighbour }
    }
session-at-the-door = <b>{ $topic }</b>，{ $when }
    贴在门口让大家扫，或者大声说四个数字：<b>{ $code }</b>
    { $link }
session-figures = 📊 { $topic }，{ $when }：报名 { $enrolled } 人，来了 { $came } 人。{ $villages }。
session-figures-none = 📊 { $topic }，{ $when }：没有人报名，也没有人来。
training-figures = 📊 这三个月的培训：报名 { $enrolled } 人次，来了 { $came } 人次。{ $villages }。
training-figures-none = 📊 这三个月还没有人上过培训。
figures-village = { $village } 报名 { $enrolled }、来了 { $came }
figures-label = { $village }
figures-no-village = 没说村子
figures-others = 别的村

calendar-name = 培训
calendar-here = 📅 { $topic }。按一下文件，就存到手机日历里了。

how-to-train = 请您讲课的时候，会在这里告诉您。名单、口令和二维码都在“📋 我管的培训”里。

button-demand-training = 🎓 上岗先培训
demand-training-role = 什么人要先参加培训？
demand-training-topic = 要先参加哪一种培训？
button-no-training = 不用培训
demand-training-demanded = ✅ 从现在起，没参加过“{ $topic }”的，当不了{ $role }。
demand-training-none = ✅ 从现在起，当{ $role }不用先参加培训。

form-plan-session = 办培训
form-move-session = 改培训时间
form-call-off-session = 取消培训
form-demand-training = 上岗先培训
form-bring-neighbour = 带邻居
form-say-code = 说口令

refusal-session-over = 这期培训已经上完或者取消了。按“🎓 培训”看别的。
refusal-session-past = 这个时间已经过了，请说以后的时间。
refusal-not-enrolled = 您还没有报上名。先按“我报名”。
refusal-no-seat = 没有多的位子给邻居了。可以让邻居自己排队。
refusal-not-now = 还没到时间：{ $when } 开始，提前一小时可以签到。
refusal-needs-training = 先参加一次“{ $topic }”的培训，再来打开这个链接。
