"""Look around: by category, by town, by store; cards with photos that page in place."""

from bot.pages.page import Look, Where
from bot.pages.paging import page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.amounts import Price, Quantity
from market.county import places
from market.shop import listings
from market.shop import stores as market_stores
from market.shop.listings import Offer, Shelf, counted
from market.shop.products import all_products, can_be_returned


def catalogue(look: Look, where: Where) -> Message:
    """The way in: kinds of goods with how many are on sale, and the other ways to look."""
    found = look(listings.categories_on_sale)
    buttons = [
        DoorButton(
            Words(
                "button-category-count",
                {"category": Words(f"category-{category}").plain(), "count": counted(count)},
            ),
            "category",
            category,
        )
        for category, count in found
    ]
    other = [DoorButton(Words("button-by-town"), "towns"), DoorButton(Words("button-by-store"), "stores")]
    if not found:
        return Message(Words("catalogue-empty"), rows=[[DoorButton(Words("button-sell"), "sell")]], edit=True)
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    search = [DoorButton(Words("button-find"), "find")]
    return Message(Words("catalogue"), rows=[*rows, other, search], edit=True)


def towns(look: Look, where: Where) -> Message:
    """Towns that have stores, a page at a time."""
    county = look(places.all_places)
    found = look(market_stores.towns_with_stores)
    rows = page_of(
        [
            DoorButton(
                Words("button-town-count", {"town": places.short_name(county, code).plain(), "count": count}),
                "town",
                code,
            )
            for code, count in found
        ],
        where,
        "towns",
    )
    return Message(Words("catalogue-towns"), rows=[*rows, _up()], edit=True)


def stores(look: Look, where: Where) -> Message:
    """All open stores, a page at a time."""
    county = look(places.all_places)
    rows = page_of(
        [
            DoorButton(
                Words(
                    "button-store",
                    {"store": one.name, "village": places.short_name(county, one.village).plain()},
                ),
                "store",
                one.public,
            )
            for one in look(market_stores.open_stores)
        ],
        where,
        "stores",
        columns=1,
    )
    return Message(Words("catalogue-stores"), rows=[*rows, _up()], edit=True)


def in_category(look: Look, where: Where) -> Message:
    return _card(look, Shelf(category=where.id), where, "category")


def in_town(look: Look, where: Where) -> Message:
    return _card(look, Shelf(town=where.id), where, "town")


def in_store(look: Look, where: Where) -> Message:
    return _card(look, Shelf(store=where.id), where, "goods")


def store(look: Look, where: Where) -> Message:
    """A store's own card, as its link shows it. Raises Gone."""
    found = look(market_stores.store, where.id)
    count = look(listings.count, Shelf(store=found.public))
    county = look(places.all_places)
    facts: dict[str, Plain] = {
        "store": found.name,
        "village": places.full_name(county, found.village).plain(),
        "sells": [Words(f"category-{one}").plain() for one in found.sells.split("|") if one],
        "count": counted(count),
    }
    see = DoorButton(Words("button-see-goods", {"count": counted(count)}), "goods", found.public)
    rows = [[see]] if count else []
    return Message(Words("store-card", facts), rows=[*rows, _up()], picture=found.picture or None, edit=True)


def listing(look: Look, where: Where) -> Message:
    """One listing, as its link shows it; the argument is which of its pictures. Raises Gone."""
    offer = look(listings.offer, where.id)
    seller = DoorButton(Words("button-store-of", {"store": offer.store.name}), "store", offer.store.public)
    at = where.number % len(offer.photos) if offer.photos else 0
    return Message(
        Words("listing-card", listing_facts(look, offer)),
        rows=[row for row in (_buy(offer), _more_photos(offer, at), [seller, _report(offer)], _up()) if row],
        picture=offer.photos[at] if offer.photos else None,
        edit=True,
    )


def listing_facts(look: Look, offer: Offer) -> dict[str, Plain]:
    one, county = offer.listing, look(places.all_places)
    product = look(all_products).by_slug[one.product]
    return {
        "product": product.plain(),
        "quantity": Quantity(one.quantity, one.unit).plain(),
        "price": Price(one.price, one.per).plain(),
        "note": f"\n{one.note}" if one.note else "",
        "returns": Words("returns" if can_be_returned(product) else "returns-not").plain(),
        "store": offer.store.name,
        "village": places.full_name(county, offer.store.village).plain(),
    }


def _card(look: Look, shelf: Shelf, where: Where, door: str) -> Message:
    """The n-th of a shelf, with the way to its neighbours; the last one where the shelf grew shorter."""
    count = look(listings.count, shelf)
    if count == 0:
        return Message(Words("catalogue-empty"), rows=[_up()], edit=True)
    at = min(where.number, count - 1)
    offer = look(listings.nth, shelf, at)
    if offer is None:
        return Message(Words("catalogue-empty"), rows=[_up()], edit=True)
    turns = []
    if count > 1:
        turns = [
            DoorButton(Words("button-previous"), door, where.id, str((at - 1) % count)),
            DoorButton(Words("button-next"), door, where.id, str((at + 1) % count)),
        ]
    seller = DoorButton(Words("button-store-of", {"store": offer.store.name}), "store", offer.store.public)
    return Message(
        Words("listing-card", listing_facts(look, offer)),
        before=(Words("nth-of", {"at": at + 1, "of": counted(count)}),),
        rows=[
            row
            for row in (_buy(offer), turns, _more_photos(offer, 0), [seller, _report(offer)], _up())
            if row
        ],
        picture=offer.photos[0] if offer.photos else None,
        edit=True,
    )


def _buy(offer: Offer) -> list[DoorButton]:
    """The way into the cart."""
    return [DoorButton(Words("button-buy"), "want", offer.listing.public)]


def _report(offer: Offer) -> DoorButton:
    """The way to say that something is not right with it."""
    return DoorButton(Words("button-report"), "report-listing", offer.listing.public)


def _more_photos(offer: Offer, at: int) -> list[DoorButton]:
    """The way to the next picture of goods that have several."""
    count = len(offer.photos)
    if count < 2:
        return []
    label = Words("button-more-photos", {"at": at + 1, "of": count})
    return [DoorButton(label, "listing", offer.listing.public, str((at + 1) % count))]


def _up() -> list[DoorButton]:
    return [DoorButton(Words("button-look-around"), "buy")]
