"""The counter of a station, as its operator sees it: what waits, and what can be done."""

from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market import parcels
from market.amounts import Price
from market.counter import till
from market.roles import station_of
from storage.clock import milliseconds

IN_SIGHT = 12


def counter(look: Look, where: Where) -> Message:
    """Raises NotOperator."""
    coming, waiting = look(parcels.coming), look(parcels.waiting)
    lines: list[Plain] = [
        Words(
            "counter-waiting", {"recipient": order.recipient, "at": {"at": milliseconds(parcel.moved)}}
        ).plain()
        for parcel, order in waiting[:IN_SIGHT]
    ]
    facts: dict[str, Plain] = {
        "station": look(station_of).name,
        "coming": len(coming),
        "waiting": len(waiting),
        "till": Price(look(till), "").plain(),
        "lines": {"lines": lines},
    }
    rows = [
        [DoorButton(Words("button-take-cash"), "take-cash"), DoorButton(Words("button-receive"), "receive")],
        [DoorButton(Words("button-hand-out"), "hand-out"), DoorButton(Words("button-pay-out"), "pay-out")],
        [DoorButton(Words("button-count-till"), "count-till")],
        [
            DoorButton(Words("button-my-sessions"), "my-sessions"),
            DoorButton(Words("button-broadcasts"), "broadcasts"),
        ],
    ]
    return Message(Words("counter", facts), rows=rows, edit=True)
