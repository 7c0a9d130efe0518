"""The counter of a station, as its operator sees it: what waits, and what can be done."""

from collections.abc import Sequence
from datetime import datetime

from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.amounts import Price
from market.money import counter as market_counter
from market.money.counter import station, till
from market.shipping import parcels
from market.shop import reports
from market.trade.deadlines import FETCHED_WITHIN
from storage.clock import milliseconds, now

IN_SIGHT = 12


def counter(look: Look, where: Where) -> Message:
    """Raises NotOperator."""
    here = look(station)
    coming, waiting = look(parcels.coming), look(parcels.waiting)
    lines: list[Plain] = [
        Words(
            "counter-waiting", {"recipient": order.recipient, "at": {"at": milliseconds(parcel.moved)}}
        ).plain()
        for parcel, order in waiting[:IN_SIGHT]
    ]
    facts: dict[str, Plain] = {
        "station": here.name,
        "coming": len(coming),
        "waiting": len(waiting),
        "till": Price(look(till), "").plain(),
        "lines": {"lines": lines},
    }
    late = [
        DoorButton(Words("button-waits-long", {"recipient": order.recipient}), "order", order.public)
        for parcel, order in waiting
        if parcel.moved + FETCHED_WITHIN < now()
    ]
    rows = [
        *([one] for one in late[:IN_SIGHT]),
        [DoorButton(Words("button-take-cash"), "take-cash"), DoorButton(Words("button-receive"), "receive")],
        [DoorButton(Words("button-hand-out"), "hand-out"), DoorButton(Words("button-pay-out"), "pay-out")],
        [
            DoorButton(Words("button-count-till"), "count-till"),
            DoorButton(Words("button-clients"), "clients"),
        ],
        [
            DoorButton(Words("button-my-sessions"), "my-sessions"),
            DoorButton(Words("button-broadcasts"), "broadcasts"),
        ],
    ]
    rows.append(
        [
            DoorButton(Words("button-today-list"), "today"),
            DoorButton(Words("button-reports", {"count": len(look(reports.waiting))}), "reports"),
        ]
    )
    rows.append([DoorButton(Words("button-see-station"), "station", here.public)])
    return Message(Words("counter", facts), rows=rows, edit=True)


def today(look: Look, where: Where) -> Message:
    """What happened at the counter since midnight. Raises NotOperator."""
    found, here = look(market_counter.today), look(station)
    facts: dict[str, Plain] = {
        "station": here.name,
        "received": len(found.received),
        "came": {"lines": _lines(found.received)},
        "handed": len(found.handed),
        "left": {"lines": _lines(found.handed)},
        "taken": Price(found.taken, "").plain(),
        "paid": Price(found.paid, "").plain(),
        "till": Price(found.till, "").plain(),
    }
    return Message(
        Words("today-list", facts), rows=[[DoorButton(Words("button-counter"), "counter")]], edit=True
    )


def _lines(moved: Sequence[tuple[datetime, str]]) -> list[Plain]:
    """The newest ones, in the order in which it happened."""
    return [
        Words("today-line", {"at": {"at": milliseconds(at)}, "recipient": recipient}).plain()
        for at, recipient in moved[-IN_SIGHT:]
    ]
