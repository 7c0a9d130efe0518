"""The database goes away in mid-conversation: a calm word, nothing half done, and all goes on by itself."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from market.county.counties import load_county
from simulator.running import running
from storage import sqlite
from storage.beside import write_beside
from storage.sqlite import SqliteDatabase
from tests.journeys.conftest import Someone, Village
from tests.postgres import DURABLE, Postgres


@pytest.fixture
async def fragile(tmp_path: Path) -> AsyncIterator[tuple[Postgres, Village]]:
    """A bot on a PostgreSQL of its own, to be broken."""
    server = await asyncio.to_thread(Postgres, DURABLE)
    await write_beside(server.url(), "", load_county)
    async with running(tmp_path / "telegram") as telegram:
        village = Village(telegram, server.url(), tmp_path)
        async with village.app.started():
            yield server, village
    await asyncio.to_thread(server.stop)


async def test_a_server_that_is_gone_for_a_while(fragile: tuple[Postgres, Village]) -> None:
    server, village = fragile
    wang = village.someone("王秀英")
    await wang.types("卖货")
    await wang.phone.wait_for("您的店叫什么名字", timeout=15)
    await asyncio.to_thread(server.crash)
    await wang.types("秀英山货")
    await wang.sees("请稍等一下")
    await asyncio.to_thread(server.start)
    await wang.phone.wait_for("您在哪个村", timeout=15)
    await wang.types("李台")
    await wang.phone.wait_for("您的店卖什么", timeout=15)
    assert len([one for one in wang.phone.messages() if "请稍等一下" in one.text]) == 1
    assert len([one for one in wang.phone.messages() if "您在哪个村" in one.text]) == 1


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_file_that_another_program_holds_for_a_while(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "WAITS_FOR_LOCK_MS", 200)
    async with running(tmp_path / "telegram") as telegram:
        village = Village(telegram, url, tmp_path)
        async with village.app.started():
            wang = village.someone("王秀英")
            await wang.types("卖货")
            await wang.sees("您的店叫什么名字")
            await village.comes_to("select count(*) from outbox where sent = 0", 0)
            other = sqlite3.connect(tmp_path / "county.db", isolation_level=None)
            other.execute("begin immediate")
            await wang.types("秀英山货")
            await wang.sees("请稍等一下")
            other.execute("rollback")
            other.close()
            await wang.phone.wait_for("您在哪个村", timeout=15)
            assert len([one for one in wang.phone.messages() if "您在哪个村" in one.text]) == 1


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("pragma max_page_count = 1", "pragma max_page_count = 1000000"),
        ("pragma query_only = on", "pragma query_only = off"),
    ],
    ids=["the disk is full", "the disk is read-only"],
)
async def test_a_disk_that_takes_nothing_for_a_while(
    village: Village, wang: Someone, broken: str, mended: str
) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    held = village.app.database
    assert isinstance(held, SqliteDatabase)
    await asyncio.sleep(0.1)
    held._connection.exec_driver_sql(broken)
    held._connection.rollback()
    for number in range(30):
        await wang.types("秀英山货，这个名字太长了所以不行，太长太长太长太长太长了" if number else "秀英山货")
    await wang.phone.wait_for("请稍等一下", timeout=20)
    held._connection.exec_driver_sql(mended)
    held._connection.rollback()
    await wang.phone.wait_for("您在哪个村", timeout=15)
    assert await village.counts("select count(*) from inbox where failed > 0") == 0
