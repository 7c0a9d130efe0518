# Asking a person: what whoever asks sees.

person-asked = Noted. Somebody will help you: { $station }, by { $when } at the latest.
    You can go on meanwhile, or wait.
person-asked-by-itself = 🙋 I have asked somebody of { $station } to help you; you hear from them by { $when } at the latest. Go on meanwhile, or wait.
person-has-it = { $helper } is helping you. Just write or send a voice message, { $helper } will see it.
the-county = the county centre

ticket-passed-on = Nobody there was free, so we asked { $station }. You will hear by { $when } at the latest.
ticket-still-waiting = Sorry, everybody is busy and nobody has come yet. You are still in the queue and we keep asking; you will hear at once when somebody comes.

helper-came = 🙋 { $helper } ({ $station }) is here to help you.
    Whatever you write or send now, { $helper } sees. The buttons work as before.
helper-says = 🙋 { $helper }: { $text }
helper-says-anew = 🙋 { $helper } corrected: { $text }
helper-sends = 🙋 { $helper } ({ $station }) sends you:
helper-filled-in = 🙋 { $helper } filled in for you: { $label }
helper-gone = { $helper } cannot go on just now. We asked { $station }; you will hear by { $when } at the latest.
helper-comes-back = { $helper } has to do something else and comes back on { $when }. You can go on meanwhile.
helper-done = { $helper } is done. Press “🙋 Ask a person” whenever you need somebody.
was-it-helpful = Were you helped?
button-helped-yes = 👍 Yes
button-helped-no = 👎 No
toast-thanks = Thank you for telling us
not-helped = Sorry that it did not help. You can ask somebody again.

button-back-to-bot = 🤖 I can go on alone
bot-again = All right, it is me again. Press “🙋 Ask a person” whenever you need somebody.
bot-is-here = I am here.

voice-passed-on = 🎤 Your voice note is here. Somebody of { $station } listens to it and fills it in for you, by { $when } at the latest.
    You need not wait: you can press or type yourself, too.
from-the-bot = 📦 A message from Cunji, not from the person who helps you:
