"""A county in which many ask for help at once: stations with a group and an operator each, and farmers around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from simulator.groups.room import Room
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from storage import groups, places, roles, stations
from storage.beside import write_beside
from storage.clock import now
from storage.people import Person
from storage.places import Place
from storage.roles import Role
from storage.stations import Station
from storage.turns import Chat
from storage.work import Work


@dataclass
class Askers:
    """`farmers[n]` is served by the station of `rooms[n % len(rooms)]`, in whose group `operators` of the same number
    writes.
    """

    farmers: list[Phone]
    rooms: list[Room]
    operators: list[Phone]


async def askers(url: str, telegram: RunningTelegram, stations: int, farmers: int) -> Askers:
    """Fills a county that is loaded, and a local Telegram, with them; nobody has said anything yet."""
    core, bot = telegram.core, telegram.bot
    operators = [telegram.phone(f"站长{at}") for at in range(stations)]
    people = [telegram.phone(f"村民{at}") for at in range(farmers)]
    for one in (*operators, *people):
        core.chats.open(bot.id, one.id)
    rooms = []
    for at, operator in enumerate(operators):
        room = telegram.group(f"站{at}", operator, kind="supergroup")
        await room.becomes_forum()
        await room.sets(bot, "administrator", by=operator)
        rooms.append(room)
    # What the bot would hear of all this stands in the county already.
    core.updates.keep_last(bot.id, 0)
    await write_beside(url, "", partial(_fill, operators=operators, rooms=rooms, people=people))
    return Askers(people, rooms, operators)


def _fill(work: Work, operators: Sequence[Phone], rooms: Sequence[Room], people: Sequence[Phone]) -> None:
    county = places.places(work)
    towns = county.towns[: len(rooms)]
    for operator, room, town in zip(operators, rooms, towns, strict=True):
        station = stations.add_station(
            work,
            Station(name=f"{town.short}站", level="town", place=town.code, opens="00:00", closes="23:59"),
        )
        person = _person(work, operator, town)
        roles.add_role(work, Role(person_id=person, role="operator", station_id=station.id, since=now()))
        group = groups.meet_group(work, room.id)
        group.station_id, group.forum, group.admin = station.id, True, True
    for at, one in enumerate(people):
        villages = county.villages_of(towns[at % len(towns)].code)
        _person(work, one, villages[at // len(towns) % len(villages)])


def _person(work: Work, phone: Phone, place: Place) -> int:
    """Somebody who has written to the bot before, and has told where they live."""
    person = Person(name=phone.person.first_name, village=place.code, since=now())
    work.session.add(person)
    work.session.flush()
    assert person.id is not None
    work.session.add(
        Chat(telegram_chat=phone.id, telegram_user=phone.id, person_id=person.id, keyboard="menu")
    )
    work.session.flush()
    return person.id
