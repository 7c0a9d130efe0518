"""The county's manager says on which days a town's fair is held."""

from collections.abc import Sequence

from bot.flows.choose_village import OnePlace
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import DoorButton, Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.run import Talk
from market.county import market_days
from market.county.places import all_places, short_name
from market.money import county_money
from reading.fairs import read_fair

SEE = [[DoorButton(Words("button-market-days"), "market-days")]]
NONE = "none"


def set_market_days(talk: Talk) -> None:
    talk.read(county_money.rates)
    county = talk.read(all_places)
    town = talk.ask(OnePlace("town", county, [one.code for one in county.towns]))
    place = county.by_code[town]
    town = town if place.level == "town" else place.parent
    days = talk.ask(FairDays("days", {"town": short_name(county, town)}))
    talk.do(market_days.save, town, days)
    talk.say("set", town=short_name(county, town), days=in_words(days), doors=SEE)


def in_words(days: str) -> Plain:
    """Market days as a fact of a message."""
    if not days:
        return Words("fair-never").plain()
    if days.startswith(market_days.WEEKLY):
        return Words("fair-weekly", {"days": [Words(f"weekday-{one}").plain() for one in days[1:]]}).plain()
    return Words("fair-lunar", {"days": [Words(f"fair-day-{one}").plain() for one in days]}).plain()


class FairDays(Question[str]):
    """The days as storage keeps them: 147, w7, or nothing."""

    def options(self, draft: Plain) -> Sequence[Option]:
        return [
            *(Option(one, Words("button-fair", {"days": in_words(one)})) for one in market_days.USUAL),
            Option(NONE, Words("button-fair", {"days": in_words("")})),
        ]

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed(NONE):
            return Done("")
        if isinstance(given, Pressed) and given.choice in market_days.USUAL:
            return Done(given.choice)
        read = read_fair(given.text) if isinstance(given, Typed) else ""
        return Done(read) if read else Refused(Words("refused-fair-days"))

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str):
            raise Unfit
        return stored

    def label(self, stored: Plain) -> Label | None:
        return Words("button-fair", {"days": in_words(self.value(stored))})
