"""What the county's manager sees and sets: the ways to everything, and a page of its own for money."""

from bot.flows.county_money import named
from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.amounts import Price
from market.county import network
from market.money import county_money, payments
from market.shop import reports

IN_SIGHT = 6


def county(look: Look, where: Where) -> Message:
    """What waits for the county, and where everything else is. Raises NotManager."""
    transfers = look(payments.claimed)
    reported = len(look(reports.waiting))
    waiting = [
        [
            DoorButton(
                Words("button-claimed", {"number": order.public, "money": Price(order.total, "").plain()}),
                "order",
                order.public,
            )
        ]
        for _, order in transfers[:IN_SIGHT]
    ]
    facts: dict[str, Plain] = {"count": len(transfers), "reports": reported, "stations": look(network.size)}
    ways = [
        [
            DoorButton(Words("button-tickets"), "tickets"),
            DoorButton(Words("button-broadcasts"), "broadcasts"),
        ],
        [
            DoorButton(Words("button-my-sessions"), "my-sessions"),
            DoorButton(Words("button-demand-training"), "demand-training"),
        ],
        [DoorButton(Words("button-network"), "network"), DoorButton(Words("button-staff"), "staff")],
        [
            DoorButton(Words("button-centre"), "centre"),
            DoorButton(Words("button-county-money"), "county-money"),
        ],
        [
            DoorButton(Words("button-market-days"), "market-days"),
            DoorButton(Words("button-reports", {"count": reported}), "reports"),
        ],
    ]
    return Message(Words("county", facts), rows=[*waiting, *ways], edit=True)


def money(look: Look, where: Where) -> Message:
    """Where transfers go, what parcels cost, and what is owed. Raises NotManager."""
    collection = look(county_money.collection)
    lines: list[Plain] = [
        Words(
            "county-rate",
            {
                "province": named(one.province),
                "first": Price(one.first_fen, "").plain(),
                "more": Price(one.more_fen, "").plain(),
            },
        ).plain()
        for one in look(county_money.rates)
    ]
    facts: dict[str, Plain] = {
        "collection": collection.name or Words("county-no-collection").plain(),
        "rates": {"lines": lines},
    }
    rows = [
        [DoorButton(Words("button-transfer-out"), "transfer-out")],
        [DoorButton(Words("button-set-collection"), "set-collection")],
        [DoorButton(Words("button-change-postage"), "change-postage")],
        [DoorButton(Words("button-county"), "county")],
    ]
    return Message(Words("county-money", facts), rows=rows, edit=True)
