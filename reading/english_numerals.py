"""English numbers in words: half a, twenty-five, two hundred and fifty, one and a half."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from reading.patterns import words

_ONES: Final = {
    word: value
    for value, word in enumerate(
        words("""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen
        """)
    )
}
_TENS: Final = {
    word: 10 * value
    for value, word in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
_SCALES: Final = {"hundred": 100, "thousand": 1000}
_WORD = re.compile(r"(?:[ -]|(?<![a-z]))([a-z]+)(?![a-z])")
_HALF = re.compile(r"half(?: an?| of an?)?(?![a-z])|an? half(?![a-z])")
_AND_A_HALF = re.compile(r" and an? half(?![a-z])")
_LONGEST_WORDS = 8


def english_number_at(text: str, place: int) -> tuple[Decimal, int] | None:
    """The number in English words at this place of a folded text and where it ends, or None.

    "a" and "an" are one: whether a unit follows is for the caller to see.
    """
    half = _HALF.match(text, place)
    if half:
        return Decimal("0.5"), half.end()
    total, section, end, used = 0, 0, place, 0
    while used < _LONGEST_WORDS:
        word = _WORD.match(text, end)
        if not word or (used == 0 and word.start(1) != place):
            break
        spoken = word.group(1)
        if spoken in _ONES and section % 10 == 0 and (section % 100 == 0 or _ONES[spoken] < 10):
            section += _ONES[spoken]
        elif spoken in _TENS and section % 100 == 0:
            section += _TENS[spoken]
        elif spoken in _SCALES:
            total, section = _scaled(total, section, _SCALES[spoken])
        elif spoken in {"a", "an"} and used == 0:
            end, used = word.end(1), 1
            scale = _WORD.match(text, end)
            if scale and scale.group(1) in _SCALES:
                continue
            return Decimal(1), end
        elif spoken == "and" and used and (total or section >= 100) and _number_follows(text, word.end(1)):
            pass
        else:
            break
        end, used = word.end(1), used + 1
    if used == 0:
        return None
    value = Decimal(total + section)
    more = _AND_A_HALF.match(text, end)
    return (value + Decimal("0.5"), more.end()) if more else (value, end)


def _scaled(total: int, section: int, scale: int) -> tuple[int, int]:
    if scale == 1000:
        return total + (section or 1) * 1000, 0
    return total, (section or 1) * 100


def _number_follows(text: str, place: int) -> bool:
    word = _WORD.match(text, place)
    return bool(word and (word.group(1) in _ONES or word.group(1) in _TENS))
