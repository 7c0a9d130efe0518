"""A parcel comes back to its seller: refused, not to be found, or not fetched in time. Then nobody has bought it."""

from market import notices
from market.acting import Who
from market.shipping import polling
from market.trade import deadlines, fulfilment, order_cards, order_facts, order_parts
from market.trade.order_moves import held_parcel, move
from market.trade.states import BACK, DROPPED, LOST, PARCEL, RAISED, REFUSED, RESENDING, TO_DECIDE, WAITING
from storage import complaints, parcels
from storage.clock import now
from storage.orders import Order
from storage.parcels import Custody, Parcel
from storage.work import Work

UNDECIDED = (RAISED, REFUSED, RESENDING, TO_DECIDE)
"""While a complaint is in one of these, what becomes of the order is decided by it."""


def come_back(work: Work, who: Who | None, public: str) -> bool:
    """The seller has a parcel (by its public id) again: the seller says so, the station that gives it back, or the
    carrier (`who` is None). Where nothing of the order is left on its way it ends: the goods are for sale again, the
    money is the buyer's. False where the parcel is not on its way. Raises Gone, NotYours.
    """
    parcel, order = held_parcel(work, who, public)
    giver = "station" if parcel.state == WAITING else "carrier" if parcel.number else "seller"
    if not move(work, who, order, PARCEL, "come_back", parcel):
        return False
    parcel.moved = now()
    assert parcel.id is not None
    actor = who.actor if who else None
    parcels.add_custody(
        work, Custody(parcel_id=parcel.id, giver=giver, taker="seller", actor_id=actor, at=now())
    )
    deadlines.stop_watching(work, parcel)
    polling.stop(work, parcel)
    if _nothing_is_left(work, order):
        fulfilment.take_back(work, who, order)
        _tell(work, order, order.buyer_id, "order-came-back")
    _tell(work, order, order_parts.seller(work, order), "parcel-came-back")
    order_cards.tell(work, order)
    return True


def _nothing_is_left(work: Work, order: Order) -> bool:
    """Is all that was sent of it back or lost, and nothing about it to be decided?"""
    found: list[Parcel] = parcels.parcels_of(work, order.id or 0)
    complaint = complaints.complaint_of(work, order.id or 0)
    undecided = complaint is not None and complaint.state in UNDECIDED
    return not undecided and all(one.state in (BACK, DROPPED, LOST) for one in found)


def _tell(work: Work, order: Order, person: int, key: str) -> None:
    facts = {**order_facts.said(order), "state": order_facts.state(order)}
    notices.notify(work, person, key, facts, fulfilment.see(order))
