"""The counter of a station: what lies in its till, and whether that is so."""

from dataclasses import dataclass
from datetime import datetime

from market import notices
from market.acting import Who
from market.hours import county
from market.members.roles import managers
from market.money.ledger import correct_till
from market.rights import COUNTER, own_station
from storage import ledger, parcels
from storage.clock import now
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


@dataclass(frozen=True)
class Today:
    """What happened at a counter since midnight: who a parcel that came in, or was handed out, was for and when; fen
    that came into the till and went out of it, and that should lie in it.
    """

    received: tuple[tuple[datetime, str], ...]
    handed: tuple[tuple[datetime, str], ...]
    taken: int
    paid: int
    till: int


def today(work: Work, who: Who) -> Today:
    """Raises NotOperator."""
    here = station(work, who)
    assert here.id is not None
    midnight = county().start_of(county().local(now()).date().isoformat())
    moved = parcels.custody_at(work, here.id, midnight)
    taken, paid = ledger.moved_since(work, ledger.account(work, ledger.TILL, here.id), midnight)
    return Today(
        tuple((custody.at, order.recipient) for custody, order in moved if custody.taker == "station"),
        tuple((custody.at, order.recipient) for custody, order in moved if custody.taker == "buyer"),
        taken,
        paid,
        till(work, who),
    )


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
