"""The commands menu of a bot, for each scope and language, and the menu button of each chat."""

import json

from simulator.state.database import Database
from simulator.wire import JsonObject, to_json


class Commands:
    def __init__(self, database: Database) -> None:
        self._database = database

    def set(self, bot_id: int, scope: str, language: str, commands: list[JsonObject]) -> None:
        self.delete(bot_id, scope, language)
        if commands:
            self._database.run(
                "INSERT INTO bot_commands VALUES (?, ?, ?, ?)", bot_id, scope, language, to_json(commands)
            )

    def get(self, bot_id: int, scope: str, language: str) -> list[JsonObject]:
        row = self._database.row(
            "SELECT commands FROM bot_commands WHERE bot_id = ? AND scope = ? AND language = ?",
            bot_id,
            scope,
            language,
        )
        return list(json.loads(row["commands"])) if row else []

    def delete(self, bot_id: int, scope: str, language: str) -> None:
        self._database.run(
            "DELETE FROM bot_commands WHERE bot_id = ? AND scope = ? AND language = ?",
            bot_id,
            scope,
            language,
        )

    def shown(self, bot_id: int, person_id: int, language: str) -> list[JsonObject]:
        """What this phone offers in a private chat: the narrowest scope wins, then the phone's language."""
        for scope in (f"chat {person_id}", "all_private_chats", "default"):
            for spoken in (language, ""):
                if commands := self.get(bot_id, scope, spoken):
                    return commands
        return []

    def set_menu_button(self, bot_id: int, chat_id: int, button: JsonObject) -> None:
        """Chat 0 stands for every chat without a button of its own."""
        self._database.run(
            "INSERT OR REPLACE INTO menu_buttons VALUES (?, ?, ?)", bot_id, chat_id, to_json(button)
        )

    def menu_button(self, bot_id: int, chat_id: int) -> JsonObject:
        row = self._database.row(
            "SELECT button FROM menu_buttons WHERE bot_id = ? AND chat_id IN (?, 0) ORDER BY chat_id DESC LIMIT 1",
            bot_id,
            chat_id,
        )
        return dict(json.loads(row["button"])) if row else {"type": "default"}
