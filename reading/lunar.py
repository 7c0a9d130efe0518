"""A day of the farmers' calendar: 腊月初八, 初八, 端午, lunar 12/8; and any other day as dates.py reads it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from reading.dates import DateReading, read_date
from reading.numerals import numeral_at, plain_numerals
from reading.patterns import pattern
from reading.word import folded_line

_FEASTS: Final = {
    "春节": (1, 1), "元宵": (1, 15), "端午": (5, 5), "中秋": (8, 15), "重阳": (9, 9), "除夕": (12, 30),
}  # fmt: skip
_TOMB_SWEEPING: Final = "清明"
_MONTHS: Final = {"正": 1, "冬": 11, "腊": 12}
_NUMBER = "一二三四五六七八九十廿卅0-9"
_SAID = pattern(rf"""
    (?:农历|阴历)?({"|".join(_FEASTS)}|{_TOMB_SWEEPING})节?
    |(?:农历|阴历)?([正冬腊]|[{_NUMBER}]{{1,2}})月_?(?:初([一二三四五六七八九十])|([{_NUMBER}]{{1,3}}))[日号]?
    |(?:农历|阴历)?(?:初([一二三四五六七八九十])|([廿卅][一二三四五六七八九]?))
    |(?:农历|阴历)_?([{_NUMBER}]{{1,3}})[日号]?
    |lunar_(\d{{1,2}})[/.-](\d{{1,2}})
""")


def read_day(text: str, today: date) -> DateReading | None:
    """As dates.read_date, with days of the farmers' calendar worked out: the coming one of that name.

    `ask` stays "lunar" where a month or a word of that calendar was said and no day of it. A day without its month
    (初八) is a guess.
    """
    read = read_date(text, today)
    if read is None or read.ask != "lunar":
        return read
    line = folded_line(text)
    plain = plain_numerals(line.text)
    said = _SAID.search(plain)
    if said is None:
        return read
    # The day's own numerals stand away from those of the time: 初八八点.
    rest = read_date(f"{plain[: said.start()]} {plain[said.end() :]}", today)
    part, minute = (rest.part, rest.minute) if rest else (None, None)
    day = _day(said, today)
    return replace(
        read,
        day=day,
        sure=_month_of(said) is not None,
        ask=None if day else "no such day",
        part=part,
        minute=minute,
        span=line.typed_span(*said.span()),
    )


def _day(said: re.Match[str], today: date) -> date | None:
    if said.group(1) == _TOMB_SWEEPING:
        return _tomb_sweeping(today)
    return _coming(_month_of(said), _day_of(said), today)


def _month_of(said: re.Match[str]) -> int | None:
    """The month of the farmers' calendar; None where only its day was said. A feast stands in its month."""
    feast, month, english = said.group(1), said.group(2), said.group(8)
    if feast:
        return _FEASTS.get(feast, (0, 0))[0]
    if month:
        return _MONTHS.get(month) or _number(month)
    return int(english) if english else None


def _day_of(said: re.Match[str]) -> int:
    if said.group(1):
        return _FEASTS[said.group(1)][1]
    return _number(next(filter(None, (said.group(at) for at in (3, 4, 5, 6, 7, 9)))))


def _coming(month: int | None, day: int, today: date) -> date | None:
    """The next such day, from today on; None where neither this year nor the next has it.

    The last day of the twelfth month is called its thirtieth also where it has only twenty-nine.
    """
    from lunar_python import LunarYear, Solar  # not before somebody names such a day

    here = Solar.fromYmd(today.year, today.month, today.day).getLunar()
    months = [
        one for year in (here.getYear(), here.getYear() + 1) for one in LunarYear.fromYear(year).getMonths()
    ]
    seen = set()
    for one in months:
        if (key := (one.getYear(), one.getMonth())) in seen:
            continue
        seen.add(key)
        last = one.getDayCount()
        wanted = min(day, last) if (month, day) == (12, 30) else day
        if one.getMonth() < 0 or (month is not None and one.getMonth() != month) or not 1 <= wanted <= last:
            continue
        first = Solar.fromJulianDay(one.getFirstJulianDay())
        found = first.next(wanted - 1)
        coming = date(found.getYear(), found.getMonth(), found.getDay())
        if coming >= today:
            return coming
    return None


def _tomb_sweeping(today: date) -> date:
    """Qingming is a solar term: the fourth, fifth or sixth of April."""
    from lunar_python import Lunar

    for year in (today.year, today.year + 1):
        term = Lunar.fromYmd(year, 1, 1).getJieQiTable()[_TOMB_SWEEPING]
        found = date(term.getYear(), term.getMonth(), term.getDay())
        if found >= today:
            return found
    raise AssertionError("a year has its Qingming")


def _number(spoken: str) -> int:
    if spoken.isdigit():
        return int(spoken)
    numeral = numeral_at(spoken, 0)
    return int(numeral.value) if numeral and numeral.value is not None else 0
