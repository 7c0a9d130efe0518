menu-counter = 🏤 Counter
button-counter = 🏤 Counter
button-take-cash = 💵 Take cash
button-receive = 📥 Receive
button-hand-out = 🤝 Hand out
button-pay-out = 💰 Pay a seller, refund a buyer
button-next-one = ➕ Next one
button-parcel = { $recipient } · { $number }
button-owed = { $name }: { $money }

counter = <b>{ $station }</b>
    📥 Parcels to come: { $coming }
    📦 Waiting to be fetched: { $waiting }
    💵 Should be in the till: { $till }
    { $lines }
counter-waiting = 　{ $recipient }, here since { $at }

take-cash-code = Ask the buyer for the six-digit payment code, or the order number.
take-cash-whose = Several orders have this code. Whose is it?
take-cash-confirm = Order { $number }, { $recipient }
    Take <b>{ $money }</b>. Press when you have counted it.
take-cash-taken = ✅ Took { $money } from { $recipient }.
take-cash-wrong-code = No order to be paid has “{ $code }”. Please ask the buyer to look again.
receive-parcel-which = Which parcel has come? Press one, or type the parcel number, order number, name or the phone's last four digits, one in a line. ({ $count } to come){ $received }
receive-parcel-received = ✅ Received: { $recipient } ({ $number }). Each buyer gets a pick-up code.
refused-parcel-unknown = There is no parcel “{ $typed }”. Please type the parcel number, order number, name or the phone's last four digits.
refused-parcel-several = Several fit “{ $typed }”. Please press one below, or type more of it.
hand-out-code = Ask for the six-digit pick-up code.
hand-out-confirm = Order { $number }, for { $recipient }
    { $due }
hand-out-handed-out = ✅ { $recipient } has it.
hand-out-wrong-code = Nothing here has the pick-up code “{ $code }”. Please look again.
pay-out-who = Who gets money?
pay-out-confirm = Give { $name } <b>{ $money }</b> in cash. Press when you have counted and given it.
pay-out-paid = ✅ Gave { $name } { $money }; they are asked to agree.
refused-six-digits = Please type six digits, for example: 482913
refused-code-or-number = Please type the six-digit payment code, or the order number with ten digits.
form-take-cash = taking cash
form-receive-parcel = receiving a parcel
form-hand-out = handing out
form-pay-out = paying somebody what is theirs
button-count-till = 🧮 Count the till
button-waits-long = ⏰ { $recipient }: not fetched for five days
count-till-counted = There should be { $should } in the till. How much is there?
    For example: 235.5
count-till-confirm = There is { $counted }. { $outcome }
till-even = ✅ It agrees.
till-over = That is { $money } too much; it is written down.
till-short = { $money } is missing; it is written down.
till-more = 🧮 { $station } counted its till: { $money } too much.
till-less = 🧮 { $station } counted its till: { $money } missing.
form-count-till = counting the till
count-till-done = ✅ Noted: { $counted } in the till.
receive-last = { "\u000A" }✅ Received: for { $recipient } (number { $count } now)
receive-parcel-none-to-come = Nothing is to come at the moment.
button-today-list = 📋 Today's list
today-list = <b>{ $station }, today</b>
    📥 Received: { $received }
    { $came }
    🤝 Handed out: { $handed }
    { $left }
    💵 Came in { $taken }, went out { $paid }, should be in the till: { $till }
today-line = 　{ $at } { $recipient }
