"""A price: how many fen a person asks or offers, and for what."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reading.asking_prices import as_money, as_price_for_one, says_total, with_units
from reading.measures import Bound, Measure, What, measures
from reading.numerals import plain_numerals
from reading.units import JIN, unit_named
from reading.word import folded_line

_NO_NUMBER = re.compile(
    r"便宜|面议|面谈|随行就市|市场价|跟去年一样|和去年一样|看货|看着给|好说|好商量|再说|不知道|免费|白送|不要钱|送人"
    r"|negotiable|market price|free|don'?t know|whatever"
)


TypedSpan = Callable[[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class PriceReading:
    """What was said of a price.

    fen: hundredths of a yuan; None when `ask` is set: "range" (两三块), "bound" (二十以上), "zero", "decimals" (more
    than two: never rounded), "several" (two different prices), "currency" ($5), "unit" (三十一斤: a price for one
    jin, or a weight; 三块五斤), "vague" (面议).
    per: what one price is for (斤, 公斤, 袋, 只 ...); None when unsaid. total: one sum for the lot.
    approx: said with "about", or what one of a dozen costs: to be confirmed.
    ceiling: said as the most the person pays (不超过, 以内); fen is then that most.
    span: where it stands in the text as typed.
    """

    fen: int | None
    per: str | None
    total: bool
    approx: bool
    ask: str | None
    ceiling: bool
    span: tuple[int, int]


def read_price(text: str, default_per: str | None = None) -> PriceReading | None:
    """The price in the answer to a question for one, or None when the text holds none. A bare number is yuan.

    default_per: the unit the question named ("how much for one 斤?"); taken when the answer names none and speaks
    of no total. With it 三十一斤 is thirty yuan, without it the person is asked.
    """
    line = folded_line(text)
    plain = plain_numerals(line.text)
    amounts = [_heard(amount, default_per) for amount in with_units(plain, measures(plain))]
    sums = [amount for amount in amounts if amount.what is What.MONEY]
    if not sums:
        total = says_total(plain)
        sums = [replace(as_money(amount), total=total) for amount in amounts if amount.what is What.NUMBER]
    if not sums:
        return _without_sum(plain, amounts, line.typed_span)
    chosen = next((amount for amount in sums if amount.per), sums[0])
    span = line.typed_span(chosen.start, chosen.end)
    if len({amount.value for amount in sums}) > 1:
        return PriceReading(None, None, False, False, "several", False, span)
    reading = price_of(chosen, span)
    if reading.per is None and default_per and not reading.total and reading.ask is None:
        unit = unit_named(default_per)
        return PriceReading(
            reading.fen,
            unit.name if unit else default_per,
            False,
            reading.approx,
            None,
            reading.ceiling,
            span,
        )
    return reading


def price_of(amount: Measure, span: tuple[int, int]) -> PriceReading:
    """The reading of one sum of money (see PriceReading)."""
    ask = amount.ask
    if ask is None and amount.bound is Bound.LEAST:
        ask = "bound"
    if ask is None and amount.unsure_end:
        ask = "unit"
    pieces = amount.per.pieces if amount.per else 1
    if ask is None and amount.value is not None and amount.value % pieces:
        ask = "decimals"
    fen = None if ask or amount.value is None else int(amount.value) // pieces
    per = amount.per.name if amount.per else None
    approx = amount.approx or pieces > 1
    return PriceReading(fen, per, amount.total, approx, ask, amount.bound is Bound.MOST, span)


def _heard(amount: Measure, default_per: str | None) -> Measure:
    """三十一斤 as a price, where the question named the unit or few people weigh so (六十一公斤)."""
    if amount.yuan_for_one is None or amount.unit is None:
        return amount
    asked = default_per is not None and amount.unit.name == default_per
    # Farmers weigh in 斤: an odd number of 公斤 is a price for one. Counts behind a sum (一百二一只) likewise.
    return as_price_for_one(amount) if asked or amount.unit is not JIN else amount


def _without_sum(plain: str, amounts: list[Measure], typed_span: TypedSpan) -> PriceReading | None:
    unsure = next((amount for amount in amounts if amount.yuan_for_one is not None), None)
    if unsure is not None:
        return PriceReading(None, None, False, False, "unit", False, typed_span(unsure.start, unsure.end))
    vague = _NO_NUMBER.search(plain)
    if vague is None:
        return None
    return PriceReading(None, None, False, False, "vague", False, typed_span(*vague.span()))
