"""The provinces of the country, and by which names of places each is known."""

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

POST = Path(__file__).parents[2] / "storage" / "post"
"""Tables and their sources and licences (SOURCES.md)."""


@lru_cache
def divisions() -> Mapping[str, str]:
    """Names of provinces, cities and counties -> the province that they lie in."""
    with (POST / "divisions.csv").open(encoding="utf-8", newline="") as lines:
        return {row["name"]: row["province"] for row in csv.DictReader(lines)}


def provinces() -> list[str]:
    """The provinces by their short names: 甘肃."""
    return sorted(set(divisions().values()))
