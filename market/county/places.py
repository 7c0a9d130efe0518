"""Places: how a village is called, and which towns are near."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from market.acting import Who
from storage.places import Place, Places, places
from storage.work import Work


def all_places(work: Work, _: Who) -> Places:
    return places(work)


@dataclass(frozen=True)
class PlaceName:
    """What a place is called in Chinese and, by its pinyin, for those who do not read it."""

    zh: str
    en: str

    def plain(self) -> dict[str, str]:
        return {"zh": self.zh, "en": self.en}


NOWHERE = PlaceName("", "")


def full_name(county: Places, code: str) -> PlaceName:
    """A village with its town, for names repeat: 三河镇 李台村. NOWHERE for an unknown code."""
    place = county.by_code.get(code)
    if place is None:
        return NOWHERE
    town = county.by_code.get(place.parent)
    if town is None or place.level != "village":
        return short_name(county, code)
    return PlaceName(f"{town.name} {_as_called(place)}", f"{_latin(place)}, {_latin(town)}")


def short_name(county: Places, code: str) -> PlaceName:
    """A place alone; NOWHERE for an unknown code."""
    place = county.by_code.get(code)
    return PlaceName(_as_called(place), _latin(place)) if place else NOWHERE


def _as_called(place: Place) -> str:
    """As people call it: 李台村村委会 is 李台村."""
    for office in ("村村委会", "村委会"):
        if place.name.endswith(office):
            return place.name.removesuffix(office) + "村"
    return place.name.removesuffix("居委会")


def _latin(place: Place) -> str:
    return place.short_pinyin.replace(" ", "").capitalize()


def nearest_towns(county: Places, lat: float, lon: float, most: int = 5) -> list[Place]:
    """The towns nearest to a point (WGS 84, degrees), the nearest first."""
    known = [town for town in county.towns if town.lat is not None and town.lon is not None]
    return sorted(known, key=lambda town: kilometres(lat, lon, town.lat or 0, town.lon or 0))[:most]


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance (haversine, Earth's mean radius 6,371 km)."""
    north, east = radians(lat2 - lat1) / 2, radians(lon2 - lon1) / 2
    chord = sin(north) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(east) ** 2
    return 2 * 6371 * asin(sqrt(chord))
