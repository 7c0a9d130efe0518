"""Trimming: rows that are no longer needed are deleted, few at a time, so that no turn waits for it.

Inbox and outbox are walked from their beginning, by their ids: what arrived first goes first, and no search
through the whole table is made. Moments are UTC milliseconds.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func
from sqlmodel import col, select

from storage.roles import Invitation
from storage.work import Statement, Work

MOST = 200
"""Rows looked at in one transaction."""


@dataclass(frozen=True)
class Step:
    """`after` is the last row that was looked at; `more` whether an older one than all that is kept may follow."""

    deleted: int
    after: int
    more: bool


_NEXT_INBOX = Statement(
    """select max(id), max(arrived), count(*) from
       (select id, arrived from inbox where id > :after order by id limit :most) looked_at"""
)
# The newest row of a source says from where the poller goes on: it stays, however old it is.
_TRIM_INBOX = Statement(
    """delete from inbox where id > :after and id <= :last
       and ((handled > 0 and handled < :handled) or (failed > 0 and failed < :failed))
       and exists (select 1 from inbox newer where newer.source = inbox.source and newer.id > inbox.id)
       returning id"""
)
_NEXT_OUTBOX = Statement(
    """select max(id), max(written), count(*) from
       (select id, written from outbox where id > :after order by id limit :most) looked_at"""
)
_TRIM_OUTBOX = Statement(
    """delete from outbox where id > :after and id <= :last
       and ((sent > 0 and sent < :before) or (given_up > 0 and given_up < :before)) returning id"""
)
_TRIM_DUE = Statement(
    """delete from due where id in (select id from due where tries >= 5 and not_after < :before limit :most)
       returning id"""
)


def trim_inbox(work: Work, after: int, handled: int, failed: int) -> Step:
    """Deletes, of the next rows, those handled before one moment and dead letters from before another."""
    last, arrived, count = work.run(_NEXT_INBOX, after=after, most=MOST)[0]
    if not count:
        return Step(0, after, more=False)
    deleted = work.run(_TRIM_INBOX, after=after, last=last, handled=handled, failed=failed)
    return Step(len(deleted), last, more=count == MOST and arrived < max(handled, failed))


def trim_outbox(work: Work, after: int, before: int) -> Step:
    """Deletes, of the next rows, those sent or given up before a moment."""
    last, written, count = work.run(_NEXT_OUTBOX, after=after, most=MOST)[0]
    if not count:
        return Step(0, after, more=False)
    deleted = work.run(_TRIM_OUTBOX, after=after, last=last, before=before)
    return Step(len(deleted), last, more=count == MOST and written < before)


def trim_due(work: Work, before: int) -> Step:
    """Deletes what was tried in vain and has been of no use since before a moment."""
    deleted = work.run(_TRIM_DUE, before=before, most=MOST)
    return Step(len(deleted), 0, more=len(deleted) == MOST)


def trim_invitations(work: Work, before: datetime) -> Step:
    """Deletes invitations that were used, or ran out, before a moment."""
    spent = select(Invitation.id).where(func.coalesce(Invitation.used, Invitation.expires) < before)
    found = list(work.session.exec(spent.limit(MOST)))
    if found:
        work.session.exec(delete(Invitation).where(col(Invitation.id).in_(found)))
    return Step(len(found), 0, more=len(found) == MOST)
