"""Parts of a line that speak of another time or of other people: their amounts are no offer."""

from __future__ import annotations

import re
from itertools import pairwise

from reading.patterns import pattern

_BREAK = re.compile(r"[,，。;；!?！？]|(?=今年|现在|今天|这回|这次|眼下|this year|(?<![a-z])now(?![a-z]))")
_OTHERWHERE = pattern(r"""
    (?:去年|昨天|前天|昨晚|上个月|上周)(?!.{0,6}[摘挖采收打割杀剥晒榨做炒捡磨酿腌熏](?:下|回来|回|好|出来|到)?的)
    |往年|前年|上年|以前|从前|那时候|那会儿|上回|上次|听说|听人说|(?<!老)(?<!帮)(?<!替)(?<!给)(?<!代)人家
    |(?<!帮)(?<!替)(?<!给)(?<!代)(?:别人|别家|隔壁
    |邻居|他们(?!收))|网上(?:说|卖|都)|电视上|[涨跌降掉]价?到|(?:went|gone|going|goes)_(?:up|down)|(?:has
    |have)_(?:risen|dropped|fallen)|(?<![a-z])(?:rose|fell|dropped)_to|last_year|last_time|last_month
    |(?<!picked_)(?<!dug_)(?<!harvested_)(?<!caught_)yesterday|heard
    |they_say|neighbou?rs?|used_to
""")


def clauses_of_others(text: str) -> list[tuple[int, int]]:
    """Where the clauses about other times and other people stand in a folded text."""
    if not _OTHERWHERE.search(text):
        return []
    breaks = [0, *(found.end() for found in _BREAK.finditer(text)), len(text)]
    return [
        (start, end)
        for start, end in pairwise(breaks)
        if start < end and _OTHERWHERE.search(text, start, end)
    ]
