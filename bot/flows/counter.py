"""The counter of a station: cash is taken, parcels come in and go out, sellers get their money."""

from collections.abc import Sequence

from bot.flows.codes import CodeOrNumber, SixDigits
from bot.flows.money import Money
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, More, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice, Confirm, page_asked, paged
from bot.talk.run import Next, Talk
from market.amounts import Price
from market.money import counter, payments, payouts
from market.refusals import NothingOwed
from market.shipping import parcels
from market.trade import order_facts
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


def receive_parcel(talk: Talk, last: str = "", count: int = 0) -> Next | None:
    """Parcels have come to the station, one after the other: its number, the order's, or one of the list; several in
    lines of their own. `last` is who the one before was for, `count` how many there were.
    """
    coming = talk.read(parcels.coming)
    if not coming:
        talk.say("none-to-come", doors=COUNTER)
        return None
    publics = talk.ask(WhichParcels("which", coming, last, count))
    got = [order for parcel, order in coming if parcel.public in publics]
    talk.do(parcels.arrive_each, publics)
    if len(got) == len(coming):
        names = [one.recipient for one in got]
        talk.say("received", recipient=names, number=[one.public for one in got], doors=COUNTER)
        return None
    return talk.then(receive_parcel, last=got[-1].recipient, count=count + len(got))


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


class WhichParcels(Question[list[str]]):
    """Of the parcels that are on their way to the station: one that is pressed, or those found by what is typed, one
    in a line.
    """

    columns = 1

    def __init__(self, key: str, coming: Sequence[tuple[Parcel, Order]], last: str, count: int) -> None:
        received = Words("receive-last", {"recipient": last, "count": count}).plain() if count else ""
        super().__init__(key, {"count": len(coming), "received": received})
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
            return More(page) if page is not None else Done([given.choice])
        lines = given.text.splitlines() if isinstance(given, Typed) else []
        publics: list[str] = []
        for line in (one.strip() for one in lines if one.strip()):
            found = parcels.matching(self.coming, line)
            if len(found) != 1:
                kind = "refused-parcel-several" if found else "refused-parcel-unknown"
                return Refused(Words(kind, {"typed": line[:40]}))
            publics.append(found[0][0].public)
        return Done(list(dict.fromkeys(publics))) if publics else Refused(Words("refused-words-please"))

    def value(self, stored: Plain) -> list[str]:
        # Until several could be received at once, one stood here by itself.
        publics = (
            [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, Sequence) else []
        )
        if not publics or not {one.id for one in self.all}.issuperset(map(str, publics)):
            raise Unfit
        return [str(one) for one in publics]


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
