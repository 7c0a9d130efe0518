"""Precision and recall of a reader by intent and by field, against lines with known readings.

Precision: of what was said as sure, how much is right; recall: of what the line says, how much was said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.reading.lines import Line, confidently_wrong, wholly_right

Reader = Callable[[str], tuple[str, dict[str, object]]]


@dataclass
class Tally:
    """What was said rightly, said at all, and to be said, by the name of an intent or field."""

    right: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    due: Counter[str] = field(default_factory=Counter)
    whole: int = 0
    wrong: int = 0

    def precision(self, name: str) -> float:
        """Of what was said, the part that is right."""
        return self.right[name] / self.said[name] if self.said[name] else float("nan")

    def recall(self, name: str) -> float:
        """Of what was to be said, the part that was."""
        return self.right[name] / self.due[name] if self.due[name] else float("nan")


def tally(reader: Reader, lines: list[Line]) -> Tally:
    """How a reader does on lines with known readings."""
    found = Tally()
    for line in lines:
        intent, fields = reader(line.text)
        found.whole += wholly_right(line, intent, fields)
        found.wrong += confidently_wrong(line, intent, fields)
        found.said[intent] += 1
        found.due[line.intent] += 1
        found.right[intent] += intent == line.intent
        said, due = _flat(fields), _flat(line.fields)
        for name, value in said.items():
            found.said[_field(name)] += 1
            found.right[_field(name)] += due.get(name) == value
        for name in due:
            found.due[_field(name)] += 1
    return found


def _flat(fields: dict[str, Any]) -> dict[str, object]:
    """Fields with those of the n-th item as "n.name"."""
    items = fields.get("items", ())
    inner = {f"{place}.{name}": value for place, item in enumerate(items) for name, value in item.items()}
    return {name: value for name, value in fields.items() if name != "items"} | inner


def _field(name: str) -> str:
    return "." + name.rsplit(".", 1)[-1]


def show(name: str, ours: Tally, theirs: Tally, count: int) -> None:
    """Prints a table: a row for each intent and each field, our figures before the key words'."""
    print(f"\n{name}, {count} lines{'':20}ours{'':14}key words")
    for label, part in (("wholly right", "whole"), ("confidently wrong", "wrong")):
        mine, other = getattr(ours, part) / count, getattr(theirs, part) / count
        print(f"  {label:<28}{mine:>10.1%}{'':12}{other:>8.1%}")
    print(f"  {'':28}{'precision recall':>18}    {'precision recall':>16}   lines")
    for key in sorted(ours.due, key=lambda key: (key.startswith("."), -ours.due[key])):
        figures = "".join(f"{one.precision(key):>10.3f}{one.recall(key):>8.3f}  " for one in (ours, theirs))
        print(f"  {key:<28}{figures}{ours.due[key]:>6}")
