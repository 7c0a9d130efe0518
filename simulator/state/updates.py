"""Updates that wait for a bot, in the order of their ids."""

import json
import time

from simulator.state.database import Database
from simulator.wire import JsonObject, to_json

# Sent only to bots that ask for them by name in allowed_updates.
ONLY_WHEN_ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    """They are kept by real time: a moved clock must not make a bot lose what it was just sent."""

    def __init__(self, database: Database, kept_seconds: float) -> None:
        self._database = database
        self.kept_seconds = kept_seconds

    def add(self, bot_id: int, kind: str, body: JsonObject) -> int | None:
        """The new update's id, or None where the bot does not want this kind."""
        if not self._wanted(bot_id, kind):
            return None
        update_id = self._database.number(
            "UPDATE bots SET last_update_id = last_update_id + 1 WHERE id = ? RETURNING last_update_id",
            bot_id,
        )
        self._database.run(
            "INSERT INTO updates (bot_id, update_id, kind, body, received_at) VALUES (?, ?, ?, ?, ?)",
            bot_id,
            update_id,
            kind,
            to_json(body),
            time.time(),
        )
        return update_id

    def allow(self, bot_id: int, kinds: list[str]) -> None:
        """An empty list means: all but the rare kinds. Updates that wait already are not touched."""
        self._database.run("INSERT OR REPLACE INTO allowed_updates VALUES (?, ?)", bot_id, to_json(kinds))

    def allowed(self, bot_id: int) -> list[str]:
        row = self._database.row("SELECT kinds FROM allowed_updates WHERE bot_id = ?", bot_id)
        return list(json.loads(row["kinds"])) if row else []

    def confirm_before(self, bot_id: int, update_id: int) -> None:
        self._database.run("DELETE FROM updates WHERE bot_id = ? AND update_id < ?", bot_id, update_id)

    def remove(self, bot_id: int, update_id: int) -> None:
        """The bot took this one by its webhook."""
        self._database.run("DELETE FROM updates WHERE bot_id = ? AND update_id = ?", bot_id, update_id)

    def keep_last(self, bot_id: int, count: int) -> None:
        """What a negative offset does: everything but the last `count` is forgotten."""
        self._database.run(
            "DELETE FROM updates WHERE bot_id = ?1 AND update_id NOT IN"
            " (SELECT update_id FROM updates WHERE bot_id = ?1 ORDER BY update_id DESC LIMIT ?2)",
            bot_id,
            count,
        )

    def forget_old(self, bot_id: int) -> None:
        oldest = time.time() - self.kept_seconds
        self._database.run("DELETE FROM updates WHERE bot_id = ? AND received_at < ?", bot_id, oldest)

    def waiting(self, bot_id: int, limit: int = 100) -> list[JsonObject]:
        rows = self._database.rows(
            "SELECT update_id, kind, body FROM updates WHERE bot_id = ? ORDER BY update_id LIMIT ?",
            bot_id,
            limit,
        )
        return [{"update_id": row["update_id"], row["kind"]: json.loads(row["body"])} for row in rows]

    def count(self, bot_id: int) -> int:
        return self._database.number("SELECT count(*) FROM updates WHERE bot_id = ?", bot_id)

    def _wanted(self, bot_id: int, kind: str) -> bool:
        allowed = self.allowed(bot_id)
        return kind in allowed if allowed else kind not in ONLY_WHEN_ASKED_FOR
