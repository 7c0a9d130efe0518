"""The outbox: what is to be sent, and every statement that touches it, by name.

Written in the transaction of a turn, sent afterwards. Moments are UTC milliseconds here.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Index, Text, text
from sqlmodel import Field, SQLModel

from storage.columns import BigId, reference, row_id
from storage.work import Statement, Work

CONVERSATION, NOTICE, BROADCAST = 0, 1, 2
"""Lanes of the outbox: the first overtake the last."""


class Outbox(SQLModel, table=True):
    """What is to be sent: keys and facts, not text. `sent`, `given_up` and `held` are UTC milliseconds; held
    back is what a restored backup had not sent: it waits for a word from whoever restored it.
    """

    __table_args__ = (
        Index(
            "outbox_unsent",
            "chat_id",
            "lane",
            "id",
            sqlite_where=text("sent = 0 and given_up = 0"),
            postgresql_where=text("sent = 0 and given_up = 0"),
        ),
    )

    id: int | None = row_id()
    chat_id: int = reference("chat.id")
    lane: int = 0
    body: str = Field(sa_type=Text)
    written: int = Field(sa_type=BigId)
    sent: int = Field(default=0, sa_type=BigId)
    given_up: int = Field(default=0, sa_type=BigId)
    message: int = Field(default=0, sa_type=BigId)
    error: str = ""
    held: int = Field(default=0, sa_type=BigId, sa_column_kwargs={"server_default": "0"})


@dataclass(frozen=True)
class OutboxRow:
    """A message on its way: where to, in which language, and what it says."""

    id: int
    chat_id: int
    lane: int
    telegram_chat: int
    language: str
    body: dict[str, Any]


_UNSENT = Statement(
    """select o.id, o.chat_id, o.lane, c.telegram_chat, coalesce(p.language, 'zh'), o.body
       from outbox o join chat c on c.id = o.chat_id left join person p on p.id = c.person_id
       where c.blocked = 0 and o.id in (select id from (
         select id, row_number() over (partition by chat_id order by lane, id) as place
         from outbox where sent = 0 and given_up = 0 and held = 0) waiting where place <= :of_a_chat)
       order by o.id limit :most"""
)
_MESSAGE_OF = Statement("select message from outbox where id = :id")
_STILL_WAITS = Statement("select 1 from outbox where id = :id and sent = 0 and given_up = 0")
_GIVE_UP = Statement("update outbox set given_up = :now, error = :error where id = :id")
_DROP_UNSENT = Statement(
    """update outbox set given_up = :now, error = :error
       where chat_id = :chat and lane = :lane and sent = 0 and given_up = 0"""
)
_UNSENT_IN = Statement(
    "select id, body from outbox where chat_id = :chat and sent = 0 and given_up = 0 order by lane, id"
)
_DROP_UNSENT_IN = Statement(
    "update outbox set given_up = :now, error = :error where chat_id = :chat and sent = 0 and given_up = 0"
)
_BLOCK = Statement("update chat set blocked = :now where id = (select chat_id from outbox where id = :id)")


def put_out(work: Work, chat: int, lane: int, bodies: Sequence[Mapping[str, Any]], now: int) -> list[int]:
    """Writes outgoing messages in one statement; their ids, in the same order."""
    return put_out_to_each(work, lane, [(chat, body) for body in bodies], now)


def put_out_to_each(
    work: Work, lane: int, to: Sequence[tuple[int, Mapping[str, Any]]], now: int
) -> list[int]:
    """Writes a message to each of several chats in one statement; their ids, in the same order."""
    if not to:
        return []
    values: dict[str, Any] = {}
    for at, (chat, body) in enumerate(to):
        values[f"chat{at}"] = chat
        values[f"body{at}"] = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    rows = work.run(_put_out(len(to)), lane=lane, now=now, **values)
    return sorted(row[0] for row in rows)


@cache
def _put_out(count: int) -> Statement:
    values = ", ".join(f"(:chat{at}, :lane, :body{at}, :now, 0, 0, 0, '')" for at in range(count))
    return Statement(
        f"""insert into outbox(chat_id, lane, body, written, sent, given_up, message, error)
            values {values} returning id"""
    )


def unsent(work: Work, of_a_chat: int, most: int) -> list[OutboxRow]:
    """The oldest messages not yet sent to people who have not blocked the bot, of each chat only the first."""
    return [
        outbox_row(identity, chat, lane, telegram, language, json.loads(body))
        for identity, chat, lane, telegram, language, body in work.run(
            _UNSENT, of_a_chat=of_a_chat, most=most
        )
    ]


def outbox_row(
    identity: int, chat: int, lane: int, telegram_chat: int, language: str, body: dict[str, Any]
) -> OutboxRow:
    """A message on its way. A body that names its language (its reader has no row any more) has the last word."""
    return OutboxRow(identity, chat, lane, telegram_chat, body.get("language", language), body)


def mark_all_sent(work: Work, messages: Mapping[int, int], now: int) -> None:
    """Marks rows as sent, each with Telegram's id of its message, in one statement: until it is committed, a crash
    sends all of them once more.
    """
    if not messages:
        return
    values = {
        name: value
        for at, (row, message) in enumerate(messages.items())
        for name, value in ((f"row{at}", row), (f"message{at}", message))
    }
    work.run(_mark_sent(len(messages)), now=now, **values)


@cache
def _mark_sent(count: int) -> Statement:
    pairs = ", ".join(f"(cast(:row{at} as bigint), cast(:message{at} as bigint))" for at in range(count))
    return Statement(
        f"""with done(row, message) as (values {pairs})
            update outbox set sent = :now, message = done.message from done where outbox.id = done.row"""
    )


def message_of(work: Work, row: int) -> int:
    """Telegram's id of the message that a row became; 0 where it became none, or is forgotten."""
    rows = work.run(_MESSAGE_OF, id=row)
    return int(rows[0][0]) if rows else 0


def still_waits(work: Work, row: int) -> bool:
    """Is a row not sent yet?"""
    return bool(work.run(_STILL_WAITS, id=row))


def give_up(work: Work, row: int, error: str, now: int) -> None:
    work.run(_GIVE_UP, id=row, error=error, now=now)


def drop_unsent(work: Work, chat: int, lane: int, error: str, now: int) -> None:
    """Gives up what waits for a chat in one lane: it would come too late to make sense."""
    work.run(_DROP_UNSENT, chat=chat, lane=lane, error=error, now=now)


def unsent_in(work: Work, chat: int) -> list[tuple[int, str]]:
    """What waits for a chat, the oldest first: the id and the body of each row."""
    return [(row[0], row[1]) for row in work.run(_UNSENT_IN, chat=chat)]


def drop_unsent_in(work: Work, chat: int, error: str, now: int) -> None:
    """Gives up all that waits for a chat."""
    work.run(_DROP_UNSENT_IN, chat=chat, error=error, now=now)


def block(work: Work, row: int, now: int) -> None:
    """The person to whom this message was to go has blocked the bot."""
    work.run(_BLOCK, id=row, now=now)
