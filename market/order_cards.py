"""An order as people see it: one card with its timeline, that moves with it in the buyer's and the seller's chat."""

from collections.abc import Mapping

from market import carrier_states, notices
from market.acting import Who
from market.amounts import Price, Quantity
from market.delivery import FETCH, PAID_FIRST, PARCEL, TRANSFER
from market.order_moves import parts_of
from market.refusals import NotYours
from market.roles import MANAGER, OPERATOR
from market.states import (
    BUYER,
    CLAIMED,
    CONFIRMED,
    COUNTY,
    DUE,
    HELD,
    OPEN,
    ORDER,
    PLACED,
    PREPARING,
    PROPOSED,
    SELLER,
    SENT,
    STATION,
    WAITING,
)
from storage import orders, parcels, payments, products, roles, stations, tracking
from storage.clock import milliseconds
from storage.orders import Order, OrderCard, OrderEvent
from storage.parcels import Parcel
from storage.payments import Payment
from storage.tracking import TrackingReport
from storage.work import Work

Fact = Mapping[str, object]

USUAL_REASONS = ("sold-out", "too-few", "no-time", "not-answered", "not-paid")
"""Why an order ended, where nobody said it in own words."""


def card(work: Work, who: Who, order: Order) -> notices.Notice:
    """The card as this person sees it, with what they may do now as buttons."""
    assert order.id is not None
    parts = parts_of(work, who, order)
    payment, on_the_way = payments.payment_of(work, order.id), parcels.parcels_of(work, order.id)
    facts = {
        **said(order),
        "state": state(order),
        "head": {"words": "card-new-order"} if SELLER in parts and order.state == PLACED else "",
        "other": _other(work, order, parts),
        "goods": {"lines": [_line(work, one) for one in orders.lines_of(work, order.id)]},
        "total": money(order.total),
        "postage": {"words": "card-postage", "facts": {"money": money(order.postage)}}
        if order.postage
        else "",
        "delivery": _delivery(work, order, parts),
        "payment": _payment(order, payment, parts),
        "parcels": {
            "lines": [_parcel(work, one, parts) for one in on_the_way if one.state in (SENT, WAITING)]
        },
        "timeline": {"lines": _timeline(work, order, parts)},
    }
    return notices.Notice("order-card", facts, _doors(order, payment, on_the_way, parts))


def tell(work: Work, order: Order) -> None:
    """Brings the cards of an order up to date, in the buyer's chat and in the seller's; who has none yet gets one."""
    assert order.id is not None
    known = {one.person_id: one for one in orders.cards_of(work, order.id)}
    for person in dict.fromkeys((order.buyer_id, seller(work, order))):
        made = card(work, Who.self(person), order)
        shown = known.get(person)
        row = notices.send(work, person, made, instead_of=shown.outbox_id if shown else 0)
        if shown is not None:
            shown.outbox_id = row
        elif row:
            orders.add_all(work, OrderCard(order_id=order.id, person_id=person, outbox_id=row))


def said(order: Order) -> dict[str, object]:
    """What a notice says of an order: its number, and the date that the seller proposed."""
    facts: dict[str, object] = {
        "number": order.public,
        "recipient": order.recipient,
        "money": money(order.total),
    }
    if order.proposed is not None:
        facts["date"] = {"day": milliseconds(order.proposed)}
    return facts


def seller(work: Work, order: Order) -> int:
    return orders.seller_of(work, order).owner_id


def operators(work: Work, order: Order) -> list[int]:
    """Who works at the station that the order goes to; where it goes to none, the county's managers."""
    return roles.people_with(work, OPERATOR, order.station_id) if order.station_id else managers(work)


def managers(work: Work) -> list[int]:
    return roles.people_with(work, MANAGER, None)


def is_manager(work: Work, who: Who) -> bool:
    return who.person in managers(work)


def station_name(work: Work, order: Order) -> str:
    return stations.station_by_id(work, order.station_id).name if order.station_id else ""


def money(fen: int) -> Fact:
    return {"fen": fen}


def state(order: Order) -> Fact:
    return {"words": f"order-state-{order.state}"}


def payment_state(payment: Payment) -> Fact:
    return {"words": f"payment-state-{payment.state}"}


def parcel_state(parcel: Parcel) -> Fact:
    return {"words": f"parcel-state-{parcel.state.replace('_', '-')}"}


def how_to_pay(order: Order, payment: Payment) -> Fact:
    """What the buyer is to do about the money once the seller has taken the order."""
    key = f"pay-{order.paying.replace('_', '-')}" if payment.state == DUE else "pay-held"
    return {"words": key, "facts": {"code": payment.code, "money": money(payment.fen)}}


def to_take(fen: int) -> Fact:
    """What whoever hands the goods over is to take for them."""
    return {"words": "to-take" if fen else "nothing-to-take", "facts": {"money": money(fen)}}


def said_why(why: str) -> Fact | str:
    """A reason: one of the usual ones, or somebody's own words."""
    return {"words": f"why-{why}"} if why in USUAL_REASONS else why


def to_pay_at_the_counter(order: Order, payment: Payment) -> Fact | str:
    """What the buyer is to bring when fetching the goods; nothing where it is paid."""
    if payment.state != DUE:
        return ""
    return {"words": "pay-at-the-counter", "facts": {"money": money(payment.fen)}}


def _other(work: Work, order: Order, parts: frozenset[str]) -> Fact:
    """Whom somebody deals with: the buyer, for whoever sells it; the store, for everybody else."""
    if SELLER in parts:
        return {"words": "card-buyer", "facts": {"recipient": order.recipient}}
    return {"words": "card-store", "facts": {"store": orders.seller_of(work, order).name}}


def _line(work: Work, line: orders.OrderLine) -> Fact:
    return {
        "words": "card-line",
        "facts": {
            "product": products.products(work).by_slug[line.product].plain(),
            "quantity": Quantity(line.amount, line.unit).plain(),
            "price": Price(line.price, line.per).plain(),
            "money": money(line.total),
        },
    }


def _delivery(work: Work, order: Order, parts: frozenset[str]) -> Fact:
    """Where it goes. The address is for whoever sends it, and for the buyer."""
    facts: dict[str, object] = {"recipient": order.recipient, "station": station_name(work, order)}
    facts["phone"] = order.phone
    facts["address"] = " ".join(part for part in (order.province, order.address) if part)
    return {"words": f"card-to-{order.delivery}", "facts": facts}


def _payment(order: Order, payment: Payment, parts: frozenset[str]) -> Fact:
    if payment.state == DUE and order.state in OPEN and BUYER in parts:
        return how_to_pay(order, payment)
    if payment.state == DUE:
        return {"words": f"payment-due-{order.paying.replace('_', '-')}"}
    return payment_state(payment)


def _parcel(work: Work, parcel: Parcel, parts: frozenset[str]) -> Fact:
    """A parcel in sight, with what its carrier reported last. The pick-up code is the buyer's alone."""
    if parcel.state == WAITING and BUYER in parts:
        return {"words": "card-parcel-code", "facts": {"code": parcel.code}}
    newest = tracking.newest_report(work, parcel.id or 0)
    facts = {
        "number": parcel.number or "—",
        "carrier": {"words": f"carrier-{parcel.carrier or 'own'}"},
        "news": {"words": "card-news", "facts": report(newest)} if newest else "",
    }
    return {"words": f"card-parcel-{parcel.state}", "facts": facts}


def report(reported: TrackingReport) -> dict[str, object]:
    """What is said of one of a carrier's reports: when, what it means, and the carrier's own words."""
    return {
        "at": {"at": milliseconds(reported.at)},
        "means": {"words": f"tracking-{carrier_states.meaning(reported.state)}"},
        "text": reported.text,
    }


def _timeline(work: Work, order: Order, parts: frozenset[str]) -> list[Fact]:
    """What has happened, in order. What only follows from another step is left out; the buyer has no part in what
    becomes of the money once the goods are there.
    """
    left_out = {("order", "complete"), ("payment", "void"), ("parcel", "drop")}
    if SELLER not in parts:
        left_out.add(("payment", "release"))
    return [
        _event(one)
        for one in orders.events_of(work, order.id or 0)
        if (one.machine, one.action) not in left_out
    ]


def _event(event: OrderEvent) -> Fact:
    facts = {"at": {"at": milliseconds(event.at)}, "why": said_why(event.why)}
    named = f"{event.machine}-{event.action}".replace("_", "-")
    return {"words": f"timeline-{named}", "facts": facts}


def _doors(
    order: Order, payment: Payment, on_the_way: list[Parcel], parts: frozenset[str]
) -> tuple[notices.Door, ...]:
    """What this person may do with the order as it stands. Pressed too late, a button changes nothing."""
    public, doors = order.public, list[notices.Door]()

    def offer(label: str, door: str, arg: str = "") -> None:
        doors.append((f"button-{label}", door, public, arg))

    preparing = any(one.state == PREPARING for one in on_the_way)
    sent = any(one.state not in (PREPARING, "dropped") for one in on_the_way)
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
        offer("payment-take", "take")
    if order.state in ORDER.states and BUYER in parts and order.state not in OPEN:
        offer("order-again", "again")
    return tuple(doors)


def slip(work: Work, who: Who, order: Order) -> str:
    """The medium of a transfer's slip, for the county alone. Raises NotYours."""
    if COUNTY not in parts_of(work, who, order):
        raise NotYours()
    return payments.payment_of(work, order.id or 0).slip
