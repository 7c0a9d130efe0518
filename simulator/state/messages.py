"""Messages, as the JSON that Telegram would show to the bot."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from simulator.state.database import Database
from simulator.wire import JsonObject, to_json


@dataclass(frozen=True, slots=True)
class Message:
    """`changed` is the number of the news in which it last changed; a page asks for what is newer. `reactions` are
    the emoji put to it, each by the id of who put it: Telegram tells of them apart from the message.
    """

    id: int
    chat_id: int
    from_bot: bool
    changed: int
    body: JsonObject
    reactions: Mapping[str, str] = field(default_factory=dict)


WITH_REACTIONS = """SELECT *, (
        SELECT json_group_object(user_id, emoji) FROM reactions r
        WHERE (r.bot_id, r.chat_id, r.message_id) = (m.bot_id, m.chat_id, m.message_id)
    ) AS reactions FROM messages m"""


class Messages:
    """A message in a private chat belongs to the bot; one in a group is there once, whatever bot is named."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_change(self) -> int:
        return self._database.number("SELECT max(changed) FROM messages")

    def next_id(self, bot_id: int, chat_id: int) -> int:
        """All private chats of a bot share one row of numbers, as with Telegram; each group has its own."""
        if chat_id < 0:
            return self._database.number(
                "UPDATE groups SET last_message_id = last_message_id + 1 WHERE id = ? RETURNING last_message_id",
                chat_id,
            )
        return self._database.number(
            "UPDATE bots SET last_message_id = last_message_id + 1 WHERE id = ? RETURNING last_message_id",
            bot_id,
        )

    def add(self, bot_id: int, message: Message) -> None:
        self._database.run(
            "INSERT INTO messages (bot_id, chat_id, message_id, from_bot, changed, body) VALUES (?, ?, ?, ?, ?, ?)",
            _holder(bot_id, message.chat_id),
            message.chat_id,
            message.id,
            int(message.from_bot),
            message.changed,
            to_json(message.body),
        )

    def replace(self, bot_id: int, message: Message) -> None:
        self._database.run(
            "UPDATE messages SET changed = ?, body = ? WHERE bot_id = ? AND chat_id = ? AND message_id = ?",
            message.changed,
            to_json(message.body),
            _holder(bot_id, message.chat_id),
            message.chat_id,
            message.id,
        )

    def find(self, bot_id: int, chat_id: int, message_id: int) -> Message | None:
        row = self._database.row(
            f"{WITH_REACTIONS} WHERE bot_id = ? AND chat_id = ? AND message_id = ?",
            _holder(bot_id, chat_id),
            chat_id,
            message_id,
        )
        return _message(row) if row else None

    def in_chat(self, bot_id: int, chat_id: int, changed_after: int = 0, last: int = 1_000) -> list[Message]:
        """The newest messages of a chat, oldest first."""
        rows = self._database.rows(
            f"{WITH_REACTIONS} WHERE bot_id = ? AND chat_id = ? AND changed > ?"
            " ORDER BY message_id DESC LIMIT ?",
            _holder(bot_id, chat_id),
            chat_id,
            changed_after,
            last,
        )
        return [_message(row) for row in reversed(rows)]

    def react(self, bot_id: int, message: Message, user_id: int, emoji: str) -> None:
        """One emoji of this one for the message, in the place of what it was before; empty for none."""
        place = (_holder(bot_id, message.chat_id), message.chat_id, message.id)
        self._database.run(
            "DELETE FROM reactions WHERE bot_id = ? AND chat_id = ? AND message_id = ? AND user_id = ?",
            *place,
            user_id,
        )
        if emoji:
            self._database.run("INSERT INTO reactions VALUES (?, ?, ?, ?, ?)", *place, user_id, emoji)

    def remove(self, bot_id: int, chat_id: int, message_id: int) -> bool:
        return bool(
            self._database.run(
                "DELETE FROM messages WHERE bot_id = ? AND chat_id = ? AND message_id = ?",
                _holder(bot_id, chat_id),
                chat_id,
                message_id,
            )
        )


def _holder(bot_id: int, chat_id: int) -> int:
    return bot_id if chat_id > 0 else 0


def _message(row: sqlite3.Row) -> Message:
    return Message(
        row["message_id"],
        row["chat_id"],
        bool(row["from_bot"]),
        row["changed"],
        json.loads(row["body"]),
        json.loads(row["reactions"]),
    )
