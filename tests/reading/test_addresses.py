"""Addresses in one line, in any order."""

from __future__ import annotations

import pytest

from reading.address import read_address
from tests.reading.county import wudu


def _name(code: str | None) -> str | None:
    return next((place.name for place in wudu().places if place.code == code), None)


@pytest.mark.parametrize(
    "text",
    [
        "李明 13939391234 三河镇李台村 3组12号",
        "三河镇李台村3组12号 李明 139 3939 1234",
        "收件人：李明，电话：13939391234，地址：甘肃省陇南市武都区三河镇李台村3组12号",
        "13939391234，三河李台村，3组12号，李明收",
    ],
)
def test_the_parts_are_found_in_any_order(text: str) -> None:
    reading = read_address(text, wudu().places)
    assert (reading.name, reading.phone) == ("李明", "13939391234")
    assert (_name(reading.town), _name(reading.village)) == ("三河镇", "李台村委会")
    assert reading.rest == "3组12号"


def test_a_name_without_a_label_is_a_guess() -> None:
    assert "name" in read_address("李明 三河镇", wudu().places).doubtful
    assert "name" not in read_address("收件人 李明 三河镇", wudu().places).doubtful


def test_a_village_of_several_towns_is_left_open() -> None:
    shorts = [place.short for place in wudu().places if len(place.code) == 12]
    twice = next(short for short in shorts if shorts.count(short) > 1 and len(short) > 2)
    assert read_address(f"{twice}村", wudu().places).village is None


def test_nothing_is_found_in_nothing() -> None:
    reading = read_address("", wudu().places)
    assert (reading.name, reading.phone, reading.town, reading.village, reading.rest) == (
        None,
        None,
        None,
        None,
        "",
    )
