"""What happens when a deadline of the trade has passed: somebody is reminded, told, or the order ends by itself."""

import json
from collections.abc import Callable

from market import notices
from market.shipping import parcels, tracking
from market.trade import complaints, deadlines, fulfilment, order_facts, order_parts
from market.trade.deadlines import COMPLAINED, MORNING, NOT_FETCHED, RECEIVED, STILL, UNANSWERED, UNPAID
from market.trade.states import CONFIRMED, DUE, OPEN, SENT, WAITING
from storage import orders, payments
from storage import parcels as stored
from storage.due import Due
from storage.work import Work

LAST_STEP = 2


def unanswered(work: Work, row: Due) -> None:
    """The seller is reminded, then the station is told, then the order is cancelled."""
    order = orders.locked(work, orders.order_by_id(work, int(row.subject)))
    step = json.loads(row.facts)["step"]
    if order.state not in OPEN or order.state == CONFIRMED:
        return
    if step == LAST_STEP:
        fulfilment.lapse(work, order, "not-answered")
        return
    facts = order_facts.said(order)
    if step == 0:
        notices.notify(
            work, order_parts.seller(work, order), "order-unanswered", facts, fulfilment.see(order)
        )
    else:
        for operator in order_parts.operators(work, order):
            notices.notify(work, operator, "order-unanswered-station", facts, fulfilment.see(order))
    deadlines.wait_for_seller(work, order, step + 1)


def unpaid(work: Work, row: Due) -> None:
    """What was to be paid before it is sent was not: the order ends."""
    order = orders.locked(work, orders.order_by_id(work, int(row.subject)))
    if order.state in OPEN and payments.payment_of(work, order.id or 0).state == DUE:
        fulfilment.lapse(work, order, "not-paid")


def still(work: Work, row: Due) -> None:
    """Nothing was heard of a parcel for days: the seller, who can ask the carrier, is told once; where it lies in a
    locker, its buyer.
    """
    parcel = stored.parcel_by_id(work, int(row.subject))
    if parcel.state != SENT:
        return
    order = orders.order_by_id(work, parcel.order_id)
    if tracking.lies_in_a_locker(work, order, parcel):
        tracking.remind_to_fetch(work, order, parcel)
        return
    facts = {**order_facts.said(order), "parcel": parcel.number or {"words": "carrier-own"}}
    doors = (*tracking.see(parcel), *fulfilment.see(order))
    notices.notify(work, order_parts.seller(work, order), "parcel-still", facts, doors)


def not_fetched(work: Work, row: Due) -> None:
    """A parcel waits at the station for days: its buyer is told once."""
    parcel = stored.parcel_by_id(work, int(row.subject))
    if parcel.state == WAITING:
        order = orders.order_by_id(work, parcel.order_id)
        facts = {
            **order_facts.said(order),
            "code": parcel.code,
            "station": order_facts.station_name(work, order),
        }
        notices.notify(work, order.buyer_id, "parcel-not-fetched", facts, fulfilment.see(order))


def received(work: Work, row: Due) -> None:
    """A courier's parcel of which nobody has said anything counts as received."""
    parcel = stored.parcel_by_id(work, int(row.subject))
    if parcel.state == SENT:
        parcels.receive(work, None, parcel.public)


def complaint_unanswered(work: Work, row: Due) -> None:
    """The seller has not answered a complaint: the station decides."""
    complaints.escalate(work, orders.order_by_id(work, int(row.subject)))


KINDS: dict[str, Callable[[Work, Due], None]] = {
    UNANSWERED: unanswered,
    UNPAID: unpaid,
    STILL: still,
    NOT_FETCHED: not_fetched,
    RECEIVED: received,
    COMPLAINED: complaint_unanswered,
    MORNING: tracking.tell_in_the_morning,
}
