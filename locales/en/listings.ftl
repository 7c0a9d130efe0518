list-produce-photos = First send photos, one or several. Goods with photos sell better.
choose-product-name = What do you sell? Just write it.
    For example: prickly ash, walnuts, honey
choose-product-of = Which kind?
choose-product-which = There are several kinds of “{ $typed }”. Which one?
list-produce-quantity = How much do you have of { $product }?
    For example: 60 kg, or 120 { $unit }
list-produce-price = How much is one { $unit } of { $product }?
    For example: 25, or 25.50
list-produce-note = Anything else to say? For example: this year's, sun-dried. Or skip.
list-produce-confirm = <b>Is this right?</b>
    { $product }, { $quantity }
    { $price }{ $note }
    Photos: { $photos }
list-produce-listed = ✅ Listed: { $product }, { $quantity }, { $price }
    Show it to others: { $link }

change-price-price = How much is one { $unit } of { $product } now?
    Press one, or write it, for example: 26
change-price-changed = ✅ { $product }: { $price }
change-quantity-quantity = How much do you have of { $product } now?
    For example: 40 kg, or 80 { $unit }
change-quantity-changed = ✅ { $product }: { $quantity }

sure-quantity = Is it { $value }? If so press Yes, if not write it again.
sure-price = { $value }, is that right? It is far from the usual. If so press Yes, if not write it again.
sure-total = That makes { $value }, right?
refused-quantity = I did not understand how much. Please write a number with its unit, for example: 60 kg, or 120 { $unit }
refused-quantity-unclear = Please give one number, for example: 120 { $unit }. About right is fine, you can change it later.
refused-price = I did not understand the price. Please write it for one { $unit }, for example: 25 or 25.50
refused-product-please = Please write what you sell, for example: prickly ash
refused-no-such-product = I do not know “{ $typed }”. Try another word, for example: prickly ash, walnuts; or press a kind below.
refusal-not-for-sale = { $product } cannot be sold here: { $why }. Other goods can.
rule-tobacco = tobacco is a state monopoly
rule-fireworks = fireworks may not be sold online
rule-medicine = medicine may not be sold here
rule-pesticide = pesticides need a licence
rule-seed = seed needs a licence
rule-sc = processed food needs a food licence (SC)
rule-livestock = live animals and meat need a quarantine certificate
rule-alcohol = alcohol needs a licence

state-on-sale = on sale
state-paused = paused
state-sold-out = sold out
button-my-listing = { $product } { $price } ({ $sign })
my-listing = <b>{ $product }</b> ({ $sign })
    { $quantity }, { $price }{ $note }
    { $link }
which-is-sold-out = Sold out? Press what is sold out, and nobody will try to buy it any more.
price-of-which = Of which goods do you want to change the price?
button-change-price = 💰 Change price
button-change-quantity = ⚖️ Change quantity
button-pause = ⏸ Pause
button-resume = ▶️ Sell again
button-sell-out = 🈳 Sold out
button-delete = 🗑 Delete
button-yes-delete = ✅ Yes, delete
button-keep = Keep it
sure-delete-listing = Delete { $product }?
button-see-listing = 👀 See it
button-list-another = 🧺 List another
photo-added = 📷 This photo is added too.
picture-refused = A photo that you just sent could not be opened and was not used. Please send another one.
