"""SQLite: one thread writes; jobs that wait share a transaction, a savepoint each."""

import asyncio
import itertools
import queue
import sqlite3
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event

from storage.database import Away, Unreachable
from storage.work import Job, Row, Statement, Work

T = TypeVar("T")

MOST_IN_ONE_COMMIT = 64
WAITS_FOR_LOCK_MS = 10_000
"""How long a write waits for a short command beside the bot (an import, an invitation)."""

NOT_THE_JOB = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}
"""What is the disk's fault, or another program's: the same job may well succeed later."""

SHARED_SECONDS = 0.02
"""For so long jobs are taken into a commit: whoever was first must not wait for all that come after."""


@dataclass(order=True)
class _Waiting:
    """A job for the writer, the urgent before the others; without a job: the end."""

    place: tuple[int, int]
    job: Any = field(compare=False)
    loop: Any = field(compare=False)
    future: Any = field(compare=False)


class SqliteDatabase:
    """The one writer is also the only one that checkpoints: two at once can corrupt a WAL before 3.51.3
    (sqlite.org/wal.html, "the WAL-reset bug"). Readers have an engine of their own.
    """

    shared = False
    worker = "alone"

    def __init__(self, path: str, *, beside: bool = False) -> None:
        self.path, self._beside = path, beside
        self.memory: dict[str, Any] = {}
        self._waiting: queue.PriorityQueue[_Waiting] = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._closed = False
        self._thread: threading.Thread | None = None

    async def open(self) -> None:
        if not Path(self.path).parent.is_dir():
            raise Unreachable(f"the folder of {self.path} does not exist")
        try:
            self._writer = engine(self.path, checkpoint=not self._beside, single=True)
            self._readers = engine(self.path, checkpoint=False, query_only=True)
            self._connection = await asyncio.to_thread(self._writer.connect)
        except Exception as error:
            raise Unreachable(f"{self.path}: {error}") from error
        self._thread = threading.Thread(target=self._write_all, name="sqlite-writer", daemon=True)
        self._thread.start()

    async def write(self, job: Job[T], *, urgent: bool = False) -> T:
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._waiting.put(_Waiting((0 if urgent else 1, next(self._numbers)), job, loop, future))
        try:
            return await future
        except Exception as error:
            _raise_if_away(error)
            raise

    async def read(self, job: Job[T]) -> T:
        try:
            return await asyncio.to_thread(self._read, job)
        except Exception as error:
            _raise_if_away(error)
            raise

    async def tell(self) -> None:
        """Nobody else is there."""

    async def listen(self, heard: Callable[[], None]) -> None:
        await asyncio.Event().wait()

    async def close(self) -> None:
        if self._thread is not None:
            self._waiting.put(_Waiting((2, 0), None, None, None))
            await asyncio.to_thread(self._thread.join)
            self._readers.dispose()

    def _read(self, job: Job[T]) -> T:
        with self._readers.connect() as connection, connection.begin():
            work = Work(connection, _executor(connection), self.memory)
            try:
                return job(work)
            finally:
                work.abandon()

    def _write_all(self) -> None:
        """The writer thread: takes what waits, as much as fits into one commit, until it is closed."""
        while (one := self._waiting.get()).job is not None:
            self._commit([one])
            if self._closed:
                break
        self._connection.close()
        self._writer.dispose()

    def _commit(self, batch: list[_Waiting]) -> None:
        """Commits a job, with what waits behind it as far as that is soon done."""
        try:
            outcomes = self._together(batch, more=True)
        except Exception:  # noqa: BLE001  the commit itself failed: each job is run again alone and told its own error
            outcomes = [self._alone(one) for one in batch]
        for one, outcome in zip(batch, outcomes, strict=True):
            one.loop.call_soon_threadsafe(_settle, one.future, outcome)

    def _together(self, batch: list[_Waiting], *, more: bool) -> list[Any]:
        ends = monotonic() + SHARED_SECONDS
        with self._connection.begin():
            raw = _driver(self._connection)
            outcomes: list[Any] = []
            # The batch grows while it is walked.
            for one in batch:
                raw.execute("savepoint job")
                outcome = self._run(one.job)
                if isinstance(outcome, _Failed):
                    if not raw.in_transaction:
                        # A full disk takes the whole transaction, with what the others did in it.
                        raise outcome.error
                    raw.execute("rollback to job")
                raw.execute("release job")
                outcomes.append(outcome)
                if more and len(batch) < MOST_IN_ONE_COMMIT and monotonic() < ends:
                    batch += self._next()
            return outcomes

    def _next(self) -> list[_Waiting]:
        """The next job, if one waits."""
        try:
            one = self._waiting.get_nowait()
        except queue.Empty:
            return []
        self._closed = one.job is None
        return [] if self._closed else [one]

    def _alone(self, one: _Waiting) -> Any:
        try:
            return self._together([one], more=False)[0]
        except Exception as error:  # noqa: BLE001  handed to whoever waits for the job
            return _Failed(error)

    def _run(self, job: Job[Any]) -> Any:
        work = Work(self._connection, _executor(self._connection), self.memory)
        try:
            result = job(work)
            work.finish()
        except Exception as error:  # noqa: BLE001  handed to whoever waits for the job
            work.abandon()
            return _Failed(error)
        return result


class _Failed:
    def __init__(self, error: Exception) -> None:
        self.error = error


def _raise_if_away(error: Exception) -> None:
    """Raises Away where the database failed, not the job."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, sqlite3.Error) and (getattr(cause, "sqlite_errorcode", 0) & 0xFF) in NOT_THE_JOB:
        raise Away(str(cause)) from error


def _settle(future: "asyncio.Future[Any]", outcome: Any) -> None:
    if future.cancelled():
        return
    if isinstance(outcome, _Failed):
        future.set_exception(outcome.error)
    else:
        future.set_result(outcome)


def engine(path: str, *, checkpoint: bool, single: bool = False, query_only: bool = False) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"check_same_thread": False, "timeout": WAITS_FOR_LOCK_MS / 1000},
        **({"poolclass": StaticPool} if single else {}),
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _: object) -> None:
        # Transactions are begun by us alone, see below.
        connection.isolation_level = None
        pragmas = ["journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"]
        pragmas += [] if checkpoint else ["wal_autocheckpoint=0"]
        pragmas += ["query_only=ON"] if query_only else []
        for pragma in pragmas:
            connection.execute(f"pragma {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and then writes fails at once if another wrote in between:
        # whoever may write says so at the start.
        _driver(connection).execute("begin" if query_only else "begin immediate")

    return engine


def _driver(connection: Connection) -> sqlite3.Connection:
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return driver


def _executor(connection: Connection) -> Callable[[Statement, Mapping[str, Any]], list[Row]]:
    driver = _driver(connection)
    return lambda statement, values: driver.execute(statement.named, values).fetchall()
