"""Structured logs: one event per fact, never a token, a phone number or what a person wrote."""

import logging
import re
import sys
from collections.abc import MutableMapping
from types import TracebackType
from typing import Any

import structlog

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
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    sys.excepthook = _last_words


def without_secrets(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Takes tokens and phone numbers out of whatever text reached the log."""
    for key, value in event.items():
        if isinstance(value, str) and key != "timestamp":
            event[key] = PHONE.sub("<number>", TOKEN.sub("<token>", value))
    return event


def _last_words(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    structlog.get_logger().critical("crashed", exc_info=(kind, error, trace))
