"""The simulator's clock: real time plus an offset that only grows.

The offset lies in a small text file, so that a bot can follow the clock by reading that file.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from zoneinfo import ZoneInfo

LONGEST_STEP_SECONDS = 100 * 365 * 86400.0


class ClockRefusal(ValueError):
    """The clock was asked to go backwards, or to a time that cannot be read."""


class Clock:
    def __init__(self, file: Path, changed: Callable[[], None] = lambda: None) -> None:
        self._file = file
        self._changed = changed
        self.offset = float(file.read_text()) if file.exists() else 0.0
        if not file.exists():
            self._write()

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self.offset, UTC)

    def timestamp(self) -> int:
        """The date of a message: whole seconds since 1970."""
        return int(time.time() + self.offset)

    def advance(self, seconds: float = 0.0, *, hours: float = 0.0, days: float = 0.0) -> None:
        step = seconds + hours * 3600 + days * 86400
        if not 0 <= step < LONGEST_STEP_SECONDS:
            raise ClockRefusal("the clock moves forward only, and a hundred years at most")
        self.offset += step
        self._write()
        self._changed()

    def to(self, moment: datetime) -> None:
        """Move to a moment; one without a zone is read as UTC."""
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        self.advance((moment - self.now()).total_seconds())

    def to_tomorrow(self, at: str = "08:00", zone: str = "Asia/Shanghai") -> None:
        """Move to the next day's `at` as the people in `zone` count days."""
        try:
            hour = time_of_day.fromisoformat(at)
            place = ZoneInfo(zone)
        except (ValueError, OSError, KeyError) as error:
            raise ClockRefusal(f"cannot read the time {at!r} in the zone {zone!r}") from error
        tomorrow = self.now().astimezone(place).date() + timedelta(days=1)
        self.to(datetime.combine(tomorrow, hour, place))

    def forget(self) -> None:
        """Back to real time: only together with a reset of everything that carries a date."""
        self.offset = 0.0
        self._write()
        self._changed()

    def _write(self) -> None:
        # A reader sees the old offset or the new one, never half a number.
        fresh = self._file.with_name(self._file.name + ".new")
        fresh.write_text(f"{self.offset:.3f}\n")
        fresh.replace(self._file)
