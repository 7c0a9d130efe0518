"""Stations: which ones serve a village, the nearest first, and who works there."""

from market.acting import Who
from market.county.places import kilometres
from market.rights import MANAGER, OPERATOR
from storage import network, roles, stations
from storage.orders import Order
from storage.places import Places, places
from storage.stations import Station
from storage.work import Work

COUNTY, TOWN, VILLAGE = "county", "town", "village"


def staff(work: Work, station: Station) -> list[int]:
    """Who answers at a station; at the county's own the managers too."""
    found = roles.people_with(work, OPERATOR, station.id)
    if station.level == COUNTY:
        found += [one for one in roles.people_with(work, MANAGER) if one not in found]
    return found


def staffed(work: Work) -> list[Station]:
    """The stations at which somebody answers."""
    with_operators, managed = roles.stations_with(work, OPERATOR), bool(roles.people_with(work, MANAGER))
    return [
        one
        for one in stations.stations(work)
        if one.id in with_operators or (managed and one.level == COUNTY)
    ]


def serving(work: Work, village: str) -> list[Station]:
    """The stations that serve a village (a place's code), in the order in which they are asked: its own (the one that
    it was given to, or that lies there, or in its town), the neighbour, the town's, the county's. Stations without
    staff are left out; whoever has no village is served by the county.
    """
    county = places(work)
    there = staffed(work)
    at = {one.place: one for one in there if one.level != COUNTY}
    place = county.by_code.get(village)
    town = place.parent if place is not None and place.level == VILLAGE else village
    given = network.station_for_village(work, village)
    own = next((one for one in there if one.id == given), None) or at.get(village) or at.get(town)
    centre = next((one for one in there if one.level == COUNTY), None)
    line = [own, _neighbour(county, own, there), at.get(town), centre] if own else [centre]
    return list({one.id: one for one in line if one is not None}.values())


def villages_of(work: Work, station: Station) -> frozenset[str]:
    """The villages that a station is there for, by code: its own, those of its town, or all of the county."""
    county = places(work)
    if station.level == COUNTY:
        return frozenset(one.code for one in county.villages)
    if station.level == TOWN:
        return frozenset(one.code for one in county.villages_of(station.place))
    return frozenset({station.place})


def stations_near(work: Work, _: Who, village: str) -> list[Station]:
    """All stations, the nearest to a village (its code, or empty) first."""
    county, there = places(work), stations.stations(work)
    if village not in county.by_code:
        return there
    return sorted(there, key=lambda one: _distance(county, village, one.place)[0])


def station_of_order(work: Work, _: Who, order: Order) -> Station | None:
    """The station that an order goes to, if it goes to one."""
    return stations.station(work, order.station_id) if order.station_id else None


def _neighbour(county: Places, own: Station, there: list[Station]) -> Station | None:
    """The nearest other station of the same level, measured from town to town."""
    others = [one for one in there if one.level == own.level and one.id != own.id]
    return min(others, key=lambda one: _distance(county, own.place, one.place), default=None)


def _distance(county: Places, one: str, other: str) -> tuple[float, str]:
    """Kilometres between the towns of two places; places of one town are next to one another."""
    here, there = _town(county, one), _town(county, other)
    known = [county.by_code[code] for code in (here, there)]
    if here == there:
        return 0.0, other
    if any(town.lat is None or town.lon is None for town in known):
        return float("inf"), other
    a, b = known
    return kilometres(a.lat or 0, a.lon or 0, b.lat or 0, b.lon or 0), other


def _town(county: Places, code: str) -> str:
    place = county.by_code[code]
    return place.parent if place.level == VILLAGE else code
