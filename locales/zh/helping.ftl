# 帮人的时候，服务站的人看到的。

how-to-help = 有人求助，会在这里告诉您。接下来：按“✋ 我来接”，就能回话，也能替他填那一格。
    要看排队的，随时按下面的按钮，或者打字：求助单
    站里几个人一起帮：建一个群，把我拉进去，在群里发 /station
tickets = <b>求助单</b>
    我接的：{ $mine }　等人接的：{ $waiting }
button-tickets = 📥 求助单
button-look-again = 🔄 再看看
button-ticket-waiting = ⏳ { $name }，等了 { $minutes } 分钟
button-ticket-taken = ✋ { $name }
button-ticket-snoozed = 💤 { $name }
button-ticket = 📋 看这个求助

ticket = 🙋 <b>{ $name }</b>　{ $village }　{ $language }
    { $state }
    求助时间：{ $asked }{ $answers }{ $question }{ $voices }{ $wrong }{ $notes }
nothing = { "" }
village-not-told = 村子还没说
ticket-waiting = ⏳ 还没人接
ticket-taken = ✋ { $helper } 在帮
ticket-snoozed = 💤 { $helper } 一会儿再帮
ticket-closed = 🏁 帮完了
ticket-no-question = { "\u000A" }现在没有填到一半的东西。
ticket-question = { "\u000A\u000A" }<b>停在这一问：</b>
    { $question }
ticket-answers = { "\u000A\u000A" }<b>已经填好的：</b>{ $answers }
ticket-voices = { "\u000A\u000A" }🎤 <b>用语音答了</b>（{ $voices } 条，在下面）：听了按“替他填”，把说的打成字。
ticket-wrong = { "\u000A\u000A" }<b>没看懂的话：</b>{ $wrong }
ticket-notes = { "\u000A\u000A" }<b>内部备注：</b>{ $notes }

button-take = ✋ 我来接
button-answer = 💬 回话
button-fill = ✏️ 替他填
button-number = 📞 看号码
button-close = 🏁 帮完了
button-snooze = 💤 过一小时
button-stations = ↪️ 转给别站
button-give-back = ↩️ 放回去

write-to-them = 现在您写的、发的，都直接给 <b>{ $name }</b>。
    以 // 开头的是内部备注，{ $name } 看不到。说完了，按下面的“✋ 说完了”。
button-stop-helping = ✋ 说完了
stopped-helping = 好，不再转给别人了。
answer-sent = ✓ 发给 { $name } 了
button-take-back = ↩️ 收回“{ $start }”
button-take-back-all = ↩️ 收回这条
taken-back = ↩️ 收回了，{ $name } 那边也看不到了
note-taken-back = 📝 改成内部备注了，{ $name } 那边已经收回
note-kept = 📝 内部备注，记下了，{ $name } 看不到
their-number = { $name } 的电话：{ $number }
    看号码会留下记录。
no-number = { $name } 还没有留电话。
hand-over-to = 转给哪个站？
nobody-else = 没有别的站可以转。

asker-says = 💬 <b>{ $name }</b>：{ $text }
asker-says-anew = 💬 <b>{ $name }</b> 改成了：{ $text }
asker-sends = 💬 <b>{ $name }</b> 发来：
asker-left = { $name } 说不用人帮了，这个求助结束了。
ticket-lost = { $name } 等了太久，{ $helper } 没有回话，已经放回去让别人接。
somebody-not-helped = 👎 { $name } 说没帮上。是{ $station }的 { $helper } 帮的。
    请看看是怎么回事，再给他打个电话。

fill-in-answer = 替 <b>{ $name }</b> 填：
    { $question }
fill-in-sent = 交上去了，马上告诉您成不成。
fill-taken = ✅ 替 <b>{ $name }</b> 填好了。{ $answers }{ $question }
fill-more = ⏳ 还差一步，接着替 <b>{ $name }</b> 填。{ $reason }{ $question }
fill-refused = ⚠️ 没填上：{ $reason }{ $question }
fill-too-late = { $name } 已经自己往下填了。{ $answers }{ $question }
form-fill-in = 替别人填

refusal-not-allowed = 这个不归您管。要是弄错了，请找县里的管理员。
refusal-held-by-another = { $name } 已经接了。别的求助在“📥 求助单”里。
refusal-ticket-over = 这个求助已经结束了。想再帮，看“📥 求助单”。
refusal-cannot-take-back = 收不回了：发出去快两天了，或者已经不在了。可以再发一条说明。
refusal-take-it-first = 请先按“✋ 我来接”。
refusal-already-answered = 这一问已经答过了。请看“📋 看这个求助”里现在停在哪一问。
refusal-only-themselves = 这一问只能本人自己答。请用“💬 回话”告诉他怎么按。
