"""A line that only puts one amount right."""

from __future__ import annotations

import pytest

from reading.amendments import Amendment, read_amendment


@pytest.mark.parametrize(
    ("text", "amendment"),
    [
        ("不对，25块", Amendment("price", "25块")),
        ("no, 25 yuan", Amendment("price", "25 yuan")),
        ("改成２５块一斤", Amendment("price", "２５块一斤")),
        ("价格25", Amendment("price", "25")),
        ("the price is 25", Amendment("price", "25")),
        ("一斤三十", Amendment("price", "一斤三十")),
        ("不对，一百二十斤", Amendment("quantity", "一百二十斤")),
        ("不是100斤，是120斤", Amendment("quantity", "120斤")),
        ("make it 60 kg", Amendment("quantity", "60 kg")),
        ("数量改成80", Amendment("quantity", "80")),
        ("20块，不对，25块", Amendment("price", "25块")),
    ],
)
def test_the_one_thing_that_is_put_right(text: str, amendment: Amendment) -> None:
    assert read_amendment(text) == amendment


@pytest.mark.parametrize(
    "text",
    [
        "不对",
        "不对，25",  # a price or a quantity?
        "120斤，25块",  # two things
        "运费25块",
        "25块行吗",
        "花椒25块",
        "25块的那个",
        "三十一斤",
        "二十到三十块",
        "不低于25块",
        "电话13893912345",
        "no, 25 yuan for the box",
        "",
        "？" * 5000,
    ],
)
def test_what_is_more_or_less_than_that_is_left_alone(text: str) -> None:
    assert read_amendment(text) is None
