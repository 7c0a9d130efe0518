welcome = 您好{ $name }！这里是<b>村集</b>：在手机上开店、卖山货、买东西，不会就找人帮忙。
    想做什么，按下面的大按钮。

    我们只记您告诉我们的名字、电话、村子和您上的货，随时可看、可删：/privacy（Telegram 的服务器在国外）。
welcome-short = 您好！这里是<b>村集</b>，村里人的集市。
language-chosen = 好，以后说中文。
choose-language = 说哪种话？ / Which language?
language-zh = 中文
language-en = English
spoken-zh = 中文
spoken-en = 英语

help = <b>村集怎么用</b>
    🧺 <b>卖货</b>：开店、上货、改价钱
    🛒 <b>看看货</b>：看别人卖什么
    🎓 <b>培训</b>：报名听课
    🙋 <b>找人帮忙</b>：随时有人帮
    👤 <b>我的</b>：名字、电话、村子

    也可以直接打字：卖花椒100斤 25块一斤
    填错了按“上一步”，不想弄了按“不弄了”。填到一半放下也不会丢。

command-start = 开始
command-menu = 大按钮
command-cancel = 不弄了
command-help = 怎么用
command-language = 换语言 language
command-settings = 我的资料
command-privacy = 记了我什么

role-given = 好，从现在起您是{ $role }。
role-manager = 县里的管理员
role-operator = 服务站的工作人员
role-trainer = 培训老师
