"""Alembic's entrance: `storage.migrate` hands in the connection, on SQLite and PostgreSQL alike."""

from typing import Any, Literal

from alembic import context
from sqlmodel.sql.sqltypes import AutoString

from storage.columns import BigId, Utc
from storage.tables import METADATA


def rendered(kind: str, item: Any, _: object) -> str | Literal[False]:
    """How our own types stand in a new migration."""
    if kind != "type":
        return False
    if isinstance(item, Utc):
        return "Utc()"
    if isinstance(item, AutoString):
        return "sa.String()"
    return "BigId" if repr(item) == repr(BigId) else False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
    render_item=rendered,
)
with context.begin_transaction():
    context.run_migrations()
