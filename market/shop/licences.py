"""Licences: which stores may sell what needs one, and who may buy it."""

from market.acting import Who
from market.refusals import Gone, NeedsRegistration
from market.rights import LICENCES as LICENSE
from market.rights import check_county
from market.shop.names import skeleton
from market.shop.products import LICENSED, not_for_sale, why_not_for_sale
from storage import people, products, stores
from storage.listings import Listing
from storage.products import Product
from storage.stores import Store
from storage.work import Work

LICENCES = tuple(sorted(LICENSED))

TO_KNOWN_BUYERS = {"pesticide"}
"""Sold only to people whose phone and village are known: whoever sells pesticides has to write down who bought
which, and keep that for two years (Regulations on Pesticide Administration, article 27). The order is that record.
"""

MOST_CALLED_SO = 8


def may_license(work: Work, who: Who) -> None:
    """Raises NotManager."""
    check_county(work, who, LICENSE)


def stores_called(work: Work, who: Who, name: str) -> list[Store]:
    """Open stores with this in their name. Raises NotManager."""
    check_county(work, who, LICENSE)
    looked_for = skeleton(name)
    return stores.stores_called(work, looked_for, MOST_CALLED_SO) if looked_for else []


def license_store(work: Work, who: Who, public: str, licence: str, given: bool) -> Store:
    """Writes down that a store has a licence, or that it has it no more. Raises NotManager, Gone."""
    check_county(work, who, LICENSE)
    store = stores.store_by_public(work, public)
    if store is None:
        raise Gone(what="store")
    if licence not in LICENCES:
        raise Gone(what="licence")
    held = held_by(store) - {licence} | ({licence} if given else set())
    store.licences = "|".join(sorted(held))
    work.session.flush()
    return store


def held_by(store: Store) -> set[str]:
    return {one for one in store.licences.split("|") if one}


def may_buy(work: Work, who: Who, listing: Listing, store: Store) -> None:
    """Raises NotForSale, NotLicensed, NeedsRegistration where this person may not buy these goods of this store."""
    may_sell(work, who, listing, store)
    product = products.products(work).by_slug[listing.product]
    if is_unknown_buyer(work, who, product):
        raise NeedsRegistration(product=product)


def may_sell(work: Work, _: Who, listing: Listing, store: Store) -> None:
    """Raises NotForSale, NotLicensed: a licence may have ended since the goods were listed."""
    product = products.products(work).by_slug[listing.product]
    if why := why_not_for_sale(product, store):
        raise not_for_sale(product, why)


def is_unknown_buyer(work: Work, who: Who, product: Product) -> bool:
    """Are these goods only for people who are known better than this one?"""
    if not TO_KNOWN_BUYERS & set(product.regulated.split("|")):
        return False
    person = people.person(work, who.person)
    return person is None or not person.phone or not person.village
