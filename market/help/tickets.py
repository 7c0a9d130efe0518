"""Tickets: somebody asked for a person. Their states, who may move them, and what a helper is shown."""

import json
from typing import Any

from market.acting import Who
from market.county.places import full_name
from market.hours import when
from market.notices import Copied, Door
from market.refusals import Gone, HeldByAnother, NotAllowed, TakeItFirst, TicketOver
from market.rights import HELP, may
from storage import people, roles, stations, tickets
from storage.clock import now
from storage.places import places
from storage.tickets import CLOSED, SNOOZED, TAKEN, WAITING, Ticket, TicketEvent
from storage.work import Work

ASKER, HOLDER, STATION, CLOCK = "asker", "holder", "station", "clock"

TRANSITIONS: dict[tuple[str, str], tuple[str, str]] = {
    (WAITING, "take"): (TAKEN, STATION),
    (WAITING, "leave"): (CLOSED, ASKER),
    (TAKEN, "leave"): (CLOSED, ASKER),
    (TAKEN, "close"): (CLOSED, HOLDER),
    (TAKEN, "give_back"): (WAITING, HOLDER),
    (TAKEN, "hand_over"): (WAITING, HOLDER),
    (TAKEN, "snooze"): (SNOOZED, HOLDER),
    (TAKEN, "lapse"): (WAITING, CLOCK),
    (TAKEN, "run_out"): (CLOSED, CLOCK),
    (SNOOZED, "take"): (TAKEN, HOLDER),
    (SNOOZED, "wake"): (TAKEN, CLOCK),
    (SNOOZED, "leave"): (CLOSED, ASKER),
    (SNOOZED, "close"): (CLOSED, HOLDER),
}
"""(state, action) -> (state, who may). Whatever is not here does not happen."""

NOBODY = "—"


def move(work: Work, who: Who | None, public: str, action: str, why: str = "") -> tuple[Ticket, int]:
    """Moves a ticket as TRANSITIONS says and writes the event; the ticket and the event's id. No `who`: the clock.

    Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket = _locked(work, public)
    step = TRANSITIONS.get((ticket.state, action))
    if step is None or step[1] not in _stands_as(work, who, ticket):
        raise _why_not(work, who, ticket, for_helpers=action != "leave")
    ticket.state = step[0]
    if ticket.state == TAKEN and who is not None:
        ticket.helper_id = who.actor
    elif ticket.state == WAITING:
        ticket.helper_id, ticket.group_id, ticket.waits_since = None, None, ticket.waits_since or now()
    elif ticket.state == CLOSED:
        ticket.closed = now()
    return ticket, note(work, who, ticket, action, why)


def in_hand(work: Work, who: Who, public: str) -> Ticket:
    """The ticket that this person has taken, locked.

    Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket = _locked(work, public)
    if ticket.state != TAKEN or HOLDER not in _stands_as(work, who, ticket):
        raise _why_not(work, who, ticket, for_helpers=True)
    return ticket


def seen(work: Work, who: Who, public: str) -> Ticket:
    """A ticket as somebody who may help sees it, in any state. Raises Gone, NotAllowed."""
    ticket = tickets.ticket_by_public(work, public)
    if ticket is None:
        raise Gone(what="ticket")
    if STATION not in _stands_as(work, who, ticket):
        raise NotAllowed()
    return ticket


def note(work: Work, who: Who | None, ticket: Ticket, action: str, text: str = "") -> int:
    """Writes down what was done with a ticket; the event's id."""
    assert ticket.id is not None
    actor = who.actor if who else None
    event = TicketEvent(ticket_id=ticket.id, action=action, actor_id=actor, at=now(), note=text)
    return tickets.add_event(work, event)


def form_of(ticket: Ticket) -> dict[str, Any]:
    """The form that stands open, as plain data; empty where none does."""
    return dict(json.loads(ticket.form)) if ticket.form else {}


def card(work: Work, ticket: Ticket) -> dict[str, Any]:
    """All that a helper is shown, as facts of the text `ticket`."""
    person = people.person(work, ticket.person_id)
    form, nothing = form_of(ticket), {"words": "nothing"}
    village = full_name(places(work), (person.village if person else "") or ticket.village)
    notes = [one.note for one in tickets.events_of(work, ticket.id or 0) if one.action == "note" and one.note]
    return {
        "name": name_of(work, ticket.person_id),
        "village": village.plain() if village.zh else {"words": "village-not-told"},
        "language": {"words": f"spoken-{person.language if person else 'zh'}"},
        "asked": when(ticket.asked),
        "state": {"words": f"ticket-{ticket.state}", "facts": {"helper": helper_name(work, ticket)}},
        "question": _line("question", form.get("words"))
        if form.get("words")
        else {"words": "ticket-no-question"},
        "answers": _line("answers", form["answers"]) if form.get("answers") else nothing,
        "voices": _line("voices", len(voices_of(ticket))) if ticket.voices else nothing,
        "wrong": _line("wrong", form["wrong"]) if form.get("wrong") else nothing,
        "notes": _line("notes", notes) if notes else nothing,
    }


def voices_of(ticket: Ticket) -> list[Copied]:
    """The voice notes that nobody has typed out yet, where they stand in the person's chat."""
    return [(one["chat"], one["message"]) for one in json.loads(ticket.voices or "[]")]


def fillable(ticket: Ticket) -> bool:
    """Can the open question be answered for the person?"""
    form = form_of(ticket)
    return bool(form.get("words")) and not form.get("personal")


def doors(ticket: Ticket) -> list[Door]:
    """What who has a ticket can do with it."""
    found: list[Door] = [("button-answer", "answer", ticket.public, "")]
    if fillable(ticket):
        found.append(("button-fill", "fill", ticket.public, ""))
    return [*found, ("button-ticket", "ticket", ticket.public, "below")]


def name_of(work: Work, person_id: int) -> str:
    person = people.person(work, person_id)
    return person.name if person is not None and person.name else NOBODY


def helper_name(work: Work, ticket: Ticket) -> str:
    """Who has the ticket; empty where nobody does."""
    return name_of(work, ticket.helper_id) if ticket.helper_id is not None else ""


def helper_facts(work: Work, person_id: int) -> dict[str, Any]:
    """Who helps, as the person who is helped is told: the name, and the station."""
    places_of_work = [one.station_id for one in roles.roles_of(work, person_id) if one.station_id is not None]
    station = stations.station(work, places_of_work[0]) if places_of_work else None
    where = station.name if station else {"words": "the-county"}
    return {"helper": name_of(work, person_id), "station": where}


def event_id(event: int) -> str:
    """What an event is known by in the inbox of the person's chat."""
    return f"ticket-event-{event}"


def _locked(work: Work, public: str) -> Ticket:
    ticket = tickets.lock_ticket(work, public)
    if ticket is None:
        raise Gone(what="ticket")
    return ticket


def _stands_as(work: Work, who: Who | None, ticket: Ticket) -> set[str]:
    """What somebody is to a ticket. Nobody helps themselves, and whoever lost the role has lost the ticket."""
    if who is None:
        return {CLOCK}
    if who.actor == ticket.person_id:
        return {ASKER}
    if not may(work, who, HELP, tickets.offered_to(work, ticket.id or 0)):
        return set()
    return {STATION, HOLDER} if ticket.helper_id == who.actor else {STATION}


def _why_not(work: Work, who: Who | None, ticket: Ticket, *, for_helpers: bool) -> Exception:
    """The refusal that says why somebody cannot do what they wanted with a ticket."""
    if for_helpers and not {STATION, CLOCK} & _stands_as(work, who, ticket):
        return NotAllowed()
    if ticket.state == CLOSED:
        return TicketOver()
    if ticket.helper_id is not None and who is not None and ticket.helper_id != who.actor:
        return HeldByAnother(name=helper_name(work, ticket))
    return TakeItFirst() if ticket.state in (WAITING, SNOOZED) else TicketOver()


def _line(what: str, value: object) -> dict[str, Any]:
    return {"words": f"ticket-{what}", "facts": {what: value}}
