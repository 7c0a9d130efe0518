# Helping: what the people of a station see.

how-to-help = When somebody needs help, you will hear it here. Press “✋ I take it”: then you can answer, or fill in the field for them.
    To see who is waiting, press the button below at any time.
    Several of you at the station: make a group, add me to it, and write /station there.
tickets = <b>Calls for help</b>
    In my hands: { $mine }. Waiting: { $waiting }
button-tickets = 📥 Calls for help
button-look-again = 🔄 Look again
button-ticket-waiting = ⏳ { $name }, for { $minutes } min
button-ticket-taken = ✋ { $name }
button-ticket-snoozed = 💤 { $name }
button-ticket = 📋 See this call

ticket = 🙋 <b>{ $name }</b>, { $village }, { $language }
    { $state }
    Asked: { $asked }{ $answers }{ $question }{ $voices }{ $wrong }{ $notes }
nothing = { "" }
village-not-told = village not told
ticket-waiting = ⏳ Nobody has it yet
ticket-taken = ✋ { $helper } is helping
ticket-snoozed = 💤 { $helper } goes on later
ticket-closed = 🏁 Finished
ticket-no-question = { "\u000A" }Nothing is half filled in.
ticket-question = { "\u000A\u000A" }<b>The open question:</b>
    { $question }
ticket-answers = { "\u000A\u000A" }<b>Filled in so far:</b> { $answers }
ticket-voices = { "\u000A\u000A" }🎤 <b>Answered by voice</b> ({ $voices }, below): listen, press “Fill in for them” and type what was said.
ticket-wrong = { "\u000A\u000A" }<b>Not understood:</b> { $wrong }
ticket-notes = { "\u000A\u000A" }<b>Notes among us:</b> { $notes }

button-take = ✋ I take it
button-answer = 💬 Write
button-fill = ✏️ Fill in for them
button-number = 📞 Number
button-close = 🏁 Finished
button-snooze = 💤 In an hour
button-stations = ↪️ Hand over
button-give-back = ↩️ Put back

write-to-them = Whatever you write or send now goes to <b>{ $name }</b>.
    A line that begins with // is a note among us that { $name } does not see. When you are done, press “✋ Done writing” below.
button-stop-helping = ✋ Done writing
stopped-helping = All right, nothing goes to anybody else any more.
answer-sent = ✓ sent to { $name }
button-take-back = ↩️ Take back “{ $start }”
button-take-back-all = ↩️ Take it back
taken-back = ↩️ Taken back; { $name } does not see it any more
note-taken-back = 📝 A note among us now; taken back from { $name }
note-kept = 📝 A note among us; { $name } does not see it
their-number = The phone of { $name }: { $number }
    Each look is written down.
no-number = { $name } has given no phone number.
hand-over-to = To which station?
nobody-else = There is no other station to hand it to.

asker-says = 💬 <b>{ $name }</b>: { $text }
asker-says-anew = 💬 <b>{ $name }</b> changed it to: { $text }
asker-sends = 💬 <b>{ $name }</b> sends:
asker-left = { $name } goes on alone; this call is over.
ticket-lost = { $name } waited too long without a word from { $helper }; the call is back in the queue.
somebody-not-helped = 👎 { $name } says it did not help. { $helper } ({ $station }) had the call.
    Please see what happened, and call them.

fill-in-answer = For <b>{ $name }</b>:
    { $question }
fill-in-sent = Handed in; you will hear in a moment whether it was taken.
fill-taken = ✅ Filled in for <b>{ $name }</b>.{ $answers }{ $question }
fill-more = ⏳ One more step for <b>{ $name }</b>. { $reason }{ $question }
fill-refused = ⚠️ Not taken: { $reason }{ $question }
fill-too-late = { $name } has gone on already.{ $answers }{ $question }
form-fill-in = filling in for somebody

refusal-not-allowed = This is not yours to do. If that is wrong, ask the county's manager.
refusal-held-by-another = { $name } has it already. See “📥 Calls for help” for others.
refusal-ticket-over = This call is over. See “📥 Calls for help” for others.
refusal-cannot-take-back = It cannot be taken back any more: it is nearly two days old, or gone. You can send another word.
refusal-take-it-first = Press “✋ I take it” first.
refusal-already-answered = That question is answered. See in “📋 See this call” where they are now.
refusal-only-themselves = Only they themselves may answer this. Tell them with “💬 Write” what to press.
