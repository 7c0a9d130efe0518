"""A parcel that nobody took is with its seller again: the seller says so, or the station that gives it back."""

from bot.flows.see_order import see_order
from bot.talk.questions import Confirm
from bot.talk.run import Talk
from market.shipping import returning, whereabouts
from market.trade import order_facts


def take_back(talk: Talk, parcel: str) -> None:
    """Asks once, for the order ends with it and the buyer gets the money back."""
    _, order = talk.read(whereabouts.parcel, parcel)
    money = order_facts.money(order.total)
    talk.ask(Confirm("confirm", number=order.public, recipient=order.recipient, money=money))
    talk.do(returning.come_back, parcel)
    talk.say("taken-back", number=order.public, doors=see_order(order.public))
