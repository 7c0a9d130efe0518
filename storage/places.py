"""Places: the county, its towns and villages, known by the statistics bureau's codes."""

from dataclasses import dataclass
from functools import cached_property

from sqlmodel import Field, SQLModel, select

from storage.work import Work


class Place(SQLModel, table=True):
    """`level` is county, town or village; `parent` the code of the place above. `short` is how people say
    it; `lat` and `lon` (WGS 84, degrees) are known for the county and its towns only.
    """

    code: str = Field(primary_key=True)
    name: str
    level: str
    parent: str = Field(default="", index=True)
    pinyin: str = ""
    short: str = ""
    short_pinyin: str = ""
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, eq=False)
class Places:
    """All places of the county, read once: they change only when a county is loaded."""

    by_code: dict[str, Place]

    @cached_property
    def towns(self) -> list[Place]:
        return [one for one in self.by_code.values() if one.level == "town"]

    @cached_property
    def villages(self) -> list[Place]:
        return [one for one in self.by_code.values() if one.level == "village"]

    def villages_of(self, town: str) -> list[Place]:
        return self._by_town.get(town, [])

    @cached_property
    def _by_town(self) -> dict[str, list[Place]]:
        by_town: dict[str, list[Place]] = {}
        for one in self.villages:
            by_town.setdefault(one.parent, []).append(one)
        return by_town


def places(work: Work) -> Places:
    found = work.memory.get("places")
    if not isinstance(found, Places):
        rows = work.session.exec(select(Place).order_by(Place.code)).all()
        # These alone: what else the session holds may not be written yet.
        for row in rows:
            work.session.expunge(row)
        found = Places({row.code: row for row in rows})
        if rows:
            work.memory["places"] = found
    return found


def save_place(work: Work, place: Place) -> None:
    """Adds a place, or brings it up to date."""
    work.session.merge(place)
    work.memory.pop("places", None)
