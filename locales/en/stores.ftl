open-store-name = What is your store called?
    For example: Anna's Mountain Goods
open-store-sells = What does your store sell? Choose several if you like, then press Done.
open-store-photo = Send a photo for your store: the door, the orchard, or yourself.
open-store-confirm = <b>Is this right?</b>
    Name: { $name }
    Village: { $village }
    Sells: { $sells }
button-yes-confirm = ✅ Yes, that is right
open-store-opened = 🎉 <b>{ $name }</b> is open!
    Send this link or the QR picture to family and friends, it opens your store:
    { $link }

button-list-produce = 🧺 List goods
button-my-store = 🏪 My store
button-open-store = 🏪 Open a store
button-store-card = 🔗 Link and QR picture
my-store = <b>{ $store }</b>
    { $count ->
        [0] No goods yet. Press “List goods” for the first.
        [one] One kind of goods. Press it to change it.
       *[other] { $count } kinds of goods. Press one to change it.
    }
my-store-card = <b>{ $store }</b>
    Send the link or the QR picture to others:
    { $link }
store-first = What you want to list is kept. It needs a store first.
no-store-yet = You have no store yet. Opening one takes two or three minutes, step by step.
store-card = 🏪 <b>{ $store }</b>
    { $village }
    Sells: { $sells }
    Goods on sale: { $count }

refusal-name-taken = This village has a store called “{ $other }” already, that is too much alike. Please choose another name, for example with your own in it.
refusal-name-unclear = “{ $name }” cannot be read: a name needs at least two letters.
refusal-store-already-open = You have a store already: { $name }. Press Cancel, then Sell, to see it.
refusal-no-store = You need a store before you list goods. Press Sell.
refusal-gone = This is not there any more. Press “Look around” for others.
refusal-not-yours = This is not yours, so you cannot change it. If that is wrong, press “Ask a person”.
refusal-invitation-spent = This invitation was used or has run out. Please ask for another one.
