"""Groups and supergroups: their names, who is in them as what, and what became of an upgraded one."""

import sqlite3
from dataclasses import dataclass

from simulator.state.database import Database
from simulator.wire import JsonObject

# Ids count down from here; a supergroup's begins with -100, as with Telegram.
FIRST_IDS = {"group": -4_000_001, "supergroup": -1_002_000_000_001}
_COLUMNS = "*, EXISTS (SELECT 1 FROM forums WHERE group_id = groups.id) AS is_forum"
INSIDE = ("creator", "administrator", "member")


@dataclass(frozen=True, slots=True)
class Group:
    """`kind` is group or supergroup; `migrated_to` is the supergroup that took this group's place. A forum is a
    supergroup whose messages lie in topics.
    """

    id: int
    kind: str
    title: str
    migrated_to: int | None = None
    is_forum: bool = False

    def as_chat(self) -> JsonObject:
        forum = {"is_forum": True} if self.is_forum else {}
        return {"id": self.id, "title": self.title, "type": self.kind, **forum}


@dataclass(frozen=True, slots=True)
class Member:
    user_id: int
    is_bot: bool
    status: str

    @property
    def inside(self) -> bool:
        return self.status in INSIDE


class Groups:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kind: str, title: str) -> Group:
        lowest = self._database.number("SELECT min(id) FROM groups WHERE kind = ?", kind)
        group = Group(min(lowest - 1, FIRST_IDS[kind]), kind, title)
        self._database.run("INSERT INTO groups (id, kind, title) VALUES (?, ?, ?)", group.id, kind, title)
        return group

    def find(self, group_id: int) -> Group | None:
        row = self._database.row(f"SELECT {_COLUMNS} FROM groups WHERE id = ?", group_id)
        return _group(row) if row else None

    def all(self) -> list[Group]:
        return [
            _group(row) for row in self._database.rows(f"SELECT {_COLUMNS} FROM groups ORDER BY rowid DESC")
        ]

    def make_forum(self, group: Group, wanted: bool) -> None:
        """Switches topics on or off; those that were made stay, out of sight."""
        if wanted:
            self._database.run("INSERT OR IGNORE INTO forums VALUES (?)", group.id)
        else:
            self._database.run("DELETE FROM forums WHERE group_id = ?", group.id)

    def migrate(self, old: Group, fresh: Group) -> None:
        """Everybody is in the new group as what they were in the old one."""
        self._database.run("UPDATE groups SET migrated_to = ? WHERE id = ?", fresh.id, old.id)
        self._database.run(
            "INSERT INTO group_members SELECT ?, user_id, is_bot, status FROM group_members WHERE group_id = ?",
            fresh.id,
            old.id,
        )

    def put_member(self, group_id: int, member: Member) -> None:
        self._database.run(
            "INSERT INTO group_members VALUES (?, ?, ?, ?)"
            " ON CONFLICT (group_id, user_id) DO UPDATE SET status = excluded.status",
            group_id,
            member.user_id,
            int(member.is_bot),
            member.status,
        )

    def members(self, group_id: int) -> list[Member]:
        """Everybody who is or was in it, in the order of their ids."""
        rows = self._database.rows(
            "SELECT user_id, is_bot, status FROM group_members WHERE group_id = ?", group_id
        )
        return [Member(row[0], bool(row[1]), row[2]) for row in rows]

    def member(self, group_id: int, user_id: int) -> Member | None:
        """None for who was never in it."""
        row = self._database.row(
            "SELECT user_id, is_bot, status FROM group_members WHERE group_id = ? AND user_id = ?",
            group_id,
            user_id,
        )
        return Member(row[0], bool(row[1]), row[2]) if row else None


def _group(row: sqlite3.Row) -> Group:
    return Group(row["id"], row["kind"], row["title"], row["migrated_to"], bool(row["is_forum"]))
