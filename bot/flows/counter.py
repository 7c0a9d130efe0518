"""The counter of a station: cash is taken, parcels come in and go out, sellers get their money."""

from collections.abc import Sequence

from bot.flows.codes import CodeOrNumber, SixDigits
from bot.flows.money import Money
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, More, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice, Confirm, page_asked, paged
from bot.talk.run import Talk
from market import counter, order_facts, parcels, payments, payouts
from market.amounts import Price
from market.refusals import NothingOwed
from storage.orders import Order
from storage.parcels import Parcel

COUNTER = [[DoorButton(Words("button-counter"), "counter")]]


def take_cash(talk: Talk) -> None:
    """The buyer says the payment code (or the order's number), the operator takes the money."""
    said = talk.ask(CodeOrNumber("code"))
    found = talk.read(payments.find_due, said)
    if not found:
        talk.do(payments.note_wrong_code)
        talk.say("wrong-code", code=said, doors=_again("take-cash"))
        return
    order = found[0][1] if len(found) == 1 else _whose(talk, [one for _, one in found])
    talk.ask(Confirm("confirm", number=order.public, recipient=order.recipient, money=Price(order.total, "")))
    talk.do(payments.take_cash, order.public, said)
    talk.say("taken", money=Price(order.total, ""), recipient=order.recipient, doors=_again("take-cash"))


def receive_parcel(talk: Talk) -> None:
    """A parcel has come to the station: its number, the order's, or one of the list."""
    coming = talk.read(parcels.coming)
    public = talk.ask(WhichParcel("which", coming))
    order = next(order for parcel, order in coming if parcel.public == public)
    talk.do(parcels.arrive, public)
    talk.say("received", recipient=order.recipient, number=order.public, doors=_again("receive"))


def hand_out(talk: Talk) -> None:
    """The buyer, or whoever was sent, says the pick-up code; what is still to be paid is taken now."""
    code = talk.ask(SixDigits("code"))
    found = talk.read(parcels.find_by_code, code)
    if not found:
        talk.do(parcels.note_wrong_code)
        talk.say("wrong-code", code=code, doors=_again("hand-out"))
        return
    parcel, order = found[0]
    due = talk.read(payments.due_of, order.public)
    talk.ask(Confirm("confirm", number=order.public, recipient=order.recipient, due=order_facts.to_take(due)))
    talk.do(parcels.hand_over, parcel.public, code)
    talk.say("handed-out", recipient=order.recipient, doors=_again("hand-out"))


def pay_out(talk: Talk) -> None:
    """Somebody gets in cash what the county owes them."""
    _pay_out(talk, payouts.CASH, COUNTER)


def transfer_out(talk: Talk) -> None:
    """A manager has transferred somebody what the county owes them."""
    _pay_out(talk, payouts.TRANSFER, [[DoorButton(Words("button-county"), "county")]])


def count_till(talk: Talk) -> None:
    """The till is counted; a difference is written down, not hidden."""
    should = talk.read(counter.till)
    counted = talk.ask(Money("counted", {"should": Price(should, "")}))
    difference = counted - should
    key = "till-even" if not difference else "till-over" if difference > 0 else "till-short"
    outcome = Words(key, {"money": Price(abs(difference), "").plain()}).plain()
    talk.ask(Confirm("confirm", counted=Price(counted, ""), outcome=outcome))
    talk.do(counter.count, counted)
    talk.say("done", counted=Price(counted, ""), doors=COUNTER)


def _pay_out(talk: Talk, way: str, doors: list[list[DoorButton]]) -> None:
    owed = talk.read(payouts.owed, way)
    if not owed:
        raise NothingOwed
    options = [
        Option(f"{person}", Words("button-owed", {"name": name, "money": Price(fen, "").plain()}))
        for person, name, fen in owed
    ]
    person = talk.ask(Choice("who", options, columns=1))
    name, fen = next((name, fen) for one, name, fen in owed if str(one) == person)
    talk.ask(Confirm("confirm", name=name, money=Price(fen, "")))
    handed = talk.do(payouts.hand, int(person), way)
    talk.say("paid", name=name, money=Price(handed, ""), doors=doors)


class WhichParcel(Question[str]):
    """One of the parcels that are on their way to the station: pressed, or found by what is typed."""

    columns = 1

    def __init__(self, key: str, coming: Sequence[tuple[Parcel, Order]]) -> None:
        super().__init__(key, {"count": len(coming)})
        self.coming = coming
        self.all = [
            Option(
                parcel.public, Words("button-parcel", {"recipient": order.recipient, "number": order.public})
            )
            for parcel, order in coming
        ]

    def options(self, draft: Plain) -> Sequence[Option]:
        return paged(self.all, draft)

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed):
            page = page_asked(given)
            return More(page) if page is not None else Done(given.choice)
        found = parcels.matching(self.coming, given.text) if isinstance(given, Typed) else []
        if len(found) == 1:
            return Done(found[0][0].public)
        return Refused(Words("refused-parcel-several" if found else "refused-parcel-unknown"))

    def value(self, stored: Plain) -> str:
        if not any(option.id == stored for option in self.all):
            raise Unfit
        return str(stored)


def _whose(talk: Talk, found: Sequence[Order]) -> Order:
    """A code that stands for several: which of them."""
    options = [
        Option(one.public, Words("button-parcel", {"recipient": one.recipient, "number": one.public}))
        for one in found
    ]
    chosen = talk.ask(Choice("whose", options, columns=1))
    return next(one for one in found if one.public == chosen)


def _again(door: str) -> list[list[DoorButton]]:
    return [[DoorButton(Words("button-next-one"), door), *COUNTER[0]]]
