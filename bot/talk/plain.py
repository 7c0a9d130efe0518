"""Plain data: what a journal, an inbox row and an outbox row can hold, and how values become it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeAlias, runtime_checkable

Plain: TypeAlias = "bool | int | float | str | Sequence[Plain] | Mapping[str, Plain] | None"


@runtime_checkable
class HasPlain(Protocol):
    """A value of the market that knows its plain form: money, a weight, a product's two names."""

    def plain(self) -> Plain: ...


def plain(value: object) -> Plain:
    """The plain form of a value.

    Raises TypeError for anything else: a fact that cannot be stored would be lost with the turn.
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, HasPlain):
        return value.plain()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [plain(item) for item in value]
    raise TypeError(f"{value!r} has no plain form: give its class a method plain()")


def digest(facts: Mapping[str, Plain]) -> str:
    """Ten hex digits that stand for these facts, whatever the order in which they are named."""
    canonical = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:10]
