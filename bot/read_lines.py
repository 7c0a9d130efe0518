"""One typed line as `python -m bot read` prints it: intent, what is sure, what would be asked."""

import json
from dataclasses import asdict
from functools import cache

from bot.flows.county_words import lexicon
from market.county.counties import shipped_products
from reading.line import as_printed, read_line
from storage.products import Products


def printed(line: str, *, explain: bool = False) -> str:
    """A JSON object with intent, fields and doubtful; `explain` adds spans and rules."""
    reading = read_line(line, lexicon(_goods()))
    shown = dict(as_printed(reading))
    if explain:
        whole = asdict(reading)
        shown |= {"spans": whole["spans"], "rules": whole["rules"]}
    return json.dumps(shown, ensure_ascii=False, default=str)


@cache
def _goods() -> Products:
    """The goods that ship with the project: reading needs no database."""
    return Products({product.slug: product for product in shipped_products()})
