"""Offering a ticket: which station is asked, when the next one is, and what the person is told of it."""

from datetime import datetime, timedelta

from market.hours import Hours, county, when
from market.notices import Door, notify
from market.stations import serving, staff
from market.tickets import card, note
from storage import due, stations, tickets
from storage.clock import milliseconds, now
from storage.due import Due
from storage.stations import Station
from storage.tickets import WAITING, Ticket
from storage.work import Work

OFFER = "offer_ticket"

NOBODY_AFTER = timedelta(minutes=10)
"""Nobody took it within these minutes of opening hours: the next station is asked."""

REMIND_AFTER = timedelta(hours=1)
"""All were asked: the last one is reminded after so much opening time, until somebody takes it."""

OFFERS_UNTIL = timedelta(days=30)


def hours_of(station: Station | None) -> Hours:
    """When somebody answers at a station; the county's hours where there is none."""
    return county().of_station(station.opens, station.closes) if station else county()


def begin(work: Work, ticket: Ticket) -> Station | None:
    """Asks the first station, now or when it opens; which one it is. Sets when an answer is due."""
    station = next(iter(serving(work, ticket.village)), None)
    hours, moment = hours_of(station), now()
    ticket.answer_by = hours.answer_by(moment)
    ticket.station_id = station.id if station else None
    if station is not None and hours.opening(moment) == moment:
        _offer(work, ticket, station)
    else:
        _plan(work, ticket, hours.opening(moment))
    return station


def offer_again(work: Work, ticket: Ticket) -> None:
    """A ticket is back in the queue: the station that was asked last is told, the next one is asked later."""
    station = stations.station(work, ticket.station_id) if ticket.station_id is not None else None
    if station is not None:
        _offer(work, ticket, station)


def offer_to(work: Work, ticket: Ticket, station: Station) -> None:
    """Asks one station, whoever was asked before."""
    _offer(work, ticket, station)


def nobody_took(work: Work, row: Due) -> None:
    """The clock: the ticket still waits, so the next station is asked; after the last one, it is reminded."""
    ticket = tickets.lock_ticket(work, row.subject)
    if ticket is None or ticket.state != WAITING or ticket.id is None:
        return
    asked = tickets.offered_to(work, ticket.id)
    line = serving(work, ticket.village)
    station = next((one for one in line if one.id not in asked), None)
    if station is None:
        _remind(work, ticket, line)
        return
    opening = hours_of(station).opening(now())
    if opening > now():
        _plan(work, ticket, opening)
        return
    _offer(work, ticket, station)
    if asked:
        ticket.answer_by = hours_of(station).answer_by(now())
        facts = {"station": station.name, "when": when(ticket.answer_by)}
        notify(work, ticket.person_id, "ticket-passed-on", facts)


def withdraw(work: Work, ticket: Ticket) -> None:
    """Somebody has it, or it is over: nobody else is asked."""
    due.cancel(work, OFFER, ticket.public)


def _offer(work: Work, ticket: Ticket, station: Station) -> None:
    assert ticket.id is not None
    assert station.id is not None
    tickets.offer(work, ticket.id, station.id, now())
    ticket.station_id = station.id
    _tell_staff(work, ticket, station)
    _plan(work, ticket, hours_of(station).after_open(now(), NOBODY_AFTER))


def _remind(work: Work, ticket: Ticket, line: list[Station]) -> None:
    station = line[-1] if line else None
    if station is not None:
        _tell_staff(work, ticket, station)
    told = any(one.action == "remind" for one in tickets.events_of(work, ticket.id or 0))
    if not told and ticket.answer_by < now():
        note(work, None, ticket, "remind")
        notify(work, ticket.person_id, "ticket-still-waiting")
    _plan(work, ticket, hours_of(station).after_open(now(), REMIND_AFTER))


def _tell_staff(work: Work, ticket: Ticket, station: Station) -> None:
    facts = card(work, ticket)
    for one in staff(work, station):
        if one != ticket.person_id:
            notify(work, one, "ticket", facts, offered_doors(ticket))


def offered_doors(ticket: Ticket) -> list[Door]:
    return [("button-take", "take", ticket.public, ""), ("button-tickets", "tickets", "", "")]


def _plan(work: Work, ticket: Ticket, moment: datetime) -> None:
    due.plan(
        work,
        OFFER,
        ticket.public,
        not_before=milliseconds(moment),
        not_after=milliseconds(moment + OFFERS_UNTIL),
    )
