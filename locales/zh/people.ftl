me = <b>我的资料</b>
    名字：{ $name }
    手机：{ $phone }
    村子：{ $village }
    语言：{ $language }
not-told = 还没说
button-my-name = ✏️ 改名字
button-my-phone = 📱 手机号
button-my-village = 🏡 改村子
button-language = 🌐 换语言
button-my-data = 📄 我的全部资料
button-privacy = 🔒 记了我什么
button-delete-me = 🗑 删除我
button-me = 👤 我的

change-name-name = 您叫什么名字？
    例如：王秀英
change-name-changed = 记下了：{ $name }
give-phone-phone = 请按下面的大按钮，把您自己的手机号发过来。买您货的人不会直接看到。
give-phone-changed = 记下了：{ $phone }
change-village-changed = 记下了：{ $village }
refused-contact-please = 打字写的号码不算，请按下面“📱 发我的手机号”那个大按钮。
refused-not-own-contact = 这是别人的号码。请按下面“📱 发我的手机号”，发您自己的。
refused-no-phone = 这个号码看不懂，请再发一次。

delete-me-first = 要删除您的全部资料吗？您的店会关掉，货会下架，名字、电话、村子、照片都会删掉。
button-yes-first = ✅ 对，删除
delete-me-second = 删了就找不回来了。真的要删吗？
button-yes-second = ✅ 真的删除
delete-me-done = 都删掉了。以后想回来，发 /start 就行。

my-data = 这是我们记的您的全部资料。
privacy = <b>记了您什么</b>
    谁在记：县电商服务中心。
    记什么：您告诉我们的名字、手机号、村子、店和货、您发的照片；您找过什么（留 30 天）。
    为什么：开店、卖货、联系您。
    记多久：您说删就删；法律要求留的买卖记录会留下，但不带名字。
    您的权利：随时看、拿走一份、改、删。
    消息经过 Telegram，它的服务器在国外；资料存在我们自己的机器上。
