"""Patience: how long somebody waits for a word, and what the clock does about a ticket that somebody has."""

from datetime import datetime, timedelta

from market.help import groups, offering
from market.help.tickets import card, doors, event_id, move, name_of
from market.hours import when
from market.notices import Door, move_talk
from storage import due, stations, tickets
from storage.clock import milliseconds, now
from storage.due import Due
from storage.tickets import SNOOZED, TAKEN, Ticket
from storage.work import Work

SILENT, WAKE, RUN_OUT = "helper_silent", "wake_ticket", "ticket_runs_out"

SILENT_AFTER = timedelta(minutes=15)
"""A helper who lets a person wait for longer than this loses the ticket."""

RUNS_OUT_AFTER = timedelta(hours=12)
"""The helper has answered and the person has said nothing since: it is over."""

LATE = timedelta(days=7)
"""What the clock missed for longer than this is of no use any more."""


def wait_for_helper(work: Work, ticket: Ticket) -> None:
    """The person waits for a word, from now on unless they do already: who helps loses the ticket if none comes."""
    if ticket.waits_since is None:
        ticket.waits_since = now()
        watch(work, ticket)


def settle(work: Work, ticket: Ticket) -> None:
    """Takes back whatever the clock was to do about the ticket."""
    offering.withdraw(work, ticket)
    for kind in (SILENT, WAKE, RUN_OUT):
        due.cancel(work, kind, ticket.public)


def wake_at(work: Work, ticket: Ticket, moment: datetime) -> None:
    """The ticket is put off until then."""
    _plan(work, WAKE, ticket, moment)


def silent(work: Work, row: Due) -> None:
    """The clock: who has the ticket let the person wait for too long, and loses it."""
    ticket = tickets.lock_ticket(work, row.subject)
    if ticket is None or ticket.state != TAKEN or ticket.helper_id is None or ticket.waits_since is None:
        return
    helper, room = ticket.helper_id, ticket.group_id
    ticket, event = move(work, None, row.subject, "lapse")
    settle(work, ticket)
    facts = {"name": name_of(work, ticket.person_id), "helper": name_of(work, helper)}
    groups.tell(work, ticket, helper, room, "ticket-lost", facts, [_see(ticket)])
    offering.offer_again(work, ticket)
    tell_it_waits(work, ticket, helper, event)


def wake(work: Work, row: Due) -> None:
    """The clock: the hour is over, and who put the ticket off has it in hand again."""
    ticket = tickets.lock_ticket(work, row.subject)
    if ticket is None or ticket.state != SNOOZED or ticket.helper_id is None:
        return
    helper = ticket.helper_id
    ticket, event = move(work, None, row.subject, "wake")
    watch(work, ticket)
    groups.tell(work, ticket, helper, ticket.group_id, "ticket", card(work, ticket), doors(ticket))
    move_talk(work, ticket.person_id, helper, event_id(event), {"what": "taken", "ticket": ticket.public})


def run_out(work: Work, row: Due) -> None:
    """The clock: answered, and nothing said since: it is over, so that nobody writes to somebody who has gone home."""
    ticket = tickets.lock_ticket(work, row.subject)
    if ticket is None or ticket.state != TAKEN or ticket.helper_id is None:
        return
    helper = ticket.helper_id
    ticket, event = move(work, None, row.subject, "run_out")
    settle(work, ticket)
    move_talk(work, ticket.person_id, helper, event_id(event), {"what": "over", "ticket": ticket.public})


KINDS = {offering.OFFER: offering.nobody_took, SILENT: silent, WAKE: wake, RUN_OUT: run_out}
"""What the clock does about tickets, by kind of due row."""


def watch(work: Work, ticket: Ticket) -> None:
    """Somebody has the ticket, and the person waits for a word of theirs."""
    due.cancel(work, RUN_OUT, ticket.public)
    station = stations.station(work, ticket.station_id) if ticket.station_id is not None else None
    _plan(work, SILENT, ticket, offering.hours_of(station).after_open(now(), SILENT_AFTER))


def answered(work: Work, ticket: Ticket) -> None:
    """The word is with the person now."""
    ticket.waits_since = None
    due.cancel(work, SILENT, ticket.public)
    _plan(work, RUN_OUT, ticket, now() + RUNS_OUT_AFTER)


def tell_it_waits(work: Work, ticket: Ticket, helper: int, event: int) -> None:
    """The person is told that somebody else is looked for, and until when."""
    station = stations.station(work, ticket.station_id) if ticket.station_id is not None else None
    ticket.answer_by = offering.hours_of(station).answer_by(now())
    facts = {
        "what": "waiting",
        "ticket": ticket.public,
        "station": station.name if station else {"words": "the-county"},
        "when": when(ticket.answer_by),
    }
    move_talk(work, ticket.person_id, helper, event_id(event), facts)


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
