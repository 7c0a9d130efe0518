# Reports: anybody says that a listing is not right; the station looks at it.

button-report = ⚠️ Report
report-listing-why = What is wrong with { $product } of { $store }? Press one, or write it.
    The seller will not know who said it.
report-fake = it is fake
report-forbidden = it may not be sold
report-wrong-photo = the photo shows something else
report-cheating = they take money and cheat
report-listing-noted = Noted, thank you. The station will look at it and tell you.
form-report-listing = reporting a listing
listing-reported = ⚠️ Somebody reports { $product } of { $store }: { $why }
    Please look at it.
button-see-report = ⚠️ See the report
button-reports = ⚠️ Reports ({ $count })
button-reports-back = ⚠️ Other reports
reports = <b>Reports that wait: { $count }</b>
no-reports = No report waits.
button-report-waiting = ⏳ { $product }, { $store }
button-report-hidden = 🙈 { $product }, { $store }
report = ⚠️ <b>{ $product }</b> of <b>{ $store }</b>
    { $quantity }, { $price }{ $note }

    What people say:
    { $whys }
    { $state }
report-line = · { $why }
report-state-waiting = ⏳ not looked at yet
report-state-hidden = 🙈 hidden
report-state-left = ✅ nothing is wrong, it stays
button-hide = 🙈 Hide it
button-let-stand = ✅ Nothing wrong
button-show-again = 👁 Show it again
hide-listing-why = { $product } of { $store }: why is it to be hidden? The seller will see it. Press one, or write it.
report-not-as-shown = the goods are not as shown
report-not-allowed = such goods may not be sold
report-no-answer = the seller did not answer
hide-listing-hidden = 🙈 { $product } of { $store } is hidden: { $why }. The seller is told.
form-hide-listing = hiding a listing
listing-hidden = 🙈 The station has hidden your { $product }: { $why }
    You think that is wrong? Press “🙋 Ask a person”.
listing-shown-again = 👁 Your { $product } can be seen again.
report-hidden = ⚠️ { $product } ({ $store }), which you reported, is hidden. Thank you!
report-left = ✅ { $product } ({ $store }), which you reported, was looked at: nothing is wrong.
state-hidden = hidden
hidden-because = hidden by the station: { $why }
refusal-already-reported = You have reported this before; the station is looking at it.
