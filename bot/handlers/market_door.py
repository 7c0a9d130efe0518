"""The one door from flows and pages to the market: reads, and changes in a savepoint with their mark."""

from collections.abc import Callable
from typing import TypeVar

from market.acting import Who
from market.members import confirming
from market.members.confirming import Proof
from storage import people
from storage.clock import now
from storage.work import Work

T = TypeVar("T")


class MarketDoor:
    """For one actor and one unit of work. `for_another`: the actor acts for a client, and `proof` is how that one
    confirmed the change.
    """

    def __init__(
        self, work: Work, who: Who, *, for_another: bool = False, proof: Proof | None = None
    ) -> None:
        self._work, self._who, self._for_another, self._proof = work, who, for_another, proof

    def read(self, function: Callable[..., T], *args: object) -> T:
        return function(self._work, self._who, *args)

    def do(self, change: int, function: Callable[..., T], *args: object) -> T:
        """Runs a change, all or nothing, and records who made it for whom under the flow's id. One that is made for
        somebody else is confirmed first.
        """
        if self._for_another:
            confirming.check(self._work, self._who, change, function, self._proof)
        with self._work.savepoint():
            people.record_change(
                self._work, change, function.__name__, self._who.actor, self._who.person, now()
            )
            if self._for_another:
                confirming.keep(self._work, self._who, change, function, self._proof)
            done = function(self._work, self._who, *args)
        if self._for_another:
            confirming.tell(self._work, self._who, function)
        return done
