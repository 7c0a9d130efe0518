"""Stores: a farmer opens one, others find it."""

from collections.abc import Sequence

from market.acting import Who
from market.refusals import Gone, NameTaken, NameUnclear, NotYours, StoreAlreadyOpen
from market.shop.names import skeleton
from storage import media, people, places, stores
from storage.clock import now
from storage.stores import Store
from storage.work import Work

NAME_LEAST, NAME_MOST = 2, 30


def store_of(work: Work, who: Who) -> Store | None:
    """The person's own store."""
    return stores.store_of(work, who.person)


def open_store(work: Work, who: Who, name: str, village: str, sells: Sequence[str], picture: str) -> Store:
    """Opens a store. `village` is a place's code, `sells` categories, `picture` a medium's id or empty.

    Raises NameUnclear, NameTaken (also for a name that looks the same), StoreAlreadyOpen, Gone, NotYours.
    """
    if len(skeleton(name)) < NAME_LEAST:
        raise NameUnclear(name=name)
    if village not in places.places(work).by_code:
        raise Gone(what="village")
    if (mine := stores.store_of(work, who.person)) is not None:
        raise StoreAlreadyOpen(name=mine.name)
    if (other := stores.store_named(work, village, skeleton(name))) is not None:
        raise NameTaken(name=name, other=other.name)
    if picture and ((medium := media.medium(work, picture)) is None or medium.owner_id != who.person):
        raise NotYours()
    if (owner := people.person(work, who.person)) is not None and not owner.village:
        owner.village = village
    return stores.add_store(
        work,
        Store(
            owner_id=who.person,
            name=name,
            skeleton=skeleton(name),
            village=village,
            sells="|".join(sells),
            picture=picture,
            opened=now(),
        ),
    )


MOST_LISTED = 200
"""Stores that one looks through by name; past that, by town."""


def open_stores(work: Work, _: Who) -> list[Store]:
    """Open stores, the oldest first."""
    return stores.open_stores(work, 0, MOST_LISTED)


def towns_with_stores(work: Work, _: Who) -> list[tuple[str, int]]:
    """Town codes with the number of open stores, most first."""
    return stores.towns_with_stores(work)


def store(work: Work, _: Who, public: str) -> Store:
    """An open store by its public id. Raises Gone."""
    found = stores.store_by_public(work, public)
    if found is None:
        raise Gone(what="store")
    return found
