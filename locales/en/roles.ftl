# Who works for the county and its stations: invited, listed, ended.

button-staff = 👥 People who work here
staff = <b>People who work for the county</b>: { $count }
    Press a name, or invite somebody.
button-worker = { $name }, { $role }{ $station }
button-invite = ➕ Invite somebody
button-invitations = ✉️ Open invitations ({ $count })
worker = <b>{ $name }</b>
    { $role }{ $station }
    since { $since }
button-end-role = 🚪 End this role
sure-end-role = Shall { $name } no longer be { $role }{ $station }?
    Calls for help in their hands go back to the queue.
button-end-role-sure = ✅ Yes, end it
role-ended = You are no longer { $role }{ $where }. Thank you for all you did! If that is wrong, ask the county's manager.
role-of-station = {" "}({ $station })
role-given-up = All right, you no longer have this role. Thank you!
invitations = <b>Open invitations</b>
    { $lines }
    Sent one by mistake? Press to take it back.
no-invitations = No invitation is open.
invitation-line = { $at }. { $role }{ $station }, from { $by }, until { $until }
button-revoke = 🗑 Take back no. { $at }
the-command-line = the system
my-roles = <b>Your work here</b>
    To give something up, press it.
no-roles = You have no role here.
button-my-role = { $role }{ $station }
button-my-roles = 🪪 My work here

invite-person-role = What shall they be?
invite-person-station = At which station?
invite-person-no-station = There is no station yet. Prepare one in “🗺 Stations” first.
invite-person-invited = ✉️ Invited: { $role }{ $station }
    Send them this link (or let them scan the code). It works once, for seven days:
    { $link }
form-invite-person = inviting somebody
refusal-last-manager = A county is never without a manager. Invite another one first; once they have come, you can go.
