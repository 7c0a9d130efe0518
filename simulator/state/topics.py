"""The topics of forums: each is known by the id of the message that opened it."""

import sqlite3
from dataclasses import dataclass

from simulator.state.database import Database
from simulator.wire import JsonObject


@dataclass(frozen=True, slots=True)
class Topic:
    group_id: int
    thread_id: int
    name: str
    icon_color: int
    creator_id: int
    closed: bool = False

    def as_json(self) -> JsonObject:
        return {"message_thread_id": self.thread_id, "name": self.name, "icon_color": self.icon_color}


class Topics:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, topic: Topic) -> None:
        self._database.run(
            "INSERT INTO topics VALUES (?, ?, ?, ?, ?, 0)",
            topic.group_id,
            topic.thread_id,
            topic.name,
            topic.icon_color,
            topic.creator_id,
        )

    def find(self, group_id: int, thread_id: int) -> Topic | None:
        row = self._database.row(
            "SELECT * FROM topics WHERE group_id = ? AND thread_id = ?", group_id, thread_id
        )
        return _topic(row) if row else None

    def of(self, group_id: int) -> list[Topic]:
        """The oldest first."""
        rows = self._database.rows("SELECT * FROM topics WHERE group_id = ? ORDER BY thread_id", group_id)
        return [_topic(row) for row in rows]

    def rename(self, topic: Topic, name: str) -> None:
        self._change(topic, "name", name)

    def close(self, topic: Topic, closed: bool) -> None:
        self._change(topic, "closed", int(closed))

    def remove(self, topic: Topic) -> None:
        self._database.run(
            "DELETE FROM topics WHERE group_id = ? AND thread_id = ?", topic.group_id, topic.thread_id
        )

    def _change(self, topic: Topic, column: str, value: object) -> None:
        self._database.run(
            f"UPDATE topics SET {column} = ? WHERE group_id = ? AND thread_id = ?",
            value,
            topic.group_id,
            topic.thread_id,
        )


def _topic(row: sqlite3.Row) -> Topic:
    return Topic(
        row["group_id"],
        row["thread_id"],
        row["name"],
        row["icon_color"],
        row["creator_id"],
        bool(row["closed"]),
    )
