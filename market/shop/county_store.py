"""The county's own store: what the centre sells to farmers. The managers fill it, and one of them keeps it."""

from collections.abc import Sequence

from market.refusals import Gone
from market.shop.names import skeleton
from storage import people, places, stations, stores
from storage.clock import now
from storage.stores import Store
from storage.work import Work

NAME = "电商服务中心"
"""What the store is called where the county has opened no centre yet."""


def filled_store(work: Work, managers: Sequence[int]) -> Store:
    """The county's store, held until the transaction ends; it is opened when it is first filled.

    Raises Gone in a county without places.
    """
    store = stores.county_store(work)
    if store is None:
        name, place = _centre(work)
        return stores.add_store(
            work,
            Store(
                owner_id=_keeper(work, managers, name),
                name=name,
                skeleton=skeleton(name),
                village=place,
                county=True,
                opened=now(),
            ),
        )
    stores.hold(work, store)
    return store


def find_keeper(work: Work, managers: Sequence[int]) -> None:
    """Gives the store to one of these managers where none of them has it: orders are to reach somebody."""
    store = stores.county_store(work)
    free = _without_store(work, managers)
    if store is not None and store.owner_id not in managers and free:
        store.owner_id = free[0]
        work.session.flush()


def leave(work: Work, person: int, managers: Sequence[int]) -> None:
    """Whoever goes away leaves the store to another of the managers."""
    store = stores.county_store(work)
    if store is not None and store.owner_id == person:
        store.owner_id = _keeper(work, [one for one in managers if one != person], store.name)
        work.session.flush()


def _keeper(work: Work, managers: Sequence[int], name: str) -> int:
    """One of the managers; where none is free, a person without a chat who stands for the county."""
    free = _without_store(work, managers)
    return free[0] if free else people.add_person(work, name, "zh", now())


def _without_store(work: Work, managers: Sequence[int]) -> list[int]:
    """A person runs one store: who has one cannot keep the county's too."""
    return [one for one in managers if stores.store_of(work, one) is None]


def _centre(work: Work) -> tuple[str, str]:
    """Name and place of the county's centre."""
    for station in stations.stations(work):
        if station.level == "county":
            return station.name, station.place
    for place in places.places(work).by_code.values():
        if place.level == "county":
            return f"{place.name}{NAME}", place.code
    raise Gone(what="county")
