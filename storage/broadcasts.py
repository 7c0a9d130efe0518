"""Broadcasts: what is said to many, to whom, how far it has come."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel, col, select

from storage.columns import BigId, moment, public_id, reference, row_id
from storage.work import Statement, Work

DRAFT, ASKING, REFUSED, PLANNED, SENDING, PAUSED, DONE, STOPPED = (
    "draft", "asking", "refused", "planned", "sending", "paused", "done", "stopped",
)  # fmt: skip
"""States of a broadcast; one that asks waits for a second person's approval."""


class Broadcast(SQLModel, table=True):
    """`content` is what is said, `audience` to whom, both as JSON; `topic` the kind of news. `starts` is the planned
    moment in UTC milliseconds. One that `repeats` is never sent itself: each time a new one is made of it, which
    knows it as `series_id`. `at_night`: somebody has approved that it goes out in quiet hours. The numbers count
    recipients and change with these rows; `report` is the outbox row of the author's live report, `reported` when and
    `reported_as` with which numbers that was written.
    """

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    author_id: int = reference("person.id", index=True)
    station_id: int | None = reference("station.id", nullable=True, default=None)
    approver_id: int | None = reference("person.id", nullable=True, default=None)
    state: str = Field(default=DRAFT, index=True)
    topic: str
    content: str = Field(sa_type=Text)
    audience: str = Field(sa_type=Text)
    starts: int = Field(default=0, sa_type=BigId)
    repeats: str = ""
    series_id: int | None = reference("broadcast.id", nullable=True, default=None)
    at_night: bool = Field(default=False)
    made: datetime = moment()
    ended: datetime | None = moment(default=None, nullable=True)
    total: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    muted: int = 0
    gone: int = 0
    report: int = Field(default=0, sa_type=BigId)
    reported: int = Field(default=0, sa_type=BigId)
    reported_as: str = ""

    @property
    def waiting(self) -> int:
        """Recipients of whom it is not decided yet what becomes of their message."""
        return self.total - self.sent - self.blocked - self.failed - self.muted - self.gone


class BroadcastEvent(SQLModel, table=True):
    """What happened to a broadcast: no actor is the clock."""

    id: int | None = row_id()
    broadcast_id: int = reference("broadcast.id", index=True)
    action: str
    actor_id: int | None = reference("person.id", nullable=True, default=None)
    at: datetime = moment()
    why: str = ""


def add_broadcast(work: Work, broadcast: Broadcast) -> Broadcast:
    work.session.add(broadcast)
    work.session.flush()
    return broadcast


def by_public(work: Work, public: str) -> Broadcast | None:
    return work.session.exec(select(Broadcast).where(Broadcast.public == public)).first()


def lock(work: Work, public: str) -> Broadcast | None:
    """The broadcast as it is now, held until the transaction ends."""
    wanted = select(Broadcast).where(Broadcast.public == public).with_for_update()
    return work.session.exec(wanted.execution_options(populate_existing=True)).first()


def note(work: Work, event: BroadcastEvent) -> None:
    work.session.add(event)
    work.session.flush()


def latest(work: Work, author: int | None, most: int) -> list[Broadcast]:
    """The newest broadcasts, of one author or of all; those that a repeating one has made stand for themselves."""
    wanted = select(Broadcast)
    if author is not None:
        wanted = wanted.where(Broadcast.author_id == author)
    return list(work.session.exec(wanted.order_by(col(Broadcast.id).desc()).limit(most)))


def asking(work: Work) -> list[Broadcast]:
    """Broadcasts that wait for a second person, the oldest first."""
    return list(
        work.session.exec(select(Broadcast).where(Broadcast.state == ASKING).order_by(col(Broadcast.id)))
    )


def events_of(work: Work, broadcast: int) -> list[BroadcastEvent]:
    wanted = select(BroadcastEvent).where(BroadcastEvent.broadcast_id == broadcast)
    return list(work.session.exec(wanted.order_by(col(BroadcastEvent.id))))


def unsent_by(work: Work, author: int) -> list[Broadcast]:
    """What somebody wrote that has not all been sent."""
    return list(
        work.session.exec(select(Broadcast).where(Broadcast.author_id == author, Broadcast.state != DONE))
    )


def hold_all(work: Work, now: int) -> None:
    """Pauses what is being sent, and what should have begun before a moment: whoever restores a backup does not know
    who has got it since.
    """
    work.run(_HOLD_ALL, now=now)


_HOLD_ALL = Statement(
    f"""update broadcast set state = '{PAUSED}'
        where repeats = '' and (state = '{SENDING}' or (state = '{PLANNED}' and starts < :now))"""
)
