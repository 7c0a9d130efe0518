"""The figures of training: who enrolled and who came, by village; of one session, a station's, or the county's."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from market.acting import Who
from market.refusals import NotAllowed
from market.rights import PLAN, stations_of
from market.sessions.training import keeps, session_of
from storage import training
from storage.clock import now
from storage.work import Work

COUNTED_FOR = timedelta(days=90)


@dataclass(frozen=True)
class OfVillage:
    """`village` is a place's code, or empty for those who have told none."""

    village: str
    enrolled: int
    came: int


@dataclass(frozen=True)
class Figures:
    """The villages with the most first."""

    villages: tuple[OfVillage, ...]

    @property
    def enrolled(self) -> int:
        return sum(one.enrolled for one in self.villages)

    @property
    def came(self) -> int:
        return sum(one.came for one in self.villages)


def of_session(work: Work, who: Who, public: str) -> Figures:
    """Raises Gone, NotAllowed."""
    session = session_of(work, public)
    if not keeps(work, who, session):
        raise NotAllowed()
    return _figures(training.villages_of_session(work, session.id or 0))


def of_all(work: Work, who: Who) -> Figures:
    """Of all sessions of the last ninety days: the county's for its managers, the own stations' for an operator, the
    own ones for a trainer. Raises NotAllowed.
    """
    own = stations_of(work, who, PLAN)
    span = now() - COUNTED_FOR, now()
    if own is None:
        return _figures(training.villages_since(work, *span))
    if not own and not training.led_by(work, who.person):
        raise NotAllowed()
    if not own:
        return _figures(training.villages_since(work, *span, trainer=who.person))
    counted: Counter[str] = Counter()
    came: Counter[str] = Counter()
    for station in own:
        for village, enrolled, there in training.villages_since(work, *span, station=station):
            counted[village] += enrolled
            came[village] += there
    most_first = sorted(counted, key=lambda village: (-counted[village], -came[village], village))
    return _figures([(village, counted[village], came[village]) for village in most_first])


def _figures(rows: Sequence[tuple[str, int, int]]) -> Figures:
    return Figures(tuple(OfVillage(*row) for row in rows))
