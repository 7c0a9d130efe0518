"""Asking a person, from the side of who asks: to ask, to write to who helps, to go back to the bot."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from market.acting import Who
from market.county.stations import staff, staffed
from market.help import carrying, groups, offering, patience
from market.help.carrying import Written
from market.help.tickets import card, doors, form_of, helper_facts, helper_name, move, name_of, voices_of
from market.notices import notify
from market.refusals import Gone, TicketOver
from market.rights import MANAGER
from storage import people, roles, stations, tickets
from storage.clock import now
from storage.tickets import CLOSED, TAKEN, WAITING, Ticket
from storage.work import Work

MOST_VOICES = 5
"""Voice notes that wait to be typed out; of more the newest."""


class Asked(NamedTuple):
    """What the person is told: who will answer and until when, or who has it already."""

    ticket: str
    station: str | dict[str, Any]
    helper: str
    answer_by: datetime


def ask(
    work: Work, who: Who, form: Mapping[str, Any], village: str, voice: Mapping[str, Any] | None = None
) -> Asked:
    """Asks for a person, once while it is open. `form` is what stands open, as plain data; `village` a place's code,
    as far as it is known. `voice` is a voice note as an answer (Telegram's ids of chat, message and file): it is kept
    until somebody has typed out what was said.
    """
    ticket = tickets.open_ticket(work, who.person)
    if ticket is None:
        ticket = tickets.add_ticket(work, _ticket(work, who, form, village))
        _keep_voice(ticket, voice)
        offering.begin(work, ticket)
    else:
        stands(work, who, ticket.public, form)
        _keep_voice(ticket, voice)
        ticket.village = ticket.village or village
        if ticket.state == WAITING and ticket.station_id is None:
            offering.begin(work, ticket)
        elif voice is not None:
            offering.tell_of_voice(work, ticket)
    station = stations.station(work, ticket.station_id) if ticket.station_id is not None else None
    helper = helper_name(work, ticket) if ticket.state == TAKEN else ""
    where: str | dict[str, Any] = station.name if station else {"words": "the-county"}
    return Asked(ticket.public, where, helper, ticket.answer_by)


def somebody_is_there(work: Work, who: Who) -> bool:
    """Is there a station at all at which somebody answers, other than the person?"""
    return any(one != who.person for station in staffed(work) for one in staff(work, station))


def stands(work: Work, who: Who, public: str, form: Mapping[str, Any]) -> None:
    """Keeps what stands open now, so that whoever helps sees it as it is."""
    ticket = _own(work, who, public)
    if form_of(ticket) != form:
        ticket.form = json.dumps(form, ensure_ascii=False) if form else ""
        work.session.flush()


def tell_helper(work: Work, who: Who, public: str, written: Written) -> None:
    """Brings what the person wrote or sent to who helps: the words, or where there are none a copy.

    Raises Gone, TicketOver: nobody has the ticket.
    """
    ticket = tickets.lock_ticket(work, _own(work, who, public).public)
    if ticket is None or ticket.state != TAKEN or ticket.helper_id is None:
        raise TicketOver()
    facts = {"name": name_of(work, who.person)}
    carrying.to_helper(work, ticket, ticket.helper_id, facts, written, doors(ticket))
    patience.wait_for_helper(work, ticket)


def leave(work: Work, who: Who, public: str) -> Ticket:
    """Back to the bot: the ticket is over, and who had it is told. Raises Gone, TicketOver."""
    before = _own(work, who, public)
    helper, room = before.helper_id, before.group_id
    ticket, _ = move(work, who, public, "leave")
    patience.settle(work, ticket)
    facts = {"name": name_of(work, who.person)}
    if helper is not None:
        groups.tell(work, ticket, helper, room, "asker-left", facts)
    elif (group := offering.group_asked(work, ticket)) is not None:
        groups.post(work, group, ticket, "asker-left", facts)
    return ticket


def say_whether_helped(work: Work, who: Who, public: str, answer: str) -> bool:
    """Keeps the answer to the one question afterwards; False where it was given before. Of a no the county's managers
    are told: somebody waited, was answered, and still stands where they stood. Raises Gone, TicketOver.
    """
    ticket = _own(work, who, public)
    if ticket.state != CLOSED or answer not in ("yes", "no"):
        raise TicketOver()
    if ticket.helped:
        return False
    ticket.helped = answer
    work.session.flush()
    if answer == "no":
        _tell_the_county(work, ticket)
    return True


def kept(work: Work, person: int) -> list[dict[str, Any]]:
    """What is kept of each time a person asked for somebody, as plain data to take along: also the form as those who
    help see it, what they noted about it, and how many voice notes still wait for somebody to type them out.
    """
    return [
        {
            "asked": ticket.asked.isoformat(),
            "over": ticket.closed.isoformat() if ticket.closed else None,
            "helped": ticket.helped,
            "form": form_of(ticket),
            "voice_notes": len(voices_of(ticket)),
            "notes": [one.note for one in tickets.events_of(work, ticket.id or 0) if one.note],
        }
        for ticket in tickets.tickets_of(work, person)
    ]


def forget(work: Work, who: Who) -> None:
    """Whoever is deleted asks for nothing any more, and what they wrote is gone."""
    ticket = tickets.open_ticket(work, who.person)
    if ticket is not None:
        leave(work, who, ticket.public)
    tickets.forget_what_was_written(work, who.person)
    groups.forget(work, who.person)


def filled(
    work: Work, who: Who, public: str, outcome: str, form: Mapping[str, Any], reason: object = None
) -> None:
    """Tells who helps what became of an answer that they filled in: taken, more (it is half done), refused or
    too-late; `reason` says why it was not taken. `who` acts for the person.
    """
    stands(work, who, public, form)
    ticket = _own(work, who, public)
    if outcome == "taken":
        ticket.voices = ""
    if outcome in ("refused", "more"):
        patience.wait_for_helper(work, ticket)
    facts = {**card(work, ticket), "reason": reason or {"words": "nothing"}}
    groups.tell(work, ticket, who.actor, ticket.group_id, f"fill-{outcome}", facts, doors(ticket))


def first_words(work: Work, who: Who, public: str, event: int, written: Written) -> None:
    """What somebody wrote who took the ticket by writing. `who` acts for the person."""
    carrying.to_asker(work, _own(work, who, public), event, helper(work, who), written)


def helper(work: Work, who: Who) -> dict[str, Any]:
    """Who acts, as the person acted for is told."""
    return helper_facts(work, who.actor)


def _tell_the_county(work: Work, ticket: Ticket) -> None:
    """Each manager but the one who asked hears who was not helped, and by whom; what was noted stands on the card."""
    if ticket.helper_id is None:
        # They went back to the bot before anybody came.
        return
    facts = {**helper_facts(work, ticket.helper_id), "name": name_of(work, ticket.person_id)}
    see = ("button-ticket", "ticket", ticket.public, "")
    for manager in roles.people_with(work, MANAGER):
        if manager != ticket.person_id:
            notify(work, manager, "somebody-not-helped", facts, [see])


def _ticket(work: Work, who: Who, form: Mapping[str, Any], village: str) -> Ticket:
    moment = now()
    person = people.person(work, who.person)
    return Ticket(
        person_id=who.person,
        flow=str(form.get("flow", "")),
        question=str(form.get("key", "")),
        village=(person.village if person else "") or village,
        form=json.dumps(form, ensure_ascii=False) if form else "",
        asked=moment,
        answer_by=moment,
        waits_since=moment,
    )


def _keep_voice(ticket: Ticket, voice: Mapping[str, Any] | None) -> None:
    if voice is not None:
        ticket.voices = json.dumps([*json.loads(ticket.voices or "[]"), dict(voice)][-MOST_VOICES:])


def _own(work: Work, who: Who, public: str) -> Ticket:
    ticket = tickets.ticket_by_public(work, public)
    if ticket is None or ticket.person_id != who.person:
        raise Gone(what="ticket")
    return ticket
