"""How long something takes, as people say it: 两个小时, 一个半小时, 90分钟, 半天, an hour and a half, 2 h."""

from __future__ import annotations

from typing import Final

from reading.numerals import next_start, numeral_at, plain_numerals
from reading.patterns import pattern
from reading.word import folded_line

_HALF_DAY_MINUTES: Final = 180
_HALF_DAY = pattern(r"半天|一上午|一下午|half_a?_?day")
_HALF_AND_HOUR = pattern(r"半个?(?:小时|钟头|点)|half_an_hour")
_HOURS = pattern(r"_?个?(半)?(?:小时|钟头|点钟|hours?|hrs?|h(?![a-z]))(半|_and_a_half)?")
_MINUTES = pattern(r"_?(?:分钟|分|minutes?|mins?|m(?![a-z]))")


def read_minutes(text: str) -> int | None:
    """Minutes; None where no length is said. A bare number to 12 is hours, a larger one minutes."""
    plain = plain_numerals(folded_line(text).text)
    place, minutes, bare = 0, 0, 0
    if _HALF_DAY.search(plain):
        return _HALF_DAY_MINUTES
    while (start := next_start(plain, place)) is not None:
        numeral = numeral_at(plain, start)
        if numeral is None or numeral.value is None:
            place = start + 1
            continue
        after = max(numeral.end, start + 1)
        if hours := _HOURS.match(plain, after):
            minutes += int(numeral.value * 60) + (30 if hours.group(1) or hours.group(2) else 0)
            place = hours.end()
        elif unit := _MINUTES.match(plain, after):
            minutes += int(numeral.value)
            place = unit.end()
        else:
            bare, place = int(numeral.value), after
    if not minutes and _HALF_AND_HOUR.search(plain):
        return 30
    if not minutes and bare:
        minutes = bare * 60 if bare <= 12 else bare
    return minutes or None
