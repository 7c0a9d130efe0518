"""What the doctor found: what is wrong, and what to do about it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """Two sentences without secrets. A hint is worth knowing, but nothing is wrong."""

    what: str
    todo: str
    hint: bool = False
