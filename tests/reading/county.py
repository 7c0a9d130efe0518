"""The county's words, loaded from the tables that ship with the product, as a caller would."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from reading.lexicon import Lexicon, PlaceWord, ProductWord

_TABLES = Path(__file__).parents[2] / "storage" / "county"


@cache
def wudu() -> Lexicon:
    """All goods and places of Wudu."""
    with (_TABLES / "produce.csv").open(encoding="utf-8", newline="") as table:
        products = tuple(
            ProductWord(
                slug=row["slug"],
                names=(row["zh"], row["en"], *(alias for alias in row["aliases"].split("|") if alias)),
                default_unit=row["default_unit"],
                category=row["category"],
            )
            for row in csv.DictReader(table)
        )
    with (_TABLES / "wudu.csv").open(encoding="utf-8", newline="") as table:
        places = tuple(
            PlaceWord(
                row["code"], row["name"], row["short"], row["pinyin"], row["short_pinyin"], row["parent"]
            )
            for row in csv.DictReader(table)
        )
    return Lexicon(products, places)
