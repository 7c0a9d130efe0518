"""Which village: typed in any way, chosen by its town, or found from where the person is."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.flows.county_words import place_words
from bot.talk.given import Given, Pressed, SharedLocation, Typed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain, plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice
from bot.talk.run import Talk
from market.county.places import PlaceName, all_places, full_name, kilometres, nearest_towns, short_name
from reading.place import find_places
from storage.places import Places

FAR_KILOMETRES = 60
"""Wudu measures about 100 km across; whoever is farther than this from every town is not in the county."""


def choose_village(talk: Talk) -> str:
    """A part: the code of a village."""
    county = talk.read(all_places)
    where = talk.ask(Where("where", county))
    if "location" in where:
        where = talk.ask(Here("here", county))
    codes: Sequence[str] = where.get("codes", ())
    if len(codes) == 1 and county.by_code[codes[0]].level == "village":
        return codes[0]
    if "towns" in where:
        chosen = talk.ask(OnePlace("town", county, where["towns"]))
    elif len(codes) == 1:
        chosen = codes[0]
    else:
        chosen = talk.ask(OnePlace("which", county, codes, columns=1))
    if county.by_code[chosen].level == "village":
        return chosen
    return talk.ask(VillageOf(county, chosen))


def village_in(answers: Mapping[str, Plain]) -> str:
    """The place that a form's answers name, by their keys: a village, or a town where it has come no further."""
    found = ""
    for key, value in answers.items():
        if key.endswith(("village.village", "village.which", "village.town")):
            found = str(value)
        elif key.endswith("village.where") and isinstance(value, Mapping):
            codes = value.get("codes")
            found = str(codes[0]) if isinstance(codes, Sequence) and len(codes) == 1 else found
    return found


class Where(Question[Mapping[str, Any]]):
    """A place typed, or the wish to choose it from the list or by where the person is."""

    columns = 1

    def __init__(self, key: str, county: Places) -> None:
        super().__init__(key)
        self.county = county

    def options(self, draft: Plain) -> Sequence[Option]:
        return (
            Option("list", Words("button-choose-town")),
            Option("location", Words("button-by-location")),
        )

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("list"):
            return Done({"towns": [town.code for town in self.county.towns]})
        if given == Pressed("location"):
            return Done({"location": True})
        if isinstance(given, SharedLocation):
            towns = _near(self.county, given)
            return Done({"towns": towns}) if towns else Refused(Words("refused-outside-county"))
        if not isinstance(given, Typed):
            return Refused(Words("refused-village-please"))
        matches = find_places(given.text, place_words(self.county))
        sure = [match.code for match in matches if match.sure]
        codes = sure or [match.code for match in matches]
        if not codes:
            return Refused(Words("refused-no-such-village", {"typed": given.text[:40]}))
        return Done({"codes": codes})

    def value(self, stored: Plain) -> Mapping[str, Any]:
        if not isinstance(stored, Mapping):
            raise Unfit
        codes = [*stored.get("codes", ()), *stored.get("towns", ())]  # type: ignore[misc]
        if any(code not in self.county.by_code for code in codes):
            raise Unfit
        return stored

    def label(self, stored: Plain) -> Label | None:
        codes = self.value(stored).get("codes", ())
        return _option(self.county, codes[0]).label if len(codes) == 1 else None


class Here(Where):
    """Where the person is: the phone's own location button."""

    keyboard = "location"

    def options(self, draft: Plain) -> Sequence[Option]:
        return ()


class OnePlace(Choice):
    """One of several places. Whoever types another one, or sends where they are, has answered too."""

    def __init__(self, key: str, county: Places, codes: Sequence[str], *, columns: int = 2) -> None:
        super().__init__(key, [_option(county, code) for code in codes], columns=columns)
        self.county = county

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, SharedLocation):
            near = _near(self.county, given)
            return Done(near[0]) if near else Refused(Words("refused-outside-county"))
        if isinstance(given, Typed):
            found = [match.code for match in find_places(given.text, place_words(self.county)) if match.sure]
            return Done(found[0]) if len(found) == 1 else Refused(Words("refused-choose"))
        return super().take(given, draft)

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str) or stored not in self.county.by_code:
            raise Unfit
        return stored

    def label(self, stored: Plain) -> Label | None:
        return _option(self.county, self.value(stored)).label


class VillageOf(OnePlace):
    """A village of a town; one of another town only if it is typed."""

    def __init__(self, county: Places, town: str) -> None:
        super().__init__("village", county, ())
        self.all = tuple(
            Option(one.code, named(short_name(county, one.code))) for one in county.villages_of(town)
        )
        self.facts = {"town": plain(short_name(county, town))}

    def value(self, stored: Plain) -> str:
        if self.county.by_code[super().value(stored)].level != "village":
            raise Unfit
        return str(stored)


def _near(county: Places, here: SharedLocation) -> list[str]:
    """The codes of the towns around, the nearest first; none where that is outside the county."""
    towns = nearest_towns(county, here.lat, here.lon)
    if not towns or kilometres(here.lat, here.lon, towns[0].lat or 0, towns[0].lon or 0) > FAR_KILOMETRES:
        return []
    return [town.code for town in towns]


def _option(county: Places, code: str) -> Option:
    return Option(code, named(full_name(county, code)))


def named(name: PlaceName) -> Words:
    return Words("button-value", {"value": name.plain()})
