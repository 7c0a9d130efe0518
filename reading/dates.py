"""A day, and a time of day, as people say it: 后天下午, 下周三, 28号三点半, tomorrow at 3 pm, next Friday."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from reading.numerals import numeral_at, plain_numerals
from reading.patterns import pattern, words
from reading.word import folded_line

_FROM_TODAY: Final = {
    "大后天": 3, "后天": 2, "明天": 1, "明儿": 1, "明早": 1, "明晚": 1, "今天": 0, "今儿": 0, "今晚": 0, "今早": 0,
    "day after tomorrow": 2, "tomorrow": 1, "today": 0, "tonight": 0,
}  # fmt: skip
_WEEKDAYS: Final = words("mon tue wed thu fri sat sun")
_MONTHS: Final = words("jan feb mar apr may jun jul aug sep oct nov dec")
# Nobody speaks of "in 400 days" here: a slip, to be asked about.
_FARTHEST_DAYS: Final = 366
_NUMBER = r"[0-9一二两三四五六七八九十廿卅]{1,3}"
_LUNAR = pattern(
    r"初[一二三四五六七八九十]|正月|腊月|冬月|农历|阴历|端午|中秋|重阳|清明|除夕|元宵|春节|lunar|[廿卅][一二三四五六七八九]?(?!号)"
)
_PAST = pattern(r"昨天|前天|上周|上个?星期|上个?礼拜|yesterday|last_")
_WEEKDAY = pattern(r"(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天1-6])")
_WEEKDAY_EN = pattern(
    r"(?<![a-z])(next_|this_)?(mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)(?![a-z])"
)
_MONTH_DAY = re.compile(rf"({_NUMBER})月({_NUMBER})[号日]?|(?<!\d)(\d{{1,2}})/(\d{{1,2}})(?!\d)")
_ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")
_MONTH_EN = rf"({'|'.join(_MONTHS)})"
_MONTH_DAY_EN = re.compile(
    rf"(?<![a-z]){_MONTH_EN}[a-z]* (\d{{1,2}})(?!\d)|(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH_EN}"
)
_DAY_OF_MONTH = re.compile(rf"(?<!月)({_NUMBER})[号日]|(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)(?![a-z])")
_NUMBERS_EN: Final = words("one two three four five six seven eight nine ten")
_NUMBER_EN = rf"(\d{{1,2}}|an?|{'|'.join(_NUMBERS_EN)})"
_DAYS_ON = re.compile(
    rf"过?({_NUMBER})(天|个?星期|个?礼拜|周)(?:之?后|以后)|过({_NUMBER})(天|个星期|个礼拜|周)"
    rf"|(?<![a-z])in {_NUMBER_EN} (day|week)s?(?![a-z])"
    rf"|(?<![a-z]){_NUMBER_EN} (day|week)s? (?:later|from now)(?![a-z])"
)
_PART = pattern(
    r"(凌晨|清早|一早|早上|早晨|上午|明早|今早|morning)|(中午|晌午|noon)|(下午|后晌|afternoon)|(晚上|傍晚|今晚|明晚|tonight|evening)"
)
_PARTS: Final = ("morning", "noon", "afternoon", "evening")
_CLOCK = re.compile(
    rf"({_NUMBER})点(?:钟|(半)|(一刻)|({_NUMBER})分?)?|(?<!\d)(\d{{1,2}})[:：](\d{{2}})(?!\d)(?: ?([ap]m)(?![a-z]))?"
    r"|(?<!\d)(\d{1,2}) ?(am|pm)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class DateReading:
    """What was said of a day.

    day: the day meant; None when only a time was said, or when `ask` says why there is none: "lunar" (初八: for a
    calendar to work out), "past" (昨天), "no such day" (31 February).
    sure: False where people mean different days by the words (next Friday): show it, let the person confirm.
    part: morning, noon, afternoon, evening; minute: minutes after midnight; each None if unsaid.
    span: where the day stands in the text as typed.
    """

    day: date | None
    sure: bool
    part: str | None
    minute: int | None
    ask: str | None
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Day:
    span: tuple[int, int]
    day: date | None = None
    sure: bool = True
    ask: str | None = None


def read_date(text: str, today: date) -> DateReading | None:
    """The day, or time of day, said in a text; None when there is none. today: the county's date."""
    line = folded_line(text)
    plain = plain_numerals(line.text)
    part, clock = _PART.search(plain), _CLOCK.search(plain)
    found = _day(plain, today)
    time = part or clock
    if found is None:
        if time is None:
            return None
        found = _Day(time.span())
    named = _PARTS[(part.lastindex or 1) - 1] if part else None
    minute = _minute(clock, named) if clock else None
    return DateReading(found.day, found.sure, named, minute, found.ask, line.typed_span(*found.span))


def _day(text: str, today: date) -> _Day | None:
    for why, shape in (("lunar", _LUNAR), ("past", _PAST)):
        if said := shape.search(text):
            return _Day(said.span(), ask=why)
    for name, days in _FROM_TODAY.items():
        if (place := text.find(name)) >= 0:
            return _after(today, days, (place, place + len(name)))
    if said := _DAYS_ON.search(text):
        number, unit = filter(None, said.groups())
        days = _small_number(number) * (1 if unit in ("天", "day") else 7)
        return _after(today, days, said.span())
    return _weekday(text, today) or _calendar_day(text, today)


def _small_number(said: str) -> int:
    if said in ("a", "an"):
        return 1
    return _NUMBERS_EN.index(said) + 1 if said in _NUMBERS_EN else _number(said)


def _after(today: date, days: int, span: tuple[int, int]) -> _Day:
    return _Day(span, today + timedelta(days)) if days <= _FARTHEST_DAYS else _Day(span, ask="no such day")


def _weekday(text: str, today: date) -> _Day | None:
    monday = today - timedelta(today.weekday())
    if said := _WEEKDAY.search(text):
        weekday = 6 if said.group(2) in "日天" else _number(said.group(2)) - 1
        weeks = {"下": 1, "下下": 2}.get(said.group(1) or "", 0)
        day = monday + timedelta(7 * weeks + weekday)
        if said.group(1) is None and day < today:
            day += timedelta(7)
        return _Day(said.span(), day) if day >= today else _Day(said.span(), ask="past")
    if said := _WEEKDAY_EN.search(text):
        coming = today + timedelta((_WEEKDAYS.index(said.group(2)[:3]) - today.weekday()) % 7)
        # "next Friday" is the coming one to some, the one of next week to others: the later, to be confirmed.
        later = said.group(1) == "next " and coming < monday + timedelta(7)
        return _Day(said.span(), coming + timedelta(7 * later), sure=said.group(1) != "next ")
    return None


def _calendar_day(text: str, today: date) -> _Day | None:
    if said := _ISO.search(text):
        return _dated(said.span(), today, *(int(part) for part in said.groups()))
    if said := _MONTH_DAY.search(text):
        month, day = (_number(part) for part in said.groups() if part)
        return _dated(said.span(), today, None, month, day)
    if said := _MONTH_DAY_EN.search(text):
        name, number = (said.group(1), said.group(2)) if said.group(1) else (said.group(4), said.group(3))
        return _dated(said.span(), today, None, _MONTHS.index(name) + 1, int(number))
    if said := _DAY_OF_MONTH.search(text):
        day = _number(said.group(1) or said.group(2))
        month = today.month if day >= today.day else today.month % 12 + 1
        return _dated(said.span(), today, None, month, day)
    return None


def _dated(span: tuple[int, int], today: date, year: int | None, month: int, day: int) -> _Day:
    days = [_real(each, month, day) for each in ([year] if year else [today.year, today.year + 1])]
    coming = next((each for each in days if each and each >= today), None)
    if coming is None:
        return _Day(span, ask="past" if any(days) else "no such day")
    return _Day(span, coming)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _minute(clock: re.Match[str], part: str | None) -> int | None:
    """Minutes after midnight; an hour below noon is moved by 下午, 晚上, pm."""
    spoken, half, quarter, minutes, hour_24, minute_24, half_24, hour_en, half_en = clock.groups()
    half_day = half_24 or half_en
    hour = _number(spoken or hour_24 or hour_en)
    minute = (
        30
        if half
        else 15
        if quarter
        else _number(minutes or minute_24 or "")
        if (minutes or minute_24)
        else 0
    )
    if hour < 12 and (half_day == "pm" or part in {"afternoon", "evening"} or (part == "noon" and hour < 6)):
        hour += 12
    elif hour == 12 and half_day == "am":
        hour = 0
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _number(spoken: str) -> int:
    if spoken.isdigit():
        return int(spoken)
    numeral = numeral_at(spoken, 0)
    return int(numeral.value) if numeral and numeral.value is not None else 0
