"""A county's reference data: its places and the kinds of goods, as they ship with the project."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from market.county.divisions import POST
from market.money.postage import load_rates
from storage import places, products
from storage.places import Place
from storage.products import Product
from storage.work import Work

SHIPPED = Path(__file__).parents[2] / "storage" / "county"
"""Tables and their sources and licences (SOURCES.md)."""


def load_county(work: Work, name: str = "wudu", folder: Path = SHIPPED) -> tuple[int, int]:
    """Loads places and products, or brings them up to date; how many of each. Loading twice changes nothing.

    Raises FileNotFoundError for a county that does not ship.
    """
    count = [0, 0]
    for row in _rows(folder / f"{name}.csv"):
        places.save_place(
            work,
            Place(**{**row, "lat": _degrees(row["lat"]), "lon": _degrees(row["lon"])}),
        )
        count[0] += 1
    for product in shipped_products(folder):
        products.save_product(work, product)
        count[1] += 1
    load_rates(work, POST / "postage.csv")
    return count[0], count[1]


def shipped_products(folder: Path = SHIPPED) -> Iterator[Product]:
    """The kinds of goods as they ship, without a database."""
    for row in _rows(folder / "produce.csv"):
        yield Product(
            slug=row["slug"],
            zh=row["zh"],
            en=row["en"],
            aliases=row["aliases"],
            category=row["category"],
            default_unit=row["default_unit"],
            price_per=row["price_per"],
            price_low=int(row["price_low_fen"] or 0),
            price_high=int(row["price_high_fen"] or 0),
            shelf_life=int(row["shelf_life_days"] or 0),
            regulated=row["regulated"],
        )


def counties(folder: Path = SHIPPED) -> list[str]:
    """The counties that ship."""
    return sorted(file.stem for file in folder.glob("*.csv") if file.stem != "produce")


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _degrees(text: str) -> float | None:
    return float(text) if text else None
