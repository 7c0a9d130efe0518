"""When a carrier is asked about a parcel: within its limits, less often the longer it is silent, until it is done."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from market.trade.states import SENT
from storage import due, orders, parcels, tracking
from storage.clock import milliseconds, now
from storage.parcels import Parcel
from storage.work import Work

TRACK = "track_parcel"

LEAST_BETWEEN = timedelta(minutes=30)
"""Asked about one number more often, the tracking service locks it for a day (api.kuaidi100.com, suodanhouguo)."""

WAITS = (LEAST_BETWEEN, timedelta(hours=2), timedelta(hours=6), timedelta(hours=12))
"""From one question to the next, while the carrier has nothing new. Of what it watches by itself it is asked at the
longest of them, lest a push was lost.
"""

GIVES_UP_AFTER = timedelta(days=60)
"""Of a parcel that has not moved for so long the service itself says no more."""

OF_USE = timedelta(days=30)

PHONE_DIGITS = 4
"""Some carriers tell only whoever knows the end of the phone number; more of it is not sent."""


@dataclass(frozen=True)
class Asked:
    """What a carrier is asked. `watched`: it has been told to push."""

    number: str
    carrier: str
    phone: str
    watched: bool


def begin(work: Work, parcel: Parcel) -> None:
    """A courier has the parcel: from now on it is followed by its number."""
    if parcel.number:
        _plan(work, parcel, now())


def stop(work: Work, parcel: Parcel) -> None:
    due.cancel(work, TRACK, str(parcel.id))


def ask(work: Work, parcel_id: int) -> Asked | None:
    """What the carrier is to be asked now; None where it is not to be asked.

    The question is noted and the next one planned before it is put: whatever becomes of it, and if the bot dies over
    it, no other follows within LEAST_BETWEEN.
    """
    parcel = parcels.parcel_by_id(work, parcel_id)
    order = orders.locked(work, orders.order_by_id(work, parcel.order_id))
    work.session.refresh(parcel)
    followed = tracking.tracking_of(work, parcel_id)
    done = parcel.state != SENT or followed.over or now() - parcel.moved > GIVES_UP_AFTER
    if done or not parcel.number:
        return None
    before = [one for one in (followed.asked, tracking.last_asked(work, parcel.number)) if one is not None]
    free = max(before) + LEAST_BETWEEN if before else now()
    if now() < free:
        _plan(work, parcel, free)
        return None
    watched = followed.watched
    followed.asked = now()
    _plan(work, parcel, now() + (WAITS[-1] if watched else WAITS[followed.silent]))
    followed.silent = min(followed.silent + 1, len(WAITS) - 1)
    return Asked(parcel.number, parcel.carrier, order.phone[-PHONE_DIGITS:], watched)


def heard_something(work: Work, parcel: Parcel) -> None:
    """It moves: whoever is not watched is asked again soon."""
    followed = tracking.tracking_of(work, parcel.id or 0)
    followed.silent = 0
    if not followed.watched and followed.asked is not None and parcel.state == SENT:
        _plan(work, parcel, followed.asked + WAITS[0])


def _plan(work: Work, parcel: Parcel, moment: datetime) -> None:
    due.plan(
        work,
        TRACK,
        str(parcel.id),
        # A part of a millisecond is cut off, and that much too early is too early.
        not_before=milliseconds(moment) + 1,
        not_after=milliseconds(moment + OF_USE),
    )
