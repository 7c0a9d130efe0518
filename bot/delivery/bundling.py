"""Bundling: what waits for the same topic of a group goes there in one message.

A group gets 20 messages a minute. Only what has to wait for its turn is bundled, so that nothing comes later for it.
"""

import heapq
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from storage.outbox import OutboxRow

MOST_TOGETHER = 12
MOST_BYTES = 6000
"""Of all that is put together, as plain data: what is worded of it has at most 4,096 characters."""

ALONE = ("edit", "tick", "copy", "delete", "react", "document", "picture", "keyboard", "bundle", "progress")
"""What a message with one of these in it does cannot be done together with others."""

Line = list[tuple[int, int, OutboxRow]]


def bundled(row: OutboxRow, line: Line) -> tuple[OutboxRow, list[OutboxRow]]:
    """The row with all that waits behind it for the same topic, and these others, taken out of the line."""
    if not _can(row.body):
        return row, []
    others: list[OutboxRow] = []
    size = _size(row.body)
    for entry in sorted(line):
        later = entry[2]
        if later.body.get("topic", {}).get("person") != row.body["topic"]["person"]:
            continue
        size += _size(later.body)
        if not _can(later.body) or size > MOST_BYTES or len(others) + 1 >= MOST_TOGETHER:
            # What follows in this topic must not overtake it.
            break
        others.append(later)
    if not others:
        return row, []
    taken = {one.id for one in others}
    line[:] = [entry for entry in line if entry[2].id not in taken]
    heapq.heapify(line)
    parts = [row.body, *(one.body for one in others)]
    body: dict[str, Any] = {key: row.body[key] for key in ("topic", "language", "reply") if key in row.body}
    return replace(row, body={**body, "bundle": parts, "rows": _rows(parts)}), others


def _can(body: Mapping[str, Any]) -> bool:
    """Not a card, nor a question: what is pressed under these changes the whole message."""
    if "topic" not in body or "words" not in body or any(one in body for one in ALONE):
        return False
    asks = any("answer" in button for row in body.get("rows", ()) for button in row)
    return not asks and body["words"]["words"] != "ticket"


def _size(body: Mapping[str, Any]) -> int:
    return len(json.dumps(body.get("words"), ensure_ascii=False).encode())


def _rows(parts: list[dict[str, Any]]) -> list[list[Any]]:
    """All their buttons, each once."""
    rows: list[list[Any]] = []
    for part in parts:
        rows += [row for row in part.get("rows", ()) if row not in rows]
    return rows
