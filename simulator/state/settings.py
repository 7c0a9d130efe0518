"""Small settings of the simulator itself, each a JSON value under a name."""

import json
from typing import Any

from simulator.state.database import Database
from simulator.wire import to_json


class Settings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> Any:
        """The value, or None where it was never set."""
        row = self._database.row("SELECT value FROM settings WHERE name = ?", name)
        return json.loads(row["value"]) if row else None

    def put(self, name: str, value: object) -> None:
        self._database.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", name, to_json(value))
