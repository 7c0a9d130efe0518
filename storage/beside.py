"""Short commands beside a running bot: they write what they have to and never checkpoint."""

from typing import TypeVar

from storage.database import Database, database
from storage.migrate import migrate
from storage.sqlite import SqliteDatabase
from storage.work import Job

T = TypeVar("T")


async def write_beside(url: str, schema: str, job: Job[T]) -> T:
    """Runs one job in a transaction of its own, on a database that is migrated first if it must be.

    Raises Unreachable.
    """
    await migrate(url, schema)
    held = database_beside(url, schema)
    await held.open()
    try:
        return await held.write(job)
    finally:
        await held.close()


def database_beside(url: str, schema: str) -> Database:
    """The database as it is, for one command: neither migrated nor checkpointed by it."""
    if url.startswith("sqlite:///"):
        return SqliteDatabase(url.removeprefix("sqlite:///"), beside=True)
    return database(url, schema)
