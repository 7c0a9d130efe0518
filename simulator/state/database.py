"""The one SQLite file of a simulator, and its tables."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from simulator.wire import JsonObject

SCHEMA = """
CREATE TABLE IF NOT EXISTS bots (
    id INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE, username TEXT NOT NULL, name TEXT NOT NULL,
    last_message_id INTEGER NOT NULL DEFAULT 0, last_update_id INTEGER NOT NULL DEFAULT 100000
);
CREATE TABLE IF NOT EXISTS bot_words (
    bot_id INTEGER NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (bot_id, kind, language)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bot_commands (
    bot_id INTEGER NOT NULL, scope TEXT NOT NULL, language TEXT NOT NULL, commands TEXT NOT NULL,
    PRIMARY KEY (bot_id, scope, language)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS menu_buttons (
    bot_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, button TEXT NOT NULL, PRIMARY KEY (bot_id, chat_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS people (
    id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT, username TEXT,
    language_code TEXT, phone_number TEXT
);
CREATE TABLE IF NOT EXISTS chats (
    bot_id INTEGER NOT NULL, person_id INTEGER NOT NULL, keyboard TEXT, keyboard_open INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (bot_id, person_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blocks (
    bot_id INTEGER NOT NULL, person_id INTEGER NOT NULL, PRIMARY KEY (bot_id, person_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS groups (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, migrated_to INTEGER,
    last_message_id INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS group_members (
    group_id INTEGER NOT NULL, user_id INTEGER NOT NULL, is_bot INTEGER NOT NULL, status TEXT NOT NULL,
    PRIMARY KEY (group_id, user_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS forums (group_id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS topics (
    group_id INTEGER NOT NULL, thread_id INTEGER NOT NULL, name TEXT NOT NULL, icon_color INTEGER NOT NULL,
    creator_id INTEGER NOT NULL, closed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (group_id, thread_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS messages (
    bot_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, message_id INTEGER NOT NULL,
    from_bot INTEGER NOT NULL, changed INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (bot_id, chat_id, message_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS reactions (
    bot_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, message_id INTEGER NOT NULL, user_id INTEGER NOT NULL,
    emoji TEXT NOT NULL, PRIMARY KEY (bot_id, chat_id, message_id, user_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS updates (
    bot_id INTEGER NOT NULL, update_id INTEGER NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
    received_at REAL NOT NULL, PRIMARY KEY (bot_id, update_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS allowed_updates (bot_id INTEGER PRIMARY KEY, kinds TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS webhooks (
    bot_id INTEGER PRIMARY KEY, url TEXT NOT NULL, secret_token TEXT NOT NULL, max_connections INTEGER NOT NULL,
    ip_address TEXT NOT NULL, last_error_date INTEGER, last_error_message TEXT
);
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS faults (
    id INTEGER PRIMARY KEY AUTOINCREMENT, fault TEXT NOT NULL,
    seen INTEGER NOT NULL DEFAULT 0, struck INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS callbacks (
    id TEXT PRIMARY KEY, bot_id INTEGER NOT NULL, person_id INTEGER NOT NULL, message_id INTEGER NOT NULL,
    answered INTEGER, answer TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answers_of_a_chat ON callbacks (bot_id, person_id, answered);
CREATE TABLE IF NOT EXISTS files (
    file_id TEXT PRIMARY KEY, file_unique_id TEXT NOT NULL, bot_id INTEGER NOT NULL, kind TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE, facts TEXT NOT NULL, picture TEXT
);
CREATE INDEX IF NOT EXISTS files_of_a_picture ON files (bot_id, picture) WHERE picture IS NOT NULL;
"""
# Tokens are settings, and a bot that runs goes on with its offset and its webhook: a reset leaves both alone.
KEPT_AT_RESET = {"bots", "webhooks"}
FORGOTTEN_AT_RESET = [
    table for table in re.findall(r"TABLE IF NOT EXISTS (\w+)", SCHEMA) if table not in KEPT_AT_RESET
]


class Database:
    """All reading and writing happens on the event loop's thread, a statement takes tens of microseconds."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None, cached_statements=256)
        self._connection.row_factory = sqlite3.Row
        self._depth = 0
        # A stand-in may lose its last second when the power fails; a killed process loses nothing, for the
        # pages are with the operating system by then. Without waiting for the disk a send costs 0.1 ms.
        self._connection.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; {SCHEMA}")

    @contextmanager
    def change(self) -> Iterator[None]:
        """One act of Telegram: all of it is kept, or nothing. An inner change belongs to the outer one."""
        self._depth += 1
        try:
            if self._depth == 1:
                self._connection.execute("BEGIN IMMEDIATE")
            yield
            if self._depth == 1:
                self._connection.execute("COMMIT")
        except BaseException:
            if self._depth == 1 and self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        finally:
            self._depth -= 1

    def run(self, statement: str, *values: object) -> int:
        """Run a change; the number of rows it met."""
        return self._connection.execute(statement, values).rowcount

    def rows(self, statement: str, *values: object) -> list[sqlite3.Row]:
        return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, *values: object) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self._connection.execute(statement, values).fetchone()
        return found

    def number(self, statement: str, *values: object) -> int:
        """The one number of a statement that gives one; 0 where there is none."""
        found = self._connection.execute(statement, values).fetchone()
        return int(found[0]) if found is not None and found[0] is not None else 0

    def empty(self) -> None:
        with self.change():
            for table in FORGOTTEN_AT_RESET:
                self._connection.execute(f"DELETE FROM {table}")

    def close(self) -> None:
        self._connection.close()


def columns(row: sqlite3.Row) -> JsonObject:
    return {key: row[key] for key in row.keys()}  # noqa: SIM118 - a Row iterates over its values
