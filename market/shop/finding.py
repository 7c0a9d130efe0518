"""Finding: what is looked for in all stores at once, sorted, and what a person looked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from market.acting import Who
from market.amounts import Price, price_per_kilogram
from market.county.places import kilometres
from market.refusals import Gone
from reading.sought import LONGEST, AllOf, Sought
from storage import finding, people, places
from storage.clock import now
from storage.finding import OnSale
from storage.listings import MOST_COUNTED
from storage.places import Place, Places
from storage.work import Work

NEWEST, CHEAPEST, NEAREST = "newest", "cheapest", "nearest"
"""Orders. Goods that are meant stand before such as only speak of what was typed, in every order."""

MOST_SORTED = 300
"""By price and by distance that many are sorted, the newest."""

Rank = Callable[[OnSale], tuple[float, float]]


@dataclass(frozen=True)
class Found:
    """The listing that stands `at` a place of what was found, from 0; `count` is counted up to MOST_COUNTED.

    `roughly`: it is only like what was looked for.
    """

    public: str
    at: int
    count: int
    roughly: bool


def look_for(work: Work, who: Who, text: str) -> str:
    """Keeps the beginning of what a person looks for; the public id by which buttons know it."""
    return finding.keep_search(work, who.person, text[:LONGEST], now())


def looked_for(work: Work, who: Who, public: str) -> str:
    """What the person looked for, as typed. Raises Gone."""
    search = finding.search(work, who.person, public)
    if search is None:
        raise Gone(what="search")
    return search.text


def find(work: Work, who: Who, sought: Sought, order: str, at: int) -> Found | None:
    """What stands at this place of all that is on sale and fits, the last where there is less; None for nothing."""
    most = MOST_COUNTED if order == NEWEST else MOST_SORTED
    fits, roughly = _on_sale(work, sought.exactly, most), False
    if not fits:
        fits, roughly = _on_sale(work, sought.roughly, most), True
    if not fits:
        return None
    rank = _RANKS[order](work, who)
    fits.sort(key=lambda one: (one[0], rank(one[1]), -one[1].id))
    count = min(len(fits), MOST_COUNTED)
    at = min(at, count - 1)
    return Found(fits[at][1].public, at, count, roughly)


def holds(work: Work, _: Who, sought: Sought) -> bool:
    """Is there anything on sale that holds just what was typed?"""
    return bool(_on_sale(work, sought.exactly, 1))


def _on_sale(work: Work, wanted: Sequence[AllOf], most: int) -> list[tuple[int, OnSale]]:
    """What is on sale and fits, with the place in `wanted` of what it fits first."""
    fits: dict[int, tuple[int, OnSale]] = {}
    for place, one in enumerate(wanted):
        if len(fits) < most:
            fits = {found.id: (place, found) for found in finding.newest(work, one, most)} | fits
    return list(fits.values())


def _newest(work: Work, who: Who) -> Rank:
    return lambda one: (0, 0)


def _cheapest(work: Work, who: Who) -> Rank:
    """By the kilogram; what is sold by the piece compares with nothing of that, and comes after it."""

    def rank(one: OnSale) -> tuple[float, float]:
        by_weight = price_per_kilogram(Price(one.price, one.per))
        return (1, one.price) if by_weight is None else (0, by_weight)

    return rank


def _nearest(work: Work, who: Who) -> Rank:
    """By the way to the person's village: the village itself, then by its town's distance."""
    county = places.places(work)
    person = people.person(work, who.person)
    home = person.village if person else ""

    def rank(one: OnSale) -> tuple[float, float]:
        return (0, 0) if one.village == home else (1, _kilometres(county, home, one.village))

    return rank


def _kilometres(county: Places, village: str, other: str) -> float:
    """Between the towns of two villages; villages have no place of their own. Without end where one is not known."""
    towns = [_town_of(county, one) for one in (village, other)]
    spots = [(town.lat, town.lon) for town in towns if town and town.lat is not None and town.lon is not None]
    return kilometres(*spots[0], *spots[1]) if len(spots) == 2 else inf


def _town_of(county: Places, village: str) -> Place | None:
    place = county.by_code.get(village)
    return county.by_code.get(place.parent) if place else None


_RANKS = {NEWEST: _newest, CHEAPEST: _cheapest, NEAREST: _nearest}
