"""Ten thousand steps of trade at random, many of them doubled, cut short, or by whoever has no right to them."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from market.states import COMPLAINT, ORDER, PARCEL, PAYMENT
from tests.market.trade import Trade

STEPS = 10_000


@pytest.mark.timeout(900)
def test_the_books_are_right_whatever_happens(county_file: Path) -> None:
    Trade.county, Trade.steps, Trade.gone = county_file, 0, set()
    long_enough = settings(
        max_examples=450,
        stateful_step_count=60,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Trade, settings=long_enough)
    assert Trade.steps >= STEPS
    known = {
        (machine.name, action)
        for machine in (ORDER, PAYMENT, PARCEL, COMPLAINT)
        for _, action in machine.transitions
    }
    assert known - Trade.gone == set()
