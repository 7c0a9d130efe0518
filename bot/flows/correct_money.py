"""The county's manager puts right what went wrong with the money of an order."""

from bot.flows.money import Money
from bot.flows.see_order import see_order
from bot.talk.message import Words
from bot.talk.question import Option
from bot.talk.questions import Choice, Confirm, Text
from bot.talk.run import Talk
from market.amounts import Price
from market.money import corrections
from market.trade import order_parts
from market.trade.states import BUYER, SELLER

WHY_MOST = 200
MORE, LESS = "more", "less"


def correct_money(talk: Talk, order: str) -> None:
    """Whose money, more or less, how much, and why: it stands in the ledger as an entry of its own."""
    found = talk.read(order_parts.order, order)
    sides = [Option(one, Words(f"button-correct-{one}")) for one in (BUYER, SELLER)]
    side = talk.ask(Choice("side", sides, {"number": found.public}, columns=1))
    ways = [Option(one, Words(f"button-correct-{one}")) for one in (MORE, LESS)]
    way = talk.ask(Choice("way", ways, columns=1))
    fen = talk.ask(Money("money", {}, something=True))
    why = talk.ask(Text("why", most=WHY_MOST))
    said = Words(f"button-correct-{side}").plain(), Words(f"button-correct-{way}").plain()
    talk.ask(
        Confirm("confirm", number=found.public, side=said[0], way=said[1], money=Price(fen, ""), why=why)
    )
    talk.do(corrections.correct, order, side, fen if way == MORE else -fen, why)
    talk.say("corrected", number=found.public, doors=see_order(order))
