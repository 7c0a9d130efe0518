"""Something is wrong with an order: the buyer says what, the seller answers, the station decides where they differ."""

from collections.abc import Sequence

from bot.flows.money import Money
from bot.flows.reason import Reason
from bot.flows.see_order import see_order
from bot.talk.message import Words
from bot.talk.question import Option
from bot.talk.questions import Choice, Confirm, Pictures, Text
from bot.talk.run import Talk, steps
from market.amounts import Price
from market.refusals import NotThere, TooMuch
from market.trade import complaints, order_parts

WORDS_MOST = 300
NO = {one: Words(f"why-{one}") for one in ("as-described", "no-proof")}
"""The usual reasons why no money goes back."""

ALL, PART, RESEND, REFUSE = "all", "part", "resend", "refuse"


@steps("kind", "photos", "words", "confirm")
def complain(talk: Talk, order: str) -> None:
    number = talk.read(order_parts.order, order).public
    kinds = talk.read(complaints.kinds, order)
    kind = talk.ask(
        Choice("kind", [Option(one, Words(f"button-complaint-{one}")) for one in kinds], columns=1)
    )
    photos = talk.ask(
        Pictures(
            "photos", {"number": number}, most=5, optional=kind in (complaints.MISSING, complaints.RETURN)
        )
    ).media
    words = talk.ask(Text("words", most=WORDS_MOST, optional=True))
    talk.ask(
        Confirm(
            "confirm",
            number=number,
            kind=Words(f"complaint-{kind}").plain(),
            words=words,
            photos=len(photos),
            picture=photos[0] if photos else None,
        )
    )
    talk.do(complaints.complain, order, kind, words, photos)
    talk.say("said", number=number, doors=see_order(order))


def answer_complaint(talk: Talk, order: str) -> None:
    """The seller: all of the money back, a part of it, once more, or no."""
    number = talk.read(order_parts.order, order).public
    how = talk.ask(_how(number, (ALL, PART, RESEND, REFUSE)))
    if how in (ALL, PART):
        _give_back(talk, order, how)
    elif how == RESEND:
        talk.do(complaints.resend, order)
        talk.say("resending", number=number, doors=see_order(order))
    else:
        why = talk.ask(Reason("why", NO, most=WORDS_MOST))
        talk.do(complaints.refuse, order, why)
        talk.say("refused", number=number, doors=see_order(order))


def decide_complaint(talk: Talk, order: str) -> None:
    """The station: all of the money back, a part of it, or none."""
    number = talk.read(order_parts.order, order).public
    how = talk.ask(_how(number, (ALL, PART, REFUSE)))
    if how in (ALL, PART):
        _give_back(talk, order, how)
    else:
        why = talk.ask(Reason("why", NO, most=WORDS_MOST))
        talk.do(complaints.dismiss, order, why)
        talk.say("dismissed", number=number, doors=see_order(order))


def _give_back(talk: Talk, order: str, how: str) -> None:
    number, most = talk.read(order_parts.order, order).public, talk.read(complaints.most_refund, order)
    fen = most if how == ALL else talk.ask(Money("money", {"most": Price(most, "")}, most=most))
    talk.ask(Confirm("confirm", number=number, money=Price(fen, "")))
    if not talk.do(complaints.refund, order, fen, again={TooMuch: "money"}):
        raise NotThere(state=Words("complaint-answered").plain())
    talk.say("refunded", number=number, money=Price(fen, ""), doors=see_order(order))


def _how(number: str, ways: Sequence[str]) -> Choice:
    options = [Option(one, Words(f"button-answer-{one}")) for one in ways]
    return Choice("how", options, {"number": number}, columns=1)
