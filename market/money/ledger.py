"""The ledger's one door: every fen that moves goes from one account to another here, and nowhere else."""

from market.acting import Who
from storage import ledger
from storage.clock import now
from storage.ledger import BANK, COMMISSION, ESCROW, OUTSIDE, PERSON, STORE, TILL, Entry
from storage.orders import Order
from storage.work import Work

_commission_percent = 0


def set_commission(percent: int) -> None:
    """The county's share of the goods, in per cent of what the seller earns. Called once, where the parts are put
    together.
    """
    global _commission_percent
    _commission_percent = percent


def hold_cash(work: Work, who: Who, order: Order, fen: int, station_id: int) -> None:
    """A buyer's cash lies in a station's till from now on, and is held for the order."""
    till, buyer = ledger.account(work, TILL, station_id), ledger.account(work, PERSON, order.buyer_id)
    _post(work, who, order, "cash_taken", till, buyer, fen)
    _hold(work, who, order, buyer, fen)


def hold_transfer(work: Work, who: Who, order: Order, fen: int) -> None:
    """A buyer's transfer has come in on the county's account, and is held for the order."""
    bank, buyer = ledger.account(work, BANK), ledger.account(work, PERSON, order.buyer_id)
    _post(work, who, order, "transfer_received", bank, buyer, fen)
    _hold(work, who, order, buyer, fen)


def hold_with_seller(work: Work, who: Who, order: Order, fen: int) -> None:
    """The buyer paid the seller, who has the cash already: the seller owes it until the order is complete."""
    store, buyer = ledger.account(work, STORE, order.store_id), ledger.account(work, PERSON, order.buyer_id)
    _post(work, who, order, "paid_to_seller", store, buyer, fen)
    _hold(work, who, order, buyer, fen)


def release(work: Work, who: Who | None, order: Order) -> int:
    """What is held for an order becomes the seller's, less the county's commission; the seller's part in fen."""
    fen = held_for(work, order)
    escrow = ledger.account(work, ESCROW)
    share = min(fen, order.goods * _commission_percent // 100)
    if share:
        _post(work, who, order, "commission", escrow, ledger.account(work, COMMISSION), share)
    if fen - share:
        _post(work, who, order, "released", escrow, ledger.account(work, STORE, order.store_id), fen - share)
    return fen - share


def give_back(work: Work, who: Who | None, order: Order) -> int:
    """What is held for an order is the buyer's again; how much in fen."""
    fen = held_for(work, order)
    if fen:
        buyer = ledger.account(work, PERSON, order.buyer_id)
        _post(work, who, order, "returned", ledger.account(work, ESCROW), buyer, fen)
    return fen


def refund(work: Work, who: Who, order: Order, fen: int) -> None:
    """The seller gives money back for goods that were handed over; whoever has none any more owes it from now on."""
    store, buyer = ledger.account(work, STORE, order.store_id), ledger.account(work, PERSON, order.buyer_id)
    _post(work, who, order, "refunded", store, buyer, fen)


def pay_out_cash(work: Work, who: Who, account: int, fen: int, station_id: int) -> None:
    """Somebody has taken their money out of a station's till."""
    _post(work, who, None, "paid_out", account, ledger.account(work, TILL, station_id), fen)


def pay_out_transfer(work: Work, who: Who, account: int, fen: int) -> None:
    """The county has transferred somebody their money from its account."""
    _post(work, who, None, "paid_out", account, ledger.account(work, BANK), fen)


def correct_till(work: Work, who: Who, station_id: int, fen: int) -> None:
    """A till was counted, and holds so much more (or, below zero, less) than it should: that stands as an entry of its
    own, against the world outside.
    """
    till, outside = ledger.account(work, TILL, station_id), ledger.account(work, OUTSIDE)
    if fen > 0:
        _post(work, who, None, "counted_more", till, outside, fen)
    elif fen < 0:
        _post(work, who, None, "counted_less", outside, till, -fen)


def correct(work: Work, who: Who, order: Order, fen: int, why: str, *, of_store: bool) -> None:
    """The county gives the store or the buyer of an order so much more than the books say, or (below zero) less,
    against the world outside; `why` stands with it.
    """
    kind, owner = (STORE, order.store_id) if of_store else (PERSON, order.buyer_id)
    mine, outside = ledger.account(work, kind, owner), ledger.account(work, OUTSIDE)
    if fen > 0:
        _post(work, who, order, "corrected", outside, mine, fen, why)
    elif fen < 0:
        _post(work, who, order, "corrected", mine, outside, -fen, why)


def move_till(work: Work, who: Who, station_id: int, to: int) -> int:
    """What lies in a till is carried to another station's; how much, in fen."""
    old, new = ledger.account(work, TILL, station_id), ledger.account(work, TILL, to)
    fen = -ledger.locked_balance(work, old)
    if fen > 0:
        _post(work, who, None, "till_moved", new, old, fen)
    elif fen < 0:
        _post(work, who, None, "till_moved", old, new, -fen)
    return fen


def held_for(work: Work, order: Order) -> int:
    """Fen that are held for an order."""
    assert order.id is not None
    return ledger.balance_of_order(work, ledger.account(work, ESCROW), order.id)


def _hold(work: Work, who: Who, order: Order, buyer: int, fen: int) -> None:
    _post(work, who, order, "held", buyer, ledger.account(work, ESCROW), fen)


def _post(
    work: Work,
    who: Who | None,
    order: Order | None,
    what: str,
    debit: int,
    credit: int,
    fen: int,
    why: str = "",
) -> None:
    ledger.add_entry(
        work,
        Entry(
            what=what,
            debit_id=debit,
            credit_id=credit,
            fen=fen,
            order_id=order.id if order else None,
            actor_id=who.actor if who else None,
            why=why,
            at=now(),
        ),
    )
