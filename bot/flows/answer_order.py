"""What a seller says to an order: cannot, another date, sent, given out; and the buyer's slip of a transfer."""

from collections.abc import Mapping, Sequence

from bot.flows.codes import SixDigits
from bot.flows.reason import Reason
from bot.flows.see_order import see_order
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice, Confirm, Pictures
from bot.talk.run import Next, Talk
from market.hours import county, day_fact
from market.money import county_money, payments
from market.shipping import parcels, whereabouts
from market.shipping.parcels import OWN_WAY
from market.trade import fulfilment, order_facts, order_parts
from reading.codes import carriers_of, read_parcel_no
from reading.lunar import read_day

WHY_MOST = 200
CANNOT = {one: Words(f"button-decline-{one}") for one in ("sold-out", "too-few", "no-time")}
"""The usual reasons why a seller cannot."""

FARTHEST_DAYS = 60
OFFERED_DAYS = (1, 3, 7)


def decline_order(talk: Talk, order: str) -> None:
    """The seller cannot, and says why: a button, or own words."""
    number = talk.read(order_parts.order, order).public
    why = talk.ask(Reason("why", CANNOT, {"number": number}, most=WHY_MOST))
    talk.do(fulfilment.decline, order, why)
    talk.say("declined", number=number, doors=see_order(order))


def propose_date(talk: Talk, order: str) -> None:
    number = talk.read(order_parts.order, order).public
    day = talk.ask(ComingDay("date", talk, {"number": number}))
    talk.do(fulfilment.propose, order, day)
    talk.say("proposed", number=number, date=day_fact(day), doors=see_order(order))


def send_order(talk: Talk, order: str) -> None:
    """With a courier, by the parcel's number, or brought by the seller."""
    found = talk.read(order_parts.order, order)
    number = talk.ask(ParcelNumber("number", {"number": found.public}))
    carrier = _carrier(talk, number)
    talk.do(parcels.send, order, carrier, number)
    talk.say("sent", number=found.public, doors=[_another(order), *see_order(order)])


def send_another(talk: Talk, order: str) -> None:
    """The rest of an order, in a parcel of its own."""
    found = talk.read(order_parts.order, order)
    number = talk.ask(ParcelNumber("number", {"number": found.public}))
    carrier = _carrier(talk, number)
    talk.do(parcels.send_another, order, carrier, number)
    talk.say("sent", number=found.public, doors=[_another(order), *see_order(order)])


def correct_number(talk: Talk, parcel: str) -> None:
    """The seller had typed a wrong number for a courier's parcel."""
    found, order = talk.read(whereabouts.parcel, parcel)
    number = talk.ask(ParcelNumber("number", {"parcel": found.number or "—"}, by_courier=True))
    carrier = _carrier(talk, number)
    talk.do(parcels.renumber, parcel, carrier, number)
    talk.say("corrected", parcel=number, doors=see_order(order.public))


def give_out(talk: Talk, order: str) -> Next | None:
    """The buyer has come to the seller's, and says the pick-up code."""
    found = talk.read(order_parts.order, order)
    code = talk.ask(SixDigits("code", {"recipient": found.recipient}))
    if not talk.read(parcels.opens, order, code):
        talk.do(parcels.note_wrong_at_the_sellers, order)
        talk.say("wrong-code")
        return talk.then(give_out, order=order)
    due = talk.read(payments.due_of, order)
    talk.ask(Confirm("confirm", recipient=found.recipient, due=order_facts.to_take(due)))
    talk.do(parcels.give_out, order, code)
    talk.say("given-out", number=found.public, doors=see_order(order))
    return None


def send_slip(talk: Talk, order: str) -> None:
    """The buyer has transferred the money, and sends the picture of the slip."""
    found = talk.read(order_parts.order, order)
    collection = talk.read(county_money.collection)
    facts = {
        "number": found.public,
        "money": order_facts.money(found.total),
        "name": collection.name or Words("collection-none").plain(),
    }
    slip = talk.ask(
        Pictures("slip", facts, most=1, optional=False, picture=collection.picture or None)
    ).media[0]
    talk.do(payments.send_slip, order, slip)
    talk.say("thanks", number=found.public, doors=see_order(order))


class ComingDay(Question[str]):
    """A day to come, as people say it; an ISO date, county time."""

    def __init__(self, key: str, talk: Talk, facts: Mapping[str, Plain]) -> None:
        super().__init__(key, facts)
        self.today = county().local(talk.now).date()

    def options(self, draft: Plain) -> Sequence[Option]:
        days = [county().day_after(self.today, days) for days in OFFERED_DAYS]
        return [Option(day, Words("button-day", {"day": day_fact(day)})) for day in days]

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed):
            return Done(given.choice)
        read = read_day(given.text, self.today) if isinstance(given, Typed) else None
        if read is None or read.day is None:
            return Refused(Words("refused-day-please"))
        if not 0 < (read.day - self.today).days <= FARTHEST_DAYS:
            return Refused(Words("refused-day-to-come"))
        return Done(read.day.isoformat())

    def value(self, stored: Plain) -> str:
        try:
            county().noon_of(str(stored))
        except ValueError:
            raise Unfit from None
        return str(stored)


class ParcelNumber(Question[str]):
    """A carrier's number; empty where the seller brings the goods, unless it is `by_courier`."""

    columns = 1

    def __init__(self, key: str, facts: Mapping[str, Plain], *, by_courier: bool = False) -> None:
        super().__init__(key, facts)
        self.own_ways = () if by_courier else (Option("own", Words("button-bring-it")),)
        self.refused = Words("refused-courier-number" if by_courier else "refused-parcel-number")

    def options(self, draft: Plain) -> Sequence[Option]:
        return self.own_ways

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("own") and self.own_ways:
            return Done("")
        read = read_parcel_no(given.text) if isinstance(given, Typed) else None
        return Done(read.number) if read else Refused(self.refused)

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str):
            raise Unfit
        return stored


def _carrier(talk: Talk, number: str) -> str:
    """Whose numbers look like this; asked for where several carriers' do, or none's that is known. Without a number the
    seller brings it.
    """
    if not number:
        return OWN_WAY
    fit = carriers_of(number)
    if len(fit) == 1:
        return fit[0]
    options = [Option(one, Words(f"carrier-{one}")) for one in (fit or parcels.CARRIERS)]
    return talk.ask(Choice("carrier", options, columns=2))


def _another(order: str) -> list[DoorButton]:
    return [DoorButton(Words("button-parcel-send-another"), "send-another", order)]
