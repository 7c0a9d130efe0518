"""The figures of training: who enrolled and who came, by village; of one session, a station's, or the county's."""

from dataclasses import dataclass
from datetime import timedelta

from market.acting import Who
from market.refusals import NotAllowed
from market.training import keeps, planners_stations, session_of
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
    """Of all sessions of the last ninety days: the county's for its managers, a station's for its operator.

    Raises NotAllowed.
    """
    own, county = planners_stations(work, who)
    station = None if county else own[0].id
    return _figures(training.villages_since(work, station, now() - COUNTED_FOR, now()))


def _figures(rows: list[tuple[str, int, int]]) -> Figures:
    return Figures(tuple(OfVillage(*row) for row in rows))
