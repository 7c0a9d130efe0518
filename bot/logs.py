"""Structured logs: one event per fact, never a token, a phone number or what a person wrote."""

import atexit
import io
import logging
import queue
import re
import sys
import threading
import time
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any, TextIO, cast

import structlog

MOST_LINES = 10_000
LAST_LINES_SECONDS = 1.0

TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")
PHONE = re.compile(r"\+?\d[\d -]{9,}\d")


def set_up(level: str) -> None:
    """Sends the log as JSON lines to standard error; libraries speak up only when something is wrong."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            without_secrets,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(cast(TextIO, Unblocked(sys.stderr))),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    sys.excepthook = _last_words


class Unblocked(io.TextIOBase):
    """A stream that never makes the bot wait: whoever reads the log may have stopped. What does not fit is
    dropped, and how much that was is said once there is room again.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lines: queue.Queue[str] = queue.Queue(MOST_LINES)
        self._dropped = 0
        threading.Thread(target=self._print, name="log", daemon=True).start()
        atexit.register(self._print_the_rest)

    def write(self, text: str) -> int:
        try:
            if self._dropped and not self._lines.full():
                self._lines.put_nowait(f'{{"event": "log_dropped", "lines": {self._dropped}}}\n')
                self._dropped = 0
            self._lines.put_nowait(text)
        except queue.Full:
            self._dropped += 1
        return len(text)

    def _print(self) -> None:
        while True:
            self._stream.write(self._lines.get())
            self._lines.task_done()
            if self._lines.empty():
                self._stream.flush()

    def _print_the_rest(self) -> None:
        """At the end of the process; a reader that has stopped is not waited for."""
        ends = time.monotonic() + LAST_LINES_SECONDS
        while self._lines.unfinished_tasks and time.monotonic() < ends:
            time.sleep(0.01)


def without_secrets(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Takes tokens and phone numbers out of whatever text reached the log."""
    for key, value in event.items():
        if isinstance(value, str) and key != "timestamp":
            event[key] = PHONE.sub("<number>", TOKEN.sub("<token>", value))
    return event


def _last_words(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    structlog.get_logger().critical("crashed", exc_info=(kind, error, trace))
