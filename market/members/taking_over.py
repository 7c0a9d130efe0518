"""Taking over: an account that a station kept becomes the own account of the person it is about."""

from market import notices
from market.acting import Who
from market.members.behalf_codes import spent
from market.members.people import FORGOTTEN
from market.members.trading import bought, open_business
from market.members.trading import forget as forget_trade
from market.refusals import Gone, NotYours, OtherNumber, OwnAccount, WrongCode
from market.shipping import codes
from storage import behalf, chats, finding, people, roles, stores, tickets
from storage.behalf import Client
from storage.clock import now
from storage.people import Person
from storage.work import Work


def kept_for(work: Work, who: Who, phone: str) -> tuple[Client, Person] | None:
    """The account that a station keeps for somebody with this number, and that nobody has taken over."""
    for client, person in behalf.clients_with_phone(work, phone) if phone else ():
        if person.id != who.person and chats.private_chat(work, person.id or 0) is None:
            return client, person
    return None


def to_take_over(work: Work, who: Who, public: str) -> tuple[Client, Person]:
    """An account by the link that the station gave out. Raises Gone."""
    client = behalf.client_by_public(work, public)
    person = people.person(work, client.person_id) if client else None
    if client is None or person is None or chats.private_chat(work, person.id or 0) is not None:
        raise Gone(what="client")
    return client, person


def opens(work: Work, who: Who, public: str, code: str) -> bool:
    """Is this a code of the account's card? Raises Gone, TooManyTries."""
    client, _ = to_take_over(work, who, public)
    codes.check_tries(work, *_tried_by(client, who))
    return bool(spent(client, code, 0))


def note_wrong(work: Work, who: Who, public: str) -> None:
    """Counts a wrong code. Raises Gone."""
    client, _ = to_take_over(work, who, public)
    codes.note_wrong(work, *_tried_by(client, who))


def take_over(work: Work, who: Who, public: str, phone: str, code: str) -> Person:
    """The account that a station kept becomes the person's own: this chat is its chat from now on. What proves it is
    the number that Telegram says is theirs, or a code of the card where none was written down.

    Raises Gone, OtherNumber, WrongCode, OwnAccount, NotYours (only the person themselves).
    """
    client, kept = to_take_over(work, who, public)
    assert kept.id is not None
    if who.actor != who.person or kept.id == who.person:
        raise NotYours()
    if kept.phone and kept.phone != phone:
        raise OtherNumber()
    if not kept.phone and not spent(client, code, 0):
        raise WrongCode()
    newcomer = people.person(work, who.person)
    assert newcomer is not None
    if _has_own_business(work, who.person):
        raise OwnAccount()
    kept.phone, kept.language = kept.phone or phone, newcomer.language
    client.codes = ""
    newcomer.name, newcomer.phone, newcomer.village, newcomer.deleted = FORGOTTEN, "", "", now()
    tickets.hand_over(work, who.person, kept.id)
    forget_trade(work, who.person)
    finding.forget_searches(work, who.person)
    work.session.flush()
    chats.hand_over(work, who.person, kept.id)
    for operator in roles.people_with(work, "operator", client.station_id):
        notices.notify(work, operator, "taken-over", {"name": kept.name})
    return kept


def _has_own_business(work: Work, person: int) -> bool:
    return bool(
        stores.store_of(work, person)
        or open_business(work, person)
        or bought(work, person)
        or roles.roles_of(work, person)
        or behalf.client_of(work, person)
    )


def _tried_by(client: Client, who: Who) -> tuple[str, str]:
    return f"client:{client.id}", f"person:{who.actor}"
