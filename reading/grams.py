"""Search words: what a text is found by, and what is looked for with a word; one function for both sides.

A search word is made of letters and digits alone (and "_"), so that no text can ever be read as the syntax of a
database. Two neighbouring signs are one search word, for a Chinese word of two signs is the usual thing to look for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from reading.dialect import dialect_key
from reading.word import folded, is_han, pinyin_of

LONGEST_WORD: Final = 24
_RUNS: Final = re.compile(r"[㐀-䶿一-鿿]+|[^㐀-䶿一-鿿]+")

_INITIALS: Final = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINALS: Final = (
    "iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve"
    "|[aeiouv]"
)
_ALONE: Final = "ang|eng|ai|an|ao|ei|en|er|ou|[aeo]"
_SYLLABLE: Final = re.compile(f"(?:{_INITIALS})(?:{_FINALS})|{_ALONE}")
_MOST_LETTERS: Final = 40


def letters(text: str) -> str:
    """The letters and digits of a text in their folded form, without all that stands between them."""
    return "".join(sign for sign in folded(text) if sign.isalnum())


def pairs(text: str) -> list[str]:
    """Each two neighbouring letters of a text; its last one alone, so that one sign can be looked for too."""
    line = letters(text)
    return [line[at : at + 2] for at in range(len(line))]


def of_name(name: str) -> list[str]:
    """What a store is found by: any two neighbouring signs of its name, its sound, its initials."""
    line = letters(name)
    syllables = _spoken(line)
    return [*pairs(line), *sounds(syllables), f"i_{''.join(one[0] for one in syllables)}"[:LONGEST_WORD]]


def of_note(note: str) -> list[str]:
    """What goods are found by that a text speaks of: two neighbouring Chinese signs, and whole words of letters.

    Pairs of letters would find any long English text by any word.
    """
    found: list[str] = []
    for part in re.split(r"\W+", folded(note)):
        for run in _RUNS.findall(part):
            found += pairs(run) if is_han(run[0]) else [letters(run)[:LONGEST_WORD]]
    return [one for one in found if one]


def of_product(slug: str) -> str:
    """The search word of a kind of goods: its names are looked up when somebody looks for one."""
    return f"p_{slug.replace('-', '_')}"


def of_place(code: str) -> str:
    """The search word of a village, or of the town it lies in."""
    return f"v_{code}"


def of_listing(product: str, store: str, village: str, town: str, note: str) -> str:
    """All search words of goods: of a product's slug, a store's name, codes of its village and town, a note."""
    return together([of_product(product), of_place(village), of_place(town), *of_name(store), *of_note(note)])


def sounds(syllables: tuple[str, ...]) -> list[str]:
    """Each two neighbouring syllables, without what the county's speech does not keep apart."""
    heard = dialect_key(syllables)
    return [f"s_{one}{other}" for one, other in pairwise(heard)]


def spoken(word: str) -> tuple[str, ...]:
    """The syllables of a word in Chinese signs or in pinyin written together; nothing for any other word."""
    if word and all(is_han(sign) for sign in word):
        return _spoken(word)
    return _syllables(word) if word.isascii() and len(word) <= _MOST_LETTERS else ()


def together(search_words: Iterable[str]) -> str:
    """Search words as they are kept: each once, parted by blanks."""
    return " ".join(dict.fromkeys(search_words))


def _spoken(line: str) -> tuple[str, ...]:
    return tuple(one for one in pinyin_of(line) if one.isalnum())


@lru_cache(maxsize=1024)
def _syllables(word: str) -> tuple[str, ...]:
    """The longest syllable first, a shorter one where the rest is none otherwise: deming is de ming."""
    if not word:
        return ()
    for end in range(min(6, len(word)), 0, -1):
        if _SYLLABLE.fullmatch(word, 0, end):
            if end == len(word):
                return (word,)
            if rest := _syllables(word[end:]):
                return (word[:end], *rest)
    return ()
