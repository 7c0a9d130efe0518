"""Bots: their tokens, and what they say about themselves in each language."""

from dataclasses import dataclass

from simulator.state.database import Database
from simulator.wire import JsonObject


@dataclass(frozen=True, slots=True)
class Bot:
    id: int
    token: str
    username: str
    name: str

    def as_user(self) -> JsonObject:
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}


class Bots:
    def __init__(self, database: Database) -> None:
        self._database = database

    def by_token(self, token: str) -> Bot | None:
        return self._one("token = ?", token)

    def by_id(self, bot_id: int) -> Bot | None:
        return self._one("id = ?", bot_id)

    def by_username(self, username: str) -> Bot | None:
        return self._one("username = ? COLLATE NOCASE", username)

    def all(self) -> list[Bot]:
        rows = self._database.rows("SELECT id, token, username, name FROM bots ORDER BY rowid")
        return [Bot(*row) for row in rows]

    def save(self, token: str, username: str, name: str | None = None) -> Bot:
        """Add a bot, or change the names of the one with this token. Its id is the token's number."""
        number, colon, secret = token.partition(":")
        if not (number.isascii() and number.isdigit() and colon and secret):
            raise ValueError("a token looks like 1000001:anything")
        known = self.by_id(int(number))
        self._database.run(
            "INSERT INTO bots (id, token, username, name) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
            " SET token = excluded.token, username = excluded.username, name = excluded.name",
            int(number),
            token,
            username,
            name or (known.name if known else username),
        )
        saved = self.by_token(token)
        assert saved is not None
        return saved

    def words(self, bot_id: int, kind: str, language: str = "") -> str:
        """The bot's name, description or short description; the one for all languages if no other is set."""
        row = self._database.row(
            "SELECT text FROM bot_words WHERE bot_id = ? AND kind = ? AND language IN (?, '')"
            " ORDER BY language DESC LIMIT 1",
            bot_id,
            kind,
            language,
        )
        return str(row["text"]) if row else ""

    def set_words(self, bot_id: int, kind: str, language: str, text: str) -> None:
        self._database.run(
            "DELETE FROM bot_words WHERE bot_id=? AND kind=? AND language=?", bot_id, kind, language
        )
        if text:
            self._database.run("INSERT INTO bot_words VALUES (?, ?, ?, ?)", bot_id, kind, language, text)
        if kind == "name" and not language:
            self._database.run(
                "UPDATE bots SET name = coalesce(nullif(?, ''), username) WHERE id = ?", text, bot_id
            )

    def _one(self, condition: str, value: object) -> Bot | None:
        row = self._database.row(f"SELECT id, token, username, name FROM bots WHERE {condition}", value)
        return Bot(*row) if row else None
