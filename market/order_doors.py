"""What somebody may do with an order as it stands, as buttons. Pressed too late, a button changes nothing."""

from market import notices
from market.delivery import FETCH, PAID_FIRST, PARCEL, TRANSFER
from market.states import (
    BUYER,
    CLAIMED,
    COMPLETED,
    CONFIRMED,
    COUNTY,
    DROPPED,
    DUE,
    HELD,
    OPEN,
    PLACED,
    PREPARING,
    PROPOSED,
    RAISED,
    REFUSED,
    RELEASED,
    RESENDING,
    SELLER,
    SENT,
    STATION,
    TO_DECIDE,
)
from storage.complaints import Complaint
from storage.orders import Order
from storage.parcels import Parcel
from storage.payments import Payment


def doors_of(
    order: Order,
    payment: Payment,
    on_the_way: list[Parcel],
    complaint: Complaint | None,
    parts: frozenset[str],
) -> tuple[notices.Door, ...]:
    """The doors for whoever is all of these `parts` to the order."""
    public, doors = order.public, list[notices.Door]()

    def offer(label: str, door: str, arg: str = "") -> None:
        doors.append((f"button-{label}", door, public, arg))

    preparing = any(one.state == PREPARING for one in on_the_way)
    sent = any(one.state not in (PREPARING, DROPPED) for one in on_the_way)
    ready = payment.state == HELD or order.paying not in PAID_FIRST
    for one in on_the_way:
        if one.state == SENT and one.number:
            doors.append(("button-see-parcel", "parcel", one.public, ""))
    if SELLER in parts:
        if order.state == PLACED:
            offer("order-confirm", "do", "confirm")
            offer("order-propose", "propose")
        if order.state == CONFIRMED and preparing and ready and order.delivery != FETCH:
            offer("parcel-send", "send")
        if order.state == CONFIRMED and sent and not preparing and order.delivery != FETCH:
            offer("parcel-send-another", "send-another")
        if order.state == CONFIRMED and preparing and order.delivery == FETCH:
            offer("parcel-give-out", "give-out")
        if order.state in (PLACED, PROPOSED, CONFIRMED) and not sent:
            offer("order-decline", "decline")
    if BUYER in parts:
        if order.state == PROPOSED:
            offer("order-accept", "do", "accept")
        if order.state in OPEN and payment.state == DUE and order.paying == TRANSFER:
            offer("payment-slip", "slip")
        if order.state == CONFIRMED and order.delivery == PARCEL:
            for one in on_the_way:
                if one.state == SENT:
                    doors.append(("button-parcel-receive", "have", one.public, ""))
        if order.state in OPEN and not sent:
            offer("order-cancel", "sure", "cancel")
    if COUNTY in parts and payment.state == CLAIMED:
        offer("payment-see-slip", "slip-of")
        offer("payment-receive", "do", "got")
        offer("payment-not-received", "do", "not-got")
    if STATION in parts and payment.state == DUE and order.state in OPEN and order.paying != TRANSFER:
        offer("payment-take", "take-cash")
    if SELLER in parts and order.state == CONFIRMED and preparing and order.delivery != FETCH:
        offer("label", "label")
    if BUYER in parts and payment.state in (HELD, RELEASED):
        offer("receipt", "receipt")
    doors += _complaint_doors(order, sent, complaint, parts)
    if BUYER in parts and order.state not in OPEN:
        offer("order-again", "again")
    return tuple(doors)


def _complaint_doors(
    order: Order, sent: bool, complaint: Complaint | None, parts: frozenset[str]
) -> list[notices.Door]:
    """What can be done about what is wrong with an order."""
    if complaint is None:
        wrong = BUYER in parts and (order.state == COMPLETED or (order.state == CONFIRMED and sent))
        return [("button-complain", "complain", order.public, "")] if wrong else []
    doors: list[notices.Door] = []
    if complaint.photos and parts & {SELLER, STATION, COUNTY}:
        doors.append(("button-complaint-photos", "complaint", order.public, ""))
    if SELLER in parts and complaint.state == RAISED:
        doors.append(("button-complaint-answer", "answer-complaint", order.public, ""))
    if parts & {STATION, COUNTY} and complaint.state == TO_DECIDE:
        doors.append(("button-complaint-decide", "decide-complaint", order.public, ""))
    if BUYER in parts and complaint.state == RESENDING:
        doors.append(("button-complaint-settle", "do", order.public, "settle"))
    if BUYER in parts and complaint.state in (REFUSED, RESENDING):
        doors.append(("button-complaint-appeal", "do", order.public, "appeal"))
    return doors
