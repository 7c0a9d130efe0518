"""Migrations keep the data, and one that is cut short leaves the database as it was."""

import shutil
import sqlite3
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from alembic import command
from alembic.operations import Operations
from sqlalchemy.ext.asyncio import create_async_engine

from storage import finding, outbox, people, stations, tickets, turns
from storage.database import database
from storage.migrate import NEWEST, config, migrate, version
from storage.postgres import async_url
from storage.sqlite import engine
from storage.work import Statement, Work
from tests.storage.test_database import arrival


async def at_first_migration(url: str) -> None:
    """An empty database as the first release made it."""

    def upgrade(connection: object) -> None:
        made = config()
        made.attributes["connection"] = connection
        command.upgrade(made, "0001")

    if url.startswith("sqlite"):
        held = engine(url.removeprefix("sqlite:///"), checkpoint=True)
        with held.connect() as connection, connection.begin():
            upgrade(connection)
        held.dispose()
    else:
        there = create_async_engine(async_url(url))
        async with there.begin() as there_now:
            await there_now.run_sync(upgrade)
        await there.dispose()


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, tmp_path: Path, url: str) -> str:
    """The address of a database without a table."""
    if url.startswith("sqlite"):
        return f"sqlite:///{tmp_path}/empty.db"
    return url


async def empty_postgres(url: str) -> None:
    there = create_async_engine(async_url(url))
    async with there.begin() as connection:
        await connection.exec_driver_sql("drop schema public cascade")
        await connection.exec_driver_sql("create schema public")
    await there.dispose()


async def test_what_was_there_is_there_after_the_newest_migration(empty_url: str) -> None:
    if empty_url.startswith("postgresql"):
        await empty_postgres(empty_url)
    await at_first_migration(empty_url)
    await fill(empty_url)
    assert await migrate(empty_url)
    held = database(empty_url)
    await held.open()
    try:
        assert await held.read(lambda work: turns.last_arrived(work, "telegram")) == "2"
        rows = await held.read(lambda work: outbox.unsent(work, 20, 20))
        assert [row.body["words"] for row in rows] == [{"words": "help"}]
        assert await held.read(asked) == [("closed", "name"), ("waiting", "price")]
        assert (await held.write(somebody_asks)).id == 3
    finally:
        await held.close()
    assert not await migrate(empty_url)


OLD_LISTING = (
    """insert into place(code, name, level, parent, pinyin, short, short_pinyin)
       values('1', '三河镇', 'town', '', '', '', ''), ('11', '李台村', 'village', '1', '', '', '')""",
    """insert into product(slug, zh, en, aliases, category, default_unit, price_per, price_low, price_high, regulated)
       values('walnut', '核桃', 'walnut', '', 'nut', '斤', 'kg', 0, 0, '')""",
    """insert into person(id, name, language, phone, village, since)
       values(1, '王秀英', 'zh', '', '', '2026-01-01')""",
    """insert into store(id, public, owner_id, name, skeleton, village, sells, picture, opened)
       values(1, 's1', 1, '秀英山货', '秀英山货', '11', 'nut', '', '2026-01-01')""",
    """insert into listing(id, public, store_id, product, quantity, unit, price, per, note, state, album, listed)
       values(1, 'l1', 1, 'walnut', 500, '斤', 1500, '斤', '薄皮', 'on_sale', '', '2026-01-01'),
       (2, 'l2', 1, 'walnut', 500, '斤', 1500, '斤', '薄皮', 'sold_out', '', '2026-01-01')""",
    "insert into medium(public, owner_id, state, file, added) values('m1', 1, 'ready', '', '2026-01-01')",
    "insert into listingphoto(id, listing_id, medium) values(1, 1, 'm1')",
)


async def test_a_listing_of_an_earlier_version_is_found(empty_url: str) -> None:
    if empty_url.startswith("postgresql"):
        await empty_postgres(empty_url)
    await at_first_migration(empty_url)
    held = database(empty_url)
    await held.open()
    await held.write(lambda work: [work.run(Statement(one)) for one in OLD_LISTING])
    await held.close()
    await migrate(empty_url)
    await held.open()
    try:
        for word in ("山货", "p_walnut", "v_1", "v_11", "薄皮", "s_sanhuo", "i_xysh", "薄*"):
            found = await held.read(partial(finding.newest, wanted=(((word,),),), most=9))
            assert [one.public for one in found] == ["l1"], word
    finally:
        await held.close()


async def test_what_was_invited_and_built_before_is_there(empty_url: str) -> None:
    if empty_url.startswith("postgresql"):
        await empty_postgres(empty_url)
    await at_first_migration(empty_url)
    held = database(empty_url)
    await held.open()
    before = (
        OLD_LISTING[0],
        """insert into station(id, public, name, level, place, opens, closes)
           values(1, 's1', '三河镇服务站', 'town', '1', 'early', 'late')""",
        """insert into invitation(id, token_hash, role, station_id, made, expires)
           values(1, 'a', 'operator', 1, '2026-01-01', '2026-01-08'),
                 (2, 'b', 'manager', null, '2026-01-01', '2026-01-08')""",
    )
    await held.write(lambda work: [work.run(Statement(one)) for one in before])
    await held.close()
    await migrate(empty_url)
    await held.open()
    try:
        rows = await held.read(lambda work: work.run(Statement("select public from invitation order by id")))
        assert len({row[0] for row in rows}) == 2
        assert all(len(row[0]) == 10 for row in rows)
        there = await held.read(stations.stations)
        assert [(one.name, one.state, one.room) for one in there] == [("三河镇服务站", "open", "")]
    finally:
        await held.close()


async def fill(url: str) -> None:
    held = database(url)
    await held.open()
    try:
        chat = (await held.write(lambda work: turns.arrive(work, [arrival(1), arrival(2)], 5)))[0]
        body = {"words": {"words": "help"}}
        await held.write(lambda work: outbox.put_out(work, chat, outbox.CONVERSATION, [body], 5))
        await held.write(asks_twice)
    finally:
        await held.close()


ASKED = Statement(
    """insert into helprequest(person_id, flow, question, asked, answer_by, closed)
       values(:person, 'open_store', :question, :at, :at, :closed)"""
)


def asks_twice(work: Work) -> None:
    """A person who had asked for help before there were tickets: once it was closed, once it was not."""
    morning = datetime(2026, 10, 1, tzinfo=UTC)
    person, at = people.add_person(work, "王秀英", "zh", morning), work.moment(morning)
    work.run(ASKED, person=person, question="name", at=at, closed=at)
    work.run(ASKED, person=person, question="price", at=at, closed=None)


def asked(work: Work) -> list[tuple[str, str]]:
    return [(one.state, one.question) for one in tickets.tickets_of(work, 1)]


def somebody_asks(work: Work) -> tickets.Ticket:
    moment = datetime(2026, 10, 2, tzinfo=UTC)
    person = people.add_person(work, "李四", "zh", moment)
    return tickets.add_ticket(work, tickets.Ticket(person_id=person, asked=moment, answer_by=moment))


async def test_a_migration_that_is_cut_short_changes_nothing(
    empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if empty_url.startswith("postgresql"):
        await empty_postgres(empty_url)
    await at_first_migration(empty_url)
    create, tables = Operations.create_table, []

    def cut_short(self: Operations, name: str, *columns: object, **options: object) -> object:
        tables.append(name)
        if len(tables) == 2:
            raise OSError("the power is gone")
        return create(self, name, *columns, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(
        "alembic.op.create_table", lambda *args, **more: cut_short(operations(), *args, **more)
    )
    with pytest.raises(Exception, match="the power is gone"):
        await migrate(empty_url)
    monkeypatch.undo()
    assert await stands_at(empty_url) == "0001"
    assert await migrate(empty_url)
    assert await stands_at(empty_url) == NEWEST


def operations() -> Operations:
    from alembic import op

    return op._proxy  # type: ignore[attr-defined,no-any-return]


async def stands_at(url: str) -> str:
    if url.startswith("sqlite"):
        held = engine(url.removeprefix("sqlite:///"), checkpoint=True)
        with held.connect() as connection:
            found = version(connection)
        held.dispose()
        return found
    there = create_async_engine(async_url(url))
    async with there.connect() as connection:
        found = await connection.run_sync(version)
    await there.dispose()
    return found


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_write_ahead_log_that_is_torn_anywhere_opens_at_a_commit(url: str, tmp_path: Path) -> None:
    held = database(url)
    await held.open()
    wal = tmp_path / "county.db-wal"
    for number in range(5):
        pair = [arrival(number), arrival(100 + number)]
        await held.write(partial(turns.arrive, arrivals=pair, now=5))
    shutil.copy(tmp_path / "county.db", tmp_path / "kept.db")
    shutil.copy(wal, tmp_path / "kept.db-wal")
    await held.close()
    log = (tmp_path / "kept.db-wal").read_bytes()
    page = 4096 + 24
    assert len(log) > 5 * page
    cuts = {
        32 + frame * page + off for frame in range((len(log) - 32) // page + 1) for off in (-1, 0, 1, 700)
    }
    for cut in sorted(one for one in cuts if 0 <= one <= len(log)):
        shutil.copy(tmp_path / "kept.db", tmp_path / "torn.db")
        (tmp_path / "torn.db-wal").write_bytes(log[:cut])
        torn = sqlite3.connect(tmp_path / "torn.db")
        assert torn.execute("pragma integrity_check").fetchone() == ("ok",)
        assert torn.execute("select count(*) from inbox").fetchone()[0] % 2 == 0
        torn.close()
        for leftover in tmp_path.glob("torn.db*"):
            leftover.unlink()
