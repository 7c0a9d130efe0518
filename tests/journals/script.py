"""A talk that is recorded: what a person gives in a flow, from its first question to its end."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.talk.given import Given, Pressed
from market.acting import Who
from storage.work import Work

LISTING, PHOTO, TICKET = "abcdefghjk", "kjhgfedcba", "cdefghjkmn"
"""Public ids of the listing, the picture and somebody's call for help that stand in the county for these talks."""


@dataclass(frozen=True)
class Script:
    """`says` is the text that ends the flow, or the page, `store` whether the person has one before. `before` makes
    what else has happened: it gets the person and a neighbour with a store. `acted_for`: an operator goes through it
    for the person, whose card has a known code.
    """

    flow: str
    gives: tuple[Given, ...]
    says: str
    store: bool = True
    args: dict[str, Any] = field(default_factory=dict)
    before: Callable[[Work, Who, Who], object] | None = None
    acted_for: bool = False


YES = Pressed("yes")
