"""`python -m bot backup` and `restore`: a county in one file, and back again."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Annotated

import typer

from bot.command_line import (
    ALREADY_RUNNING,
    SETTING_WRONG,
    SOMETHING_WRONG,
    end,
    make_folder,
    settings_or_end,
    sqlite_file,
)
from bot.locking import AlreadyRunning, lock
from bot.settings import Settings
from storage import backups
from storage.backups import Damaged, NotACounty, Restored
from storage.clock import now
from storage.database import Unreachable


def backup(
    file: Annotated[Path, typer.Argument(help="The backup to write.")],
    force: Annotated[bool, typer.Option("--force", help="Even if there is a file already.")] = False,
) -> None:
    """Copies the county into one file, while the bot runs (SQLite)."""
    database = _database(settings_or_end())
    if not database.is_file():
        end(f"There is no database at {database}.", SETTING_WRONG)
    if not file.parent.is_dir():
        end(f"There is no folder {file.parent}.", SETTING_WRONG)
    if file.exists() and file.samefile(database):
        end("That is the database itself: name another file.", SETTING_WRONG)
    if file.exists() and not force:
        end(f"There is a file {file} already: name another one, or say --force.", SETTING_WRONG)
    try:
        backups.back_up(database, file)
    except (Damaged, NotACounty) as error:
        end(
            f"No backup was made, for the copy is no good: {error}. See docs/upkeep.md, A damaged database.",
            SOMETHING_WRONG,
        )
    except (OSError, sqlite3.Error) as error:
        end(f"No backup was made: {error}.", SOMETHING_WRONG)
    typer.echo(f"{file} holds the county: {file.stat().st_size / 1e6:.1f} MB, checked.")


def restore(file: Annotated[Path, typer.Argument(help="A backup.")]) -> None:
    """Puts the county back from a backup; the database that is there is kept under another name (SQLite)."""
    settings = settings_or_end()
    database = _database(settings)
    if not file.is_file():
        end(f"There is no file {file}.", SETTING_WRONG)
    if database.exists() and file.samefile(database):
        end("That is the database itself: name a backup.", SETTING_WRONG)
    make_folder(settings)
    try:
        taken = lock(settings.database_url)
    except AlreadyRunning:
        end("A bot runs on this database file: stop it first.", ALREADY_RUNNING)
    try:
        restored = asyncio.run(backups.restore(file, database, now()))
    except NotACounty as error:
        end(f"{file} is no backup of a county that can be restored: {error}.", SETTING_WRONG)
    except Damaged as error:
        end(f"{file} is damaged: {error}. Take another backup.", SETTING_WRONG)
    except (OSError, sqlite3.Error, Unreachable) as error:
        end(f"Nothing was restored: {error}.", SOMETHING_WRONG)
    finally:
        if taken is not None:
            taken.close()
    _say(file, restored)


def _say(file: Path, restored: Restored) -> None:
    typer.echo(f"The county is restored from {file}.")
    if restored.aside is not None:
        typer.echo(f"The database that was there is kept: {restored.aside}")
    if restored.held_back:
        typer.echo(
            f"Messages that the backup had not sent: {restored.held_back}. They are held back, "
            "for they may have been sent since.\n"
            "Send them with `python -m bot held --release`, or not with `python -m bot held --drop`."
        )


def _database(settings: Settings) -> Path:
    file = sqlite_file(settings)
    if file is None:
        end(
            "This county is kept in PostgreSQL, which has its own way: see docs/upkeep.md, PostgreSQL.",
            SETTING_WRONG,
        )
    return file
