"""Listings: put on sale, changed, paused, sold out, taken away."""

from dataclasses import dataclass
from typing import NamedTuple

from market.acting import Who
from market.amounts import Price, Quantity
from market.refusals import Gone, NoStore, NotYours
from market.shop.products import not_for_sale, why_not_for_sale
from market.trade.states import CANCELLED, DECLINED
from reading.grams import of_listing
from storage import listings, media, orders, places, products, stores
from storage.clock import now
from storage.listings import DELETED, HIDDEN, MOST_COUNTED, ON_SALE, PAUSED, SOLD_OUT, Listing
from storage.products import Product
from storage.stores import Store
from storage.work import Work

NOTE_MOST = 300

TRANSITIONS: dict[tuple[str, str], str] = {
    (ON_SALE, "pause"): PAUSED,
    (ON_SALE, "sell_out"): SOLD_OUT,
    (PAUSED, "resume"): ON_SALE,
    (PAUSED, "sell_out"): SOLD_OUT,
    (SOLD_OUT, "resume"): ON_SALE,
    (ON_SALE, "delete"): DELETED,
    (PAUSED, "delete"): DELETED,
    (SOLD_OUT, "delete"): DELETED,
    (HIDDEN, "delete"): DELETED,
}
"""(state, action) -> state. Only the store's owner may; anything else changes nothing."""

MODERATED: dict[tuple[str, str], str] = {
    (ON_SALE, "hide"): HIDDEN,
    (PAUSED, "hide"): HIDDEN,
    (SOLD_OUT, "hide"): HIDDEN,
    (HIDDEN, "show"): ON_SALE,
}
"""The same for whoever looks at reports (market/shop/reports.py)."""


def counted(count: int) -> int | str:
    """How a number that is counted up to MOST_COUNTED is said: 12, or 99+."""
    return count if count < MOST_COUNTED else f"{MOST_COUNTED - 1}+"


class Offer(NamedTuple):
    """A listing as others see it."""

    listing: Listing
    store: Store
    photos: tuple[str, ...]


def list_produce(
    work: Work,
    who: Who,
    product: str,
    quantity: Quantity,
    price: Price,
    note: str,
    photos: tuple[str, ...],
    album: str,
) -> Offer:
    """Puts goods on sale in the person's store. `photos` are the person's own media.

    Raises NoStore, Gone (an unknown product), NotForSale, NotLicensed, NotYours (somebody else's photo).
    """
    store = stores.store_of(work, who.person)
    if store is None:
        raise NoStore()
    goods = products.products(work).by_slug.get(product)
    if goods is None:
        raise Gone(what="product")
    _own_media(work, who, photos)
    return Offer(add(work, store, goods, quantity, price, note, photos, album), store, photos)


def add(
    work: Work,
    store: Store,
    goods: Product,
    quantity: Quantity,
    price: Price,
    note: str,
    photos: tuple[str, ...] = (),
    album: str = "",
) -> Listing:
    """Puts goods into a store; nothing left of them is a quantity of 0. Raises NotForSale, NotLicensed."""
    assert store.id is not None
    if why := why_not_for_sale(goods, store):
        raise not_for_sale(goods, why)
    town = places.places(work).by_code[store.village].parent
    listing = Listing(
        store_id=store.id,
        product=goods.slug,
        quantity=quantity.amount,
        unit=quantity.unit,
        price=price.fen,
        per=price.per,
        note=note,
        state=ON_SALE if quantity.amount else SOLD_OUT,
        album=album,
        listed=now(),
        words=of_listing(goods.slug, store.name, store.village, town, note),
    )
    return listings.add_listing(work, listing, photos)


def offer(work: Work, who: Who, public: str) -> Offer:
    """A listing with its store and pictures. The owner sees it in every state, others while it is on sale.

    Raises Gone.
    """
    listing = listings.listing_by_public(work, public)
    store = work.session.get(Store, listing.store_id) if listing else None
    if listing is None or store is None or listing.id is None:
        raise Gone(what="listing")
    if store.owner_id != who.person and (listing.state != ON_SALE or store.closed is not None):
        raise Gone(what="listing")
    return Offer(listing, store, tuple(listings.photos_of(work, listing.id)))


@dataclass(frozen=True)
class Shelf:
    """What somebody looks at: all that is on sale, or only one category, town (its code) or store (its id)."""

    category: str = ""
    town: str = ""
    store: str = ""


def count(work: Work, _: Who, shelf: Shelf) -> int:
    """How many listings are on sale there, counted up to MOST_COUNTED."""
    return listings.count_on_sale(work, category=shelf.category, town=shelf.town, store=shelf.store)


def nth(work: Work, _: Who, shelf: Shelf, at: int) -> Offer | None:
    """The listing at this place of a shelf, counted from 0, the newest first."""
    found = listings.on_sale(work, category=shelf.category, town=shelf.town, store=shelf.store, offset=at)
    if not found or found[0][0].id is None:
        return None
    return Offer(*found[0], tuple(listings.photos_of(work, found[0][0].id)))


def categories_on_sale(work: Work, _: Who) -> list[tuple[str, int]]:
    """Categories with how many listings are on sale in each, counted up to MOST_COUNTED, most first."""
    return listings.categories_on_sale(work)


def my_listings(work: Work, who: Who) -> list[Listing]:
    """All of a person's own listings, newest first."""
    store = stores.store_of(work, who.person)
    return listings.listings_of(work, store.id) if store and store.id else []


def mine(work: Work, who: Who, public: str) -> Listing:
    """The person's own listing. Raises Gone, NotYours."""
    found = offer(work, who, public)
    if found.store.owner_id != who.person:
        raise NotYours()
    return found.listing


def as_listed(work: Work, who: Who, public: str) -> tuple[Offer, Quantity]:
    """One of the person's listings with as much as there was of it when it was listed. Raises Gone, NotYours."""
    found = offer(work, who, public)
    one = mine(work, who, public)
    ordered = orders.ordered_of(work, one.id or 0, (DECLINED, CANCELLED))
    return found, Quantity(one.quantity + ordered, one.unit)


def change_price(work: Work, who: Who, public: str, price: Price) -> Listing:
    """Raises Gone, NotYours."""
    listing = mine(work, who, public)
    listing.price, listing.per = price.fen, price.per
    work.session.flush()
    return listing


def change_quantity(work: Work, who: Who, public: str, quantity: Quantity) -> Listing:
    """A new quantity also puts sold-out goods on sale again. Raises Gone, NotYours."""
    listing = mine(work, who, public)
    listing.quantity, listing.unit = quantity.amount, quantity.unit
    if listing.state == SOLD_OUT:
        listing.state = ON_SALE
    work.session.flush()
    return listing


def move(work: Work, who: Who, public: str, action: str) -> bool:
    """Pause, resume, sell_out or delete, as TRANSITIONS says; False where it was so already.

    Raises Gone, NotYours.
    """
    listing = mine(work, who, public)
    state = TRANSITIONS.get((listing.state, action))
    if state is None:
        return False
    listing.state = state
    work.session.flush()
    return True


def moderate(work: Work, listing: Listing, action: str) -> bool:
    """Hides a listing or shows it again, as MODERATED says; False where it was so already. Who may was checked."""
    state = MODERATED.get((listing.state, action))
    if state is None:
        return False
    listing.state = SOLD_OUT if state == ON_SALE and not listing.quantity else state
    work.session.flush()
    return True


def add_late_photos(work: Work, who: Who, album: str, photos: tuple[str, ...]) -> bool:
    """Pictures of an album that came after its listing was made; False where there is no such listing."""
    listing = listings.listing_of_album(work, who.person, album)
    if listing is None or listing.id is None:
        return False
    _own_media(work, who, photos)
    listings.add_photos(work, listing.id, photos)
    return True


def _own_media(work: Work, who: Who, photos: tuple[str, ...]) -> None:
    for public in photos:
        medium = media.medium(work, public)
        if medium is None or medium.owner_id != who.person:
            raise NotYours()
