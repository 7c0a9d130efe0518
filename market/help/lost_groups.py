"""When a station's group cannot be reached any more: everything goes on in the people's own chats, and they know."""

import json
from datetime import timedelta

from market.help import groups, offering
from market.help.tickets import card, doors
from market.notices import notify, pass_on
from storage import groups as tables
from storage import outbox, stations, tickets
from storage.clock import now_ms
from storage.due import Due
from storage.groups import StationGroup
from storage.tickets import TAKEN, WAITING, Ticket
from storage.work import Work

CARD = "ticket"


def lost(work: Work, group: StationGroup, why: str) -> None:
    """The group is of no use: `why` is removed, rights or topics. What waits for it goes to the people's own chats, and
    so does each open ticket; the county and the station are told. Once, until it works again.
    """
    if group.lost or group.station_id is None:
        group.lost = why
        return
    group.lost = why
    work.session.flush()
    station = stations.station_by_id(work, group.station_id)
    groups.tell_responsible(work, station, "group-lost", {"why": {"words": f"group-lost-{why}"}})
    _reroute(work, group)
    go_on_elsewhere(work, group, group.station_id)


def go_on_elsewhere(work: Work, group: StationGroup, station_id: int) -> None:
    """What is answered in a group that the station no longer has goes on in the helpers' own chats; what waits there is
    offered again where the station is reached now.
    """
    for ticket in tickets.answered_in(work, group.id or 0):
        ticket.group_id = None
        if ticket.state == TAKEN and ticket.helper_id is not None:
            notify(work, ticket.helper_id, CARD, card(work, ticket), doors(ticket))
    for ticket in tickets.open_tickets(work, station_id):
        if ticket.state == WAITING:
            offering.offer_again(work, ticket)


def of_a_station_that_closes(work: Work, station_id: int) -> None:
    """Its group is nobody's any more; who was answered there is answered wherever the ticket goes from here."""
    group = tables.group_of_station(work, station_id)
    if group is None:
        return
    for ticket in tickets.answered_in(work, group.id or 0):
        ticket.group_id = None
    group.station_id = None
    work.session.flush()


def not_reached(work: Work, row: Due) -> None:
    """The clock, after Telegram took no message for a group: `facts` says why."""
    group = tables.group(work, int(row.subject))
    if group is None:
        return
    if row.facts == "rights":
        group.admin = False
    elif row.facts == "topics":
        group.forum = False
    else:
        group.admin = False
    lost(work, group, row.facts)


def opened_anew(work: Work, row: Due) -> None:
    """The clock, after a topic was found deleted and another one was opened: the card stands there too."""
    group_id, person_id = (int(one) for one in row.subject.split("-"))
    group, ticket = tables.group(work, group_id), tickets.open_ticket(work, person_id)
    if group is None or not groups.works(group) or ticket is None:
        return
    if ticket.group_id == group_id or (ticket.state == WAITING and ticket.station_id == group.station_id):
        buttons = doors(ticket) if ticket.state == TAKEN else offering.to_take(ticket)
        groups.post(work, group, ticket, CARD, card(work, ticket), buttons)


KINDS = {"group_not_reached": not_reached, "topic_opened_anew": opened_anew}
"""What delivery leaves to the clock, by kind of due row."""

WITHIN = timedelta(days=30)


def _reroute(work: Work, group: StationGroup) -> None:
    """What is not yet sent goes to whoever answers, in their own chat. Cards are not: they are written anew."""
    station = stations.station_by_id(work, group.station_id or 0)
    for one in outbox.unsent_in(work, group.chat_id):
        body = json.loads(one[1])
        person = (body.get("topic") or {}).get("person")
        ticket = tickets.open_ticket(work, person) if person else None
        if ticket is not None and body.get("words", {}).get("words") != CARD:
            for reader in _readers(work, ticket, group):
                pass_on(work, reader, body)
    outbox.drop_unsent_in(work, group.chat_id, f"the group of {station.public} was lost", now_ms())


def _readers(work: Work, ticket: Ticket, group: StationGroup) -> list[int]:
    if ticket.state == TAKEN and ticket.group_id == group.id and ticket.helper_id is not None:
        return [ticket.helper_id]
    return []
