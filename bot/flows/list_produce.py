"""A farmer puts goods on sale: pictures, what it is, how much, for how much."""

from bot.flows.choose_product import choose_product
from bot.flows.open_store import SELLS
from bot.flows.price import ForHowMuch
from bot.flows.quantity import HowMuch
from bot.talk.message import DoorButton, Words
from bot.talk.questions import Confirm, Pictures, Text
from bot.talk.run import Talk, steps
from market.refusals import Gone, NotForSale, NotLicensed
from market.shop import listings
from market.shop.listings import NOTE_MOST
from market.shop.stores import store_of


@steps("photos", "product", "quantity", "price", "note", "confirm")
def list_produce(talk: Talk) -> None:
    photos = talk.ask(Pictures("photos"))
    product = talk.part("product", choose_product, lambda: _sells(talk))
    quantity = talk.ask(HowMuch("quantity", product))
    price = talk.ask(ForHowMuch("price", product, quantity))
    note = talk.ask(Text("note", most=NOTE_MOST, optional=True))
    talk.ask(
        Confirm(
            "confirm",
            product=product,
            quantity=quantity,
            price=price,
            note=f"\n{note}" if note else "",
            photos=len(photos.media),
            picture=photos.media[0] if photos.media else None,
        )
    )
    offer = talk.do(
        listings.list_produce,
        product.slug,
        quantity,
        price,
        note,
        photos.media,
        photos.group,
        again={NotForSale: "product", NotLicensed: "product", Gone: "product"},
    )
    public = offer.listing.public
    talk.say(
        "listed",
        product=product,
        quantity=quantity,
        price=price,
        link={"start": f"l_{public}"},
        doors=[
            [DoorButton(Words("button-see-listing"), "my", public)],
            [DoorButton(Words("button-list-another"), "list"), DoorButton(Words("button-my-store"), "mine")],
        ],
    )


def _sells(talk: Talk) -> list[str]:
    """The categories of the person's store, or all where there is none yet."""
    store = talk.read(store_of)
    return store.sells.split("|") if store else list(SELLS)
