"""News of one's own goods that are on sale: they are sold out, or have a new price. Nothing changes without a press."""

from collections.abc import Sequence

from bot.flows.county_words import lexicon
from bot.handlers.visit import Visit
from bot.pages.my_store import label_of
from bot.talk.message import DoorButton, Words
from market.amounts import Price
from market.shop import listings
from market.shop.products import all_products
from reading.on_sale import Change, read_change
from storage.listings import ON_SALE, PAUSED, Listing

MOST_TO_CHOOSE_FROM = 8


def heard(visit: Visit, text: str) -> bool:
    """花椒卖完了, 花椒涨到30块: offers the change of what was meant. False where nothing of one's own can be meant."""
    change = read_change(text, lexicon(visit.market.read(all_products)))
    meant = _meant(visit, change.product) if change else []
    if change is None or not meant:
        return False
    if change.kind == "sold_out":
        visit.say("which-is-sold-out", rows=_rows(visit, meant, "move", "sell_out"))
    elif len(meant) == 1:
        visit.begin("change_price", args={"listing": meant[0].public}, guesses=_guesses(change, meant[0]))
    else:
        visit.say("price-of-which", rows=_rows(visit, meant, "price"))
    return True


def _meant(visit: Visit, product: str) -> list[Listing]:
    """The listings of these goods, else those of their kind (花椒 may be one's 大红袍); all where none are named."""
    own = [one for one in visit.market.read(listings.my_listings) if one.state in (ON_SALE, PAUSED)]
    goods = visit.market.read(all_products).by_slug
    if product not in goods:
        return [] if product else own
    same = [one for one in own if one.product == product]
    return same or [one for one in own if goods[one.product].category == goods[product].category]


def _guesses(change: Change, listing: Listing) -> dict[str, dict[str, int | str]]:
    return {"price": Price(change.fen, change.per or listing.per).plain()} if change.fen else {}


def _rows(visit: Visit, meant: Sequence[Listing], door: str, arg: str = "") -> list[list[DoorButton]]:
    goods = visit.market.read(all_products)
    buttons = [DoorButton(label_of(one, goods), door, one.public, arg) for one in meant[:MOST_TO_CHOOSE_FROM]]
    return [*([one] for one in buttons), [DoorButton(Words("button-my-store"), "mine")]]
