"""Quantities and prices as people say them, with the question that is open."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reading.price import PriceReading, read_price
from reading.quantity import QuantityReading, read_quantity
from tests.reading.lines import DATA

_ROWS = [json.loads(row) for row in (DATA / "zh-numbers.jsonl").read_text(encoding="utf-8").splitlines()]


def _read(row: dict[str, Any]) -> QuantityReading | PriceReading | None:
    if row["kind"] == "price":
        return read_price(row["text"])
    return read_quantity(row["text"], "斤" if row["slot"] == "quantity_in_jin" else "")


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: f"{row['text']}-{row['slot']}")
def test_number_is_read_or_asked_about(row: dict[str, Any]) -> None:
    reading = _read(row)
    if row.get("ask"):
        assert reading is None or reading.ask
        return
    assert reading is not None
    assert reading.ask is None
    assert reading.approx == row.get("approx", False)
    if isinstance(reading, QuantityReading):
        assert (reading.grams, reading.count) == (row["grams"], row.get("count"))
        assert row.get("unit") in {None, reading.unit}
    else:
        assert (reading.fen, reading.per) == (row["fen"], row.get("per"))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("三四十斤", "range"),
        ("百八十斤", "range"),
        ("两千多三千斤", "range"),
        ("千儿八百斤", "range"),
        ("50到60斤", "range"),
        ("between 50 and 60 jin", "range"),
        ("一麻袋", "container"),
        ("五亩地的", "area"),
        ("不到一百斤", "bound"),
        ("0斤", "zero"),
        ("五十斤，不对，六十斤", "several"),
        ("0.0001克", "decimals"),
        ("20磅", "container"),
        ("不多", "vague"),
    ],
)
def test_quantity_says_why_it_must_be_asked(text: str, why: str) -> None:
    reading = read_quantity(text)
    assert reading is not None
    assert (reading.ask, reading.grams, reading.count) == (why, None, None)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("两三块", "range"),
        ("十块八块", "several"),
        ("二十块以上", "bound"),
        ("3.555元", "decimals"),
        ("$5", "currency"),
        ("面议", "vague"),
        ("三块五斤", "unit"),
    ],
)
def test_price_says_why_it_must_be_asked(text: str, why: str) -> None:
    reading = read_price(text)
    assert reading is not None
    assert (reading.ask, reading.fen) == (why, None)


def test_the_question_decides_what_a_bare_number_is() -> None:
    assert read_quantity("一百五", "袋") == QuantityReading(None, 150, "袋", False, None, (0, 3))
    price = read_price("一百五", "袋")
    assert price is not None
    assert (price.fen, price.per) == (15_000, "袋")


def test_thirty_one_jin_is_a_price_where_a_price_for_one_jin_is_asked() -> None:
    price = read_price("三十一斤", "斤")
    assert price is not None
    assert (price.fen, price.per, price.ask) == (3000, "斤", None)
    quantity = read_quantity("三十一斤")
    assert quantity is not None
    assert quantity.grams == 15_500


@pytest.mark.parametrize(
    ("text", "fen"), [("一共三千块", 300_000), ("2000块全部", 200_000), ("500 yuan in total", 50_000)]
)
def test_a_sum_for_the_lot_is_a_total_and_takes_no_unit(text: str, fen: int) -> None:
    price = read_price(text, "斤")
    assert price is not None
    assert (price.fen, price.total, price.per) == (fen, True, None)


@pytest.mark.parametrize("text", ["不超过一百块", "100块以内", "max 100 yuan"])
def test_a_ceiling_is_marked(text: str) -> None:
    price = read_price(text)
    assert price is not None
    assert (price.fen, price.ceiling) == (10_000, True)


@pytest.mark.parametrize(
    "text", ["", "你好", "SF1234567890123", "1e5", "统一零售价", "万一", "查一下", "百合"]
)
def test_no_amount_is_found_where_none_is(text: str) -> None:
    assert read_quantity(text) is None
    assert read_price(text) is None
