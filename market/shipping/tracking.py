"""What a carrier's reports mean for a parcel: all are kept, the newest by time is shown, and none takes a step back.

A carrier tells the whole history each time; reports come doubled, late and out of order. What follows from them is
read off all that is known, in the order of the carrier's clock, so that it does not depend on which came first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from market import notices
from market.acting import Who
from market.hours import county
from market.shipping import carrier_states, parcels, polling, returning
from market.shipping.carrier_states import GOING_BACK, RETURNED, SIGNED, TO_FETCH
from market.trade import deadlines, fulfilment, order_cards, order_facts, order_parts
from market.trade.delivery import PARCEL
from market.trade.states import BACK, SENT
from storage import orders, tracking
from storage import parcels as stored
from storage.clock import now
from storage.due import Due
from storage.orders import Order
from storage.parcels import Parcel
from storage.tracking import TrackingReport
from storage.work import Work

AT_STATION = "at-station"

CLOCKS_DIFFER = timedelta(hours=1)
"""A report from further ahead than that is none: it would stay the newest for ever."""

ENDED, NUMBER_UNKNOWN = "ended", "unknown"


@dataclass(frozen=True)
class Report:
    """One line of a carrier: when, by its clock; what it says; its state by the carrier's code, or empty."""

    at: datetime
    text: str
    state: str = ""


@dataclass(frozen=True)
class News:
    """What a carrier said about a number. `carrier` is who has it, where that is another than was said; `watched`:
    it will push from now on; `over`: it says no more; `unknown`: it knows no such number.
    """

    reports: Sequence[Report] = ()
    carrier: str = ""
    watched: bool = False
    over: bool = False
    unknown: bool = False


def heard(work: Work, number: str, news: News) -> int:
    """Takes what a carrier said about a number for each parcel that goes by it; how many there are."""
    # What the seller brings has no number.
    found = stored.with_number(work, number) if number else []
    for parcel, order in found:
        orders.locked(work, order)
        work.session.refresh(parcel)
        if news.carrier in parcels.CARRIERS:
            parcel.carrier = news.carrier
        followed = tracking.tracking_of(work, parcel.id or 0)
        followed.watched = followed.watched or news.watched
        _record(work, parcel, order, news.reports)
        if news.unknown and not followed.over:
            followed.over = NUMBER_UNKNOWN
            _do(work, NUMBER_UNKNOWN, order, parcel)
        elif news.over or any(one.state == RETURNED for one in news.reports):
            followed.over = followed.over or ENDED
        work.session.flush()
    return len(found)


def tell_in_the_morning(work: Work, row: Due) -> None:
    """What a carrier said in the quiet hours."""
    parcel_id, _, effect = row.subject.partition(":")
    parcel = stored.parcel_by_id(work, int(parcel_id))
    _EFFECTS[effect](work, orders.order_by_id(work, parcel.order_id), parcel)


def lies_in_a_locker(work: Work, order: Order, parcel: Parcel) -> bool:
    """Does the newest report say that the buyer is to fetch it from somewhere that is not ours?"""
    newest = tracking.newest_report(work, parcel.id or 0)
    return order.delivery == PARCEL and newest is not None and _means(newest) == TO_FETCH


def goes_back(work: Work, _: Who, parcel: Parcel) -> bool:
    """Has the carrier said that this parcel is on its way back to its seller?"""
    return any(_means(one) == GOING_BACK for one in tracking.reports_of(work, parcel.id or 0))


def remind_to_fetch(work: Work, order: Order, parcel: Parcel) -> None:
    notices.notify(work, order.buyer_id, "parcel-still-to-fetch", _facts(work, order, parcel), see(parcel))


def see(parcel: Parcel) -> tuple[notices.Door, ...]:
    return (("button-see-parcel", "parcel", parcel.public, ""),)


def _record(work: Work, parcel: Parcel, order: Order, reports: Sequence[Report]) -> None:
    """Keeps what is new, puts the deadlines off, and does what follows from it now and did not before."""
    assert parcel.id is not None
    before = _follows(order, tracking.reports_of(work, parcel.id), ever=True)
    new = [one for one in reports if _may_be(order, one) and _keep(work, parcel, one)]
    if not new:
        return
    known = tracking.reports_of(work, parcel.id)
    follows = _follows(order, known)
    _moved(work, order, parcel, max(one.at for one in new))
    polling.heard_something(work, parcel)
    if follows & {GOING_BACK, RETURNED}:
        deadlines.stop_waiting_for_receipt(work, parcel)
    order_cards.tell(work, order)
    for effect in (SIGNED, TO_FETCH, AT_STATION, GOING_BACK, RETURNED):
        if effect in follows - before:
            _do(work, effect, order, parcel)


def _may_be(order: Order, report: Report) -> bool:
    """Numbers are used again after a time, and mistyped: what was before the order is about another parcel. Carriers
    tell whole seconds.
    """
    return order.placed.replace(microsecond=0) <= report.at <= now() + CLOCKS_DIFFER


def _keep(work: Work, parcel: Parcel, report: Report) -> bool:
    assert parcel.id is not None
    kept = TrackingReport(parcel_id=parcel.id, at=report.at, text=report.text, state=report.state)
    return tracking.keep_report(work, kept)


def _follows(order: Order, reports: Sequence[TrackingReport], *, ever: bool = False) -> set[str]:
    """What follows from all reports together, where nothing comes after the seller has it back. Signed counts for a
    parcel that was not on its way back by then: it would be the seller who signs. `ever`: what may have followed, and
    been told, while it was not known yet that the seller has it back.
    """
    returned = min((one.at for one in reports if one.state == RETURNED and not ever), default=None)
    known = [one for one in reports if returned is None or one.at <= returned]
    meant = {RETURNED if one.state == RETURNED else _means(one) for one in known}
    if order.delivery != PARCEL:
        # To a station: only the station itself says that it is there.
        return meant & {GOING_BACK, RETURNED} | ({AT_STATION} if meant & {SIGNED, TO_FETCH} else set())
    back = min((one.at for one in known if _means(one) == GOING_BACK), default=None)
    signed = any(_means(one) == SIGNED and (back is None or one.at <= back) for one in known)
    return meant & {GOING_BACK, RETURNED, TO_FETCH} | ({SIGNED} if signed else set())


def _means(report: TrackingReport) -> str:
    return carrier_states.meaning(report.state)


def _moved(work: Work, order: Order, parcel: Parcel, at: datetime) -> None:
    at = min(at, now())
    if parcel.state == SENT and at >= parcel.moved:
        parcel.moved = at
        deadlines.watch(work, parcel, to_fetch=lies_in_a_locker(work, order, parcel))


def _do(work: Work, effect: str, order: Order, parcel: Parcel) -> None:
    """At once where it moves the parcel; what only tells somebody waits for the end of the quiet hours."""
    if effect in (SIGNED, RETURNED) or not county().quiet(now()):
        _EFFECTS[effect](work, order, parcel)
    else:
        deadlines.tell_in_the_morning(work, parcel, effect)


def _received(work: Work, order: Order, parcel: Parcel) -> None:
    parcels.receive(work, None, parcel.public)


def _to_be_fetched(work: Work, order: Order, parcel: Parcel) -> None:
    """In a locker or at somebody's counter: the buyer is told where, in the carrier's words."""
    if parcel.state == SENT:
        notices.notify(work, order.buyer_id, "parcel-to-fetch", _facts(work, order, parcel), see(parcel))


def _at_the_station(work: Work, order: Order, parcel: Parcel) -> None:
    if parcel.state in (SENT, BACK):
        for operator in order_parts.operators(work, order):
            doors = (("button-receive", "receive", "", ""),)
            notices.notify(work, operator, "parcel-at-your-station", _facts(work, order, parcel), doors)


def _going_back(work: Work, order: Order, parcel: Parcel) -> None:
    _tell_seller(work, order, parcel, "parcel-going-back")


def _returned(work: Work, order: Order, parcel: Parcel) -> None:
    """The seller has signed for it: that is as good as the seller's word."""
    returning.come_back(work, None, parcel.public)


def _number_unknown(work: Work, order: Order, parcel: Parcel) -> None:
    if tracking.tracking_of(work, parcel.id or 0).over == NUMBER_UNKNOWN:
        _tell_seller(work, order, parcel, "parcel-number-unknown")


def _tell_seller(work: Work, order: Order, parcel: Parcel, key: str) -> None:
    facts = _facts(work, order, parcel)
    notices.notify(work, order_parts.seller(work, order), key, facts, (*see(parcel), *fulfilment.see(order)))


def _facts(work: Work, order: Order, parcel: Parcel) -> dict[str, object]:
    newest = tracking.newest_report(work, parcel.id or 0)
    return {
        **order_facts.said(order),
        "parcel": parcel.number,
        "carrier": {"words": f"carrier-{parcel.carrier}"},
        "news": newest.text if newest else "",
    }


_EFFECTS: dict[str, Callable[[Work, Order, Parcel], None]] = {
    TO_FETCH: _to_be_fetched,
    AT_STATION: _at_the_station,
    GOING_BACK: _going_back,
    SIGNED: _received,
    RETURNED: _returned,
    NUMBER_UNKNOWN: _number_unknown,
}
