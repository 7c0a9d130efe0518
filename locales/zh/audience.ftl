# 发给谁：一条消息、一次培训是给哪些人的。

some-people-who = 给谁？按一个，后面还能加、能减。
some-people-town = 哪个乡镇？按一下，或者打字。
    例如：三河
some-people-village = 哪个村？按一下，或者打字。
some-people-role = 哪一种人？
some-people-weeks = 多久没来说过话的人？
some-people-topic = 上过哪门课的人？
goods-grown-goods = 种什么、卖什么的人？打字就行。
    例如：花椒
goods-grown-which = “{ $typed }”有几种，是哪一种？
goods-bought-goods = 买过什么的人？打字就行。
    例如：化肥
goods-bought-which = “{ $typed }”有几种，是哪一种？
choose-audience-reached = 现在是 <b>{ $count }</b> 个人{ $count ->
        [0] 。
       *[other] ：{ $names } ……
    }
    就这些人吗？
button-audience-enough = ✅ 就这些人
button-audience-another = ➕ 同一类再加一个
button-audience-only = 🔎 只要其中一部分
button-audience-without = ➖ 去掉一些人
button-audience-everybody = 👥 所有人
button-audience-town = 🏘 一个乡镇
button-audience-village = 🏠 一个村
button-audience-grows = 🌶 种一样东西的
button-audience-bought = 🛒 买过一样东西的
button-audience-trained = 🎓 上过一门课的
button-audience-role = 👤 开店的、买家、站长……
button-audience-unseen = 💤 好久没来的
button-weeks = { $weeks } 个星期
audience-everybody = 所有人
audience-places = { $places }{ $more ->
        [0] {""}
       *[other] 等，另外还有 { $more } 处
    }
audience-grows = 种{ $goods }的
audience-bought = 买过{ $goods }的
audience-trained = 上过课（{ $topics }）的
audience-unseen = { $weeks } 个星期没来的
audience-of-these = { $who }，其中{ $which }
audience-without = { $who }，不要{ $left_out }
audience-role-seller = 开了店的
audience-role-buyer = 买过东西的
audience-role-operator = 服务站的人
audience-role-trainer = 讲课老师
audience-role-manager = 县里管理员
