parcel-state-preparing = not sent yet
parcel-state-sent = on the way
parcel-state-waiting = waiting at the station
parcel-state-handed-over = handed over
parcel-state-dropped = not sent any more
parcel-state-back = back with the seller

button-parcel-send = 🚚 Send it
button-parcel-send-another = 📦 Send another parcel
button-parcel-give-out = 🤝 The buyer is here
button-parcel-receive = ✅ I have it
button-parcel-is-back = ↩️ I have it back
button-parcel-give-back = ↩️ Not fetched: back to the seller

send-order-number = How do you send order { $number }? Type the parcel number; if you bring it to the station yourself, press below.
    For example: SF1234567890123
button-bring-it = 🛵 I bring it myself
refused-parcel-number = I could not read the number. Please copy it from the slip, for example: SF1234567890123; or press “🛵 I bring it myself”.
send-order-carrier = Which carrier is it?
send-order-sent = ✅ Order { $number } is sent. The buyer is told.
send-another-number = How do you send the rest of order { $number }? Type the parcel number; if you bring it to the station yourself, press below.
    For example: SF1234567890123
send-another-carrier = Which carrier is it?
send-another-sent = ✅ Another parcel of order { $number } is sent. The buyer is told. The order is done when all of them are there.
correct-number-number = Is parcel number { $parcel } wrong? Please copy it from the slip again.
    For example: SF1234567890123
correct-number-carrier = Which carrier is it?
correct-number-corrected = ✅ The parcel number is now { $parcel }. The buyer is told.
take-back-confirm = Are the goods of order { $number } (not taken by { $recipient }) with the seller again?
    If nothing else is on its way, the order ends and { $money } is the buyer's again.
take-back-taken-back = ✅ Noted: the goods of order { $number } are with the seller again.
refused-courier-number = I could not read the number. Please copy it from the slip, for example: SF1234567890123
refusal-too-many-parcels = One order goes in twenty parcels at most. If there is more to send, press “Ask a person”.
carrier-own = Brought by the seller
carrier-youzhengguonei = China Post
carrier-shunfeng = SF Express
carrier-zhongtong = ZTO
carrier-yuantong = YTO
carrier-shentong = STO
carrier-yunda = Yunda
carrier-jtexpress = J&T
carrier-jd = JD
carrier-ems = EMS
give-out-code = { $recipient } is here? Ask for the six-digit pick-up code.
give-out-confirm = For { $recipient }.
    { $due }
give-out-wrong-code = That code is not right. Please ask the buyer to look again, and type it once more.
give-out-given-out = ✅ Order { $number } is handed over.
form-send-order = sending an order
form-send-another = sending another parcel
form-correct-number = a parcel number
form-take-back = goods that came back
form-give-out = handing over an order

order-sent = 🚚 Order { $number } is sent, parcel number: { $parcel }
order-sent-own = 🚚 Order { $number } is on its way: the seller brings it.
parcel-arrived = 📦 Your goods are here: order { $number }
    Pick-up code <b>{ $code }</b>. Say it at { $station }; somebody else may fetch it with the code.
    { $pay }
parcel-still = ⏰ Nothing was heard of order { $number } ({ $parcel }) for three days. Please ask the carrier.
parcel-not-fetched = ⏰ Your goods have been at { $station } for five days: order { $number }, pick-up code <b>{ $code }</b>
parcel-came-back = ↩️ The goods of order { $number } are with you again ({ $state }). What was not sold is on sale again; if it has gone bad, please change the quantity.
order-came-back = ↩️ The goods of order { $number } went back to the seller, and the order is called off. What you paid is yours again: fetch it at the station.

refusal-no-such-code = That code is not right. Please look again.
refusal-too-many-tries = Too many wrong codes. Please wait until { $when }.
