"""Complaints: broken, wrong, missing, or sent back; the seller answers, else the station decides."""

from datetime import timedelta

from market import notices
from market.acting import Who
from market.money import ledger
from market.refusals import Gone, NotReturnable, NotThere, TooLate, TooMuch
from market.shop.products import can_be_returned
from market.trade import deadlines, fulfilment, order_cards, order_facts, order_parts
from market.trade.order_moves import event, held_order, move
from market.trade.order_parts import order as order_of
from market.trade.states import COMPLAINT, COMPLETED, CONFIRMED, HELD, PREPARING, RAISED
from storage import complaints, orders, parcels, payments, products
from storage.clock import now
from storage.complaints import Complaint
from storage.orders import Order
from storage.work import Work

BROKEN, WRONG, MISSING, RETURN = "broken", "wrong", "missing", "return"
KINDS = (BROKEN, WRONG, MISSING, RETURN)

COMPLAINED_WITHIN = timedelta(days=15)
RETURNED_WITHIN = timedelta(days=7)
"""Consumer law, art. 25: seven days from receipt, without a reason."""

TO_SELLER = {"complaint-refunded": "complaint-refunded-by-you"}
"""What is put differently to the seller, whose money it is that goes back."""


def kinds(work: Work, who: Who, public: str) -> list[str]:
    """What the buyer can say of an order now. Raises Gone."""
    order = order_of(work, who, public)
    found = [kind for kind in (BROKEN, WRONG, MISSING) if order.state == COMPLETED or kind == MISSING]
    if order.state == COMPLETED and _returnable(work, order) and _age(work, order) <= RETURNED_WITHIN:
        found.append(RETURN)
    return found


def complain(work: Work, who: Who, public: str, kind: str, words: str, photos: tuple[str, ...]) -> Complaint:
    """The buyer says what is wrong; the seller has two days to answer.

    Raises Gone, NotThere (nothing of it was sent yet, or it was said already), TooLate, NotReturnable.
    """
    order = held_order(work, who, public)
    assert order.id is not None
    if order.buyer_id != who.person:
        raise Gone(what="order")
    on_its_way = any(one.state != PREPARING for one in parcels.parcels_of(work, order.id))
    if complaints.complaint_of(work, order.id) or not (
        order.state == COMPLETED or (order.state == CONFIRMED and on_its_way)
    ):
        raise NotThere(state=order_facts.state(order))
    if order.state == COMPLETED:
        _in_time(work, order, kind)
    made = Complaint(
        order_id=order.id, kind=kind, words=words, photos="|".join(photos), state=RAISED, raised=now()
    )
    complaints.add_complaint(work, made)
    orders.add_event(work, event(who, order, COMPLAINT, "raise", RAISED, kind))
    deadlines.wait_for_seller_of_complaint(work, order)
    order_cards.tell(work, order)
    facts = {**order_facts.said(order), "kind": {"words": f"complaint-{kind}"}, "said": words}
    notices.notify(work, order_parts.seller(work, order), "complaint-raised", facts, fulfilment.see(order))
    return made


def most_refund(work: Work, who: Who, public: str) -> int:
    """Fen that can be given back for an order: all of it, or the goods alone where they are sent back. Raises Gone."""
    order = order_of(work, who, public)
    found = _complaint(work, order)
    return order.goods if found.kind == RETURN else order.total


def refund(work: Work, who: Who, public: str, fen: int) -> bool:
    """The seller, or the station that decides, gives the buyer money back: all of it, or a part.

    Of an order that never came all of it goes back. False where that was answered already. Raises Gone, NotYours,
    TooMuch.
    """
    order = held_order(work, who, public)
    found = _complaint(work, order)
    most = most_refund(work, who, public)
    if not 0 < fen <= most:
        raise TooMuch(most=order_facts.money(most))
    if not move(work, who, order, COMPLAINT, "refund", found):
        return False
    if order.state == CONFIRMED:
        fen = order.total if payments.payment_of(work, order.id or 0).state == HELD else 0
        fulfilment.lose(work, who, order)
    else:
        ledger.refund(work, who, order, fen)
    found.fen = fen
    _answered(work, who, order, "complaint-refunded", money=order_facts.money(fen))
    return True


def resend(work: Work, who: Who, public: str) -> bool:
    """The seller sends it once more. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    if not move(work, who, order, COMPLAINT, "resend", _complaint(work, order)):
        return False
    _answered(work, who, order, "complaint-resending")
    return True


def refuse(work: Work, who: Who, public: str, why: str) -> bool:
    """The seller does not agree, and says why; the buyer can ask the station. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    if not move(work, who, order, COMPLAINT, "refuse", _complaint(work, order), why=why):
        return False
    _answered(work, who, order, "complaint-refused", why=why)
    return True


def settle(work: Work, who: Who, public: str) -> bool:
    """The buyer has what was sent once more. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    if not move(work, who, order, COMPLAINT, "settle", _complaint(work, order)):
        return False
    order_cards.tell(work, order)
    return True


def appeal(work: Work, who: Who, public: str) -> bool:
    """The buyer does not agree with the seller's answer: the station decides. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    if not move(work, who, order, COMPLAINT, "appeal", _complaint(work, order)):
        return False
    _to_decide(work, order)
    return True


def escalate(work: Work, order: Order) -> None:
    """The seller has not answered in time: the station decides."""
    orders.locked(work, order)
    if move(work, None, order, COMPLAINT, "escalate", _complaint(work, order)):
        _to_decide(work, order)


def dismiss(work: Work, who: Who, public: str, why: str) -> bool:
    """The station decides that the buyer gets nothing, and says why. Raises Gone, NotYours."""
    order = held_order(work, who, public)
    if not move(work, who, order, COMPLAINT, "dismiss", _complaint(work, order), why=why):
        return False
    _answered(work, who, order, "complaint-dismissed", why=why)
    return True


def _complaint(work: Work, order: Order) -> Complaint:
    found = complaints.complaint_of(work, order.id or 0)
    if found is None:
        raise Gone(what="complaint")
    return found


def _in_time(work: Work, order: Order, kind: str) -> None:
    age = _age(work, order)
    if kind == RETURN and not _returnable(work, order):
        raise NotReturnable()
    if age > (RETURNED_WITHIN if kind == RETURN else COMPLAINED_WITHIN):
        raise TooLate()


def _age(work: Work, order: Order) -> timedelta:
    """How long ago the goods were handed over."""
    moments = [one.at for one in orders.events_of(work, order.id or 0) if one.action == "complete"]
    return now() - (moments[-1] if moments else order.placed)


def _returnable(work: Work, order: Order) -> bool:
    goods = products.products(work).by_slug
    return all(can_be_returned(goods[line.product]) for line in orders.lines_of(work, order.id or 0))


def _answered(work: Work, who: Who, order: Order, key: str, **more: object) -> None:
    """The buyer is told, and the seller where it was the station that decided."""
    deadlines.stop_waiting_for_complaint(work, order)
    order_cards.tell(work, order)
    facts = {**order_facts.said(order), **more}
    seller = order_parts.seller(work, order)
    for person in {order.buyer_id, seller} - {who.person}:
        said = TO_SELLER.get(key, key) if person == seller else key
        notices.notify(work, person, said, facts, fulfilment.see(order))


def _to_decide(work: Work, order: Order) -> None:
    deadlines.stop_waiting_for_complaint(work, order)
    order_cards.tell(work, order)
    for operator in order_parts.operators(work, order):
        notices.notify(work, operator, "complaint-to-decide", order_facts.said(order), fulfilment.see(order))
