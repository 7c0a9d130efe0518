"""What a question is: how it takes an answer, what it offers as buttons, and what becomes of an old answer."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.talk.given import Given
from bot.talk.message import Label, Words
from bot.talk.plain import Plain, plain

T = TypeVar("T")


@dataclass(frozen=True)
class Option:
    """One choice: a short id that stays the same, and what its button says."""

    id: str
    label: Label


@dataclass(frozen=True)
class Done:
    """The answer, as a plain value."""

    value: Plain


@dataclass(frozen=True)
class More:
    """Not an answer yet: the draft goes on (one more category, the next page of villages).

    `again` puts the question in a new message; otherwise the old one changes in place.
    """

    draft: Plain
    remark: Words | None = None
    again: bool = False


@dataclass(frozen=True)
class Refused:
    """Not an answer: why, and what to send instead."""

    reason: Words


Taken = Done | More | Refused


class Unfit(Exception):
    """A stored answer that this version of the question cannot read: it counts as not answered."""


class Question(ABC, Generic[T]):
    """One question.

    `key` is unique in its flow; in a loop, `item` tells its rounds apart. The facts stand in its text, the
    picture (a medium's id or a drawing's recipe) above it. A `personal` question is answered by the person
    alone, never filled in by somebody who helps; one that `takes_voice` has a voice note for its answer as it is, which
    nobody has to type. `free_words` is false where only the buttons answer: there a part of a label, typed, is enough
    if it fits one button alone. `any_words` is true where whatever is typed is an answer, `many` where several
    choices are. `amends` names what a line typed at the form's last summary puts right of it ("price"), `sums_up` is
    such a summary. `keyboard` asks for a big keyboard (contact, location) below the text field. `columns` says how many
    buttons share a row.
    """

    personal = False
    takes_voice = False
    free_words = True
    any_words = False
    many = False
    amends = ""
    sums_up = False
    keyboard = ""
    columns = 2

    def __init__(
        self, key: str, facts: Mapping[str, object] | None = None, *, item: str = "", picture: Plain = None
    ) -> None:
        self.name = key
        self.key = f"{key}:{item}" if item else key
        self.facts = {name: plain(value) for name, value in (facts or {}).items()}
        self.picture = picture

    def digest(self) -> str:
        """What an answer holds for, besides its question; empty where it holds for good."""
        return ""

    def options(self, draft: Plain) -> Sequence[Option]:
        """The buttons; `draft` is what an unfinished answer has come to."""
        del draft
        return ()

    def text(self, draft: Plain) -> str:
        """The text's key within the flow; a question that asks in two steps has two."""
        del draft
        return self.name

    @abstractmethod
    def take(self, given: Given, draft: Plain) -> Taken:
        """Reads what a person gave. Pure: the draft comes in and goes out as plain data."""

    @abstractmethod
    def value(self, stored: Plain) -> T:
        """The value of a stored answer. Raises Unfit where this version cannot read it."""

    def label(self, stored: Plain) -> Label | None:
        """What a button that offers this earlier answer once more says; None where none can."""
        return str(stored) if isinstance(stored, str | int) and stored != "" else None
