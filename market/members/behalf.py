"""Acting for somebody: who is a client of a station, how they become one, and what they allow.

How each act is confirmed stands in confirming.py, how the account becomes their own in taking_over.py.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from market import notices
from market.acting import Who
from market.help.tickets import name_of
from market.members.behalf_codes import card_of, new_card_codes
from market.refusals import CardGiven, ClientElsewhere, Gone, NotForOthers, NotYours
from market.rights import ACT_FOR, check, own_station, stations_of
from storage import behalf, chats, media, people, places, roles, stations
from storage.behalf import Client, Confirmation
from storage.clock import now
from storage.people import Change, Person
from storage.stations import OPEN, Station
from storage.work import Work

CARD_SHOWN_FOR = timedelta(hours=12)
"""After that whoever needs a new card confirms it: an operator alone makes none."""

MOST_LISTED = 200
MOST_ACTS = 30


@dataclass(frozen=True)
class ActedFor:
    """Somebody for whom a person acts now: the client, and who that is."""

    client: Client
    person: Person


def station(work: Work, who: Who) -> Station:
    """Where the operator acts for people. Raises NotOperator."""
    return own_station(work, who, ACT_FOR)


def acted_for(work: Work, who: Who, public: str) -> ActedFor:
    """A client, for whoever may act for them. Raises Gone, NotAllowed."""
    client = behalf.client_by_public(work, public)
    person = people.person(work, client.person_id) if client else None
    if client is None or person is None or person.deleted is not None:
        raise Gone(what="client")
    check(work, who, ACT_FOR, [client.station_id])
    return ActedFor(client, person)


def may_act(work: Work, who: Who) -> bool:
    return stations_of(work, who, ACT_FOR) != []


def is_own(work: Work, who: Who) -> bool:
    """Does whoever is there act for themselves?"""
    return who.actor == who.person


def clients(work: Work, who: Who) -> list[tuple[Client, Person]]:
    """For whom the person may act, by name. Raises NotOperator."""
    here = station(work, who)
    assert here.id is not None
    return behalf.clients_at(work, [here.id], MOST_LISTED)


def has_own_chat(work: Work, who: Who, phone: str) -> bool:
    """Does somebody with this number write to the bot themselves? Raises NotOperator."""
    station(work, who)
    known = people.with_phone(work, phone) if phone else None
    return known is not None and chats.private_chat(work, known.id or 0) is not None


def registered_at(work: Work, who: Who, phone: str) -> str:
    """The name of the station that acts for somebody with this number; empty where none does. Raises NotOperator."""
    station(work, who)
    known = people.with_phone(work, phone) if phone else None
    client = behalf.client_of(work, known.id or 0) if known is not None else None
    return stations.station_by_id(work, client.station_id).name if client else ""


def register(work: Work, who: Who, name: str, village: str, phone: str, slip: str) -> Client:
    """Somebody without a phone, or without Telegram, stands at the counter: from now on they are a client of the
    operator's station. `phone` in international form or empty, `slip` the medium of what they signed, or empty.

    Raises NotOperator, ClientElsewhere, Gone (no such village), NotYours (somebody else's picture).
    """
    here = station(work, who)
    if village not in places.places(work).by_code:
        raise Gone(what="village")
    if phone and (known := people.with_phone(work, phone)) is not None and known.id is not None:
        client = behalf.client_of(work, known.id)
        raise ClientElsewhere(
            station=stations.station_by_id(work, client.station_id).name if client else here.name
        )
    if slip and ((medium := media.medium(work, slip)) is None or medium.owner_id != who.person):
        raise NotYours()
    language = person.language if (person := people.person(work, who.actor)) else "zh"
    made = people.person(work, people.add_person(work, name, language, now()))
    assert made is not None
    made.village, made.phone = village, phone
    if slip:
        media.give_to(work, slip, made.id or 0)
    change = people.next_change()
    people.record_change(work, change, "register", who.actor, made.id or 0, now())
    if slip:
        behalf.add_confirmation(work, Confirmation(change_id=change, way="slip", slip=slip))
    return _add(work, made.id or 0, here, who.actor, new_card_codes())


def card_codes(work: Work, who: Who, public: str) -> list[str]:
    """The codes of the card that the client is to take home; the first twelve hours only. Raises Gone, NotAllowed,
    CardGiven.
    """
    found = acted_for(work, who, public)
    if now() - found.client.since > CARD_SHOWN_FOR:
        raise CardGiven()
    return card_of(found.client)


def new_card(work: Work, who: Who) -> Client:
    """The old card is lost, or used up: its codes do not work any more. Raises Gone."""
    client = _mine(work, who)
    client.codes, client.since = new_card_codes(), now()
    work.session.flush()
    return client


def ask_to_act_for(work: Work, who: Who, phone: str) -> None:
    """Somebody who has a chat of their own is asked whether the station may act for them.

    Raises NotOperator, Gone, NotForOthers, ClientElsewhere.
    """
    here = station(work, who)
    known = people.with_phone(work, phone)
    if known is None or known.id is None or known.id == who.actor:
        raise Gone(what="client")
    _may_be_client(work, known.id)
    facts = {"helper": name_of(work, who.actor), "station": here.name}
    doors: list[notices.Door] = [("button-let-act", "let-act", here.public, f"{who.actor}")]
    notices.notify(work, known.id, "may-we-act", facts, doors)


def let_act(work: Work, who: Who, station_public: str, operator: int) -> bool:
    """The person lets a station act for them; each act is confirmed. False where that is so already.

    Raises Gone, NotForOthers, ClientElsewhere, NotYours (only the person themselves).
    """
    if who.actor != who.person:
        raise NotYours()
    found = stations.station_by_public(work, station_public)
    if found is None or found.id is None or found.state != OPEN:
        raise Gone(what="station")
    known = behalf.client_of(work, who.person)
    if known is not None and known.station_id == found.id:
        return False
    _may_be_client(work, who.person)
    client = _add(work, who.person, found, operator, "")
    facts = {"name": name_of(work, who.person)}
    if operator in roles.people_with(work, "operator", found.id):
        notices.notify(work, operator, "lets-us-act", facts, _way_to(client))
    return True


def allow(work: Work, who: Who) -> None:
    """No confirmation each time from now on. Raises Gone."""
    client = _mine(work, who)
    client.standing = client.standing or now()
    work.session.flush()


def ask_each_time(work: Work, who: Who) -> None:
    """Each act is to be confirmed again. Raises Gone."""
    _mine(work, who).standing = None
    work.session.flush()


def stop_acting(work: Work, who: Who) -> bool:
    """The person does everything themselves from now on; False where nobody acts for them. Raises NotYours."""
    client = behalf.client_of(work, who.person)
    if who.actor != who.person:
        raise NotYours()
    if client is None:
        return False
    client.ended, client.codes, client.standing = now(), "", None
    work.session.flush()
    return True


def my_client(work: Work, who: Who) -> tuple[Client, Station] | None:
    """Which station may act for the person, if one does."""
    client = behalf.client_of(work, who.person)
    return (client, stations.station_by_id(work, client.station_id)) if client else None


@dataclass(frozen=True)
class Act:
    """One act for somebody: what (a change's name), when, who did it, and how it was confirmed."""

    change: int
    what: str
    at: datetime
    helper: str
    way: str
    slip: str


def acts(work: Work, who: Who) -> list[Act]:
    """What others did for the person, the newest first."""
    return [_act(work, *one) for one in behalf.acts_for(work, who.person, MOST_ACTS)]


def acts_for(work: Work, who: Who, public: str) -> list[Act]:
    """The same of a client. Raises Gone, NotAllowed."""
    found = acted_for(work, who, public)
    return [_act(work, *one) for one in behalf.acts_for(work, found.person.id or 0, MOST_ACTS)]


def _may_be_client(work: Work, person: int) -> None:
    if roles.roles_of(work, person):
        raise NotForOthers()
    if (client := behalf.client_of(work, person)) is not None:
        raise ClientElsewhere(station=stations.station_by_id(work, client.station_id).name)


def _add(work: Work, person: int, here: Station, operator: int, card: str) -> Client:
    assert here.id is not None
    return behalf.add_client(
        work, Client(person_id=person, station_id=here.id, added_by=operator, since=now(), codes=card)
    )


def _mine(work: Work, who: Who) -> Client:
    client = behalf.client_of(work, who.person)
    if client is None:
        raise Gone(what="client")
    return client


def _way_to(client: Client) -> list[notices.Door]:
    return [("button-act-for", "act-for", client.public, "")]


def _act(work: Work, change: Change, confirmation: Confirmation | None) -> Act:
    return Act(
        change.id,
        change.what,
        change.at,
        name_of(work, change.actor_id),
        confirmation.way if confirmation else "",
        confirmation.slip if confirmation else "",
    )
