# 代办：工作人员替没有手机、不用 Telegram 的乡亲办事，本人点头才算数。

button-clients = 🧑‍🌾 代乡亲办事
clients = <b>代乡亲办事</b>
    { $count ->
        [0] 还没有登记过谁。来了没有手机的乡亲，按“登记一位”。
       *[other] 登记了 { $count } 位，按名字办事。
    }
button-client = { $name }，{ $village }
button-register = ➕ 登记一位
button-client-back = ⬅️ 回到这一位
client = 🧑‍🌾 <b>{ $name }</b>
    村子：{ $village }
    电话：{ $phone }
    { $permission }

    替他办过的事：
    { $acts }

    他自己有手机了，把这个链接发给他，账户就归他自己管：
    { $link }
permission-standing = ✅ 他说过：一般的事不用每次问
permission-each = 🔑 每件事都要他本人点头
permission-mine-standing = ✅ 一般的事不用每次问您
permission-mine-each = 🔑 每件事都先问您
button-act-for = ✍️ 开始替他办事
button-card = 🪪 口令卡
button-slips = 📷 签过字的单子
no-slips = 没有签过字的单子。
slip-for = { $at } { $helper } { $did }，他签了这张单子。

for-whom = 🧑‍🌾 <b>代 { $name } 办：</b>
acting-now = 从现在起，您在这里做的都算 <b>{ $name }</b>（{ $village }）的。
    办完了，按下面的“✋ 代办完了”。
button-stop-acting = ✋ 代办完了
acting-stopped = 好，{ $name } 的事办完了。现在又是您自己了。
acting-over = 隔了这么久，先算您自己的了。要接着替别人办，到“🧑‍🌾 代乡亲办事”里再按一次；填到一半的都留着。
not-for-others = 这件事只能给自己办。先按“✋ 代办完了”，再做自己的事。

register-farmer-name = 这位乡亲叫什么名字？
    例如：王大山
register-farmer-phone = { $name } 的电话号码是多少？以后他自己有手机了，凭这个号码把账户接过去。
    例如：13893900001。没有就按“没有电话”。
button-no-phone = 📵 没有电话
no-phone = 没有
refused-their-number = 没看懂这个号码。请打 11 位手机号，例如：13893900001；没有就按“没有电话”。
register-farmer-own-chat = { $phone } 的主人自己就在用村集。要请他同意您代办吗？他同意了您会知道。
button-yes-own-chat = ✅ 请他同意
register-farmer-asked = 问了 { $name }，他一按“同意”，您就能替他办事。
register-farmer-slip = 请 { $name } 在纸上签个字、按个手印：“同意服务站替我办事”，拍下来发给我。
    签不了就跳过，当面念给他听，他点头就行。
register-farmer-confirm = <b>念给他听，他说对再按：</b>
    名字：{ $name }
    村子：{ $village }
    电话：{ $phone }
    我们记下这些，是为了替您开店、卖货、收钱；您随时可以看、可以删。
register-farmer-registered = ✅ { $name } 登记好了。
    先把“口令卡”打印出来（或者抄在纸上）交给他：每办一件事，他念一个口令，念过就划掉。
    卡上的口令今天能看，过后就看不到了。
form-register-farmer = 登记乡亲
form-press-for = 代办的事
form-allow-acts = 给站里授权
form-new-card = 换口令卡
form-take-over = 接管账户

behalf-confirm = 要办的是：<b>{ $what }</b>
    { $how }
    也可以发他签过字的单子的照片。
confirm-by-card = 请 { $name } 念一个口令卡上没划掉的口令（六位数字）。
confirm-by-chat = 已经把六位口令发到 { $name } 自己的手机上。请打电话问他同意不同意，同意就念给您听。
refused-code-or-slip = 请打本人念的六位口令，例如：482913；或者发签过字的单子的照片。
refusal-wrong-code = 口令不对，或者已经用过了。请本人再念一个没划掉的。
behalf-asked = 🔑 服务站的 { $helper } 要替您办：<b>{ $what }</b>
    您同意，就把口令 <b>{ $code }</b> 念给他听；不同意，别告诉任何人。
behalf-done = 📒 服务站的 { $helper } 替您办了一件事：{ $did }。
    不是您的意思？请按“🙋 找人帮忙”。
button-acts = 📒 看看谁替我办过什么

may-we-act = { $station }的 { $helper } 想替您办事：开店、上货、接单。
    您同意以后，每件事还会先问您。
button-let-act = ✅ 同意
lets-us-act = ✅ { $name } 同意您替他办事了。
acts = <b>谁替您办事</b>
    { $station } 可以替您办事。{ $permission }
    { $acts }
nobody-acts = 没有人替您办事，也没有人替您办过。
nobody-acts-now = 现在没有人替您办事。以前替您办过的：
    { $acts }
button-allow-acts = ✅ 一般的事不用每次问
button-ask-each-time = 🔑 还是每次都问
button-stop-acts = ✋ 不要人替我办了
button-new-card = 🪪 换一张口令卡
act-line = { $at } { $helper }：{ $did }（{ $way }）
confirmed-code = 念了口令
confirmed-slip = 签了单子
confirmed-standing = 长期同意
confirmed-not = 当面说的
allow-acts-confirm = 以后一般的事，{ $station }不用每次问您就能办。拿钱、删账户，还是每次都要您点头。随时可以收回。
allow-acts-allowed = ✅ 好，{ $station }一般的事不用每次问了。想收回，到“👤 我的”里按“谁替我办事”。
button-who-acts = 📒 谁替我办事
new-card-confirm = 换一张新的口令卡？旧卡上的口令马上作废。
new-card-made = ✅ 新卡好了，请打印出来交给本人。

paper-card = { $name } 的口令卡
paper-card-how = 站里替您办一件事，您念一个口令，念过就划掉。没办事别告诉人。
paper-code = { $at }. { $code }
paper-card-station = { $station }。自己有手机了，扫码把账户接过去。
card-here = 🪪 { $name } 的口令卡。打印出来或者抄好，交给本人，别留底。
refusal-card-given = 口令卡只在登记当天能看。卡丢了：按“✍️ 开始替他办事”，再到“👤 我的”里按“谁替我办事”，换一张新卡。

take-over-phone = 服务站替 <b>{ $name }</b> 开的账户，现在归您自己管。请按下面的大按钮，把您的手机号发过来，核对一下。
take-over-code = 服务站替 <b>{ $name }</b> 开的账户，现在归您自己管。请打口令卡上一个没划掉的口令（六位数字）。
take-over-wrong-code = 口令不对。请再看一遍卡，没划掉的才能用。
take-over-confirm = 您就是 <b>{ $name }</b>，对吗？店、货、订单和钱都会转到这个手机上。
take-over-done = 🎉 { $name }，账户归您自己管了：店、货、订单和钱都在。
button-try-again = 🔄 再试一次
taken-over = 📲 { $name } 自己有手机了，账户已经归他自己管。
give-phone-theirs = 服务站替 <b>{ $name }</b> 开过账户，登记的就是这个号码。那是您吗？
button-theirs-yes = ✅ 是我，归我管
button-theirs-no = ❌ 不是我
give-phone-taken-over = 🎉 { $name }，账户归您自己管了：店、货、订单和钱都在。

refusal-client-elsewhere = 这个号码已经在{ $station }登记过了，不用再登记。
refusal-not-for-others = 县里和站里的工作人员自己办自己的事，不能由别人代办。
refusal-own-account = 您在这里已经有自己的店、订单或者工作，两个账户不能自动合起来。请按“🙋 找人帮忙”。
refusal-other-number = 这个号码和服务站登记的不一样。请用登记的那个手机号，或者请服务站的人看看。

did-open-store = 开了店
did-list-produce = 上了货
did-change-price = 改了价钱
did-change-quantity = 改了数量
did-rename = 改了名字
did-live-in = 改了村子
did-put-in = 往篮子里放了货
did-place = 下了单
did-decline = 回绝了一单
did-propose = 提了个日子
did-confirm = 接了一单
did-accept = 答应了日子
did-cancel = 取消了一单
did-send = 发了货
did-send-another = 又发了一件
did-renumber = 改了单号
did-give-out = 把货交给了买家
did-send-slip = 交了转账凭证
did-receive = 收了货
did-complain = 说货有问题
did-refund = 退了钱
did-resend = 答应重发
did-refuse = 回绝了买家
did-settle = 收下了补的货
did-appeal = 请站里评一评
did-answer = 答了钱拿到没有
did-move = 货停卖、开卖或者下架
did-forget = 删了账户
did-allow = 授了权
did-come-back = 收下了退回的货
did-new-card = 换了口令卡
did-register = 登记了账户
did-take-over = 接管了账户
did-enrol = 报了培训的名
did-come = 说了来参加培训
did-leave = 不参加培训了
did-something = 办了一件事
