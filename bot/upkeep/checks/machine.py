"""Is there room on the disk, may others read the file, and is SQLite new enough?"""

import shutil
import sqlite3
from pathlib import Path

from bot.show_settings import WAL_RESET_FIXED
from bot.upkeep.finding import Finding

LEAST_FREE = 500_000_000
"""Bytes; room for the database's log, a backup beside it and the system's own logs."""


def disk(folder: Path) -> list[Finding]:
    """The disk that holds a SQLite file; of a folder that is not there yet, the one where it would be made."""
    there = next(one for one in (folder.absolute(), *folder.absolute().parents) if one.is_dir())
    free = shutil.disk_usage(there).free
    if free >= LEAST_FREE:
        return []
    return [
        Finding(
            f"Only {free / 1e6:.0f} MB are free on the disk of {folder}.",
            "Make room, old backups first: on a full disk the bot can take no update any more.",
        )
    ]


def private(file: Path) -> list[Finding]:
    if not file.stat().st_mode & 0o077:
        return []
    return [
        Finding(
            f"Other users of this machine may read {file}.",
            f"`chmod 600 {file}*`, unless nobody else has an account: people's numbers are in it.",
            hint=True,
        )
    ]


def sqlite_version() -> list[Finding]:
    if sqlite3.sqlite_version_info >= WAL_RESET_FIXED:
        return []
    return [
        Finding(
            f"SQLite here is {sqlite3.sqlite_version}: before 3.51.3 two programs that checkpoint at once can damage "
            "a file.",
            "Open the file with no other program while the bot runs, not even with sqlite3 to look: copy it by "
            "`python -m bot backup`.",
            hint=True,
        )
    ]
