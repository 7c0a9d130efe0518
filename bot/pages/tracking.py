"""Where is my parcel: what its carrier reported, the newest first."""

from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import plain
from market.shipping import tracking, whereabouts
from market.trade import order_cards, order_facts
from market.trade.delivery import PARCEL
from market.trade.order_parts import parts_of
from market.trade.states import BUYER, SELLER, SENT

IN_SIGHT = 12


def parcel(look: Look, where: Where) -> Message:
    """One parcel, for whoever has a part in its order. Raises Gone."""
    found, order = look(whereabouts.parcel, where.id)
    mine = look(parts_of, order)
    reports = [
        Words("tracking-line", {name: plain(fact) for name, fact in order_cards.report(one).items()}).plain()
        for one in look(whereabouts.reports, found)[:IN_SIGHT]
    ]
    silent = Words("where-is-parcel-silent" if found.number else "where-is-parcel-brought").plain()
    text = Words(
        "where-is-parcel",
        {
            "carrier": Words(f"carrier-{found.carrier or 'own'}").plain(),
            "number": found.number,
            "state": plain(order_facts.parcel_state(found)),
            "order": order.public,
            "reports": {"lines": reports or [silent]},
        },
    )
    rows = [[DoorButton(Words("button-see-order"), "order", order.public)]]
    if found.state == SENT and BUYER in mine and order.delivery == PARCEL:
        rows.insert(0, [DoorButton(Words("button-parcel-receive"), "have", found.public)])
    if found.state == SENT and SELLER in mine and look(tracking.goes_back, found):
        rows.insert(0, [DoorButton(Words("button-parcel-is-back"), "parcel-back", found.public)])
    if found.state == SENT and SELLER in mine and found.number:
        rows.insert(0, [DoorButton(Words("button-correct-number"), "renumber", found.public)])
    return Message(text, rows=rows, edit=True)
