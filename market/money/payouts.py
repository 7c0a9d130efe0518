"""Payouts: what the county owes somebody is handed over in cash, and counts when both have said so."""

from market import notices
from market.acting import Who
from market.amounts import Price
from market.money import ledger
from market.money.my_money import accounts_of
from market.refusals import Gone, NothingOwed, NotYours
from market.rights import COUNTER, MONEY, check_county, own_station
from market.trade.states import AGREED, DENIED, HANDED
from storage import ledger as stored
from storage import payments
from storage.clock import now
from storage.payments import Payout
from storage.stations import Station
from storage.work import Work

CASH, TRANSFER = "cash", "transfer"


def owed(work: Work, who: Who, way: str = CASH) -> list[tuple[int, str, int]]:
    """To whom the county owes money, for an operator to hand over in cash or a manager to transfer: person, name, fen;
    most first. Raises NotOperator, NotManager.
    """
    _may(work, who, way)
    return payments.owed_to_people(work, HANDED, 50)


def hand(work: Work, who: Who, person: int, way: str = CASH) -> int:
    """An operator hands somebody all that the county owes them, or a manager transfers it; how much, in fen. They are
    asked whether they have it. Raises NotOperator, NotManager, NothingOwed.
    """
    station = _may(work, who, way)
    handed = 0
    for account in accounts_of(work, person):
        balance = stored.locked_balance(work, account)
        fen = balance - sum(one.fen for one in payments.payouts_in_hand(work, account, HANDED))
        if fen <= 0:
            continue
        payout = Payout(
            account_id=account,
            person_id=person,
            station_id=station.id if station else None,
            way=way,
            fen=fen,
            state=HANDED,
            actor_id=who.actor,
            handed=now(),
        )
        payments.add_payout(work, payout)
        handed += fen
        notices.notify(
            work,
            person,
            f"payout-handed-{way}",
            {"money": Price(fen, "").plain(), "station": station.name if station else ""},
            (
                ("button-payout-agree", "payout", str(payout.id), "agree"),
                ("button-payout-deny", "payout", str(payout.id), "deny"),
            ),
        )
    if not handed:
        raise NothingOwed()
    return handed


def answer(work: Work, who: Who, payout_id: int, action: str) -> bool:
    """Whose money it is says whether they have it: `agree` or `deny`. False where that was said already.

    Raises Gone, NotYours.
    """
    payout = payments.locked_payout(work, payout_id)
    if payout is None:
        raise Gone(what="payout")
    if payout.person_id != who.person:
        raise NotYours()
    if payout.state != HANDED:
        return False
    payout.state = AGREED if action == "agree" else DENIED
    work.session.flush()
    if payout.state == AGREED and payout.station_id is not None:
        ledger.pay_out_cash(work, who, payout.account_id, payout.fen, payout.station_id)
    elif payout.state == AGREED:
        ledger.pay_out_transfer(work, who, payout.account_id, payout.fen)
    key = "payout-agreed" if payout.state == AGREED else "payout-denied"
    notices.notify(work, payout.actor_id, key, {"money": Price(payout.fen, "").plain()})
    return True


def _may(work: Work, who: Who, way: str) -> Station | None:
    """The station whose till it comes out of; none for a transfer. Raises NotOperator, NotManager."""
    if way == CASH:
        return own_station(work, who, COUNTER)
    check_county(work, who, MONEY)
    return None
