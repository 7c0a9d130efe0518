button-buy = 🛒 Buy this
button-check-out = ✅ Order now
button-look-further = 🛒 Look further
button-cart = 🧺 My basket
said-cart = my basket / basket / cart / my cart / shopping cart
button-cart-with = 🧺 Basket ({ $count })
button-take-out = 🗑 No { $product }
button-leave-out = Leave it out
button-take-left = Take { $left }

buy-amount = How much would you like of { $product }? { $price }, { $left } left.
    Press one, or type, for example: 3 { $unit }
buy-in-cart = 🧺 In your basket: { $product }, { $quantity }, { $money }
    Look further, or order now.

check-out-less = { $product }: you wanted { $wanted }, but only { $left } is left now.
check-out-delivery = How shall it come to you?
button-delivery-station = 🏤 To a service station, I fetch it
button-delivery-parcel = 🚚 By parcel to my address
button-delivery-fetch = 🏡 I fetch it at the seller's
check-out-paying = How will you pay?
button-paying-on-delivery = 💵 Cash when I get it
button-paying-cash-at-station = 🏤 Cash at a station first
button-paying-transfer = 📲 Transfer to the county centre
check-out-confirm = <b>Is this right?</b>
    { $goods }
    In all <b>{ $total }</b>
    { $delivery }
    { $paying }
check-out-placed = 🎉 Ordered! { $count ->
        [1] We tell you when the seller has taken it.
       *[other] { $count } orders, one a store. We tell you when each seller has taken theirs.
    }
bill-store = 🏪 { $store }
bill-postage = 　Postage { $money }
paying-on-delivery = 💵 Cash when I get it
paying-cash-at-station = 🏤 Cash at a station first
paying-transfer = 📲 Transfer to the county centre

where-to-station = To which station?
where-to-address = Name, phone and address, in one line.
    For example: Li Ming, 13893900003, 10 Wangjing Street, Beijing
where-to-recipient = Who will fetch it? Name and phone.
    For example: Li Ming, 13893900003
where-to-name = What is the name?
where-to-phone = What is the phone number?
    For example: 13893900003
where-to-province = To which province?
button-recipient = { $recipient } { $phone } { $address }
refused-address-please = I see no address. Please write name, phone and address in one line, for example: Li Ming, 13893900003, 10 Wangjing Street, Beijing
refused-recipient-please = Please type a name and a phone number, for example: Li Ming, 13893900003
refused-phone-please = I could not read the number. Please type a mobile number, for example: 13893900003

cart = <b>My basket</b>
    { $goods }
    In all <b>{ $total }</b>
cart-empty = Your basket is empty. When you see something, press “🛒 Buy this”.
cart-line-short = ⚠️ { $product } { $quantity }: only { $left } now

form-buy = buying
form-check-out = your order

refusal-sold-out = There is not that much, only { $left } now. Please take less.
refusal-price-changed = The seller has just changed the price, it is { $price } now. Please look again.
refusal-own-goods = These are goods of your own store. To change them, press “Sell”.
refusal-not-priced = These goods must be weighed first. Please press “Ask a person” to ask the seller.
refusal-empty-cart = Your basket is empty. When you see something, press “🛒 Buy this”.
refusal-cart-full = Your basket is full, { $most } kinds at most. Please order first.
refusal-no-postage = The county has no postage to { $province } yet. Please choose a station, or press “Ask a person”.
