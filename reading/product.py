"""Which goods a person means by a name typed at the question for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz, process

from reading.dialect import dialect_key
from reading.word import folded, is_han, pinyin_of

if TYPE_CHECKING:
    from reading.lexicon import Lexicon
    from reading.product_names import ProductNames

_EXACT: Final = 100
_SAME_SOUND: Final = 95
_OTHER_STATE: Final = 90
_DIALECT: Final = 85
_PART: Final = 80
_INITIALS: Final = 75
_TYPO_AT_LEAST: Final = 74
_LONGEST_NAME: Final = 60
# Fresh against dried changes the price several times: a name that does not say which is asked about.
_STATES: Final = ("鲜", "湿", "干", "青皮", "生")


@dataclass(frozen=True, slots=True)
class ProductMatch:
    """A product that may be meant. score: 0-100, for the order; sure: take it without asking."""

    slug: str
    score: int
    sure: bool


def find_products(text: str, lexicon: Lexicon, limit: int = 6) -> list[ProductMatch]:
    """The goods a text may name, the likeliest first; at most one of them is sure, and none beside others.

    Looks for the exact names, then for the same sound (红其, hongqi), for a part of a name, initials (hj), typos.
    """
    names = lexicon.product_names
    line = folded(text[: _LONGEST_NAME + 1])
    if not line or len(text) > _LONGEST_NAME:
        return []
    scores = _exact(line, names) or _by_sound(line, names)
    sure = len(scores) == 1 and max(scores.values()) >= _SAME_SOUND
    if not scores:
        scores = _resembling(line, names)
    ranked = sorted(scores.items(), key=lambda found: -found[1])[:limit]
    return [ProductMatch(slug, score, sure) for slug, score in ranked]


def _exact(line: str, names: ProductNames) -> dict[str, int]:
    whole = names.slugs.get(line)
    written = {line[found.start : found.end]: found.slug for found in names.mentions(line)}
    spoken = {line: whole} if whole else written
    scores: dict[str, int] = {}
    for name, slug in spoken.items():
        scores[slug] = _EXACT
        for sibling in _other_states(name, line, slug, names):
            scores.setdefault(sibling, _OTHER_STATE)
    return scores


def _other_states(name: str, line: str, slug: str, names: ProductNames) -> set[str]:
    """The same goods fresh or dried, when neither the name nor the line says which."""
    if any(state in line for state in _STATES):
        return set()
    found = {names.slugs.get(state + name) for state in _STATES} - {None, slug}
    return {other for other in found if other is not None}


def _by_sound(line: str, names: ProductNames) -> dict[str, int]:
    together = line.replace(" ", "")
    if together.isascii():
        slug = names.spelled.get(together)
        return {slug: _SAME_SOUND} if slug else {}
    if len(together) < 2 or not all(is_han(sign) for sign in together):
        return {}
    syllables = pinyin_of(together)
    slug = names.sounds.get(syllables)
    if slug:
        return {slug: _SAME_SOUND}
    slug = names.dialect_sounds.get(dialect_key(syllables))
    return {slug: _DIALECT} if slug else {}


def _resembling(line: str, names: ProductNames) -> dict[str, int]:
    scores: dict[str, int] = {}
    if not line.isascii() or len(line) > 2:
        for name, slug in names.slugs.items():
            if line in name:
                scores[slug] = max(scores.get(slug, 0), _PART - min(19, len(name) - len(line)))
    together = line.replace(" ", "")
    if together.isascii() and together.isalpha():
        for name, initials in names.initials.items() if 1 < len(together) < 9 else ():
            if initials.startswith(together):
                slug = names.slugs[name]
                scores[slug] = max(scores.get(slug, 0), _INITIALS - min(9, len(initials) - len(together)))
        pool = {**names.spelled, **{name: slug for name, slug in names.slugs.items() if name.isascii()}}
    else:
        pool = {name: slug for name, slug in names.slugs.items() if not name.isascii()}
    if len(together) > 2 and len(together) < 40:
        for name, score, _ in process.extract(
            line, list(pool), scorer=fuzz.ratio, score_cutoff=_TYPO_AT_LEAST, limit=12
        ):
            scores.setdefault(pool[name], int(score) - 15)
    return scores
