"""One bot at a time on one SQLite file: a lock that the operating system takes back when the process dies."""

import fcntl
from pathlib import Path
from typing import IO


class AlreadyRunning(Exception):
    """Another process holds the file's lock."""


def lock(database_url: str) -> IO[str] | None:
    """Takes the lock beside a SQLite file, held until the returned file is closed; None for other databases.

    Raises AlreadyRunning.
    """
    if not database_url.startswith("sqlite:///"):
        return None
    held = Path(database_url.removeprefix("sqlite:///") + ".lock").open("w")  # noqa: SIM115  held until the process ends
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        held.close()
        raise AlreadyRunning from None
    return held
