"""Trimming: rows that are no longer needed are deleted, few at a time, so that no turn waits for it.

Inbox and outbox are walked from their beginning, by their ids: what arrived first goes first, and no search
through the whole table is made. Moments are UTC milliseconds.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, func
from sqlmodel import col, select

from storage.broadcasts import Broadcast
from storage.finding import Search
from storage.groups import Carried
from storage.imports import GoodsImport
from storage.recipients import Recipient
from storage.roles import Invitation
from storage.tickets import Ticket
from storage.work import Statement, Work

MOST = 200
"""Rows looked at in one transaction."""


@dataclass(frozen=True)
class Step:
    """`after` is the last row that was looked at; `more` whether an older one than all that is kept may follow."""

    deleted: int
    after: int
    more: bool


_NEWEST = Statement("select max(id) from inbox group by source")
_NEXT_INBOX = Statement(
    "select id, arrived, handled, failed from inbox where id > :after order by id limit :most"
)
# Of a fixed length, filled up with 0, which is no row's id. A dead letter may be replayed at this moment.
_TRIM_INBOX = Statement(
    f"""delete from inbox where id in ({", ".join(f":id{at}" for at in range(MOST))})
        and (handled > 0 or failed > 0) returning id"""
)
_NEXT_OUTBOX = Statement(
    """select max(id), max(written), count(*) from
       (select id, written from outbox where id > :after order by id limit :most) looked_at"""
)
_TRIM_OUTBOX = Statement(
    """delete from outbox where id > :after and id <= :last
       and ((sent > 0 and sent < :before) or (given_up > 0 and given_up < :before) or (written < :before and exists
            (select 1 from chat c where c.id = outbox.chat_id and c.blocked > 0 and c.blocked < :before)))
       returning id"""
)
_TRIM_DUE = Statement(
    """delete from due where id in (select id from due where tries >= 5 and not_after < :before limit :most)
       returning id"""
)


def newest_inbox(work: Work) -> frozenset[int]:
    """The newest row of each source: it says from where the poller goes on, and stays however old it is."""
    return frozenset(row[0] for row in work.run(_NEWEST))


def trim_inbox(work: Work, after: int, handled: int, failed: int, newest: frozenset[int]) -> Step:
    """Deletes, of the next rows, those handled before one moment and dead letters from before another.

    `newest` may be of a moment ago: what has come since is too new to go.
    """
    rows = work.run(_NEXT_INBOX, after=after, most=MOST)
    if not rows:
        return Step(0, after, more=False)
    done = [row[0] for row in rows if row[0] not in newest and (0 < row[2] < handled or 0 < row[3] < failed)]
    ids = {f"id{at}": done[at] if at < len(done) else 0 for at in range(MOST)}
    deleted = work.run(_TRIM_INBOX, **ids) if done else []
    arrived = max(row[1] for row in rows)
    return Step(len(deleted), rows[-1][0], more=len(rows) == MOST and arrived < max(handled, failed))


def trim_outbox(work: Work, after: int, before: int) -> Step:
    """Deletes, of the next rows, those sent or given up before a moment, and those that have waited since then for
    somebody who has blocked the bot for as long.
    """
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


def trim_searches(work: Work, before: datetime) -> Step:
    """Deletes what people looked for, and not again since a moment."""
    old = list(work.session.exec(select(Search.id).where(Search.at < before).limit(MOST)))
    if old:
        work.session.exec(delete(Search).where(col(Search.id).in_(old)))
    return Step(len(old), 0, more=len(old) == MOST)


def trim_recipients(work: Work, before: datetime) -> Step:
    """Deletes who got a broadcast that ended before a moment; how many that were stays with it."""
    some = exists().where(col(Recipient.broadcast_id) == col(Broadcast.id))
    ended = select(Broadcast.id).where(col(Broadcast.ended) < before, some)
    broadcast = work.session.exec(ended.limit(1)).first()
    if broadcast is None:
        return Step(0, 0, more=False)
    theirs = select(Recipient.person_id).where(Recipient.broadcast_id == broadcast).limit(MOST)
    people = list(work.session.exec(theirs))
    this_one = col(Recipient.broadcast_id) == broadcast
    work.session.exec(delete(Recipient).where(this_one, col(Recipient.person_id).in_(people)))
    return Step(len(people), 0, more=True)


def trim_carried(work: Work, before: datetime) -> Step:
    """Deletes what ties the messages of two chats together, of tickets closed before a moment."""
    over = select(Ticket.id).where(col(Ticket.closed).is_not(None), col(Ticket.closed) < before)
    found = list(work.session.exec(select(Carried.id).where(col(Carried.ticket_id).in_(over)).limit(MOST)))
    if found:
        work.session.exec(delete(Carried).where(col(Carried.id).in_(found)))
    return Step(len(found), 0, more=len(found) == MOST)


def trim_imports(work: Work, before: datetime) -> Step:
    """Deletes tables of goods that came before a moment, put on sale or not."""
    found = list(work.session.exec(select(GoodsImport.id).where(col(GoodsImport.came) < before).limit(MOST)))
    if found:
        work.session.exec(delete(GoodsImport).where(col(GoodsImport.id).in_(found)))
    return Step(len(found), 0, more=len(found) == MOST)
