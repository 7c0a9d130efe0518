"""What seller and buyer do with an order before it is handed over: take, decline, move its date, call it off."""

from market import notices
from market.acting import Who
from market.hours import county
from market.money import ledger
from market.refusals import OnItsWay
from market.shipping.codes import six_digits
from market.shop import stock
from market.trade import deadlines, order_cards, order_facts, order_parts
from market.trade.delivery import FETCH, PAID_FIRST
from market.trade.order_moves import held_order, move
from market.trade.states import DROPPED, ORDER, PARCEL, PAYMENT, PREPARING
from storage import orders, parcels, payments
from storage.clock import now
from storage.orders import Order
from storage.parcels import Parcel
from storage.work import Work


def confirm(work: Work, who: Who, public: str) -> bool:
    """The seller takes the order. False where it was answered already. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    if not move(work, who, order, ORDER, "confirm"):
        return False
    _prepare(work, order)
    return True


def accept(work: Work, who: Who, public: str) -> bool:
    """The buyer agrees to the other date that the seller proposed. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    if not move(work, who, order, ORDER, "accept"):
        return False
    _prepare(work, order)
    notices.notify(
        work, order_parts.seller(work, order), "order-accepted", order_facts.said(order), see(order)
    )
    return True


def propose(work: Work, who: Who, public: str, day: str) -> bool:
    """The seller offers another day (an ISO date) instead; the buyer is asked. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    if not move(work, who, order, ORDER, "propose"):
        return False
    order.proposed = county().noon_of(day)
    work.session.flush()
    deadlines.wait_for_buyer(work, order)
    order_cards.tell(work, order)
    notices.notify(work, order.buyer_id, "order-proposed", order_facts.said(order), see(order))
    return True


def decline(work: Work, who: Who, public: str, why: str) -> bool:
    """The seller cannot sell it after all; what was paid is the buyer's again. Raises Gone, NotYours, OnItsWay."""
    order = held_order(work, who, public)
    _still_here(work, order)
    if not move(work, who, order, ORDER, "decline", why=why):
        return False
    _call_off(work, who, order)
    facts = {**order_facts.said(order), "why": order_facts.said_why(why)}
    notices.notify(work, order.buyer_id, "order-declined", facts, see(order))
    return True


def cancel(work: Work, who: Who, public: str) -> bool:
    """The buyer calls the order off before anything is sent. Raises Gone, NotYours, OnItsWay."""
    order = held_order(work, who, public)
    _still_here(work, order)
    if not move(work, who, order, ORDER, "cancel"):
        return False
    _call_off(work, who, order)
    notices.notify(
        work, order_parts.seller(work, order), "order-cancelled", order_facts.said(order), see(order)
    )
    return True


def lapse(work: Work, order: Order, why: str) -> None:
    """Nobody answered, or nobody paid, for too long: the order ends by itself. `why` is not-answered or not-paid."""
    orders.locked(work, order)
    if _sent(work, order) or not move(work, None, order, ORDER, "lapse", why=why):
        return
    _call_off(work, None, order)
    for person in (order.buyer_id, order_parts.seller(work, order)):
        notices.notify(work, person, f"order-lapsed-{why}", order_facts.said(order), see(order))


def complete(work: Work, who: Who | None, order: Order) -> None:
    """All of it is in the buyer's hands: what was held is the seller's, the goods are sold."""
    assert order.id is not None
    payment = payments.payment_of(work, order.id)
    move(work, who, order, ORDER, "complete")
    if move(work, who, order, PAYMENT, "release", payment):
        ledger.release(work, who, order)
    for line in orders.lines_of(work, order.id):
        stock.sold(work, line.listing_id, line.amount)
    deadlines.stop(work, order)


def take_back(work: Work, who: Who | None, order: Order) -> None:
    """All that was sent is with the seller again: the order ends, as if it had been called off."""
    move(work, who, order, ORDER, "come_back")
    _call_off(work, who, order)


def lose(work: Work, who: Who, order: Order) -> None:
    """What was sent never comes: the order ends, what was paid is the buyer's again, the goods are gone."""
    assert order.id is not None
    move(work, who, order, ORDER, "lose")
    for parcel in parcels.parcels_of(work, order.id):
        if not move(work, who, order, PARCEL, "lose", parcel) and parcel.state == PREPARING:
            move(work, who, order, PARCEL, "drop", parcel)
        deadlines.stop_watching(work, parcel)
    for line in orders.lines_of(work, order.id):
        stock.sold(work, line.listing_id, line.amount)
    _money_back(work, who, order)
    deadlines.stop(work, order)


def see(order: Order) -> tuple[notices.Door, ...]:
    return (("button-see-order", "order", order.public, ""),)


def _prepare(work: Work, order: Order) -> None:
    """From now on the seller packs, and the buyer knows what comes next."""
    assert order.id is not None
    code = six_digits() if order.delivery == FETCH else ""
    orders.add_all(
        work,
        Parcel(order_id=order.id, state=PREPARING, station_id=order.station_id, code=code, moved=now()),
    )
    deadlines.stop(work, order)
    payment = payments.payment_of(work, order.id)
    if order.paying in PAID_FIRST:
        deadlines.wait_for_money(work, order)
    order_cards.tell(work, order)
    facts = {**order_facts.said(order), "pay": order_facts.how_to_pay(order, payment)}
    notices.notify(work, order.buyer_id, "order-confirmed", facts, see(order))


def _still_here(work: Work, order: Order) -> None:
    if _sent(work, order):
        raise OnItsWay()


def _sent(work: Work, order: Order) -> bool:
    assert order.id is not None
    return any(one.state not in (PREPARING, DROPPED) for one in parcels.parcels_of(work, order.id))


def _call_off(work: Work, who: Who | None, order: Order) -> None:
    """The goods are for sale again, the money that is held is the buyer's again."""
    assert order.id is not None
    for line in sorted(orders.lines_of(work, order.id), key=lambda one: one.listing_id):
        stock.put_back(work, line.listing_id, line.amount)
    for parcel in parcels.parcels_of(work, order.id):
        if parcel.state == PREPARING:
            move(work, who, order, PARCEL, "drop", parcel)
    _money_back(work, who, order)
    deadlines.stop(work, order)
    order_cards.tell(work, order)


def _money_back(work: Work, who: Who | None, order: Order) -> None:
    """What is held is the buyer's again; what was not paid need not be paid any more. A transfer that is being looked
    for is left: whoever finds it gives it back.
    """
    payment = payments.payment_of(work, order.id or 0)
    if move(work, who, order, PAYMENT, "return", payment):
        ledger.give_back(work, who, order)
    else:
        move(work, who, order, PAYMENT, "void", payment)
