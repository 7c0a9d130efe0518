"""The counter of a station: what lies in its till."""

from market.acting import Who
from market.roles import station_of
from storage import ledger
from storage.work import Work


def till(work: Work, who: Who) -> int:
    """Fen in the till of the operator's station. Raises NotOperator."""
    station = station_of(work, who)
    assert station.id is not None
    return -ledger.balance(work, ledger.account(work, ledger.TILL, station.id))
