"""What shall happen later: one table, written in the transaction that decides it."""

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.columns import BigId, row_id
from storage.work import Statement, Work

MOST_TRIES = 5
"""A row that was tried so often in vain stays, and is not tried any more."""


class Due(SQLModel, table=True):
    """One due thing. `kind` names the function that carries it out, `subject` what it is about: one row per
    pair. `not_before` and `not_after` are UTC milliseconds; what comes too late to be of use is dropped.
    """

    __table_args__ = (
        UniqueConstraint("kind", "subject"),
        Index("due_next", "not_before", sqlite_where=text("tries < 5"), postgresql_where=text("tries < 5")),
    )

    id: int | None = row_id()
    kind: str
    subject: str
    facts: str = Field(default="", sa_type=Text)
    not_before: int = Field(sa_type=BigId)
    not_after: int = Field(sa_type=BigId)
    tries: int = 0
    note: str = ""


_PLAN = Statement(
    """insert into due(kind, subject, facts, not_before, not_after, tries, note)
       values(:kind, :subject, :facts, :not_before, :not_after, 0, '')
       on conflict (kind, subject) do update set facts = excluded.facts, not_before = excluded.not_before,
       not_after = excluded.not_after, tries = 0, note = ''"""
)
_CANCEL = Statement("delete from due where kind = :kind and subject = :subject")
_NEXT = Statement(
    """select id, kind, subject, facts, not_before, not_after, tries from due
       where not_before <= :now and tries < 5 order by not_before limit :most"""
)
_TAKE = Statement("delete from due where id = :id and not_before = :not_before returning id")
_MISS = Statement(
    "update due set tries = tries + 1, note = :note, not_before = :not_before where id = :id returning tries"
)


def plan(work: Work, kind: str, subject: str, *, not_before: int, not_after: int, facts: str = "") -> None:
    """Plans a due thing; the same kind and subject again moves it."""
    work.run(_PLAN, kind=kind, subject=subject, facts=facts, not_before=not_before, not_after=not_after)


def cancel(work: Work, kind: str, subject: str) -> None:
    work.run(_CANCEL, kind=kind, subject=subject)


def due_now(work: Work, now: int, most: int) -> list[Due]:
    rows = work.run(_NEXT, now=now, most=most)
    names = ("id", "kind", "subject", "facts", "not_before", "not_after", "tries")
    return [Due(**dict(zip(names, row, strict=True))) for row in rows]


def take(work: Work, due: Due) -> bool:
    """Takes a due row away, to be carried out in this transaction; False if another was faster."""
    return bool(work.run(_TAKE, id=due.id, not_before=due.not_before))


def miss(work: Work, due: Due, note: str, not_before: int) -> int:
    """Notes a failed try and puts the row off; how many tries there have been."""
    rows = work.run(_MISS, id=due.id, note=note[:200], not_before=not_before)
    return rows[0][0] if rows else 0
