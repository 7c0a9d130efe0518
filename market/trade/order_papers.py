"""Papers of an order: the receipt for who paid, the packing list and label for who sends it."""

from collections.abc import Mapping, Sequence

from market.acting import Who
from market.amounts import Quantity
from market.refusals import NotPaid, NotYours
from market.trade.order_cards import in_full, line_fact
from market.trade.order_facts import Fact, full_address, money, station_name
from market.trade.order_parts import order, parts_of
from market.trade.states import HELD, RELEASED, SELLER
from storage import products
from storage.clock import milliseconds
from storage.work import Work

Texts = Mapping[str, Fact | str | Sequence[Fact]]


def receipt(work: Work, who: Who, public: str) -> Texts:
    """What the receipt of an order says. Raises Gone, NotPaid."""
    full = in_full(work, order(work, who, public))
    if full.payment.state not in (HELD, RELEASED):
        raise NotPaid()
    of = full.order
    paid = [one for one in full.events if one.machine == "payment" and one.state == HELD]
    return {
        "title": {"words": "paper-receipt"},
        "rows": [
            {"words": "paper-order", "facts": {"number": of.public}},
            {"words": "paper-store", "facts": {"store": full.store.name}},
            {"words": "paper-buyer", "facts": {"recipient": of.recipient}},
            {
                "words": f"paper-paid-{paid[-1].action.replace('_', '-')}",
                "facts": {"at": {"at": milliseconds(paid[-1].at)}},
            },
        ],
        "goods": [*(line_fact(work, one) for one in full.lines), *_postage(of.postage)],
        "total": {"words": "paper-total", "facts": {"money": money(of.total)}},
        "foot": {"words": "paper-foot"},
    }


def label(work: Work, who: Who, public: str) -> Texts:
    """What stands on the parcel: who gets it, where, and what is in it. Raises Gone, NotYours (only the seller's)."""
    found = order(work, who, public)
    if SELLER not in parts_of(work, who, found):
        raise NotYours()
    full = in_full(work, found)
    where = station_name(work, found) or full_address(found.province, found.address)
    goods = products.products(work).by_slug
    return {
        "recipient": found.recipient,
        "phone": found.phone,
        "where": where,
        "from": {"words": "paper-from", "facts": {"store": full.store.name}},
        "goods": [
            {
                "words": "paper-packed",
                "facts": {
                    "product": goods[one.product].plain(),
                    "quantity": Quantity(one.amount, one.unit).plain(),
                },
            }
            for one in full.lines
        ],
        "number": {"words": "paper-order", "facts": {"number": found.public}},
    }


def _postage(fen: int) -> list[Fact]:
    return [{"words": "bill-postage", "facts": {"money": money(fen)}}] if fen else []
