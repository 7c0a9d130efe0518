# 谁在县里、站里工作：邀请、名单、不干了。

button-staff = 👥 工作人员
staff = <b>工作人员</b>：{ $count } 位
    按名字看，或者邀请新的。
button-worker = { $name }，{ $role }{ $station }
button-invite = ➕ 邀请一位
button-invitations = ✉️ 没用的邀请（{ $count }）
worker = <b>{ $name }</b>
    { $role }{ $station }
    从 { $since } 起
button-end-role = 🚪 不再担任
sure-end-role = { $name } 不再是{ $role }{ $station }了吗？
    手上没办完的求助会放回去让别人接。
button-end-role-sure = ✅ 对，不再担任
role-ended = 从现在起您不再是{ $role }{ $where }了。谢谢您做的一切！有疑问请找县里的管理员。
role-of-station = （{ $station }）
role-given-up = 好，您不再担任了。谢谢您！
invitations = <b>还没用的邀请</b>
    { $lines }
    发错了，就按一下作废。
no-invitations = 没有还没用的邀请。
invitation-line = { $at }. { $role }{ $station }，{ $by } 发的，{ $until } 前有效
button-revoke = 🗑 作废第 { $at } 个
the-command-line = 系统
my-roles = <b>您的工作</b>
    不想干了，按一样进去。
no-roles = 您没有担任工作。
button-my-role = { $role }{ $station }
button-my-roles = 🪪 我的工作

invite-person-role = 邀请他做什么？
invite-person-station = 在哪个服务站？
invite-person-no-station = 还没有服务站。先到“🗺 服务站网络”里筹备一个。
invite-person-invited = ✉️ 邀请好了：{ $role }{ $station }
    把这个链接发给他（或者让他扫码），只能用一次，七天内有效：
    { $link }
form-invite-person = 邀请工作人员
refusal-last-manager = 县里不能没有管理员。请先邀请另一位管理员，他进来了您再走。
