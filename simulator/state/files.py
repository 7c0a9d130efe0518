"""Files: the bytes in a folder, the facts in the database. A file_id belongs to one bot."""

import json
import secrets
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from simulator.state.database import Database
from simulator.wire import JsonObject, to_json


@dataclass(frozen=True, slots=True)
class StoredFile:
    """`facts` is what a message tells of it (width, duration, mime_type, ...); `picture` joins a photo's sizes."""

    file_id: str
    file_unique_id: str
    kind: str
    path: str
    facts: JsonObject
    picture: str | None = None

    def as_json(self) -> JsonObject:
        return {"file_id": self.file_id, "file_unique_id": self.file_unique_id, **self.facts}


class Files:
    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def add(
        self,
        bot_id: int,
        kind: str,
        content: bytes,
        suffix: str,
        facts: JsonObject,
        picture: str | None = None,
    ) -> StoredFile:
        unique = secrets.token_urlsafe(9)
        path = f"{kind}s/{unique}{suffix}"
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        stored = StoredFile(
            file_id=f"{kind.upper()}-{bot_id}-{secrets.token_urlsafe(24)}",
            file_unique_id=f"u{unique}",
            kind=kind,
            path=path,
            facts={**facts, "file_size": len(content)},
            picture=picture,
        )
        self._database.run(
            "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?)",
            stored.file_id,
            stored.file_unique_id,
            bot_id,
            kind,
            path,
            to_json(stored.facts),
            picture,
        )
        return stored

    def find(self, bot_id: int, file_id: str) -> StoredFile | None:
        row = self._database.row("SELECT * FROM files WHERE file_id = ? AND bot_id = ?", file_id, bot_id)
        return _stored(row) if row else None

    def sizes(self, bot_id: int, picture: str) -> list[StoredFile]:
        """All sizes of a photo, smallest first: they were added in that order."""
        rows = self._database.rows(
            "SELECT * FROM files WHERE bot_id = ? AND picture = ? ORDER BY rowid", bot_id, picture
        )
        return [_stored(row) for row in rows]

    def by_path(self, bot_id: int, path: str) -> StoredFile | None:
        row = self._database.row("SELECT * FROM files WHERE bot_id = ? AND path = ?", bot_id, path)
        return _stored(row) if row else None

    def by_unique_id(self, unique_id: str) -> StoredFile | None:
        row = self._database.row("SELECT * FROM files WHERE file_unique_id = ?", unique_id)
        return _stored(row) if row else None

    def place(self, stored: StoredFile) -> Path:
        return self._folder / stored.path

    def remove_all(self) -> None:
        for file in self._folder.glob("*/*"):
            file.unlink()


def _stored(row: sqlite3.Row) -> StoredFile:
    return StoredFile(
        row["file_id"],
        row["file_unique_id"],
        row["kind"],
        row["path"],
        json.loads(row["facts"]),
        row["picture"],
    )
