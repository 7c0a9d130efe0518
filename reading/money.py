"""Sums of money as people say them: 三块五, 三块零五, 二十五块半, 八毛五, 3块5, ￥3.50, 9 yuan 5. Integers of fen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from reading.units import Kind, unit_at

if TYPE_CHECKING:
    from reading.han_numerals import Numeral

_YUAN = re.compile(r" ?(?:块(?![地去石田玉玩])|元(?!旦)|圆|(?:yuan|kuai|rmb|cny)(?![a-z]))")
_JIAO = re.compile(r" ?(?:毛|角|(?:mao|jiao)(?![a-z]))")
_FEN = re.compile(r" ?(?:分钱|分(?=[一1/每]|$)|fen(?![a-z]))")
# "yuan 25" names the money first; in "8 yuan 1 jin" the word belongs to the eight.
_SIGN_BEFORE = re.compile(r"(?:¥|(?:^|[^a-z0-9 ] ?|(?:at|for|is|price|only|max|under) )(?:rmb|cny|yuan)) ?$")
_SIGN_WIDTH = 12
_VAGUE_END = re.compile(r"(来|把)钱|多钱?")
_SAID_FEN = re.compile(r"分钱?")
_FOREIGN_BEFORE = re.compile(r"(?:\$|€|£|usd|eur) ?$")
# 八角 is star anise, too: money only where a price goes on or ends.
_STAR_ANISE = re.compile(r"八角(?!$|[ ,，。一1每五钱/]|[二三四六七八九](?:分|$|[ ,，。一1每/]))")
_HAN_DIGITS: Final = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_LATIN_CENTS = re.compile(r" (\d{1,2})(?= per | an? |/| each|$|[,.;!?])")


@dataclass(frozen=True, slots=True)
class Money:
    """A sum that begins where its numeral begins; `fen` is None when `ask` says why it names no one sum.

    `unsure_end` marks 三块五斤: 3.5 yuan, or three yuan and then five jin.
    """

    end: int
    fen: int | None
    approx: bool = False
    ask: str | None = None
    unsure_end: bool = False


def money_at(text: str, numeral: Numeral) -> Money | None:
    """The sum whose first number is this one, in a plain text; None when the number is not money."""
    if _FOREIGN_BEFORE.search(text[max(0, numeral.start - _SIGN_WIDTH) : numeral.start]):
        return Money(numeral.end, None, ask="currency")
    yuan = _YUAN.match(text, numeral.end)
    if yuan:
        return _yuan(text, numeral, yuan.end())
    jiao = _JIAO.match(text, numeral.end)
    if jiao and not _STAR_ANISE.match(text, numeral.start):
        more, end = _single_digit(text, jiao.end())
        return _sum(numeral, Decimal(10), more, end)
    fen = _FEN.match(text, numeral.end)
    if fen:
        return _sum(numeral, Decimal(1), 0, fen.end())
    if _SIGN_BEFORE.search(text[max(0, numeral.start - _SIGN_WIDTH) : numeral.start]):
        return _sum(numeral, Decimal(100), 0, numeral.end)
    return None


def _yuan(text: str, numeral: Numeral, end: int) -> Money:
    vague = _VAGUE_END.match(text, end)
    if vague:
        if vague.group(1):
            return _sum(numeral, Decimal(100), 0, vague.end(), approx=True)
        return Money(vague.end(), None, ask="range")
    if text.startswith("钱", end):
        return _sum(numeral, Decimal(100), 0, end + 1)
    cents = _LATIN_CENTS.match(text, end) if text[end - 1].isascii() else None
    if cents:
        digits = cents.group(1)
        return _sum(numeral, Decimal(100), int(digits) * (10 if len(digits) == 1 else 1), cents.end())
    fen, stop, unsure = _below_yuan(text, end)
    if text.startswith("钱", stop):
        stop += 1
    return _sum(numeral, Decimal(100), fen, stop, unsure_end=unsure)


def _sum(
    numeral: Numeral, size: Decimal, more: int, end: int, *, approx: bool = False, unsure_end: bool = False
) -> Money:
    if numeral.value is None:
        return Money(end, None, ask="range")
    fen = numeral.value * size + more
    if fen != fen.to_integral_value():
        return Money(end, None, ask="decimals")
    if fen <= 0:
        return Money(end, None, ask="zero")
    return Money(end, int(fen), approx or numeral.approx, unsure_end=unsure_end)


def _below_yuan(text: str, place: int) -> tuple[int, int, bool]:
    """The fen said after 块, where they end, and whether the digit may rather begin the next amount."""
    if text.startswith("半", place):
        return (0, place, False) if _amount_follows(text, place + 1) else (50, place + 1, False)
    zero = text.startswith("零", place)
    first, end = _digits(text, place + zero)
    if first.endswith("1") and text.startswith("一共", end - 1):
        first, end = first[:-1], end - 1
    if not first:
        return 0, place, False
    jiao = _JIAO.match(text, end)
    if jiao and len(first) == 1:
        more, stop = _single_digit(text, jiao.end())
        return int(first) * 10 + more, stop, False
    fen = _SAID_FEN.match(text, end)
    if zero and len(first) == 2 and first[-1] == "1" and _amount_follows(text, end):
        first, end = first[:1], end - 1
    if zero or fen:
        stop = fen.end() if fen else end
        return (int(first), stop, False) if len(first) == 1 else (0, place, False)
    if _amount_follows(text, end):
        if first[-1] != "1":
            return 0, place, len(first) == 1
        first, end = first[:-1], end - 1
    elif text[end : end + 1] in {"十", "百", "千", "万", ".", "块", "元"}:
        return 0, place, False
    return (int(first) * (10 if len(first) == 1 else 1) if first else 0), end, False


def _digits(text: str, place: int) -> tuple[str, int]:
    """One or two digits, Han or Arabic, that stand directly here (as Arabic), and where they end."""
    shown = ""
    while len(shown) < 3:
        sign = text[place + len(shown) : place + len(shown) + 1]
        if sign.isascii() and sign.isdigit():
            shown += sign
        elif sign in _HAN_DIGITS and (sign != "两" or shown == ""):
            # 块五两 is no 五两 of fen, 块五一斤 leaves its 一 to the jin.
            shown += str(_HAN_DIGITS[sign])
        else:
            break
    return (shown, place + len(shown)) if len(shown) < 3 else _without_one(text, place, shown)


def _without_one(text: str, place: int, shown: str) -> tuple[str, int]:
    if shown[-1] == "1" and _amount_follows(text, place + 3):
        return shown[:2], place + 2
    return "", place


def _single_digit(text: str, place: int) -> tuple[int, int]:
    """The 五 of 八毛五 (with 分 or without), unless it begins the next amount: 八毛一斤."""
    if text.startswith("半", place) and not _amount_follows(text, place + 1):
        return 5, place + 1
    sign = text[place : place + 1]
    value = int(sign) if sign.isascii() and sign.isdigit() else _HAN_DIGITS.get(sign, 0)
    if not value:
        return 0, place + text.startswith("钱", place)
    end = place + 1
    if text.startswith("分", end):
        return value, end + 1
    following = text[end : end + 1]
    if _amount_follows(text, end) or following.isdigit() or following in {"十", "百", "千", "块", "元"}:
        return 0, place
    return value, end


def _amount_follows(text: str, place: int) -> bool:
    """Whether a unit of goods stands here, so that the digit before it counts goods, not money."""
    unit = unit_at(text, place + text.startswith(" ", place))
    return unit is not None and unit[0].kind is not Kind.OTHER
