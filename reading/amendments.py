"""What is typed at a form's last summary to put one thing right: 不对，25块; no, 25 yuan; 改成120斤; price 25."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reading.asking_prices import with_units
from reading.corrections import corrected
from reading.measures import Measure, What, measures
from reading.numerals import plain_numerals
from reading.patterns import pattern
from reading.word import folded_line, is_line

# All that may stand around the new amount. Whatever else is said, the line is more than a correction.
_AROUND = pattern(r"""
    不对|不是|错了?|[说打写填弄搞][错反]了?|应该|改一?下|[改换]成|[改换]为|[改换]到|[改换]|不不|价格|价钱|单价
    |卖价|价|数量|重量|斤数|总共|一共|[那就是要的了吧啊呀哦噢嗯呢我卖有写填只才把给]
    |(?<![a-z])(?:no|not|sorry|wait|oops|wrong|it's|it|is|should|be|make|that|the|a|to|i|mean|meant|change
    |correct|price|quantity|amount
      |weight|actually|only|for|at|please|set)(?![a-z])|[_,，。.!:：;；…~、]
""")
_PRICE_LABEL = pattern(r"价|(?<![a-z])price")
_QUANTITY_LABEL = pattern(r"数量|重量|斤数|(?<![a-z])(?:quantity|amount|weight)")


@dataclass(frozen=True, slots=True)
class Amendment:
    """The one thing that is put right, and the words that answer its question: ("price", "25块")."""

    field: Literal["price", "quantity"]
    said: str


def read_amendment(text: str) -> Amendment | None:
    """The correction that a line is from end to end; None where it says more, or names no one thing."""
    if not is_line(text):
        return None
    line = folded_line(text)
    plain = plain_numerals(line.text)
    amounts = with_units(plain, measures(plain))
    rest = plain
    for amount in reversed(amounts):
        rest = rest[: amount.start] + rest[amount.end :]
    if not amounts or _AROUND.sub("", rest):
        return None
    _, kept = corrected(plain, [], amounts)
    if len(kept) != 1 or (field := _field(kept[0], rest)) is None:
        return None
    return Amendment(field, line.typed(kept[0].start, kept[0].end))


def _field(amount: Measure, rest: str) -> Literal["price", "quantity"] | None:
    """What the amount can be alone: a sum, or a weight or number of pieces. A bare number is what it is called."""
    price, quantity = _PRICE_LABEL.search(rest), _QUANTITY_LABEL.search(rest)
    if amount.ask or amount.bound or amount.yuan_for_one is not None or amount.unsure_end:
        return None
    if amount.what is What.MONEY and not quantity:
        return "price"
    if amount.what in {What.WEIGHT, What.COUNT} and not price:
        return "quantity"
    if amount.what is What.NUMBER and bool(price) != bool(quantity):
        return "price" if price else "quantity"
    return None
