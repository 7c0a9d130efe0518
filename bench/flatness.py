"""Whether a turn stays as quick: from the first to the fiftieth of a conversation, from an empty county to a million.

Alone: `python -m bench.flatness`. What is compared runs in turns within the same seconds.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Iterator
from pathlib import Path

from bench.crowd import crowd
from bench.figures import Figure, at_most, shown
from bench.turns.contenders import Contender, county_file
from bench.turns.conversation import ASKS_NAME, BEGIN, TURNS, converse
from bench.turns.phones import People
from bench.turns.sink import Sink

MOST_GROWTH = 1.2
TURNS_OF_A_LONG_TALK = 50
LONG_TALKS = 20
EDGE = 5
"""Turns at each end of a long talk that are looked at: one alone is too much up to chance."""

PEOPLE = 1_000_000
FEW = 200
"""So many listings that each kind of goods has some: the page shows the same buttons as with a million."""

ROUNDS = 15
CONVERSATIONS = 4
"""Conversations that a bot holds in one round."""

LOOK_AROUND, SEES = "看看货", "想看哪一类"


def figures() -> Iterator[Figure]:
    yield from asyncio.run(_long_talk())
    yield from asyncio.run(_full_county())


async def _long_talk() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        sink = Sink()
        await sink.open()
        bot = Contender("Cunji, SQLite", sink, 0)
        await bot.start_cunji(await county_file(Path(folder)), "bench.turns.long_talk")
        try:
            talks = [await _one_long_talk(bot.people) for _ in range(LONG_TALKS)][1:]
        finally:
            await bot.stop()
            await sink.close()
    early = statistics.median(turn for talk in talks for turn in talk[:EDGE])
    late = statistics.median(turn for talk in talks for turn in talk[-EDGE:])
    return [
        Figure(f"turns 1 to {EDGE} of a conversation", early, "ms"),
        Figure(f"turns {TURNS_OF_A_LONG_TALK - EDGE + 1} to {TURNS_OF_A_LONG_TALK}", late, "ms"),
        at_most(
            f"turn {TURNS_OF_A_LONG_TALK} to turn 1 of a conversation", late / early, "times", MOST_GROWTH
        ),
    ]


async def _one_long_talk(people: People) -> list[float]:
    """Milliseconds of each turn. The one in which somebody is met for the first time is none of them."""
    phone = people.somebody_new()
    await phone.types(BEGIN, ASKS_NAME)
    times = [
        await _milliseconds(phone.types(f"秀英山货第{number}家", ASKS_NAME))
        for number in range(TURNS_OF_A_LONG_TALK)
    ]
    people.gone(phone)
    return times


async def _full_county() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        sink = Sink()
        await sink.open()
        bots = [Contender(name, sink, place) for place, name in enumerate(("empty", "small", "full"))]
        try:
            for bot, people in zip(bots, (1, FEW, PEOPLE), strict=True):
                place = Path(folder) / f"{people}"
                place.mkdir()
                url = await county_file(place)
                crowd(place / "county.db", people)
                await bot.start_cunji(url)
            return await _compared(*bots)
        finally:
            for bot in bots:
                await bot.stop()
            await sink.close()


async def _compared(empty: Contender, small: Contender, full: Contender) -> list[Figure]:
    turns: dict[str, list[float]] = {empty.name: [], full.name: []}
    looks: dict[str, list[float]] = {small.name: [], full.name: []}
    for number in range(ROUNDS + 1):
        for bot in (empty, full):
            turn = await _milliseconds(_converse(bot.people, CONVERSATIONS)) / CONVERSATIONS / TURNS
            if number:
                turns[bot.name].append(turn)
        for bot in (small, full):
            look = await _milliseconds(_look_around(bot.people))
            if number:
                looks[bot.name].append(look)
    many = f"{PEOPLE:,} people and listings"
    return [
        Figure("a turn with 1 person and listing stored", statistics.median(turns[empty.name]), "ms"),
        Figure(f"a turn with {many}", statistics.median(turns[full.name]), "ms"),
        at_most(f"a turn with {many}, to one with 1", _growth(turns, empty, full), "times", MOST_GROWTH),
        Figure(f"looking around with {FEW} listings", statistics.median(looks[small.name]), "ms"),
        Figure(f"looking around with {many}", statistics.median(looks[full.name]), "ms"),
        at_most(f"looking around with {many}, to {FEW}", _growth(looks, small, full), "times", MOST_GROWTH),
    ]


def _growth(times: dict[str, list[float]], empty: Contender, full: Contender) -> float:
    return statistics.median(
        late / early for early, late in zip(times[empty.name], times[full.name], strict=True)
    )


async def _converse(people: People, conversations: int) -> None:
    for _ in range(conversations):
        await converse(people)


async def _look_around(people: People) -> None:
    phone = people.somebody_new()
    await phone.types(LOOK_AROUND, SEES)
    people.gone(phone)


async def _milliseconds(act: Awaitable[None]) -> float:
    begun = time.perf_counter()
    await act
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    shown(figures())
