"""Payments: cash at a counter or in the seller's hand, and transfers that somebody has seen on the account."""

from market import notices
from market.acting import Who
from market.members.roles import managers
from market.money import ledger
from market.refusals import NoSuchCode, NotPaid, NotThere
from market.rights import COUNTER, MONEY, may, own_station
from market.shipping import codes
from market.trade import deadlines, order_cards, order_facts, order_parts
from market.trade.delivery import ON_DELIVERY
from market.trade.fulfilment import see
from market.trade.order_moves import held_order, move
from market.trade.states import CLAIMED, DUE, HELD, OPEN, PAYMENT, STATION
from storage import orders, payments
from storage.orders import Order
from storage.payments import Payment
from storage.stations import Station
from storage.work import Work


def find_due(work: Work, who: Who, said: str) -> list[tuple[Payment, Order]]:
    """What is to be paid, by a payment code (six digits) or an order's number. Raises NotOperator, TooManyTries."""
    station = own_station(work, who, COUNTER)
    codes.check_tries(work, f"person:{who.actor}", f"station:{station.id}")
    found = orders.order_by_public(work, said)
    if found is not None and found.id is not None:
        payment = payments.payment_of(work, found.id)
        return [(payment, found)] if payment.state == DUE and found.state in OPEN else []
    return [
        (payment, order)
        for payment, order in payments.unpaid_with_code(work, said, (DUE,))
        if order.state in OPEN
    ]


def due_of(work: Work, who: Who, public: str) -> int:
    """Fen that are still to be paid for an order when it is handed over. Raises Gone."""
    found = order_parts.order(work, who, public)
    payment = payments.payment_of(work, found.id or 0)
    return payment.fen if payment.state == DUE else 0


def note_wrong_code(work: Work, who: Who) -> None:
    """Counts a wrong payment code for the operator and the station. Raises NotOperator."""
    codes.note_wrong(work, f"person:{who.actor}", f"station:{own_station(work, who, COUNTER).id}")


def take_cash(work: Work, who: Who, public: str, code: str) -> Order:
    """An operator has the cash for an order in the till; `code` is the payment code or the order's number.

    Raises NotOperator, Gone, NotYours, NoSuchCode, NotThere.
    """
    station = own_station(work, who, COUNTER)
    found = orders.order_by_public(work, public)
    if found is None or found.id is None:
        raise NoSuchCode()
    order = orders.locked(work, found)
    payment = payments.payment_of(work, found.id)
    if code not in (payment.code, order.public):
        raise NoSuchCode()
    if not _take(work, who, order, payment, station):
        raise NotThere(state=order_facts.payment_state(payment))
    deadlines.stop_waiting_for_money(work, order)
    order_cards.tell(work, order)
    notices.notify(work, order.buyer_id, "payment-taken", order_facts.said(order), see(order))
    seller = order_parts.seller(work, order)
    notices.notify(work, seller, "payment-held", order_facts.said(order), see(order))
    return order


def take_at_the_counter(work: Work, who: Who, order: Order, station: Station) -> None:
    """What is still due when goods are fetched. Raises NotPaid where it was to be paid by a transfer."""
    assert order.id is not None
    payment = payments.payment_of(work, order.id)
    if payment.state == HELD:
        return
    if payment.state != DUE or not _take(work, who, order, payment, station):
        raise NotPaid()


def take_at_the_sellers(work: Work, who: Who, order: Order) -> None:
    """The same, in the seller's hand. Raises NotPaid where it was to be paid before."""
    assert order.id is not None
    payment = payments.payment_of(work, order.id)
    if payment.state == HELD:
        return
    if order.paying != ON_DELIVERY or not move(work, who, order, PAYMENT, "pay_seller", payment):
        raise NotPaid()
    ledger.hold_with_seller(work, who, order, payment.fen)


def send_slip(work: Work, who: Who, public: str, slip: str) -> bool:
    """The buyer sends the picture of a transfer's slip; the county is asked to look. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    payment = payments.payment_of(work, order.id or 0)
    if order.state not in OPEN or not move(work, who, order, PAYMENT, "send_slip", payment):
        return False
    payment.slip = slip
    work.session.flush()
    order_cards.tell(work, order)
    for manager in managers(work):
        notices.notify(work, manager, "transfer-claimed", order_facts.said(order), see(order))
    return True


def receive(work: Work, who: Who, public: str) -> bool:
    """A manager has seen the transfer on the county's account. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    payment = payments.payment_of(work, order.id or 0)
    if not move(work, who, order, PAYMENT, "receive", payment):
        return False
    ledger.hold_transfer(work, who, order, payment.fen)
    deadlines.stop_waiting_for_money(work, order)
    if order.state in OPEN:
        notices.notify(work, order.buyer_id, "payment-taken", order_facts.said(order), see(order))
        seller = order_parts.seller(work, order)
        notices.notify(work, seller, "payment-held", order_facts.said(order), see(order))
    else:
        # Called off in the meantime: the money is the buyer's again.
        move(work, who, order, PAYMENT, "return", payment)
        ledger.give_back(work, who, order)
    order_cards.tell(work, order)
    return True


def not_received(work: Work, who: Who, public: str) -> bool:
    """The transfer is not on the county's account: the slip was none, or it takes its time. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    payment = payments.payment_of(work, order.id or 0)
    if not move(work, who, order, PAYMENT, "not_received", payment):
        return False
    if order.state not in OPEN:
        move(work, who, order, PAYMENT, "void", payment)
    order_cards.tell(work, order)
    notices.notify(work, order.buyer_id, "transfer-not-received", order_facts.said(order), see(order))
    return True


def claimed(work: Work, who: Who) -> list[tuple[Payment, Order]]:
    """Transfers that a manager is to look for, the oldest first."""
    return payments.in_state(work, CLAIMED, 100) if may(work, who, MONEY) else []


def _take(work: Work, who: Who, order: Order, payment: Payment, station: Station) -> bool:
    if order.state not in OPEN or not move(work, who, order, PAYMENT, "take_cash", payment, also=STATION):
        return False
    payment.station_id = station.id
    ledger.hold_cash(work, who, order, payment.fen, station.id or 0)
    return True
