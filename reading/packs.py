"""How much one pack holds is no quantity of the goods: 半斤装, 10公斤一袋的, 一箱20斤."""

from __future__ import annotations

import re

from reading.measures import Measure, What
from reading.units import Unit

# 五十斤装好了 is what was packed, 半斤装 what one pack holds.
_FILLED = re.compile(r" ?(?:装(?![好完上进起了车])|的(?=￼))")
# 二十斤一袋的米: how it is packed, not how many.
_OF_GOODS = re.compile(r"的￼")
_ONE = re.compile(r"[一1每]")


def without_pack_sizes(text: str, amounts: list[Measure]) -> list[Measure]:
    """The amounts without the weights that only say how much a pack holds; the prices joined to their units.

    The 一箱 of 一箱20斤 is left out as well when the packs are counted or priced elsewhere in the line.
    """
    kept: list[Measure] = []
    counted = any(amount.what is What.COUNT for amount in amounts)
    for place, amount in enumerate(amounts):
        before = amounts[place - 1] if place else None
        after = amounts[place + 1] if place + 1 < len(amounts) else None
        if amount.what is What.WEIGHT and (
            _is_filled(text, amount, counted=counted) or _beside_one_pack(text, before, amount, after)
        ):
            continue
        if before is not None and _counts_inside(text, before, amount) and _told_elsewhere(before, amounts):
            continue
        if after is not None and _counts_inside(text, amount, after):
            continue
        one = _is_one_pack(text, amount) and (_holds(amount, after) or _holds(before, amount))
        if one and (_told_elsewhere(amount, amounts) or _OF_GOODS.match(text, amount.end)):
            continue
        kept.append(amount)
    return kept


def _is_filled(text: str, weight: Measure, *, counted: bool) -> bool:
    """半斤装 by itself, 50公斤的尿素 where the packs are counted."""
    filled = _FILLED.match(text, weight.end)
    return filled is not None and (counted or filled.group().endswith("装"))


def _beside_one_pack(text: str, before: Measure | None, weight: Measure, after: Measure | None) -> bool:
    return (before is not None and _is_one_pack(text, before) and _touches(text, before, weight)) or (
        after is not None and _is_one_pack(text, after) and _touches(text, weight, after)
    )


def _counts_inside(text: str, pack: Measure, inside: Measure) -> bool:
    """一箱六瓶, 一窝十个: pieces of another unit that one pack holds."""
    return (
        inside.what is What.COUNT
        and inside.value is not None
        and inside.value > 1
        and inside.unit != pack.unit
        and _is_one_pack(text, pack)
        and _touches(text, pack, inside)
    )


def _holds(first: Measure | None, second: Measure | None) -> bool:
    """Whether one of two neighbours is the weight that the other one holds."""
    return (
        first is not None
        and second is not None
        and What.WEIGHT in {first.what, second.what}
        and second.start - first.end <= 1
    )


def _touches(text: str, first: Measure, second: Measure) -> bool:
    return text[first.end : second.start] in {"", " ", "是", "有", "装"}


def _is_one_pack(text: str, amount: Measure) -> bool:
    return (
        amount.what in {What.COUNT, What.PER}
        and _ONE.match(text, amount.start) is not None
        and (amount.what is What.PER or amount.value == 1)
    )


def _told_elsewhere(pack: Measure, amounts: list[Measure]) -> bool:
    return any(_same(pack.unit, other) for other in amounts if other is not pack)


def _same(unit: Unit | None, other: Measure) -> bool:
    return unit is not None and unit in {other.unit, other.per}
