"""Deadlines of the trade: what is planned when an order or a parcel begins to wait, and is called off when it goes on.

What happens when one has passed stands in overdue.py.
"""

import json
from datetime import datetime, timedelta

from market.hours import county
from storage import due
from storage.clock import milliseconds, now
from storage.orders import Order
from storage.parcels import Parcel
from storage.work import Work

UNANSWERED, UNPAID, STILL, NOT_FETCHED, RECEIVED, COMPLAINED, MORNING = (
    "order_unanswered", "order_unpaid", "parcel_still", "parcel_not_fetched", "parcel_received",
    "complaint_unanswered", "parcel_morning",
)  # fmt: skip

ANSWERS_WITHIN = timedelta(hours=24)
"""A seller who has not answered for this long is reminded; after as long again the station is told; after as long
again the order is cancelled.
"""

PAYS_WITHIN = timedelta(days=3)
ACCEPTS_WITHIN = timedelta(days=3)
MOVES_WITHIN = timedelta(days=3)
FETCHED_WITHIN = timedelta(days=5)
RECEIVED_WITHIN = timedelta(days=10)
"""A courier's parcel of which nobody says anything counts as received after so long."""

COMPLAINT_ANSWERED_WITHIN = timedelta(hours=48)

OF_USE = timedelta(days=30)
"""A deadline that has passed while everything stood still is still looked at for so long."""


def wait_for_seller(work: Work, order: Order, step: int = 0) -> None:
    """`step` is how often the seller was waited for before."""
    _plan(work, UNANSWERED, str(order.id), county().awake(now() + ANSWERS_WITHIN), {"step": step})


def wait_for_buyer(work: Work, order: Order) -> None:
    """Another date was proposed: if the buyer says nothing, the order lapses."""
    _plan(work, UNANSWERED, str(order.id), county().awake(now() + ACCEPTS_WITHIN), {"step": 2})


def wait_for_money(work: Work, order: Order) -> None:
    _plan(work, UNPAID, str(order.id), county().awake(now() + PAYS_WITHIN), {})


def stop_waiting_for_money(work: Work, order: Order) -> None:
    due.cancel(work, UNPAID, str(order.id))


def stop(work: Work, order: Order) -> None:
    """The order is answered, or has ended: nothing is waited for any more."""
    due.cancel(work, UNANSWERED, str(order.id))
    due.cancel(work, UNPAID, str(order.id))


def watch(work: Work, parcel: Parcel, *, to_fetch: bool = False) -> None:
    """A parcel is on its way: if nothing is heard of it, somebody is told; a courier's counts as received one day.
    All counts from when it last moved. `to_fetch`: it lies in a locker, for its buyer to come.
    """
    within = FETCHED_WITHIN if to_fetch else MOVES_WITHIN
    _plan(work, STILL, str(parcel.id), county().awake(parcel.moved + within), {})
    if parcel.station_id is None:
        _plan(work, RECEIVED, str(parcel.id), county().awake(parcel.moved + RECEIVED_WITHIN), {})


def stop_waiting_for_receipt(work: Work, parcel: Parcel) -> None:
    """It goes back: it is not received by itself."""
    due.cancel(work, RECEIVED, str(parcel.id))


def tell_in_the_morning(work: Work, parcel: Parcel, effect: str) -> None:
    """Something was heard of a parcel in the quiet hours that is to be told (see tracking.py)."""
    _plan(work, MORNING, f"{parcel.id}:{effect}", county().awake(now()), {})


def wait_for_fetching(work: Work, parcel: Parcel) -> None:
    due.cancel(work, STILL, str(parcel.id))
    _plan(work, NOT_FETCHED, str(parcel.id), county().awake(now() + FETCHED_WITHIN), {})


def wait_for_seller_of_complaint(work: Work, order: Order) -> None:
    moment = county().awake(now() + COMPLAINT_ANSWERED_WITHIN)
    _plan(work, COMPLAINED, str(order.id), moment, {})


def stop_waiting_for_complaint(work: Work, order: Order) -> None:
    due.cancel(work, COMPLAINED, str(order.id))


def stop_watching(work: Work, parcel: Parcel) -> None:
    for kind in (STILL, NOT_FETCHED, RECEIVED):
        due.cancel(work, kind, str(parcel.id))


def _plan(work: Work, kind: str, subject: str, moment: datetime, facts: dict[str, int]) -> None:
    due.plan(
        work,
        kind,
        subject,
        not_before=milliseconds(moment),
        not_after=milliseconds(moment + OF_USE),
        facts=json.dumps(facts),
    )
