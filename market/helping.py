"""Helping: what an operator does with a ticket. Each act is checked, by ticket and person, and written down."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from market import offering, patience
from market.acting import Who
from market.hours import when
from market.notices import Copied, carry, move_talk
from market.refusals import AlreadyAnswered, Gone, NotAllowed, OnlyThemselves
from market.rights import HELP, stations_of
from market.stations import serving, staffed
from market.tickets import (
    card,
    event_id,
    fillable,
    form_of,
    helper_facts,
    in_hand,
    move,
    name_of,
    note,
    seen,
)
from storage import people, stations, tickets
from storage.clock import now
from storage.stations import Station
from storage.tickets import TAKEN, Ticket
from storage.work import Work

SNOOZE_FOR = timedelta(hours=1)

MOST_IN_QUEUE = 20

INSIDE = ("//", "／／", "、、")
"""What begins with one of these is a note among those who help and never leaves them."""


def take(work: Work, who: Who, public: str) -> Ticket:
    """Takes a ticket; once more is harmless. Raises Gone, HeldByAnother, TicketOver, NotAllowed."""
    held = seen(work, who, public)
    if held.state == TAKEN and held.helper_id == who.actor:
        return held
    ticket, event = move(work, who, public, "take")
    patience.settle(work, ticket)
    patience.watch(work, ticket)
    move_talk(work, ticket.person_id, who.actor, event_id(event), {"what": "taken", "ticket": public})
    return ticket


def answer(
    work: Work, who: Who, public: str, text: str, copied: Sequence[Copied] = (), *, edited: bool = False
) -> bool:
    """Brings a word or a copied message to the person; False where it was a note, which stays inside.

    Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket = in_hand(work, who, public)
    if stays_inside(text):
        note(work, who, ticket, "note", text.lstrip("/／、").strip())
        return False
    note(work, who, ticket, "answer")
    facts = helper_facts(work, who.actor)
    carry(work, ticket.person_id, "helper", facts, text, copied, edited=edited)
    patience.answered(work, ticket)
    return True


def stays_inside(text: str) -> bool:
    """Is this a note among those who help?"""
    return text.startswith(INSIDE)


def fill(work: Work, who: Who, public: str, frame: int, question: str, given: Mapping[str, str]) -> None:
    """Fills in the open question for the person; it is answered in a turn of the person's own chat. `frame` and
    `question` name it as it was shown, `given` is {"pressed": choice} or {"typed": text}.

    Raises AlreadyAnswered, OnlyThemselves, Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket = in_hand(work, who, public)
    form = form_of(ticket)
    if form.get("frame") != frame or form.get("question") != question:
        raise AlreadyAnswered()
    if form.get("personal"):
        raise OnlyThemselves()
    event = note(work, who, ticket, "fill", str(form.get("key", "")))
    filled = {"what": "filled", "ticket": public, "frame": frame, "question": question, "given": dict(given)}
    move_talk(work, ticket.person_id, who.actor, event_id(event), filled)
    patience.answered(work, ticket)


def see_number(work: Work, who: Who, public: str) -> str:
    """The person's phone number, or empty where none is known; each look is written down.

    Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket = in_hand(work, who, public)
    note(work, who, ticket, "see_number")
    person = people.person(work, ticket.person_id)
    return person.phone if person else ""


def close(work: Work, who: Who, public: str) -> Ticket:
    """It is done: the person is asked whether it helped, and the bot takes up the open question.

    Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket, event = move(work, who, public, "close")
    patience.settle(work, ticket)
    move_talk(work, ticket.person_id, who.actor, event_id(event), {"what": "over", "ticket": public})
    return ticket


def give_back(work: Work, who: Who, public: str) -> Ticket:
    """Back to the queue, for somebody else. Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed."""
    ticket, event = move(work, who, public, "give_back")
    patience.settle(work, ticket)
    offering.offer_again(work, ticket)
    patience.tell_it_waits(work, ticket, who.actor, event)
    return ticket


def hand_over(work: Work, who: Who, public: str, station: str) -> Ticket:
    """To another station (its public id). Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed."""
    found = stations.station_by_public(work, station)
    if found is None:
        raise Gone(what="station")
    ticket, event = move(work, who, public, "hand_over", found.name)
    patience.settle(work, ticket)
    offering.offer(work, ticket, found)
    patience.tell_it_waits(work, ticket, who.actor, event)
    return ticket


def snooze(work: Work, who: Who, public: str) -> Ticket:
    """Put off for an hour; the person is told, and the bot answers meanwhile.

    Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket, event = move(work, who, public, "snooze")
    patience.settle(work, ticket)
    again = ticket.answer_by = now() + SNOOZE_FOR
    patience.wake_at(work, ticket, again)
    facts = {"what": "snoozed", "ticket": public, "when": when(again)}
    move_talk(work, ticket.person_id, who.actor, event_id(event), facts)
    return ticket


class InQueue(NamedTuple):
    """One line of the queue: the person's name, and for how many minutes they have waited."""

    public: str
    state: str
    facts: dict[str, Any]


class Shown(NamedTuple):
    """A ticket as somebody who may help sees it; `fillable`: its open question can be answered for the person."""

    state: str
    mine: bool
    fillable: bool
    card: dict[str, Any]


def may_help(work: Work, who: Who) -> bool:
    return stations_of(work, who, HELP) != []


def queue(work: Work, who: Who) -> tuple[list[InQueue], list[InQueue]]:
    """What the person has taken, and what waits for somebody, the oldest first. Raises NotAllowed."""
    where = stations_of(work, who, HELP)
    if where == []:
        raise NotAllowed()
    waiting = [one for one in tickets.waiting(work, where, MOST_IN_QUEUE) if one.person_id != who.actor]
    return (
        [_in_queue(work, one) for one in tickets.held_by(work, who.actor)],
        [_in_queue(work, one) for one in waiting],
    )


def shown(work: Work, who: Who, public: str) -> Shown:
    """Raises Gone, NotAllowed."""
    ticket = seen(work, who, public)
    return Shown(ticket.state, ticket.helper_id == who.actor, fillable(ticket), card(work, ticket))


def whose(work: Work, who: Who, public: str) -> str:
    """The name of whom a ticket in hand is about. Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed."""
    return name_of(work, in_hand(work, who, public).person_id)


def to_fill(work: Work, who: Who, public: str) -> tuple[str, dict[str, Any]]:
    """The person's name and the form whose open question is to be filled in.

    Raises AlreadyAnswered, OnlyThemselves, Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket = in_hand(work, who, public)
    form = form_of(ticket)
    if not form.get("words"):
        raise AlreadyAnswered()
    if form["personal"]:
        raise OnlyThemselves()
    return name_of(work, ticket.person_id), form


def others(work: Work, who: Who, public: str) -> list[Station]:
    """The stations to which a ticket can be handed over, those that serve the person first. Raises Gone, NotAllowed."""
    ticket = seen(work, who, public)
    line = list({one.id: one for one in (*serving(work, ticket.village), *staffed(work))}.values())
    return [one for one in line if one.id != ticket.station_id][:MOST_IN_QUEUE]


def _in_queue(work: Work, ticket: Ticket) -> InQueue:
    minutes = int((now() - (ticket.waits_since or now())).total_seconds() // 60)
    return InQueue(ticket.public, ticket.state, {"name": name_of(work, ticket.person_id), "minutes": minutes})
