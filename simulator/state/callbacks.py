"""Pressed inline buttons: the bot may answer each once, and soon."""

import json
import secrets
import time
from dataclasses import dataclass

from simulator.state.database import Database
from simulator.wire import JsonObject, to_json


@dataclass(frozen=True, slots=True)
class Press:
    bot_id: int
    person_id: int
    message_id: int


class Callbacks:
    """Ages are measured by a clock that cannot be moved, so a jump of the simulator's clock spoils no press."""

    def __init__(self, database: Database, lifetime_seconds: float) -> None:
        self._database = database
        self.lifetime_seconds = lifetime_seconds
        # Presses from before a restart are too old anyway, so their times need not last.
        self._pressed_at: dict[str, float] = {}

    def add(self, press: Press) -> str:
        self._forget_too_old()
        callback_id = str(secrets.randbits(62))
        self._pressed_at[callback_id] = time.monotonic()
        self._database.run(
            "INSERT INTO callbacks (id, bot_id, person_id, message_id) VALUES (?, ?, ?, ?)",
            callback_id,
            press.bot_id,
            press.person_id,
            press.message_id,
        )
        return callback_id

    def take(self, bot_id: int, callback_id: str) -> Press | None:
        """The press that may be answered now, once; None if it is unknown, answered or too old."""
        pressed_at = self._pressed_at.pop(callback_id, None)
        if pressed_at is None or time.monotonic() - pressed_at > self.lifetime_seconds:
            return None
        row = self._database.row(
            "SELECT bot_id, person_id, message_id FROM callbacks WHERE id = ? AND bot_id = ?",
            callback_id,
            bot_id,
        )
        return Press(*row) if row else None

    def answer(self, callback_id: str, number: int, answer: JsonObject) -> None:
        """`number` is that of the news by which the page hears of it."""
        self._database.run(
            "UPDATE callbacks SET answered = ?, answer = ? WHERE id = ?", number, to_json(answer), callback_id
        )

    def answer_of(self, callback_id: str) -> JsonObject | None:
        row = self._database.row("SELECT answer FROM callbacks WHERE id = ?", callback_id)
        return dict(json.loads(row["answer"])) if row and row["answer"] else None

    def answers(self, bot_id: int, person_id: int, last: int = 50) -> list[JsonObject]:
        """What the person saw as toasts and alerts, oldest first."""
        rows = self._database.rows(
            "SELECT message_id, answered, answer FROM callbacks WHERE bot_id = ? AND person_id = ?"
            " AND answered IS NOT NULL ORDER BY answered DESC LIMIT ?",
            bot_id,
            person_id,
            last,
        )
        return [
            {"n": row["answered"], "message_id": row["message_id"], **json.loads(row["answer"])}
            for row in reversed(rows)
        ]

    def _forget_too_old(self) -> None:
        oldest = time.monotonic() - self.lifetime_seconds
        for callback_id in [known for known, pressed_at in self._pressed_at.items() if pressed_at < oldest]:
            del self._pressed_at[callback_id]
