"""A new price or quantity for goods that are on sale, in two presses or one line."""

from bot.flows.price import ForHowMuch
from bot.flows.quantity import HowMuch
from bot.talk.message import DoorButton, Words
from bot.talk.run import Talk
from market.amounts import Price, Quantity
from market.shop import listings
from market.shop.products import all_products
from storage.listings import Listing
from storage.products import Product

STEPS_PERCENT = (-20, -10, 10, 20)
"""How far the prices offered as buttons are from today's."""


def change_price(talk: Talk, listing: str) -> None:
    now, product = _listing(talk, listing)
    quantity = Quantity(now.quantity, now.unit)
    price = talk.ask(
        ForHowMuch("price", product, quantity, per=now.per, offers=offers(Price(now.price, now.per)))
    )
    talk.do(listings.change_price, listing, price)
    talk.say("changed", product=product, price=price, doors=_doors(listing))


def change_quantity(talk: Talk, listing: str) -> None:
    _, product = _listing(talk, listing)
    quantity = talk.ask(HowMuch("quantity", product))
    talk.do(listings.change_quantity, listing, quantity)
    talk.say("changed", product=product, quantity=quantity, doors=_doors(listing))


def offers(price: Price) -> list[Price]:
    """Prices near today's, rounded to a tenth of a yuan where that makes a difference."""
    near = [price.fen * (100 + step) // 100 for step in STEPS_PERCENT]
    rounded = [fen // 10 * 10 if fen >= 100 else fen for fen in near]
    return [Price(fen, price.per) for fen in dict.fromkeys(rounded) if fen > 0 and fen != price.fen]


def _listing(talk: Talk, public: str) -> tuple[Listing, Product]:
    listing = talk.read(listings.mine, public)
    return listing, talk.read(all_products).by_slug[listing.product]


def _doors(listing: str) -> list[list[DoorButton]]:
    return [[DoorButton(Words("button-see-listing"), "my", listing)]]
