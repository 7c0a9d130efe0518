"""Which amount of a line belongs to which of its goods."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from reading.measures import Measure, What

if TYPE_CHECKING:
    from reading.facts import Facts
    from reading.product_names import Mention

_LINK = re.compile(
    r" ?(?:[,，、;；]|和|跟|还有|以及|同|and|&|\+)? ?(?:some |a |the |再?[买要来订][个把台条袋瓶箱双卷件包提桶]?)?"
)

# 苦瓜豆角各三十斤，都是两块五: one price for all of them.
_ALL_OF_THEM = re.compile(r"(?:都|一律|统统|全部?|一样)(?:是|卖|要|算)?(?:一斤|一公斤|每斤|每公斤)?[ :：]?$")
_EACH_OF_THEM = re.compile(r"(?:各|每样|每种)(?:要|来|买|有|卖)?$")


@dataclass(slots=True)
class Lot:
    """One product of the line and the amounts said of it."""

    mention: Mention | None
    amounts: list[Measure] = field(default_factory=list)

    def has_quantity(self) -> bool:
        return any(is_quantity(amount) for amount in self.amounts)

    def has_price(self) -> bool:
        return any(amount.what is What.MONEY for amount in self.amounts)


def all_linked(lots: list[Lot], facts: Facts) -> bool:
    """Whether every product is plainly one of the goods traded: it has an amount, or 和 or the like joins it.

    In 买点红芪自己泡酒 the second name is no second item.
    """
    for before, lot in pairwise(lots):
        if lot.amounts and before.amounts:
            continue
        if lot.mention is None or before.mention is None:
            return False
        end = max(
            [
                before.mention.end,
                *(amount.end for amount in before.amounts if amount.end <= lot.mention.start),
            ]
        )
        start = min([lot.mention.start, *(amount.start for amount in lot.amounts if amount.start >= end)])
        if not _LINK.fullmatch(facts.text[end:start]):
            return False
    return True


def lots_of(facts: Facts) -> list[Lot]:
    """Each of the goods with its amounts, in the order of the line; one lot without goods when none is named."""
    mentions = sorted((_nearest(facts, slug) for slug in facts.goods), key=lambda mention: mention.start)
    if not mentions:
        return [Lot(None, list(facts.amounts))]
    lots = [Lot(mention) for mention in mentions]
    current = 0
    for amount in facts.amounts:
        if _EACH_OF_THEM.search(facts.text, max(0, amount.start - 4), amount.start) and is_quantity(amount):
            # 锄头镰刀各两把 counts both; in 书包两个，男娃女娃各一个 the pieces were counted before.
            for lot in lots:
                if not lot.has_quantity():
                    lot.amounts.append(amount)
            continue
        if (
            amount.what is What.MONEY
            and len(lots) > 1
            and amount.start > _start(lots[-1])
            and _ALL_OF_THEM.search(facts.text, max(0, amount.start - 6), amount.start)
        ):
            for lot in lots:
                if not lot.has_price():
                    lot.amounts.append(amount)
            continue
        while current + 1 < len(lots) and _start(lots[current + 1]) < amount.start:
            current += 1
        lots[_owner(lots, current, amount, facts.text)].amounts.append(amount)
    return [lot for lot in lots if lot.amounts or not _said_closer(lot, lots, facts.text)]


def _said_closer(lot: Lot, lots: list[Lot], text: str) -> bool:
    """才挖的当归，鲜当归，三百斤: the second name says the first one again, more closely, and has the amounts."""
    return any(
        other.amounts and other is not lot and _name(other, text).endswith(_name(lot, text)) for other in lots
    )


def _name(lot: Lot, text: str) -> str:
    return text[lot.mention.start : lot.mention.end] if lot.mention else ""


def _nearest(facts: Facts, slug: str) -> Mention:
    """Of the places where goods are named, the one an amount is nearest to: 尿素和地膜，尿素2袋，地膜2卷."""

    def gap(mention: Mention) -> int:
        return min((abs(amount.start - mention.end) for amount in facts.amounts), default=0)

    return min((mention for mention in facts.mentions if mention.slug == slug), key=gap)


def _owner(lots: list[Lot], current: int, amount: Measure, text: str) -> int:
    """The lot before the amount, unless that has its own already or the next name stands directly behind."""
    if current + 1 >= len(lots) or amount.start < _start(lots[current]):
        return current
    lot, following = lots[current], lots[current + 1]
    if amount.yuan_for_one is not None and lot.has_quantity() and not lot.has_price():
        return current
    if is_quantity(amount) or amount.what is What.NUMBER:
        if lot.has_quantity():
            return current + 1
        touches = text[amount.end : _start(following)].strip() in {"", "的", "of"}
        apart = lot.mention is not None and any(
            sign in ",，。;、和 " for sign in text[lot.mention.end : amount.start]
        )
        return current + 1 if touches and apart else current
    return current + 1 if amount.what is What.MONEY and lot.has_price() else current


def _start(lot: Lot) -> int:
    return lot.mention.start if lot.mention else 0


def is_quantity(amount: Measure) -> bool:
    return amount.what in {What.WEIGHT, What.COUNT} or (amount.what is What.OTHER and amount.ask is not None)
