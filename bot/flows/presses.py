"""What one press changes: an order is moved, a parcel or money is agreed to, goods are paused. Whoever presses for
somebody else is asked for that person's confirmation first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.talk.message import Words
from market.acting import Who
from market.money import payments, payouts
from market.refusals import Gone
from market.sessions import enrolments
from market.shipping import parcels
from market.shop import listings
from market.trade import complaints, fulfilment
from storage.work import Work

Move = Callable[[Work, Who, str], bool]
"""Moves an order, by its number; False where it stood so that nothing came of it."""


MOVES: dict[str, Move] = {
    "confirm": fulfilment.confirm,
    "accept": fulfilment.accept,
    "cancel": fulfilment.cancel,
    "got": payments.receive,
    "not-got": payments.not_received,
    "settle": complaints.settle,
    "appeal": complaints.appeal,
}

LABELS = {
    "confirm": "button-order-confirm",
    "accept": "button-order-accept",
    "cancel": "button-yes-cancel",
    "got": "button-payment-receive",
    "not-got": "button-payment-not-received",
    "settle": "button-complaint-settle",
    "appeal": "button-complaint-appeal",
}
"""What the button of each move says."""

SESSIONS: dict[str, tuple[Callable[[Work, Who, str], object], str]] = {
    "enrol": (enrolments.enrol, "button-enrol"),
    "come": (enrolments.come, "button-session-come"),
    "leave": (enrolments.leave, "button-session-cannot"),
}
"""One's own part in a session of training: what a press does, and what its button says."""

PRESSES = ("do", "have", "payout", "move", *SESSIONS)
"""The doors that change something at one press."""


@dataclass(frozen=True)
class Press:
    """The market's function with its arguments, what the button says, and the page that is shown afterwards."""

    act: Callable[..., Any]
    args: tuple[Any, ...]
    label: Words
    page: str
    about: str


def press(door: str, id_: str, arg: str) -> Press:
    """What a door of PRESSES does. Raises Gone for one that there is not."""
    if door == "do" and arg in MOVES:
        return Press(MOVES[arg], (id_,), Words(LABELS[arg]), "order", id_)
    if door == "have":
        return Press(parcels.receive, (id_,), Words("button-parcel-receive"), "orders", "")
    if door == "payout" and id_.isdigit() and arg in ("agree", "deny"):
        return Press(payouts.answer, (int(id_), arg), Words(f"button-payout-{arg}"), "money", "")
    if door in SESSIONS:
        act, label = SESSIONS[door]
        return Press(act, (id_,), Words(label), "session", id_)
    if door == "move" and any(action == arg for _, action in listings.TRANSITIONS):
        return Press(listings.move, (id_, arg), Words(f"button-{arg.replace('_', '-')}"), "mine", "")
    raise Gone(what="button")
