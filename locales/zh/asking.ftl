# 找人帮忙，求助的人看到的。

person-asked = 记下了。{ $station }的人会来帮您，最晚 { $when } 给您回话。
    您可以先接着填，也可以等。
person-asked-by-itself = 🙋 我请{ $station }的人来帮您了，最晚 { $when } 给您回话。您可以先接着填，也可以等。
person-has-it = { $helper } 正在帮您。有话直接打字、发语音，{ $helper } 都看得到。
the-county = 县服务中心

ticket-passed-on = 那边还没人接。已经转给{ $station }，最晚 { $when } 给您回话。
ticket-still-waiting = 对不起，现在人手紧，还没人接。您的事排着队，我们一直在催；有人接了马上告诉您。

helper-came = 🙋 { $station }的 { $helper } 来帮您了。
    现在您打的字、发的照片和语音，{ $helper } 都看得到。按钮照样能用。
helper-says = 🙋 { $helper }：{ $text }
helper-says-anew = 🙋 { $helper } 改了一下：{ $text }
helper-sends = 🙋 { $helper }（{ $station }）发来：
helper-filled-in = 🙋 { $helper } 替您填了：{ $label }
helper-gone = { $helper } 现在顾不上。已经请{ $station }的人接着帮您，最晚 { $when } 回话。
helper-comes-back = { $helper } 先去忙一下，{ $when } 回来接着帮您。这会儿您可以接着填。
helper-done = { $helper } 帮完了。有事再按“🙋 找人帮忙”。
was-it-helpful = 帮上您的忙了吗？
button-helped-yes = 👍 帮上了
button-helped-no = 👎 没帮上
toast-thanks = 谢谢您告诉我们
not-helped = 对不起，没帮上您。可以再找一个人。

button-back-to-bot = 🤖 不用人帮了
bot-again = 好，还是我来。有事再按“🙋 找人帮忙”。
bot-is-here = 我在呢。

voice-passed-on = 🎤 您的语音收到了。{ $station }的人听了替您填，最晚 { $when }。
    您不用等着，也可以自己按、自己填。
from-the-bot = 📦 村集的消息（不是帮您的人发的）：
