"""Who acts, and for whom."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Who:
    """`actor` pressed the button, `person` is acted for: the same, but where somebody helps."""

    actor: int
    person: int

    @classmethod
    def self(cls, person: int) -> "Who":
        return cls(person, person)
