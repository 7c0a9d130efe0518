# 服务站的 Telegram 群：怎么绑上，群里怎么帮人。

command-station = 把这个群绑到服务站
topic-name = { $name } · { $village } · { $language }

group-which-station = 这个群是哪个站的？
group-no-station = 您还没有服务站。请县里的管理员先把您加到站里。
group-bound = ✅ 这个群是<b>{ $station }</b>的群了。
    有人求助，会在这里开一个话题，一人一个。在话题里写什么、发什么，那个人就收到什么。
    以 // 开头的是内部备注，对方看不到。

    群里的人都看得到求助人说的话，请只留站里的人。
group-is-bound = ✅ { $station }的求助，从现在起到群“{ $title }”里看：一人一个话题。
group-lacks-topics = 好，这个群留给<b>{ $station }</b>。还差一步：
    在群设置里打开“话题”（Topics），再发一次 /station
group-lacks-admin = 好，这个群留给<b>{ $station }</b>。还差一步：
    把我设成管理员，允许“管理话题”。设好我马上开始。
group-let-go = 这个群不再是{ $station }的群。求助回到各人自己的聊天里。
button-unbind = ✖️ 不用这个群了

group-lost = ⚠️ { $station }的群用不了了：{ $why }
    求助先发到站里每个人自己的聊天里，一个也没丢。
group-lost-removed = 我被移出了群。请把我加回去，设成管理员，再在群里发 /station
group-lost-rights = 我不是管理员了，或者没有“管理话题”的权限。请在群里重新设好。
group-lost-topics = 群里的“话题”关掉了。请在群设置里打开，再在群里发 /station

ticket-in-hand = ✋ { $helper } 在自己的聊天里接了，正在帮。
not-sent = ⚠️ 没有发出去：{ $why }
group-who-are-you = ⚠️ 您是用群的名义发的，不知道您是谁，所以没有办。请关掉“匿名管理员”再发一次。
toast-who-are-you = 还不认识您：请先单独给我发 /start
toast-not-your-question = 这一问不是问您的，或者已经答过了
toast-in-your-own-chat = 号码发到您自己的聊天里了

refusal-group-taken = 这个群已经是{ $station }的群了。要换，请县里的管理员来发 /station
