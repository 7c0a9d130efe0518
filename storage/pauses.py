"""Pauses that Telegram asked for (429): kept here, so that a bot that starts again still keeps them."""

from sqlmodel import Field, SQLModel

from storage.columns import BigId
from storage.work import Statement, Work

EVERYBODY = 0
"""Stands for all chats: the whole bot was told to wait."""


class Pause(SQLModel, table=True):
    """Until when (UTC milliseconds) nothing may be sent to a chat, or to anybody."""

    telegram_chat: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    until: int = Field(sa_type=BigId)


_KEEP = Statement(
    """insert into pause(telegram_chat, until) values(:chat, :until)
       on conflict (telegram_chat) do update set until = excluded.until where excluded.until > pause.until"""
)
_OVER = Statement("delete from pause where until <= :now")
_ALL = Statement("select telegram_chat, until from pause")


def keep(work: Work, telegram_chat: int, until: int, now: int) -> None:
    """Keeps a pause, a longer one in place of a shorter; those that are over are forgotten."""
    work.run(_OVER, now=now)
    work.run(_KEEP, chat=telegram_chat, until=until)


def pauses(work: Work) -> dict[int, int]:
    """Telegram's id of a chat, or EVERYBODY -> until when, UTC milliseconds."""
    return {row[0]: row[1] for row in work.run(_ALL)}
