"""Brings a database to the newest schema. Alembic is imported only where there is something to do."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from storage.database import Unreachable

if TYPE_CHECKING:
    from alembic.config import Config

NEWEST = "0013"
"""The newest migration; a test compares it with the folder."""

ONE_AT_A_TIME = 20150418
"""Advisory lock of PostgreSQL under which one worker migrates (the day the first stations opened)."""


async def migrate(url: str, schema: str = "") -> bool:
    """Migrates the database at this address; True if there was something to do.

    Raises Unreachable where it cannot be opened.
    """
    try:
        if url.startswith("sqlite:///"):
            return await asyncio.to_thread(_migrate_sqlite, url)
        return await _migrate_postgres(url, schema)
    except (OSError, SQLAlchemyError) as error:
        raise Unreachable(str(error).splitlines()[0]) from error


def config() -> "Config":
    """Alembic's settings; they stand in no file, for the address is a setting of ours."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return made


def _migrate_sqlite(url: str) -> bool:
    from storage.sqlite import engine

    made = engine(url.removeprefix("sqlite:///"), checkpoint=True)
    try:
        with made.connect() as connection, connection.begin():
            return _upgrade(connection)
    finally:
        made.dispose()


async def _migrate_postgres(url: str, schema: str) -> bool:
    from storage.postgres import async_url

    settings = {"search_path": schema} if schema else {}
    made = create_async_engine(async_url(url), connect_args={"server_settings": settings, "timeout": 10})
    try:
        async with made.begin() as connection:
            await connection.execute(text(f"select pg_advisory_xact_lock({ONE_AT_A_TIME})"))
            if schema:
                await connection.execute(text(f'create schema if not exists "{schema}"'))
            return await connection.run_sync(_upgrade)
    finally:
        await made.dispose()


def _upgrade(connection: Connection) -> bool:
    stands_at = version(connection)
    if stands_at == NEWEST:
        return False
    if stands_at > NEWEST:
        raise Unreachable(f"it stands at migration {stands_at}, and this program knows them up to {NEWEST}")
    from alembic import command

    made = config()
    made.attributes["connection"] = connection
    command.upgrade(made, "head")
    return True


def version(connection: Connection) -> str:
    """The migration that a database stands at; empty where there is none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("select version_num from alembic_version")).scalar() or "")
