"""What each role may do: one table, asked by every rule that acts on what is somebody else's."""

from collections.abc import Container

from market.acting import Who
from market.refusals import NotAllowed
from market.roles import MANAGER, OPERATOR
from storage import roles
from storage.work import Work

OWN_STATION, WHOLE_COUNTY = "own station", "whole county"

HELP = "help"
"""Take what people ask for, answer them, fill in for them, see their number."""

GROUP = "group"
"""Say which Telegram group is a station's."""

MAY: dict[tuple[str, str], str] = {
    (OPERATOR, HELP): OWN_STATION,
    (MANAGER, HELP): WHOLE_COUNTY,
    (OPERATOR, GROUP): OWN_STATION,
    (MANAGER, GROUP): WHOLE_COUNTY,
}
"""(role, what) -> where. What does not stand here nobody may."""


def may(work: Work, who: Who, what: str, stations: Container[int]) -> bool:
    """May this person do that, where it concerns these stations (their ids)?"""
    for role in roles.roles_of(work, who.actor):
        where = MAY.get((role.role, what))
        if where == WHOLE_COUNTY or (where == OWN_STATION and role.station_id in stations):
            return True
    return False


def check(work: Work, who: Who, what: str, stations: Container[int]) -> None:
    """Raises NotAllowed."""
    if not may(work, who, what, stations):
        raise NotAllowed()


def stations_of(work: Work, who: Who, what: str) -> list[int] | None:
    """The stations at which a person may do something; None: everywhere."""
    found = []
    for role in roles.roles_of(work, who.actor):
        where = MAY.get((role.role, what))
        if where == WHOLE_COUNTY:
            return None
        if where == OWN_STATION and role.station_id is not None:
            found.append(role.station_id)
    return found
