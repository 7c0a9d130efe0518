"""A price that is for several pieces at once: a dozen, or three jin for ten yuan. Read for one, or left open."""

from __future__ import annotations

import pytest

from reading.line import read_line
from reading.price import read_price
from tests.reading.county import wudu


@pytest.mark.parametrize("text", ["36元/打", "36一打", "一打36块", "36 yuan a dozen", "36 per dozen"])
def test_the_price_of_a_dozen_is_a_twelfth_for_one_and_asked_about(text: str) -> None:
    found = read_price(text, "个")
    assert found is not None
    assert (found.fen, found.per, found.approx) == (300, "个", True)


def test_a_price_of_a_dozen_that_is_no_whole_fen_for_one_is_asked_for_anew() -> None:
    found = read_price("20元/打", "个")
    assert found is not None
    assert (found.fen, found.ask) == (None, "decimals")


@pytest.mark.parametrize("text", ["鸡蛋36元/打", "鸡蛋36元一打", "eggs 36 yuan a dozen"])
def test_in_a_line_the_price_of_a_dozen_is_a_guess_for_one(text: str) -> None:
    reading = read_line(text, wudu())
    assert reading.fields == {"product": "egg"}
    assert reading.doubtful == {"price_fen": 300, "price_per": "个"}


def test_dozens_are_counted_in_pieces() -> None:
    assert read_line("鸡蛋三打", wudu()).fields == {"product": "egg", "count": 36, "unit": "个"}


@pytest.mark.parametrize("text", ["十块钱三斤的苹果", "苹果十块钱三斤"])
def test_a_few_jin_for_a_sum_are_neither_a_quantity_nor_a_price(text: str) -> None:
    reading = read_line(text, wudu())
    assert reading.fields == {"product": "apple"}
    assert reading.doubtful == {"quantity_grams": 1500, "price_fen": 1000}


def test_what_all_of_it_weighs_makes_no_sum_a_total() -> None:
    fields = read_line("苹果大的三块小的两块一共五百斤", wudu()).fields
    assert fields == {"product": "apple", "quantity_grams": 250_000}
