# Acting for somebody: an operator does it, the farmer confirms it.

button-clients = 🧑‍🌾 For a farmer
clients = <b>For farmers without a phone</b>
    { $count ->
        [0] Nobody is registered yet. When a farmer without a phone comes, press “Register somebody”.
        [one] One is registered: press the name.
       *[other] { $count } are registered: press a name.
    }
button-client = { $name }, { $village }
button-register = ➕ Register somebody
button-client-back = ⬅️ Back to this person
client = 🧑‍🌾 <b>{ $name }</b>
    Village: { $village }
    Phone: { $phone }
    { $permission }

    Done for them:
    { $acts }

    Once they have a phone, send them this link: the account becomes their own.
    { $link }
permission-standing = ✅ They said: no need to ask each time
permission-each = 🔑 They confirm each act
permission-mine-standing = ✅ You need not be asked each time
permission-mine-each = 🔑 You are asked each time
button-act-for = ✍️ Start working for them
button-card = 🪪 Code card
button-slips = 📷 Signed slips
no-slips = There are no signed slips.
slip-for = { $at } { $helper } { $did }; this is the slip that was signed.

for-whom = 🧑‍🌾 <b>For { $name }:</b>
acting-now = From now on, whatever you do here is done for <b>{ $name }</b> ({ $village }).
    When you are done, press “✋ Done for them” below.
button-stop-acting = ✋ Done for them
acting-stopped = All right, done for { $name }. It is you yourself again.
acting-over = That was a while ago, so it is you yourself again. To go on for somebody, press “🧑‍🌾 For a farmer”; what was half filled in is kept.
not-for-others = This can only be done for oneself. Press “✋ Done for them” first.

register-farmer-name = What is the farmer's name?
    For example: Wang Dashan
register-farmer-phone = What is { $name }'s phone number? With it they can take the account over once they have a phone of their own.
    For example: 13893900001. If there is none, press “No phone”.
button-no-phone = 📵 No phone
no-phone = none
refused-their-number = I cannot read this number. Please type 11 digits, for example 13893900001, or press “No phone”.
register-farmer-own-chat = Whoever has { $phone } uses Cunji already. Ask them whether you may act for them? You will hear when they agree.
button-yes-own-chat = ✅ Ask them
register-farmer-asked = { $name } was asked. As soon as they agree, you can act for them.
register-farmer-slip = Let { $name } sign on paper: “The station may act for me”, and send me a photo of it.
    If they cannot sign, skip it, read it out to them and let them agree.
register-farmer-confirm = <b>Read it out to them, and press when they say it is right:</b>
    Name: { $name }
    Village: { $village }
    Phone: { $phone }
    We keep this to run your store, sell and collect your money; you can see and delete it at any time.
register-farmer-registered = ✅ { $name } is registered.
    First print the code card (or copy it by hand) and give it to them: for each act they read out one code, and cross it out.
    The codes can be seen today only.
form-register-farmer = registering a farmer
form-press-for = something for somebody
form-allow-acts = a standing permission
form-new-card = a new code card
form-take-over = taking over an account

behalf-confirm = To be done: <b>{ $what }</b>
    { $how }
    A photo of a slip that they signed will do too.
confirm-by-card = Ask { $name } to read out a code of the card that is not crossed out (six digits).
confirm-by-chat = A six-digit code was sent to { $name }'s own phone. Call them: if they agree, they tell it to you.
refused-code-or-slip = Please type the six digits that they read out, for example 482913, or send a photo of the signed slip.
refusal-wrong-code = This code is wrong, or was used already. Ask them for another one that is not crossed out.
behalf-asked = 🔑 { $helper } of the station wants to do this for you: <b>{ $what }</b>
    If you agree, tell them the code <b>{ $code }</b>. If you do not, tell nobody.
behalf-done = 📒 { $helper } of the station has done something for you: { $did }.
    You did not want that? Press “🙋 Ask a person”.
button-acts = 📒 See who did what for me

may-we-act = { $helper } of { $station } would like to act for you: open a store, list goods, take orders.
    If you agree, you will still be asked each time.
button-let-act = ✅ I agree
lets-us-act = ✅ { $name } agrees that you act for them.
acts = <b>Who acts for you</b>
    { $station } may act for you. { $permission }
    { $acts }
nobody-acts = Nobody acts for you, and nobody has.
nobody-acts-now = Nobody acts for you now. What was done for you before:
    { $acts }
button-allow-acts = ✅ No need to ask each time
button-ask-each-time = 🔑 Ask each time again
button-stop-acts = ✋ Nobody is to act for me
button-new-card = 🪪 A new code card
act-line = { $at } { $helper }: { $did } ({ $way })
confirmed-code = code told
confirmed-slip = slip signed
confirmed-standing = standing permission
confirmed-not = said in person
allow-acts-confirm = From now on { $station } does ordinary things for you without asking each time. Money in your hand and deleting the account are still asked about. You can take this back at any time.
allow-acts-allowed = ✅ { $station } need not ask each time any more. To take it back: “👤 Me”, then “Who acts for me”.
button-who-acts = 📒 Who acts for me
new-card-confirm = Make a new code card? The codes of the old one stop working at once.
new-card-made = ✅ The new card is there: print it and give it to them.

paper-card = Code card of { $name }
paper-card-how = For each thing that the station does for you, read out one code and cross it out. Otherwise tell nobody.
paper-code = { $at }. { $code }
paper-card-station = { $station }. Once you have a phone, scan this to take the account over.
card-here = 🪪 The code card of { $name }. Print it or copy it by hand, give it to them, and keep none yourself.
refusal-card-given = The card is shown on the day of registration only. If it is lost: press “✍️ Start working for them”, then “👤 Me”, “Who acts for me”, and make a new one.

take-over-phone = The account that the station opened for <b>{ $name }</b> is to be your own. Press the big button below to send your phone number, so that we can compare it.
take-over-code = The account that the station opened for <b>{ $name }</b> is to be your own. Please type a code of the card that is not crossed out (six digits).
take-over-wrong-code = That code is wrong. Look at the card again: only one that is not crossed out works.
take-over-confirm = You are <b>{ $name }</b>, right? Store, goods, orders and money will be on this phone.
take-over-done = 🎉 { $name }, the account is yours: store, goods, orders and money are all there.
button-try-again = 🔄 Try again
taken-over = 📲 { $name } has a phone now and runs the account alone.
give-phone-theirs = The station opened an account for <b>{ $name }</b> with this number. Is that you?
button-theirs-yes = ✅ That is me, it is mine
button-theirs-no = ❌ Not me
give-phone-taken-over = 🎉 { $name }, the account is yours: store, goods, orders and money are all there.

refusal-client-elsewhere = This number is registered at { $station } already; there is no need to do it again.
refusal-not-for-others = People who work for the county or a station do their own things themselves; nobody acts for them.
refusal-own-account = You have a store, orders or a role of your own here, and two accounts cannot be joined by themselves. Please press “🙋 Ask a person”.
refusal-other-number = This is not the number that the station has written down. Use the phone with that number, or ask the station.

did-open-store = opened a store
did-list-produce = listed goods
did-change-price = changed a price
did-change-quantity = changed a quantity
did-rename = changed the name
did-live-in = changed the village
did-put-in = put goods into the cart
did-place = ordered
did-decline = declined an order
did-propose = proposed a day
did-confirm = took an order
did-accept = agreed to a day
did-cancel = cancelled an order
did-send = sent goods
did-send-another = sent another parcel
did-renumber = corrected a parcel number
did-give-out = gave goods to the buyer
did-send-slip = sent the slip of a transfer
did-receive = received a parcel
did-complain = complained about goods
did-refund = gave money back
did-resend = promised to send again
did-refuse = refused a complaint
did-settle = received the replacement
did-appeal = asked the station to decide
did-answer = said whether the money was received
did-move = paused, resumed or took down goods
did-forget = deleted the account
did-allow = gave a standing permission
did-come-back = took goods back
did-new-card = made a new code card
did-register = registered the account
did-take-over = took the account over
did-enrol = enrolled for a training
did-come = said that they come to a training
did-leave = left a training
did-something = did something
