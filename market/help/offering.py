"""Offering a ticket: which station is asked, when the next one is, and what the person is told of it."""

from datetime import datetime, timedelta

from market.county.stations import COUNTY, serving, staff
from market.help import groups
from market.help.tickets import card, name_of, note, voices_of
from market.hours import Hours, county, when
from market.notices import Door, notify
from market.rights import MANAGER
from storage import due, stations, tickets
from storage.clock import milliseconds, now
from storage.due import Due
from storage.groups import StationGroup
from storage.roles import people_with
from storage.stations import Station
from storage.tickets import WAITING, Ticket
from storage.work import Work

OFFER = "offer_ticket"

NOBODY_AFTER = timedelta(minutes=10)
"""Nobody took it within these minutes of opening hours: the next station is asked."""

REMIND_AFTER = timedelta(hours=1)
"""All were asked: the last one is reminded after so much opening time, until somebody takes it."""

OPENS = "opens"
"""What a due row says whose station is told of a ticket only when it opens."""

OFFERS_UNTIL = timedelta(days=30)


def hours_of(station: Station | None) -> Hours:
    """When somebody answers at a station; the county's hours where there is none."""
    return county().of_station(station.opens, station.closes) if station else county()


def begin(work: Work, ticket: Ticket) -> None:
    """Asks the first station, and says by when an answer is due."""
    station = next(iter(serving(work, ticket.village)), None)
    ticket.answer_by = hours_of(station).answer_by(now())
    if station is not None:
        offer(work, ticket, station)
    else:
        _plan(work, ticket, county().opening(now()))


def offer_again(work: Work, ticket: Ticket) -> None:
    """A ticket is back in the queue: the station that was asked last is told, the next one is asked later; where there
    is none, the managers are told.
    """
    if ticket.station_id is not None:
        offer(work, ticket, _station(work, ticket.station_id))
    else:
        _plan(work, ticket, county().opening(now()))


def nobody_took(work: Work, row: Due) -> None:
    """The clock: a station that was asked opens. Or the ticket still waits: the next is asked, the last reminded."""
    ticket = tickets.lock_ticket(work, row.subject)
    if ticket is None or ticket.state != WAITING or ticket.id is None:
        return
    if row.facts == OPENS and ticket.station_id is not None:
        _tell_staff(work, ticket, _station(work, ticket.station_id))
        return
    asked = tickets.offered_to(work, ticket.id)
    line = serving(work, ticket.village)
    following = next((one for one in line if one.id not in asked), None)
    if following is None:
        _remind(work, ticket, line)
        return
    offer(work, ticket, following)
    ticket.answer_by = hours_of(following).answer_by(now())
    facts = {"station": following.name, "when": when(ticket.answer_by)}
    notify(work, ticket.person_id, "ticket-passed-on", facts)


def withdraw(work: Work, ticket: Ticket) -> None:
    """Somebody has it, or it is over: nobody else is asked."""
    due.cancel(work, OFFER, ticket.public)


def offer(work: Work, ticket: Ticket, station: Station) -> None:
    """Asks one station, whoever was asked before; it is told now, or when it opens."""
    assert ticket.id is not None
    assert station.id is not None
    tickets.offer(work, ticket.id, station.id, now())
    ticket.station_id = station.id
    opening = hours_of(station).opening(now())
    if opening > now():
        # It stands in the station's queue at once, for whoever looks; nobody is woken by it.
        _plan(work, ticket, opening, OPENS)
    else:
        _tell_staff(work, ticket, station)


def tell_of_voice(work: Work, ticket: Ticket) -> None:
    """Another voice note has come: whoever knows of the ticket hears it too; who opens later hears all of them."""
    copied, facts = voices_of(ticket)[-1:], {"name": name_of(work, ticket.person_id)}
    group = group_asked(work, ticket)
    if ticket.station_id is None or hours_of(_station(work, ticket.station_id)).opening(now()) > now():
        return
    if group is not None:
        groups.post(work, group, ticket, "asker-sends", facts, (), copied)
    else:
        for one in staff(work, _station(work, ticket.station_id)):
            notify(work, one, "asker-sends", facts, (), copied)


def to_take(ticket: Ticket) -> list[Door]:
    """What somebody can do with a ticket that nobody has."""
    return [("button-take", "take", ticket.public, ""), ("button-tickets", "tickets", "", "")]


def group_asked(work: Work, ticket: Ticket) -> StationGroup | None:
    """The group in which the station that was asked last sees the ticket."""
    return (
        groups.of_station(work, _station(work, ticket.station_id)) if ticket.station_id is not None else None
    )


def _remind(work: Work, ticket: Ticket, line: list[Station]) -> None:
    """The last one of the line hears of it again; where the line does not end at the county's own station, because
    there is none, the managers hear of it themselves.
    """
    station = line[-1] if line else None
    if station is not None:
        _tell_staff(work, ticket, station)
    if station is None or station.level != COUNTY:
        told_already = staff(work, station) if station is not None else []
        managers = [one for one in people_with(work, MANAGER) if one not in told_already]
        _tell_each(work, ticket, managers)
    _plan(work, ticket, hours_of(station).after_open(now(), REMIND_AFTER))
    told = any(one.action == "remind" for one in tickets.events_of(work, ticket.id or 0))
    if not told and ticket.answer_by < now():
        note(work, None, ticket, "remind")
        notify(work, ticket.person_id, "ticket-still-waiting")


def _tell_staff(work: Work, ticket: Ticket, station: Station) -> None:
    """In the person's topic where the station has a group that works, else each in their own chat."""
    group = groups.of_station(work, station)
    if group is not None:
        groups.post(work, group, ticket, "ticket", card(work, ticket), to_take(ticket), voices_of(ticket))
    else:
        _tell_each(work, ticket, staff(work, station))
    _plan(work, ticket, hours_of(station).after_open(now(), NOBODY_AFTER))


def _tell_each(work: Work, ticket: Ticket, helpers: list[int]) -> None:
    """Each in their own chat, but not the one who asks."""
    for one in helpers:
        if one != ticket.person_id:
            notify(work, one, "ticket", card(work, ticket), to_take(ticket), voices_of(ticket))


def _station(work: Work, station_id: int) -> Station:
    found = stations.station(work, station_id)
    assert found is not None
    return found


def _plan(work: Work, ticket: Ticket, moment: datetime, facts: str = "") -> None:
    due.plan(
        work,
        OFFER,
        ticket.public,
        not_before=milliseconds(moment),
        not_after=milliseconds(moment + OFFERS_UNTIL),
        facts=facts,
    )
