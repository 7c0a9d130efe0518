"""Small flows for the tests of the engine: opening a store in two versions, and listing goods after it."""

from bot.talk.question import Option
from bot.talk.questions import Choice, Confirm, Text
from bot.talk.run import Next, Talk, steps
from tests.talk.playing import Flows, MarketInMemory, NameTaken, VillageGone


def add_store(market: MarketInMemory, name: str, village: str) -> str:
    if name in market.stores:
        raise NameTaken(name=name)
    if village == "gone":
        raise VillageGone()
    market.stores[name] = village
    return name


def add_listing(market: MarketInMemory, what: str, quantity: str, price: int) -> None:
    if price != market.price:
        raise AssertionError("sold at a price that was not shown")
    market.listings.append((what, quantity, price))


def village(talk: Talk) -> str:
    talk.ask(Text("town"))
    return talk.ask(Text("name"))


@steps("name", "place", "confirm")
def open_store(talk: Talk) -> Next:
    name = talk.ask(Text("name", least=2))
    where = talk.part("place", village)
    talk.ask(Confirm("confirm", name=name, village=where))
    store = talk.do(add_store, name, where, again={NameTaken: "name", VillageGone: "place"})
    talk.say("opened", name=store)
    return talk.then(list_goods, first=True)


def open_store_later(talk: Talk) -> Next:
    """The same flow after an update: one question more, the others in another order."""
    sells = talk.ask(Choice("sells", [Option("nuts", "nuts"), Option("herbs", "herbs")]))
    where = talk.part("place", village)
    name = talk.ask(Text("name", least=2))
    talk.ask(Confirm("confirm", name=name, village=where, sells=sells))
    store = talk.do(add_store, name, where, again={NameTaken: "name", VillageGone: "place"})
    talk.say("opened", name=store)
    return talk.then(list_goods, first=True)


def list_goods(talk: Talk, first: bool = False) -> Next | None:
    if first and talk.ask(Choice("now", [Option("yes", "yes"), Option("no", "no")])) == "no":
        return None
    what, quantity = talk.ask(Text("what")), talk.ask(Text("quantity"))
    price = talk.read(lambda market: market.price)
    talk.ask(Confirm("confirm", what=what, quantity=quantity, price=price))
    talk.do(add_listing, what, quantity, price)
    talk.say("listed")
    return talk.then(list_goods, first=True)


FLOWS: Flows = {"open_store": open_store, "list_goods": list_goods}
LATER: Flows = {"open_store": open_store_later, "list_goods": list_goods}
