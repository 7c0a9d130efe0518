"""The log: nobody waits for whoever reads it."""

import io
import threading
import time

from bot.logs import MOST_LINES, Unblocked


class Stuck(io.StringIO):
    """A pipe whose reader has stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.reads = threading.Event()

    def write(self, text: str) -> int:
        self.reads.wait()
        return super().write(text)


def test_a_reader_that_has_stopped_holds_up_nobody_and_hears_what_was_dropped() -> None:
    stuck = Stuck()
    log = Unblocked(stuck)
    begun = time.monotonic()
    for number in range(MOST_LINES + 500):
        log.write(f"line {number}\n")
    assert time.monotonic() - begun < 10
    stuck.reads.set()
    tries = 0
    while "log_dropped" not in stuck.getvalue() and tries < 500:
        log.write("again\n")
        tries += 1
        time.sleep(0.01)
    lines = stuck.getvalue().splitlines()
    assert lines[:2] == ["line 0", "line 1"]
    dropped = next(line for line in lines if "log_dropped" in line)
    assert 490 <= int(dropped.split('"lines": ')[1].rstrip("}")) <= 500 + tries
