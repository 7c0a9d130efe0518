"""Who may do what, as a page made from the rules themselves: the table of roles, and who may move what."""

from collections.abc import Iterable, Sequence

from market.help import tickets
from market.rights import ACTIONS, MAY, ROLES
from market.shop import listings
from market.trade.states import MACHINES

HEAD = """<!-- Written by `python -m bot rights`; do not edit. -->
# Who may do what

Everybody has their own store, orders, data and calls for help, and nobody else's. What is done for others hangs on a
role (`market/rights.py`); `tests/market/test_rights.py` tries every row with every role, at one's own station and at
another.
"""

PARTS = """
## Orders, payments, parcels, complaints, payouts

Who has a part in an order moves it: its buyer, its seller, the station that it goes to (whoever there has the right
"orders"), the county (the same right everywhere), the clock (`market/trade/states.py`).
"""

TICKETS = """
## Calls for help

The asker, the holder (who has taken it), the station (whoever there has the right "help"), the clock
(`market/help/tickets.py`).
"""

LISTINGS = """
## Listings

Only the store's owner; hiding one, and letting it stand again, is the right "moderate" (`market/shop/listings.py`).
"""


def page() -> str:
    """The page in Markdown."""
    lines = [HEAD, *_table(["right", *ROLES, "what"], _rights()), PARTS]
    for machine in MACHINES:
        rows = [
            (state, action, to, ", ".join(sorted(who)))
            for (state, action), (to, who) in machine.transitions.items()
        ]
        lines += [f"\n### {machine.name}\n", *_table(["from", "action", "to", "who"], rows)]
    rows = [(state, action, to, who) for (state, action), (to, who) in tickets.TRANSITIONS.items()]
    lines += [TICKETS, *_table(["from", "action", "to", "who"], rows)]
    moves = [
        (state, action, to, who)
        for who, table in (("owner", listings.TRANSITIONS), ("moderate", listings.MODERATED))
        for (state, action), to in table.items()
    ]
    lines += [LISTINGS, *_table(["from", "action", "to", "who"], moves)]
    return "\n".join(lines) + "\n"


def _rights() -> Iterable[Sequence[str]]:
    for action, what in ACTIONS.items():
        yield action, *(MAY.get((role, action), "no") for role in ROLES), what


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
