# Broadcasts: one message to many people, from writing it to its arrival.

broadcast = { $text }

    — { $sender }
button-news = 🔕 Less of this
button-offer-sell = 🧺 Sell { $product }, { $price }
button-offer-look = 🛒 See { $product }
button-offer-train = 🎓 Enrol
button-offer-ask = 🙋 Ask a person

button-broadcasts = 📣 Broadcasts
button-compose = ✏️ Write a new one
broadcasts = <b>Broadcasts</b> ({ $count })
    Press one to see how far it has come, or write a new one.
button-one-broadcast = { $sign } { $text }
broadcast-sign-draft = ✏️
broadcast-sign-asking = ✋
broadcast-sign-refused = 🚫
broadcast-sign-planned = ⏰
broadcast-sign-sending = 📤
broadcast-sign-paused = ⏸
broadcast-sign-done = ✅
broadcast-sign-stopped = ⏹
broadcast-state-draft = ✏️ no time set yet
broadcast-state-asking = ✋ waits for a second person's approval
broadcast-state-refused = 🚫 not approved
broadcast-state-planned = ⏰ planned
broadcast-state-sending = 📤 on its way
broadcast-state-paused = ⏸ paused
broadcast-state-done = ✅ all sent
broadcast-state-stopped = ⏹ stopped

compose-broadcast-text = What do you want to tell people? Just write it, 900 characters at most.
    For example: Tomorrow the county centre buys prickly ash at 32 yuan a jin, from eight o'clock.
compose-broadcast-other = Would you like to write it in { $language } too? Those who read { $language } get that one. If not, press “Skip”.
compose-broadcast-media = A photo, a video or a voice note with it? Send it here, or press below.
compose-broadcast-button = Should there be a button under it?
compose-broadcast-price = What is paid for { $product }?
    For example: 32 yuan a jin
compose-broadcast-topic = What kind of news is it? Whoever has muted that kind does not get it.
offered-goods-goods = Which goods is the button about? Just write it.
    For example: prickly ash
offered-goods-which = There are several kinds of “{ $typed }”. Which one?
button-skip-media = ⏭ None, skip
button-same-media = what you just sent
refused-media-please = Please send one photo, video or voice note. If there is none, press “Skip”.
button-opens-nothing = ⏭ No button
button-opens-sell = 🧺 “Sell …”, goods and price filled in
button-opens-look = 🛒 “See …”, the goods on sale
button-opens-train = 🎓 “Enrol”, the sessions to come
button-opens-ask = 🙋 “Ask a person”
form-compose-broadcast = writing a broadcast
form-plan-broadcast = when a broadcast goes out

news-county = 📢 County notices
news-buying = 💰 Buying and prices
news-training = 🎓 Training
news-market = 🧺 Market days
my-news = <b>Which news do you want?</b>
    Press one to stop it, press again to get it again. You always hear about your own orders and the sessions you enrolled in.
button-my-news = 🔔 Which news I get
button-news-on = 🔔 { $topic }: yes
button-news-off = 🔕 { $topic }: no
toast-news-on = You will get it again
toast-news-off = You will not get these any more

broadcast-written = <b>{ $state }</b>
    { $starts }
    Not sent yet, have a look:

    { $text }

    — { $sender }

    Kind: { $topic }
    To: { $audience }
    { $count ->
        [0] That is nobody just now
        [one] That is <b>one</b> person just now: { $names }
       *[other] That is <b>{ $count }</b> people just now: { $names } …
    }{ $muted ->
        [0] {""}
       *[other] {" "}({ $muted } more have muted this kind)
    }
button-show-me = 👀 Send it to me first
button-plan = ⏰ When shall it go out?
button-broadcast-drop = 🗑 Drop it
plan-broadcast-when = When shall it go out?
plan-broadcast-asked = On which day, and when?
button-when-now = 📤 Now
button-when-seven = 🌅 Tomorrow at seven
button-when-other = 🕐 Another time
button-when-market-days = 🧺 Each market day at seven
plan-broadcast-confirm = { $text }

    To <b>{ $count }</b> { $count ->
        [one] person
       *[other] people
    }{ $muted ->
        [0] {""}
       *[other] {" "}({ $muted } have muted this kind)
    }
    When: <b>{ $when }</b>
    { $second }
needs-a-second = ✋ Many people, or quiet hours: it goes out once another person of the county approves.
each-market-day = each market day at seven in the morning
at-once = at once
broadcast-at = Goes out { $when }
broadcast-next = Next: { $when }

broadcast-series = <b>{ $state }</b>
    { $starts }
    { $text }

    At seven on each market day, to the towns whose fair it is. How far each has come stands under “📣 Broadcasts”.
broadcast-report = <b>{ $state }</b>
    { $starts }
    { $text }

    ✅ Sent: { $sent } of { $total }
    ⏳ Waiting: { $waiting }
    🚫 Blocked us: { $blocked }
    👤 Account gone: { $gone }
    🔕 Muted: { $muted }
    ⚠️ Failed: { $failed }
button-see-broadcast = 📣 See it
button-broadcast-approve = ✅ Approve
button-broadcast-refuse = 🚫 Do not approve
button-broadcast-pause = ⏸ Pause
button-broadcast-go-on = ▶️ Go on
button-broadcast-stop = ⏹ Stop
button-by-village = 📊 By village
button-broadcast-table = 📄 List as a table
broadcast-villages = <b>By village</b> ({ $villages })
    { $sent } of { $total } people have got it.
    { $lines }
broadcast-of-village = { $village }: { $sent } of { $total }{ $blocked ->
        [0] {""}
       *[other] , blocked or gone { $blocked }
    }{ $failed ->
        [0] {""}
       *[other] , failed { $failed }
    }
broadcast-table-here = Here is the list; a spreadsheet opens it.
broadcast-column-name = Name
broadcast-column-village = Village
broadcast-column-state = State
broadcast-column-when = When
recipient-waiting = waiting
recipient-sent = sent
recipient-blocked = blocked us
recipient-gone = account gone
recipient-muted = muted
recipient-failed = failed

broadcast-asks = ✋ { $sender } wants to send something to { $count } people, { $when }. Please look at it: it goes out only if you approve.
broadcast-approve-told = ✅ It was approved: { $text }
    { $state }
broadcast-refuse-told = 🚫 It was not approved: { $text }
    You can write a new one, to fewer people or in the daytime.
broadcast-pause-told = ⏸ The county has paused this: { $text }
broadcast-go-on-told = ▶️ The county lets this go on: { $text }
broadcast-stop-told = ⏹ The county has stopped this: { $text }
broadcast-late = ⏸ A broadcast should have gone out long ago, while the system was down. It is paused. Shall it still go out?

refusal-nobody-there = None of these people can be reached just now. Please choose others.
refusal-nobody-to-approve = More than { $most } people, or quiet hours, need a second person's approval, and there is no second manager. Please invite one, or choose fewer people and daytime.
refusal-no-market-days = It is not known when these people's towns hold their fair. Please have the county enter it under “Market days”, or choose another time.
refusal-broadcast-moved = It is now: { $state }. Please look at it again under “📣 Broadcasts”.
