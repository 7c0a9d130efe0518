"""The one door from flows and pages to the market: reads, and changes in a savepoint with their mark."""

from collections.abc import Callable
from typing import TypeVar

from market.acting import Who
from storage import people
from storage.clock import now
from storage.work import Work

T = TypeVar("T")


class MarketDoor:
    """For one actor and one unit of work."""

    def __init__(self, work: Work, who: Who) -> None:
        self._work, self._who = work, who

    def read(self, function: Callable[..., T], *args: object) -> T:
        return function(self._work, self._who, *args)

    def do(self, change: int, function: Callable[..., T], *args: object) -> T:
        """Runs a change, all or nothing, and records who made it for whom under the flow's id."""
        with self._work.savepoint():
            people.record_change(
                self._work, change, function.__name__, self._who.actor, self._who.person, now()
            )
            return function(self._work, self._who, *args)
