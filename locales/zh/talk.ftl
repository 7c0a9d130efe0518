# 对话本身：按钮、退路、没听懂时怎么说。

progress = 第 { $at } 步，共 { $of } 步

button-back = ⬅️ 上一步
button-cancel = ✖️ 不弄了
button-person = 🙋 找人帮忙
button-skip = ⏭ 跳过
button-skip-photo = ⏭ 没有照片，跳过
button-done = ✅ 选好了
button-earlier = ◀️ 上一页
button-later = 下一页 ▶️
button-ticked = ✓ { $label }
button-several = { $labels }
button-as-before = ↩️ 还是：{ $label }
button-same-photos = 刚才的照片
button-value = { $value }
button-yes-it-is = ✅ 对，{ $value }
button-go-on = ▶️ 接着填
button-share-phone = 📱 发我的手机号
button-share-location = 📍 发我的位置

menu-sell = 🧺 卖货
menu-buy = 🛒 看看货
menu-person = 🙋 找人帮忙
menu-me = 👤 我的

menu = 您想做什么？按下面的大按钮。
greeting = 您好！想做什么，按下面的大按钮，或者直接打字，比如：卖花椒100斤 25块一斤
form-waiting = 您有一份没填完：{ $form }。
form-open-store = 开店
form-list-produce = 上货
form-change-price = 改价钱
form-change-quantity = 改数量
form-change-name = 改名字
form-give-phone = 手机号
form-change-village = 改村子
form-delete-me = 删除我的资料
still-open = 上次填到这里，接着来：
nothing-open = 现在没有填到一半的东西。想做什么，按下面的大按钮。
cancelled = 好，不弄了，刚才填的没有保存。
cancelled-empty = 好，就到这里。
flow-changed = 这一步已经变了，请从大按钮重新开始。
question-changed = 情况有变化，请先看这个：
keyboard-back = 👌

you-are-welcome = 不客气！还要做什么，按下面的大按钮。
not-understood = 没看懂。按下面的大按钮，或者这样打字：卖花椒100斤 25块一斤
which-was-meant = 您说“{ $typed }”。这是回答刚才的问题，还是要做别的事？
button-meant-answer = ✏️ 是回答
button-meant-wish = 🆕 做别的事
not-understood-again = 还是没看懂，对不起。按“🙋 找人帮忙”，会有人来帮您。
stuck = 要是不会填，就按“🙋 找人帮忙”。
button-guess = ✅ { $label }？
not-understood-kind = 收到了，可我不知道这是要做什么。请先按下面的大按钮。
link-leads-nowhere = 您打开的链接已经不能用了。请发链接的人再发一次，或者按下面的大按钮。
no-such-command = 没有这个命令。按下面的大按钮就行。
edit-not-read = 改过的消息我看不到。请把对的重新发一遍。
write-me-alone = 请单独给我发消息：{ $link }

toast-old-question = 这个问题已经过去了，看最下面那个。
toast-old-button = 这个按钮不能用了，请按下面的大按钮。
toast-already-so = 已经是这样了。
toast-pause = 先停卖了
toast-resume = 又开始卖了
toast-sell-out = 标成卖完了
toast-delete = 删掉了

one-moment = 请稍等一下，系统正在恢复。您发的都会处理，不用重发。
welcome-back = 欢迎回来！
apology = 对不起，我们这边出错了，这条没办成。编号 { $number }。您填的都还在，可以接着来。
nudge = 早上好！您昨天的{ $form }还没填完，填过的都留着。
closed-after-silence = 两个星期没动静，{ $form }先收起来了，填过的都留着，想接着填就按一下。

refused-words-please = 请打字告诉我。
refused-too-short = 太短了，至少 { $least } 个字。
refused-too-long = 太长了：{ $length } 个字，最多 { $most } 个字。请说短一点。
refused-choose = 请按下面的一个按钮。
refused-confirm = 对的话按“✅”那个按钮；不对就按“上一步”改。
refused-photo-please = 请发照片：按输入框旁边的📎，选照片。没有就按“跳过”。
