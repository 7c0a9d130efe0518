"""Groups of stations: which Telegram group is a station's, its topics, and what was carried between two chats.

A topic's id is only a cache: where Telegram no longer knows it, it is forgotten and another one is made.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, delete
from sqlmodel import Field, SQLModel, col, select

from storage.columns import BigId, moment, reference, row_id
from storage.work import Statement, Work

NOBODY = 0
"""The Telegram user of the chat row that stands for a group as a whole: what is written to the group goes there."""


class StationGroup(SQLModel, table=True):
    """A group in which the bot is, or was, and whose station it is. `chat_id` is the row of the group as a whole.
    `forum`: it has topics; `admin`: the bot may make some, and hears all that is said. `lost` says why the station
    cannot be reached there any more; empty while it can.
    """

    id: int | None = row_id()
    chat_id: int = reference("chat.id", unique=True)
    station_id: int | None = reference("station.id", index=True, nullable=True, default=None)
    title: str = ""
    language: str = "zh"
    forum: bool = False
    admin: bool = False
    lost: str = ""
    bound: datetime | None = moment(default=None, nullable=True)
    bound_by: int | None = reference("person.id", nullable=True, default=None)


class GroupTopic(SQLModel, table=True):
    """The topic of one person in a station's group, by Telegram's id of it."""

    __table_args__ = (
        UniqueConstraint("group_id", "person_id"),
        Index("grouptopic_thread", "group_id", "thread"),
    )

    id: int | None = row_id()
    group_id: int = reference("stationgroup.id")
    person_id: int = reference("person.id", index=True)
    thread: int = Field(sa_type=BigId)


class Carried(SQLModel, table=True):
    """One message of one side (Telegram's ids of its chat and of itself), and the outbox row that brings it to the
    other. `event_id` is what was written down of it, for what a helper sent.
    """

    __table_args__ = (Index("carried_from", "ticket_id", "from_message"),)

    id: int | None = row_id()
    ticket_id: int = reference("ticket.id")
    event_id: int | None = reference("ticketevent.id", index=True, nullable=True, default=None)
    from_chat: int = Field(sa_type=BigId)
    from_message: int = Field(sa_type=BigId)
    outbox_id: int = Field(sa_type=BigId)


_CHAT_OF = Statement("select id from chat where telegram_chat = :telegram and telegram_user = 0")
_MEET_CHAT = Statement(
    """insert into chat(telegram_chat, telegram_user, private, conversation, keyboard, last_turn, blocked)
       values(:telegram, 0, :private, '', '', 0, 0)
       on conflict (telegram_chat, telegram_user) do update set private = excluded.private returning id"""
)
_TELEGRAM_OF = Statement("select telegram_chat from chat where id = :chat")
_REACHABLE = Statement("update chat set blocked = 0 where id = :chat")
_THREAD_OF = Statement("select thread from grouptopic where group_id = :one and person_id = :person")
_KEEP_THREAD = Statement(
    """insert into grouptopic(group_id, person_id, thread) values(:one, :person, :thread)
       on conflict (group_id, person_id) do update set thread = excluded.thread"""
)
_FORGET_THREAD = Statement(
    "delete from grouptopic where group_id = :one and person_id = :person and thread = :thread"
)
_PERSON_OF = Statement(
    "select person_id from grouptopic where group_id = :one and thread = :thread order by id limit 1"
)
_CAME_FROM = Statement(
    """select c.from_chat, c.from_message
       from carried c join outbox o on o.id = c.outbox_id join chat on chat.id = o.chat_id
       where c.ticket_id = :ticket and o.message = :message and chat.telegram_chat = :chat order by c.id desc limit 1"""
)


def group_at(work: Work, telegram_chat: int) -> StationGroup | None:
    """The group by Telegram's id of it."""
    rows = work.run(_CHAT_OF, telegram=telegram_chat)
    if not rows:
        return None
    wanted = select(StationGroup).where(StationGroup.chat_id == rows[0][0])
    return work.session.exec(wanted).first()


def meet_group(work: Work, telegram_chat: int) -> StationGroup:
    """The group by Telegram's id of it; from now on it is known."""
    known = group_at(work, telegram_chat)
    if known is not None:
        return known
    chat = work.run(_MEET_CHAT, telegram=telegram_chat, private=False)[0][0]
    made = StationGroup(chat_id=chat)
    work.session.add(made)
    work.session.flush()
    return made


def group(work: Work, group_id: int) -> StationGroup | None:
    return work.session.get(StationGroup, group_id)


def group_of_station(work: Work, station_id: int) -> StationGroup | None:
    wanted = select(StationGroup).where(StationGroup.station_id == station_id)
    return work.session.exec(wanted.order_by(col(StationGroup.id).desc())).first()


def telegram_of(work: Work, found: StationGroup) -> int:
    """Telegram's id of a group."""
    return int(work.run(_TELEGRAM_OF, chat=found.chat_id)[0][0])


def reachable(work: Work, found: StationGroup) -> None:
    """What waits for the group is sent again."""
    work.run(_REACHABLE, chat=found.chat_id)


def thread_of(work: Work, group_id: int, person_id: int) -> int:
    """Telegram's id of a person's topic; 0 where none is known."""
    rows = work.run(_THREAD_OF, one=group_id, person=person_id)
    return int(rows[0][0]) if rows else 0


def keep_thread(work: Work, group_id: int, person_id: int, thread: int) -> None:
    work.run(_KEEP_THREAD, one=group_id, person=person_id, thread=thread)


def forget_thread(work: Work, group_id: int, person_id: int, thread: int) -> None:
    """Telegram does not know it any more."""
    work.run(_FORGET_THREAD, one=group_id, person=person_id, thread=thread)


def groups_with_topic_of(work: Work, person_id: int) -> list[int]:
    return list(work.session.exec(select(GroupTopic.group_id).where(GroupTopic.person_id == person_id)))


def person_of(work: Work, group_id: int, thread: int) -> int | None:
    """Whose topic this is."""
    rows = work.run(_PERSON_OF, one=group_id, thread=thread)
    return int(rows[0][0]) if rows else None


def add_carried(
    work: Work, ticket_id: int, event_id: int | None, sent: Sequence[tuple[int, int]], rows: Sequence[int]
) -> None:
    """Notes which messages were brought over by which outbox rows: each of them by all of these. What stands in no
    chat of the sender's (a kept answer) comes from message 0.
    """
    work.session.add_all(
        Carried(ticket_id=ticket_id, event_id=event_id, from_chat=chat, from_message=message, outbox_id=row)
        for chat, message in sent or [(0, 0)]
        for row in rows
    )
    work.session.flush()


def carried_from(work: Work, ticket_id: int, chat: int, message: int) -> list[int]:
    """The outbox rows that brought a message to the other side, the oldest first."""
    wanted = select(Carried.outbox_id).where(
        Carried.ticket_id == ticket_id, Carried.from_chat == chat, Carried.from_message == message
    )
    return list(work.session.exec(wanted.order_by(col(Carried.id))))


def carried_by(work: Work, event_id: int) -> list[int]:
    """The outbox rows by which something that a helper sent was brought to the person."""
    wanted = select(Carried.outbox_id).where(Carried.event_id == event_id)
    return list(dict.fromkeys(work.session.exec(wanted.order_by(col(Carried.id)))))


def forget_carried(work: Work, ticket_id: int, rows: Sequence[int]) -> None:
    """These outbox rows show nothing any more: they were taken back."""
    work.session.exec(
        delete(Carried).where(col(Carried.ticket_id) == ticket_id, col(Carried.outbox_id).in_(rows))
    )


def came_from(work: Work, ticket_id: int, chat: int, message: int) -> tuple[int, int] | None:
    """The message of the other side (Telegram's ids of its chat and of itself) that a message of ours in this chat
    shows, the last one where it shows several together; None where it shows none.
    """
    rows = work.run(_CAME_FROM, ticket=ticket_id, message=message, chat=chat)
    return (int(rows[0][0]), int(rows[0][1])) if rows and rows[0][1] else None
