"""What a person takes back in the same line: 核桃80斤，不对，是100斤. What was said wrongly is left out."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reading.measures import Measure, What
from reading.patterns import pattern

if TYPE_CHECKING:
    from reading.product_names import Mention

_TAKES_BACK = pattern(r"""
    不对(?:劲)?[啊呀哦]?|(?:说|打|写|按|输|讲|记|弄|搞|念)[错反]了?|(?<![没有])错了
    |[哦噢喔啊呃额]_?[,，]?不(?:是|对)?(?=[_,，、0-9一二两三四五六七八九十])
    |[哦噢喔呃额哎][_,，]{1,2}(?:应该)?是(?=[0-9一二两三四五六七八九十百千半])|不不不?|改(?:成|为|到)|更正
    |算了[,，_]?(?:还是|就)(?=[0-9一二两三四五六七八九十百千￼])|应该是|(?<![a-z])(?:no,?_(?:sorry|wait|no
    |i_mean)|sorry,?_(?:i_mean|no|(?=\d))
      |i_mean|i_meant|correction|make_(?:that|it)|wait,?_no|oops)(?![a-z])
""")
# Nobody slips more often in one line, and every slip looks through all that was said.
_MOST_SLIPS = 4
# 不是一百斤，是一百五十斤: the amount that is denied, where another one is said.
_DENIED = re.compile(r"(?:不是|(?<![a-z])not )$")
# As far as the words after a slip reach: the next stop behind what they say.
_STOP = re.compile(r"[,，。;；!?！？]")


def corrected(
    rest: str, mentions: list[Mention], amounts: list[Measure]
) -> tuple[list[Mention], list[Measure]]:
    """The goods and amounts without those that the line itself takes back.

    rest: the line with goods and codes blanked out. The next words after 不对 replace the last of the same sort
    before it: goods replace goods, a weight or count a weight or count, a price a price; a bare number, which may
    be either, replaces the last amount of any sort. What is denied (不是一百斤) goes where another is said.
    """
    amounts = _without_denied(rest, amounts)
    for said in islice(_TAKES_BACK.finditer(rest), _MOST_SLIPS):
        starts = [mention.start for mention in mentions] + [amount.start for amount in amounts]
        place = min((start for start in starts if start >= said.end()), default=None)
        if place is None:
            continue
        stop = _STOP.search(rest, place)
        end = stop.start() if stop else len(rest)
        if any(said.end() <= mention.start < end for mention in mentions):
            mentions = _without_last_name(mentions, said.start())
        meant = {_sorts(amount): amount for amount in reversed(amounts) if said.end() <= amount.start < end}
        for amount in meant.values():
            amounts = _without_last_like(amounts, amount, said.start())
    return mentions, amounts


def _without_denied(rest: str, amounts: list[Measure]) -> list[Measure]:
    kept: list[Measure] = []
    denied: list[Measure] = []
    for amount in amounts:
        said_so = _DENIED.search(rest, max(0, amount.start - 5), amount.start)
        (denied if said_so else kept).append(amount)
    meant = frozenset(sort for amount in kept for sort in _sorts(amount)) if denied else frozenset()
    kept += [amount for amount in denied if not _sorts(amount) & meant]
    return sorted(kept, key=lambda amount: amount.start) if denied else amounts


def _without_last_name(mentions: list[Mention], place: int) -> list[Mention]:
    before = [mention for mention in mentions if mention.end <= place]
    return [mention for mention in mentions if mention is not before[-1]] if before else mentions


def _without_last_like(amounts: list[Measure], replacing: Measure, place: int) -> list[Measure]:
    before = [amount for amount in amounts if amount.end <= place and _sorts(amount) & _sorts(replacing)]
    return [amount for amount in amounts if amount is not before[-1]] if before else amounts


def _sorts(amount: Measure) -> frozenset[str]:
    """quantity, price or either: 三十一斤 and a bare number may be both."""
    if amount.what is What.NUMBER or amount.yuan_for_one is not None:
        return frozenset({"quantity", "price"})
    return frozenset({"price" if amount.what is What.MONEY else "quantity"})
