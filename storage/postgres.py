"""PostgreSQL: connections held by us, a transaction a job; the server groups the commits."""

import asyncio
import os
import secrets
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import asyncpg
import structlog
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.util import await_only

from storage.database import Away, Unreachable
from storage.work import Job, Row, Statement, Work

T = TypeVar("T")

log = structlog.get_logger()

CONNECTIONS = 20
"""Sixteen turns at once, and what the rest of the bot does beside them."""

TRIES = 3
IDLE_IN_TRANSACTION_MS = 25_000
"""A worker that died keeps a chat locked at most this long (another one takes over within 30 s)."""

STATEMENT_MS = 20_000
"""A statement that takes longer is given up, so that a sick database holds nobody for ever."""

OVERTAKEN = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError)
"""Another transaction was first (40001, 40P01): the whole job is run again."""

NOT_THE_JOB = (
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.OperatorInterventionError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.IdleInTransactionSessionTimeoutError,
    asyncpg.CannotConnectNowError,
    asyncpg.PostgresIOError,
)
"""What is the server's fault, or the way's to it: the same job may well succeed later."""

Held = tuple[AsyncConnection, asyncpg.Connection]


class PostgresDatabase:
    shared = True

    def __init__(self, url: str, schema: str = "", connections: int = CONNECTIONS) -> None:
        self._url, self._size = url, connections
        # By this name the server knows whether this process is still there.
        self.worker = f"cunji-{os.getpid()}-{secrets.token_hex(6)}"
        # Notifications are heard in the whole database, and a county is only a schema of it.
        self._channel = f"cunji_{schema}"
        self.memory: dict[str, Any] = {}
        settings = {
            "idle_in_transaction_session_timeout": str(IDLE_IN_TRANSACTION_MS),
            "statement_timeout": str(STATEMENT_MS),
            "application_name": self.worker,
        }
        if schema:
            settings["search_path"] = schema
        self._engine = create_async_engine(
            async_url(url),
            pool_size=connections,
            connect_args={"server_settings": settings, "timeout": 10},
        )
        self._free: asyncio.LifoQueue[Held | None] = asyncio.LifoQueue()
        self._opened = 0

    async def open(self) -> None:
        try:
            self._free.put_nowait(await self._connect())
        except (OSError, asyncpg.PostgresError, TimeoutError) as error:
            await self._engine.dispose()
            raise Unreachable(str(error) or type(error).__name__) from error
        for _ in range(self._size - 1):
            self._free.put_nowait(None)
        self._opened = self._size

    async def write(self, job: Job[T], *, urgent: bool = False) -> T:
        """Every job has a connection of its own, so that none need be before another."""
        for _ in range(TRIES - 1):
            try:
                return await self._once(job, readonly=False)
            except Exception as error:
                if not isinstance(_cause(error), OVERTAKEN):
                    raise
        return await self._once(job, readonly=False)

    async def read(self, job: Job[T]) -> T:
        return await self._once(job, readonly=True)

    async def tell(self) -> None:
        # Outside of any turn: a notification in a transaction has the server commit one after the other.
        await self.write(lambda work: work.run(Statement(f'notify "{self._channel}"')))

    async def listen(self, heard: Callable[[], None]) -> None:
        while True:
            try:
                await self._listen_once(heard)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as error:
                log.warning("not_listening", error=type(error).__name__)
            await asyncio.sleep(1.0)

    async def _listen_once(self, heard: Callable[[], None]) -> None:
        """Until the connection is lost."""
        connection = await asyncpg.connect(self._url, timeout=10)
        try:
            gone = asyncio.Event()
            connection.add_termination_listener(lambda _: gone.set())
            await connection.add_listener(self._channel, lambda *_: heard())
            heard()
            await gone.wait()
        finally:
            await connection.close(timeout=2)

    async def close(self) -> None:
        """Waits for the jobs in hand: who runs one may have been stopped without being waited for."""
        for _ in range(self._opened):
            held = await self._free.get()
            if held is not None:
                await held[0].close()
        await self._engine.dispose()

    async def _connect(self) -> Held:
        connection = await self._engine.connect()
        driver: Any = (await connection.get_raw_connection()).driver_connection
        return connection, driver

    async def _once(self, job: Job[T], *, readonly: bool) -> T:
        held = await self._free.get()
        try:
            if held is None or held[1].is_closed():
                if held is not None:
                    await held[0].invalidate()
                    held = None
                held = await self._connect()
            return await self._transaction(held, job, readonly)
        except Exception as error:
            if (task := asyncio.current_task()) is not None and task.cancelling():
                # Stopped in the middle: the driver's complaint about the connection would hide that.
                raise asyncio.CancelledError from error
            cause = _cause(error)
            # What the driver calls a ValueError too is a value of the job's that does not fit.
            if isinstance(cause, NOT_THE_JOB) and not isinstance(cause, ValueError):
                raise Away(str(cause) or type(cause).__name__) from error
            raise
        finally:
            self._free.put_nowait(held)

    async def _transaction(self, held: Held, job: Job[T], readonly: bool) -> T:
        connection, driver = held
        # The driver's own transaction is the outer one: then SQLAlchemy works in a savepoint of it. The
        # other way round, statements on the driver commit by themselves.
        async with driver.transaction(readonly=readonly):
            try:
                result = await connection.run_sync(self._run, driver, job)
                if connection.in_transaction():
                    await connection.commit()
            except BaseException:
                if connection.in_transaction():
                    await connection.rollback()
                raise
        return result

    def _run(self, connection: Connection, driver: asyncpg.Connection, job: Job[T]) -> T:
        work = Work(connection, _executor(driver), self.memory)
        try:
            result = job(work)
            work.finish()
        finally:
            work.abandon()
        return result


def _cause(error: BaseException) -> BaseException:
    """The driver's own error below those of SQLAlchemy."""
    while (below := getattr(error, "orig", None) or error.__cause__) is not None:
        error = below
    return error


def async_url(url: str) -> str:
    """SQLAlchemy's address of the same database, by asyncpg."""
    return "postgresql+asyncpg://" + url.split("://", 1)[1]


def _executor(driver: asyncpg.Connection) -> Callable[[Statement, Mapping[str, Any]], list[Row]]:
    def execute(statement: Statement, values: Mapping[str, Any]) -> list[Row]:
        rows: list[Row] = await_only(
            driver.fetch(statement.numbered, *(values[name] for name in statement.order))
        )
        return rows

    return execute
