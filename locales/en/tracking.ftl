button-see-parcel = 🔎 Where is it?
button-correct-number = ✏️ The number is wrong

tracking-announced = to be collected
tracking-collected = collected
tracking-moving = on the way
tracking-forwarded = passed to another carrier
tracking-customs = at customs
tracking-out = out for delivery
tracking-to-fetch = to be fetched
tracking-signed = signed for
tracking-going-back = going back
tracking-problem = a problem
tracking-other = the carrier says

where-is-parcel = 🔎 <b>{ $carrier } { $number }</b> ({ $state })
    Order { $order }
    { $reports }
where-is-parcel-silent = The carrier has not said anything yet. Of a new parcel one hears after half a day or a day.
where-is-parcel-brought = The seller brings it, so it has no number.
tracking-line = { $at } { $means }: { $text }

track-which = Several things are on their way to you. Which one do you mean?
track-no-such = None of your orders has this number: { $number }.
    Please look at it again, or press “My orders” and find it there.
track-nothing-on-the-way = Nothing is on its way to you now.
    All that you bought is in “My orders”.

parcel-to-fetch = 📦 Order { $number } ({ $carrier } { $parcel }) waits for you to fetch it:
    { $news }
    When you have it, press “Where is it?” and then “I have it”.
parcel-still-to-fetch = ⏰ Order { $number } still waits for you to fetch it:
    { $news }
parcel-at-your-station = 📦 The carrier says that goods for { $recipient } are at your station: { $carrier } { $parcel }, order { $number }. When you see them, press below.
parcel-going-back = ↩️ Order { $number } ({ $carrier } { $parcel }) comes back:
    { $news }
    Please call the buyer and ask what to do.
parcel-number-unknown = ❓ The carrier does not know the number { $parcel } ({ $carrier }) of order { $number }. Please look at the slip again; if it is wrong, press “Where is it?” and then “The number is wrong”.
