"""How quickly a broadcast goes out, what a farmer's turn notices of it, and whether memory knows how many it is for.

Alone: `python -m bench.broadcast`. The bot is a process of its own. With limits on it works against the simulator,
which counts as Telegram does, and people type all the while; beside it the loop that one writes first, which sleeps
1/30 s between sends. With limits off it works against the sink, and recipients are rows made in bulk.
"""

import asyncio
import itertools
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from telegram import Bot
from telegram.error import RetryAfter

from bench.figures import Figure, at_least, at_most, shown
from bench.turns.contenders import Contender, county_file
from bench.turns.sink import Sink
from bot.delivery.outcome import seconds
from bot.delivery.transport import telegram_bot
from market.acting import Who
from market.broadcasting import broadcasts, news, planning
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import Content
from market.members.roles import MANAGER
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram, running
from storage.beside import write_beside
from storage.clock import now
from storage.people import Person
from storage.roles import Role, add_role
from storage.work import Statement, Work

RECIPIENTS, NAIVE = 3_000, 600
FEW, MANY = 10_000, 300_000
FARMERS, TURNS_A_SECOND = 40, 3.0
QUIET_SECONDS = 100.0
"""Farmers' turns are timed for so long without a broadcast: as many as with one."""

LEAST_A_SECOND, MOST_TIMES, MOST_GROWTH = 29.0, 1.5, 1.2
AUTHOR, SECOND, FIRST = 1, 2, 10_000_000
TEXT = "明天县中心收花椒，32 元一斤，早上八点开秤。"

_NUMBERS = (
    "(with recursive n(i) as (select 1 union all select i + 1 from n where i < {count}) select i from n)"
)
_FILL = (
    """insert into person(id, name, language, phone, village, since)
       select {first} + i, '秀英' || i, 'zh', '', '621202108204', '2026-01-01 00:00:00.000000' from {numbers}""",
    """insert into chat(telegram_chat, telegram_user, private, person_id, conversation, keyboard, last_turn, blocked)
       select {first} + i, {first} + i, true, {first} + i, '', 'menu', 0, 0 from {numbers}""",
)
_TOLD = Statement("select sent, total from broadcast")


def figures() -> Iterator[Figure]:
    yield from asyncio.run(_with_limits())
    few, many = (asyncio.run(_without_limits(count)) for count in (FEW, MANY))
    yield Figure(f"a broadcast to {FEW:,}, no limits", few.a_second, "a second")
    yield Figure(f"a broadcast to {MANY:,}, no limits", many.a_second, "a second")
    yield Figure(f"resident while {FEW:,} get it", few.megabytes, "MB")
    yield Figure(f"resident while {MANY:,} get it", many.megabytes, "MB")
    growth = many.megabytes / few.megabytes
    yield at_most(f"memory, {MANY:,} recipients to {FEW:,}", growth, "times", MOST_GROWTH)


async def _with_limits() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = await county_file(Path(folder))
        await write_beside(url, "", partial(_people, count=RECIPIENTS))
        async with running(Path(folder) / "telegram") as telegram:
            for number in range(1, RECIPIENTS + 1):
                person = telegram.core.people.save(id=FIRST + number, first_name="秀英")
                telegram.core.chats.open(telegram.bot.id, person.id)
            telegram.limits.turn_on()
            async with _bot(url, telegram):
                farmers = Farmers(telegram)
                quiet = await farmers.live(asyncio.sleep(QUIET_SECONDS))
                sent_before, began = farmers.heard, time.perf_counter()
                await write_beside(url, "", _tell_all)
                during = await farmers.live(_until_all_have_it(url))
                took = time.perf_counter() - began
                answers = farmers.heard - sent_before
                refused = telegram.limits.refused
                telegram.limits.forget()
                began = time.perf_counter()
                naive_turns = await farmers.live(_naively(telegram))
                naive = NAIVE / (time.perf_counter() - began)
                naive_refused = telegram.limits.refused
    ratio = _p99(during) / _p99(quiet)
    return [
        at_least(
            f"a broadcast to {RECIPIENTS:,} with limits, all that the bot says",
            (RECIPIENTS + answers) / took,
            "a second",
            LEAST_A_SECOND,
        ),
        Figure("the broadcast alone", RECIPIENTS / took, "a second"),
        at_most("calls refused with 429 meanwhile", refused, "calls", 0),
        Figure("the loop that sleeps 1/30 s: sent", naive, "a second"),
        Figure("the loop that sleeps 1/30 s: refused with 429", naive_refused, "calls"),
        Figure(f"a farmer's turn without a broadcast, p50 of {len(quiet)}", _ms(_p50(quiet)), "ms"),
        Figure("a farmer's turn without a broadcast, p99", _ms(_p99(quiet)), "ms"),
        Figure(f"a farmer's turn with it, p50 of {len(during)}", _ms(_p50(during)), "ms"),
        Figure("a farmer's turn with it, p99", _ms(_p99(during)), "ms"),
        at_most("a farmer's turn with it, p99 to without", ratio, "times", MOST_TIMES),
        Figure(
            f"a farmer's turn beside the loop, p99 of {len(naive_turns)} to without",
            _p99(naive_turns) / _p99(quiet),
            "times",
        ),
    ]


class Farmers:
    """People who type now and then. `heard` counts what the bot answered them."""

    def __init__(self, telegram: RunningTelegram) -> None:
        self._phones = itertools.cycle([telegram.phone(f"农户{number}") for number in range(FARMERS)])
        self.heard = 0

    async def live(self, until: Coroutine[Any, Any, None]) -> list[float]:
        """Types until something is over; the seconds that each answer took."""
        over = asyncio.create_task(until)
        times: list[float] = []
        turns: set[asyncio.Task[None]] = set()
        while not over.done():
            turn = asyncio.create_task(self._turn(next(self._phones), times))
            turns.add(turn)
            turn.add_done_callback(turns.discard)
            await asyncio.sleep(1 / TURNS_A_SECOND)
        await asyncio.gather(over, *turns)
        return times

    async def _turn(self, phone: Phone, times: list[float]) -> None:
        began = time.perf_counter()
        await phone.types("我的")
        await phone.wait_for("我的资料", timeout=20)
        times.append(time.perf_counter() - began)
        self.heard += 1


@asynccontextmanager
async def _bot(url: str, telegram: RunningTelegram) -> AsyncIterator[None]:
    settings = {
        "CUNJI_BOT_TOKEN": telegram.token,
        "CUNJI_DATABASE_URL": url,
        "CUNJI_TELEGRAM_API": telegram.api,
        "CUNJI_LOG_LEVEL": "error",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env={**os.environ, **settings}
    )
    try:
        first = telegram.phone("第一个")
        await first.types("/start")
        await first.wait_for("", timeout=20)
        yield
    finally:
        process.terminate()
        await process.wait()


async def _until_all_have_it(url: str) -> None:
    while True:
        sent, total = (await write_beside(url, "", lambda work: work.run(_TOLD)))[0]
        if total and sent == total:
            return
        await asyncio.sleep(0.5)


async def _naively(telegram: RunningTelegram) -> None:
    bot: Bot = telegram_bot(telegram.token, telegram.api)
    await bot.initialize()
    try:
        for number in range(1, NAIVE + 1):
            while True:
                try:
                    await bot.send_message(FIRST + number, TEXT)
                    break
                except RetryAfter as error:
                    await asyncio.sleep(seconds(error))
            await asyncio.sleep(1 / 30)
    finally:
        await bot.shutdown()


@dataclass(frozen=True)
class Told:
    """How quickly all had it, and the most memory that the bot held meanwhile."""

    a_second: float
    megabytes: float


async def _without_limits(count: int) -> Told:
    sink = Sink()
    await sink.open()
    with tempfile.TemporaryDirectory() as folder:
        url = await county_file(Path(folder))
        await write_beside(url, "", partial(_people, count=count))
        bot = Contender("Cunji, SQLite", sink, 0)
        await bot.start_cunji(url, "bot", "run")
        try:
            await write_beside(url, "", _tell_all)
            began, most, before = time.perf_counter(), 0.0, bot.people.line.calls
            while bot.people.line.calls - before < count:
                most = max(most, bot.resident_megabytes())
                await asyncio.sleep(0.2)
            return Told(count / (time.perf_counter() - began), most)
        finally:
            await bot.stop()
            await sink.close()


def _people(work: Work, count: int) -> None:
    """Managers, and so many who get it."""
    for person in (AUTHOR, SECOND):
        work.session.add(Person(id=person, name=f"{person}", since=now()))
        work.session.flush()
        add_role(work, Role(person_id=person, role=MANAGER, since=now()))
    for statement in _FILL:
        work.run(Statement(statement.format(first=FIRST, numbers=_NUMBERS.format(count=count))))


def _tell_all(work: Work) -> None:
    """A broadcast to everybody of the village, written by one manager and approved by another."""
    author = Who.self(AUTHOR)
    made = broadcasts.draft(
        work, author, Content({"zh": TEXT}), news.BUYING, Audience(villages=("621202108204",))
    )
    planning.plan(work, author, made.public, None, "")
    broadcasts.act(work, Who.self(SECOND), made.public, "approve")


def _p50(times: list[float]) -> float:
    return statistics.median(times)


def _p99(times: list[float]) -> float:
    return statistics.quantiles(times, n=100)[98]


def _ms(seconds_: float) -> float:
    return seconds_ * 1000


if __name__ == "__main__":
    shown(figures())
