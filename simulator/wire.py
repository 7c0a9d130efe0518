"""What goes over the wire: JSON as Telegram writes it, and uploaded files."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

JsonObject = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a multipart request or of a phone."""

    name: str
    content: bytes
    mime_type: str = "application/octet-stream"


def to_json(value: object) -> str:
    """Compact JSON; Chinese stays readable in the database and on the wire."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def without_nothing(value: Mapping[str, Any]) -> JsonObject:
    """Telegram leaves a field out where others would write null."""
    return {key: item for key, item in value.items() if item is not None}
