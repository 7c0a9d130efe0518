"""A bare number beside "in total" is never taken for the price of one."""

import pytest

from reading.price import read_price


@pytest.mark.parametrize("text", ["一共三千", "总共3000", "3000块打包", "3000 in total"])
def test_a_bare_sum_for_the_lot(text: str) -> None:
    found = read_price(text, "斤")
    assert found is not None
    assert (found.fen, found.total, found.per) == (300_000, True, None)
