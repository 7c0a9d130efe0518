"""What all commands share: the settings, a job on the database, and one sentence where it cannot be done."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import typer

from bot.settings import Settings, SettingsError, read_settings

if TYPE_CHECKING:
    from storage.work import Job

T = TypeVar("T")

SOMETHING_WRONG, SETTING_WRONG, ALREADY_RUNNING, DATABASE_AWAY, TOKEN_REFUSED = 1, 2, 3, 4, 5
"""Exit codes, each with one sentence on standard error."""

ON_SQLITE = "sqlite:///"


def settings_or_end() -> Settings:
    try:
        return read_settings()
    except SettingsError as error:
        end(str(error), SETTING_WRONG)


def with_database(job: Coroutine[Any, Any, T]) -> T:
    from storage.database import Away, Unreachable

    try:
        return asyncio.run(job)
    except (Unreachable, Away) as error:
        end(f"The database cannot be reached: {str(error).splitlines()[0]}", DATABASE_AWAY)


def write_beside(job: "Job[T]") -> T:
    """A job in a transaction of its own, beside a bot that may run, on the database that the settings name."""
    from storage import beside

    settings = settings_or_end()
    return with_database(beside.write_beside(settings.database_url, settings.database_schema, job))


def make_folder(settings: Settings) -> None:
    """The folder of a SQLite file, which SQLite itself does not make; a new file is its owner's alone to read."""
    if (file := sqlite_file(settings)) is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)


def sqlite_file(settings: Settings) -> Path | None:
    """None where the county is kept in PostgreSQL."""
    if not settings.database_url.startswith(ON_SQLITE):
        return None
    return Path(settings.database_url.removeprefix(ON_SQLITE))


def end(sentence: str, code: int) -> NoReturn:
    typer.echo(sentence, err=True)
    raise SystemExit(code)
