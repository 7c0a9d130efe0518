"""Numbers in Chinese signs: 一百五, 两万三, 一百零五, 三点五, 三四十, 百来."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

DIGITS: Final = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
SMALL_SCALES: Final = {"十": 10, "百": 100, "千": 1000}
LARGE_SCALES: Final = {"万": 10_000, "亿": 100_000_000}
_TENS: Final = {"廿": 20, "卅": 30, "卌": 40}

# Longer runs of signs are codes said digit by digit, or nonsense.
_LONGEST = 24
_HAN_DECIMALS = re.compile(r"点([零一二三四五六七八九]{1,3})(?![十百千分零一二三四五六七八九])")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number found in a text; `value` is None where several numbers are meant (三四十, 十几).

    `without_last_one` is the other way to hear a number that ends in 一 before a unit: 三十一斤 is 31 jin, or
    thirty (yuan) for one jin.
    """

    start: int
    end: int
    value: Decimal | None
    approx: bool = False
    without_last_one: Decimal | None = None
    arabic: bool = False


@dataclass(slots=True)
class _Count:
    """A number while it is said, sign by sign."""

    text: str
    start: int
    place: int
    total: int = 0  # what stands before 万 or 亿, multiplied
    section: int = 0  # what was said since, with its scales
    scale: int = 0  # the last scale said
    digit: int | None = None  # a digit that waits for its scale
    zero: bool = False  # 零 was said: the next digit is ones, not the next lower place
    bare: bool = False  # a scale came without a digit: 百来
    several: bool = False  # two neighbours were said: 三四十

    def take(self, sign: str) -> bool:
        """Counts one more sign in; False when it does not belong to this number."""
        if sign == "零" and self.place > self.start:
            return self._take_zero()
        if sign in DIGITS:
            return self._take_digit(sign)
        if sign in _TENS:
            return self._take_tens(_TENS[sign])
        if sign in SMALL_SCALES:
            return self._take_small(sign)
        return sign in LARGE_SCALES and self._take_large(LARGE_SCALES[sign])

    def _take_zero(self) -> bool:
        if self.digit is not None or self.scale == 0:
            return False
        self.zero = True
        return True

    def _take_digit(self, sign: str) -> bool:
        following = self.text[self.place + 1 : self.place + 2]
        if sign == "两" and self.place > self.start and following not in {"百", "千", "万"}:
            # Inside a number 两 is fifty grams (四两五), unless a scale follows it (一万两千).
            return False
        if self.digit is not None:
            if self.several or not _is_pair(self.digit, DIGITS[sign]) or following in DIGITS:
                return False
            self.several = True
        self.digit = DIGITS[sign]
        return True

    def _take_tens(self, tens: int) -> bool:
        if self.digit is not None or self.section % 100 or self.scale == 10:
            return False
        self.section, self.scale = self.section + tens, 10
        return True

    def _take_small(self, sign: str) -> bool:
        size = SMALL_SCALES[sign]
        if (self.scale and size >= self.scale) or self.digit == 0:
            return False
        if self.digit is None and sign != "十":
            if self.place > self.start:
                return False
            self.bare = True
        self.section += (1 if self.digit is None else self.digit) * size
        self.digit, self.scale, self.zero = None, size, False
        return True

    def _take_large(self, size: int) -> bool:
        if self.total and size * 10 > self.total:
            return False
        amount = self.section + (self.digit or 0)
        self.bare = self.bare or amount == 0
        self.total += (amount or 1) * size
        self.section, self.digit, self.scale, self.zero = 0, None, size, False
        return True

    def finished(self) -> Numeral | None:
        """The number, when its signs are over."""
        start, end, whole = self.start, self.place, self.total + self.section
        if self.several:
            return Numeral(start, end, None)
        if self.text[end - 1] == "零" and end - start > 1:
            end -= 1
        if self.bare:
            return None if self.digit is not None else _bare_scale(self.text, start, end, whole)
        last = self.digit or 0
        value = whole + (last * self.scale // 10 if self.scale >= 100 and not self.zero else last)
        without = Decimal(whole) if last == 1 and whole and not self.zero else None
        decimals = _HAN_DECIMALS.match(self.text, end)
        if decimals:
            shown = "".join(str(DIGITS[sign]) for sign in decimals.group(1))
            return Numeral(start, decimals.end(), Decimal(f"{value}.{shown}"))
        return Numeral(start, end, Decimal(value), without_last_one=without)


def han_numeral_at(text: str, start: int) -> Numeral | None:
    """The number in Chinese signs that begins at this place of a plain text, or None."""
    count = _Count(text, start, start)
    while count.place < min(len(text), start + _LONGEST) and count.take(text[count.place]):
        count.place += 1
    return count.finished() if count.place > start else None


def _bare_scale(text: str, start: int, end: int, whole: int) -> Numeral | None:
    """百, 千, 万 without a digit before them: only in 百来, 千把, 上百, 近千, 百十, never in 百合 or 千万."""
    if text[start:end] == "百十" or text[end : end + 1] in {"来", "把", "多", "余"}:
        return Numeral(start, end, Decimal(whole), approx=True)
    if text[start - 1 : start] in {"上", "近", "成", "约", "快"} and end - start == 1:
        return Numeral(start, end, Decimal(whole), approx=True)
    return None


def _is_pair(first: int, second: int) -> bool:
    """两三, 五六, 三五: two neighbours said together mean "between"."""
    return second == first + 1 or (first, second) == (3, 5)
