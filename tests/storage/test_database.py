"""The database: all or nothing, on SQLite and on PostgreSQL alike."""

import asyncio
from collections.abc import Callable

import pytest

from storage import due, outbox, people, places, products, turns
from storage.clock import now
from storage.database import Database, Unreachable, database
from storage.migrate import NEWEST, config
from storage.turns import Arrival
from storage.work import Statement, Work
from tests.postgres import Postgres


def arrival(number: int, person: int = 7) -> Arrival:
    return Arrival("telegram", str(number), person, person, private=True, album="", body="{}")


async def test_an_update_seen_before_is_stored_once(county: Database) -> None:
    first = await county.write(lambda work: turns.arrive(work, [arrival(1), arrival(2)], 5))
    again = await county.write(lambda work: turns.arrive(work, [arrival(2), arrival(3)], 6))
    assert len(first) == 2
    assert len(again) == 1
    assert await county.read(lambda work: turns.last_arrived(work, "telegram")) == "3"


async def test_a_row_is_claimed_once(county: Database) -> None:
    chat = (await county.write(lambda work: turns.arrive(work, [arrival(1)], 5)))[0]

    def claim(work: Work) -> bool:
        turns.lock_chat(work, chat)
        return turns.claim(work, chat, 9) is not None

    claimed = await asyncio.gather(*(county.write(claim) for _ in range(5)))
    assert sorted(claimed) == [False, False, False, False, True]


async def test_a_job_that_raises_leaves_nothing_behind_and_others_go_on(county: Database) -> None:
    def half(work: Work) -> None:
        turns.arrive(work, [arrival(1)], 5)
        people.add_person(work, "Wang", "zh", now())
        raise ValueError("in the middle")

    outcomes = await asyncio.gather(
        county.write(half),
        county.write(lambda work: turns.arrive(work, [arrival(2)], 5)),
        return_exceptions=True,
    )
    assert isinstance(outcomes[0], ValueError)
    assert await county.read(lambda work: turns.last_arrived(work, "telegram")) == "2"
    assert await county.read(lambda work: people.person(work, 1)) is None


async def test_a_savepoint_takes_back_only_its_own(county: Database) -> None:
    def two(work: Work) -> int:
        kept = people.add_person(work, "Wang", "zh", now())
        with pytest.raises(ValueError, match="no"), work.savepoint():
            people.add_person(work, "Nobody", "zh", now())
            raise ValueError("no")
        return kept

    wang = await county.write(two)
    found = await county.read(lambda work: people.person(work, wang))
    assert found is not None
    assert found.name == "Wang"
    assert found.since.tzinfo is not None
    assert await county.read(lambda work: people.person(work, wang + 1)) is None


async def test_a_due_row_is_taken_once(county: Database) -> None:
    await county.write(lambda work: due.plan(work, "nudge", "1", not_before=10, not_after=20))
    await county.write(lambda work: due.plan(work, "nudge", "1", not_before=15, not_after=20))
    assert await county.read(lambda work: due.due_now(work, 12, 10)) == []
    row = (await county.read(lambda work: due.due_now(work, 16, 10)))[0]
    taken = [await county.write(lambda work: due.take(work, row)) for _ in range(2)]
    assert taken == [True, False]


@pytest.mark.parametrize("stopped", [False, True])
async def test_closing_leaves_no_connection_behind_that_a_job_still_has(
    postgres_url: str, postgres: Postgres, stopped: bool
) -> None:
    one, other = database(postgres_url), database(postgres_url)
    await one.open()
    await other.open()
    job = asyncio.create_task(one.read(lambda work: work.run(Statement("select pg_sleep(0.2)"))))
    await asyncio.sleep(0.05)
    if stopped:
        job.cancel()
    await one.close()
    there = Statement("select count(*) from pg_stat_activity where application_name = :name")
    for _ in range(50):
        count = (await other.read(lambda work: work.run(there, name=one.worker)))[0][0]
        if not count:
            break
        await asyncio.sleep(0.02)
    assert (count, job.done()) == (0, True)
    await other.close()


async def test_a_database_that_is_not_there_says_so() -> None:
    away = database("postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(Unreachable):
        await away.open()


def test_the_newest_migration_is_the_one_that_the_code_expects() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory.from_config(config()).get_current_head() == NEWEST


async def test_the_migrations_make_the_tables_that_the_code_has(county: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from storage.tables import METADATA

    def ours(_: object, name: str | None, *rest: object) -> bool:
        """The index of search words is made for one database alone, with tables of its own."""
        return not (name or "").startswith(("finding", "listing_words"))

    def compare(work: Work) -> list[object]:
        context = MigrationContext.configure(work.session.connection(), opts={"include_object": ours})
        return list(compare_metadata(context, METADATA))

    assert await county.read(compare) == []


@pytest.mark.parametrize("read", [places.places, products.products])
async def test_reading_what_is_kept_in_memory_loses_no_change(
    county: Database, read: Callable[[Work], object]
) -> None:
    """The first to ask for the places or the goods may have changed something that is not written yet."""
    person = await county.write(lambda work: people.add_person(work, "王秀英", "zh", now()))

    def change(work: Work) -> None:
        found = people.person(work, person)
        assert found is not None
        found.village = "621202001001"
        read(work)
        found.name = "王秀"

    await county.write(change)
    found = await county.read(lambda work: people.person(work, person))
    assert found is not None
    assert (found.village, found.name) == ("621202001001", "王秀")


@pytest.mark.parametrize("url", ["postgres"], indirect=True)
async def test_two_turns_that_write_to_one_anothers_chats_do_not_wait_in_a_circle(county: Database) -> None:
    arrivals = [arrival(1, person=7), arrival(2, person=8)]
    one, other = await county.write(lambda work: turns.arrive(work, arrivals, 5))
    runs = []

    def turn(work: Work, mine: int, theirs: int) -> None:
        runs.append(mine)
        turns.lock_chat(work, mine)
        # Long enough that the other turn holds its chat too.
        work.run(Statement("select 1 from pg_sleep(0.3)"))
        outbox.put_out(work, theirs, outbox.NOTICE, [{"words": {"words": "help"}}], 5)
        turns.put_in(work, theirs, "market", f"from-{mine}", "{}", 5)

    await asyncio.gather(
        county.write(lambda work: turn(work, one, other)), county.write(lambda work: turn(work, other, one))
    )
    assert sorted(runs) == [one, other]
