"""For whom a station acts, one of them, and what was done for whom by whom."""

from bot.pages.page import Look, Where
from bot.pages.paging import page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.county import places
from market.members import behalf, confirming
from market.members.behalf import Act
from storage.clock import milliseconds


def clients(look: Look, where: Where) -> Message:
    """The people for whom the operator may act, by name. Raises NotOperator."""
    county, found = look(places.all_places), look(behalf.clients)
    buttons = []
    for client, person in found:
        short = places.short_name(county, person.village)
        village = short.plain() if short.zh else Words("village-not-told").plain()
        label = Words("button-client", {"name": person.name, "village": village})
        buttons.append(DoorButton(label, "client", client.public))
    register = [DoorButton(Words("button-register"), "register")]
    return Message(
        Words("clients", {"count": len(found)}),
        rows=[*page_of(buttons, where, "clients", columns=1), register],
        edit=True,
    )


def client(look: Look, where: Where) -> Message:
    """One of them, with what the operator can do. Raises Gone, NotAllowed."""
    found = look(behalf.acted_for, where.id)
    person, nothing = found.person, Words("not-told").plain()
    village = places.full_name(look(places.all_places), person.village)
    facts: dict[str, Plain] = {
        "name": person.name,
        "village": village.plain() if village.zh else nothing,
        "phone": person.phone or nothing,
        "permission": Words("permission-standing" if found.client.standing else "permission-each").plain(),
        "acts": {"lines": _lines(look(behalf.acts_for, where.id))},
        "link": {"start": f"c_{found.client.public}"},
    }
    rows = [
        [DoorButton(Words("button-act-for"), "act-for", where.id)],
        [
            DoorButton(Words("button-card"), "code-card", where.id),
            DoorButton(Words("button-slips"), "slips", where.id),
        ],
        [DoorButton(Words("button-clients"), "clients")],
    ]
    return Message(Words("client", facts), rows=rows, edit=True)


def acts(look: Look, where: Where) -> Message:
    """Who did what for the person; and whether anybody may."""
    found, mine = look(behalf.acts), look(behalf.my_client)
    if mine is None:
        key = "nobody-acts" if not found else "nobody-acts-now"
        return Message(Words(key, {"acts": {"lines": _lines(found)}}), rows=[_me()], edit=True)
    one, station = mine
    facts: dict[str, Plain] = {
        "station": station.name,
        "permission": Words("permission-mine-standing" if one.standing else "permission-mine-each").plain(),
        "acts": {"lines": _lines(found)},
    }
    standing = (
        DoorButton(Words("button-ask-each-time"), "ask-each-time")
        if one.standing
        else DoorButton(Words("button-allow-acts"), "allow-acts")
    )
    rows = [[standing], [DoorButton(Words("button-stop-acts"), "stop-acts")], _me()]
    if not look(behalf.is_own):
        rows = [[standing], [DoorButton(Words("button-new-card"), "new-card")]]
    return Message(Words("acts", facts), rows=rows, edit=True)


def slips(look: Look, where: Where) -> Message:
    """The signed slips of a client, one after the other. Raises Gone, NotAllowed."""
    found = [one for one in look(behalf.acts_for, where.id) if one.slip]
    back = [DoorButton(Words("button-client-back"), "client", where.id)]
    if not found:
        return Message(Words("no-slips"), rows=[back], edit=True)
    at = where.number % len(found)
    rows = [back]
    if len(found) > 1:
        label = Words("button-more-photos", {"at": at + 1, "of": len(found)})
        rows.insert(0, [DoorButton(label, "slips", where.id, f"{(at + 1) % len(found)}")])
    return Message(Words("slip-for", _facts(found[at])), rows=rows, picture=found[at].slip, edit=True)


def _lines(found: list[Act]) -> list[Plain]:
    return [Words("act-line", _facts(one)).plain() for one in found]


def _facts(one: Act) -> dict[str, Plain]:
    return {
        "at": {"at": milliseconds(one.at)},
        "helper": one.helper,
        "did": Words(confirming.did(one.what)).plain(),
        "way": Words(f"confirmed-{one.way or 'not'}").plain(),
    }


def _me() -> list[DoorButton]:
    return [DoorButton(Words("button-me"), "me")]
