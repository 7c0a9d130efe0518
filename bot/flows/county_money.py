"""The county's manager says where transfers go, and what parcels cost."""

from bot.flows.money import Money
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from bot.talk.question import Option
from bot.talk.questions import Choice, Confirm, Pictures, Text
from bot.talk.run import Talk
from market.amounts import Price
from market.county.divisions import provinces
from market.money import county_money
from storage.postage import ELSEWHERE

COUNTY = [[DoorButton(Words("button-county-money"), "county-money")]]
REST = "rest"
"""The choice that stands for every province without a rate of its own."""


def set_collection(talk: Talk) -> None:
    """Whose account transfers go to, and the picture of its code."""
    talk.read(county_money.rates)
    name = talk.ask(Text("name", most=40))
    picture = talk.ask(Pictures("picture", most=1, optional=False)).media[0]
    talk.ask(Confirm("confirm", name=name, picture=picture))
    talk.do(county_money.set_collection, name, picture)
    talk.say("set", name=name, doors=COUNTY)


def change_postage(talk: Talk) -> None:
    """A province, and what the first and each further kilogram cost; free from some sum on, or never."""
    talk.read(county_money.rates)
    options = [Option(REST, Words("postage-elsewhere")), *(Option(one, one) for one in provinces())]
    chosen = talk.ask(Choice("province", options))
    province = ELSEWHERE if chosen == REST else chosen
    now = talk.read(county_money.rate, province)
    where = {"province": named(province), "now": Price(now.first_fen, ""), "more": Price(now.more_fen, "")}
    first = talk.ask(Money("first", where))
    more = talk.ask(Money("more", where))
    free = talk.ask(Money("free", where))
    talk.ask(
        Confirm(
            "confirm",
            province=named(province),
            first=Price(first, ""),
            more=Price(more, ""),
            free=_free(free),
        )
    )
    talk.do(county_money.set_rate, province, first, more, free)
    talk.say("changed", province=named(province), doors=COUNTY)


def named(province: str) -> Plain:
    return province or Words("postage-elsewhere").plain()


def _free(fen: int) -> Plain:
    if not fen:
        return Words("postage-never-free").plain()
    return Words("postage-free", {"money": Price(fen, "").plain()}).plain()
