"""The seller's side: the orders of a store, and the money that is held for them."""

from collections.abc import Mapping
from dataclasses import dataclass

from market.acting import Who
from market.hours import county
from market.trade.delivery import PAID_FIRST
from market.trade.states import CANCELLED, CONFIRMED, DECLINED, HELD, OPEN, PLACED, PREPARING, PROPOSED
from storage import orders, parcels, payments, stores
from storage.clock import now
from storage.orders import Order
from storage.work import Work

IN_SIGHT = 6
MOST = 100

TO_ANSWER, TO_PACK, ON_THE_WAY, NOT_PAID = "to-answer", "to-pack", "on-the-way", "not-paid"


def count_open(work: Work, who: Who) -> int | None:
    """How many orders of the person's store are open; None where there is no store."""
    store = stores.store_of(work, who.person)
    return None if store is None else len(orders.sold_by(work, store.id or 0, OPEN, MOST))


def sections(work: Work, who: Who) -> Mapping[str, list[Order]]:
    """The open orders of the person's store by what is to be done about them, the oldest first."""
    found: dict[str, list[Order]] = {TO_ANSWER: [], TO_PACK: [], NOT_PAID: [], ON_THE_WAY: []}
    store = stores.store_of(work, who.person)
    for order in orders.sold_by(work, store.id or 0, OPEN, MOST) if store else []:
        found[_section(work, order)].append(order)
    return found


@dataclass(frozen=True)
class Day:
    """What was ordered of a store on one day (an ISO date, county time): orders, and fen with postage."""

    day: str
    orders: int
    fen: int


def week(work: Work, who: Who) -> list[Day]:
    """The last seven days of the person's store, today last. What was declined or called off does not count."""
    store = stores.store_of(work, who.person)
    today = county().local(now()).date()
    days = [county().day_after(today, -back) for back in range(6, -1, -1)]
    since = county().start_of(days[0])
    found = orders.sold_since(work, store.id or 0, since, (DECLINED, CANCELLED)) if store else []
    by_day: dict[str, list[Order]] = {day: [] for day in days}
    for order in found:
        by_day[county().local(order.placed).date().isoformat()].append(order)
    return [Day(day, len(some), sum(one.total for one in some)) for day, some in by_day.items()]


def _section(work: Work, order: Order) -> str:
    assert order.id is not None
    if order.state in (PLACED, PROPOSED):
        return TO_ANSWER
    assert order.state == CONFIRMED
    if not any(one.state == PREPARING for one in parcels.parcels_of(work, order.id)):
        return ON_THE_WAY
    if order.paying in PAID_FIRST and payments.payment_of(work, order.id).state != HELD:
        return NOT_PAID
    return TO_PACK
