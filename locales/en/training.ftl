# Training: planning a session, enrolling, reminders, attendance, figures.

menu-training = 🎓 Training
button-trainings = 🎓 See training
button-my-sessions = 📋 Sessions I keep
button-plan-session = ➕ Plan a session
button-training-figures = 📊 Three months in figures
button-session = { $off ->
        [1] ❌
       *[other] 🗓
    } { $at } · { $topic }
button-see-session = 👀 See the session

topic-first-listing = Your first listing
topic-photos = Good photos of your goods
topic-packing = Packing and sending
topic-operator = Running a station
topic-phone = Buying and selling by phone

trainings = <b>Training</b>
    Press one to see it; one more press and you are enrolled.
trainings-none = There is no training just now. When there is, you will find it here.
my-sessions = <b>Sessions that I keep</b>
my-sessions-none = You keep no sessions yet.

session-card = <b>🎓 { $topic }</b>
    🗓 { $when }, { $long }
    📍 { $where }
    { $lines }
session-online = online: { $link }
session-by = 👩‍🏫 by { $trainer }
session-for = 👥 For: { $audience }
session-seats = 💺 { $seats }, { $free } free{ $waiting ->
        [0] {""}
       *[other] , { $waiting } waiting
    }
session-is-off = ❌ Called off: { $why }
session-is-over = 🏁 It is over
session-you-are-in = ✅ <b>You are enrolled</b>. We will remind you.
session-you-come = ✅ <b>You are enrolled</b>, and you said that you come.
session-you-wait = ⏳ <b>You are on the waiting list</b>. You move up by yourself and are told.
session-you-came = 🙋 <b>You were there, it is noted</b>
session-your-neighbour = 👥 You bring { $name }
session-clashes = ⚠️ At the same time you are enrolled in: { $topic }, { $when }
session-pass-on = 🔗 For your neighbours: { $link }
length-hours = { $hours ->
        [1] 1 hour
       *[other] { $hours } hours
    }
length-minutes = { $minutes } minutes
length-both = { $hours } h { $minutes } min
seats-count = { $count ->
        [1] 1 seat
       *[other] { $count } seats
    }
seats-no-limit = as many as want to come

button-enrol = ✅ Enrol me
button-wait = ⏳ Full, put me on the waiting list
button-stop-waiting = ❌ Take me off the list
button-session-come = ✅ I come
button-session-cannot = ❌ I cannot
button-bring = 👥 Bring a neighbour
button-alone = 👤 My neighbour cannot
button-here = 🙋 I am here, I have the code
button-pin = 📍 Map
button-calendar = 📅 Into my calendar
button-attendance = 📋 The list
button-at-the-door = 🔢 Code and QR
button-session-figures = 📊 Figures
button-move-session = 🕒 Move it
button-call-off-session = 🗑 Call it off

toast-enrolled = You are enrolled
toast-waiting = It is full: you are on the waiting list
toast-you-come = Good, see you there
toast-left = All right, your seat is for somebody else
toast-came = Was there
toast-did-not-come = Was not there

plan-session-station = For which station?
plan-session-topic = What is it about?
    Press one, or type, for example: pruning prickly ash
plan-session-where = Where is it?
    Press one, or type, for example: Sanhe station, upstairs. If it is online, send the link.
plan-session-pin = Where is “{ $where }” on the map?
    Press 📎 beside the text field, choose Location and send it; if you have none, skip.
session-begins = When does it begin?
plan-session-minutes = How long does it take?
    For example: an hour and a half
plan-session-seats = How many seats?
    For example: 25
plan-session-trainer = Who holds it?
    Press one, or type a name, for example: Ms Ma
plan-session-confirm = <b>Is this right?</b>
    🎓 { $topic }
    🗓 { $when }, { $long }
    📍 { $where }
    💺 { $seats }
    👩‍🏫 { $trainer }
    👥 For: { $audience }
    { $clashes }
same-time = ⚠️ At the same time, with the same trainer or in the same place: { $topic }, { $when }
plan-session-planned = ✅ Planned: { $topic }, { $when }. Send this link around, one press enrols: { $link }
button-skip-pin = ⏭ I have none, skip
button-same-pin = the same location
button-trainer-me = 🙋 I hold it myself
refused-place-first = First write what the place is called, for example: Sanhe station, upstairs. The location on the map comes next.
refused-pin-please = Please press 📎, choose Location and send it; if you have none, press Skip.
refused-length-please = I could not read how long. For example: 90 minutes, or 2 hours
refused-length-unlikely = That is too short or too long: at least 10 minutes, at most 12 hours. For example: 2 hours
refused-seats-please = I could not read how many. Please write a number, for example: 25
refused-seats-unlikely = Please write a number from 1 to { $most }; for more press “as many as want to come”.

session-moves-to = “{ $topic }” was to be on { $when }. When shall it be?
move-session-why = Why is it moved? Everybody who is enrolled reads it.
    Press one, or type, for example: the trainer has to go to the county that day
session-why-weather = bad weather
session-why-trainer = the trainer cannot come
session-why-room = the room cannot be used
session-why-farm-work = everybody is busy in the fields
session-why-too-few = too few have enrolled
move-session-confirm = <b>Is this right?</b>
    🎓 { $topic }
    from { $before }
    to <b>{ $when }</b>
    because: { $why }
    { $clashes }
move-session-moved = ✅ Moved to { $when }. { $count ->
        [1] One person is told.
       *[other] { $count } people are told.
    }
call-off-session-why = Why is “{ $topic }” ({ $when }) called off? Everybody who is enrolled reads it.
    Press one, or type it.
call-off-session-confirm = Call off “{ $topic }” ({ $when })?
    Because: { $why }
call-off-session-called-off = Called off. { $count ->
        [1] One person is told.
       *[other] { $count } people are told.
    }

bring-neighbour-name = Whom do you bring to “{ $topic }” ({ $when })? Write a name: there will be a seat for them too.
    For example: old Mr Li
bring-neighbour-brought = ✅ There is a seat for { $name } too. Come together: { $when }.
say-code-code = Which four digits did the trainer say at “{ $topic }”?
    For example: 4823
say-code-wrong = Those are not the four digits. Listen once more, or ask the trainer.
say-code-right = ✅ Noted, you are there: { $topic }
refused-four-digits = Please write four digits, for example: 4823
welcome-there = ✅ Welcome! Noted, you are there: { $topic }

session-tomorrow = 🔔 Training tomorrow: <b>{ $topic }</b>
    🗓 { $when }, { $long }
    📍 { $where }
    Do you come? If you cannot, press it, so that somebody else has your seat.
session-tomorrow-sure = 🔔 Training tomorrow: <b>{ $topic }</b>
    🗓 { $when }, { $long }
    📍 { $where }
session-soon = ⏰ It begins soon: <b>{ $topic }</b>
    🗓 { $when }
    📍 { $where }
    Do you come? If you cannot, press it.
session-soon-sure = ⏰ It begins soon: <b>{ $topic }</b>
    🗓 { $when }
    📍 { $where }
session-moved = 🕒 “{ $topic }” is moved to <b>{ $when }</b>, { $where }. Because: { $why }
    Do you still come?
session-moved-clashes = 🕒 “{ $topic }” is moved to <b>{ $when }</b>, { $where }. Because: { $why }
    ⚠️ You are enrolled in another session at that time. Do you still come?
session-moved-told = 🕒 “{ $topic }” is moved to <b>{ $when }</b>, { $where }. Because: { $why }
session-called-off = ❌ “{ $topic }” ({ $when }) is called off. Because: { $why }
session-moved-up = 🎉 There is a seat for you now: <b>{ $topic }</b>
    🗓 { $when }, { $where }
    If you cannot come, press it, so that the next one can.
session-to-hold = 👩‍🏫 You are asked to hold a session: { $topic }, { $when }, { $where }
session-now-you = 👍 That was “{ $topic }”. Now do it yourself: press the button below and begin.
session-thanks = 👍 Thank you for coming to “{ $topic }”.
session-who-came = 🏁 “{ $topic }” is over; { $came } noted as there. Please press on the list whoever else was.

attendance = <b>📋 { $topic }</b>, { $when }
    { $count } enrolled{ $neighbours ->
        [0] {""}
       *[other] , { $neighbours } neighbours brought along
    }, { $came } came. Press whoever was there.
button-on-the-list = { $came ->
        [1] ✅
       *[other] ⬜
    } { $name }{ $with ->
        [0] {""}
       *[other] { " " }+ { $neighbour }
    }
session-at-the-door = <b>{ $topic }</b>, { $when }
    Put this at the door to be scanned, or say the four digits aloud: <b>{ $code }</b>
    { $link }
session-figures = 📊 { $topic }, { $when }: { $enrolled } enrolled, { $came } came. { $villages }.
session-figures-none = 📊 { $topic }, { $when }: nobody enrolled, and nobody came.
training-figures = 📊 Training in three months: { $enrolled } enrolments, { $came } came. { $villages }.
training-figures-none = 📊 Nobody was at a training in these three months.
figures-village = { $village }: { $enrolled } enrolled, { $came } came
figures-label = { $village }
figures-no-village = not told
figures-others = others

calendar-name = training
calendar-here = 📅 { $topic }. Press the file to put it into your phone's calendar.

how-to-train = When you are asked to hold a session, you are told here. The list, the code and the QR are under “📋 Sessions I keep”.

button-demand-training = 🎓 Training first
demand-training-role = Who has to be trained first?
demand-training-topic = What do they have to be trained in?
button-no-training = No training needed
demand-training-demanded = ✅ From now on only who was at “{ $topic }” becomes { $role }.
demand-training-none = ✅ From now on nobody has to be trained to become { $role }.

form-plan-session = planning a session
form-move-session = moving a session
form-call-off-session = calling off a session
form-demand-training = training first
form-bring-neighbour = bringing a neighbour
form-say-code = saying the code

refusal-session-over = This session is over or called off. Press “🎓 Training” for others.
refusal-session-past = That time is over, please name one to come.
refusal-not-enrolled = You are not enrolled yet. Press “Enrol me” first.
refusal-no-seat = There is no seat left for a neighbour. They can go on the waiting list themselves.
refusal-not-now = It is not time yet: it begins on { $when }, and you can sign in from an hour before.
refusal-needs-training = First be at a session on “{ $topic }”, then open this link again.
