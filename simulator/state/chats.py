"""Chats of a person with a bot: there is one once the person wrote, and it ends for as long as they block the bot."""

import json

from simulator.state.database import Database
from simulator.wire import JsonObject, to_json


class Chats:
    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, bot_id: int, person_id: int) -> None:
        self._database.run("INSERT OR IGNORE INTO chats (bot_id, person_id) VALUES (?, ?)", bot_id, person_id)

    def is_open(self, bot_id: int, person_id: int) -> bool:
        found = self._database.row(
            "SELECT 1 FROM chats WHERE bot_id = ? AND person_id = ?", bot_id, person_id
        )
        return found is not None

    def block(self, bot_id: int, person_id: int) -> bool:
        """False where the person had blocked the bot already."""
        return bool(self._database.run("INSERT OR IGNORE INTO blocks VALUES (?, ?)", bot_id, person_id))

    def unblock(self, bot_id: int, person_id: int) -> bool:
        """False where the person had not blocked the bot."""
        return bool(
            self._database.run("DELETE FROM blocks WHERE bot_id = ? AND person_id = ?", bot_id, person_id)
        )

    def is_blocked(self, bot_id: int, person_id: int) -> bool:
        found = self._database.row(
            "SELECT 1 FROM blocks WHERE bot_id = ? AND person_id = ?", bot_id, person_id
        )
        return found is not None

    def keyboard(self, bot_id: int, person_id: int) -> JsonObject | None:
        """The reply keyboard (or forced reply) that stands now, with `open`: whether the phone shows it."""
        row = self._database.row(
            "SELECT keyboard, keyboard_open FROM chats WHERE bot_id = ? AND person_id = ?", bot_id, person_id
        )
        if row is None or row["keyboard"] is None:
            return None
        return {**json.loads(row["keyboard"]), "open": bool(row["keyboard_open"])}

    def put_keyboard(self, bot_id: int, person_id: int, keyboard: JsonObject | None) -> None:
        self._database.run(
            "UPDATE chats SET keyboard = ?, keyboard_open = ? WHERE bot_id = ? AND person_id = ?",
            to_json(keyboard) if keyboard else None,
            int(keyboard is not None),
            bot_id,
            person_id,
        )

    def show_keyboard(self, bot_id: int, person_id: int, shown: bool) -> None:
        self._database.run(
            "UPDATE chats SET keyboard_open = ? WHERE bot_id = ? AND person_id = ?",
            int(shown),
            bot_id,
            person_id,
        )
