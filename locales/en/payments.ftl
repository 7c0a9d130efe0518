button-my-money = 💰 My money
said-money = my money / where is my money / where's my money / when do i get my money / money

payment-state-due = not paid yet
payment-state-claimed = slip sent, being checked
payment-state-held = paid, kept by the county
payment-state-released = the money is the seller's
payment-state-returned = given back to the buyer
payment-state-void = nothing to pay
payment-due-on-delivery = paid when handed over
payment-due-cash-at-station = buyer pays at a station first
payment-due-transfer = buyer transfers first
pay-held = Paid, kept by the county
pay-on-delivery = Pay { $money } when you get it
pay-cash-at-station = Please pay { $money } at any station and say the payment code <b>{ $code }</b>
pay-transfer = Please transfer { $money } to the county centre with the order number, then press “📷 Send the slip”
pay-at-the-counter = Please bring { $money }.
to-take = 💵 First take <b>{ $money }</b>, then hand it over.
nothing-to-take = ✅ It is paid, nothing to take.

button-payment-slip = 📷 Send the slip
button-payment-see-slip = 📷 See the slip
button-payment-receive = ✅ It has come in
button-payment-not-received = ❌ Not found
button-payment-take = 💵 Take this money
send-slip-slip = Order { $number }: transfer { $money } to { $name }, with the order number.
    Then send a photo or screenshot of the slip.
send-slip-thanks = Thank you. Order { $number } counts as paid when the county sees the money on its account; we tell you then.
slip-of = Slip of order { $number }, { $money } due. Please look on the account: only that counts.
form-send-slip = a transfer slip

payment-taken = 💵 Your { $money } came in: order { $number }. The county keeps it until you have the goods.
payment-held = 💰 Order { $number } is paid; the county keeps the money. You can send it now.
transfer-claimed = 📲 Order { $number }: the buyer says { $money } was transferred. Please look at the slip, then on the account.
transfer-not-received = ❌ The county did not find your transfer for order { $number }. Please check it, or pay cash at a station.

my-money = <b>My money</b>
    { $lines }
    To be had now: <b>{ $open }</b>. Ask at a station to get it in cash.
    { $steps }
money-held = 🔒 Sold, not handed over yet (kept by the county): { $money }
money-paid = 🔒 What you paid, held until you have the goods: { $money }
money-earned = 🏪 Earned: { $money }
money-returned = ↩️ Given back to you: { $money }
money-handed = ✋ A station says it gave you, for you to agree: { $money }
money-steps = <b>How it came and went:</b>
money-step-cash-taken-in = { $at } you paid { $money } in cash (order { $order })
money-step-transfer-received-in = { $at } your transfer of { $money } came in (order { $order })
money-step-paid-to-seller-in = { $at } you paid the seller { $money } (order { $order })
money-step-paid-to-seller-out = { $at } the buyer paid you { $money }, which you have (order { $order })
money-step-released-in = { $at } the goods are handed over, { $money } is yours (order { $order })
money-step-returned-in = { $at } the order ended, { $money } is yours again (order { $order })
money-step-refunded-in = { $at } the seller gave you back { $money } (order { $order })
money-step-refunded-out = { $at } you gave the buyer back { $money } (order { $order })
money-step-paid-out-out = { $at } you got { $money }
money-step-corrected-in = { $at } the county added { $money }: { $why } (order { $order })
money-step-corrected-out = { $at } the county took { $money } off: { $why } (order { $order })
payout-handed-cash = 💵 { $station } says it gave you { $money }. Do you have it?
payout-handed-transfer = 💸 The county says it transferred { $money } to you. Has it come in?
button-payout-agree = ✅ I have it
button-payout-deny = ❌ I do not
payout-agreed = ✅ They say they have the { $money }.
payout-denied = ❌ They say they do not have the { $money }. Please check.

button-correct-money = ✏️ Correct the money of this order
correct-money-side = Order { $number }: whose money is to be corrected?
correct-money-way = Is it to be added, or taken off?
correct-money-money = How much? For example: 12.50
correct-money-why = Why? Say it in one sentence; they will read it.
    For example: one jin was weighed twice
correct-money-confirm = Order { $number }, { $side }: { $way } { $money }
    Why: { $why }
    It cannot be changed afterwards, only corrected once more.
correct-money-corrected = ✅ Written down, and they are told. Order { $number }
button-correct-buyer = 👤 The buyer's
button-correct-seller = 🏪 The seller's
button-correct-more = ➕ Add
button-correct-less = ➖ Take off
form-correct-money = the money to be corrected
money-corrected-more = ✏️ The county added { $money } to your money: { $why } (order { $number }). If that is not clear, press “Ask a person”.
money-corrected-less = ✏️ The county took { $money } off your money: { $why } (order { $number }). If that is not clear, press “Ask a person”.
correction-buyer-more = ✏️ Order { $number } was corrected: { $money } added for the buyer, { $why }
correction-buyer-less = ✏️ Order { $number } was corrected: { $money } taken off the buyer, { $why }
correction-seller-more = ✏️ Order { $number } was corrected: { $money } added for the seller, { $why }
correction-seller-less = ✏️ Order { $number } was corrected: { $money } taken off the seller, { $why }

refusal-not-operator = This is for people who work at a station. If you need something, press “Ask a person”.
refusal-nothing-owed = There is no money to be paid out. There will be when goods are handed over or money is given back.
refusal-not-paid = This order is to be paid first: the buyer pays cash at a station, or by transfer.
button-payout-agree-of = ✅ I have the { $money }
button-payout-deny-of = ❌ I do not have the { $money }
