"""Places: how a village is called, and which towns are near."""

from math import asin, cos, radians, sin, sqrt

from market.acting import Who
from storage.places import Place, Places, places
from storage.work import Work


def all_places(work: Work, _: Who) -> Places:
    return places(work)


def full_name(county: Places, code: str) -> str:
    """A village with its town, for names repeat: 三河镇 李台村. Empty for an unknown code."""
    place = county.by_code.get(code)
    if place is None:
        return ""
    town = county.by_code.get(place.parent)
    return f"{town.name} {village_name(place)}" if town and place.level == "village" else place.name


def short_name(county: Places, code: str) -> str:
    """A village without its town; empty for an unknown code."""
    place = county.by_code.get(code)
    return village_name(place) if place else ""


def village_name(place: Place) -> str:
    """As people call it: 李台村村委会 is 李台村."""
    for office in ("村村委会", "村委会"):
        if place.name.endswith(office):
            return place.name.removesuffix(office) + "村"
    return place.name.removesuffix("居委会")


def nearest_towns(county: Places, lat: float, lon: float, most: int = 5) -> list[Place]:
    """The towns nearest to a point (WGS 84, degrees), the nearest first."""
    known = [town for town in county.towns if town.lat is not None and town.lon is not None]
    return sorted(known, key=lambda town: kilometres(lat, lon, town.lat or 0, town.lon or 0))[:most]


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance (haversine, Earth's mean radius 6,371 km)."""
    north, east = radians(lat2 - lat1) / 2, radians(lon2 - lon1) / 2
    chord = sin(north) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(east) ** 2
    return 2 * 6371 * asin(sqrt(chord))
