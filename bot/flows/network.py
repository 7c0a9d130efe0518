"""The county's manager builds the network: a station is proposed, made ready, opened, changed, and closed again."""

import re
from collections.abc import Mapping, Sequence

from bot.flows.answer_order import ComingDay
from bot.flows.behalf import PhoneOrNone
from bot.flows.choose_village import choose_village
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice, Confirm, Pictures, Text
from bot.talk.run import Talk, steps
from market.amounts import Price
from market.county import closing, network
from market.county.network import CHECKLIST
from market.county.places import all_places, full_name, short_name
from market.hours import day_fact
from market.refusals import StationNotThere, StationTaken
from reading.word import folded
from storage.places import Places
from storage.stations import Station

NAME_MOST, ROOM_MOST = 40, 80
USUAL = "08:00-19:00"
HOURS = re.compile(r"(\d{1,2})(?:[:点.时h](\d{1,2}|半)?分?)?\D{1,12}?(\d{1,2})(?:[:点.时h](\d{1,2}|半)?分?)?")


def see_station(public: str) -> list[list[DoorButton]]:
    return [[DoorButton(Words("button-see-station"), "station", public)]]


@steps("level", "village", "room", "phone", "hours", "name", "confirm")
def propose_station(talk: Talk) -> None:
    """Where it is to be, in which room, who is called, when it is open."""
    talk.read(network.may_build)
    county_places = talk.read(all_places)
    kinds = [network.VILLAGE, network.TOWN]
    if talk.read(network.centre) is None:
        kinds.append(network.CENTRE)
    level = talk.ask(Choice("level", [Option(one, Words(f"level-{one}")) for one in kinds], columns=1))
    if level == network.CENTRE:
        village = next(one.code for one in county_places.by_code.values() if one.level == "county")
    else:
        village = talk.part("village", choose_village)
    room = talk.ask(Text("room", most=ROOM_MOST))
    phone = talk.ask(PhoneOrNone("phone", {"name": ""}))
    hours = talk.ask(WhenOpen("hours"))
    name = talk.ask(StationName("name", _usual_name(county_places, level, village)))
    talk.ask(
        Confirm(
            "confirm",
            name=name,
            village=full_name(county_places, village),
            room=room,
            phone=phone or Words("no-phone").plain(),
            hours=hours,
        )
    )
    opens, _, closes = hours.partition("-")
    made = talk.do(
        network.propose, name, level, village, room, phone, (opens, closes), again={StationTaken: "name"}
    )
    talk.say(
        "proposed",
        name=made.name,
        doors=[
            [DoorButton(Words("button-invite-operator"), "invite-at", made.public)],
            *see_station(made.public),
        ],
    )


def tick_item(talk: Talk, station: str, item: str) -> None:
    """Something of a new station is ready: a picture of it."""
    found = talk.read(network.one, station).station
    if item not in CHECKLIST or found.state != "preparing":
        raise StationNotThere(station=found.name)
    facts = {"station": found.name, "item": Words(f"check-{item}").plain()}
    if item == "operator":
        talk.ask(Confirm("trained", **facts))
        photo = ""
    else:
        photo = talk.ask(Pictures("photo", facts, most=1, optional=False)).media[0]
    talk.do(network.tick, station, item, photo)
    talk.show("station", station)


def open_station(talk: Talk, station: str) -> None:
    """The opening day, once all is ready."""
    talk.read(network.may_build)
    found = talk.read(network.one, station).station
    day = talk.ask(OpeningDay("day", talk, {"station": found.name}))
    opened = talk.do(network.open_on, station, day)
    talk.say(
        "open" if opened.state == "open" else "planned",
        station=opened.name,
        day=day_fact(day),
        doors=see_station(station),
    )


def change_station(talk: Talk, station: str) -> None:
    """Its room, its phone, or when it is open."""
    talk.read(network.may_build)
    found = talk.read(network.one, station).station
    kinds = [Option(one, Words(f"button-station-{one}")) for one in ("hours", "room", "phone")]
    what = talk.ask(Choice("what", kinds, {"station": found.name}, columns=1))
    if what == "hours":
        value = talk.ask(WhenOpen("hours"))
    elif what == "room":
        value = talk.ask(Text("room", most=ROOM_MOST))
    else:
        value = talk.ask(PhoneOrNone("phone", {"name": found.name}))
    talk.do(network.change, station, what, value)
    talk.say("changed", station=found.name, doors=see_station(station))


def serve_village(talk: Talk, station: str) -> None:
    """One more village that a station serves, whatever lies nearer to it."""
    talk.read(network.may_build)
    found = talk.read(network.one, station).station
    village = talk.part("village", choose_village)
    talk.do(network.serve, station, [village])
    talk.say(
        "served",
        station=found.name,
        village=full_name(talk.read(all_places), village),
        doors=[[DoorButton(Words("button-serve-another"), "serve", station)], *see_station(station)],
    )


def close_station(talk: Talk, station: str) -> None:
    """All that waits there is handed over to another station."""
    heirs = talk.read(closing.heirs, station)
    found = talk.read(network.one, station)
    if not heirs:
        talk.say("nobody", station=found.station.name, doors=see_station(station))
        return
    heir = talk.ask(_which(heirs, found.station))
    load = found.load
    talk.ask(
        Confirm(
            "confirm",
            station=found.station.name,
            heir=next(one.name for one in heirs if one.public == heir),
            orders=load.orders,
            parcels=load.waiting + load.coming,
            tickets=load.tickets,
            clients=load.clients,
            money=Price(load.till, ""),
        )
    )
    done = talk.do(closing.close, station, heir)
    talk.say(
        "closed",
        station=found.station.name,
        orders=done.orders,
        tickets=done.tickets,
        clients=done.clients,
        money=Price(done.till, ""),
        doors=[[DoorButton(Words("button-network"), "network")]],
    )


def _which(heirs: Sequence[Station], closing: Station) -> Choice:
    options = [Option(one.public, one.name) for one in heirs]
    return Choice("heir", options, {"station": closing.name}, columns=1)


def _usual_name(county_places: Places, level: str, village: str) -> str:
    place = county_places.by_code[village]
    if level == network.CENTRE:
        return f"{place.name}电商服务中心"
    code = place.parent if level == network.TOWN and place.level == "village" else village
    return f"{short_name(county_places, code).zh}服务站"


class StationName(Text):
    """What a station is called; the usual name is offered."""

    columns = 1

    def __init__(self, key: str, usual: str) -> None:
        super().__init__(key, least=2, most=NAME_MOST)
        self.usual = usual

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option("usual", self.usual)]

    def take(self, given: Given, draft: Plain) -> Taken:
        return Done(self.usual) if given == Pressed("usual") else super().take(given, draft)


class WhenOpen(Question[str]):
    """From when to when somebody is there, as people say it: 08:00-19:00."""

    columns = 1

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option("usual", USUAL)]

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("usual"):
            return Done(USUAL)
        found = HOURS.search(folded(given.text)) if isinstance(given, Typed) else None
        said = [_clock(found[at], found[at + 1]) for at in (1, 3)] if found else []
        if len(said) == 2 and said[1] <= said[0]:
            # Whoever says from 8 to 6 means 6 in the evening.
            said[1] = _clock(f"{int(found[3]) + 12}", found[4]) if found else ""
        if len(said) != 2 or "" in said or said[0] >= said[1]:
            return Refused(Words("refused-hours"))
        return Done("-".join(said))

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str) or not re.fullmatch(r"\d\d:\d\d-\d\d:\d\d", stored):
            raise Unfit
        return stored


class OpeningDay(ComingDay):
    """Today, or a day to come."""

    def __init__(self, key: str, talk: Talk, facts: Mapping[str, Plain]) -> None:
        super().__init__(key, talk, facts)
        self.now = self.today.isoformat()

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option(self.now, Words("button-today")), *super().options(draft)]

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Typed) and given.text.strip().lower() in ("今天", "today"):
            return Done(self.now)
        return super().take(given, draft)


def _clock(hour: str, minute: str | None) -> str:
    """A time as 08:00; empty for what is none."""
    minutes = 30 if minute == "半" else int(minute or 0)
    return f"{int(hour):02}:{minutes:02}" if int(hour) < 24 and minutes < 60 else ""
