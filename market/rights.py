"""What each role may do: one table, asked by every rule that acts on what is somebody else's."""

from collections.abc import Container

from market.acting import Who
from market.refusals import NotAllowed, NotManager, NotOperator
from storage import roles, stations
from storage.stations import CLOSED, Station
from storage.work import Work

MANAGER, OPERATOR, TRAINER = "manager", "operator", "trainer"
ROLES = (MANAGER, OPERATOR, TRAINER)

OWN_STATION, WHOLE_COUNTY = "own station", "whole county"

HELP, COUNTER, ORDERS, ACT_FOR, PREPARE, MODERATE = (
    "help",
    "counter",
    "orders",
    "act for",
    "prepare",
    "moderate",
)
MONEY, GOODS, LICENCES, STAFF, NETWORK = "money", "goods", "licences", "staff", "network"
ADDRESS, APPROVE, PLAN, GROUP = "address", "approve", "plan", "group"

ACTIONS = {
    HELP: "take what people ask for, answer them, fill in for them, see their number",
    COUNTER: "receive parcels and hand them out, take cash and pay it out, count the till",
    ORDERS: "see orders, and move them as their machines say; decide where a buyer and a seller differ",
    ACT_FOR: "register people without a phone and act for them, with their confirmation",
    PREPARE: "say that something of a new station is ready",
    MODERATE: "look at what is reported about a listing; hide it, or let it stand",
    MONEY: "see that transfers have come, transfer what is owed, set where transfers go and what parcels cost",
    GOODS: "fill the county's own store",
    LICENCES: "write down which store may sell what needs a licence",
    STAFF: "invite people to a role, see and revoke invitations, end a role",
    NETWORK: "propose, open and close stations, say which villages each serves",
    ADDRESS: "send news to many people at once",
    APPROVE: "be the second person whom a broadcast to many needs, and see what all others send",
    GROUP: "say which Telegram group is a station's",
    PLAN: "plan sessions of training, move them and call them off, see their lists and figures",
}
"""What is done for others, with what that means."""

MAY: dict[tuple[str, str], str] = {
    (OPERATOR, HELP): OWN_STATION,
    (OPERATOR, COUNTER): OWN_STATION,
    (OPERATOR, ACT_FOR): OWN_STATION,
    (OPERATOR, PREPARE): OWN_STATION,
    (OPERATOR, MODERATE): OWN_STATION,
    (OPERATOR, ORDERS): OWN_STATION,
    (MANAGER, HELP): WHOLE_COUNTY,
    (MANAGER, PREPARE): WHOLE_COUNTY,
    (MANAGER, MODERATE): WHOLE_COUNTY,
    (MANAGER, ORDERS): WHOLE_COUNTY,
    (MANAGER, MONEY): WHOLE_COUNTY,
    (MANAGER, GOODS): WHOLE_COUNTY,
    (MANAGER, LICENCES): WHOLE_COUNTY,
    (MANAGER, STAFF): WHOLE_COUNTY,
    (MANAGER, NETWORK): WHOLE_COUNTY,
    (OPERATOR, ADDRESS): OWN_STATION,
    (MANAGER, ADDRESS): WHOLE_COUNTY,
    (MANAGER, APPROVE): WHOLE_COUNTY,
    (OPERATOR, PLAN): OWN_STATION,
    (MANAGER, PLAN): WHOLE_COUNTY,
    (OPERATOR, GROUP): OWN_STATION,
    (MANAGER, GROUP): WHOLE_COUNTY,
}
"""(role, what) -> where. What does not stand here nobody may. Whoever counts the county's money has no till, and
whoever may act for a farmer sits at that farmer's station: so a manager has neither.
"""


def may(work: Work, who: Who, what: str, stations: Container[int] = ()) -> bool:
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


def check_county(work: Work, who: Who, what: str) -> None:
    """Of what only the whole county's people may. Raises NotManager."""
    if not may(work, who, what):
        raise NotManager()


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


def people_who_may(work: Work, what: str, station_id: int | None) -> list[int]:
    """Who does something at a station; at none, who does it for the whole county."""
    wanted = WHOLE_COUNTY if station_id is None else OWN_STATION
    found = [
        one
        for role in ROLES
        if MAY.get((role, what)) == wanted
        for one in roles.people_with(work, role, station_id)
    ]
    return list(dict.fromkeys(found))


def own_station(work: Work, who: Who, what: str) -> Station:
    """The station at which the person does this, by a role there; one that is not closed. Raises NotOperator."""
    for role in roles.roles_of(work, who.actor):
        if MAY.get((role.role, what)) == OWN_STATION and role.station_id is not None:
            station = stations.station_by_id(work, role.station_id)
            if station.state != CLOSED:
                return station
    raise NotOperator()
