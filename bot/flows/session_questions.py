"""The questions with which a session is planned: what about, where, how long, how many, who holds it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.talk.given import Given, Pressed, SharedLocation, Typed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain, plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Text
from bot.talk.stage import Person
from market.sessions.session_facts import ACTS, NO_LIMIT, length
from reading.durations import read_minutes
from reading.numerals import next_start, numeral_at, plain_numerals
from reading.word import folded

TOPIC_MOST, PLACE_MOST, NAME_MOST = 60, 120, 40
LONG_MOST = 12 * 60
SEATS_MOST = 2000
MOST_TRAINERS = 5


class Topic(Text):
    """One of the topics that we know, or own words."""

    columns = 1

    def __init__(self, key: str) -> None:
        super().__init__(key, least=2, most=TOPIC_MOST)

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option(one, Words(f"topic-{one}")) for one in ACTS]

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed) and given.choice in ACTS:
            return Done(given.choice)
        return super().take(given, draft)

    def label(self, stored: Plain) -> Label | None:
        return Words(f"topic-{stored}") if stored in ACTS else str(stored)


@dataclass(frozen=True)
class Somewhere:
    """A place in words, or the link to a session on the net."""

    place: str
    link: str


class Where(Question[Somewhere]):
    """A place, or a link (whatever has http in it); places that are likely become buttons."""

    columns = 1
    any_words = True

    def __init__(self, key: str, likely: Sequence[str]) -> None:
        super().__init__(key)
        self.likely = likely

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option(str(at), one) for at, one in enumerate(self.likely)]

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed) and given.choice.isdigit() and int(given.choice) < len(self.likely):
            return Done({"place": self.likely[int(given.choice)], "link": ""})
        if isinstance(given, SharedLocation):
            return Refused(Words("refused-place-first"))
        if not isinstance(given, Typed):
            return Refused(Words("refused-words-please"))
        text = " ".join(given.text.split())
        if len(text) > PLACE_MOST:
            return Refused(Words("refused-too-long", {"most": PLACE_MOST, "length": len(text)}))
        online = "http://" in text or "https://" in text
        return Done({"place": "" if online else text, "link": text if online else ""})

    def value(self, stored: Plain) -> Somewhere:
        if not isinstance(stored, Mapping):
            raise Unfit
        found = Somewhere(str(stored.get("place", "")), str(stored.get("link", "")))
        if not found.place and not found.link:
            raise Unfit
        return found

    def label(self, stored: Plain) -> Label | None:
        found = self.value(stored)
        return found.link or found.place


class Pin(Question[tuple[float, float] | None]):
    """The place on the map, as Telegram sends a location; or none."""

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option("skip", Words("button-skip-pin"))]

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("skip"):
            return Done([])
        if isinstance(given, SharedLocation):
            return Done([f"{given.lat}", f"{given.lon}"])
        return Refused(Words("refused-pin-please"))

    def value(self, stored: Plain) -> tuple[float, float] | None:
        if not isinstance(stored, Sequence) or isinstance(stored, str) or len(stored) not in (0, 2):
            raise Unfit
        try:
            return (float(str(stored[0])), float(str(stored[1]))) if stored else None
        except ValueError:
            raise Unfit from None

    def label(self, stored: Plain) -> Label | None:
        return Words("button-same-pin") if self.value(stored) else None


class HowLong(Question[int]):
    """Minutes."""

    usual = (60, 90, 120, 180)

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option(f"{one}", _words(length(one))) for one in self.usual]

    def take(self, given: Given, draft: Plain) -> Taken:
        minutes = _number_pressed(given) or (read_minutes(given.text) if isinstance(given, Typed) else None)
        if minutes is None:
            return Refused(Words("refused-length-please"))
        if not 10 <= minutes <= LONG_MOST:
            return Refused(Words("refused-length-unlikely"))
        return Done(minutes)

    def value(self, stored: Plain) -> int:
        return _whole(stored)

    def label(self, stored: Plain) -> Label | None:
        return _words(length(self.value(stored)))


class HowMany(Question[int]):
    """Seats; NO_LIMIT where as many come as want."""

    usual = (15, 20, 30, 50)

    def options(self, draft: Plain) -> Sequence[Option]:
        counted = [Option(f"{one}", Words("seats-count", {"count": one})) for one in self.usual]
        return [*counted, Option(f"{NO_LIMIT}", Words("seats-no-limit"))]

    def take(self, given: Given, draft: Plain) -> Taken:
        seats = _number_pressed(given) or (_number_said(given.text) if isinstance(given, Typed) else None)
        if seats is None:
            return Refused(Words("refused-seats-please"))
        if seats != NO_LIMIT and not 1 <= seats <= SEATS_MOST:
            return Refused(Words("refused-seats-unlikely", {"most": SEATS_MOST}))
        return Done(seats)

    def value(self, stored: Plain) -> int:
        return _whole(stored)

    def label(self, stored: Plain) -> Label | None:
        seats = self.value(stored)
        return Words("seats-no-limit") if seats == NO_LIMIT else Words("seats-count", {"count": seats})


class Whose(Question[tuple[int | None, str]]):
    """Who holds it: one of the county's trainers, the planner, or somebody by name; the id where we know it."""

    columns = 1

    def __init__(self, key: str, trainers: Sequence[tuple[int, str]], me: Person) -> None:
        super().__init__(key)
        self.known = {one: name for one, name in trainers if one != me.id}
        self.me = me

    def options(self, draft: Plain) -> Sequence[Option]:
        others = [Option(f"{one}", name) for one, name in list(self.known.items())[:MOST_TRAINERS]]
        return [*others, Option("me", Words("button-trainer-me"))]

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("me"):
            return Done({"who": "me", "name": self.me.name})
        if isinstance(given, Pressed) and given.choice.isdigit() and int(given.choice) in self.known:
            return Done({"who": given.choice, "name": self.known[int(given.choice)]})
        if not isinstance(given, Typed):
            return Refused(Words("refused-words-please"))
        name = " ".join(given.text.split())[:NAME_MOST]
        named = [one for one, known in self.known.items() if known == name]
        return Done({"who": f"{named[0]}" if len(named) == 1 else "", "name": name})

    def value(self, stored: Plain) -> tuple[int | None, str]:
        if not isinstance(stored, Mapping) or not {"who", "name"} <= set(stored):
            raise Unfit
        who, name = str(stored["who"]), str(stored["name"])
        if who == "me":
            return self.me.id, name
        if who and (not who.isdigit() or int(who) not in self.known):
            raise Unfit
        return int(who) if who else None, name

    def label(self, stored: Plain) -> Label | None:
        return self.value(stored)[1] or None


def _number_pressed(given: Given) -> int | None:
    return int(given.choice) if isinstance(given, Pressed) and given.choice.isdigit() else None


def _number_said(text: str) -> int | None:
    line = plain_numerals(folded(text))
    place = next_start(line, 0)
    numeral = numeral_at(line, place) if place is not None else None
    if numeral is None or numeral.value is None or numeral.value != int(numeral.value):
        return None
    return int(numeral.value)


def _whole(stored: Plain) -> int:
    if not isinstance(stored, int):
        raise Unfit
    return stored


def _words(fact: Mapping[str, Any]) -> Words:
    return Words(fact["words"], plain(fact["facts"]))  # type: ignore[arg-type]
