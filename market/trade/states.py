"""State machines as data: an order, its payment, its parcels and a payout; who may move each, and from where."""

from collections.abc import Mapping
from dataclasses import dataclass

BUYER, SELLER, STATION, COUNTY, CLOCK = "buyer", "seller", "station", "county", "clock"
"""What somebody is to an order: its buyer, its seller, an operator of the station it goes to or is paid at, the
county's manager; the clock stands for what happens by itself.
"""


@dataclass(frozen=True)
class Machine:
    """`transitions`: (state, action) -> (state, who may). Whatever is not named there cannot happen."""

    name: str
    begins: str
    transitions: Mapping[tuple[str, str], tuple[str, frozenset[str]]]

    @property
    def states(self) -> set[str]:
        return {self.begins, *(to for to, _ in self.transitions.values())}

    def may(self, state: str, action: str, parts: frozenset[str]) -> bool:
        """Would this action, by somebody who is all of this to the order, move it on?"""
        found = self.transitions.get((state, action))
        return found is not None and bool(found[1] & parts)


def _who(*parts: str) -> frozenset[str]:
    return frozenset(parts)


PLACED, PROPOSED, CONFIRMED = "placed", "proposed", "confirmed"
COMPLETED, DECLINED, CANCELLED = "completed", "declined", "cancelled"

ORDER = Machine(
    "order",
    PLACED,
    {
        (PLACED, "confirm"): (CONFIRMED, _who(SELLER)),
        (PLACED, "decline"): (DECLINED, _who(SELLER)),
        (PLACED, "propose"): (PROPOSED, _who(SELLER)),
        (PLACED, "cancel"): (CANCELLED, _who(BUYER, COUNTY)),
        (PLACED, "lapse"): (CANCELLED, _who(CLOCK)),
        (PROPOSED, "accept"): (CONFIRMED, _who(BUYER)),
        (PROPOSED, "decline"): (DECLINED, _who(SELLER)),
        (PROPOSED, "cancel"): (CANCELLED, _who(BUYER, COUNTY)),
        (PROPOSED, "lapse"): (CANCELLED, _who(CLOCK)),
        (CONFIRMED, "decline"): (DECLINED, _who(SELLER)),
        (CONFIRMED, "cancel"): (CANCELLED, _who(BUYER, COUNTY)),
        (CONFIRMED, "lapse"): (CANCELLED, _who(CLOCK)),
        (CONFIRMED, "lose"): (CANCELLED, _who(SELLER, STATION, COUNTY)),
        (CONFIRMED, "come_back"): (CANCELLED, _who(SELLER, STATION, CLOCK)),
        (CONFIRMED, "complete"): (COMPLETED, _who(BUYER, SELLER, STATION, CLOCK)),
    },
)
"""Cancelling and declining a confirmed order end when something of it is sent: see orders.py."""

OPEN = (PLACED, PROPOSED, CONFIRMED)
"""An order in one of these holds stock and may hold money."""

DUE, CLAIMED, HELD, RELEASED, RETURNED, VOID = "due", "claimed", "held", "released", "returned", "void"

PAYMENT = Machine(
    "payment",
    DUE,
    {
        (DUE, "take_cash"): (HELD, _who(STATION)),
        (DUE, "pay_seller"): (HELD, _who(SELLER)),
        (DUE, "send_slip"): (CLAIMED, _who(BUYER)),
        (CLAIMED, "receive"): (HELD, _who(COUNTY)),
        (CLAIMED, "not_received"): (DUE, _who(COUNTY)),
        (DUE, "void"): (VOID, _who(BUYER, SELLER, STATION, COUNTY, CLOCK)),
        (HELD, "release"): (RELEASED, _who(BUYER, SELLER, STATION, CLOCK)),
        (HELD, "return"): (RETURNED, _who(BUYER, SELLER, STATION, COUNTY, CLOCK)),
    },
)
"""Money is held from the moment it is there until the goods are handed over; then it is the seller's. A slip proves
nothing: only who sees the county's account says that a transfer was received.
"""

PREPARING, SENT, WAITING, HANDED_OVER = "preparing", "sent", "waiting", "handed_over"
DROPPED, LOST, BACK = "dropped", "lost", "back"

PARCEL = Machine(
    "parcel",
    PREPARING,
    {
        (PREPARING, "send"): (SENT, _who(SELLER)),
        (PREPARING, "arrive"): (WAITING, _who(STATION)),
        (SENT, "renumber"): (SENT, _who(SELLER)),
        (SENT, "arrive"): (WAITING, _who(STATION)),
        (WAITING, "hand_over"): (HANDED_OVER, _who(STATION)),
        (PREPARING, "hand_over"): (HANDED_OVER, _who(SELLER)),
        (SENT, "receive"): (HANDED_OVER, _who(BUYER, CLOCK)),
        (PREPARING, "drop"): (DROPPED, _who(BUYER, SELLER, COUNTY, CLOCK)),
        (SENT, "lose"): (LOST, _who(SELLER, STATION, COUNTY)),
        (WAITING, "lose"): (LOST, _who(SELLER, STATION, COUNTY)),
        (SENT, "come_back"): (BACK, _who(SELLER, CLOCK)),
        (WAITING, "come_back"): (BACK, _who(STATION)),
    },
)
"""Waiting is at the station, for the buyer to come. The seller hands over only what is fetched at the seller's.
What is back is with the seller again: see returning.py.
"""

RAISED, REFUNDED, RESENDING, REFUSED = "raised", "refunded", "resending", "refused"
TO_DECIDE, DISMISSED, SETTLED = "to_decide", "dismissed", "settled"

COMPLAINT = Machine(
    "complaint",
    RAISED,
    {
        (RAISED, "refund"): (REFUNDED, _who(SELLER)),
        (RAISED, "resend"): (RESENDING, _who(SELLER)),
        (RAISED, "refuse"): (REFUSED, _who(SELLER)),
        (RAISED, "escalate"): (TO_DECIDE, _who(CLOCK)),
        (REFUSED, "appeal"): (TO_DECIDE, _who(BUYER)),
        (RESENDING, "appeal"): (TO_DECIDE, _who(BUYER)),
        (RESENDING, "settle"): (SETTLED, _who(BUYER)),
        (TO_DECIDE, "refund"): (REFUNDED, _who(STATION, COUNTY)),
        (TO_DECIDE, "dismiss"): (DISMISSED, _who(STATION, COUNTY)),
    },
)
"""The seller answers first; who does not answer, or is not agreed with, leaves it to the station to decide."""

HANDED, AGREED, DENIED = "handed", "agreed", "denied"

PAYOUT = Machine(
    "payout",
    HANDED,
    {
        (HANDED, "agree"): (AGREED, _who(SELLER)),
        (HANDED, "deny"): (DENIED, _who(SELLER)),
    },
)
"""The station or the county says that it has handed the money over; whose it is agrees, or says no."""

MACHINES = (ORDER, PAYMENT, PARCEL, COMPLAINT, PAYOUT)
