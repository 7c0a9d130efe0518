"""What somebody looked for: cards that page in place, sorted as one likes."""

from dataclasses import replace

from bot.flows.county_words import lexicon, place_words
from bot.pages.catalogue import listing
from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from market.county import places
from market.members import people
from market.shop import finding
from market.shop.finding import CHEAPEST, NEAREST, NEWEST, Found
from market.shop.listings import counted
from market.shop.products import all_products
from reading.sought import Sought, sought

ORDERS = {"n": NEWEST, "p": CHEAPEST, "d": NEAREST}
"""An order's letter in a door's argument, before the place of the card: p12."""

BEST, CHEAPEST_FIRST = "n0", "p0"


def found(look: Look, where: Where) -> Message:
    """One card of what was found, with the ways to its neighbours and to other orders. Raises Gone."""
    typed = look(finding.looked_for, where.id)
    letter, at = where.arg[:1] if where.arg[:1] in ORDERS else "n", Where(arg=where.arg[1:]).number
    one = look(finding.find, what_is_sought(look, typed), ORDERS[letter], at)
    if one is None:
        return _nothing(typed)
    card = listing(look, Where(one.public))
    likeness = (Words("found-roughly", {"typed": typed}),) if one.roughly else ()
    return replace(
        card,
        before=(*likeness, Words("nth-of", {"at": one.at + 1, "of": counted(one.count)})),
        rows=[
            row
            for row in (_turns(one, where.id, letter), *card.rows, _orders(look, one, where.id, letter))
            if row
        ],
    )


def what_is_sought(look: Look, typed: str) -> Sought:
    return sought(typed, lexicon(look(all_products)), place_words(look(places.all_places)))


def _nothing(typed: str) -> Message:
    """What to do next where there is nothing of the kind."""
    rows = [
        [DoorButton(Words("button-find-again"), "find"), DoorButton(Words("button-look-around"), "buy")],
        [DoorButton(Words("button-by-town"), "towns"), DoorButton(Words("button-by-store"), "stores")],
    ]
    return Message(Words("found-nothing", {"typed": typed}), rows=rows, edit=True)


def _turns(one: Found, search: str, letter: str) -> list[DoorButton]:
    if one.count < 2:
        return []
    return [
        DoorButton(Words("button-previous"), "found", search, f"{letter}{(one.at - 1) % one.count}"),
        DoorButton(Words("button-next"), "found", search, f"{letter}{(one.at + 1) % one.count}"),
    ]


def _orders(look: Look, one: Found, search: str, letter: str) -> list[DoorButton]:
    """The other orders; whoever has told no village is asked for it before anything can be near."""
    if one.count < 2:
        return []
    buttons = {
        other: DoorButton(Words(f"button-{order}"), "found", search, f"{other}0")
        for other, order in ORDERS.items()
        if other != letter
    }
    if "d" in buttons and not look(people.me).village:
        buttons["d"] = DoorButton(Words("button-nearest"), "village")
    return list(buttons.values())
