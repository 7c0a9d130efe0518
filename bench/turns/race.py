"""The race: every bot holds the same conversation with people at the same sink, in turns, round after round.

The machine changes its speed from one second to the next. So a round has each bot in it, ratios are taken within a
round, and what is reported is the median of the rounds.
"""

import asyncio
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.disk import kept
from bench.figures import Figure, at_least, at_most
from bench.turns.contenders import Contender, county_file, durable_postgres, redis, stop_all
from bench.turns.conversation import TURNS, converse
from bench.turns.phones import WrongAnswer
from bench.turns.sink import Sink
from market.county.counties import load_county
from storage.beside import write_beside

ROUNDS = 9
WRITES_A_ROUND = 20
MANY = 16
CONVERSATIONS = {1: 8, MANY: 3}
"""Chats at once -> conversations that each of them holds in one round."""

PEER = "aiogram, memory"
SQLITE, POSTGRES = "Cunji, SQLite", "Cunji, PostgreSQL"
WITHOUT_DISK = "Cunji, SQLite in memory"
MEMORY = Path("/dev/shm")
"""Where a machine has it, files here are in memory: what is slower elsewhere is the disk's."""

TARGETS = {(SQLITE, 1): 1.0, (SQLITE, MANY): 1.5, (POSTGRES, 1): 0.4, (POSTGRES, MANY): 1.0}
"""Bot and chats at once -> the least of its speed beside the peer's."""


@dataclass
class Laps:
    """What one bot did in each round, with so many chats at once."""

    turns_a_second: list[float] = field(default_factory=list)
    cpu_microseconds: list[float] = field(default_factory=list)
    calls: list[float] = field(default_factory=list)
    sink_load: list[float] = field(default_factory=list)


Results = dict[tuple[str, int], Laps]


def race() -> Iterator[Figure]:
    results, resident, said_twice, keeping = asyncio.run(_run())
    yield Figure("the disk alone, a write kept", keeping * 1e6, "us")
    for at_once in CONVERSATIONS:
        for name in resident:
            yield from _of_one(name, at_once, results[name, at_once])
        for name in resident:
            if name != PEER:
                yield _ratio(name, at_once, results)
    for name, megabytes in resident.items():
        yield Figure(f"{name}: resident after the race", megabytes, "MB")
    for name, times in said_twice.items():
        yield at_most(f"{name}: answers that came twice", times, "in the race", 0)
    most = max(load for laps in results.values() for load in laps.sink_load)
    yield Figure("the sink with the phones: of one core, at the most", most * 100, "%")


async def _run() -> tuple[Results, dict[str, float], dict[str, int], float]:
    results: Results = defaultdict(Laps)
    keeping: list[float] = []
    async with _lined_up() as contenders:
        for number in range(ROUNDS + 1):
            keeping += kept(Path(tempfile.gettempdir()), WRITES_A_ROUND)
            for contender in contenders:
                for at_once, conversations in CONVERSATIONS.items():
                    # The first round warms up: caches, connections, prepared statements.
                    laps = results[contender.name, at_once] if number else Laps()
                    await _lap(contender, at_once, conversations, laps)
        resident = {one.name: one.resident_megabytes() for one in contenders}
        said_twice = {one.name: one.people.line.said_twice for one in contenders}
    return results, resident, said_twice, statistics.median(keeping)


@asynccontextmanager
async def _lined_up() -> AsyncIterator[list[Contender]]:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        postgres = stack.enter_context(durable_postgres())
        redis_url = stack.enter_context(redis(folder))
        sink = Sink()
        await sink.open()
        started: list[Contender] = []

        def another(name: str) -> Contender:
            started.append(Contender(name, sink, len(started)))
            return started[-1]

        try:
            await another(PEER).start_peer("aiogram_fsm")
            if redis_url:
                await another("aiogram, Redis").start_peer("aiogram_fsm", redis_url)
            else:
                print("no redis-server on this machine: aiogram with Redis is left out")
            await another("aiogram-dialog, memory").start_peer("dialog")
            await another("python-telegram-bot, memory").start_peer("ptb_conversation")
            await another(SQLITE).start_cunji(await county_file(folder))
            if MEMORY.is_dir():
                memory = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=MEMORY)))
                await another(WITHOUT_DISK).start_cunji(await county_file(memory))
            await write_beside(postgres.url(), "", load_county)
            await another(POSTGRES).start_cunji(postgres.url())
            yield started
        finally:
            await stop_all(started)
            await sink.close()


async def _lap(contender: Contender, at_once: int, conversations: int, laps: Laps) -> None:
    async def one_chat() -> None:
        for _ in range(conversations):
            await converse(contender.people)

    turns = at_once * conversations * TURNS
    calls, cpu = contender.people.line.calls, contender.cpu_seconds()
    own, begun = time.process_time(), time.perf_counter()
    try:
        await asyncio.gather(*(one_chat() for _ in range(at_once)))
    except (WrongAnswer, TimeoutError):
        print(f"{contender.name}: {contender.printed()}")
        raise
    seconds = time.perf_counter() - begun
    laps.sink_load.append((time.process_time() - own) / seconds)
    laps.turns_a_second.append(turns / seconds)
    laps.cpu_microseconds.append((contender.cpu_seconds() - cpu) / turns * 1e6)
    laps.calls.append((contender.people.line.calls - calls) / turns)


def _of_one(name: str, at_once: int, laps: Laps) -> Iterator[Figure]:
    speed = statistics.median(laps.turns_a_second)
    yield Figure(f"{name}, {_chats(at_once)}: speed", speed, "turns/s")
    yield Figure(f"{name}, {_chats(at_once)}: the conversation takes", 1000 * TURNS * at_once / speed, "ms")
    yield Figure(
        f"{name}, {_chats(at_once)}: processor", statistics.median(laps.cpu_microseconds), "us a turn"
    )
    yield Figure(f"{name}, {_chats(at_once)}: calls", statistics.median(laps.calls), "a turn")


def _ratio(name: str, at_once: int, results: Results) -> Figure:
    pairs = zip(results[name, at_once].turns_a_second, results[PEER, at_once].turns_a_second, strict=True)
    ratio = statistics.median(own / peer for own, peer in pairs)
    figure = f"{name}, {_chats(at_once)}: speed to that of {PEER}"
    least = TARGETS.get((name, at_once))
    return Figure(figure, ratio, "times") if least is None else at_least(figure, ratio, "times", least)


def _chats(at_once: int) -> str:
    return "1 chat at a time" if at_once == 1 else f"{at_once} chats at once"
