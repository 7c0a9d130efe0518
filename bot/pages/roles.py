"""Who works for the county, and who is invited to; one's own roles."""

from bot.pages.page import Look, Where
from bot.pages.paging import page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.members import roles
from market.members.roles import Worker
from storage.clock import milliseconds

STAFF = [DoorButton(Words("button-staff"), "staff")]


def staff(look: Look, where: Where) -> Message:
    """Everybody who works for the county; with the ways to invite, and to what is open. Raises NotManager."""
    found, invited = look(roles.staff), look(roles.open_invitations)
    buttons = [DoorButton(Words("button-worker", _facts(one)), "worker", f"{one.role.id}") for one in found]
    ways = [
        DoorButton(Words("button-invite"), "invite"),
        DoorButton(Words("button-invitations", {"count": len(invited)}), "invitations"),
    ]
    return Message(
        Words("staff", {"count": len(found)}),
        rows=[*page_of(buttons, where, "staff", columns=1), ways],
        edit=True,
    )


def worker(look: Look, where: Where) -> Message:
    """Somebody with a role, for a manager or themselves. Raises Gone, NotManager."""
    found = look(roles.worker, int(where.id) if where.id.isdigit() else 0)
    facts = {**_facts(found), "since": {"at": milliseconds(found.role.since)}}
    if where.arg == "sure":
        rows = [
            [DoorButton(Words("button-end-role-sure"), "end-role", where.id)],
            [DoorButton(Words("button-keep"), "worker", where.id)],
        ]
        return Message(Words("sure-end-role", facts), rows=rows, edit=True)
    rows = [[DoorButton(Words("button-end-role"), "worker", where.id, "sure")], [_me()]]
    return Message(Words("worker", facts), rows=rows, edit=True)


def invitations(look: Look, where: Where) -> Message:
    """What was invited to and not used yet; one press takes it back. Raises NotManager."""
    found = look(roles.open_invitations)
    lines: list[Plain] = []
    buttons = []
    for at, one in enumerate(found, 1):
        facts: dict[str, Plain] = {
            "at": at,
            "role": Words(f"role-{one.invitation.role}").plain(),
            "station": roles.at_station(one.station),
            "by": one.by or Words("the-command-line").plain(),
            "until": {"at": milliseconds(one.invitation.expires)},
        }
        lines.append(Words("invitation-line", facts).plain())
        buttons.append(DoorButton(Words("button-revoke", facts), "revoke", one.invitation.public))
    return Message(
        Words("invitations" if found else "no-invitations", {"lines": {"lines": lines}}),
        rows=[*page_of(buttons, where, "invitations", columns=2), STAFF],
        edit=True,
    )


def my_roles(look: Look, where: Where) -> Message:
    """What one does for the county, and how to give it up."""
    found = look(roles.my_roles)
    rows = [
        [
            DoorButton(
                Words(
                    "button-my-role",
                    {"role": Words(f"role-{role.role}").plain(), "station": roles.at_station(station)},
                ),
                "worker",
                f"{role.id}",
            )
        ]
        for role, station in found
    ]
    return Message(Words("my-roles" if found else "no-roles"), rows=[*rows, [_me()]], edit=True)


def _facts(one: Worker) -> dict[str, Plain]:
    return {
        "name": one.person.name,
        "role": Words(f"role-{one.role.role}").plain(),
        "station": roles.at_station(one.station),
    }


def _me() -> DoorButton:
    return DoorButton(Words("button-me"), "me")
