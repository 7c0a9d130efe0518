open-store-name = 您的店叫什么名字？
    例如：秀英山货
open-store-sells = 您的店卖什么？可以选几样，选完按“选好了”。
open-store-photo = 发一张照片做店面吧：店门、果园、您自己都行。
open-store-confirm = <b>看看对不对：</b>
    店名：{ $name }
    村子：{ $village }
    卖：{ $sells }
button-yes-confirm = ✅ 对，就这样
open-store-opened = 🎉 <b>{ $name }</b> 开张了！
    把这个链接或者二维码发给亲戚朋友，点开就能看到您的店：
    { $link }

button-list-produce = 🧺 上货
button-my-store = 🏪 我的店
button-open-store = 🏪 开店
button-store-card = 🔗 店的链接和二维码
my-store = <b>{ $store }</b>
    { $count ->
        [0] 还没有货，按“上货”放第一样。
       *[other] { $count } 样货。按一样来改。
    }
my-store-card = <b>{ $store }</b>
    把链接或者二维码发给别人：
    { $link }
store-first = 上货的内容先留着。要先开店，货才有地方放。
no-store-yet = 您还没有店。开店要两三分钟，一步一步问。
store-card = 🏪 <b>{ $store }</b>
    { $village }
    卖：{ $sells }
    现在有 { $count } 样货

refusal-name-taken = 这个村已经有一家店叫“{ $other }”，太像了。请换个名字，例如加上您的名字。
refusal-name-unclear = “{ $name }”看不清，名字里至少要有两个字。
refusal-store-already-open = 您已经有店了：{ $name }。按“不弄了”，再按“卖货”就看到它。
refusal-no-store = 要先开店才能上货。请按“卖货”。
refusal-gone = 这个已经没有了。请按“看看货”看别的。
refusal-not-yours = 这不是您的，改不了。要是弄错了，请按“找人帮忙”。
refusal-invitation-spent = 这个邀请已经用过或者过期了，请再要一个。
