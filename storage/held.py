"""Messages held back: what a restored backup had not sent, and perhaps was sent since it was made."""

from storage.work import Statement, Work

_HOLD = Statement("update outbox set held = :now where sent = 0 and given_up = 0 and held = 0 returning id")
_COUNT = Statement(
    "select count(*), min(written), max(written) from outbox where sent = 0 and given_up = 0 and held > 0"
)
_RELEASE = Statement("update outbox set held = 0 where sent = 0 and given_up = 0 and held > 0 returning id")
_DROP = Statement(
    """update outbox set given_up = :now, error = 'dropped by hand'
       where sent = 0 and given_up = 0 and held > 0 returning id"""
)


def hold_unsent(work: Work, now: int) -> int:
    """Holds back everything that is not sent; how many messages that are."""
    return len(work.run(_HOLD, now=now))


def held_back(work: Work) -> tuple[int, int, int]:
    """How many messages are held back, and when the first and the last of them were written (UTC milliseconds)."""
    count, first, last = work.run(_COUNT)[0]
    return count, first or 0, last or 0


def release(work: Work) -> int:
    """Lets them be sent after all: a running bot finds them at its next sweep."""
    return len(work.run(_RELEASE))


def drop(work: Work, now: int) -> int:
    """Gives them up."""
    return len(work.run(_DROP, now=now))
