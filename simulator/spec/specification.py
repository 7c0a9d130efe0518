"""The specification as objects: methods and types with their fields, limits and fixed values."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("telegram-bot-api.json")
# "1-64 bytes", "0-200 characters"; what is counted after entities parsing is checked where texts are parsed.
LIMIT = re.compile(r"(\d+)-(\d+) (characters|bytes|items)(?! after)")
# 'Currently, it can be one of "❤", "👍"': only where the values stand in quotes.
CHOICES = re.compile(r'can be one of ((?:"[^"]+"(?:, | or )?)+)')
CONSTANT = re.compile(r"(?:must be|always) [\"“]?(\w+)[\"”]?$")


@dataclass(frozen=True, slots=True)
class Limit:
    least: int
    most: int
    unit: str


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    types: tuple[str, ...]
    required: bool
    limit: Limit | None
    constant: str | None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """A method or a type. `kinds` are the types one of which a value of this type must be."""

    name: str
    fields: Mapping[str, Field]
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Specification:
    version: str
    methods: Mapping[str, Shape]
    types: Mapping[str, Shape]

    def method(self, name: str) -> Shape | None:
        """Names of methods are read without regard to case."""
        return self.methods.get(name.lower())


@cache
def specification() -> Specification:
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    return Specification(
        version=raw["version"],
        methods={name.lower(): _shape(entry) for name, entry in raw["methods"].items()},
        types={name: _shape(entry) for name, entry in raw["types"].items()},
    )


def _shape(entry: Mapping[str, Any]) -> Shape:
    fields = {field["name"]: _field(field) for field in entry.get("fields", ())}
    return Shape(entry["name"], fields, tuple(entry.get("subtypes", ())))


def _field(entry: Mapping[str, Any]) -> Field:
    limit = LIMIT.search(entry["description"])
    constant = CONSTANT.search(entry["description"].rstrip("."))
    choices = CHOICES.search(entry["description"])
    return Field(
        name=entry["name"],
        types=tuple(entry["types"]),
        required=entry["required"],
        limit=Limit(int(limit[1]), int(limit[2]), limit[3]) if limit else None,
        constant=constant.group(1) if constant else None,
        choices=tuple(re.findall(r'"([^"]+)"', choices[1])) if choices else (),
    )
