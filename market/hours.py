"""The county's clock: its zone, its quiet hours, and when people answer."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.clock import milliseconds

Moment = datetime
"""For those who are handed moments and look at no clock."""

SHANGHAI = ZoneInfo("Asia/Shanghai")

BEFORE_QUIET = timedelta(minutes=30)
"""What shall be said before the quiet hours is said so long before: the last of many is still out in time."""


@dataclass(frozen=True)
class Hours:
    """`quiet_from` to `quiet_to`, in the county's zone: nobody is told what they did not ask for.
    `opens` to `closes`: somebody at the station answers.
    """

    zone: ZoneInfo = SHANGHAI
    quiet_from: time = time(20)
    quiet_to: time = time(7)
    opens: time = time(8)
    closes: time = time(19)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def next_morning(self, moment: datetime) -> datetime:
        """Eight o'clock of the next day, county time."""
        return self.next_day_at(moment, 8)

    def next_day_at(self, moment: datetime, hour: int) -> datetime:
        """A full hour, county time, of the day after a moment's."""
        return datetime.combine(self.local(moment).date() + timedelta(days=1), time(hour), self.zone)

    def day_after(self, day: date, days: int) -> str:
        """So many days later, as an ISO date."""
        return (day + timedelta(days=days)).isoformat()

    def start_of(self, day: str) -> datetime:
        """Midnight, county time, with which a day (an ISO date) begins."""
        return datetime.combine(date.fromisoformat(day), time(), self.zone)

    def at(self, day: str, minute: int) -> Moment:
        """So many minutes after midnight, county time, of a day (an ISO date); UTC."""
        return (self.start_of(day) + timedelta(minutes=minute)).astimezone(UTC)

    def noon_of(self, day: str) -> datetime:
        """Noon, county time, of a day that is an ISO date. Raises ValueError for what is none."""
        return datetime.combine(date.fromisoformat(day), time(12), self.zone)

    def quiet(self, moment: datetime) -> bool:
        clock = self.local(moment).time()
        return clock >= self.quiet_from or clock < self.quiet_to

    def awake(self, moment: datetime) -> datetime:
        """The moment, or the first one after it that is not in the quiet hours."""
        if not self.quiet(moment):
            return moment
        here = self.local(moment)
        day = here.date() if here.time() < self.quiet_to else here.date() + timedelta(days=1)
        return datetime.combine(day, self.quiet_to, self.zone)

    def before_quiet(self, moment: datetime) -> datetime:
        """The moment, or where it is in the quiet hours the last fitting one before they begin."""
        if not self.quiet(moment):
            return moment
        here = self.local(moment)
        day = here.date() if here.time() >= self.quiet_from else here.date() - timedelta(days=1)
        return datetime.combine(day, self.quiet_from, self.zone) - BEFORE_QUIET

    def noon_before(self, moment: datetime) -> datetime:
        """Noon, county time, of the day before the one in which a moment lies."""
        return datetime.combine(self.local(moment).date() - timedelta(days=1), time(12), self.zone)

    def answer_by(self, moment: datetime) -> datetime:
        """When a person who asks for help now is answered at the latest: within half an hour of opening time, so
        that what is asked shortly before closing is answered in the morning.
        """
        return self.after_open(moment, timedelta(minutes=30))

    def opening(self, moment: datetime) -> datetime:
        """The moment itself where the station is open then, else when it next opens."""
        here = self.local(moment)
        if self.opens <= here.time() < self.closes:
            return moment
        day = here.date() if here.time() < self.opens else here.date() + timedelta(days=1)
        return datetime.combine(day, self.opens, self.zone)

    def after_open(self, moment: datetime, span: timedelta) -> datetime:
        """When the station will have been open for `span` since a moment: a night in between does not count."""
        begin = self.opening(moment)
        closing = datetime.combine(self.local(begin).date(), self.closes, self.zone)
        if begin + span < closing:
            return begin + span
        return self.after_open(closing, span - (closing - begin))

    def of_station(self, opens: str, closes: str) -> "Hours":
        """The county's clock with a station's own opening hours (08:00)."""
        return replace(self, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))


_county = Hours()


def county() -> Hours:
    return _county


def set_county(hours: Hours) -> None:
    """Called once, where the parts are put together."""
    global _county
    _county = hours


def when(moment: datetime) -> dict[str, int]:
    """A moment as a fact of a message: UTC milliseconds, worded in the reader's language and county time."""
    return {"when": milliseconds(moment)}


def day_fact(day: str) -> dict[str, int]:
    """A day (an ISO date) as a fact of a message: UTC milliseconds of its noon, worded as a day alone."""
    return {"day": milliseconds(county().noon_of(day))}
