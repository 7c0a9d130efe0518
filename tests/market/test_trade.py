"""Ten thousand steps of trade at random, many of them doubled, cut short, or by whoever has no right to them."""

from pathlib import Path

import pytest

from market.trade.states import COMPLAINT, ORDER, PARCEL, PAYMENT
from tests.market.trade import Trade, played

STEPS = 10_000


@pytest.mark.timeout(900)
def test_the_books_are_right_whatever_happens(county_file: Path) -> None:
    assert played(county_file, STEPS) >= STEPS
    known = {
        (machine.name, action)
        for machine in (ORDER, PAYMENT, PARCEL, COMPLAINT)
        for _, action in machine.transitions
    }
    assert known - Trade.gone == set()
