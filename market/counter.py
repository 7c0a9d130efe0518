"""The counter of a station: what lies in its till, and whether that is so."""

from market import notices
from market.acting import Who
from market.ledger import correct_till
from market.roles import managers, station_of
from storage import ledger
from storage.work import Work


def till(work: Work, who: Who) -> int:
    """Fen in the till of the operator's station. Raises NotOperator."""
    station = station_of(work, who)
    assert station.id is not None
    return -ledger.balance(work, ledger.account(work, ledger.TILL, station.id))


def count(work: Work, who: Who, counted: int) -> int:
    """The operator has counted the till: what it holds more (or, below zero, less) than it should, in fen, is written
    down, and the county's managers are told. Raises NotOperator.
    """
    station = station_of(work, who)
    assert station.id is not None
    ledger.locked_balance(work, ledger.account(work, ledger.TILL, station.id))
    difference = counted - till(work, who)
    if difference:
        correct_till(work, who, station.id, difference)
        facts = {"station": station.name, "money": {"fen": abs(difference)}}
        key = "till-more" if difference > 0 else "till-less"
        for manager in managers(work):
            notices.notify(work, manager, key, facts)
    return difference
