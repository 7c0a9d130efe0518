# Finding: goods, villages, stores.

find-what = What are you looking for? Type goods, a village or a store.
    For example: walnuts, or: pepper from Litai
found-roughly = Nothing is called just “{ $typed }”. Is it one of these?
found-nothing = Nothing was found for “{ $typed }”.
    Try a shorter word, for example: walnut. Or look by kind, by town or by store.
button-find = 🔍 Find
button-find-again = 🔍 Find again
button-newest = 🆕 Newest first
button-cheapest = 💰 Cheapest first
button-nearest = 📍 Nearest first
form-find = Finding
