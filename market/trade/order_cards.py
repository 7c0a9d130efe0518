"""An order as people see it: one card with its timeline, that moves with it in the buyer's and the seller's chat."""

from collections.abc import Sequence
from dataclasses import dataclass

from market import notices
from market.acting import Who
from market.amounts import Price, Quantity
from market.refusals import NotYours
from market.shipping import carrier_states
from market.trade.order_doors import doors_of
from market.trade.order_facts import (
    Fact,
    full_address,
    how_to_pay,
    money,
    payment_state,
    said,
    said_why,
    state,
    station_name,
)
from market.trade.order_parts import parts_of
from market.trade.states import BUYER, COUNTY, DUE, OPEN, PLACED, SELLER, SENT, WAITING
from storage import complaints, orders, parcels, payments, products, tracking
from storage.clock import milliseconds
from storage.complaints import Complaint
from storage.orders import Order, OrderEvent, OrderLine
from storage.parcels import Parcel
from storage.payments import Payment
from storage.stores import Store
from storage.tracking import TrackingReport
from storage.work import Work


@dataclass(frozen=True)
class InFull:
    """An order with all that belongs to it."""

    order: Order
    store: Store
    lines: Sequence[OrderLine]
    payment: Payment
    parcels: Sequence[Parcel] = ()
    complaint: Complaint | None = None
    events: Sequence[OrderEvent] = ()


def in_full(work: Work, order: Order) -> InFull:
    assert order.id is not None
    return InFull(
        order,
        orders.seller_of(work, order),
        orders.lines_of(work, order.id),
        payments.payment_of(work, order.id),
        parcels.parcels_of(work, order.id),
        complaints.complaint_of(work, order.id),
        orders.events_of(work, order.id),
    )


def card(work: Work, who: Who, order: Order) -> notices.Notice:
    """The card as this person sees it, with what they may do now as buttons."""
    return _card(work, in_full(work, order), parts_of(work, who, order))


def tell(work: Work, order: Order) -> None:
    """Brings the cards of an order up to date, in the buyer's chat and in the seller's."""
    assert order.id is not None
    known = {one.person_id: one for one in orders.cards_of(work, order.id)}
    # Whoever hears of it through their station looks it up: a card that moves cannot move there.
    stand = {person: one.outbox_id for person, one in known.items()}
    rows = _send(work, in_full(work, order), stand, only_to_chats=True)
    for person, row in rows.items():
        if person in known:
            known[person].outbox_id = row
    _keep(work, order, {person: row for person, row in rows.items() if person not in known})


def tell_first(work: Work, full: InFull) -> None:
    """Sends the cards of an order that was placed just now."""
    _keep(work, full.order, _send(work, full, {}))


def _send(
    work: Work, full: InFull, instead_of: dict[int, int], *, only_to_chats: bool = False
) -> dict[int, int]:
    """Sends the card to the buyer and to the seller; the outbox rows, by person. Nobody is both."""
    parts = {full.order.buyer_id: frozenset({BUYER}), full.store.owner_id: frozenset({SELLER})}
    return notices.send_each(
        work,
        {person: _card(work, full, part) for person, part in parts.items()},
        instead_of,
        only_to_chats=only_to_chats,
    )


def _keep(work: Work, order: Order, rows: dict[int, int]) -> None:
    orders.add_cards(work, order.id or 0, rows)


def _card(work: Work, full: InFull, parts: frozenset[str]) -> notices.Notice:
    order, payment = full.order, full.payment
    facts = {
        **said(order),
        "state": state(order),
        "head": {"words": "card-new-order"} if SELLER in parts and order.state == PLACED else "",
        "other": _other(full, parts),
        "goods": {"lines": [line_fact(work, one) for one in full.lines]},
        "total": money(order.total),
        "postage": _postage(order),
        "delivery": _delivery(work, order),
        "payment": _payment(order, payment, parts),
        "complaint": _complaint(full.complaint) if full.complaint else "",
        "parcels": {
            "lines": [_parcel(work, one, parts) for one in full.parcels if one.state in (SENT, WAITING)]
        },
        "timeline": {"lines": _timeline(full, parts)},
    }
    return notices.Notice(
        "order-card", facts, doors_of(order, payment, list(full.parcels), full.complaint, parts)
    )


def _other(full: InFull, parts: frozenset[str]) -> Fact:
    """Whom somebody deals with: the buyer, for whoever sells it; the store, for everybody else."""
    if SELLER in parts:
        return {"words": "card-buyer", "facts": {"recipient": full.order.recipient}}
    return {"words": "card-store", "facts": {"store": full.store.name}}


def _postage(order: Order) -> Fact | str:
    return {"words": "card-postage", "facts": {"money": money(order.postage)}} if order.postage else ""


def line_fact(work: Work, line: OrderLine) -> Fact:
    return {
        "words": "card-line",
        "facts": {
            "product": products.products(work).by_slug[line.product].plain(),
            "quantity": Quantity(line.amount, line.unit).plain(),
            "price": Price(line.price, line.per).plain(),
            "money": money(line.total),
        },
    }


def _delivery(work: Work, order: Order) -> Fact:
    facts: dict[str, object] = {
        "recipient": order.recipient,
        "phone": order.phone,
        "station": station_name(work, order),
        "address": full_address(order.province, order.address),
    }
    return {"words": f"card-to-{order.delivery}", "facts": facts}


def _payment(order: Order, payment: Payment, parts: frozenset[str]) -> Fact:
    if payment.state == DUE and order.state in OPEN and BUYER in parts:
        return how_to_pay(order, payment)
    if payment.state == DUE:
        return {"words": f"payment-due-{order.paying.replace('_', '-')}"}
    return payment_state(payment)


def _complaint(complaint: Complaint) -> Fact:
    facts: dict[str, object] = {"kind": {"words": f"complaint-{complaint.kind}"}, "said": complaint.words}
    facts["money"] = money(complaint.fen)
    return {"words": f"card-complaint-{complaint.state.replace('_', '-')}", "facts": facts}


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


def _timeline(full: InFull, parts: frozenset[str]) -> list[Fact]:
    """What has happened, in order. What only follows from another step is left out; the buyer has no part in what
    becomes of the money once the goods are there.
    """
    left_out = {("order", action) for action in ("complete", "lose", "come_back")}
    left_out |= {("payment", "void"), ("parcel", "drop")}
    if SELLER not in parts:
        left_out.add(("payment", "release"))
    return [_event(one) for one in full.events if (one.machine, one.action) not in left_out]


def _event(event: OrderEvent) -> Fact:
    facts = {"at": {"at": milliseconds(event.at)}, "why": said_why(event.why)}
    named = f"{event.machine}-{event.action}".replace("_", "-")
    return {"words": f"timeline-{named}", "facts": facts}


def complaint_photos(work: Work, who: Who, order: Order) -> list[str]:
    """The pictures of a complaint, for who has a part in the order."""
    found = complaints.complaint_of(work, order.id or 0) if parts_of(work, who, order) else None
    return found.pictures if found else []


def slip(work: Work, who: Who, order: Order) -> str:
    """The medium of a transfer's slip, for the county alone. Raises NotYours."""
    if COUNTY not in parts_of(work, who, order):
        raise NotYours()
    return payments.payment_of(work, order.id or 0).slip
