me = <b>About me</b>
    Name: { $name }
    Phone: { $phone }
    Village: { $village }
    Language: { $language }
not-told = not told yet
button-my-name = ✏️ Name
button-my-phone = 📱 Phone
button-my-village = 🏡 Village
button-language = 🌐 Language
button-my-data = 📄 All my data
button-privacy = 🔒 What is kept
button-delete-me = 🗑 Delete me
button-me = 👤 Me

change-name-name = What is your name?
    For example: Anna Wang
change-name-changed = Noted: { $name }
give-phone-phone = Please press the big button below to send your own phone number. Buyers do not see it.
give-phone-changed = Noted: { $phone }
change-village-changed = Noted: { $village }
refused-contact-please = A typed number does not count. Please press the big button “📱 Send my phone number” below.
refused-not-own-contact = That is somebody else's number. Please press “📱 Send my phone number” to send your own.
refused-no-phone = I cannot read this number, please send it again.

delete-me-first = Delete all your data? Your store will be closed, your goods taken down, and your name, phone, village and photos deleted.
button-yes-first = ✅ Yes, delete
delete-me-second = This cannot be undone. Are you really sure?
button-yes-second = ✅ Really delete
delete-me-done = Everything is deleted. If you want to come back, send /start.

my-data = This is everything that we keep about you.
privacy = <b>What is kept about you</b>
    Who keeps it: the county's e-commerce service centre.
    What: the name, phone number, village, store and goods that you tell us, and your photos; what you looked for (30 days).
    Why: to run your store, to sell, to reach you.
    How long: until you delete it; records of trade that the law demands stay, without your name.
    Your rights: see it, take a copy, correct it, delete it, at any time.
    Messages pass through Telegram, whose servers are abroad; the data lies on our own machine.
