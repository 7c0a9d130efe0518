"""Days and times of day as people say them; 25 November 2026 is a Wednesday."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lunar_python import Solar

from reading.dates import read_date
from reading.lunar import read_day

_TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "day", "part", "minute"),
    [
        ("后天下午", date(2026, 11, 27), "afternoon", None),
        ("明天下午三点半", date(2026, 11, 26), "afternoon", 15 * 60 + 30),
        ("大后天", date(2026, 11, 28), None, None),
        ("下周三上午9点", date(2026, 12, 2), "morning", 9 * 60),
        ("周一", date(2026, 11, 30), None, None),
        ("这个星期天", date(2026, 11, 29), None, None),
        ("28号", date(2026, 11, 28), None, None),
        ("三号", date(2026, 12, 3), None, None),
        ("十二月二十号", date(2026, 12, 20), None, None),
        ("3月5日", date(2027, 3, 5), None, None),
        ("三天以后", date(2026, 11, 28), None, None),
        ("过一个星期", date(2026, 12, 2), None, None),
        ("两周后上午", date(2026, 12, 9), "morning", None),
        ("in three days", date(2026, 11, 28), None, None),
        ("in 3 days", date(2026, 11, 28), None, None),
        ("ten days from now", date(2026, 12, 5), None, None),
        ("a week later", date(2026, 12, 2), None, None),
        ("in two weeks", date(2026, 12, 9), None, None),
        ("2026-12-01", date(2026, 12, 1), None, None),
        ("tomorrow at 3 pm", date(2026, 11, 26), None, 15 * 60),
        ("friday morning", date(2026, 11, 27), "morning", None),
        ("Dec 5", date(2026, 12, 5), None, None),
        ("晚上八点", None, "evening", 20 * 60),
    ],
)
def test_days_are_read(text: str, day: date | None, part: str | None, minute: int | None) -> None:
    reading = read_date(text, _TODAY)
    assert reading is not None
    assert (reading.day, reading.part, reading.minute, reading.ask) == (day, part, minute, None)
    assert reading.sure


@pytest.mark.parametrize(
    ("text", "why"),
    [("初八", "lunar"), ("腊月二十三", "lunar"), ("昨天", "past"), ("2月31号", "no such day")],
)
def test_what_names_no_coming_day_is_asked(text: str, why: str) -> None:
    reading = read_date(text, _TODAY)
    assert reading is not None
    assert (reading.day, reading.ask) == (None, why)


def test_next_friday_is_a_guess() -> None:
    reading = read_date("next Friday", _TODAY)
    assert reading is not None
    assert (reading.day, reading.sure) == (date(2026, 12, 4), False)


@given(
    st.text("明后天下周一三月号日点半初腊正廿农历0123456789 nextfriday", max_size=30),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_fall(text: str, today: date) -> None:
    read_date(text, today)
    read_day(text, today)


@pytest.mark.parametrize(
    ("text", "day", "minute"),
    [
        ("next Wed 2 pm", date(2026, 12, 2), 14 * 60),
        ("Thu 2:30 pm", date(2026, 11, 26), 14 * 60 + 30),
        ("tomorrow 12 am", date(2026, 11, 26), 0),
        ("凌晨三点", None, 3 * 60),
    ],
)
def test_short_weekdays_and_halves_of_the_day(text: str, day: date | None, minute: int) -> None:
    reading = read_date(text, _TODAY)
    assert reading is not None
    assert (reading.day, reading.minute) == (day, minute)


@pytest.mark.parametrize(
    ("text", "day", "sure", "minute"),
    [
        ("腊月初八", date(2027, 1, 15), True, None),
        ("初八八点", date(2026, 12, 16), False, 8 * 60),
        ("农历十一月十五上午九点", date(2026, 12, 23), True, 9 * 60),
        ("正月十五下午两点", date(2027, 2, 20), True, 14 * 60),
        ("腊月三十", date(2027, 2, 5), True, None),
        ("十月廿三", date(2026, 12, 1), True, None),
        ("廿三", date(2026, 12, 1), False, None),
        ("清明", date(2027, 4, 5), True, None),
        ("中秋晚上八点", date(2027, 9, 15), True, 20 * 60),
        ("lunar 12/8 9am", date(2027, 1, 15), True, 9 * 60),
        ("后天下午三点", date(2026, 11, 27), True, 15 * 60),
    ],
)
def test_days_of_the_farmers_calendar(text: str, day: date, sure: bool, minute: int | None) -> None:
    """As printed in the almanac: 腊月初八 of this winter is 15 January 2027; twelfth months have 29 or 30 days."""
    reading = read_day(text, _TODAY)
    assert reading is not None
    assert (reading.day, reading.sure, reading.minute, reading.ask) == (day, sure, minute, None)


def test_a_lunar_month_alone_names_no_day() -> None:
    for text, why in (("腊月", "lunar"), ("农历六月三十一", "no such day")):
        reading = read_day(text, _TODAY)
        assert reading is not None
        assert (reading.day, reading.ask) == (None, why)


@given(st.integers(0, 36500), st.integers(1, 12), st.integers(1, 30))
@settings(max_examples=200, deadline=None)
def test_a_lunar_day_is_the_day_that_the_calendar_calls_so(ahead: int, month: int, day: int) -> None:
    """Read back through the calendar, from any day of a hundred years."""
    today = date(2000, 1, 1) + timedelta(days=ahead)
    reading = read_day(f"lunar {month}/{day}", today)
    assert reading is not None
    if reading.day is None:
        assert day == 30
        return
    lunar = Solar.fromYmd(reading.day.year, reading.day.month, reading.day.day).getLunar()
    last_of_year = (month, day) == (12, 30) and lunar.getDay() == 29
    assert (lunar.getMonth(), lunar.getDay()) == (month, day) or last_of_year
    # A thirtieth may first come the year after.
    assert 0 <= (reading.day - today).days <= (800 if day == 30 else 400)
