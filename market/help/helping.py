"""Helping: what an operator does with a ticket. Each act is checked, by ticket and person, and written down."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, NamedTuple

from market.acting import Who
from market.county.stations import serving, staffed
from market.help import carrying, groups, offering, patience
from market.help.carrying import Written
from market.help.tickets import (
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
from market.hours import when
from market.notices import move_talk
from market.refusals import AlreadyAnswered, CannotTakeBack, Gone, NotAllowed, OnlyThemselves
from market.rights import HELP, stations_of
from storage import people, stations, tickets
from storage.clock import now
from storage.stations import Station
from storage.tickets import SNOOZED, TAKEN, WAITING, Ticket
from storage.work import Work

SNOOZE_FOR = timedelta(hours=1)

DELETABLE = timedelta(hours=47, minutes=30)
"""Telegram deletes a message for both sides within 48 hours, and the press takes its time."""

MOST_IN_QUEUE = 20

INSIDE = ("//", "／／", "、、")
"""What begins with one of these is a note among those who help and never leaves them."""


def take(work: Work, who: Who, public: str, room: int | None = None) -> Ticket:
    """Takes a ticket; once more is harmless. `room` is the group in whose topic it will be answered, None for the
    helper's own chat. Raises Gone, HeldByAnother, TicketOver, NotAllowed.
    """
    held = seen(work, who, public)
    if held.state == TAKEN and held.helper_id == who.actor:
        if held.group_id != room:
            _answer_in(work, who, held, room)
        return held
    ticket, event = _take(work, who, public, room)
    move_talk(work, ticket.person_id, who.actor, event_id(event), {"what": "taken", "ticket": public})
    return ticket


class Sent(NamedTuple):
    """What became of what a helper wrote: `event` is known by the button that takes it back, 0 where it stayed
    inside. `taken`: the ticket was taken by writing. `back`: what had been sent before was taken back.
    """

    event: int = 0
    taken: bool = False
    back: bool = False


def answer(work: Work, who: Who, public: str, written: Written, room: int | None = None) -> Sent:
    """Brings a word or a copied message to the person; a note stays inside, whoever of the station wrote it. Whoever
    writes takes the ticket if nobody has it. A message that is changed into a note is taken back.

    Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket = seen(work, who, public)
    if stays_inside(written.text):
        note(work, who, ticket, "note", written.text.strip().lstrip("/／、").strip())
        back = written.edited and carrying.take_back_copies(work, ticket, written.sent)
        return Sent(back=back)
    if ticket.state == WAITING or (ticket.state == SNOOZED and ticket.helper_id == who.actor):
        return _answer_by_taking(work, who, public, written, room)
    ticket = in_hand(work, who, public)
    if written.edited and not carrying.was_carried(work, ticket, written):
        written = carrying.without_edit(written)
    event = note(work, who, ticket, "answer")
    carrying.to_asker(work, ticket, event, helper_facts(work, who.actor), written)
    patience.answered(work, ticket)
    return Sent(event)


def take_back(work: Work, who: Who, event_number: int) -> Ticket:
    """Takes back what this person sent, at the person's side; once more is harmless.

    Raises Gone, NotAllowed; CannotTakeBack for what Telegram does not delete any more.
    """
    event = tickets.event(work, event_number)
    if event is None or event.action not in ("answer", "taken_back"):
        raise Gone(what="ticket")
    ticket = seen(work, who, tickets.ticket_by_id(work, event.ticket_id).public)
    if event.actor_id != who.actor:
        raise NotAllowed()
    if event.action == "taken_back":
        return ticket
    if now() - event.at > DELETABLE or not carrying.take_back(work, ticket, event_number):
        raise CannotTakeBack()
    event.action = "taken_back"
    return ticket


def stays_inside(text: str) -> bool:
    """Is this a note among those who help?"""
    return text.strip().startswith(INSIDE)


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


def _answer_by_taking(work: Work, who: Who, public: str, written: Written, room: int | None) -> Sent:
    """The person hears who helps before what that one says: both are told in a turn of the person's own chat."""
    ticket, taken = _take(work, who, public, room)
    event = note(work, who, ticket, "answer")
    says = {"event": event, "written": carrying.without_edit(written).plain()}
    facts = {"what": "taken", "ticket": public, "says": says}
    move_talk(work, ticket.person_id, who.actor, event_id(taken), facts)
    patience.answered(work, ticket)
    return Sent(event, taken=True)


def _take(work: Work, who: Who, public: str, room: int | None) -> tuple[Ticket, int]:
    """Raises Gone, HeldByAnother, TicketOver, NotAllowed."""
    ticket, event = move(work, who, public, "take")
    patience.settle(work, ticket)
    patience.watch(work, ticket)
    _answer_in(work, who, ticket, room)
    return ticket, event


def _answer_in(work: Work, who: Who, ticket: Ticket, room: int | None) -> None:
    """From now on it is answered there. A station's group sees who has it, also where it was taken elsewhere."""
    ticket.group_id = room
    work.session.flush()
    group = offering.group_asked(work, ticket)
    if group is not None and group.id != room:
        groups.post(work, group, ticket, "ticket-in-hand", helper_facts(work, who.actor))


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
