# The talk itself: buttons, ways out, and what is said when something was not understood.

progress = Step { $at } of { $of }

button-back = ⬅️ Back
button-cancel = ✖️ Cancel
button-person = 🙋 Ask a person
button-skip = ⏭ Skip
button-skip-photo = ⏭ No photo, skip
button-done = ✅ Done
button-earlier = ◀️ Earlier
button-later = More ▶️
button-ticked = ✓ { $label }
button-several = { $labels }
button-as-before = ↩️ Keep: { $label }
button-same-photos = the same photos
button-value = { $value }
button-yes-it-is = ✅ Yes, { $value }
button-go-on = ▶️ Go on
button-share-phone = 📱 Send my phone number
button-share-location = 📍 Send my location

menu-sell = 🧺 Sell
menu-buy = 🛒 Look around
menu-person = 🙋 Ask a person
menu-me = 👤 Me

menu = What would you like to do? Press a big button below.
greeting = Hello! Press a big button below, or just write, for example: selling 100 jin prickly ash, 25 yuan a jin
form-waiting = You have not finished: { $form }.
form-open-store = opening your store
form-list-produce = listing goods
form-change-price = changing a price
form-change-quantity = changing a quantity
form-change-name = changing your name
form-give-phone = your phone number
form-change-village = changing your village
form-delete-me = deleting your data
still-open = You were here, let us go on:
nothing-open = Nothing is half done. Press a big button below.
cancelled = All right, cancelled. Nothing was saved.
cancelled-empty = All right, that is all.
flow-changed = This step has changed. Please start again from a big button.
question-changed = Something has changed, please look at this first:
keyboard-back = 👌

you-are-welcome = You are welcome! If there is anything else, press a big button below.
not-understood = I did not understand. Press a big button below, or write like this: selling 100 jin prickly ash, 25 yuan a jin
which-was-meant = You wrote “{ $typed }”. Is that the answer to the question, or something new you want to do?
button-meant-answer = ✏️ It is the answer
button-meant-wish = 🆕 Something new
not-understood-again = Sorry, I still do not understand. Press “🙋 Ask a person” and somebody will help you.
stuck = If you cannot fill this in, press “🙋 Ask a person”.
button-guess = ✅ { $label }?
not-understood-kind = I got it, but I do not know what to do with it. Please press a big button below first.
link-leads-nowhere = The link that you opened leads nowhere. Ask whoever sent it to send it again, or press a big button below.
no-such-command = There is no such command. A big button below will do.
edit-not-read = I cannot see edited messages. Please send the right one again.
write-me-alone = Please write to me alone: { $link }

toast-old-question = That question is over, look at the last one.
toast-old-button = This button no longer works. Press a big button below.
toast-already-so = It is so already.
toast-pause = Paused
toast-resume = On sale again
toast-sell-out = Marked as sold out
toast-delete = Deleted

one-moment = One moment please, the system is recovering. What you sent will be dealt with; no need to send it again.
welcome-back = Welcome back!
apology = Sorry, something went wrong on our side and this was not done. Number { $number }. All your answers are kept, you can go on.
nudge = Good morning! You have not finished { $form }. Your answers are kept.
closed-after-silence = After two quiet weeks { $form } is put aside. Your answers are kept, press to go on.

refused-words-please = Please write it in words.
refused-too-short = Too short: at least { $least } characters.
refused-too-long = Too long: { $length } characters, at most { $most }. Please say it shorter.
refused-choose = Please press one of the buttons below.
refused-confirm = If it is right, press the “✅” button; if not, press Back to change it.
refused-photo-please = Please send a photo: press 📎 beside the text field. If you have none, press Skip.
