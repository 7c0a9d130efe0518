"""What a page is: a function of where one looks; it reads the market, changes nothing, and is no talk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from bot.talk.message import Message

T = TypeVar("T")


class Look(Protocol):
    """Reads the market: `look(function, *args)`, as `talk.read` does."""

    def __call__(self, function: Callable[..., T], *args: object) -> T: ...


@dataclass(frozen=True)
class Where:
    """What stood in the door: a public id or code, and an argument (mostly a page's number)."""

    id: str = ""
    arg: str = ""

    @property
    def number(self) -> int:
        return int(self.arg) if self.arg.isdigit() and len(self.arg) < 7 else 0


Page = Callable[[Look, Where], Message]
