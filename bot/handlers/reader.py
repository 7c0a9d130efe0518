"""One line of free text that reads as a wish: it opens what was meant, with what was said already answered."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from bot.flows.county_words import lexicon
from bot.handlers import asking, doors, own_goods, training_doors
from bot.handlers.hearing import typed_door
from bot.handlers.training_wishes import train
from bot.handlers.visit import Visit
from bot.pages.finding import BEST, CHEAPEST_FIRST, what_is_sought
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from market.amounts import Price, Quantity
from market.shipping import whereabouts
from market.shop import finding
from market.shop.products import all_products, price_is_unusual, quantity_is_unusual, why_not_for_sale
from market.shop.stores import NAME_MOST, store_of
from market.trade.states import SENT
from reading.control import read_control
from reading.grams import letters
from reading.line import Reading, read_line
from reading.product import find_products
from reading.sought import asked_to_find
from reading.wholly_said import says_thanks
from storage.products import Product

LONGEST_BARE_SEARCH = 30
"""Longer words are a sentence, which asks for something else."""

MOST_AT_ONCE = 4
"""Goods of one line that are listed one after the other."""

MOST_TO_CHOOSE_FROM = 8


def understand(visit: Visit, text: str, *, within_a_form: bool = False) -> bool:
    """Acts on a line that surely is a wish; False where it is not one that we can fulfil.

    Within a form only a line that names something is a wish of its own: "this year's" is none.
    """
    if (typed := typed_door(text, visit.words)) is not None:
        return doors.open_door(visit, *typed)
    if not within_a_form and training_doors.code_heard(visit, text):
        return True
    if says_thanks(text):
        visit.say("you-are-welcome", keyboard="menu")
        visit.put_again()
        return True
    reading = read_line(text, lexicon(visit.market.read(all_products)))
    nothing_plain = reading.intent == "unknown" or not reading.by_rule
    if nothing_plain and not within_a_form and own_goods.heard(visit, text):
        return True
    if nothing_plain and (wanted := asked_to_find(text)):
        look_for(visit, wanted)
        visit.put_again()
        return True
    if reading.intent == "reminder_ack" and not within_a_form:
        return training_doors.acknowledged(visit, comes=reading.fields.get("answer") != "no")
    action = _INTENTS.get(reading.intent)
    names_nothing = action is None or not (reading.by_rule or _names_goods(reading))
    if names_nothing and not within_a_form and is_found(visit, text):
        look_for(visit, text)
        return True
    if action is None or (within_a_form and reading.intent != "prices" and not _names_goods(reading)):
        return False
    action(visit, reading, text)
    return True


def is_a_wish(visit: Visit, text: str) -> bool:
    """Does this line surely want something, whatever question is open? Goods with an amount, or a person."""
    reading = read_line(text, lexicon(visit.market.read(all_products)))
    amounts = {"quantity_grams", "count", "price_fen"} & reading.fields.keys()
    trade = reading.intent in ("list_produce", "buy") and _names_goods(reading)
    person = reading.intent == "ask_person" and reading.by_rule
    return (trade and (bool(amounts) or "items" in reading.fields)) or person


def _names_goods(reading: Reading) -> bool:
    return "product" in reading.fields or "items" in reading.fields


def _sell(visit: Visit, reading: Reading, text: str) -> None:
    """A listing begins with what was said of it; of several goods, one listing after the other."""
    first, *others = offers_in(visit, reading, text)
    if visit.market.read(store_of) is None:
        visit.begin("open_store")
        others.insert(0, first)
    else:
        visit.begin("list_produce", first.answers, guesses=first.guesses)
    for offer in reversed(others[:MOST_AT_ONCE]):
        visit.lay_below("list_produce", offer.answers, offer.guesses)


class Offer(NamedTuple):
    """What a line says of some goods, as answers of list_produce. What looks like a slip, or was said with "about",
    is a guess: it is offered, and asked.
    """

    answers: dict[str, Plain]
    guesses: dict[str, Plain]


def offers_in(visit: Visit, reading: Reading, text: str) -> list[Offer]:
    """The goods of a line, one or several."""
    items = reading.fields.get("items")
    if not isinstance(items, list):
        return [_offer(visit, reading.fields, reading.doubtful, _said(reading, text, "product"))]
    unsure = reading.doubtful.get("items")
    doubtful = unsure if isinstance(unsure, list) else [{} for _ in items]
    return [
        _offer(visit, one, guess, _said(reading, text, f"items.{at}.product"))
        for at, (one, guess) in enumerate(zip(items, doubtful, strict=True))
    ]


def _said(reading: Reading, text: str, name: str) -> str:
    begin, end = reading.spans.get(name, (0, 40))
    return text[begin:end]


def _offer(visit: Visit, fields: Mapping[str, Any], doubtful: Mapping[str, Any], said: str) -> Offer:
    answers: dict[str, Plain] = {}
    guesses: dict[str, Plain] = {}
    products = _products(visit, str(fields.get("product", "")), said)
    if products:
        answers["product.name"] = {"slugs": [one.slug for one in products], "typed": said}
    quantity, guess = _quantity(fields), _quantity({**fields, **doubtful})
    if quantity is not None and not quantity_is_unusual(quantity) and not fields.get("approx"):
        answers["quantity"] = quantity.plain()
    elif guess is not None:
        guesses["quantity"] = guess.plain()
    price, guessed = _price(fields), _price({**fields, **doubtful})
    if price is not None and not all(price_is_unusual(one, price) for one in products):
        answers["price"] = price.plain()
    elif guessed is not None:
        guesses["price"] = guessed.plain()
    return Offer(answers, guesses)


def _products(visit: Visit, slug: str, said: str) -> list[Product]:
    """The goods that were named; several where it is left open whether they are fresh or dried."""
    goods = visit.market.read(all_products)
    if slug not in goods.by_slug:
        return []
    matches = find_products(said, lexicon(goods))
    slugs = (
        [slug] if any(match.sure for match in matches) or not matches else [match.slug for match in matches]
    )
    store = visit.market.read(store_of)
    return [goods.by_slug[one] for one in slugs if not why_not_for_sale(goods.by_slug[one], store)]


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


def look_for(visit: Visit, wanted: str, order: str = BEST) -> None:
    """Shows what is on sale of it."""
    visit.show("found", finding.look_for(visit.work, visit.who, wanted), order)


def is_found(visit: Visit, text: str) -> bool:
    """Are these words surely looked for? Names of goods and places, or what stands so in a store's name or a note."""
    line = letters(text)
    if len(text) > LONGEST_BARE_SEARCH or len(line) < 2 or read_control(text) is not None:
        return False
    wanted = what_is_sought(visit.market.read, text)
    # Two or three letters stand in some name by chance.
    return wanted.named or (
        not (line.isascii() and len(line) < 4) and visit.market.read(finding.holds, wanted)
    )


def _buy(visit: Visit, reading: Reading, text: str, order: str = BEST) -> None:
    """What they are looking for, with all that was said of it; everything there is where they name nothing we know."""
    wanted = asked_to_find(text) or _goods_said(reading, text)
    if wanted and (_names_goods(reading) or is_found(visit, wanted)):
        look_for(visit, wanted, order)
    else:
        visit.show("buy")


def _goods_said(reading: Reading, text: str) -> str:
    """The names of the goods of a line, as they were typed."""
    return " ".join(text[slice(*span)] for name, span in reading.spans.items() if name.endswith("product"))


def _track(visit: Visit, reading: Reading, text: str) -> None:
    """To the parcel or the order that was named, where the person has a part in it; without a number to what is on
    its way to them.
    """
    market, fields = visit.market, reading.fields
    if number := str(fields.get("parcel_no", "")):
        parcels = market.read(whereabouts.by_number, number)
        _show_one(visit, [DoorButton(one.number, "parcel", one.public) for one in parcels], number)
    elif number := str(fields.get("order_no", "")):
        orders = market.read(whereabouts.by_order, number)
        _show_one(visit, [DoorButton(one.public, "order", one.public) for one in orders], number)
    else:
        found = [
            DoorButton(parcel.number, "parcel", parcel.public)
            if parcel.number and parcel.state == SENT
            else DoorButton(order.public, "order", order.public)
            for parcel, order in market.read(whereabouts.on_the_way)
        ]
        _show_one(visit, found, "")


def _show_one(visit: Visit, found: list[DoorButton], number: str) -> None:
    """The one that was found; among several the person chooses, and where there is none they are told what to do."""
    if len(found) == 1:
        visit.show(found[0].door, found[0].id)
    elif found:
        visit.say("track-which", rows=[[one] for one in found[:MOST_TO_CHOOSE_FROM]])
    else:
        ways = [DoorButton(Words("button-my-orders"), "orders"), DoorButton(Words("button-person"), "person")]
        key = "track-no-such" if number else "track-nothing-on-the-way"
        visit.say(key, {"number": number}, rows=[ways])


def _prices(visit: Visit, reading: Reading, text: str) -> None:
    """What others ask for it; whoever asked in the middle of a form is asked the open question again."""
    _buy(visit, reading, text, CHEAPEST_FIRST)
    visit.put_again()


_INTENTS: dict[str, Callable[[Visit, Reading, str], None]] = {
    "list_produce": _sell,
    "open_store": _open_store,
    "buy": _buy,
    "prices": _prices,
    "track": _track,
    "training": train,
    "ask_person": lambda visit, reading, text: asking.ask_a_person(visit),
    "help": lambda visit, reading, text: visit.show("help"),
    "greeting": lambda visit, reading, text: visit.say("greeting", keyboard="menu"),
}
