"""Recipients of broadcasts: who is meant, whose turn it is, and what became of the message to each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import Index, insert, literal, text
from sqlalchemy import select as select_columns
from sqlmodel import Field, SQLModel, col, delete, func, or_, select, update

from storage import audiences
from storage.audiences import Audience
from storage.broadcasts import SENDING, Broadcast
from storage.columns import BigId, reference
from storage.muted_news import MutedNews
from storage.people import Person
from storage.work import Statement, Work

WAITING, HANDED, SENT, BLOCKED, FAILED, MUTED, GONE = range(7)
"""States of a recipient. Handed: it stands in the outbox. Gone: the account, or the person, is not there any more."""

BLOCKED_ERROR, GONE_ERROR = "blocked", "deactivated"
"""What the outbox says of a message whose receiver has blocked the bot, or has no account any more."""


class Recipient(SQLModel, table=True):
    """One person of one broadcast. `outbox_id` is the row that carries it, `message` Telegram's id of what was sent,
    `at` when that was, in UTC milliseconds.
    """

    __table_args__ = (
        Index(
            "recipient_next",
            "broadcast_id",
            "person_id",
            sqlite_where=text("state = 0"),
            postgresql_where=text("state = 0"),
        ),
        Index(
            "recipient_handed",
            "broadcast_id",
            "outbox_id",
            sqlite_where=text("state = 1"),
            postgresql_where=text("state = 1"),
        ),
    )

    broadcast_id: int = Field(primary_key=True, foreign_key="broadcast.id", sa_type=BigId)
    person_id: int = Field(primary_key=True, foreign_key="person.id", sa_type=BigId, index=True)
    chat_id: int = reference("chat.id")
    village: str = ""
    state: int = WAITING
    outbox_id: int | None = Field(default=None, sa_type=BigId, nullable=True)
    message: int = Field(default=0, sa_type=BigId)
    at: int = Field(default=0, sa_type=BigId)


class Next(NamedTuple):
    """A recipient whose turn it is. `out`: GONE, BLOCKED or MUTED where nothing is to be sent after all, else 0."""

    person: int
    chat: int
    telegram_chat: int
    language: str
    out: int


def fill(work: Work, broadcast: Broadcast, audience: Audience, now: datetime) -> None:
    """Writes a row for everybody who is meant and has not muted this kind of news, in one statement; counts them."""
    assert broadcast.id is not None
    meant = audiences.recipients(audience, now).subquery()
    muted = select(MutedNews.person_id).where(MutedNews.topic == broadcast.topic)
    rows = select_columns(
        literal(broadcast.id), meant.c.person_id, meant.c.chat_id, meant.c.village,
        literal(WAITING), literal(0), literal(0),
    ).where(meant.c.person_id.not_in(muted))  # fmt: skip
    columns = ["broadcast_id", "person_id", "chat_id", "village", "state", "message", "at"]
    work.session.execute(insert(Recipient).from_select(columns, rows))
    counted = select(func.count()).select_from(Recipient).where(col(Recipient.broadcast_id) == broadcast.id)
    broadcast.total = work.session.exec(counted).one()
    work.session.flush()


def in_hand(work: Work) -> int:
    """Messages of broadcasts that stand in the outbox and are not settled yet."""
    return int(work.run(_IN_HAND)[0][0])


def active(work: Work) -> list[Broadcast]:
    """Broadcasts that are being sent, the oldest first, and those of which a message is still on its way; held."""
    # As a literal: only then do both databases take the index of those few rows.
    handed = select(Recipient.broadcast_id).where(text(f"recipient.state = {HANDED}"))
    wanted = select(Broadcast).where(or_(Broadcast.state == SENDING, col(Broadcast.id).in_(handed)))
    held = wanted.order_by(col(Broadcast.id)).with_for_update().execution_options(populate_existing=True)
    return list(work.session.exec(held))


def anything_to_do(work: Work) -> bool:
    """Is a broadcast being sent, or one of its messages on its way?"""
    return bool(work.run(_ANYTHING)[0][0])


def settle(work: Work, now: int) -> None:
    """Notes for each message that stood in the outbox what became of it, and counts. What was to go to a chat that is
    blocked by now is not sent any more.
    """
    work.run(_GIVE_UP_BLOCKED, now=now)
    settled = work.run(_SETTLE)
    if not settled:
        return
    counts = Counter((broadcast, state) for broadcast, state, _ in settled)
    for (broadcast, state), count in counts.items():
        _count(work, broadcast, state, count)
    work.run(_empty(len(settled)), **{f"row{at}": row[2] for at, row in enumerate(settled)})


def next_waiting(work: Work, broadcast: int, topic: str, most: int) -> list[Next]:
    """The next whose turn it is."""
    rows = work.run(_NEXT_WAITING, broadcast=broadcast, topic=topic, most=most)
    return [Next(*row) for row in rows]


def hand(work: Work, broadcast: int, rows: Mapping[int, int]) -> None:
    """Notes which outbox row carries the message of each person: until it is committed, neither is there."""
    values = {
        name: value
        for at, (person, row) in enumerate(rows.items())
        for name, value in ((f"person{at}", person), (f"row{at}", row))
    }
    work.run(_hand(len(rows)), broadcast=broadcast, **values)


def leave_out(work: Work, broadcast: int, people: Sequence[int], state: int) -> None:
    """These get nothing, and why."""
    if people:
        changed = update(Recipient).where(
            col(Recipient.broadcast_id) == broadcast, col(Recipient.person_id).in_(people)
        )
        work.session.exec(changed.values(state=state))
        _count(work, broadcast, state, len(people))


def is_recipient(work: Work, broadcast: int, person: int) -> bool:
    return work.session.get(Recipient, (broadcast, person)) is not None


def by_village(work: Work, broadcast: int) -> dict[str, Counter[int]]:
    """How many recipients of each village (its code) are in which state."""
    counted = (
        select(Recipient.village, Recipient.state, func.count())
        .where(Recipient.broadcast_id == broadcast)
        .group_by(Recipient.village, col(Recipient.state))
    )
    found: dict[str, Counter[int]] = {}
    for village, state, count in work.session.exec(counted):
        found.setdefault(village, Counter())[state] = count
    return found


def each(work: Work, broadcast: int, most: int) -> list[tuple[str, str, int, int]]:
    """Recipients with name, village, state, and when (UTC milliseconds)."""
    wanted = (
        select(Person.name, Recipient.village, Recipient.state, Recipient.at)
        .join(Person, col(Person.id) == col(Recipient.person_id))
        .where(Recipient.broadcast_id == broadcast)
        .order_by(Recipient.village, col(Recipient.person_id))
    )
    return list(work.session.exec(wanted.limit(most)))


def received(work: Work, person: int, most: int) -> list[tuple[Broadcast, int]]:
    """The broadcasts that reached a person, and when (UTC milliseconds)."""
    wanted = (
        select(Broadcast, Recipient.at)
        .join(Recipient, col(Recipient.broadcast_id) == col(Broadcast.id))
        .where(Recipient.person_id == person, Recipient.state == SENT)
    )
    return list(work.session.exec(wanted.order_by(col(Recipient.at)).limit(most)))


def forget_recipient(work: Work, person: int) -> None:
    """What waits for a person is not sent, nothing is muted any more; that something was sent stays as a number."""
    work.session.exec(delete(MutedNews).where(col(MutedNews.person_id) == person))
    theirs = select(Recipient.broadcast_id).where(Recipient.person_id == person, Recipient.state == WAITING)
    for broadcast in list(work.session.exec(theirs)):
        leave_out(work, broadcast, [person], GONE)
    mine = update(Recipient).where(col(Recipient.person_id) == person)
    work.session.exec(mine.values(village="", message=0))


_COUNTED = {SENT: "sent", BLOCKED: "blocked", FAILED: "failed", MUTED: "muted", GONE: "gone"}

_IN_HAND = Statement(f"select count(*) from recipient where state = {HANDED}")

_ANYTHING = Statement(
    f"""select exists (select 1 from broadcast where state = '{SENDING}')
        or exists (select 1 from recipient where state = {HANDED})"""
)

_GIVE_UP_BLOCKED = Statement(
    f"""update outbox set given_up = :now, error = '{BLOCKED_ERROR}' where sent = 0 and given_up = 0 and id in
        (select r.outbox_id from recipient r join chat c on c.id = r.chat_id
         where r.state = {HANDED} and c.blocked > 0)"""
)

_SETTLE = Statement(
    f"""update recipient set message = o.message, at = case when o.sent > 0 then o.sent else o.given_up end,
        state = case when o.sent > 0 then {SENT} when o.error = '{BLOCKED_ERROR}' then {BLOCKED}
        when o.error = '{GONE_ERROR}' then {GONE} else {FAILED} end
        from outbox o where o.id = recipient.outbox_id and recipient.state = {HANDED}
        and (o.sent > 0 or o.given_up > 0)
        returning recipient.broadcast_id, recipient.state, recipient.outbox_id"""
)

_NEXT_WAITING = Statement(
    f"""select r.person_id, r.chat_id, c.telegram_chat, p.language,
        case when p.deleted is not null or c.person_id is null then {GONE} when c.blocked > 0 then {BLOCKED}
        when m.person_id is not null then {MUTED} else 0 end
        from recipient r join chat c on c.id = r.chat_id join person p on p.id = r.person_id
        left join mutednews m on m.person_id = r.person_id and m.topic = :topic
        where r.broadcast_id = :broadcast and r.state = {WAITING} order by r.person_id limit :most"""
)

_COUNT = {
    state: Statement(f"update broadcast set {name} = {name} + :count where id = :broadcast")
    for state, name in _COUNTED.items()
}


def _count(work: Work, broadcast: int, state: int, count: int) -> None:
    work.run(_COUNT[state], broadcast=broadcast, count=count)


@cache
def _hand(count: int) -> Statement:
    pairs = ", ".join(f"(cast(:person{at} as bigint), cast(:row{at} as bigint))" for at in range(count))
    return Statement(
        f"""with given(person, carrier) as (values {pairs})
            update recipient set state = {HANDED}, outbox_id = given.carrier from given
            where recipient.broadcast_id = :broadcast and recipient.person_id = given.person"""
    )


@cache
def _empty(count: int) -> Statement:
    """What was said stands in the broadcast. The rows themselves stay until they are trimmed: SQLite would give their
    ids to others.
    """
    rows = ", ".join(f":row{at}" for at in range(count))
    return Statement(f"update outbox set body = '{{}}' where id in ({rows})")
