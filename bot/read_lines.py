"""One typed line as `python -m bot read` prints it: intent, what is sure, what would be asked."""

import csv
import json
from dataclasses import asdict
from functools import cache

from market.counties import SHIPPED
from reading.lexicon import Lexicon, ProductWord
from reading.line import as_printed, read_line


def printed(line: str, *, explain: bool = False) -> str:
    """A JSON object with intent, fields and doubtful; `explain` adds spans and rules."""
    reading = read_line(line, _lexicon())
    shown = dict(as_printed(reading))
    if explain:
        whole = asdict(reading)
        shown |= {"spans": whole["spans"], "rules": whole["rules"]}
    return json.dumps(shown, ensure_ascii=False, default=str)


@cache
def _lexicon() -> Lexicon:
    """The goods that ship with the project: reading needs no database."""
    with (SHIPPED / "produce.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return Lexicon(
        tuple(
            ProductWord(
                row["slug"],
                (row["zh"], row["en"], *row["aliases"].split("|")),
                row["default_unit"],
                row["category"],
            )
            for row in rows
        )
    )
