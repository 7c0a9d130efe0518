"""Amounts as our reader hears them, beside two public libraries and a plain pattern.

recognizers-text-number-with-unit (Microsoft, MIT) knows Chinese numerals with 斤, 公斤, 元, 角; cn2an (MIT) turns Han
numerals into digits, which the plain pattern then reads. Only `make bench` installs them. A library is right where
its number is: what a price is for, and "about", are not asked of it.
"""

from __future__ import annotations

import json
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from bench.figures import Figure, at_least
from reading.line import read_line
from reading.price import read_price
from reading.quantity import read_quantity
from tests.reading.county import wudu
from tests.reading.lines import DATA, Line, lines_of

_GRAMS: Final = {
    "斤": 500, "jin": 500, "公斤": 1000, "kg": 1000, "kilos": 1000, "吨": 1_000_000, "两": 50, "克": 1, "g": 1, "钱": 5,
    "Jin": 500, "Kilogram": 1000, "Ton": 1_000_000, "Metric ton": 1_000_000, "Liang": 50, "Gram": 1, "Qian": 5,
}  # fmt: skip
_FEN: Final = {"Chinese yuan": 100, "Jiao": 10, "Fen": 1}
_WEIGHT: Final = re.compile(r"(\d+(?:\.\d+)?) ?(公斤|斤|吨|两|克|钱|kilos|kg|jin|g)")
_MONEY: Final = re.compile(r"[￥¥](\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) ?(?:元|块|yuan|RMB)")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_FIELDS: Final = {
    "quantity_grams": "grams", "price_fen": "fen", "max_price_fen": "fen", "price_total_fen": "fen",
}  # fmt: skip
_LEAST_RIGHT: Final = 0.95

Amounts = list[Decimal]


@dataclass(frozen=True, slots=True)
class Hearer:
    """One way to hear amounts in a text: weights in grams, sums in fen, and all bare numbers."""

    name: str
    weights: Callable[[str], Amounts]
    sums: Callable[[str], Amounts]
    numbers: Callable[[str], Amounts]


def figures() -> Iterator[Figure]:
    """How many of the numbers as said are heard rightly, and of the weights and sums inside the practice lines."""
    rows = [json.loads(row) for row in (DATA / "zh-numbers.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = lines_of("utterances-dev")
    ours = sum(_ours_is_right(row) for row in rows) / len(rows)
    yield at_least("zh-numbers, right", ours, "of the rows", _LEAST_RIGHT)
    hearers = [_plain("plain pattern", str), *_libraries()]
    for hearer in hearers:
        right = sum(_is_right(hearer, row) for row in rows) / len(rows)
        yield Figure(f"zh-numbers, right, {hearer.name}", right, "of the rows")
    for name, heard in [("ours", _in_line), *[(hearer.name, _heard_by(hearer)) for hearer in hearers]]:
        precision, recall = _inside(heard, lines)
        yield Figure(f"weights and sums in the practice lines, precision, {name}", precision, "of those said")
        yield Figure(f"weights and sums in the practice lines, recall, {name}", recall, "of those due")


def _libraries() -> Iterator[Hearer]:
    try:
        import cn2an
        from recognizers_number import recognize_number
        from recognizers_number_with_unit import Culture, recognize_currency, recognize_dimension
    except ImportError as missing:
        print(f"without the public libraries: {missing} (make bench installs them)")
        return

    def with_digits(text: str) -> str:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return str(cn2an.transform(text, "cn2an"))

    def resolved(
        recognize: Callable[[str, str], list[Any]], sizes: dict[str, int]
    ) -> Callable[[str], Amounts]:
        def found(text: str) -> Amounts:
            units = [one.resolution for one in recognize(text, Culture.Chinese) if one.resolution]
            return [
                Decimal(unit["value"]) * sizes[unit["unit"]]
                for unit in units
                if unit["unit"] in sizes and unit["value"] is not None
            ]

        return found

    def numbers(text: str) -> Amounts:
        return [Decimal(one.resolution["value"]) for one in recognize_number(text, Culture.Chinese)]

    yield _plain("cn2an and a plain pattern", with_digits)
    weights, sums = resolved(recognize_dimension, _GRAMS), resolved(recognize_currency, _FEN)
    yield Hearer("recognizers-text", weights, sums, numbers)


def _plain(name: str, with_digits: Callable[[str], str]) -> Hearer:
    def weights(text: str) -> Amounts:
        return [Decimal(number) * _GRAMS[unit] for number, unit in _WEIGHT.findall(with_digits(text))]

    def sums(text: str) -> Amounts:
        return [Decimal(first or second) * 100 for first, second in _MONEY.findall(with_digits(text))]

    def numbers(text: str) -> Amounts:
        return [Decimal(number) for number in _NUMBER.findall(with_digits(text))]

    return Hearer(name, weights, sums, numbers)


def _ours_is_right(row: dict[str, Any]) -> bool:
    if row["kind"] == "price":
        price = read_price(row["text"])
        if row.get("ask"):
            return price is None or price.ask is not None
        return price is not None and (price.fen, price.per) == (row["fen"], row.get("per"))
    quantity = read_quantity(row["text"], "斤" if row["slot"] == "quantity_in_jin" else "")
    if row.get("ask"):
        return quantity is None or quantity.ask is not None
    return quantity is not None and (quantity.grams, quantity.count) == (row["grams"], row.get("count"))


def _is_right(hearer: Hearer, row: dict[str, Any]) -> bool:
    """Whether the one number heard is that of the row; where the bot must ask, whether none or several are heard."""
    text, price = row["text"], row["kind"] == "price"
    heard = hearer.sums(text) if price else hearer.weights(text)
    if not heard and row.get("count") is not None:
        heard, due = hearer.numbers(text), Decimal(row["count"])
    else:
        due = Decimal((row.get("fen") if price else row.get("grams")) or 0)
    if not heard and row["slot"] != "none":
        heard = [number * (100 if price else 500) for number in hearer.numbers(text)]
    if row.get("ask"):
        return len(heard) != 1
    return heard[:1] == [due]


def _in_line(line: Line) -> Counter[tuple[str, int]]:
    return _amounts(read_line(line.text, wudu()).fields)


def _heard_by(hearer: Hearer) -> Callable[[Line], Counter[tuple[str, int]]]:
    def heard(line: Line) -> Counter[tuple[str, int]]:
        found = [("grams", int(amount)) for amount in hearer.weights(line.text)]
        return Counter(found + [("fen", int(amount)) for amount in hearer.sums(line.text)])

    return heard


def _inside(heard: Callable[[Line], Counter[tuple[str, int]]], lines: list[Line]) -> tuple[float, float]:
    right = said = due = 0
    for line in lines:
        mine, theirs = heard(line), _amounts(line.fields)
        right += (mine & theirs).total()
        said += mine.total()
        due += theirs.total()
    return right / said, right / due


def _amounts(fields: dict[str, Any]) -> Counter[tuple[str, int]]:
    found: Counter[tuple[str, int]] = Counter()
    for item in fields.get("items", [fields]):
        found.update((kind, item[name]) for name, kind in _FIELDS.items() if name in item)
    return found
