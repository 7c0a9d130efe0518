"""How long this disk takes to keep something, without which no figure of a database can be read."""

import os
import statistics
import tempfile
import time
from pathlib import Path

from bench.figures import Figure

WRITES = 40
BYTES = 3 * 4120
"""About what one turn adds to SQLite's log."""


def disk(folder: Path) -> Figure:
    return Figure("the disk alone, a write kept", statistics.median(kept(folder, WRITES)) * 1e6, "us")


def kept(folder: Path, writes: int) -> list[float]:
    """Seconds of each write with its fdatasync, appended to a file in this folder."""
    times = []
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        for _ in range(writes):
            begun = time.perf_counter()
            os.write(file.fileno(), bytes(BYTES))
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - begun)
    return times
