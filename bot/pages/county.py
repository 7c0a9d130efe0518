"""What the county's manager sees and sets: transfers to be looked for, where they go, what parcels cost."""

from bot.flows.county_money import named
from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market import county_money, payments
from market.amounts import Price

IN_SIGHT = 6


def county(look: Look, where: Where) -> Message:
    """Raises NotManager."""
    rates, collection = look(county_money.rates), look(county_money.collection)
    waiting = look(payments.claimed)
    lines: list[Plain] = [
        Words(
            "county-rate",
            {
                "province": named(one.province),
                "first": Price(one.first_fen, "").plain(),
                "more": Price(one.more_fen, "").plain(),
            },
        ).plain()
        for one in rates
    ]
    transfers = [
        [
            DoorButton(
                Words("button-claimed", {"number": order.public, "money": Price(order.total, "").plain()}),
                "order",
                order.public,
            )
        ]
        for _, order in waiting[:IN_SIGHT]
    ]
    facts: dict[str, Plain] = {
        "count": len(waiting),
        "collection": collection.name or Words("collection-none").plain(),
        "rates": {"lines": lines},
    }
    ways = [
        [DoorButton(Words("button-set-collection"), "set-collection")],
        [DoorButton(Words("button-change-postage"), "change-postage")],
        [DoorButton(Words("button-transfer-out"), "transfer-out")],
        [
            DoorButton(Words("button-broadcasts"), "broadcasts"),
            DoorButton(Words("button-market-days"), "market-days"),
        ],
        [
            DoorButton(Words("button-my-sessions"), "my-sessions"),
            DoorButton(Words("button-demand-training"), "demand-training"),
        ],
    ]
    return Message(Words("county", facts), rows=[*transfers, *ways], edit=True)
