"""What a line takes back, and goods and weights that it names only to describe others."""

from __future__ import annotations

import pytest

from reading.line import read_line
from tests.reading.county import wudu


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("卖核桃80斤，不对，100斤", {"product": "walnut", "quantity_grams": 50_000}),
        ("卖当归，说错了，卖党参，30斤", {"product": "codonopsis", "quantity_grams": 15_000}),
        ("花椒50斤30一斤，哦不，32一斤",
         {"product": "prickly-ash-red-dried", "quantity_grams": 25_000, "price_fen": 3200, "price_per": "斤"}),
        ("sell honey 10 kg, no wait, 15 kg", {"product": "honey-wildflower", "quantity_grams": 15_000}),
        ("尿素两袋，不对，复合肥三袋", {"product": "compound-fertilizer", "count": 3, "unit": "袋"}),
    ],
)  # fmt: skip
def test_what_is_said_after_a_slip_counts(text: str, fields: dict[str, object]) -> None:
    assert read_line(text, wudu()).fields == fields


def test_a_bare_number_after_a_slip_leaves_nothing_sure() -> None:
    reading = read_line("卖核桃80斤，不对，100", wudu())
    assert reading.fields == {"product": "walnut"}
    assert reading.doubtful == {"quantity_grams": 50_000}


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("剪花椒的剪子买两把", "pruning-shears"),
        ("要复合肥十袋，种洋芋用", "compound-fertilizer"),
        ("装苹果的纸箱要一百个", "carton"),
        ("I need 5 sacks of urea for potatoes", "urea"),
    ],
)
def test_goods_named_as_a_purpose_are_not_traded(text: str, product: str) -> None:
    assert read_line(text, wudu()).fields["product"] == product


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("卖茶叶半斤装的20盒", {"product": "tea-green", "count": 20, "unit": "盒"}),
        ("要50公斤的尿素3袋", {"product": "urea", "count": 3, "unit": "袋"}),
        ("大米10公斤一袋的要2袋", {"product": "rice", "count": 2, "unit": "袋"}),
        ("西红柿一箱20斤30块一箱", {"product": "tomato", "price_fen": 3000, "price_per": "箱"}),
    ],
)
def test_what_one_pack_holds_is_no_quantity(text: str, fields: dict[str, object]) -> None:
    assert read_line(text, wudu()).fields == fields
