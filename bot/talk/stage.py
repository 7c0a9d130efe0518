"""What a run of a flow stands on: the market behind its one door, the person, the flows, the moment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar, cast

from bot.talk.message import Label, Words
from bot.talk.plain import plain

T = TypeVar("T")


class Refusal(Protocol):
    """What the market raises when it will not: a kind and its facts."""

    kind: str
    facts: Mapping[str, object]


class Market(Protocol):
    """The one door to the market, for one actor and one unit of work."""

    def read(self, function: Callable[..., T], *args: object) -> T: ...

    def do(self, change: int, function: Callable[..., T], *args: object) -> T:
        """Runs a change in a savepoint and marks it with its flow's id. Raises the market's refusals."""
        ...


class Behalf(Protocol):
    """What is asked before a change that one makes for another: the person's own confirmation."""

    def question(self, function: Callable[..., Any], flow: str, args: Mapping[str, Any], about: str) -> Any:
        """The question that asks for it, or None where this change needs none. `about` is a digest of all that was
        answered before it: a confirmation holds for nothing else.
        """
        ...

    def door(self, proof: Any) -> Market:
        """The market for one change that was confirmed so."""
        ...

    def refuses(self, error: Exception) -> bool:
        """Is it the confirmation that was refused, and not the change?"""
        ...


@dataclass(frozen=True)
class Person:
    """Who is acted for. `village` is a place's code or empty; `language` is zh or en."""

    id: int
    language: str = "zh"
    name: str = ""
    village: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Stage:
    """All that a run needs from outside. `says(text, label)`: would these typed words press that button?
    `hints_at(text, label)`: are they a part of what it says? `is_a_wish(text)`: do they surely want something
    else, where any words would be an answer? `behalf`: somebody acts for the person.
    """

    flows: Mapping[str, Callable[..., Any]]
    market: Market
    refusals: type[Exception]
    person: Person
    now: datetime
    says: Callable[[str, Label], bool] = lambda text, label: text == label
    hints_at: Callable[[str, Label], bool] = lambda text, label: False
    is_a_wish: Callable[[str], bool] = lambda text: False
    behalf: Behalf | None = None


def refused(error: Exception) -> Words:
    """The words for a refusal of the market: its kind and its facts."""
    refusal = cast(Refusal, error)
    return Words(f"refusal-{refusal.kind}", {name: plain(value) for name, value in refusal.facts.items()})
