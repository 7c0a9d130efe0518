menu-orders = 📦 My orders
button-my-orders = 📦 My orders
button-sales = 🏪 What I sell ({ $count })
button-see-order = 👀 See this order
button-order = { $state } · { $whose } · { $money }

my-orders = <b>What I bought</b>
    Press one to see it.
my-orders-none = You have not bought anything yet. Press “🛒 Look around”.
my-sales = <b>What I sell</b>
    { $sections }
sales-to-answer = 📩 To answer: { $count }
sales-to-pack = 📦 To send: { $count }
sales-not-paid = ⏳ To be paid: { $count }
sales-on-the-way = 🚚 On the way: { $count }

order-card = { $head }<b>Order { $number }</b> ({ $state })
    { $other }
    { $goods }
    In all <b>{ $total }</b>{ $postage }
    { $delivery }
    💰 { $payment }
    { $complaint }
    { $parcels }
    { $timeline }
card-new-order = 🔔 Somebody buys from you!{ "\u000A" }
card-store = 🏪 { $store }
card-buyer = 👤 for { $recipient }
card-line = 　{ $product } { $quantity } × { $price } = { $money }
card-postage = { " " }(postage { $money } included)
card-to-station = 🏤 Fetched at { $station }: { $recipient } { $phone }
card-to-parcel = 🚚 To { $recipient } { $phone }, { $address }
card-to-fetch = 🏡 { $recipient } { $phone } fetches it at the seller's
card-parcel-code = 🔑 Pick-up code <b>{ $code }</b>
card-parcel-sent = 🚚 { $carrier } { $number }{ $news }
card-news = { "\u000A" }　{ $at } { $means }: { $text }
card-parcel-waiting = 🏤 At the station, to be fetched

order-state-placed = seller to answer
order-state-proposed = another date
order-state-confirmed = taken
order-state-completed = done
order-state-declined = declined
order-state-cancelled = cancelled

timeline-order-place = { $at } ordered
timeline-order-confirm = { $at } taken by the seller
timeline-order-propose = { $at } seller proposed another date
timeline-order-accept = { $at } buyer agreed
timeline-order-decline = { $at } seller declined: { $why }
timeline-order-cancel = { $at } cancelled by the buyer
timeline-order-lapse = { $at } ended by itself: { $why }
timeline-payment-take-cash = { $at } station took the cash
timeline-payment-pay-seller = { $at } buyer paid the seller
timeline-payment-send-slip = { $at } buyer sent a transfer slip
timeline-payment-receive = { $at } county received the transfer
timeline-payment-not-received = { $at } county did not find the transfer
timeline-payment-release = { $at } money is the seller's
timeline-payment-return = { $at } money is the buyer's again
timeline-parcel-send = { $at } sent
timeline-parcel-renumber = { $at } new parcel number: { $why }
timeline-parcel-arrive = { $at } at the station
timeline-parcel-hand-over = { $at } in the buyer's hands
timeline-parcel-receive = { $at } received by the buyer

why-sold-out = there is none left
why-too-few = too little to send
why-no-time = no time at the moment
why-not-answered = the seller did not answer
why-not-paid = it was not paid

button-order-confirm = ✅ Take the order
button-order-propose = 📅 Another date
button-order-decline = ❌ I cannot
button-order-accept = ✅ That date is fine
button-order-cancel = 🗑 Call it off
button-order-again = 🔁 The same again
sure-cancel-order = Call off order { $number }?
button-yes-cancel = ✅ Yes, call it off

decline-order-why = Why can you not take order { $number }? Press one, or type.
button-decline-sold-out = There is none left
button-decline-too-few = Too little to send
button-decline-no-time = No time at the moment
decline-order-declined = All right, order { $number } is declined. The buyer is told.
propose-date-date = On which day can you do order { $number }? Press one, or type, for example: next Wednesday
propose-date-proposed = The buyer is asked: order { $number } on { $date }.
button-day = { $day }
refused-day-please = I could not read the day. For example: the day after tomorrow, or 3 December
refused-day-to-come = Please name a day after today, within two months.
form-decline-order = an order you cannot take
form-propose-date = another date

order-accepted = ✅ The buyer agrees to your date: order { $number }, { $date }
order-proposed = 📅 The seller proposes another date: order { $number }, { $date }. If that is fine, press “See this order” and then “That date is fine”.
order-declined = ❌ The seller cannot take order { $number }: { $why }. If you have paid, the money comes back to you.
order-cancelled = 🗑 The buyer has called off order { $number }. The goods are on sale again.
order-confirmed = ✅ The seller has taken order { $number }.
    { $pay }
order-unanswered = ⏰ Order { $number } ({ $recipient }, { $money }) waits for your answer: take it, or say that you cannot.
order-unanswered-station = ⏰ The seller of order { $number } has not answered for two days. Please call.
order-lapsed-not-answered = Nobody answered order { $number }, so it has ended. What was paid goes back to the buyer.
order-lapsed-not-paid = Order { $number } was not paid, so it has ended. The goods are on sale again.
order-handed-over = ✅ You have order { $number }. If something is wrong, press “Ask a person”.
order-earned = 💰 Order { $number } is done, { $money } is yours. You can get it at the station.

toast-done = Done
toast-thanks = Thank you, noted

refusal-on-its-way = It is sent already and cannot be called off. If something is wrong when it comes, tell us then.
refusal-not-there = That cannot be done as things stand ({ $state }). Please look at the order.
refusal-open-business = You still have an open order, or money to collect. Please finish that first, or press “Ask a person”.
button-week = 📊 Sales of the week
my-week = 📊 { $count } orders in seven days, { $money } in all. The best day was { $day }, with { $best }.
my-week-none = 📊 Nobody has bought in these seven days. Send your link to people you know.
button-list-again = 🔁 List the same again
