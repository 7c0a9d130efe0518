# A station's Telegram group: how it is bound, and how people are helped there.

command-station = Make this the group of a station
topic-name = { $name } · { $village } · { $language }

group-which-station = Which station is this group for?
group-no-station = You have no station yet. Ask the county's manager to add you to one.
group-bound = ✅ This is the group of <b>{ $station }</b> now.
    Whoever asks for help gets a topic here, one each. What you write or send in a topic reaches that person.
    A line that begins with // is a note among us.

    Everybody in this group can read what people ask: keep it to the people of the station.
group-is-bound = ✅ Calls for help of { $station } now come to the group “{ $title }”: a topic for each person.
group-lacks-topics = Good, this group is kept for <b>{ $station }</b>. One more step:
    switch on Topics in the group's settings, then send /station again
group-lacks-admin = Good, this group is kept for <b>{ $station }</b>. One more step:
    make me an administrator who may manage topics. I start as soon as you have.
group-let-go = This is not the group of { $station } any more. Calls go to everybody's own chat again.
button-unbind = ✖️ Stop using this group

group-lost = ⚠️ The group of { $station } cannot be used: { $why }
    Calls go to each person's own chat meanwhile; none is lost.
group-lost-removed = I was put out of the group. Add me again, make me an administrator, then send /station there
group-lost-rights = I am no administrator any more, or may not manage topics. Please set that right in the group.
group-lost-topics = Topics are switched off in the group. Switch them on in its settings, then send /station there

ticket-in-hand = ✋ { $helper } has it, in a chat of their own.
not-sent = ⚠️ Not sent: { $why }
group-who-are-you = ⚠️ Nothing was done: you wrote in the name of the group, so nobody knows who you are. Switch off “Remain anonymous” and send it again.
toast-who-are-you = I do not know you yet: write /start to me alone first
toast-not-your-question = That question is not yours, or is answered already
toast-in-your-own-chat = The number is in your own chat

refusal-group-taken = This group belongs to { $station }. To change that, the county's manager sends /station here
