"""How fast lines are read, how fast the reader is loaded, and how long the worst line takes."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import Final

from bench.reading.tallies import Reader
from reading.line import read_line
from tests.reading.county import wudu
from tests.reading.heaps import heaps

_SECONDS_OF_READING: Final = 2.0


def lines_a_second(reader: Reader, texts: list[str]) -> float:
    """How many lines are read in a second on this core, all tables loaded."""
    for text in texts:
        reader(text)
    begun, read = time.perf_counter(), 0
    while time.perf_counter() - begun < _SECONDS_OF_READING:
        for text in texts:
            reader(text)
        read += len(texts)
    return read / (time.perf_counter() - begun)


def import_seconds() -> float:
    """How long a new process takes to import the reader, the best of five."""
    program = (
        "import time; begun = time.perf_counter(); import reading.line; print(time.perf_counter() - begun)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        for _ in range(5)
    ]
    return min(float(run.stdout) for run in runs)


def slowest_milliseconds() -> float:
    """The longest that one line takes, of lines that nobody would type; the best of five for each."""
    lexicon = wudu()

    def once(line: str) -> float:
        begun = time.perf_counter()
        read_line(line, lexicon)
        return (time.perf_counter() - begun) * 1000

    return max(min(once(line) for _ in range(5)) for line in heaps())
