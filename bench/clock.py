"""Whether the clock stays quick: looking what is due, and claiming it, with a million rows in the table.

Alone: `python -m bench.clock`. All of the million are due at once, as after a long stop; beside it a table of which a
hundred are due and all others are to come. A tick looks once and claims a hundred at most, each in the transaction that
does what it is about; what is timed is the look, and the look with a hundred claims in one transaction.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench.figures import Figure, at_most, shown
from bench.orders import NUMBERS, _create
from bench.turns.contenders import county_file, durable_postgres
from bot.clock import MOST_AT_ONCE
from market.county.counties import load_county
from storage import due
from storage.beside import write_beside
from storage.database import Database, database
from storage.work import Statement, Work

MANY = 1_000_000
ROUNDS = 200
NOW = 1_800_000_000_000
MOST_MS = {"SQLite": 50, "PostgreSQL": 20}
FILL = """insert into due(kind, subject, facts, not_before, not_after, tries, note)
          select 'session_soon', 'n' || i, '', {moment}, {now} + 86400000, 0, '' from {numbers}"""
ALL_DUE, FEW_DUE = "{now} - i", "case when i <= 100 * {rounds} then {now} - i else {now} + 1000 * i end"


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder, durable_postgres() as postgres:
        yield from asyncio.run(_of("SQLite", asyncio.run(county_file(Path(folder)))))
        asyncio.run(_create(postgres.url(), "clock"))
        asyncio.run(write_beside(postgres.url("clock"), "", load_county))
        yield from asyncio.run(_of("PostgreSQL", postgres.url("clock")))


async def _of(name: str, url: str) -> list[Figure]:
    held = database(url)
    await held.open()
    found = []
    try:
        for moment, which in ((FEW_DUE, "a hundred at a time due"), (ALL_DUE, "all due")):
            await held.write(partial(_fill, numbers=NUMBERS[name].format(many=MANY), moment=moment))
            looks = [await _milliseconds(held, _looks) for _ in range(ROUNDS)]
            claims = [await _milliseconds(held, _claims_a_tick) for _ in range(ROUNDS)]
            of_many = f"{name}: of {MANY:,} rows, {which}"
            for what, times in (
                ("looking what is due", looks),
                (f"a look and {MOST_AT_ONCE} claims", claims),
            ):
                found += [
                    at_most(f"{of_many}: {what}", statistics.median(times), "ms", MOST_MS[name]),
                    Figure(f"{of_many}: {what}, p99", _p99(times), "ms"),
                ]
    finally:
        await held.close()
    return found


async def _milliseconds(held: Database, job: Callable[[Work], None]) -> float:
    begun = time.perf_counter()
    await held.write(job)
    return (time.perf_counter() - begun) * 1000


def _looks(work: Work) -> None:
    assert len(due.due_now(work, NOW, MOST_AT_ONCE)) == MOST_AT_ONCE


def _claims_a_tick(work: Work) -> None:
    for row in due.due_now(work, NOW, MOST_AT_ONCE):
        assert due.take(work, row)


def _fill(work: Work, numbers: str, moment: str) -> None:
    """A million rows. It takes longer than a statement of a turn may."""
    if work.dialect != "sqlite":
        work.run(Statement("set local statement_timeout = 0"))
    work.run(Statement("delete from due"))
    work.run(Statement(FILL.format(moment=moment.format(now=NOW, rounds=ROUNDS), now=NOW, numbers=numbers)))


def _p99(times: list[float]) -> float:
    return statistics.quantiles(times, n=100)[98]


if __name__ == "__main__":
    shown(figures())
