"""What time it is, UTC: the one function that everything asks.

In the demo and in tests the clock is moved: a file, named by a setting, holds by how many seconds it is
ahead. Waits, leases and limits never use this clock but the monotonic one.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

_followed: Path | None = None
_seen: tuple[int, timedelta] = (-1, timedelta())


def now() -> datetime:
    """The current time, UTC, with its zone."""
    return datetime.now(UTC) + _ahead()


def milliseconds(moment: datetime) -> int:
    """UTC milliseconds since 1970: how the tables of turns keep time."""
    return int(moment.timestamp() * 1000)


def now_ms() -> int:
    return milliseconds(now())


def follow(file: Path | None) -> None:
    """Makes the clock follow a file that holds seconds ahead of real time; None: real time again."""
    global _followed, _seen
    _followed, _seen = file, (-1, timedelta())


def _ahead() -> timedelta:
    global _seen
    if _followed is None:
        return timedelta()
    try:
        changed = _followed.stat().st_mtime_ns
        if changed != _seen[0]:
            _seen = changed, timedelta(seconds=float(_followed.read_text() or 0))
    except FileNotFoundError:
        return timedelta()
    return _seen[1]
