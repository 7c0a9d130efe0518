"""When something is to be: a day and a time of day in plain words, in the farmers' calendar too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, More, Option, Question, Refused, Taken, Unfit
from bot.talk.run import Talk
from market.hours import Moment, county, day_fact, when
from reading.dates import DateReading
from reading.lunar import read_day

LIKELY: Sequence[tuple[int, str]] = ((1, "07:00"), (1, "14:00"), (2, "09:00"), (7, "09:00"))
"""Days from today, and the time of day, that are offered where nothing else is likelier."""

TIMES: Mapping[str, Sequence[str]] = {
    "morning": ("08:00", "09:00", "10:00"),
    "noon": ("12:00", "13:00"),
    "afternoon": ("14:00", "15:00", "16:00"),
    "evening": ("18:00", "19:00", "20:00"),
    "": ("07:00", "09:00", "14:00", "19:00"),
}
"""Times of day that are offered, by the part of the day that was named."""

FAR_DAYS = 366
"""What is farther away than this is more likely a slip: it is read back."""

NIGHT = 6 * 60
"""Minutes after midnight; 两点 without 凌晨 is two in the afternoon."""


def choose_moment(talk: Talk, asked: Words, likely: Sequence[tuple[int, str]] = LIKELY) -> Moment:
    """A part: the moment, UTC. `asked` is what is asked (When does it begin?); `likely` becomes buttons."""
    said = talk.ask(WhatMoment("when", talk, asked, likely))
    if said.minute is not None:
        return county().at(said.day, said.minute)
    return county().at(said.day, talk.ask(TimeOfDay("time", talk, said)))


@dataclass(frozen=True)
class Said:
    """A day (an ISO date, county time), and in it the minute after midnight or only the part of the day."""

    day: str
    minute: int | None
    part: str = ""

    def plain(self) -> dict[str, Plain]:
        return {"day": self.day, "minute": self.minute, "part": self.part}

    @classmethod
    def of(cls, stored: Plain) -> "Said":
        """Raises Unfit."""
        if not isinstance(stored, Mapping):
            raise Unfit
        day, minute, part = stored.get("day"), stored.get("minute"), stored.get("part")
        try:
            county().noon_of(str(day))
        except ValueError:
            raise Unfit from None
        if minute is not None and (not isinstance(minute, int) or not 0 <= minute < 24 * 60):
            raise Unfit
        return cls(str(day), minute, str(part or ""))

    def label(self) -> Words:
        if self.minute is None:
            return Words("button-day", {"day": day_fact(self.day)})
        return Words("button-moment", {"moment": cast(Plain, when(county().at(self.day, self.minute)))})


class WhatMoment(Question[Said]):
    """A day, with a time where one was said; what was only guessed is read back."""

    columns = 1

    def __init__(self, key: str, talk: Talk, asked: Words, likely: Sequence[tuple[int, str]]) -> None:
        super().__init__(key, {"asked": asked})
        self.now, self.likely = talk.now, likely
        self.today = county().local(talk.now).date()

    def options(self, draft: Plain) -> Sequence[Option]:
        offered = [self._in_days(days, clock) for days, clock in self.likely]
        options = [Option(f"{one.day}T{one.minute}", one.label()) for one in offered]
        return options if draft is None else [_guess(Said.of(draft).label()), *options]

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("guess") and draft is not None:
            return self._checked(Said.of(draft))
        if isinstance(given, Pressed):
            return self._pressed(given.choice)
        read = read_day(given.text, self.today) if isinstance(given, Typed) else None
        if (
            read is None
            or read.ask == "lunar"
            or (read.day is None and read.ask is None and read.minute is None)
        ):
            return Refused(Words("refused-moment-please"))
        if read.ask is not None:
            return Refused(Words("refused-moment-past" if read.ask == "past" else "refused-moment-none"))
        return self._heard(read)

    def value(self, stored: Plain) -> Said:
        return Said.of(stored)

    def label(self, stored: Plain) -> Label | None:
        return Said.of(stored).label()

    def _pressed(self, choice: str) -> Taken:
        day, _, minute = choice.partition("T")
        try:
            return self._checked(Said.of({"day": day, "minute": int(minute)}))
        except (ValueError, Unfit):
            return Refused(Words("refused-choose"))

    def _heard(self, read: DateReading) -> Taken:
        minute, moved = _by_day(read.minute, read.part)
        day = read.day.isoformat() if read.day else self._next_such_time(minute or 0)
        said = Said(day, minute, read.part or "")
        checked = self._checked(said)
        far = read.day is not None and read.day.toordinal() - self.today.toordinal() > FAR_DAYS
        if isinstance(checked, Done) and (far or moved or not read.sure or read.day is None):
            return More(said.plain(), Words("sure-moment", {"moment": said.label().plain()}), again=True)
        return checked

    def _checked(self, said: Said) -> Taken:
        """Where only the day was said, a day that is not over will do."""
        over = county().at(said.day, 24 * 60 - 1 if said.minute is None else said.minute) <= self.now
        return Refused(Words("refused-moment-past")) if over else Done(said.plain())

    def _next_such_time(self, minute: int) -> str:
        today = county().day_after(self.today, 0)
        return today if county().at(today, minute) > self.now else county().day_after(self.today, 1)

    def _in_days(self, days: int, clock: str) -> Said:
        return Said(county().day_after(self.today, days), _minutes(clock))


class TimeOfDay(Question[int]):
    """The time alone, of a day that was said; minutes after midnight."""

    def __init__(self, key: str, talk: Talk, said: Said) -> None:
        super().__init__(key, {"day": day_fact(said.day)})
        self.now, self.said = talk.now, said
        self.today = county().local(talk.now).date()

    def digest(self) -> str:
        return self.said.day

    def options(self, draft: Plain) -> Sequence[Option]:
        times = TIMES.get(self.said.part, TIMES[""])
        options = [Option(one, one) for one in times if self._ahead(_minutes(one))]
        return options if not isinstance(draft, int) else [_guess(clock_of(draft)), *options]

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("guess") and isinstance(draft, int):
            return self._checked(draft)
        text = given.choice if isinstance(given, Pressed) else given.text if isinstance(given, Typed) else ""
        read = read_day(text, self.today)
        if read is None or read.minute is None:
            # A bare number: 9, 九, 九点 without its 点.
            read = read_day(f"{text.strip()}点", self.today)
        if read is None or read.minute is None:
            return Refused(Words("refused-time-please"))
        if read.day is not None and read.day.isoformat() != self.said.day:
            return Refused(Words("refused-time-of-another-day"))
        minute, moved = _by_day(read.minute, read.part or self.said.part)
        checked = self._checked(minute or 0)
        if moved and isinstance(checked, Done):
            label = Words("button-value", {"value": clock_of(minute or 0)})
            return More(minute, Words("sure-moment", {"moment": label.plain()}), again=True)
        return checked

    def value(self, stored: Plain) -> int:
        if not isinstance(stored, int) or not 0 <= stored < 24 * 60:
            raise Unfit
        return stored

    def label(self, stored: Plain) -> Label | None:
        return clock_of(self.value(stored))

    def _checked(self, minute: int) -> Taken:
        return Done(minute) if self._ahead(minute) else Refused(Words("refused-moment-past"))

    def _ahead(self, minute: int) -> bool:
        return county().at(self.said.day, minute) > self.now


def clock_of(minute: int) -> str:
    """Minutes after midnight as 14:05."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _guess(label: Label) -> Option:
    value = label if isinstance(label, str) else label.plain()
    return Option("guess", Words("button-yes-it-is", {"value": value}))


def _by_day(minute: int | None, part: str | None) -> tuple[int | None, bool]:
    """A time as people mean it, and whether that is a guess: two o'clock is in the afternoon, and nobody is sure what
    twelve in the evening is.
    """
    if minute is None or part == "morning":
        return minute, False
    if part == "evening" and minute >= 12 * 60:
        return minute, minute < 13 * 60
    if part in ("afternoon", "evening") and minute < 12 * 60:
        return minute + 12 * 60, False
    if 60 <= minute < NIGHT:
        return minute + 12 * 60, not part
    return minute, False


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)
