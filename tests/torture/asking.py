"""Many ask for a person at once while the bot is killed: no request is lost, none stands twice, each answer arrives."""

import asyncio
import contextlib
import random
import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from simulator.groups.room import Room
from simulator.phones.phone import Phone
from storage.beside import write_beside
from storage.work import Statement, Work
from tests.torture.askers import Askers, askers
from tests.torture.counties import County, loaded
from tests.torture.remains import read_remains, still_waiting
from tests.torture.tapped import tapped_telegram
from tests.torture.workers import Workers

ENDS_WITHIN_SECONDS = 240.0
LOOKS_EVERY_SECONDS = 0.5


@dataclass(frozen=True)
class Asking:
    """`limits`: Telegram's limits are on. `lives` is how long the bot is let live at most, in seconds."""

    seed: int
    farmers: int = 500
    stations: int = 20
    kills: int = 100
    lives: float = 1.5
    limits: bool = True


@dataclass
class AskingReport:
    """`twice` are answers and thanks that came more than once: in flight, or not yet marked, at a kill."""

    seconds: float
    kills: int
    answered: int
    twice: int
    wrong: list[str] = field(default_factory=list)


async def run_asking(wanted: Asking, county: County, folder: Path) -> AskingReport:
    began = time.monotonic()
    await loaded(county)
    async with tapped_telegram(folder / "telegram") as (telegram, tap):
        telegram.clock.to_tomorrow("10:00", "Asia/Shanghai")
        crowd = await askers(county.url, telegram, wanted.stations, wanted.farmers)
        settings = {
            "CUNJI_BOT_TOKEN": telegram.token,
            "CUNJI_DATABASE_URL": county.url,
            "CUNJI_TELEGRAM_API": telegram.api,
            "CUNJI_CLOCK_FILE": str(folder / "telegram" / "clock"),
            "CUNJI_LOG_LEVEL": "info",
        }
        if not wanted.limits:
            settings |= {"CUNJI_SENDS_PER_SECOND": "1000", "CUNJI_SENDS_PER_CHAT": "1000"}
        workers = Workers([settings], folder, tap, may_be_away=False)
        try:
            await workers.start_all()
            if wanted.limits:
                telegram.limits.turn_on()
            answering = [
                asyncio.create_task(_answers(room, operator))
                for room, operator in zip(crowd.rooms, crowd.operators, strict=True)
            ]
            asking = asyncio.create_task(_ask(wanted, crowd))
            await _kill(wanted, workers, (asking, *answering))
            await asking
            thanked = await _thanked(crowd, (asking, *answering))
            for one in answering:
                one.cancel()
            await _drained(county)
            wrong = await workers.stop_all()
        finally:
            await workers.kill_all()
        remains = await read_remains(county)
        tickets = await write_beside(county.url, "", _tickets)
        unhandled = [f"update {one.number} was not handled" for one in remains.updates if not one.handled]
        unsent = [f"row {one.id} was given up: {one.error}" for one in remains.rows if one.given_up]
        return AskingReport(
            seconds=time.monotonic() - began,
            kills=len(workers.kills),
            answered=len(thanked),
            twice=_twice(crowd),
            wrong=[*wrong, *unhandled, *unsent, *remains.broken, *_judged(crowd, tickets)],
        )


async def _ask(wanted: Asking, crowd: Askers) -> None:
    """Everybody asks within a second, and thanks once answered."""
    dice = random.Random(f"{wanted.seed} asking")
    for one in dice.sample(crowd.farmers, len(crowd.farmers)):
        await one.types("找人帮忙")
    waiting = list(crowd.farmers)
    while waiting:
        await asyncio.sleep(LOOKS_EVERY_SECONDS)
        for one in list(waiting):
            if _answer_to(one) in _heard(one):
                await one.types(_thanks_of(one))
                waiting.remove(one)


async def _answers(room: Room, operator: Phone) -> None:
    """Answers in every topic in which a card stands, once."""
    done: set[str] = set()
    while True:
        names = {one.thread_id: one.name.split(" ")[0] for one in room.topics()}
        for shown in room.messages():
            name = names.get(shown.raw.get("message_thread_id", 0), "")
            if shown.from_bot and "还没人接" in shown.text and name and name not in done:
                done.add(name)
                await room.says(operator, f"答{name}。", topic=shown.raw["message_thread_id"])
        await asyncio.sleep(LOOKS_EVERY_SECONDS)


async def _kill(wanted: Asking, workers: Workers, lives: Iterable["asyncio.Task[None]"]) -> None:
    dice = random.Random(f"{wanted.seed} kills")
    for _ in range(wanted.kills):
        await asyncio.sleep(dice.uniform(0, wanted.lives))
        await workers.kill_one(dice)
        for life in lives:
            if life.done():
                life.result()


async def _thanked(crowd: Askers, lives: Iterable["asyncio.Task[None]"]) -> set[str]:
    """Waits until everybody's thanks stand in their topics; whose do."""
    ends_at = time.monotonic() + ENDS_WITHIN_SECONDS
    wanted = {_thanks_of(one) for one in crowd.farmers}
    found: set[str] = set()
    while time.monotonic() < ends_at:
        said = "\n".join(one.text for room in crowd.rooms for one in room.messages() if one.from_bot)
        found = wanted & set(re.findall(r"谢谢村民\d+。", said))
        if found == wanted:
            break
        for life in lives:
            if life.done():
                life.result()
        await asyncio.sleep(1)
    return found


async def _drained(county: County) -> None:
    ends_at = time.monotonic() + ENDS_WITHIN_SECONDS
    with contextlib.suppress(TimeoutError):
        while time.monotonic() < ends_at and await still_waiting(county):
            await asyncio.sleep(LOOKS_EVERY_SECONDS)


def _tickets(work: Work) -> list[tuple[str, str, int]]:
    """Whose, in which state, and how many."""
    rows = work.run(
        Statement(
            """select p.name, t.state, count(*) from ticket t join person p on p.id = t.person_id
               group by p.name, t.state"""
        )
    )
    return [(row[0], row[1], row[2]) for row in rows]


def _judged(crowd: Askers, tickets: list[tuple[str, str, int]]) -> Iterable[str]:
    """A ticket each, in somebody's hand; the answer on each phone, the thanks in each one's own topic."""
    counted = Counter({name: count for name, _, count in tickets})
    for name, state, _ in tickets:
        if state != "taken":
            yield f"the ticket of {name} is {state}"
    threads = {
        (room.id, one.thread_id): one.name.split(" ")[0] for room in crowd.rooms for one in room.topics()
    }
    said = {
        (threads.get((room.id, one.raw.get("message_thread_id", 0)), ""), found)
        for room in crowd.rooms
        for one in room.messages()
        if one.from_bot
        for found in re.findall(r"谢谢村民\d+。", one.text)
    }
    for one in crowd.farmers:
        name = one.person.first_name
        if counted[name] != 1:
            yield f"{name} has {counted[name]} tickets"
        if _answer_to(one) not in _heard(one):
            yield f"{name} never got the answer"
        if (name, _thanks_of(one)) not in said:
            yield f"the thanks of {name} never came into the topic"
    for name, thanks in said:
        if thanks != f"谢谢{name}。":
            yield f"{thanks} stands in the topic of {name}"


def _twice(crowd: Askers) -> int:
    """How many answers and thanks more came than were written."""
    answers = sum(_heard(one).count(_answer_to(one)) - 1 for one in crowd.farmers)
    said = Counter(
        found
        for room in crowd.rooms
        for one in room.messages()
        if one.from_bot
        for found in re.findall(r"谢谢村民\d+。", one.text)
    )
    return answers + sum(count - 1 for count in said.values())


def _heard(phone: Phone) -> str:
    return "\n".join(one.text for one in phone.messages() if one.from_bot)


def _answer_to(phone: Phone) -> str:
    return f"答{phone.person.first_name}。"


def _thanks_of(phone: Phone) -> str:
    return f"谢谢{phone.person.first_name}。"
