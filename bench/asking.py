"""Many ask for a person at the same time: how long until each has a topic, beside the least that the limits permit.

Alone: `python -m bench.asking`. The simulator keeps Telegram's published limits and answers 429 past them; the bot is
`python -m bot run`, on SQLite.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure, at_most, shown
from market.acting import Who
from market.county.counties import load_county
from market.help import helping
from simulator.groups.room import Room
from simulator.running import RunningTelegram, running
from storage.beside import write_beside
from storage.work import Statement, Work
from tests.torture.askers import Askers, askers

FARMERS, STATIONS = 500, 20
A_SECOND, A_GROUP_A_MINUTE = 30, 20
"""Telegram's figures: messages of a bot a second, and into a group a minute; as much at once as in that time."""

MOST_TO_LEAST = 1.2
PATIENCE_SECONDS = 300.0
CARD, TOLD = "还没人接", "会来帮您"


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        yield from asyncio.run(_measured(Path(folder)))


async def _measured(folder: Path) -> list[Figure]:
    url = f"sqlite:///{folder}/county.db"
    await write_beside(url, "", load_county)
    async with running(folder / "telegram") as telegram:
        telegram.clock.to_tomorrow("10:00", "Asia/Shanghai")
        crowd = await askers(url, telegram, STATIONS, FARMERS)
        bot = await _started(url, telegram, folder)
        try:
            telegram.limits.turn_on()
            began = time.monotonic()
            for one in crowd.farmers:
                await one.types("找人帮忙")
            told, placed = await _all_placed(crowd, began)
            answered = await _answers(crowd)
        finally:
            bot.terminate()
            await bot.wait()
        in_order = await write_beside(url, "", _oldest_first)
        sent = await write_beside(url, "", _sent)
        return [
            Figure("farmers who ask at once, stations with a group", FARMERS, f"over {STATIONS}"),
            Figure("until each was told who answers and when", told, "s"),
            Figure("until each had a topic", placed, "s"),
            Figure("the least that the limits permit", _least(sent), "s"),
            at_most("until placed, to the least", placed / _least(sent), "times", MOST_TO_LEAST),
            at_most("sends that Telegram refused", telegram.limits.refused, "", 0),
            at_most("topics too many or too few", abs(_topics(crowd) - FARMERS), "", 0),
            at_most("stations that do not see the oldest first", STATIONS - in_order, "", 0),
            at_most("until an answer from a topic was with the farmer", answered, "s", 5),
        ]


async def _started(url: str, telegram: RunningTelegram, folder: Path) -> asyncio.subprocess.Process:
    settings = {
        "CUNJI_BOT_TOKEN": telegram.token,
        "CUNJI_DATABASE_URL": url,
        "CUNJI_TELEGRAM_API": telegram.api,
        "CUNJI_CLOCK_FILE": str(folder / "telegram" / "clock"),
        "CUNJI_LOG_LEVEL": "error",
    }
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env={**os.environ, **settings}
    )
    while not telegram.core.commands.shown(telegram.bot.id, 0, "zh"):
        await asyncio.sleep(0.05)
    return bot


async def _all_placed(crowd: Askers, began: float) -> tuple[float, float]:
    """Seconds until every farmer was told, and until every one had a card in a topic."""
    told = placed = 0.0
    while not (told and placed):
        passed = time.monotonic() - began
        if passed > PATIENCE_SECONDS:
            raise TimeoutError(f"{_cards(crowd)} of {FARMERS} have a topic after {passed:.0f} s")
        if not told and all(_was_told(one.messages()) for one in crowd.farmers):
            told = passed
        if not placed and _cards(crowd) >= FARMERS:
            placed = passed
        await asyncio.sleep(0.5)
    return told, placed


def _was_told(messages: object) -> bool:
    return TOLD in str(messages)


def _cards(crowd: Askers) -> int:
    return sum(len(_with_cards(room)) for room in crowd.rooms)


def _with_cards(room: Room) -> set[int]:
    """The topics in which a card stands."""
    return {
        one.raw["message_thread_id"]
        for one in room.messages()
        if CARD in one.text and one.raw.get("is_topic_message")
    }


def _topics(crowd: Askers) -> int:
    return sum(len(room.topics()) for room in crowd.rooms)


async def _answers(crowd: Askers) -> float:
    """The operator of the first station writes into the first topic; seconds until the farmer has it."""
    room, operator = crowd.rooms[0], crowd.operators[0]
    farmer = next(one for one in crowd.farmers if room.topics()[0].name.startswith(one.person.first_name))
    began = time.monotonic()
    await room.says(operator, "您说", topic=room.topics()[0].thread_id)
    while "您说" not in str([one.text for one in farmer.messages()]):
        if time.monotonic() - began > PATIENCE_SECONDS:
            raise TimeoutError("the farmer never got the answer")
        await asyncio.sleep(0.02)
    return time.monotonic() - began


def _oldest_first(work: Work) -> int:
    """Stations whose queue begins with whoever asked first, and whose topics stand in the order of asking."""
    found = 0
    for group, operator in work.run(
        Statement(
            """select g.id, r.person_id from stationgroup g join role r on r.station_id = g.station_id
               where r.role = 'operator'"""
        )
    ):
        topics = work.run(
            Statement(
                """select t.public, t.asked, t.id from grouptopic one join ticket t on t.person_id = one.person_id
                   where one.group_id = :one order by one.thread"""
            ),
            one=group,
        )
        in_order = sorted(topics, key=lambda row: (row[1], row[2]))
        _, waiting = helping.queue(work, Who.self(operator))
        of_queue = [row[0] for row in in_order[1:] if row[0] in {one.public for one in waiting}]
        queued = [one.public for one in waiting if one.public != in_order[0][0]]
        found += topics == in_order and of_queue[: len(queued)] == queued
    return found


def _sent(work: Work) -> tuple[int, int]:
    """Messages that were sent, in all and most into one group."""
    everything = work.run(Statement("select count(*) from outbox where sent > 0"))[0][0]
    groups = work.run(
        Statement(
            """select count(*) from outbox o join chat c on c.id = o.chat_id where c.telegram_chat < 0 and o.sent > 0
               group by c.id"""
        )
    )
    return int(everything), max(int(row[0]) for row in groups)


def _least(sent: tuple[int, int]) -> float:
    """Seconds in which that many can be sent at best: a full allowance at once, the rest as it grows."""
    everything, in_one_group = sent
    return max((everything - A_SECOND) / A_SECOND, (in_one_group - A_GROUP_A_MINUTE) * 60 / A_GROUP_A_MINUTE)


if __name__ == "__main__":
    shown(figures())
