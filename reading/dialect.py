"""Sounds that southern Gansu speech and quick thumbs do not keep apart, as data."""

from __future__ import annotations

from typing import Final

# Read from left to right on a syllable without tone; the right side is only a key, never shown.
_INITIALS: Final = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
_FINALS: Final = (("ang", "an"), ("eng", "en"), ("ing", "in"), ("iong", "ong"))


def dialect_key(syllables: tuple[str, ...]) -> tuple[str, ...]:
    """The syllables with zh/z, ch/c, sh/s, n/l and -ng/-n made one, for comparing what was heard."""
    return tuple(_syllable(syllable) for syllable in syllables)


def _syllable(syllable: str) -> str:
    for heard, key in _INITIALS:
        if syllable.startswith(heard):
            syllable = key + syllable.removeprefix(heard)
            break
    for heard, key in _FINALS:
        if syllable.endswith(heard):
            return syllable.removesuffix(heard) + key
    return syllable
