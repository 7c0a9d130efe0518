"""Whom a message or a session is for: everybody, or some by place, role, goods or silence; within one's own reach."""

from dataclasses import dataclass, replace

from market.acting import Who
from market.county.stations import COUNTY, villages_of
from market.refusals import NotAllowed
from market.rights import ADDRESS, stations_of
from storage import audiences, stations
from storage.audiences import Audience as Audience
from storage.clock import now
from storage.places import places
from storage.work import Work

NAMES_SHOWN = 5


@dataclass(frozen=True)
class Reach:
    """How many an audience is just now, and the names of a few of them."""

    count: int
    names: tuple[str, ...]


def own_villages(work: Work, who: Who) -> frozenset[str] | None:
    """The villages whose people somebody may address, by code; None: the whole county. Raises NotAllowed."""
    at = stations_of(work, who, ADDRESS)
    if at is None:
        return None
    there = [one for one in stations.stations(work) if one.id in at]
    if not there:
        raise NotAllowed()
    if any(one.level == COUNTY for one in there):
        return None
    return frozenset(village for one in there for village in villages_of(work, one))


def within_reach(work: Work, who: Who, audience: Audience) -> Audience:
    """The audience as far as this person may address it: an operator only the own villages. Raises NotAllowed."""
    own = own_villages(work, who)
    if own is None:
        return audience
    if not audience.towns and not audience.villages:
        return replace(audience, villages=tuple(sorted(own)))
    reached = own.intersection(_villages_named(work, audience))
    if not reached:
        raise NotAllowed()
    return replace(audience, towns=(), villages=tuple(sorted(reached)))


def reach(work: Work, who: Who, audience: Audience) -> Reach:
    """Who would be reached. Raises NotAllowed."""
    meant = within_reach(work, who, audience)
    names = audiences.sample(work, meant, now(), NAMES_SHOWN)
    return Reach(audiences.how_many(work, meant, now()), tuple(names))


def fits(work: Work, person: int, audience: Audience) -> bool:
    """Is this person meant, as things stand?"""
    return audience.everybody or audiences.fits(work, person, audience, now())


def _villages_named(work: Work, audience: Audience) -> set[str]:
    county = places(work)
    of_towns = {one.code for town in audience.towns for one in county.villages_of(town)}
    return of_towns | set(audience.villages)
