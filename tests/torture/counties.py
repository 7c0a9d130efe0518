"""The database under torture: a county on SQLite, or on a PostgreSQL that can be made to crash."""

import asyncio
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from market.county.counties import load_county
from storage.beside import write_beside
from tests.postgres import Postgres


@dataclass
class County:
    """`away` are the spans in which the database was down."""

    url: str
    server: Postgres | None = None
    away: list[tuple[float, float]] = field(default_factory=list)

    async def crash(self, dice: random.Random) -> None:
        """The server ends as in a power cut, and comes back a moment later."""
        assert self.server is not None
        began = time.monotonic()
        await asyncio.to_thread(self.server.crash)
        await asyncio.sleep(dice.uniform(0.1, 1.5))
        await asyncio.to_thread(self.server.start)
        self.away.append((began, time.monotonic()))


@contextmanager
def sqlite_county(folder: Path) -> Iterator[County]:
    yield County(f"sqlite:///{folder}/county.db")


@contextmanager
def postgres_county(name: str = "torture", server: Postgres | None = None) -> Iterator[County]:
    """On a server of its own, or on one that runs already."""
    own = server or Postgres()
    try:
        asyncio.run(_create(own, name))
        yield County(own.url(name), own)
    finally:
        if server is None:
            own.stop()


async def loaded(county: County) -> None:
    await write_beside(county.url, "", load_county)


async def _create(server: Postgres, name: str) -> None:
    connection = await asyncpg.connect(server.url())
    try:
        await connection.execute(f"create database {name}")
        # The tests' server may forget the last commits when it crashes: this county's may not.
        await connection.execute(f"alter database {name} set synchronous_commit = on")
    finally:
        await connection.close()
