"""Which town or village a person means: 李家, lijia, lj, 三河李台, 李台村村委会, or a name that sounds so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Levenshtein

from reading.dialect import dialect_key
from reading.word import folded, is_han, pinyin_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reading.lexicon import PlaceWord

_EXACT: Final = 100
_SAME_SOUND: Final = 92
_DIALECT: Final = 84
_BEGINNING: Final = 78
_INITIALS: Final = 72
_PART: Final = 64
_TYPO: Final = 56
_LONGEST_NAME: Final = 60

_AROUND = re.compile(r"^(?:甘肃省?)?(?:陇南市?)?(?:武都区)?|[ ,，。.!]+")
_ENDING = re.compile(
    r"(?:村|社区)?(?:村民委员会|居民委员会|村委会|居委会|村委)$|(?:行政村|自然村|社区|街道办事处|街道办|街道|村|镇|乡|里)$"
)
_SAID_AROUND = re.compile(
    r"^(?:我是|我在|我们是|我们|我家在|家在|住在|住|在|就是|是)|(?:的|那边|那里|这边|这里|人)$"
)
_LATIN_ENDING = re.compile(r"(?:cun|zhen|xiang| village| town)$")


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A place that may be meant. score: 0-100, for the order; sure: the only one that fits so well."""

    code: str
    score: int
    sure: bool


def find_places(text: str, places: Sequence[PlaceWord], limit: int = 8) -> list[PlaceMatch]:
    """The places a text may name, the likeliest first.

    All that fit equally well as the best are there, however many (47 short names stand in several towns: ask for
    the town); weaker ones fill up to limit. A town's name before the village narrows it.
    """
    if len(text) > _LONGEST_NAME:
        return []
    line = folded(text)
    ways = _in_letters(line) if line.isascii() else [_AROUND.sub("", line)]
    scores: dict[str, int] = {}
    for spoken in filter(None, ways):
        for said, candidates in _ways_to_read(spoken, places):
            for code, score in _scores(said, candidates).items():
                scores[code] = max(score, scores.get(code, 0))
    if not scores:
        return []
    ranked = sorted(scores.items(), key=lambda found: -found[1])
    best = ranked[0][1]
    equals = sum(1 for _, score in ranked if score == best)
    sure = equals == 1 and best >= _SAME_SOUND
    shown = max(limit, equals) if best >= _DIALECT else limit
    return [PlaceMatch(code, score, sure and score == best) for code, score in ranked[:shown]]


def _in_letters(line: str) -> list[str]:
    """In English the town stands behind: Litai, Sanhe."""
    first, comma, second = (part.strip() for part in line.partition(","))
    return [f"{first} {second}", f"{_LATIN_ENDING.sub('', second)} {first}"] if comma else [line]


def _ways_to_read(spoken: str, places: Sequence[PlaceWord]) -> Iterable[tuple[str, Sequence[PlaceWord]]]:
    """The text as a name by itself and, where it begins with a town's name, the rest as a village there."""
    said = _SAID_AROUND.sub("", _SAID_AROUND.sub("", spoken)) or spoken
    yield said, places
    parents = {place.town for place in places}
    for town in places:
        if town.code not in parents or len(town.code) < 9:
            continue
        for name in (town.name, town.short, town.sound):
            rest = said.removeprefix(name).lstrip(" 的")
            if not rest or len(rest) == len(said):
                continue
            villages = [place for place in places if place.town == town.code]
            # 三河村 is a village's own name, no village "村" of 三河; but one village is called 村委.
            if _ENDING.sub("", rest) or any(place.short == rest for place in villages):
                yield rest, villages
                break


def _scores(said: str, places: Iterable[PlaceWord]) -> dict[str, int]:
    if said.isascii():
        return _scores_of_letters(_LATIN_ENDING.sub("", said).replace(" ", ""), said.replace(" ", ""), places)
    bare = _ENDING.sub("", said) or said
    found = {place.code: _written(said, bare, place) for place in places}
    scores = {code: score for code, score in found.items() if score}
    if max(scores.values(), default=0) >= _EXACT or not all(is_han(sign) for sign in bare):
        return scores
    syllables = pinyin_of(bare)
    key = dialect_key(syllables)
    for place in places:
        own = tuple(place.short_pinyin.split())
        if own == syllables:
            scores[place.code] = _SAME_SOUND
        elif len(own) == len(syllables) and dialect_key(own) == key:
            scores.setdefault(place.code, _DIALECT)
        elif (
            len(own) > 2
            and len(own) == len(syllables)
            and place.code not in scores
            and _one_off(bare, place.short)
        ):
            scores[place.code] = _TYPO
    return scores


def _written(said: str, bare: str, place: PlaceWord) -> int:
    if said in {place.name, place.short} or bare == place.short:
        return _EXACT
    if place.short.startswith(bare):
        return _BEGINNING
    return _PART if bare in place.short and len(bare) > 1 else 0


def _scores_of_letters(bare: str, whole: str, places: Iterable[PlaceWord]) -> dict[str, int]:
    scores: dict[str, int] = {}
    for place in places:
        if place.sound in {bare, whole} or place.pinyin.replace(" ", "") == whole:
            scores[place.code] = _EXACT
        elif _heard(place.sound) == _heard(bare):
            scores[place.code] = _DIALECT
        elif place.initials in {bare, whole}:
            scores[place.code] = _INITIALS
        elif len(bare) > 2 and place.sound.startswith(bare):
            scores[place.code] = _BEGINNING
        elif len(bare) > 4 and Levenshtein.distance(place.sound, bare, score_cutoff=1) <= 1:
            scores[place.code] = _TYPO
    return scores


@lru_cache(maxsize=4096)
def _heard(letters: str) -> str:
    """Pinyin written together, without what the county's speech does not keep apart (see dialect)."""
    return letters.replace("zh", "z").replace("ch", "c").replace("sh", "s").replace("ng", "n")


def _one_off(said: str, name: str) -> bool:
    return sum(1 for one, other in zip(said, name, strict=True) if one != other) == 1
