"""Corrections: what went wrong with the money of an order is put right by a new entry; none is ever changed."""

from market import notices
from market.acting import Who
from market.members.roles import managers
from market.money import ledger
from market.rights import MONEY, check_county
from market.trade import order_parts
from market.trade.order_facts import money, said
from market.trade.order_moves import held_order
from market.trade.states import BUYER, SELLER
from storage.work import Work


def correct(work: Work, who: Who, public: str, side: str, fen: int, why: str) -> None:
    """The county gives the buyer or the seller of an order so much more, or takes it away where it is below zero, and
    says why. Both they and the county's other managers are told. Raises NotManager, Gone.
    """
    check_county(work, who, MONEY)
    order = held_order(work, who, public)
    seller = order_parts.seller(work, order)
    ledger.correct(work, who, order, fen, why, of_store=side == SELLER)
    facts = {**said(order), "money": money(abs(fen)), "why": why}
    told = "more" if fen > 0 else "less"
    mine = {BUYER: order.buyer_id, SELLER: seller}[side]
    doors = (("button-my-money", "money", "", ""),)
    notices.notify(work, mine, f"money-corrected-{told}", facts, doors)
    see = (("button-see-order", "order", order.public, ""),)
    for manager in managers(work):
        if manager != who.actor:
            notices.notify(work, manager, f"correction-{side}-{told}", facts, see)
