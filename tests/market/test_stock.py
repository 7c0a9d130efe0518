"""Prices of quantities are exact, and nobody reserves what is not there."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.amounts import GRAMS, Price, Quantity
from market.shop.stock import cost

weights = st.sampled_from(sorted(GRAMS))


@given(st.integers(1, 1_000_000), weights, st.integers(1, 10_000_000), weights)
def test_a_weight_costs_what_it_costs_in_any_unit(fen: int, per: str, grams: int, said: str) -> None:
    exact = Fraction(fen * grams, GRAMS[per])
    found = cost(Price(fen, per), Quantity(grams, said))
    assert found is not None
    assert abs(found - exact) <= Fraction(1, 2)


@given(st.integers(1, 1_000_000), st.integers(1, 10_000))
def test_counted_goods_cost_by_the_piece(fen: int, count: int) -> None:
    assert cost(Price(fen, "箱"), Quantity(count, "箱")) == fen * count


@pytest.mark.parametrize(("per", "said"), [("斤", "箱"), ("箱", "斤"), ("袋", "箱")])
def test_what_is_priced_by_another_measure_has_no_price(per: str, said: str) -> None:
    assert cost(Price(100, per), Quantity(5, said)) is None
