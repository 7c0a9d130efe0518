button-complain = ⚠️ Something is wrong
button-complaint-photos = 📷 See the photos
button-complaint-answer = ✍️ Answer the buyer
button-complaint-decide = ⚖️ Decide
button-complaint-settle = ✅ I have the new goods
button-complaint-appeal = ⚖️ Ask the station to decide

complain-kind = What is wrong?
button-complaint-broken = 💔 Broken or spoilt
button-complaint-wrong = 🔀 Wrong, not as described
button-complaint-missing = ❓ Missing
button-complaint-return = ↩️ I send it back (seven days)
complaint-broken = broken or spoilt
complaint-wrong = wrong, not as described
complaint-missing = missing
complaint-return = sent back
complain-photos = Order { $number }: please send photos that show what is wrong.
complain-words = Anything to add? For example: three bottles were crushed on the way. Or skip.
complain-confirm = <b>Is this right?</b>
    Order { $number }: { $kind }
    { $words }
    Photos: { $photos }
complain-said = Noted. The seller has two days to answer: order { $number }. If not, the station decides.
form-complain = something that is wrong

answer-complaint-how = Order { $number }: what do you answer?
decide-complaint-how = Order { $number }: what does the station decide?
button-answer-all = 💰 All the money back
button-answer-part = 💰 A part of it
button-answer-resend = 📦 Send it again
button-answer-refuse = ❌ I do not agree
answer-complaint-money = How much? At most { $most }.
    For example: 20
decide-complaint-money = How much? At most { $most }.
    For example: 20
answer-complaint-why = Why not? Press one, or type.
decide-complaint-why = Why? Press one, or type.
answer-complaint-confirm = Order { $number }: <b>{ $money }</b> back to the buyer
decide-complaint-confirm = Order { $number }: the seller gives <b>{ $money }</b> back
answer-complaint-refunded = ✅ Order { $number }: { $money } back. The buyer is told.
decide-complaint-refunded = ✅ Order { $number }: { $money } back. Both are told.
answer-complaint-resending = ✅ The buyer is told. Please send the goods of order { $number } again.
answer-complaint-refused = Noted, the buyer is told. They can ask the station to decide.
decide-complaint-dismissed = Noted, both are told.
form-answer-complaint = an answer to a buyer
form-decide-complaint = a decision
refused-money = I could not read the amount. Please type a number, for example: 20
why-as-described = The goods are as described
why-no-proof = Nothing wrong can be seen
why-broken = broken or spoilt
why-wrong = wrong
why-missing = missing
why-return = sent back
complaint-answered = answered already
complaint-photos = Photos of the buyer, order { $number }

card-complaint-raised = ⚠️ { $kind }: { $said } (seller to answer)
card-complaint-refunded = ⚠️ { $kind }, { $money } given back
card-complaint-resending = ⚠️ { $kind }, the seller sends it again
card-complaint-refused = ⚠️ { $kind }, the seller does not agree
card-complaint-to-decide = ⚖️ { $kind }: { $said } (the station decides)
card-complaint-dismissed = ⚖️ { $kind }, the station decided: no money back
card-complaint-settled = ✅ { $kind }, settled
timeline-complaint-raise = { $at } something is wrong: { $why }
timeline-complaint-refund = { $at } money given back
timeline-complaint-resend = { $at } seller sends it again
timeline-complaint-refuse = { $at } seller does not agree: { $why }
timeline-complaint-escalate = { $at } no answer, the station decides
timeline-complaint-appeal = { $at } buyer asked the station
timeline-complaint-settle = { $at } new goods received
timeline-complaint-dismiss = { $at } station decided: { $why }
timeline-parcel-lose = { $at } lost
timeline-parcel-come-back = { $at } back with the seller
parcel-state-lost = lost

complaint-raised = ⚠️ Order { $number }, the buyer says: { $kind }. { $said }
    Please answer within two days, else the station decides.
complaint-refunded = 💰 Order { $number }: { $money } given back, to be had at the station.
complaint-refunded-by-you = ⚖️ Order { $number }: the station decided, { $money } goes back to the buyer.
complaint-resending = 📦 Order { $number }: the seller sends it again. When you have it, press “I have the new goods”.
complaint-refused = ❌ Order { $number }: the seller does not agree: { $why }. If you do not either, press “See this order”, then “Ask the station to decide”.
complaint-dismissed = ⚖️ Order { $number }: the station decided, no money back: { $why }
complaint-to-decide = ⚖️ Order { $number }: please decide. Look at the photos and what both say, then call them.

refusal-too-late = It is too late for that. Please press “Ask a person”.
refusal-not-returnable = Fresh goods cannot be sent back without a reason. If something is spoilt, press “Broken or spoilt” and send a photo.
refusal-too-much = At most { $most } can be given back. Please write less.
