"""A short torture on each database, always the same one; `make torture` is the long one, with a new seed each time."""

import asyncio
from pathlib import Path

import pytest

from tests.torture.asking import Asking, run_asking
from tests.torture.counties import postgres_county, sqlite_county
from tests.torture.running import Wanted, run
from tests.torture.telling import Told, tell

SEED = 20261125


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_nothing_is_lost_or_done_twice(database: str, tmp_path: Path) -> None:
    on_sqlite = database == "sqlite"
    wanted = Wanted(
        SEED,
        people=3,
        kills=8 if on_sqlite else 3,
        crashes=0 if on_sqlite else 1,
        patience=3.0,
        lives=0.6,
    )
    with sqlite_county(tmp_path) if on_sqlite else postgres_county() as county:
        report = asyncio.run(run(wanted, county, tmp_path))
    assert report.wrong == []
    assert report.kills >= wanted.kills - 1
    assert report.crashes == wanted.crashes
    assert report.listings >= 2
    assert report.orders >= 1
    assert report.taken >= 1


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_a_broadcast_reaches_everybody_through_kills(database: str, tmp_path: Path) -> None:
    wanted = Told(SEED, people=150, kills=4, pace=50, lives=0.8)
    with sqlite_county(tmp_path) if database == "sqlite" else postgres_county() as county:
        report = asyncio.run(tell(wanted, county, tmp_path))
    assert report.wrong == []
    assert report.kills >= wanted.kills - 1
    assert report.left_at_last_kill > 0


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_no_call_for_help_is_lost_and_each_answer_arrives(database: str, tmp_path: Path) -> None:
    on_sqlite = database == "sqlite"
    wanted = Asking(SEED, farmers=12, stations=3, kills=6 if on_sqlite else 3, lives=0.6, limits=False)
    with sqlite_county(tmp_path) if on_sqlite else postgres_county() as county:
        report = asyncio.run(run_asking(wanted, county, tmp_path))
    assert report.wrong == []
    assert report.answered == wanted.farmers
    assert report.kills >= wanted.kills - 1
