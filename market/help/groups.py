"""The group of a station: how it is bound, whether it works, and what is written into a person's topic there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from market.acting import Who
from market.county.stations import staff
from market.help.tickets import card
from market.notices import Copied, Door, notify
from market.refusals import Gone, GroupTaken, NotAllowed
from market.rights import GROUP, MANAGER, check, stations_of
from storage import groups, outbox, roles, stations
from storage.clock import now, now_ms
from storage.groups import StationGroup
from storage.stations import Station
from storage.tickets import Ticket
from storage.work import Work

IN_GROUPS = (
    "take", "fill", "number", "close", "snooze", "stations", "hand-over", "give-back", "ticket", "take-back", "canned",
    "say-canned", "find-canned", "keep-canned", "canned-to-drop", "drop-canned", "bind", "unbind",
)  # fmt: skip
"""Doors that open in a group; all others belong into a chat of one's own."""


@dataclass(frozen=True)
class Seen:
    """What Telegram said just now of a group: its id, its name, whether it has topics."""

    telegram_chat: int
    title: str
    forum: bool


def works(group: StationGroup | None) -> bool:
    """Can the station's people be reached in this group's topics?"""
    return group is not None and group.station_id is not None and lacks(group) == "" and not group.lost


def lacks(group: StationGroup) -> str:
    """What a group still lacks: topics, or the right to make them; empty where nothing is lacking."""
    if not group.forum:
        return "topics"
    return "" if group.admin else "admin"


def of_station(work: Work, station: Station) -> StationGroup | None:
    """The group in which a station's people are reached; None where it has none that works."""
    assert station.id is not None
    found = groups.group_of_station(work, station.id)
    return found if works(found) else None


def station_of(work: Work, group: StationGroup) -> Station:
    """The station whose group this is."""
    return stations.station_by_id(work, group.station_id or 0)


def at(work: Work, telegram_chat: int) -> StationGroup | None:
    """The group by Telegram's id of it, if it was ever heard of."""
    return groups.group_at(work, telegram_chat)


def by_id(work: Work, group_id: int | None) -> StationGroup | None:
    return groups.group(work, group_id) if group_id is not None else None


def choices(work: Work, who: Who) -> list[Station]:
    """The stations whose group somebody may name. Raises NotAllowed."""
    where = stations_of(work, who, GROUP)
    if where == []:
        raise NotAllowed()
    return [one for one in stations.stations(work) if where is None or one.id in where]


def bind(
    work: Work, who: Who, seen: Seen, station: str, language: str
) -> tuple[StationGroup, Station, StationGroup | None]:
    """From now on this group is the station's (its public id). An earlier one of the station's is let go, and returned.

    Raises Gone, NotAllowed; GroupTaken where it is another station's, of which the person has no say.
    """
    found = stations.station_by_public(work, station)
    if found is None or found.id is None:
        raise Gone(what="station")
    check(work, who, GROUP, [found.id])
    group = groups.meet_group(work, seen.telegram_chat)
    if group.station_id not in (None, found.id):
        other = stations.station_by_id(work, group.station_id or 0)
        if other.id not in {one.id for one in choices(work, who)}:
            raise GroupTaken(station=other.name)
    before = groups.group_of_station(work, found.id)
    if before is not None and before.id == group.id:
        before = None
    if before is not None:
        before.station_id = None
        write(work, before, "group-let-go", {"station": found.name})
    group.station_id, group.language, group.lost = found.id, language, ""
    group.title, group.forum = seen.title, seen.forum
    group.bound, group.bound_by = now(), who.actor
    work.session.flush()
    groups.reachable(work, group)
    return group, found, before


def let_go(work: Work, who: Who, telegram_chat: int) -> Station:
    """The group is no station's any more. Raises Gone, NotAllowed."""
    group = at(work, telegram_chat)
    if group is None or group.station_id is None:
        raise Gone(what="group")
    check(work, who, GROUP, [group.station_id])
    station = stations.station_by_id(work, group.station_id)
    group.station_id = None
    work.session.flush()
    return station


def heard(work: Work, group: StationGroup, seen: Seen, *, admin: bool | None = None) -> bool:
    """Keeps what Telegram says of a group; True where it works from now on and did not before."""
    before = works(group)
    group.title, group.forum = seen.title, seen.forum
    if admin is not None:
        group.admin = admin
    if group.admin and group.forum:
        group.lost = ""
    work.session.flush()
    if before or not works(group):
        return False
    groups.reachable(work, group)
    return True


def moved(work: Work, old: int, new: int) -> None:
    """A group has got another id of Telegram's: where it was heard of by the new one first, its station is the same."""
    before, after = groups.group_at(work, old), groups.group_at(work, new)
    if before is not None and after is not None and before.id != after.id and after.station_id is None:
        after.station_id, after.language, before.station_id = before.station_id, before.language, None
        after.bound, after.bound_by = before.bound, before.bound_by
        work.session.flush()


def meet(work: Work, seen: Seen) -> StationGroup:
    return groups.meet_group(work, seen.telegram_chat)


def tell_responsible(work: Work, station: Station, key: str, facts: Mapping[str, object]) -> None:
    """Says something about a station's group to the county's managers and to the people of the station."""
    there = [*roles.people_with(work, MANAGER), *staff(work, station)]
    for one in dict.fromkeys(there):
        notify(work, one, key, {"station": station.name, **facts})


def write(
    work: Work,
    group: StationGroup,
    key: str,
    facts: Mapping[str, object] | None = None,
    doors: Sequence[Door] = (),
) -> None:
    """Writes to a group as a whole."""
    body = {**_body(key, facts or {}, doors), "language": group.language}
    outbox.put_out(work, group.chat_id, outbox.NOTICE, [body], now_ms())
    work.noticed = True


def post(
    work: Work,
    group: StationGroup,
    ticket: Ticket,
    key: str,
    facts: Mapping[str, object],
    doors: Sequence[Door] = (),
    copied: Sequence[Copied] = (),
    reply: Mapping[str, int] | None = None,
) -> list[int]:
    """Writes into the topic of the person whose ticket it is; the outbox rows. What is `copied` follows."""
    bodies: list[dict[str, object]] = [_body(key, facts, doors), *_copies(copied)]
    if reply:
        bodies[0]["reply"] = dict(reply)
    place = {"topic": topic(work, group, ticket), "language": group.language}
    bodies = [{**body, **place} for body in bodies]
    rows = outbox.put_out(work, group.chat_id, outbox.NOTICE, bodies, now_ms())
    work.noticed = True
    return rows


def tell(
    work: Work,
    ticket: Ticket,
    helper: int,
    room: int | None,
    key: str,
    facts: Mapping[str, object],
    doors: Sequence[Door] = (),
) -> None:
    """Says something about a ticket to who has or had it: in the topic of the group `room`, or in their own chat."""
    group = by_id(work, room)
    if group is not None and works(group):
        post(work, group, ticket, key, facts, doors)
    else:
        notify(work, helper, key, facts, doors)


def topics_of(work: Work, person_id: int) -> list[str]:
    """The groups, by name, in which a person has a topic."""
    found = [groups.group(work, one) for one in groups.groups_with_topic_of(work, person_id)]
    return [one.title for one in found if one is not None]


def forget(work: Work, person_id: int) -> None:
    """Whoever is deleted has no topic any more, in any group; what was said in it is gone too."""
    for group_id in groups.groups_with_topic_of(work, person_id):
        group = groups.group(work, group_id)
        if group is not None:
            gone = {"forget": {"group": group_id, "person": person_id}}
            outbox.put_out(work, group.chat_id, outbox.NOTICE, [gone], now_ms())
            work.noticed = True


def topic(work: Work, group: StationGroup, ticket: Ticket) -> dict[str, object]:
    """Which topic something goes into, and what it is called where it has to be opened first."""
    facts = card(work, ticket)
    name = {"words": "topic-name", "facts": {one: facts[one] for one in ("name", "village", "language")}}
    return {"group": group.id, "person": ticket.person_id, "name": name}


def _body(key: str, facts: Mapping[str, object], doors: Sequence[Door]) -> dict[str, object]:
    """Two buttons stand side by side: a topic is read by many, and every line counts."""
    body: dict[str, object] = {"words": {"words": key, "facts": dict(facts)}}
    buttons = [
        {"label": {"words": label}, "door": [door, id_, arg]}
        for label, door, id_, arg in doors
        if door in IN_GROUPS
    ]
    if not buttons:
        return body
    return {**body, "rows": [buttons] if len(buttons) == 2 else [[one] for one in buttons]}


def _copies(copied: Sequence[Copied]) -> list[dict[str, object]]:
    return [{"copy": list(one)} for one in copied]
