"""The counter of a station: what lies in its till, and whether that is so."""

from market import notices
from market.acting import Who
from market.ledger import correct_till
from market.rights import COUNTER, own_station
from market.roles import managers
from storage import ledger
from storage.stations import Station
from storage.work import Work


def station(work: Work, who: Who) -> Station:
    """The station at whose counter the operator stands. Raises NotOperator."""
    return own_station(work, who, COUNTER)


def till(work: Work, who: Who) -> int:
    """Fen in the till of the operator's station. Raises NotOperator."""
    here = station(work, who)
    assert here.id is not None
    return -ledger.balance(work, ledger.account(work, ledger.TILL, here.id))


def count(work: Work, who: Who, counted: int) -> int:
    """The operator has counted the till: what it holds more (or, below zero, less) than it should, in fen, is written
    down, and the county's managers are told. Raises NotOperator.
    """
    here = station(work, who)
    assert here.id is not None
    ledger.locked_balance(work, ledger.account(work, ledger.TILL, here.id))
    difference = counted - till(work, who)
    if difference:
        correct_till(work, who, here.id, difference)
        facts = {"station": here.name, "money": {"fen": abs(difference)}}
        key = "till-more" if difference > 0 else "till-less"
        for manager in managers(work):
            notices.notify(work, manager, key, facts)
    return difference
