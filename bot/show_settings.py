"""The settings as `python -m bot settings` prints them."""

import os
import sqlite3
from collections.abc import Iterator

from bot.settings import SECRET, Settings

WAL_RESET_FIXED = (3, 51, 3)


def shown(settings: Settings) -> Iterator[str]:
    """A line per setting: name, value (secrets hidden), where it comes from, what it is for."""
    for name, field in Settings.model_fields.items():
        variable = f"CUNJI_{name.upper()}"
        value = getattr(settings, name)
        if name in SECRET and value and not str(value).startswith("sqlite"):
            value = "(set, hidden)"
        source = "environment" if variable in os.environ else "default"
        yield f"{variable} = {value!s:<32} [{source}] {field.description}"
    if sqlite3.sqlite_version_info < WAL_RESET_FIXED:
        yield (
            f"SQLite here is {sqlite3.sqlite_version}: before 3.51.3 two processes that checkpoint at once can damage "
            "a file, so only the bot itself does."
        )
