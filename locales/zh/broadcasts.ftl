# 群发：写给很多人的一条消息，从写好到送到。

broadcast = { $text }

    —— { $sender }
button-news = 🔕 少收这类消息
button-offer-sell = 🧺 卖{ $product }，{ $price }
button-offer-look = 🛒 看看{ $product }
button-offer-train = 🎓 去报名
button-offer-ask = 🙋 找人问问

button-broadcasts = 📣 群发
button-compose = ✏️ 写一条新的
broadcasts = <b>群发消息</b>（{ $count }）
    按一条看发到哪了，或者写一条新的。
button-one-broadcast = { $sign } { $text }
broadcast-sign-draft = ✏️
broadcast-sign-asking = ✋
broadcast-sign-refused = 🚫
broadcast-sign-planned = ⏰
broadcast-sign-sending = 📤
broadcast-sign-paused = ⏸
broadcast-sign-done = ✅
broadcast-sign-stopped = ⏹
broadcast-state-draft = ✏️ 还没定什么时候发
broadcast-state-asking = ✋ 等第二个人同意
broadcast-state-refused = 🚫 没有同意
broadcast-state-planned = ⏰ 定好了
broadcast-state-sending = 📤 正在发
broadcast-state-paused = ⏸ 暂停了
broadcast-state-done = ✅ 发完了
broadcast-state-stopped = ⏹ 不发了

compose-broadcast-text = 要告诉大家什么？打字就行，最多 900 个字。
    例如：明天县中心收花椒，32 元一斤，早上八点开秤。
compose-broadcast-other = 要不要再写一份{ $language }的？看{ $language }的人会收到这份。不写就按“跳过”。
compose-broadcast-media = 要配照片、视频或者一段语音吗？有就发过来，没有就按下面。
compose-broadcast-button = 消息下面要不要放一个按钮？
compose-broadcast-price = { $product }收多少钱？
    例如：32块一斤
compose-broadcast-topic = 这是哪一类消息？不想收这一类的人就不发给他。
offered-goods-goods = 按钮说的是什么货？打字就行。
    例如：花椒
offered-goods-which = “{ $typed }”有几种，是哪一种？
button-skip-media = ⏭ 没有，跳过
button-same-media = 刚才发的
refused-media-please = 请发一张照片、一段视频或者一段语音。没有就按“跳过”。
button-opens-nothing = ⏭ 不要按钮
button-opens-sell = 🧺 “卖……”，货和价钱先填好
button-opens-look = 🛒 “看看……”，看在卖的货
button-opens-train = 🎓 “去报名”，看有哪些培训
button-opens-ask = 🙋 “找人问问”
form-compose-broadcast = 群发消息
form-plan-broadcast = 定群发时间

news-county = 📢 县里通知
news-buying = 💰 收购和价钱
news-training = 🎓 培训
news-market = 🧺 赶集
my-news = <b>想收哪些消息？</b>
    按一下就不收，再按一下又收。您自己的订单、报了名的培训，一定会告诉您。
button-my-news = 🔔 收哪些消息
button-news-on = 🔔 { $topic }：收
button-news-off = 🔕 { $topic }：不收
toast-news-on = 又会收到了
toast-news-off = 以后不发给您了

broadcast-written = <b>{ $state }</b>
    { $starts }
    还没发，先看看：

    { $text }

    —— { $sender }

    类别：{ $topic }
    发给：{ $audience }
    现在是 <b>{ $count }</b> 个人{ $count ->
        [0] {""}
       *[other] ：{ $names } ……
    }{ $muted ->
        [0] {""}
       *[other] （另有 { $muted } 个人不收这类消息）
    }
button-show-me = 👀 先发给我看看
button-plan = ⏰ 什么时候发？
button-broadcast-drop = 🗑 不要了
plan-broadcast-when = 什么时候发？
plan-broadcast-asked = 哪天几点发？
button-when-now = 📤 马上发
button-when-seven = 🌅 明天早上七点
button-when-other = 🕐 别的时间
button-when-market-days = 🧺 每个赶集日早上七点
plan-broadcast-confirm = { $text }

    发给 <b>{ $count }</b> 个人{ $muted ->
        [0] {""}
       *[other] （{ $muted } 个人不收这类消息）
    }
    时间：<b>{ $when }</b>
    { $second }
needs-a-second = ✋ 人多，或者是休息时间：要县里另一个人同意了才发。
each-market-day = 每个赶集日早上七点
at-once = 马上
broadcast-at = { $when } 发
broadcast-next = 下一次：{ $when }

broadcast-series = <b>{ $state }</b>
    { $starts }
    { $text }

    每个赶集日早上七点，发给当天逢集的乡镇。每次发到哪了，在“📣 群发”里看。
broadcast-report = <b>{ $state }</b>
    { $starts }
    { $text }

    ✅ 收到：{ $sent } / { $total }
    ⏳ 等着发：{ $waiting }
    🚫 拉黑了：{ $blocked }
    👤 号没了：{ $gone }
    🔕 不收这类：{ $muted }
    ⚠️ 没发成：{ $failed }
button-see-broadcast = 📣 看这条
button-broadcast-approve = ✅ 同意发
button-broadcast-refuse = 🚫 不同意
button-broadcast-pause = ⏸ 先停一停
button-broadcast-go-on = ▶️ 接着发
button-broadcast-stop = ⏹ 不发了
button-by-village = 📊 各村情况
button-broadcast-table = 📄 名单表格
broadcast-villages = <b>各村情况</b>（{ $villages } 个村）
    一共 { $total } 个人，收到 { $sent } 个。
    { $lines }
broadcast-of-village = { $village }：{ $sent } / { $total }{ $blocked ->
        [0] {""}
       *[other] ，拉黑或者号没了 { $blocked }
    }{ $failed ->
        [0] {""}
       *[other] ，没发成 { $failed }
    }
broadcast-table-here = 名单在这里，用 Excel 或者 WPS 打开。
broadcast-column-name = 姓名
broadcast-column-village = 村
broadcast-column-state = 情况
broadcast-column-when = 时间
recipient-waiting = 等着发
recipient-sent = 收到
recipient-blocked = 拉黑了
recipient-gone = 号没了
recipient-muted = 不收这类
recipient-failed = 没发成

broadcast-asks = ✋ { $sender } 想给 { $count } 个人发一条消息，时间：{ $when }。要您看过，同意了才发。
broadcast-approve-told = ✅ 有人同意了：{ $text }
    { $state }
broadcast-refuse-told = 🚫 没有同意：{ $text }
    可以写一条新的，人少一点，或者换白天的时间。
broadcast-pause-told = ⏸ 县里先停了这条：{ $text }
broadcast-go-on-told = ▶️ 县里让这条接着发：{ $text }
broadcast-stop-told = ⏹ 县里停了这条，不发了：{ $text }
broadcast-late = ⏸ 有一条消息早该发了，当时系统没有开，先停在这里。还要发吗？

refusal-nobody-there = 这些人里现在一个能收到的也没有。请换一些人。
refusal-nobody-to-approve = 超过 { $most } 个人，或者晚上发，要第二个人同意，可现在没有第二个管理员。请先请一位，或者少发一些人、白天发。
refusal-no-market-days = 这些人的乡镇还不知道哪天赶集。请先让县里在“赶集日”里填上，或者选别的时间。
refusal-broadcast-moved = 这条现在是：{ $state }。请从“📣 群发”里再看一下。
