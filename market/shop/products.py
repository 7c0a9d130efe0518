"""Products: what may be sold, and what a kind of goods usually costs."""

from market.acting import Who
from market.amounts import GRAMS, Price, Quantity, price_per_kilogram
from market.refusals import NotForSale, NotLicensed, Refusal
from storage.products import Product, Products, products
from storage.stores import Store
from storage.work import Work

FORBIDDEN = {"tobacco", "fireworks", "medicine"}
"""Not for sale in the bot at all (`regulated` in the table of goods)."""

LICENSED = {"pesticide", "seed", "sc", "livestock", "alcohol"}
"""Only from a store that has the licence (`licences` of a store); GI names, herbs, feed, film and fertiliser need
none.
"""

FRESH, FRESH_DAYS = ("vegetable", "fruit", "livestock"), 60
"""Categories of goods that perish, and how many days other goods keep at most that count as fresh."""

FAR = 3
"""A price this many times outside the usual range is asked about: usual prices are ten-year-old guesses."""

MUCH_GRAMS = 20_000_000
"""More than 20 tonnes of one product is asked about: a village store fills no lorry by itself."""


def all_products(work: Work, _: Who) -> Products:
    return products(work)


def why_not_for_sale(product: Product, store: Store | None) -> str:
    """The rule by which this store may not sell these goods; empty where it may. Without a store: any new one."""
    rules = {rule for rule in product.regulated.split("|") if rule}
    if forbidden := rules & FORBIDDEN:
        return min(forbidden)
    held = store.licences.split("|") if store else ()
    return min(rules & LICENSED - set(held), default="")


def not_for_sale(product: Product, why: str) -> Refusal:
    """What is said of goods that this rule keeps out."""
    refusal = NotForSale if why in FORBIDDEN else NotLicensed
    return refusal(product=product, why={"words": f"rule-{why}"})


def can_be_returned(product: Product) -> bool:
    """Within seven days and without a reason: not what is fresh or perishes (consumer law, art. 25)."""
    return product.category not in FRESH and (product.shelf_life == 0 or product.shelf_life > FRESH_DAYS)


def price_is_unusual(product: Product, price: Price) -> bool:
    """Far from what these goods usually cost, so that a slip of the finger is likely."""
    usual = _comparable(product, price)
    if usual is None or product.price_high == 0:
        return False
    return usual * FAR < product.price_low or usual > product.price_high * FAR


def quantity_is_unusual(quantity: Quantity) -> bool:
    if quantity.unit in GRAMS:
        return quantity.amount > MUCH_GRAMS or quantity.amount < 100
    return quantity.amount > 10_000


def _comparable(product: Product, price: Price) -> int | None:
    """Fen for what the usual price is for (1,000 g or one default unit); None where they do not compare."""
    if product.price_per == "kg":
        return price_per_kilogram(price)
    return price.fen if price.per == product.default_unit else None
