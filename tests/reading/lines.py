"""The lines with known readings, and how a reading compares with the right one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Line:
    """A line as typed with its right intent and fields."""

    text: str
    intent: str
    fields: dict[str, Any]


def lines_of(name: str) -> list[Line]:
    """The lines of a file in `data`: utterances-dev, utterances-own, utterances-held-out."""
    with (DATA / f"{name}.jsonl").open(encoding="utf-8") as rows:
        return [Line(row["text"], row["intent"], row.get("fields", {})) for row in map(json.loads, rows)]


def wholly_right(line: Line, intent: str, fields: dict[str, object]) -> bool:
    """Whether the intent and all fields are those of the line."""
    return intent == line.intent and fields == line.fields


def confidently_wrong(line: Line, intent: str, fields: dict[str, object]) -> bool:
    """Whether a sure intent or field is not so; silence is not wrong."""
    if intent != line.intent:
        return intent != "unknown"
    return _says_wrong(fields, line.fields)


def _says_wrong(said: dict[str, Any], right: dict[str, Any]) -> bool:
    for name, value in said.items():
        if name == "items" and len(right.get("items", ())) == len(value):
            if any(_says_wrong(one, other) for one, other in zip(value, right["items"], strict=True)):
                return True
        elif right.get(name) != value:
            return True
    return False
