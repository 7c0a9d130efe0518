"""For how much: read as people say it; a total is divided, a strange price is asked about once more."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from bot.flows.quantity import unit_fact
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, More, Option, Question, Refused, Taken, Unfit
from market.amounts import GRAMS, Price, Quantity
from market.shop.products import price_is_unusual
from reading.price import read_price
from storage.products import Product

MOST_FEN = 100_000_000
"""A million yuan: no price and no lot of a village store comes near."""


class ForHowMuch(Question[Price]):
    """The price of a product for one `per`, by default the unit that its quantity was said in. `offers` are
    prices as buttons.
    """

    amends = "price"

    def __init__(
        self, key: str, product: Product, quantity: Quantity, *, per: str = "", offers: Sequence[Price] = ()
    ) -> None:
        self.product, self.quantity, self.per, self.offers = product, quantity, per or quantity.unit, offers
        super().__init__(key, {"product": product, "unit": unit_fact(self.per)})

    def options(self, draft: Plain) -> Sequence[Option]:
        if isinstance(draft, Mapping):
            return (Option("guess", Words("button-yes-it-is", {"value": cast(Plain, draft)})),)
        return [
            Option(f"{one.fen}-{one.per}", Words("button-value", {"value": one.plain()}))
            for one in self.offers
        ]

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("guess") and isinstance(draft, Mapping):
            return Done(draft)
        if isinstance(given, Pressed):
            found = [one for one in self.offers if given.choice == f"{one.fen}-{one.per}"]
            return Done(found[0].plain()) if found else Refused(Words("refused-choose"))
        reading = read_price(given.text, self.per) if isinstance(given, Typed) else None
        if reading is None or reading.ask or not reading.fen or reading.fen > MOST_FEN:
            return Refused(Words("refused-price", {"unit": unit_fact(self.per)}))
        if reading.total:
            price = self._of_total(reading.fen)
            return More(price.plain(), Words("sure-total", {"value": price.plain()}), again=True)
        price = Price(reading.fen, reading.per or self.per)
        if reading.approx or price_is_unusual(self.product, price):
            return More(price.plain(), Words("sure-price", {"value": price.plain()}), again=True)
        return Done(price.plain())

    def value(self, stored: Plain) -> Price:
        try:
            return Price.of(cast(Any, stored))
        except (KeyError, TypeError, ValueError):
            raise Unfit from None

    def label(self, stored: Plain) -> Label | None:
        return Words("button-value", {"value": self.value(stored).plain()})

    def _of_total(self, fen: int) -> Price:
        """What one unit costs when all of it costs this; rounded to a fen, and shown before it holds."""
        one = GRAMS.get(self.quantity.unit, 1)
        return Price(
            max(1, (fen * one + self.quantity.amount // 2) // self.quantity.amount), self.quantity.unit
        )
