# The network of stations: prepared, opened, closed.

button-network = 🗺 Stations
network = <b>The stations</b>
    { $lines }
network-open = ✅ <b>Open: { $count }</b>
network-preparing = 🔧 <b>In preparation: { $count }</b>
network-closed = 🚪 <b>Closed: { $count }</b>
network-line-open = { $branch }{ $name } ({ $people }): 📦 to be fetched: { $waiting }, 📥 to come: { $coming }, 🙋 calls: { $tickets }, ⚠️ reports: { $reports }, 💵 till: { $till }
network-line-preparing = { $branch }{ $name }, missing: { $missing } { $opening }
network-line-closed = { $branch }{ $name }
button-station-open = 🏤 { $name }
button-station-preparing = 🔧 { $name }
button-station-closed = 🚪 { $name }
button-propose-station = ➕ Prepare a new station
button-see-station = 🏤 See the station
none = none

station = 🏤 <b>{ $name }</b>
    In { $place }
    Open: { $hours }
    Phone: { $phone }
    People: { $people }
station-for-staff = 🏤 <b>{ $name }</b>: { $state }
    { $opening }
    In { $place }
    Open: { $hours }
    Phone: { $phone }
    People: { $people }
    Serves: { $villages }
    Not ready yet: { $missing }

    📦 To be fetched: { $waiting }, 📥 to come: { $coming }
    🧾 Open orders: { $orders }, 🙋 calls for help: { $tickets }
    🧑‍🌾 Farmers it acts for: { $clients }, ⚠️ reports: { $reports }
    💵 Till: { $till }
station-open = open
station-preparing = in preparation
station-closed = closed
station-opens-on = 🎉 Opens on { $day }
villages-nearest = the villages nearest to it
place-and-room = { $place }, { $room }
check-signboard = signboard
check-internet = internet
check-scale = scale
check-shelf = shelf
check-operator = operator trained
button-tick = ⬜ { $item }
check-photo = { $station }: { $item }
check-not-yet = This is not ready yet.
button-open-station = 🎉 Set the opening day
button-invite-operator = ➕ Invite an operator
button-change-station = ✏️ Change
button-serve = 🏡 Add a village
button-serve-another = 🏡 Add another village
button-close-station = 🚪 Close it
button-make-ready = 🔧 { $name }
make-it-ready = Your station is being prepared. Make one thing ready after the other and send a photo of each:
station-opened = 🎉 { $station } opens today!

propose-station-level = A village's station, a town's, or the county's centre?
level-village = 🏡 In a village
level-town = 🏘 In a town
level-county = 🏛 The county's centre
propose-station-room = Where is it, in which room?
    For example: village hall, ground floor, east room
propose-station-phone = What is the station's phone number?
    For example: 13893900001 or 0939-3212345
propose-station-hours = From when to when is it open?
    For example: 8:00-18:30
propose-station-name = What is the station called?
    Press the usual name, or type another one.
propose-station-confirm = <b>Is this right?</b>
    { $name }
    In { $village }, { $room }
    Phone: { $phone }
    Open: { $hours }
propose-station-proposed = 🔧 { $name } is in preparation.
    Invite an operator first. Send a photo as soon as signboard, internet, scale or shelf is ready. When all is ready, set the opening day.
refused-hours = I cannot read that. From when to when? For example: 8:00-18:30
tick-item-photo = { $station }, <b>{ $item }</b>: when it is ready, send a photo of it.
tick-item-trained = Has the operator of { $station } been trained?
button-yes-trained = ✅ Yes, trained
open-station-day = On which day does { $station } open?
    For example: 8 December
button-today = Today
open-station-open = 🎉 { $station } is open!
open-station-planned = 🎉 Noted: { $station } opens on { $day }, by itself that morning.
change-station-what = What of { $station } has changed?
button-station-hours = 🕗 Opening hours
button-station-room = 📍 Where it is
button-station-phone = 📞 Phone
change-station-hours = From when to when is it open?
    For example: 8:00-18:30
change-station-room = Where is it?
    For example: village hall, ground floor, east room
change-station-phone = What is the station's phone number?
    For example: 13893900001
change-station-changed = ✅ { $station } is changed.
serve-village-served = ✅ From now on { $station } serves { $village }.
close-station-heir = { $station } closes. Which station takes over its work?
close-station-confirm = <b>{ $station } closes, { $heir } takes over:</b>
    Open orders: { $orders }, parcels: { $parcels }, calls for help: { $tickets }, farmers: { $clients }
    { $money } in the till: count it together, and carry the cash over.
close-station-closed = 🚪 { $station } is closed, its work is handed over.
    Orders: { $orders }, calls for help: { $tickets }, farmers: { $clients }, cash: { $money }
close-station-nobody = No other station could take over, so { $station } cannot close now.
work-handed-over = 📥 { $station } has closed, and your station { $heir } takes over its work.
    Orders: { $orders }, parcels: { $parcels }, calls for help: { $tickets }, farmers: { $clients }, cash: { $money }
    Please count the parcels and the cash.
order-goes-elsewhere = 📍 Order { $number } is fetched elsewhere now: at <b>{ $station }</b>. All else stays as it was.
form-propose-station = preparing a station
form-tick-item = making something ready
form-open-station = the opening day
form-change-station = changing a station
form-serve-village = adding a village
form-close-station = closing a station

refusal-station-taken = There is a station called “{ $name }” already. Please choose another name.
refusal-not-ready = It cannot open yet; missing: { $missing }. Make that ready first.
refusal-station-not-there = { $station } is not like that any more. See in “🗺 Stations” how it stands now.
