# Canned answers of a station: keep one, find one, send it by a press.

button-canned = 📚 Kept answers
button-keep-canned = ➕ Keep another
button-find-canned = 🔍 Find
button-drop-canned = 🗑 Drop one
canned = <b>Kept answers of the station</b> ({ $count }); a press sends one:
canned-none = The station has kept no answers yet. Keep what you say often; from then on a press sends it.
canned-to-drop = Which one goes?
keep-canned-text = Write the answer; from then on everybody at the station sends it by a press.
    For example: press “Sell”, then “List goods”, and fill in step by step.
keep-canned-kept = Kept, for everybody at the station.
find-canned-words = Which answer? Some words of it, for example: list goods
find-canned-found = { $count } with “{ $sought }”; a press sends one:
find-canned-none = None has “{ $sought }” in it. Try other words, or write one yourself.
form-keep-canned = a kept answer
form-find-canned = finding a kept answer

refusal-answers-full = The station has { $most } kept answers already. Drop one with “🗑 Drop one” first.
