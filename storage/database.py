"""The county's database: one SQLite file, or one schema of a PostgreSQL."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from storage.work import Job

T = TypeVar("T")


class Unreachable(Exception):
    """The database cannot be opened; the sentence says where and why."""


class Away(Exception):
    """The database cannot be reached, or not be written to, just now. Nothing of the job has happened; only if
    the connection was lost in the commit itself, all of it may have.
    """


class Database(Protocol):
    """Runs jobs, each in one transaction: all of it is committed when `write` returns, or nothing is.

    Where the database itself fails, not the job, Away is raised.
    """

    shared: bool
    """Whether other workers may be on it too."""

    worker: str
    """This process among them."""

    async def open(self) -> None:
        """Raises Unreachable."""
        ...

    async def write(self, job: Job[T], *, urgent: bool = False) -> T:
        """`urgent` goes before what waits already."""
        ...

    async def read(self, job: Job[T]) -> T:
        """Runs a job that only reads, beside the writers."""
        ...

    async def tell(self) -> None:
        """Lets the workers that listen know that there is something new."""
        ...

    async def listen(self, heard: Callable[[], None]) -> None:
        """Calls `heard` whenever a worker tells, until cancelled."""
        ...

    async def close(self) -> None: ...


def database(url: str, schema: str = "") -> Database:
    """The database that an address names: `sqlite:///FILE` or `postgresql://...`.

    Raises ValueError for any other address.
    """
    if url.startswith("sqlite:///"):
        from storage.sqlite import SqliteDatabase

        return SqliteDatabase(url.removeprefix("sqlite:///"))
    if url.startswith(("postgresql://", "postgres://")):
        from storage.postgres import PostgresDatabase

        return PostgresDatabase(url, schema)
    raise ValueError("neither sqlite:///FILE nor postgresql://...")
