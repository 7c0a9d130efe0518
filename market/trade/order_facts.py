"""What is said of an order, its payment and its parcels: facts of messages, never a sentence."""

from collections.abc import Mapping

from market.trade.states import DUE
from storage import stations
from storage.clock import milliseconds
from storage.orders import Order
from storage.parcels import Parcel
from storage.payments import Payment
from storage.work import Work

Fact = Mapping[str, object]

USUAL_REASONS = (
    "sold-out", "too-few", "no-time", "not-answered", "not-paid", "broken", "wrong", "missing", "return",
    "no-proof", "as-described",
)  # fmt: skip
"""Why an order ended, where nobody said it in own words."""


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


def to_pay_at_the_counter(order: Order, payment: Payment) -> Fact | str:
    """What the buyer is to bring when fetching the goods; nothing where it is paid."""
    if payment.state != DUE:
        return ""
    return {"words": "pay-at-the-counter", "facts": {"money": money(payment.fen)}}


def said_why(why: str) -> Fact | str:
    """A reason: one of the usual ones, or somebody's own words."""
    return {"words": f"why-{why}"} if why in USUAL_REASONS else why


def full_address(province: str, address: str) -> str:
    """The address with its province in front, where it does not say it itself."""
    return address if province in address else f"{province} {address}"


def station_name(work: Work, order: Order) -> str:
    return stations.station_by_id(work, order.station_id).name if order.station_id else ""
