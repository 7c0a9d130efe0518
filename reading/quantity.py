"""A quantity of goods: how many grams or how many pieces a person said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reading.asking_prices import with_units
from reading.measures import Measure, What, measures
from reading.numerals import plain_numerals
from reading.units import Kind, unit_named
from reading.word import folded_line

_NO_NUMBER = re.compile(
    r"不多|很多|一些|一点|没多少|看着给|不少|不知道|没称|好多|许多|a lot|many|some|not much"
)


@dataclass(frozen=True, slots=True)
class QuantityReading:
    """What was said of an amount of goods.

    grams: the weight, when a weight was said; count: the number of pieces, when pieces were.
    Both are None when `ask` is set: "range" (三四十斤), "container" (一车), "area" (五亩地), "bound" (不到一百斤),
    "zero", "decimals" (a part of a gram or piece), "several" (two different amounts), "unit" (a bare number with
    no unit to take), "vague" (不多).
    unit: the unit as said, under its usual name (斤 公斤 两 克 吨 袋 箱 个 ...); "" when none.
    approx: the amount is a round number (百来斤): show it, let the person confirm.
    span: where it stands in the text as typed.
    """

    grams: int | None
    count: int | None
    unit: str
    approx: bool
    ask: str | None
    span: tuple[int, int]


def read_quantity(text: str, default_unit: str = "斤") -> QuantityReading | None:
    """The quantity in a text, or None when it holds none.

    default_unit: what a bare number is taken in (an answer to "how many 斤?"); "" when no unit is asked for: then
    a bare number is handed back with ask="unit".
    """
    line = folded_line(text)
    plain = plain_numerals(line.text)
    amounts = [amount for amount in with_units(plain, measures(plain)) if _is_quantity(amount)]
    if not amounts:
        vague = _NO_NUMBER.search(plain)
        return _asking("vague", line.typed_span(*vague.span())) if vague else None
    with_unit = [amount for amount in amounts if amount.what is not What.NUMBER]
    chosen = with_unit[0] if with_unit else amounts[0]
    rivals = with_unit or amounts
    span = line.typed_span(chosen.start, chosen.end)
    if any(other.value != chosen.value or other.what is not chosen.what for other in rivals):
        return _asking("several", span)
    return quantity_of(chosen, span, default_unit)


def quantity_of(amount: Measure, span: tuple[int, int], default_unit: str = "") -> QuantityReading:
    """The reading of one amount of goods (see QuantityReading); a bare number takes default_unit."""
    ask = amount.ask or ("bound" if amount.bound else None)
    unit = amount.unit or unit_named(default_unit)
    name = unit.name if unit else ""
    if ask is None and unit is None:
        ask = "unit"
    if ask is not None or unit is None or amount.value is None:
        return QuantityReading(None, None, name, amount.approx, ask or "unit", span)
    value = amount.value
    if amount.unit is None:
        value *= unit.grams or unit.pieces
    if value <= 0 or value != value.to_integral_value():
        return QuantityReading(None, None, name, amount.approx, "zero" if value <= 0 else "decimals", span)
    whole = int(value)
    if unit.kind is Kind.WEIGHT:
        return QuantityReading(whole, None, name, amount.approx, None, span)
    return QuantityReading(None, whole, name, amount.approx, None, span)


def _is_quantity(amount: Measure) -> bool:
    if amount.what in {What.WEIGHT, What.COUNT, What.NUMBER}:
        return True
    return amount.what is What.OTHER and amount.ask is not None


def _asking(why: str, span: tuple[int, int]) -> QuantityReading:
    return QuantityReading(None, None, "", approx=False, ask=why, span=span)
