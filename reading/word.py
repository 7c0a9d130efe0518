"""One shape for words that mean the same: width, case, script and blanks folded; pinyin and its initials."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# What is longer is no line a person says or types to a market: it is not read at all, so that no number is cut.
LONGEST_LINE = 600

# Traditional signs that GB 2312 knows for another meaning: in a market they mean the common word.
_TRADITIONAL_IN_GB2312 = {"乾": "干", "著": "着", "於": "于", "薑": "姜"}

# Stands for a picture that was lost on the way; the reader puts it in the place of names itself.
_LOST_PICTURE = "￼"

# The Chinese comma stays itself: folded to "," it would join 100，200 to one hundred thousand two hundred.
_KEPT = frozenset("，")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded line and, for each of its signs, the place in the text as typed."""

    text: str
    places: tuple[int, ...]
    source: str

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text as typed of the folded signs from start to before end."""
        if start >= end:
            place = self.places[start] if start < len(self.places) else len(self.source)
            return place, place
        last = self.places[end - 1]
        return self.places[start], last + 1

    def typed(self, start: int, end: int) -> str:
        """The text as typed of the folded signs from start to before end."""
        return self.source[slice(*self.typed_span(start, end))]


def folded(text: str) -> str:
    """The text with width, case and script folded (NFKC, lower, simplified) and blanks squeezed to one.

    For comparing names and for matching the words of a button; never for showing.
    """
    signs = "".join(_folded_sign(sign) for sign in unicodedata.normalize("NFKC", text))
    return " ".join(signs.split())


def folded_line(text: str) -> Folded:
    """The text folded sign by sign, so that each folded sign knows its place in the typed text.

    Blanks are squeezed to one, invisible and control signs fall away. A text longer than LONGEST_LINE signs is
    folded to nothing.
    """
    if len(text) > LONGEST_LINE:
        return Folded("", (), text)
    signs: list[str] = []
    places: list[int] = []
    blank = True
    for place, typed in enumerate(text):
        for sign in typed if typed in _KEPT else _folded_typed(typed):
            if sign.isspace():
                if not blank:
                    signs.append(" ")
                    places.append(place)
                blank = True
            else:
                signs.append(sign)
                places.append(place)
                blank = False
    if len(signs) > LONGEST_LINE:
        return Folded("", (), text)
    if signs and signs[-1] == " ":
        signs.pop()
        places.pop()
    return Folded("".join(signs), tuple(places), text)


def is_line(text: str) -> bool:
    """Whether a text is short enough to be read as a line."""
    return len(text) <= LONGEST_LINE


def pinyin_of(text: str) -> tuple[str, ...]:
    """The syllables of a text without tones: one for each Han sign, each run of other letters as it stands.

    核桃 -> ("he", "tao"). The first call loads pypinyin (about a second).
    """
    return tuple(
        syllable.lower() for syllable in _pinyin()(folded(text).replace(" ", "")) if syllable.isalnum()
    )


def initials_of(text: str) -> str:
    """The first letter of each syllable: 李家村 -> "ljc"."""
    return "".join(syllable[0] for syllable in pinyin_of(text))


def is_han(sign: str) -> bool:
    """Whether the sign is a Chinese character."""
    return "一" <= sign <= "鿿" or "㐀" <= sign <= "䶿"


@lru_cache(maxsize=8192)
def _folded_typed(typed: str) -> str:
    return "".join(
        _folded_sign(sign)
        for sign in unicodedata.normalize("NFKC", typed)
        if sign != _LOST_PICTURE
        and (unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn"} or sign.isspace())
    )


@lru_cache(maxsize=8192)
def _folded_sign(sign: str) -> str:
    if sign < "\x80":
        return sign.lower()
    if not is_han(sign):
        return sign.lower()
    if sign in _TRADITIONAL_IN_GB2312:
        return _TRADITIONAL_IN_GB2312[sign]
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        # Only signs outside GB 2312 can be traditional: most lines never load the converter.
        return _simplified(sign)
    return sign


def _simplified(sign: str) -> str:
    simple = str(_converter()(sign))
    return simple if len(simple) == 1 else sign


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


@cache
def _pinyin() -> Callable[[str], list[str]]:
    # Its table of phrases takes 45 MB, and names of villages and goods hardly need it.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import lazy_pinyin

    return lazy_pinyin
