"""A county in one file and back again, by the command line."""

import asyncio
import shutil
import sqlite3
import stat
import subprocess
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.locking import lock
from bot.settings import Settings
from bot.talk.message import Message, Words
from simulator.running import running
from storage import held, outbox, turns
from storage.beside import write_beside
from storage.clock import now_ms
from storage.database import Database
from storage.work import Work
from tests.bot.test_command_line import run
from tests.storage.test_database import arrival


@pytest.fixture
def database(county_file: Path, tmp_path: Path) -> Path:
    """The county where `run` looks for it."""
    return Path(shutil.copy(county_file, tmp_path / "county.db"))


def write(database: Path, text: str, *, sent: bool = False) -> None:
    """An update that came, and what was said to it."""

    def job(work: Work) -> None:
        chat = turns.arrive(work, [arrival(int(text))], now_ms())[0]
        row = outbox.put_out(work, chat, outbox.CONVERSATION, [{"text": text}], now_ms())[0]
        if sent:
            outbox.mark_all_sent(work, {row: 1}, now_ms())

    asyncio.run(write_beside(f"sqlite:///{database}", "", job))


def unsent(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as found:
        wanted = "select body from outbox where sent = 0 and given_up = 0 and held = 0 order by id"
        return [row[0] for row in found.execute(wanted)]


def refused(done: "subprocess.CompletedProcess[str]", code: int, sentence: str) -> None:
    assert done.returncode == code, done.stderr
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_county_comes_back_as_it_was(database: Path, tmp_path: Path) -> None:
    write(database, "1", sent=True)
    write(database, "2")
    copy = tmp_path / "copy.db"
    done = run("backup", str(copy), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    write(database, "3")
    done = run("restore", str(copy), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Messages that the backup had not sent: 1. They are held back" in done.stdout
    kept = next(tmp_path.glob("county.db.before-*"))
    assert unsent(kept) == ['{"text":"2"}', '{"text":"3"}']
    assert unsent(database) == []
    assert stat.S_IMODE(database.stat().st_mode) == 0o600
    assert not list(tmp_path.glob(".*.part*")), "nothing unfinished is left"


@pytest.mark.parametrize(
    ("word", "said", "left"),
    [
        ("--release", "Messages that will be sent: 1.", ['{"text":"2"}']),
        ("--drop", "Messages dropped: 1.", []),
    ],
)
def test_what_was_held_back_is_sent_or_dropped(
    database: Path, tmp_path: Path, word: str, said: str, left: list[str]
) -> None:
    write(database, "2")
    copy = tmp_path / "copy.db"
    run("backup", str(copy), folder=tmp_path)
    run("restore", str(copy), folder=tmp_path)
    assert "Messages held back: 1," in run("held", folder=tmp_path).stdout
    assert run("held", word, folder=tmp_path).stdout == f"{said}\n"
    assert run("held", folder=tmp_path).stdout == "No message is held back.\n"
    assert unsent(database) == left
    refused(run("held", "--drop", "--release", folder=tmp_path), 2, "Say which")


async def test_what_is_held_back_is_sent_only_when_it_is_let_go(
    url: str, county: Database, tmp_path: Path
) -> None:
    async with running(tmp_path / "telegram") as telegram:
        settings = Settings(bot_token=telegram.token, telegram_api=telegram.api, database_url=url)
        wang = telegram.phone("王秀英")
        chat = (await county.write(lambda work: turns.arrive(work, [arrival(1, wang.id)], 5)))[0]

        def one_held_back(work: Work) -> int:
            turns.claim(work, chat, 6)
            outbox.put_out(work, chat, outbox.NOTICE, [apology("111111")], 6)
            count = held.hold_unsent(work, 7)
            outbox.put_out(work, chat, outbox.NOTICE, [apology("222222")], 8)
            return count

        await wang.types("/start")
        assert await county.write(one_held_back) == 1
        assert await county.read(held.held_back) == (1, 6, 6)
        async with App(settings).started():
            await wang.wait_for("222222")
            assert "111111" not in "".join(shown.text for shown in wang.messages())
            assert await county.write(held.release) == 1
            await wang.wait_for("111111", timeout=8)


def apology(number: str) -> dict[str, Any]:
    return dict(Message(Words("apology", {"number": number})).plain())


def test_a_copy_is_of_one_moment_while_much_is_written(database: Path, tmp_path: Path) -> None:
    """A writer adds two rows in each transaction: a copy never has an odd one."""
    with closing(sqlite3.connect(database, isolation_level=None)) as found:
        found.execute("create table pair(x)")
    ended = threading.Event()

    def write_on() -> None:
        with closing(sqlite3.connect(database, isolation_level=None, timeout=10)) as writer:
            while not ended.is_set():
                writer.execute("begin immediate")
                writer.execute("insert into pair values (randomblob(3000))")
                writer.execute("insert into pair values (randomblob(3000))")
                writer.execute("commit")

    thread = threading.Thread(target=write_on)
    thread.start()
    try:
        for number in range(3):
            done = run("backup", str(tmp_path / f"{number}.db"), folder=tmp_path)
            assert done.returncode == 0, done.stderr
    finally:
        ended.set()
        thread.join()
    counts = []
    for number in range(3):
        with closing(sqlite3.connect(tmp_path / f"{number}.db")) as found:
            counts.append(found.execute("select count(*) from pair").fetchone()[0])
    assert [count % 2 for count in counts] == [0, 0, 0]
    assert counts[0] < counts[2], "the writer was not held up"


def test_a_file_is_written_over_only_on_demand(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_text("precious")
    refused(run("backup", str(copy), folder=tmp_path), 2, "There is a file")
    assert copy.read_text() == "precious"
    assert run("backup", str(copy), "--force", folder=tmp_path).returncode == 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    refused(run("backup", str(database), "--force", folder=tmp_path), 2, "the database itself")
    refused(run("backup", str(tmp_path / "no" / "x.db"), folder=tmp_path), 2, "There is no folder")
    refused(run("restore", str(database), folder=tmp_path), 2, "the database itself")


def test_a_county_that_is_not_there_or_is_in_postgresql(tmp_path: Path) -> None:
    refused(run("backup", str(tmp_path / "x.db"), folder=tmp_path), 2, "There is no database")
    assert list(tmp_path.iterdir()) == []
    url = "postgresql://x@127.0.0.1:1/x"
    for command in ("backup", "restore"):
        done = run(command, str(tmp_path / "x.db"), folder=tmp_path, database_url=url)
        refused(done, 2, "docs/upkeep.md")


def test_nothing_is_restored_under_a_running_bot(database: Path, tmp_path: Path) -> None:
    run("backup", str(tmp_path / "copy.db"), folder=tmp_path)
    taken = lock(f"sqlite:///{database}")
    assert taken is not None
    with taken:
        refused(run("restore", str(tmp_path / "copy.db"), folder=tmp_path), 3, "A bot runs on this database")


def no_database(file: Path) -> None:
    file.write_bytes(b"not a database, but long enough to be looked at " * 50)


def no_county(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as found:
        found.execute("create table cows(name)")


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as found:
        found.execute("update alembic_version set version_num = '9999'")


def damaged(file: Path) -> None:
    with file.open("r+b") as found:
        found.seek(8 * 4096)
        found.write(b"\x5a" * 4096 * 20)


def cut_off(file: Path) -> None:
    with file.open("r+b") as found:
        found.truncate(file.stat().st_size // 2)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (no_database, "it is no SQLite database"),
        (no_county, "it has no tables of a county"),
        (newer, "it was made by a newer version (9999"),
        (damaged, "is damaged"),
        (cut_off, "is damaged"),
        (Path.unlink, "There is no file"),
    ],
)
def test_a_backup_that_is_no_good_changes_nothing(
    database: Path, tmp_path: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    copy = tmp_path / "copy.db"
    run("backup", str(copy), folder=tmp_path)
    before = database.read_bytes()
    spoil(copy)
    refused(run("restore", str(copy), folder=tmp_path), 2, sentence)
    assert database.read_bytes() == before
    assert not list(tmp_path.glob("county.db.before-*"))
    assert not list(tmp_path.glob(".*.part*"))


def test_a_damaged_database_makes_no_backup(database: Path, tmp_path: Path) -> None:
    damaged(database)
    refused(run("backup", str(tmp_path / "copy.db"), folder=tmp_path), 1, "No backup was made")
    assert not (tmp_path / "copy.db").exists()


def test_a_log_of_the_old_database_does_not_reach_the_restored_one(database: Path, tmp_path: Path) -> None:
    """The bot was killed: what it wrote last stands in the log beside the file, and goes aside with it."""
    copy = tmp_path / "copy.db"
    run("backup", str(copy), folder=tmp_path)
    alive, dead = sqlite3.connect(database, isolation_level=None), tmp_path / "dead"
    alive.execute("pragma journal_mode=wal")
    alive.execute("create table late(x)")
    dead.mkdir()
    for part in ("", "-wal", "-shm"):
        shutil.copy(f"{database}{part}", dead / f"county.db{part}")
    alive.close()
    done = run("restore", str(copy), folder=dead)
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(dead / "county.db")) as found:
        assert not found.execute("select 1 from sqlite_master where name = 'late'").fetchall()
    kept = next(one for one in dead.glob("county.db.before-*") if not one.name.endswith(("-wal", "-shm")))
    with closing(sqlite3.connect(kept)) as found:
        assert found.execute("select 1 from sqlite_master where name = 'late'").fetchall()


def test_an_older_backup_is_brought_up_to_date(database: Path, tmp_path: Path) -> None:
    from alembic import command

    from storage.migrate import NEWEST, config
    from storage.sqlite import engine

    old = Path(shutil.copy(database, tmp_path / "old.db"))
    made = engine(str(old), checkpoint=True)
    with made.connect() as connection, connection.begin():
        settings = config()
        settings.attributes["connection"] = connection
        command.downgrade(settings, "0001")
    made.dispose()
    done = run("restore", str(old), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(database)) as found:
        assert found.execute("select version_num from alembic_version").fetchone()[0] == NEWEST


def test_an_update_that_comes_again_after_a_restore_is_stored_once(database: Path, tmp_path: Path) -> None:
    write(database, "7")
    copy = tmp_path / "copy.db"
    run("backup", str(copy), folder=tmp_path)
    write(database, "8")
    run("restore", str(copy), folder=tmp_path)
    url = f"sqlite:///{database}"
    again = [
        len(
            asyncio.run(write_beside(url, "", lambda work, one=one: turns.arrive(work, [arrival(one)], 5)))  # type: ignore[misc]
        )
        for one in (7, 8, 8)
    ]
    assert again == [0, 1, 0]
