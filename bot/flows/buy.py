"""A buyer puts goods into the cart: how much of them, in the buyer's own unit."""

from collections.abc import Sequence

from bot.flows.quantity import HowMuch, unit_fact
from bot.talk.given import Given, Pressed
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain, plain
from bot.talk.question import Done, Option, Refused, Taken
from bot.talk.run import Talk
from market.amounts import GRAMS, Price, Quantity
from market.refusals import CartFull, SoldOut
from market.shop import licences
from market.shop.listings import Offer, offer
from market.shop.products import all_products
from market.shop.stock import cost
from market.trade import carts
from reading.quantity import QuantityReading
from storage.products import Product

OFFERED = (1, 2, 5, 10)
"""How many of the listing's own unit are offered as buttons."""


REGISTER = [
    [DoorButton(Words("button-my-phone"), "phone"), DoorButton(Words("button-my-village"), "village")],
]
"""What somebody tells about themselves to be known."""


def buy(talk: Talk, listing: str) -> None:
    found = talk.read(offer, listing)
    talk.read(licences.may_sell, found.listing, found.store)
    product = talk.read(all_products).by_slug[found.listing.product]
    if talk.read(licences.is_unknown_buyer, product):
        talk.say("register-first", product=product, doors=REGISTER)
        return
    quantity = talk.ask(HowMuchToBuy("amount", product, found))
    wanted = talk.do(carts.put_in, listing, quantity, again={SoldOut: "amount", CartFull: "amount"})
    talk.say(
        "in-cart",
        product=product,
        quantity=quantity,
        money=Price(wanted.fen, ""),
        doors=[
            [DoorButton(Words("button-check-out"), "check-out")],
            [DoorButton(Words("button-look-further"), "buy"), DoorButton(Words("button-cart"), "cart")],
        ],
    )


class HowMuchToBuy(HowMuch):
    """A quantity that there is, in a unit that the price can be reckoned in."""

    def __init__(self, key: str, product: Product, found: Offer) -> None:
        super().__init__(key, product)
        one = found.listing
        self.unit, self.price = one.unit, Price(one.price, one.per)
        self.left = Quantity(one.quantity, one.unit)
        self.picture = found.photos[0] if found.photos else None
        self.facts = {
            "product": plain(product),
            "price": plain(self.price),
            "left": plain(self.left),
            "unit": unit_fact(self.unit),
        }

    def options(self, draft: Plain) -> Sequence[Option]:
        if draft is not None:
            return super().options(draft)
        return [
            Option(f"{one.amount}", Words("button-value", {"value": one.plain()})) for one in self._offered()
        ]

    def take(self, given: Given, draft: Plain) -> Taken:
        for one in self._offered():
            if given == Pressed(f"{one.amount}"):
                return Done(one.plain())
        return super().take(given, draft)

    def _checked(self, quantity: Quantity, reading: QuantityReading) -> Taken:
        if cost(self.price, quantity) is None:
            return Refused(Words("refused-quantity", {"unit": unit_fact(self.unit)}))
        if quantity.amount > self.left.amount:
            return Refused(Words("refusal-sold-out", {"left": self.left.plain()}))
        return super()._checked(quantity, reading)

    def _offered(self) -> list[Quantity]:
        grams = GRAMS.get(self.unit, 1)
        few = [Quantity(count * grams, self.unit) for count in OFFERED]
        return [one for one in few if one.amount <= self.left.amount]
