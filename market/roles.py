"""Roles and invitations: how the first manager and the operators of a station come in."""

import hashlib
import secrets
from datetime import timedelta

from market import county_store, session_facts
from market.acting import Who
from market.refusals import Gone, InvitationSpent, NeedsTraining, NotManager, NotOperator
from storage import county_settings, roles, stations, training
from storage.clock import now
from storage.roles import Invitation, Role
from storage.stations import Station
from storage.work import Work

MANAGER, OPERATOR, TRAINER = "manager", "operator", "trainer"
ROLES = (MANAGER, OPERATOR, TRAINER)

DEMANDS = "training_for_"
"""How the settings begin that say which training a role demands."""

INVITATION_LASTS = timedelta(days=7)


def invite(work: Work, role: str, station: str = "") -> str:
    """Makes an invitation; its token, which goes into the link and is kept nowhere. Raises Gone."""
    found: Station | None = None
    if station:
        found = stations.station_named(work, station)
        if found is None:
            raise Gone(what="station")
    token = secrets.token_urlsafe(24)
    made = Invitation(
        token_hash=_hash(token),
        role=role,
        station_id=found.id if found else None,
        made=now(),
        expires=now() + INVITATION_LASTS,
    )
    roles.add_invitation(work, made)
    return token


def accept(work: Work, who: Who, token: str) -> str:
    """Gives the role of an invitation to the first who opens it; the role.

    Raises InvitationSpent, and NeedsTraining where the role demands it: then the invitation stays good.
    """
    found = roles.invitation_by_hash(work, _hash(token))
    if found is None or found.expires < now():
        raise InvitationSpent()
    if found.used is not None:
        if found.used_by == who.person:
            return found.role
        raise InvitationSpent()
    if (topic := demanded(work, found.role)) and not training.attended(work, who.person, topic):
        raise NeedsTraining(topic=session_facts.topic(topic))
    found.used, found.used_by = now(), who.person
    roles.add_role(
        work, Role(person_id=who.person, role=found.role, station_id=found.station_id, since=now())
    )
    if found.role == MANAGER:
        county_store.find_keeper(work, managers(work))
    return found.role


def demanded(work: Work, role: str) -> str:
    """The topic of the session that whoever gets a role has been at; empty where none is demanded."""
    return county_settings.setting(work, f"{DEMANDS}{role}")


def demand(work: Work, who: Who, role: str, topic: str) -> None:
    """From now on a role is given only to who was at a session on a topic; empty: to anybody. Raises NotManager."""
    must_manage(work, who)
    county_settings.save_setting(work, f"{DEMANDS}{role}", topic)


def managers(work: Work) -> list[int]:
    """The county's managers, the first one first."""
    return roles.people_with(work, MANAGER, None)


def is_manager(work: Work, who: Who) -> bool:
    return who.person in managers(work)


def must_manage(work: Work, who: Who) -> None:
    """Raises NotManager."""
    if not is_manager(work, who):
        raise NotManager()


def station_of(work: Work, who: Who) -> Station:
    """The station that the person works at. Raises NotOperator."""
    for role in roles.roles_of(work, who.person):
        if role.role == OPERATOR and role.station_id is not None:
            return stations.station_by_id(work, role.station_id)
    raise NotOperator()


def roles_of(work: Work, who: Who) -> list[str]:
    return [one.role for one in roles.roles_of(work, who.person)]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
