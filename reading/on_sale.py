"""News of goods that are on sale already: 花椒卖完了, 花椒涨到30块一斤, change the price of my walnuts to 12."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from reading.asking_prices import as_money, with_units
from reading.clauses import clauses_of_others
from reading.facts import facts_of
from reading.measures import What, measures
from reading.patterns import pattern
from reading.word import is_line

if TYPE_CHECKING:
    from reading.lexicon import Lexicon

_SOLD_OUT: Final = pattern(r"""
    (?:都|全|已经)*卖(?:完|光|空|没)|(?:断|缺)货|没货了|(?<![a-z])(?:sold_out|(?:is|are)_(?:all_)?(?:sold|gone)
    |we_sold_all)(?![a-z])
""")
_NEW_PRICE: Final = pattern(r"""
    [涨降跌掉]价?到|[涨降]成|[改调降涨](?:成|到|为)|价.{0,3}[改调]|[改调].{0,8}价
    |(?<![a-z])(?:went|gone|go|goes|going)_(?:up|down)_to|(?<![a-z])(?:rose|fell|dropped|raised?|lower(?:ed)?
    |cut)(?![a-z])
    |(?:change|update|edit|set)_(?:the_|my_)?.{0,20}price|price_.{0,20}_(?:is_now|now)
""")
_ASKS = re.compile(r"(?:吗|么|呢|没有?|不|多少.{0,3}|[?？])[ 。.!]*$|多少|^(?:is|are|did|has|have) ")
# 涨到 itself speaks of prices in general; only who else is spoken of matters here.
_PRICE_WORDS = re.compile(r"[涨降跌掉]价?到|went|gone|going|goes|rose|fell|dropped|risen|fallen")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of goods. product: their slug, empty where none is named. fen and per: the new price as said."""

    kind: Literal["sold_out", "price"]
    product: str = ""
    fen: int | None = None
    per: str | None = None


def read_change(text: str, lexicon: Lexicon) -> Change | None:
    """What a line says to have changed about goods on sale; None where it asks, or speaks of other people."""
    if not is_line(text):
        return None
    facts = facts_of(text, lexicon)
    if (
        len(facts.goods) > 1
        or _ASKS.search(facts.rest)
        or clauses_of_others(_PRICE_WORDS.sub(" ", facts.rest))
    ):
        return None
    if any(amount.what in {What.WEIGHT, What.COUNT} for amount in facts.amounts):
        # 卖完了，再上50斤: more of it is offered.
        return None
    product = facts.goods[0] if facts.goods else ""
    if _SOLD_OUT.search(facts.rest):
        return Change("sold_out", product)
    if not _NEW_PRICE.search(facts.rest):
        return None
    amounts = [
        amount
        for amount in with_units(facts.rest, measures(facts.rest))
        if amount.what in {What.MONEY, What.NUMBER}
    ]
    sums = [as_money(amount) for amount in amounts]
    if len(sums) != 1 or sums[0].value is None or sums[0].ask or (sums[0].per and sums[0].per.pieces > 1):
        return Change("price", product)
    return Change("price", product, int(sums[0].value), sums[0].per.name if sums[0].per else None)
