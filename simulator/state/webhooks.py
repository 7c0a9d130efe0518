"""Webhooks: where a bot's updates are to be delivered, and what last went wrong with it."""

from dataclasses import dataclass

from simulator.state.database import Database


@dataclass(frozen=True, slots=True)
class Webhook:
    bot_id: int
    url: str
    secret_token: str
    max_connections: int
    ip_address: str
    last_error_date: int | None = None
    last_error_message: str | None = None


class Webhooks:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, bot_id: int) -> Webhook | None:
        row = self._database.row("SELECT * FROM webhooks WHERE bot_id = ?", bot_id)
        return Webhook(*row) if row else None

    def all(self) -> list[Webhook]:
        return [Webhook(*row) for row in self._database.rows("SELECT * FROM webhooks")]

    def set(self, webhook: Webhook) -> None:
        """In place of the bot's old one; what went wrong with that one is forgotten."""
        self._database.run(
            "INSERT OR REPLACE INTO webhooks (bot_id, url, secret_token, max_connections, ip_address)"
            " VALUES (?, ?, ?, ?, ?)",
            webhook.bot_id,
            webhook.url,
            webhook.secret_token,
            webhook.max_connections,
            webhook.ip_address,
        )

    def delete(self, bot_id: int) -> None:
        self._database.run("DELETE FROM webhooks WHERE bot_id = ?", bot_id)

    def went_wrong(self, bot_id: int, date: int, message: str) -> None:
        self._database.run(
            "UPDATE webhooks SET last_error_date = ?, last_error_message = ? WHERE bot_id = ?",
            date,
            message,
            bot_id,
        )
