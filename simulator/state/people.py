"""People: each has a phone, a name, and the language their Telegram is set to."""

from dataclasses import dataclass
from typing import Any

from simulator.state.database import Database, columns
from simulator.wire import JsonObject, without_nothing

# Ids of people are made from here on; a given id is taken as it is.
FIRST_ID = 5_000_001


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    phone_number: str | None = None

    def as_user(self) -> JsonObject:
        return without_nothing(
            {
                "id": self.id,
                "is_bot": False,
                "first_name": self.first_name,
                "last_name": self.last_name,
                "username": self.username,
                "language_code": self.language_code,
            }
        )

    def as_chat(self) -> JsonObject:
        return without_nothing(
            {
                "id": self.id,
                "type": "private",
                "first_name": self.first_name,
                "last_name": self.last_name,
                "username": self.username,
            }
        )

    def as_contact(self) -> JsonObject:
        return without_nothing(
            {
                "phone_number": self.phone_number or "",
                "first_name": self.first_name,
                "last_name": self.last_name,
                "user_id": self.id,
            }
        )


class People:
    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, person_id: int) -> Person | None:
        row = self._database.row("SELECT * FROM people WHERE id = ?", person_id)
        return Person(**columns(row)) if row else None

    def all(self) -> list[Person]:
        return [Person(**columns(row)) for row in self._database.rows("SELECT * FROM people ORDER BY rowid")]

    def save(self, **facts: Any) -> Person:
        """Add a person, or change the given facts of the one with this id."""
        known = self.find(facts["id"]) if facts.get("id") else None
        merged = {**(columns_of(known) if known else {}), **facts}
        merged["id"] = merged.get("id") or self._free_id()
        merged["phone_number"] = merged.get("phone_number") or f"+86139{merged['id'] % 100_000_000:08d}"
        person = Person(**merged)
        self._database.run(
            "INSERT OR REPLACE INTO people (id, first_name, last_name, username, language_code, phone_number)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            *columns_of(person).values(),
        )
        return person

    def _free_id(self) -> int:
        highest = self._database.number("SELECT max(id) FROM people WHERE id >= ?", FIRST_ID)
        return max(highest + 1, FIRST_ID)


def columns_of(person: Person) -> JsonObject:
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
        "phone_number": person.phone_number,
    }
