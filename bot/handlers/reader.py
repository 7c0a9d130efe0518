"""One line of free text that reads as a wish: it opens what was meant, with what was said already answered."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.flows.county_words import lexicon
from bot.handlers import doors
from bot.handlers.hearing import typed_door
from bot.handlers.visit import Visit
from bot.talk.plain import Plain
from market.amounts import Price, Quantity
from market.products import all_products, price_is_unusual, quantity_is_unusual, why_not_for_sale
from market.stores import NAME_MOST, store_of
from reading.line import Reading, read_line
from reading.product import find_products
from storage.products import Product


def understand(visit: Visit, text: str, *, within_a_form: bool = False) -> bool:
    """Acts on a line that surely is a wish; False where it is not one that we can fulfil.

    Within a form only a line that names something is a wish of its own: "this year's" is none.
    """
    if (typed := typed_door(text, visit.words)) is not None:
        return doors.open_door(visit, *typed)
    reading = read_line(text, lexicon(visit.market.read(all_products)))
    action = _INTENTS.get(reading.intent)
    if action is None or (within_a_form and "product" not in reading.fields):
        return False
    action(visit, reading, text)
    return True


def is_a_wish(visit: Visit, text: str) -> bool:
    """Does this line surely want something, whatever question is open? Goods with an amount, or a person."""
    reading = read_line(text, lexicon(visit.market.read(all_products)))
    amounts = {"quantity_grams", "count", "price_fen"} & reading.fields.keys()
    trade = reading.intent in ("list_produce", "buy") and "product" in reading.fields and bool(amounts)
    return trade or reading.intent == "ask_person"


def _sell(visit: Visit, reading: Reading, text: str) -> None:
    answers = listing_answers(visit, reading, text)
    if visit.market.read(store_of) is None:
        visit.begin_below("list_produce", answers)
        visit.begin("open_store")
    else:
        visit.begin("list_produce", answers)


def listing_answers(visit: Visit, reading: Reading, text: str) -> dict[str, Plain]:
    """What a line says of goods, as answers of list_produce; what looks like a slip is left to be asked."""
    answers: dict[str, Plain] = {}
    products = _products(visit, reading, text)
    if not products:
        return answers
    begin, end = reading.spans.get("product", (0, 40))
    answers["product.name"] = {"slugs": [one.slug for one in products], "typed": text[begin:end]}
    quantity = _quantity(reading.fields)
    if quantity is None or quantity_is_unusual(quantity) or reading.fields.get("approx"):
        return answers
    answers["quantity"] = quantity.plain()
    price = _price(reading.fields)
    if price is not None and not all(price_is_unusual(one, price) for one in products):
        answers["price"] = price.plain()
    return answers


def _products(visit: Visit, reading: Reading, text: str) -> list[Product]:
    """The goods that a line names; several where it leaves open whether they are fresh or dried."""
    goods = visit.market.read(all_products)
    slug = reading.fields.get("product")
    if not isinstance(slug, str) or slug not in goods.by_slug:
        return []
    begin, end = reading.spans.get("product", (0, 0))
    matches = find_products(text[begin:end], lexicon(goods))
    slugs = (
        [slug] if any(match.sure for match in matches) or not matches else [match.slug for match in matches]
    )
    return [goods.by_slug[one] for one in slugs if not why_not_for_sale(goods.by_slug[one])]


def _quantity(fields: Mapping[str, Any]) -> Quantity | None:
    if grams := fields.get("quantity_grams"):
        return Quantity(grams, "斤")
    if count := fields.get("count"):
        return Quantity(count, fields.get("unit", "个"))
    return None


def _price(fields: Mapping[str, Any]) -> Price | None:
    if "price_fen" in fields and "price_per" in fields:
        return Price(fields["price_fen"], fields["price_per"])
    return None


def _open_store(visit: Visit, reading: Reading, text: str) -> None:
    if visit.market.read(store_of) is not None:
        visit.show("mine")
        return
    name = str(reading.fields.get("name", ""))
    visit.begin("open_store", {"name": name} if 2 <= len(name) <= NAME_MOST else None)


def _buy(visit: Visit, reading: Reading, text: str) -> None:
    product = visit.market.read(all_products).by_slug.get(str(reading.fields.get("product", "")))
    if product is not None:
        visit.show("category", product.category)
    else:
        visit.show("buy")


_INTENTS: dict[str, Callable[[Visit, Reading, str], None]] = {
    "list_produce": _sell,
    "open_store": _open_store,
    "buy": _buy,
    "prices": _buy,
    "ask_person": lambda visit, reading, text: doors.ask_a_person(visit),
    "help": lambda visit, reading, text: visit.show("help"),
    "greeting": lambda visit, reading, text: visit.say("greeting", keyboard="menu"),
}
