"""How much: read as people say it; what is vague, or far from usual, is shown and asked once more."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, More, Option, Question, Refused, Taken, Unfit
from market.amounts import Quantity
from market.shop.products import quantity_is_unusual
from reading.quantity import QuantityReading, read_quantity
from storage.products import Product


class HowMuch(Question[Quantity]):
    """A quantity of a product; a bare number is in the product's own unit."""

    amends = "quantity"

    def __init__(self, key: str, product: Product) -> None:
        super().__init__(key, {"product": product, "unit": unit_fact(product.default_unit)})
        self.unit = product.default_unit

    def options(self, draft: Plain) -> Sequence[Option]:
        if not isinstance(draft, Mapping):
            return ()
        return (Option("guess", Words("button-yes-it-is", {"value": cast(Plain, draft)})),)

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("guess") and isinstance(draft, Mapping):
            return Done(draft)
        reading = read_quantity(given.text, self.unit) if isinstance(given, Typed) else None
        if reading is None:
            return Refused(Words("refused-quantity", {"unit": unit_fact(self.unit)}))
        if reading.ask or not (amount := reading.grams or reading.count):
            return Refused(Words("refused-quantity-unclear", {"unit": unit_fact(self.unit)}))
        return self._checked(Quantity(amount, reading.unit), reading)

    def _checked(self, quantity: Quantity, reading: QuantityReading) -> Taken:
        if reading.approx or quantity_is_unusual(quantity):
            return More(quantity.plain(), Words("sure-quantity", {"value": quantity.plain()}), again=True)
        return Done(quantity.plain())

    def value(self, stored: Plain) -> Quantity:
        try:
            return Quantity.of(cast(Any, stored))
        except (KeyError, TypeError, ValueError):
            raise Unfit from None

    def label(self, stored: Plain) -> Label | None:
        return Words("button-value", {"value": self.value(stored).plain()})


def unit_fact(unit: str) -> Plain:
    """A unit as a fact of a message, worded in the reader's language."""
    return {"unit": unit}
