"""The network of stations: open, in preparation, closed, and what waits where; and one station."""

from bot.pages.page import Look, Where
from bot.pages.paging import page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.amounts import Price
from market.county import network, places
from market.county.network import CHECKLIST, Card
from market.hours import day_fact
from market.rights import NETWORK, PREPARE, may
from storage.stations import CLOSED, OPEN, PREPARING

BRANCHES = {"county": "", "town": "├ ", "village": "│ ├ "}
"""How deep a station stands in the tree."""

NETWORK_PAGE = DoorButton(Words("button-network"), "network")


def whole(look: Look, where: Where) -> Message:
    """All stations, by state, with what waits at each. Raises NotManager."""
    found = look(network.whole)
    ordered = [one for state in (OPEN, PREPARING, CLOSED) for one in found if one.station.state == state]
    lines: list[Plain] = []
    for state in (OPEN, PREPARING, CLOSED):
        some = [one for one in ordered if one.station.state == state]
        if some:
            lines.append(Words(f"network-{state}", {"count": len(some)}).plain())
            lines += [Words(f"network-line-{state}", _facts(look, one)).plain() for one in some[:12]]
    buttons = [
        DoorButton(
            Words(f"button-station-{one.station.state}", {"name": one.station.name}),
            "station",
            one.station.public,
        )
        for one in ordered
    ]
    propose = [DoorButton(Words("button-propose-station"), "propose-station")]
    return Message(
        Words("network", {"lines": {"lines": lines}}),
        rows=[*page_of(buttons, where, "network", columns=1), propose],
        edit=True,
    )


def station(look: Look, where: Where) -> Message:
    """One station as anybody sees it; with what is to be made ready, and what a manager can do. Raises Gone."""
    found = look(network.one, where.id)
    one, public = found.station, found.station.public
    rows: list[list[DoorButton]] = []
    builds = look(may, NETWORK)
    if one.state == PREPARING and look(may, PREPARE, [one.id or 0]):
        rows += _to_tick(found)
    if one.state == PREPARING and builds:
        rows.append([DoorButton(Words("button-open-station"), "open-station", public)])
    if one.state != CLOSED and builds:
        rows.append(
            [
                DoorButton(Words("button-invite-operator"), "invite-at", public),
                DoorButton(Words("button-change-station"), "change-station", public),
            ]
        )
        rows.append(
            [
                DoorButton(Words("button-serve"), "serve", public),
                DoorButton(Words("button-close-station"), "close-station", public),
            ]
        )
    if builds:
        rows.append([NETWORK_PAGE])
    key = "station-for-staff" if look(may, PREPARE, [one.id or 0]) else "station"
    return Message(Words(key, _facts(look, found)), rows=rows or [[_me()]], edit=True)


def check_photo(look: Look, where: Where) -> Message:
    """The picture of something that is ready. Raises Gone."""
    found = look(network.one, where.id)
    check = next((one for one in found.ready if one.item == where.arg), None)
    back = [[DoorButton(Words("button-see-station"), "station", where.id)]]
    if check is None:
        return Message(Words("check-not-yet"), rows=back, edit=True)
    item = Words(f"check-{check.item}").plain()
    return Message(
        Words("check-photo", {"item": item, "station": found.station.name}),
        rows=back,
        picture=check.photo or None,
        edit=True,
    )


def _to_tick(found: Card) -> list[list[DoorButton]]:
    """The checklist: what is ready shows its picture, what is not is done by a press."""
    buttons = []
    for item in CHECKLIST:
        label: Plain = Words(f"check-{item}").plain()
        if item in found.missing:
            buttons.append(
                DoorButton(Words("button-tick", {"item": label}), "tick-item", found.station.public, item)
            )
        else:
            buttons.append(
                DoorButton(Words("button-ticked", {"label": label}), "check", found.station.public, item)
            )
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]


def _facts(look: Look, found: Card) -> dict[str, Plain]:
    one, load, county = found.station, found.load, look(places.all_places)
    none = Words("none").plain()
    place = places.full_name(county, one.place).plain()
    in_room = Words("place-and-room", {"place": place, "room": one.room}).plain()
    opening = Words("station-opens-on", {"day": day_fact(one.opening)}).plain() if one.opening else ""
    return {
        "name": one.name,
        "branch": BRANCHES[one.level],
        "state": Words(f"station-{one.state}").plain(),
        "opening": opening,
        "place": in_room if one.room else place,
        "phone": one.phone or none,
        "hours": f"{one.opens}-{one.closes}",
        "people": list(found.people) or [none],
        "villages": [places.short_name(county, code).plain() for code in found.villages]
        or [Words("villages-nearest").plain()],
        "missing": [Words(f"check-{item}").plain() for item in found.missing] or [none],
        "waiting": load.waiting,
        "coming": load.coming,
        "tickets": load.tickets,
        "till": Price(load.till, "").plain(),
        "orders": load.orders,
        "clients": load.clients,
        "reports": load.reports,
    }


def _me() -> DoorButton:
    return DoorButton(Words("button-me"), "me")
