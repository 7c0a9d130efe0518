"""The database fails, not the job: it is said so, nothing is half done, and the same job succeeds later."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from market.county.counties import load_county
from storage import people, turns
from storage.beside import write_beside
from storage.clock import now
from storage.database import Away, Database, database
from storage.sqlite import SqliteDatabase
from storage.work import Statement, Work
from tests.postgres import DURABLE, Postgres
from tests.storage.test_database import arrival


def add_many(work: Work) -> None:
    turns.arrive(work, [arrival(number) for number in range(500)], 5)


def pragma(county: Database, statement: str) -> None:
    """Changes what the connection of the writer can do."""
    assert isinstance(county, SqliteDatabase)
    county._connection.exec_driver_sql(statement)
    county._connection.rollback()


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("pragma max_page_count = 1", "pragma max_page_count = 1000000"),
        ("pragma query_only = on", "pragma query_only = off"),
    ],
    ids=["the disk is full", "the disk is read-only"],
)
@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_disk_that_takes_nothing(county: Database, broken: str, mended: str) -> None:
    pragma(county, broken)
    together = await asyncio.gather(*(county.write(add_many) for _ in range(3)), return_exceptions=True)
    assert [type(one) for one in together] == [Away] * 3
    assert await county.read(lambda work: turns.last_arrived(work, "telegram")) == ""
    pragma(county, mended)
    await county.write(add_many)
    assert await county.read(lambda work: turns.last_arrived(work, "telegram")) == "499"


@pytest.fixture
async def fragile() -> AsyncIterator[tuple[Postgres, Database]]:
    """A PostgreSQL of its own, to be broken."""
    server = await asyncio.to_thread(Postgres, DURABLE)
    await write_beside(server.url(), "", load_county)
    held = database(server.url())
    await held.open()
    yield server, held
    await held.close()
    await asyncio.to_thread(server.stop)


async def test_a_server_that_goes_away_and_comes_back(fragile: tuple[Postgres, Database]) -> None:
    server, county = fragile
    await asyncio.gather(
        *(county.write(lambda work: people.add_person(work, "Li", "zh", now())) for _ in range(9))
    )
    await asyncio.to_thread(server.crash)
    away = await asyncio.gather(*(county.write(add_many) for _ in range(20)), return_exceptions=True)
    assert {type(one) for one in away} == {Away}
    await asyncio.to_thread(server.start)
    await county.write(add_many)
    assert await county.read(lambda work: turns.last_arrived(work, "telegram")) == "499"


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
async def test_a_server_that_only_reads(county: Database) -> None:

    def reads_only(work: Work) -> None:
        work.run(Statement("set transaction read only"))
        add_many(work)

    with pytest.raises(Away):
        await county.write(reads_only)


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
async def test_a_statement_that_takes_too_long(county: Database) -> None:
    def slow(work: Work) -> None:
        work.run(Statement("set local statement_timeout = 50"))
        work.run(Statement("select pg_sleep(5)"))

    with pytest.raises(Away):
        await county.write(slow)


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
async def test_two_jobs_that_wait_for_one_another_both_succeed(county: Database) -> None:
    chats = await county.write(lambda work: turns.arrive(work, [arrival(1, 1), arrival(2, 2)], 5))

    def crossed(work: Work, first: int, second: int) -> None:
        turns.lock_chat(work, first)
        work.run(Statement("select pg_sleep(0.3)"))
        turns.lock_chat(work, second)

    await asyncio.gather(
        county.write(lambda work: crossed(work, chats[0], chats[1])),
        county.write(lambda work: crossed(work, chats[1], chats[0])),
    )


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
async def test_a_value_that_does_not_fit_is_the_jobs_own_fault(county: Database) -> None:
    with pytest.raises(Exception, match="out of") as raised:
        await county.write(lambda work: turns.arrive(work, [arrival(1, 2**70)], 5))
    assert not isinstance(raised.value, Away)


async def test_who_is_cancelled_in_the_middle_of_a_statement_stops(postgres_url: str) -> None:
    """And does not take it for a database that is away for a while."""
    held = database(postgres_url)
    await held.open()
    try:
        task = asyncio.create_task(held.write(lambda work: work.session.exec(text("select pg_sleep(30)"))))  # type: ignore[call-overload]
        await asyncio.sleep(0.3)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await held.read(lambda work: work.run(Statement("select 1"))[0][0]) == 1
    finally:
        await held.close()
