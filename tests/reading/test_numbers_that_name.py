"""Days, phone numbers and parcel numbers: in any of the usual ways to write them they are read back the same."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.codes import read_parcel_no, read_phone
from reading.dates import read_date
from reading.line import read_line
from tests.reading.county import wudu
from tests.reading.spoken import in_han

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_WEEKDAYS = "一二三四五六日"
# Shapes as the carriers print them; carriers overlap, so theirs must only be among the likely ones.
_PARCELS = {
    "shunfeng": r"SF[0-9]{13}",
    "yuantong": r"YT[0-9]{13}",
    "zhongtong": r"7[3-68][0-9]{12}",
    "shentong": r"77[0-9]{13}",
    "yunda": r"4[36][0-9]{13}",
    "jtexpress": r"JT[0-9]{13}",
    "jd": r"JD(VA|VB|X)?[0-9]{11}",
    "youzhengguonei": r"9[0-9]{12}",
    "ems": r"E[A-Z][0-9]{9}CN",
}


def _days_said(day: date, today: date) -> list[str]:
    month, number = day.month, day.day
    said = [
        f"{month}月{number}日", f"{month}月{number}号", f"{in_han(month)}月{in_han(number)}号", day.isoformat(),
        f"{month}月{number}号".translate(_WIDE), f"{_MONTHS[month - 1]} {number}", f"{day.year}年{month}月{number}日",
    ]  # fmt: skip
    ahead = (day - today).days
    said += (
        [["今天"], ["明天", "tomorrow"], ["后天", "the day after tomorrow"], ["大后天"]][ahead]
        if ahead < 4
        else []
    )
    if 1 < ahead < 100:
        said += [f"{ahead}天以后", f"过{in_han(ahead)}天" if ahead != 2 else "过两天", f"in {ahead} days"]
    monday = today - timedelta(days=today.weekday())
    if 7 <= (day - monday).days < 14:
        said += [f"下周{_WEEKDAYS[day.weekday()]}", f"下个星期{_WEEKDAYS[day.weekday()]}"]
    return said


@given(st.dates(date(2026, 1, 1), date(2031, 12, 31)), st.integers(0, 300), st.data())
@settings(max_examples=500, deadline=None)
def test_every_way_to_say_a_coming_day_is_read(today: date, ahead: int, data: st.DataObject) -> None:
    day = today + timedelta(days=ahead)
    said = data.draw(st.sampled_from(_days_said(day, today)))
    reading = read_date(said, today)
    assert reading is not None
    assert (reading.day, reading.ask) == (day, None), said


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.data())
@settings(max_examples=300, deadline=None)
def test_every_way_to_write_a_phone_number_is_read(number: str, data: st.DataObject) -> None:
    grouped = f"{number[:3]} {number[3:7]} {number[7:]}"
    forms = [
        number,
        grouped,
        grouped.replace(" ", "-"),
        f"+86 {number}",
        f"+86{number}",
        number.translate(_WIDE),
    ]
    said = data.draw(st.sampled_from(forms))
    frame = data.draw(st.sampled_from(["{}", "我的电话是{}", "电话：{}，打我", "call me at {}"]))
    reading = read_phone(frame.format(said))
    assert reading is not None
    assert reading.number == number, said
    assert read_parcel_no(frame.format(said)) is None
    line = read_line(f"卖花椒50斤，30一斤，电话{said}", wudu())
    assert line.fields["quantity_grams"] == 25_000
    assert line.fields["price_fen"] == 3000


@pytest.mark.parametrize("carrier", _PARCELS)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_every_way_to_write_a_parcel_number_is_read(carrier: str, data: st.DataObject) -> None:
    number = data.draw(st.from_regex(_PARCELS[carrier], fullmatch=True))
    letters = len(number) - len(number.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    digits = number[letters:]
    fours = " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))
    forms = [number, number.lower(), number.translate(_WIDE), f"{number[:letters]} {digits}".strip()]
    if carrier != "ems":
        forms += [f"{number[:letters]} {fours}".strip(), f"{number[:letters]}{fours.replace(' ', '-')}"]
    said = data.draw(st.sampled_from(forms))
    frame = data.draw(
        st.sampled_from(["{}", "查{}", "快递单号：{}", "{} 到哪了", "track {}", "帮我看看{}到没到"])
    )
    reading = read_line(frame.format(said), wudu())
    assert (reading.intent, reading.fields) == ("track", {"parcel_no": number}), said
    parcel = read_parcel_no(said)
    assert parcel is not None
    assert carrier in parcel.carriers
