# Whom it is for: the people a message or a session is meant for.

some-people-who = Who is it for? Press one; you can add or take away afterwards.
some-people-town = Which town? Press it, or write it.
    For example: Sanhe
some-people-village = Which village? Press it, or write it.
some-people-role = Which kind of people?
some-people-weeks = People who have not written for how long?
some-people-topic = People who were at which session?
goods-grown-goods = People who grow or sell what? Just write it.
    For example: prickly ash
goods-grown-which = There are several kinds of “{ $typed }”. Which one?
goods-bought-goods = People who have bought what? Just write it.
    For example: fertiliser
goods-bought-which = There are several kinds of “{ $typed }”. Which one?
choose-audience-reached = { $count ->
        [0] That is <b>nobody</b> just now.
        [one] That is <b>one</b> person just now: { $names }
       *[other] That is <b>{ $count }</b> people just now: { $names } …
    }
    Are these the right people?
button-audience-enough = ✅ These people
button-audience-another = ➕ One more of the same kind
button-audience-only = 🔎 Only some of them
button-audience-without = ➖ Leave some out
button-audience-everybody = 👥 Everybody
button-audience-town = 🏘 A town
button-audience-village = 🏠 A village
button-audience-grows = 🌶 Growers of something
button-audience-bought = 🛒 Who bought something
button-audience-trained = 🎓 Who was at a session
button-audience-role = 👤 Sellers, buyers, operators …
button-audience-unseen = 💤 Not here for long
button-weeks = { $weeks } weeks
audience-everybody = everybody
audience-places = { $places }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
audience-grows = growers of { $goods }
audience-bought = buyers of { $goods }
audience-trained = who was at a session on { $topics }
audience-unseen = not here for { $weeks } weeks
audience-of-these = { $who }, of these { $which }
audience-without = { $who }, but not { $left_out }
audience-role-seller = store owners
audience-role-buyer = buyers
audience-role-operator = station operators
audience-role-trainer = trainers
audience-role-manager = county managers
