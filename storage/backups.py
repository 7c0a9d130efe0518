"""Backups of a SQLite county: a copy taken while the bot runs, and a county put back from one."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from storage import broadcasts, held
from storage.beside import write_beside
from storage.clock import milliseconds
from storage.migrate import NEWEST
from storage.work import Work

BESIDE_A_DATABASE = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside a database's file: only together they are the database."""


class NotACounty(Exception):
    """The file is no county, or none that this version knows; the sentence says why."""


class Damaged(Exception):
    """The file is damaged; the sentence is SQLite's own."""


@dataclass(frozen=True)
class Restored:
    """`aside` is the new name of the database that was there; `held_back` counts messages that wait for a word."""

    aside: Path | None
    held_back: int


def back_up(database: Path, target: Path) -> None:
    """Copies a county as it is at one moment, however much is being written, and checks the copy.

    Nothing stands under the target's name before the copy is whole; nobody else may read it, ever.
    Raises NotACounty, Damaged, and OSError or sqlite3.Error where the disk does not take it.
    """
    with _unfinished(target) as copy:
        _copy(database, copy)
        _check(copy)
        _put_in_place(copy, target)


async def restore(backup: Path, database: Path, now: datetime) -> Restored:
    """Puts a county back from a backup, brings it to the newest schema and holds back what it had not sent.

    All is done to a copy: until it is ready the database that is there stays. No bot runs on it meanwhile.
    Raises NotACounty, Damaged, and OSError or sqlite3.Error where the disk does not take it.
    """
    with _unfinished(database) as copy:
        _copy(backup, copy)
        _check(copy)
        held_back = await write_beside(f"sqlite:///{copy}", "", partial(_hold, moment=milliseconds(now)))
        _close_up(copy)
        aside = _set_aside(database, now)
        _put_in_place(copy, database)
    return Restored(aside, held_back)


def _hold(work: Work, moment: int) -> int:
    """Nothing is sent that may have been sent since; how many messages are held back."""
    broadcasts.hold_all(work, moment)
    return held.hold_unsent(work, moment)


def _copy(source: Path, target: Path) -> None:
    # Read-only, so it cannot checkpoint: two that do can damage a log before SQLite 3.51.3.
    with _judged(), closing(_reading(source)) as found, closing(sqlite3.connect(target)) as copy:
        found.backup(copy)
        # The copy is one plain file: it can be read from a disk on which nothing can be written.
        copy.execute("pragma journal_mode=delete")


def _check(file: Path) -> None:
    """Raises NotACounty, Damaged."""
    with _judged(), closing(_reading(file)) as found:
        complaints = [str(row[0]) for row in found.execute("pragma quick_check(5)")]
        if complaints != ["ok"]:
            raise Damaged("; ".join(complaints).replace("\n", " "))
        tables = {row[0] for row in found.execute("select name from sqlite_master where type = 'table'")}
        if not {"alembic_version", "inbox", "outbox"} <= tables:
            raise NotACounty("it has no tables of a county")
        version = str(found.execute("select max(version_num) from alembic_version").fetchone()[0])
    if version > NEWEST:
        raise NotACounty(f"it was made by a newer version ({version}; this one knows {NEWEST})")


def _close_up(file: Path) -> None:
    """Writes what stands in the log beside a file into the file itself: then it is all in one."""
    with closing(sqlite3.connect(file)) as found:
        found.execute("pragma journal_mode=delete")


def _set_aside(database: Path, now: datetime) -> Path | None:
    """Gives a database another name, with what belongs to it; None where there was none."""
    there = database.exists()
    aside = database.with_name(f"{database.name}.before-{now:%Y%m%d-%H%M%S-%f}")
    for part in BESIDE_A_DATABASE:
        # Also what is left without a database: the next one must not take that log for its own.
        if (old := Path(f"{database}{part}")).exists():
            old.replace(f"{aside}{part}")
    return aside if there else None


def _put_in_place(file: Path, target: Path) -> None:
    """Gives a finished file its name, so that a power cut leaves either the old state or the new one."""
    _to_disk(file)
    file.replace(target)
    _to_disk(target.parent)


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=10)


@contextmanager
def _judged() -> Iterator[None]:
    """What SQLite says about a file that is no good, told from a disk that is none."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise NotACounty("it is no SQLite database") from error
        if error.sqlite_errorcode == sqlite3.SQLITE_CORRUPT:
            raise Damaged(str(error)) from error
        raise


@contextmanager
def _unfinished(target: Path) -> Iterator[Path]:
    """A file in the target's folder, for its owner alone; taken away unless it was put in place."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        for part in BESIDE_A_DATABASE:
            Path(f"{name}{part}").unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
