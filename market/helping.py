"""Helping: what an operator does with a ticket. Each act is checked, by ticket and person, and written down."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from market import offering
from market.acting import Who
from market.hours import when
from market.notices import Copied, Door, carry, move_talk, notify
from market.refusals import AlreadyAnswered, Gone, NotAllowed, OnlyThemselves
from market.rights import HELP, stations_of
from market.stations import serving, staffed
from market.tickets import card, form_of, helper_facts, in_hand, move, name_of, note, seen
from storage import due, people, stations, tickets
from storage.clock import milliseconds, now
from storage.due import Due
from storage.stations import Station
from storage.tickets import SNOOZED, TAKEN, Ticket
from storage.work import Work

SILENT, WAKE, RUN_OUT = "helper_silent", "wake_ticket", "ticket_runs_out"

SILENT_AFTER = timedelta(minutes=15)
"""A helper who lets a person wait for longer than this loses the ticket."""

SNOOZE_FOR = timedelta(hours=1)

RUNS_OUT_AFTER = timedelta(hours=12)
"""The helper has answered and the person has said nothing since: it is over."""

LATE = timedelta(days=7)
"""What the clock missed for longer than this is of no use any more."""

MOST_IN_QUEUE = 20

INSIDE = ("//", "／／", "、、")
"""What begins with one of these is a note among those who help and never leaves them."""


def take(work: Work, who: Who, public: str) -> Ticket:
    """Takes a ticket; once more is harmless. Raises Gone, HeldByAnother, TicketOver, NotAllowed."""
    held = seen(work, who, public)
    if held.state == TAKEN and held.helper_id == who.actor:
        return held
    ticket, event = move(work, who, public, "take")
    settle(work, ticket)
    _watch(work, ticket)
    move_talk(work, ticket.person_id, who.actor, _event_id(event), {"what": "taken", "ticket": public})
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
    _answered(work, ticket)
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
    move_talk(work, ticket.person_id, who.actor, _event_id(event), filled)
    _answered(work, ticket)


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
    settle(work, ticket)
    move_talk(work, ticket.person_id, who.actor, _event_id(event), {"what": "over", "ticket": public})
    return ticket


def give_back(work: Work, who: Who, public: str) -> Ticket:
    """Back to the queue, for somebody else. Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed."""
    ticket, event = move(work, who, public, "give_back")
    settle(work, ticket)
    offering.offer_again(work, ticket)
    _tell_it_waits(work, ticket, who.actor, event)
    return ticket


def hand_over(work: Work, who: Who, public: str, station: str) -> Ticket:
    """To another station (its public id). Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed."""
    found = stations.station_by_public(work, station)
    if found is None:
        raise Gone(what="station")
    ticket, event = move(work, who, public, "hand_over", found.name)
    settle(work, ticket)
    offering.offer(work, ticket, found)
    _tell_it_waits(work, ticket, who.actor, event)
    return ticket


def snooze(work: Work, who: Who, public: str) -> Ticket:
    """Put off for an hour; the person is told, and the bot answers meanwhile.

    Raises Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    ticket, event = move(work, who, public, "snooze")
    settle(work, ticket)
    again = ticket.answer_by = now() + SNOOZE_FOR
    _plan(work, WAKE, ticket, again)
    facts = {"what": "snoozed", "ticket": public, "when": when(again)}
    move_talk(work, ticket.person_id, who.actor, _event_id(event), facts)
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
    return Shown(ticket.state, ticket.helper_id == who.actor, _fillable(ticket), card(work, ticket))


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


def doors(ticket: Ticket) -> list[Door]:
    """What who has a ticket can do with it."""
    found: list[Door] = [("button-answer", "answer", ticket.public, "")]
    if _fillable(ticket):
        found.append(("button-fill", "fill", ticket.public, ""))
    return [*found, ("button-ticket", "ticket", ticket.public, "")]


def wait_for_helper(work: Work, ticket: Ticket) -> None:
    """The person waits for a word, from now on unless they do already: who helps loses the ticket if none comes."""
    if ticket.waits_since is None:
        ticket.waits_since = now()
        _watch(work, ticket)


def settle(work: Work, ticket: Ticket) -> None:
    """Takes back whatever the clock was to do about the ticket."""
    offering.withdraw(work, ticket)
    for kind in (SILENT, WAKE, RUN_OUT):
        due.cancel(work, kind, ticket.public)


def silent(work: Work, row: Due) -> None:
    """The clock: who has the ticket let the person wait for too long, and loses it."""
    ticket = tickets.lock_ticket(work, row.subject)
    if ticket is None or ticket.state != TAKEN or ticket.helper_id is None or ticket.waits_since is None:
        return
    helper = ticket.helper_id
    ticket, event = move(work, None, row.subject, "lapse")
    settle(work, ticket)
    notify(work, helper, "ticket-lost", {"name": name_of(work, ticket.person_id)}, [_see(ticket)])
    offering.offer_again(work, ticket)
    _tell_it_waits(work, ticket, helper, event)


def wake(work: Work, row: Due) -> None:
    """The clock: the hour is over, and who put the ticket off has it in hand again."""
    ticket = tickets.lock_ticket(work, row.subject)
    if ticket is None or ticket.state != SNOOZED or ticket.helper_id is None:
        return
    helper = ticket.helper_id
    ticket, event = move(work, None, row.subject, "wake")
    _watch(work, ticket)
    notify(work, helper, "ticket", card(work, ticket), doors(ticket))
    move_talk(work, ticket.person_id, helper, _event_id(event), {"what": "taken", "ticket": ticket.public})


def run_out(work: Work, row: Due) -> None:
    """The clock: answered, and nothing said since: it is over, so that nobody writes to somebody who has gone home."""
    ticket = tickets.lock_ticket(work, row.subject)
    if ticket is None or ticket.state != TAKEN or ticket.helper_id is None:
        return
    helper = ticket.helper_id
    ticket, event = move(work, None, row.subject, "run_out")
    settle(work, ticket)
    move_talk(work, ticket.person_id, helper, _event_id(event), {"what": "over", "ticket": ticket.public})


KINDS = {offering.OFFER: offering.nobody_took, SILENT: silent, WAKE: wake, RUN_OUT: run_out}
"""What the clock does about tickets, by kind of due row."""


def _in_queue(work: Work, ticket: Ticket) -> InQueue:
    minutes = int((now() - (ticket.waits_since or now())).total_seconds() // 60)
    return InQueue(ticket.public, ticket.state, {"name": name_of(work, ticket.person_id), "minutes": minutes})


def _fillable(ticket: Ticket) -> bool:
    form = form_of(ticket)
    return bool(form.get("words")) and not form.get("personal")


def _watch(work: Work, ticket: Ticket) -> None:
    due.cancel(work, RUN_OUT, ticket.public)
    station = stations.station(work, ticket.station_id) if ticket.station_id is not None else None
    _plan(work, SILENT, ticket, offering.hours_of(station).after_open(now(), SILENT_AFTER))


def _answered(work: Work, ticket: Ticket) -> None:
    """The word is with the person now."""
    ticket.waits_since = None
    due.cancel(work, SILENT, ticket.public)
    _plan(work, RUN_OUT, ticket, now() + RUNS_OUT_AFTER)


def _tell_it_waits(work: Work, ticket: Ticket, helper: int, event: int) -> None:
    """The person is told that somebody else is looked for, and until when."""
    station = stations.station(work, ticket.station_id) if ticket.station_id is not None else None
    ticket.answer_by = offering.hours_of(station).answer_by(now())
    facts = {
        "what": "waiting",
        "ticket": ticket.public,
        "station": station.name if station else {"words": "the-county"},
        "when": when(ticket.answer_by),
    }
    move_talk(work, ticket.person_id, helper, _event_id(event), facts)


def _see(ticket: Ticket) -> Door:
    return ("button-ticket", "ticket", ticket.public, "")


def _plan(work: Work, kind: str, ticket: Ticket, moment: datetime) -> None:
    due.plan(
        work,
        kind,
        ticket.public,
        not_before=milliseconds(moment),
        not_after=milliseconds(moment + LATE),
    )


def _event_id(event: int) -> str:
    return f"ticket-event-{event}"
