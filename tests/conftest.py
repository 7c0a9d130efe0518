"""What all tests stand on: both databases, each new for every test, with the county's data loaded."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
from hypothesis import settings

from market.county.counties import load_county
from market.hours import Hours, set_county
from storage import clock
from storage.beside import write_beside
from storage.database import Database, database
from tests.postgres import Postgres

# CI judges a change by the same cases every time; elsewhere chance goes on looking for new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture(scope="session")
def county_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the county loaded, to be copied."""
    file = tmp_path_factory.mktemp("county") / "county.db"
    asyncio.run(write_beside(f"sqlite:///{file}", "", load_county))
    return file


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def county_template(postgres: Postgres) -> str:
    """A PostgreSQL database with the county loaded, to be cloned."""
    asyncio.run(_execute(postgres, "create database county"))
    asyncio.run(write_beside(postgres.url("county"), "", load_county))
    return "county"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh county, once on each database."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def sqlite_url(county_file: Path, tmp_path: Path) -> str:
    """The address of a fresh county in a SQLite file."""
    shutil.copy(county_file, tmp_path / "county.db")
    return f"sqlite:///{tmp_path}/county.db"


@pytest.fixture
def postgres_url(request: pytest.FixtureRequest, postgres: Postgres, county_template: str) -> Iterator[str]:
    """The address of a fresh county on PostgreSQL. It is dropped afterwards: a thousand are slow to delete at once."""
    name = f"t{abs(hash(request.node.nodeid)) % 10**12}"
    asyncio.run(_execute(postgres, f"create database {name} template {county_template} strategy file_copy"))
    yield postgres.url(name)
    asyncio.run(_execute(postgres, f"drop database if exists {name} with (force)"))


@pytest.fixture
async def county(url: str) -> AsyncIterator[Database]:
    """A fresh county, open."""
    held = database(url)
    await held.open()
    yield held
    await held.close()


@pytest.fixture(autouse=True)
def real_time() -> Iterator[None]:
    """Every test begins with the real clock and the usual hours."""
    clock.follow(None)
    set_county(Hours())
    yield
    clock.follow(None)
    set_county(Hours())


async def _execute(server: Postgres, statement: str) -> None:
    connection = await asyncpg.connect(server.url())
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
