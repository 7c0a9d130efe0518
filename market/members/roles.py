"""Roles: who is invited to one, who has one, and how it ends."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from market import notices
from market.acting import Who
from market.help import offering, patience, tickets
from market.refusals import Gone, InvitationSpent, LastManager, NeedsTraining, NotYours
from market.rights import MANAGER as MANAGER
from market.rights import OPERATOR as OPERATOR
from market.rights import ROLES as ROLES
from market.rights import STAFF, check_county
from market.rights import TRAINER as TRAINER
from market.sessions import session_facts
from market.shop import county_store
from storage import behalf, county_settings, enrolments, people, roles, stations
from storage import tickets as stored
from storage.clock import now
from storage.people import Person
from storage.roles import Invitation, Role
from storage.stations import CLOSED, Station
from storage.work import Work

DEMANDS = "training_for_"
"""How the settings begin that say which training a role demands."""

INVITATION_LASTS = timedelta(days=7)


def invite(work: Work, role: str, station: str = "", by: int | None = None) -> str:
    """Makes an invitation; its token, which goes into the link and is kept nowhere. `station` is a station's name.

    Raises Gone.
    """
    found: Station | None = None
    if station:
        found = stations.station_named(work, station)
        if found is None or found.state == CLOSED:
            raise Gone(what="station")
    token = secrets.token_urlsafe(24)
    made = Invitation(
        token_hash=_hash(token),
        role=role,
        station_id=found.id if found else None,
        made=now(),
        expires=now() + INVITATION_LASTS,
        made_by=by,
    )
    roles.add_invitation(work, made)
    return token


def invite_to(work: Work, who: Who, role: str, station: str) -> str:
    """A manager invites somebody; the token. `station` is a station's public id, for an operator. Raises NotManager,
    Gone.
    """
    check_county(work, who, STAFF)
    found = stations.station_by_public(work, station) if station else None
    if role not in ROLES or (found is None and (station or role == OPERATOR)):
        raise Gone(what="station")
    return invite(work, role, found.name if found else "", who.actor)


def accept(work: Work, who: Who, token: str) -> str:
    """Gives the role of an invitation to the first who opens it; the role.

    Raises InvitationSpent, and NeedsTraining where the role demands it: then the invitation stays good.
    """
    found = roles.invitation_by_hash(work, _hash(token))
    if found is None or found.expires < now() or found.revoked is not None:
        raise InvitationSpent()
    if found.used is not None:
        if found.used_by == who.person:
            return found.role
        raise InvitationSpent()
    if (topic := demanded(work, found.role)) and not enrolments.attended(work, who.person, topic):
        raise NeedsTraining(topic=session_facts.topic(topic))
    found.used, found.used_by = now(), who.person
    known = [(one.role, one.station_id) for one in roles.roles_of(work, who.person)]
    if (found.role, found.station_id) not in known:
        roles.add_role(
            work, Role(person_id=who.person, role=found.role, station_id=found.station_id, since=now())
        )
    # Whoever works for the county does their own things themselves.
    behalf.end(work, who.person, now())
    if found.role == MANAGER:
        county_store.find_keeper(work, managers(work))
    return found.role


def demanded(work: Work, role: str) -> str:
    """The topic of the session that whoever gets a role has been at; empty where none is demanded."""
    return county_settings.setting(work, f"{DEMANDS}{role}")


def demand(work: Work, who: Who, role: str, topic: str) -> None:
    """From now on a role is given only to who was at a session on a topic; empty: to anybody. Raises NotManager."""
    check_county(work, who, STAFF)
    county_settings.save_setting(work, f"{DEMANDS}{role}", topic)


class OpenInvitation(NamedTuple):
    """An invitation that nobody has used yet; `station` is a name or empty, `by` who made it."""

    invitation: Invitation
    station: str
    by: str


def open_invitations(work: Work, who: Who) -> list[OpenInvitation]:
    """The newest first. Raises NotManager."""
    check_county(work, who, STAFF)
    return [
        OpenInvitation(one, _station_name(work, one.station_id), _name(work, one.made_by))
        for one in roles.open_invitations(work, now())
    ]


def revoke(work: Work, who: Who, public: str) -> bool:
    """Takes an invitation back; False where it was used, has run out, or was taken back before.

    Raises NotManager, Gone.
    """
    check_county(work, who, STAFF)
    found = roles.locked_invitation(work, public)
    if found is None:
        raise Gone(what="invitation")
    if found.used is not None or found.revoked is not None or found.expires < now():
        return False
    found.revoked = now()
    work.session.flush()
    return True


class Worker(NamedTuple):
    """Somebody with a role; `station` is its name or empty."""

    role: Role
    person: Person
    station: str


def staff(work: Work, who: Who) -> list[Worker]:
    """Everybody who works for the county, by station. Raises NotManager."""
    check_county(work, who, STAFF)
    return [
        Worker(role, person, _station_name(work, role.station_id)) for role, person in roles.all_roles(work)
    ]


def my_roles(work: Work, who: Who) -> list[tuple[Role, str]]:
    """The person's own roles, each with the name of its station."""
    return [(one, _station_name(work, one.station_id)) for one in roles.roles_of(work, who.person)]


def worker(work: Work, who: Who, role_id: int) -> Worker:
    """One role, for a manager or for whoever has it. Raises Gone, NotManager."""
    found = roles.role_by_id(work, role_id)
    if found is None or found.ended is not None:
        raise Gone(what="role")
    if found.person_id != who.person:
        check_county(work, who, STAFF)
    person = people.person(work, found.person_id)
    assert person is not None
    return Worker(found, person, _station_name(work, found.station_id))


def end(work: Work, who: Who, role_id: int) -> bool:
    """A role ends: a manager ends somebody's, or whoever has it gives it up. False where it had ended. What they had
    in hand goes back to the queue. Raises Gone, NotManager, NotYours, LastManager.
    """
    found = roles.locked_role(work, role_id)
    if found is None:
        raise Gone(what="role")
    if who.actor != who.person:
        raise NotYours()
    if found.person_id != who.person:
        check_county(work, who, STAFF)
    if found.ended is not None:
        return False
    end_role(work, found)
    if found.person_id != who.person:
        tell_it_ended(work, found)
    return True


def tell_it_ended(work: Work, role: Role) -> None:
    """Whoever had a role hears that it has ended, and at which station."""
    where = at_station(_station_name(work, role.station_id))
    notices.notify(
        work, role.person_id, "role-ended", {"role": {"words": f"role-{role.role}"}, "where": where}
    )


def at_station(name: str) -> dict[str, Any]:
    """What stands behind a role, as a fact of a message: at which station it is, or nothing."""
    return {"words": "role-of-station", "facts": {"station": name}} if name else {"words": "nothing"}


def end_role(work: Work, role: Role) -> None:
    """Raises LastManager: a county is never without one."""
    if role.role == MANAGER:
        others = [one for one in roles.lock_roles(work, MANAGER) if one.person_id != role.person_id]
        if not others:
            raise LastManager()
        county_store.leave(work, role.person_id, [one.person_id for one in others])
    # Put back while the role is still there: only who may help can.
    others_here = [one for one in roles.roles_of(work, role.person_id) if one.id != role.id]
    if role.role in (MANAGER, OPERATOR) and not any(one.role in (MANAGER, OPERATOR) for one in others_here):
        _put_back_tickets(work, role.person_id)
    role.ended = now()
    work.session.flush()


def leave(work: Work, person: int) -> None:
    """Whoever is deleted has no role any more. Raises LastManager."""
    for role in roles.roles_of(work, person):
        end_role(work, role)


def managers(work: Work) -> list[int]:
    """The county's managers, the first one first."""
    return roles.people_with(work, MANAGER, None)


def roles_of(work: Work, who: Who) -> list[str]:
    return [one.role for one in roles.roles_of(work, who.person)]


def _put_back_tickets(work: Work, person: int) -> None:
    """What somebody had taken waits for somebody else."""
    for ticket in stored.held_by(work, person):
        if ticket.state == stored.SNOOZED:
            tickets.move(work, Who.self(person), ticket.public, "take")
        moved, event = tickets.move(work, Who.self(person), ticket.public, "give_back")
        patience.settle(work, moved)
        offering.offer_again(work, moved)
        patience.tell_it_waits(work, moved, person, event)


def _station_name(work: Work, station_id: int | None) -> str:
    return stations.station_by_id(work, station_id).name if station_id is not None else ""


def _name(work: Work, person_id: int | None) -> str:
    person = people.person(work, person_id) if person_id is not None else None
    return person.name if person is not None else ""


def works_as(work: Work, who: Who) -> str:
    """The role by which somebody's big buttons go: operator, manager, or empty."""
    mine = roles_of(work, who)
    return next((one for one in (OPERATOR, MANAGER) if one in mine), "")


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def stations_for(work: Work, who: Who) -> Sequence[Station]:
    """The stations that an operator can be invited to. Raises NotManager."""
    check_county(work, who, STAFF)
    return [one for one in stations.all_stations(work) if one.state != CLOSED]
