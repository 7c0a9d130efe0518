"""One flow, failed at every boundary on SQLite; `make torture` does so with all of them on both databases."""

import asyncio
import shutil
from pathlib import Path

from tests.torture.boundaries import every_boundary
from tests.torture.counties import County


def test_a_store_is_opened_whatever_fails(county_file: Path, tmp_path: Path) -> None:
    shutil.copy(county_file, tmp_path / "county.db")
    county = County(f"sqlite:///{tmp_path}/county.db")
    found = asyncio.run(every_boundary("open_store", county, tmp_path))
    assert found.wrong == []
    assert found.runs["statement"] > 20
    assert found.dead_letters >= found.runs["statement for good"] - 1
