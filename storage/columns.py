"""Columns that mean the same on SQLite and on PostgreSQL, and the ids that rows are known by outside."""

import secrets
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Integer
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field

BigId = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits; plain INTEGER on SQLite, where only that counts by itself."""

ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz"
"""Letters and digits that cannot be taken for one another when read aloud."""


class Utc(TypeDecorator[datetime]):
    """A moment, kept in UTC and handed out with its zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


def public_id() -> str:
    """A random name of ten letters (50 bits): stores, listings and media are never counted through."""
    return "".join(secrets.choice(ALPHABET) for _ in range(10))


def row_id() -> Any:
    """The primary key of a table that the database numbers."""
    return Field(default=None, primary_key=True, sa_type=BigId)


def moment(**options: Any) -> Any:
    """A column for a moment."""
    return Field(sa_type=Utc, **options)


def reference(target: str, **options: Any) -> Any:
    """A foreign key to another table's numbered rows."""
    return Field(foreign_key=target, sa_type=BigId, **options)
