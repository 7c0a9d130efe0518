"""Numbers as people say and write them: 一百五, 两万三, 1万2, 1,200, 三四十, 百来, half, twenty-five.

Exact throughout: values are Decimals made of digits, never floats.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from reading.english_numerals import english_number_at
from reading.han_numerals import DIGITS, LARGE_SCALES, SMALL_SCALES, Numeral, han_numeral_at
from reading.patterns import pattern

_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_FORMAL_RUN = re.compile(
    r"[壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟]+|[壹贰叁肆伍陆柒捌玖拾](?= ?[万亿斤市公元块吨袋箱]|$)"
)
_PLAIN = str.maketrans({"〇": "零", "俩": "两", "仨": "三", "貳": "二", "兩": "两"})

# 1.5w, 10k: as typed by the young, behind Arabic digits only.
_SMALL: Final = SMALL_SCALES | {"k": 1000}
_BIG: Final = LARGE_SCALES | {"w": 10_000}

# Twelve digits are a trillion: what is longer is a phone or parcel number, no amount.
_LONGEST_DIGITS = 12
_ARABIC = re.compile(r"\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:[.。]\d+)?")
_LOWER_DIGITS = re.compile(r"\d{1,8}(?![\d.])")
_FRACTION = re.compile(r"1/2|½")
# 百八十, 千儿八百: "about a hundred, or less"; read from its second sign it would be eighty.
_SEVERAL = re.compile(r"百儿?八十|千儿?八百|万儿?八千|(?:好几|几|数|若干|a few |several )[十百千万]*")
_STARTS = pattern(r"""
    [0-9零一二三四五六七八九两十百千万廿卅卌半几数½]|好几|若干
    |(?<![a-z])(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen
      |fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety
      |half|several|hundred|thousand)(?![a-z])
""")


def plain_numerals(text: str) -> str:
    """The folded text with formal and clipped numerals made plain (叁佰 -> 三百, 俩 -> 两), sign for sign."""
    if not text.isascii():
        text = text.translate(_PLAIN)
        text = _FORMAL_RUN.sub(lambda run: run.group().translate(_FORMAL), text)
    return text


def next_start(text: str, place: int) -> int | None:
    """The next place at which a number may begin; None when there is none."""
    found = _STARTS.search(text, place)
    return found.start() if found else None


def numeral_at(text: str, place: int) -> Numeral | None:
    """The number that begins exactly at this place of a plain text (see plain_numerals), or None."""
    several = _SEVERAL.match(text, place)
    if several:
        return Numeral(place, several.end(), None)
    fraction = _FRACTION.match(text, place)
    if fraction:
        return Numeral(place, fraction.end(), Decimal("0.5"), arabic=True)
    if text[place].isascii() and text[place].isalpha():
        english = english_number_at(text, place)
        return Numeral(place, english[1], english[0]) if english else None
    if text[place] == "半":
        return Numeral(place, place + 1, Decimal("0.5"))
    found = _arabic_at(text, place) if text[place].isdigit() else han_numeral_at(text, place)
    return _with_suffix(text, found) if found else None


def _arabic_at(text: str, place: int) -> Numeral | None:
    before = text[place - 1] if place else ""
    times = before == "x" and not text[: place - 1][-1:].isascii()  # 花椒x100斤
    if before.isascii() and (before.isalnum() or before == "_") and not times:
        return None
    digits = _ARABIC.match(text, place)
    if not digits or len(digits.group()) > _LONGEST_DIGITS:
        return None
    value = Decimal(digits.group().replace(",", "").replace("。", "."))
    end = digits.end()
    scale = _scale_at(text, end)
    if scale == 0:
        return Numeral(place, end, value, arabic=True)
    value, end = value * scale, end + 1
    lower = _below(text, end, scale)
    return (
        Numeral(place, lower[1], value + lower[0], arabic=True)
        if lower
        else Numeral(place, end, value, arabic=True)
    )


def _scale_at(text: str, place: int) -> int:
    sign = text[place : place + 1]
    scale = _SMALL.get(sign) or _BIG.get(sign) or 0
    after = text[place + 1 : place + 2]
    if sign in {"k", "w"} and after.isascii() and after.isalnum():
        return 0
    return scale


def _below(text: str, place: int, scale: int) -> tuple[Decimal, int] | None:
    """What follows a scale in digits: the 2 of 1万2 (2,000), the 2千 of 1万2千, the 500 of 1万500."""
    digits = _LOWER_DIGITS.match(text, place)
    if not digits:
        found = han_numeral_at(text, place) if text[place : place + 1] in DIGITS else None
        if not found or found.value is None:
            return None
        if found.end == place + 1:
            return found.value * scale / 10, found.end
        return (found.value, found.end) if found.value < scale else None
    value, end = Decimal(digits.group()), digits.end()
    lower = _SMALL.get(text[end : end + 1], 0)
    if 0 < lower < scale:
        rest = _below(text, end + 1, lower)
        return value * lower + (rest[0] if rest else 0), rest[1] if rest else end + 1
    if len(digits.group()) == 1 and scale >= 100:
        return value * scale / 10, end
    return (value, end) if value < scale else None


def _with_suffix(text: str, found: Numeral) -> Numeral:
    """来, 多, 把, 余 behind a round number: about; 几 behind it: several numbers."""
    after = text[found.end : found.end + 1]
    last = text[found.end - 1]
    round_number = last in _SMALL or last in _BIG or (found.arabic and found.value is not None)
    if after == "几" and round_number:
        return Numeral(found.start, found.end + 1, None)
    if after in {"来", "多", "余"} and round_number:
        return Numeral(found.start, found.end + 1, found.value, approx=True, arabic=found.arabic)
    if after == "把" and (last in {"百", "千", "万"}):
        return Numeral(found.start, found.end + 1, found.value, approx=True)
    return found
