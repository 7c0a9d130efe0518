"""Codes that are said over a counter: six digits, and only so many wrong ones."""

import secrets
from datetime import timedelta

from market.hours import when
from market.refusals import TooManyTries
from storage import parcels
from storage.clock import now, now_ms
from storage.work import Work

MOST_WRONG = 5
WINDOW = timedelta(minutes=30)
"""So many wrong codes within so long, for one subject (a person, a station, a parcel): then it waits."""

_WINDOW_MS = int(WINDOW.total_seconds() * 1000)


def six_digits() -> str:
    return f"{secrets.randbelow(1_000_000):06}"


def check_tries(work: Work, *subjects: str) -> None:
    """Raises TooManyTries where one of these has seen too many wrong codes lately."""
    for subject in subjects:
        if parcels.wrong_codes(work, subject, now_ms(), _WINDOW_MS) >= MOST_WRONG:
            raise TooManyTries(when=when(now() + WINDOW))


def note_wrong(work: Work, *subjects: str) -> None:
    for subject in subjects:
        parcels.note_wrong_code(work, subject, now_ms(), _WINDOW_MS)
