button-county = 🏛 The county
menu-county = 🏛 The county
county = <b>The county</b>
    📲 Transfers to look for: { $count }
    ⚠️ Reports to look at: { $reports }
    🏤 Stations: { $stations }
button-county-money = 💰 Payments and postage
county-money = <b>Payments and postage</b>
    Collection code: { $collection }
    Postage:
    { $rates }
county-no-collection = none yet, press “📲 Change the collection code”
county-rate = 　{ $province }: first kilogram { $first }, each further one { $more }
button-claimed = 📲 { $number }: { $money }
button-set-collection = 📲 Change the collection code
button-change-postage = 📮 Change the postage
collection-none = none yet, please ask a station
set-collection-name = In whose name is the account?
    For example: Wudu e-commerce centre
set-collection-picture = Send a photo or screenshot of the collection code.
set-collection-confirm = Collection code: { $name }. Buyers who transfer see this picture.
set-collection-set = ✅ The collection code is changed: { $name }
change-postage-province = For which province?
change-postage-first = { $province }: what does the first kilogram cost? It is { $now } now.
    For example: 10
change-postage-more = And each further kilogram? It is { $more } now.
    For example: 5
change-postage-free = From what sum on is it free? Type 0 for never.
    For example: 199
change-postage-confirm = { $province }: first kilogram { $first }, each further one { $more }, { $free }
change-postage-changed = ✅ The postage to { $province } is changed.
postage-elsewhere = other provinces
postage-never-free = never free
postage-free = free from { $money } on
form-set-collection = the collection code
form-change-postage = the postage
button-transfer-out = 💸 Transfer to a seller
transfer-out-who = To whom?
transfer-out-confirm = Transfer <b>{ $money }</b> to { $name }. Press when it is done.
transfer-out-paid = ✅ Transferred { $money } to { $name }; they are asked to agree.
form-transfer-out = a transfer to a seller
