"""The network of stations: proposed, made ready, opened on their day, changed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from market import notices
from market.acting import Who
from market.hours import county, when
from market.members import roles
from market.refusals import Gone, NotReady, NotYours, StationNotThere, StationTaken
from market.rights import NETWORK, PREPARE, check, check_county, may, stations_of
from storage import due, media, network, people, places, stations
from storage import roles as stored_roles
from storage.clock import milliseconds, now
from storage.due import Due
from storage.network import Load, StationCheck
from storage.stations import CLOSED, OPEN, PREPARING, Station
from storage.work import Work

CHECKLIST = ("signboard", "internet", "scale", "shelf", "operator")
"""What is ready before a station opens; `operator`: somebody works there, and was trained."""

OPENS = "open_station"
OF_USE_DAYS = 30

VILLAGE, TOWN, CENTRE = "village", "town", "county"


@dataclass(frozen=True)
class Card:
    """A station with all that is known of it: who works there (names), what is ready, which villages it was given, and
    what waits there.
    """

    station: Station
    people: tuple[str, ...]
    ready: tuple[StationCheck, ...]
    villages: tuple[str, ...]
    load: Load

    @property
    def missing(self) -> tuple[str, ...]:
        done = {one.item for one in self.ready}
        return tuple(one for one in CHECKLIST if one not in done)


def propose(
    work: Work, who: Who, name: str, level: str, village: str, room: str, phone: str, hours: tuple[str, str]
) -> Station:
    """A new station is made ready: `village` is a place's code (the town's station lies in its town, the one centre in
    the county), `room` where in it, `hours` when it is open (08:00). Raises NotManager, Gone, StationTaken.
    """
    check_county(work, who, NETWORK)
    place = places.places(work).by_code.get(village)
    if place is None or level not in (VILLAGE, TOWN, CENTRE) or (level == CENTRE) != (place.level == CENTRE):
        raise Gone(what="village")
    if level == CENTRE and (known := centre(work, who)) is not None:
        raise StationTaken(name=known.name)
    if stations.station_named(work, name) is not None:
        raise StationTaken(name=name)
    made = Station(
        name=name,
        level=level,
        place=place.parent if level == TOWN and place.level == "village" else place.code,
        opens=hours[0],
        closes=hours[1],
        state=PREPARING,
        room=room,
        phone=phone,
    )
    return stations.add_station(work, made)


def centre(work: Work, _: Who) -> Station | None:
    """The county's centre, in preparation too."""
    return next(
        (one for one in stations.all_stations(work) if one.level == CENTRE and one.state != CLOSED), None
    )


def may_build(work: Work, who: Who) -> None:
    """Raises NotManager."""
    check_county(work, who, NETWORK)


def change(work: Work, who: Who, public: str, what: str, value: str) -> Station:
    """Changes a station's room, phone, or its hours (08:00-19:00). Raises NotManager, Gone."""
    check_county(work, who, NETWORK)
    station = station_of(work, public)
    if what == "hours":
        station.opens, _, station.closes = value.partition("-")
    elif what == "room":
        station.room = value
    elif what == "phone":
        station.phone = value
    else:
        raise Gone(what="station")
    work.session.flush()
    return station


def serve(work: Work, who: Who, public: str, villages: Sequence[str]) -> Station:
    """These villages (codes) are served by this station from now on. Raises NotManager, Gone."""
    check_county(work, who, NETWORK)
    station = station_of(work, public)
    if any(one not in places.places(work).by_code for one in villages):
        raise Gone(what="village")
    network.give_villages(work, station.id or 0, villages)
    return station


def serve_no_more(work: Work, who: Who, village: str) -> None:
    """A village is served by the nearest station again. Raises NotManager."""
    check_county(work, who, NETWORK)
    network.take_village(work, village)


def tick(work: Work, who: Who, public: str, item: str, photo: str) -> Station:
    """Something of a station in preparation is ready; `photo` is a medium's id, empty for the operator's training.

    Raises Gone, NotAllowed, StationNotThere, NotYours (somebody else's photo), NotReady (nobody works there yet).
    """
    station = station_of(work, public)
    check(work, who, PREPARE, [station.id or 0])
    if station.state != PREPARING:
        raise StationNotThere(station=station.name)
    if item not in CHECKLIST:
        raise Gone(what="station")
    if item == "operator" and not stored_roles.people_with(work, roles.OPERATOR, station.id):
        raise NotReady(missing=_list(["operator"]))
    if photo and ((medium := media.medium(work, photo)) is None or medium.owner_id != who.person):
        raise NotYours()
    ticked = StationCheck(station_id=station.id or 0, item=item, photo=photo, actor_id=who.actor, at=now())
    network.save_check(work, ticked)
    return station


def open_on(work: Work, who: Who, public: str, day: str) -> Station:
    """The opening day (an ISO date): from that morning on it is open; at once, where that is today.

    Raises NotManager, Gone, StationNotThere, NotReady.
    """
    check_county(work, who, NETWORK)
    station = locked(work, public)
    if station.state != PREPARING:
        raise StationNotThere(station=station.name)
    if missing := card(work, station, network.loads(work)).missing:
        raise NotReady(missing=_list(missing))
    station.opening = day
    work.session.flush()
    moment = _first_hour(station)
    if moment <= now():
        _open(work, station)
    else:
        due.plan(
            work,
            OPENS,
            station.public,
            not_before=milliseconds(moment),
            not_after=milliseconds(moment) + OF_USE_DAYS * 86_400_000,
            facts=json.dumps({"day": day}),
        )
    return station


def opening_day(work: Work, row: Due) -> None:
    """The clock: the day has come on which a station opens."""
    station = stations.locked_station(work, row.subject)
    if station is not None and station.state == PREPARING and station.opening:
        _open(work, station)


def size(work: Work, who: Who) -> int:
    """How many stations there are, whatever their state. Raises NotManager."""
    check_county(work, who, NETWORK)
    return len(stations.all_stations(work))


def whole(work: Work, who: Who) -> list[Card]:
    """The network as a tree: the centre, then each town's station before those of its villages, with what waits where.
    Raises NotManager.
    """
    check_county(work, who, NETWORK)
    loads, county_places = network.loads(work), places.places(work)

    def branch(station: Station) -> tuple[str, int]:
        place = county_places.by_code[station.place]
        depth = (CENTRE, TOWN, VILLAGE).index(station.level)
        return ("" if depth == 0 else place.parent if place.level == "village" else place.code), depth

    tree = sorted(stations.all_stations(work), key=branch)
    return [card(work, one, loads) for one in tree]


def one(work: Work, who: Who, public: str) -> Card:
    """A station as anybody may see it; one in preparation only by whoever makes it ready. Raises Gone."""
    station = station_of(work, public)
    if station.state != OPEN and not may(work, who, PREPARE, [station.id or 0]):
        raise Gone(what="station")
    return card(work, station, network.loads(work))


def preparing(work: Work, who: Who) -> list[Station]:
    """The stations that the person makes ready."""
    mine = stations_of(work, who, PREPARE)
    return [
        one
        for one in stations.all_stations(work)
        if one.state == PREPARING and (mine is None or one.id in mine)
    ]


def card(work: Work, station: Station, loads: dict[int, Load]) -> Card:
    assert station.id is not None
    there = stored_roles.people_with(work, roles.OPERATOR, station.id)
    names = [person.name for one in there if (person := people.person(work, one)) is not None]
    return Card(
        station,
        tuple(names),
        tuple(network.checks_of(work, station.id)),
        tuple(network.villages_of(work, station.id)),
        loads[station.id],
    )


def _open(work: Work, station: Station) -> None:
    station.state = OPEN
    work.session.flush()
    told = dict.fromkeys([*stored_roles.people_with(work, roles.OPERATOR, station.id), *roles.managers(work)])
    for person in told:
        notices.notify(
            work,
            person,
            "station-opened",
            {"station": station.name},
            (("button-see-station", "station", station.public, ""),),
        )


def _first_hour(station: Station) -> datetime:
    """When a station opens on its opening day, county time."""
    day = county().start_of(station.opening)
    return datetime.combine(day.date(), time.fromisoformat(station.opens), day.tzinfo)


def station_of(work: Work, public: str) -> Station:
    station = stations.station_by_public(work, public)
    if station is None:
        raise Gone(what="station")
    return station


def locked(work: Work, public: str) -> Station:
    station = stations.locked_station(work, public)
    if station is None:
        raise Gone(what="station")
    return station


def _list(items: Sequence[str]) -> list[dict[str, str]]:
    return [{"words": f"check-{one}"} for one in items]


def counted(load: Load) -> dict[str, object]:
    return {
        "orders": load.orders,
        "parcels": load.waiting + load.coming,
        "tickets": load.tickets,
        "clients": load.clients,
    }


def opening_moment(station: Station) -> dict[str, int]:
    """The opening day as a fact of a message."""
    return when(_first_hour(station))


KINDS = {OPENS: opening_day}
