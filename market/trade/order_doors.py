"""What somebody may do with an order as it stands, as buttons. Pressed too late, a button changes nothing."""

from market import notices
from market.trade.delivery import FETCH, PAID_FIRST, PARCEL, TRANSFER
from market.trade.states import (
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
    WAITING,
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
    sent = any(one.state not in (PREPARING, DROPPED) for one in on_the_way)
    preparing = order.state == CONFIRMED and any(one.state == PREPARING for one in on_the_way)
    ready = payment.state == HELD or order.paying not in PAID_FIRST
    to_pay = order.state in OPEN and payment.state == DUE
    public = order.public
    doors = [
        ("button-see-parcel", "parcel", one.public, "")
        for one in on_the_way
        if one.state == SENT and one.number
    ]
    if SELLER in parts:
        doors += _sellers_doors(order, sent=sent, preparing=preparing, ready=ready)
    if BUYER in parts:
        doors += _buyers_doors(order, on_the_way, sent=sent, to_transfer=to_pay and order.paying == TRANSFER)
    if COUNTY in parts and payment.state == CLAIMED:
        doors.append(("button-payment-see-slip", "slip-of", public, ""))
        doors.append(("button-payment-receive", "do", public, "got"))
        doors.append(("button-payment-not-received", "do", public, "not-got"))
    if COUNTY in parts and order.state not in OPEN:
        doors.append(("button-correct-money", "correct-money", public, ""))
    if STATION in parts and to_pay and order.paying != TRANSFER:
        doors.append(("button-payment-take", "take-cash", public, ""))
    if STATION in parts:
        doors += [
            ("button-parcel-give-back", "parcel-back", one.public, "")
            for one in on_the_way
            if one.state == WAITING
        ]
    if SELLER in parts and preparing and order.delivery != FETCH:
        doors.append(("button-label", "label", public, ""))
    if BUYER in parts and payment.state in (HELD, RELEASED):
        doors.append(("button-receipt", "receipt", public, ""))
    doors += _complaint_doors(order, sent, complaint, parts)
    if BUYER in parts and order.state not in OPEN:
        doors.append(("button-order-again", "again", public, ""))
    return tuple(doors)


def _sellers_doors(order: Order, *, sent: bool, preparing: bool, ready: bool) -> list[notices.Door]:
    """To answer, to send, to give out, to decline. `ready`: it need not be waited for the money."""
    public, doors = order.public, list[notices.Door]()
    if order.state == PLACED:
        doors.append(("button-order-confirm", "do", public, "confirm"))
        doors.append(("button-order-propose", "propose", public, ""))
    if preparing and ready and order.delivery != FETCH:
        doors.append(("button-parcel-send", "send", public, ""))
    if order.state == CONFIRMED and sent and not preparing and order.delivery != FETCH:
        doors.append(("button-parcel-send-another", "send-another", public, ""))
    if preparing and order.delivery == FETCH:
        doors.append(("button-parcel-give-out", "give-out", public, ""))
    if order.state in OPEN and not sent:
        doors.append(("button-order-decline", "decline", public, ""))
    return doors


def _buyers_doors(
    order: Order, on_the_way: list[Parcel], *, sent: bool, to_transfer: bool
) -> list[notices.Door]:
    """To agree to another date, to send the slip, to say that it is there, to call it off."""
    public, doors = order.public, list[notices.Door]()
    if order.state == PROPOSED:
        doors.append(("button-order-accept", "do", public, "accept"))
    if to_transfer:
        doors.append(("button-payment-slip", "slip", public, ""))
    if order.state == CONFIRMED and order.delivery == PARCEL:
        doors += [
            ("button-parcel-receive", "have", one.public, "") for one in on_the_way if one.state == SENT
        ]
    if order.state in OPEN and not sent:
        doors.append(("button-order-cancel", "sure", public, "cancel"))
    return doors


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
