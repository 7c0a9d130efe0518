"""Stations: where goods are fetched and paid for."""

from market.acting import Who
from market.places import kilometres
from storage import places, stations
from storage.places import Places
from storage.stations import Station
from storage.work import Work


def stations_near(work: Work, _: Who, village: str) -> list[Station]:
    """All stations, the nearest to a village (its code, or empty) first."""
    county = places.places(work)
    return sorted(stations.stations(work), key=lambda one: _distance(county, village, one.place))


def _distance(county: Places, here: str, there: str) -> float:
    """Kilometres between the towns of two places; 0 where either is not known."""
    one, other = _spot(county, here), _spot(county, there)
    if one is None or other is None:
        return 0.0
    return kilometres(*one, *other)


def _spot(county: Places, code: str) -> tuple[float, float] | None:
    """Where a place lies; for a village, its town."""
    place = county.by_code.get(code)
    if place is not None and place.lat is None:
        place = county.by_code.get(place.parent)
    if place is None or place.lat is None or place.lon is None:
        return None
    return place.lat, place.lon
