"""八角 is eight jiao where a price goes on or ends, and star anise where an amount of goods follows."""

import pytest

from reading.price import read_price


@pytest.mark.parametrize("text", ["八角二一斤", "八角二", "八角二每斤", "八角二分一斤"])
def test_eight_jiao_and_a_digit_of_fen(text: str) -> None:
    found = read_price(text, "斤")
    assert found is not None
    assert found.fen == 82


@pytest.mark.parametrize("text", ["八角二十斤", "八角二斤"])
def test_star_anise_by_weight_is_no_price(text: str) -> None:
    found = read_price(text, "斤")
    assert found is None or found.fen is None
