"""The whole bot of Cunji with the short conversation in place of opening a store.

Its questions are those of the real flows and what it changes goes through the market's rules; only photographs,
categories and the note are left out, so that it has as many turns as the peers'.
Started by the race: `python -m bench.turns.cunji`, with settings in the environment.
"""

import asyncio

from bot.app import App
from bot.flows import FLOWS
from bot.flows.choose_product import choose_product
from bot.flows.choose_village import named
from bot.flows.open_store import SELLS, StoreName
from bot.flows.price import ForHowMuch
from bot.flows.quantity import HowMuch
from bot.logs import set_up
from bot.settings import read_settings
from bot.talk.message import DoorButton, Words
from bot.talk.question import Option
from bot.talk.questions import Choice, Confirm
from bot.talk.run import Talk, steps
from market.acting import Who
from market.amounts import Price, Quantity
from market.county.places import all_places, short_name
from market.shop import listings, stores
from market.shop.stores import NAME_LEAST, NAME_MOST
from storage.work import Work

TOWN, VILLAGES = "621202109", 6


# The parts have the names of the real flows: their words are found by these.
@steps("name", "village", "goods")
def open_store(talk: Talk) -> None:
    name = talk.ask(StoreName("name", least=NAME_LEAST, most=NAME_MOST))
    village = talk.part("village", choose_village)
    talk.part("goods", list_produce, name, village)


def choose_village(talk: Talk) -> str:
    county = talk.read(all_places)
    villages = [
        Option(one.code, named(short_name(county, one.code))) for one in county.villages_of(TOWN)[:VILLAGES]
    ]
    return talk.ask(Choice("village", villages, {"town": short_name(county, TOWN)}))


def list_produce(talk: Talk, name: str, village: str) -> None:
    product = talk.part("product", choose_product, lambda: SELLS)
    quantity = talk.ask(HowMuch("quantity", product))
    price = talk.ask(ForHowMuch("price", product, quantity))
    talk.ask(Confirm("confirm", product=product, quantity=quantity, price=price, note="", photos=0))
    public = talk.do(open_and_list, name, village, product.slug, quantity, price)
    talk.say(
        "listed",
        product=product,
        quantity=quantity,
        price=price,
        link={"start": f"l_{public}"},
        doors=[[DoorButton(Words("button-see-listing"), "my", public)]],
    )


def open_and_list(
    work: Work, who: Who, name: str, village: str, product: str, quantity: Quantity, price: Price
) -> str:
    """Both changes of the real flows, in one."""
    stores.open_store(work, who, name, village, SELLS, "")
    return listings.list_produce(work, who, product, quantity, price, "", (), "").listing.public


def run() -> None:
    """The bot, with whatever flows there are now."""
    settings = read_settings()
    set_up(settings.log_level)
    asyncio.run(App(settings).run())


if __name__ == "__main__":
    FLOWS["open_store"] = open_store
    run()
