"""Due rows that were tried in vain: the clock lets them lie, whoever runs the bot decides."""

from storage.due import Due
from storage.work import Row, Statement, Work

NAMES = ("id", "kind", "subject", "facts", "not_before", "not_after", "tries", "note")

_ALL = Statement(f"select {', '.join(NAMES)} from due where tries >= 5 order by id")
_ONE = Statement(f"select {', '.join(NAMES)} from due where tries >= 5 and id = :id")
_REPLAY = Statement(
    "update due set tries = 0, note = '', not_before = :now where id = :id and tries >= 5 returning id"
)
_DROP = Statement("delete from due where id = :id and tries >= 5 returning id")


def in_vain(work: Work) -> list[Due]:
    """All of them, the oldest first."""
    return [_due(row) for row in work.run(_ALL)]


def one_in_vain(work: Work, identity: int) -> Due | None:
    rows = work.run(_ONE, id=identity)
    return _due(rows[0]) if rows else None


def replay(work: Work, row: Due, now: int) -> bool:
    """Makes a row due at once, as if it had never been tried; False if it is not there any more."""
    return bool(work.run(_REPLAY, id=row.id, now=now))


def drop(work: Work, row: Due) -> bool:
    return bool(work.run(_DROP, id=row.id))


def _due(row: Row) -> Due:
    return Due(**dict(zip(NAMES, row, strict=True)))
