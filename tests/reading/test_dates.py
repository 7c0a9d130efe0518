"""Days and times of day as people say them; 25 November 2026 is a Wednesday."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.dates import read_date

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
    st.text("明后天下周一三月号日点半0123456789 nextfriday", max_size=30),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_fall(text: str, today: date) -> None:
    read_date(text, today)
