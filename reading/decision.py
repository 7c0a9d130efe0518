"""What a line was found to want, and whether that may be acted on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Intent = Literal[
    "list_produce", "buy", "track", "ask_person", "training", "open_store", "prices", "cancel", "help", "greeting",
    "reminder_ack", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """An intent, whether it may be acted on, and the name of the rule that found it."""

    intent: Intent
    sure: bool
    rule: str
