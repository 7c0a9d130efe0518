"""Tickets: somebody asked for a person. Who has it, what stood open, who was asked, and what happened to it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel, col, select

from storage.columns import BigId, moment, public_id, reference, row_id
from storage.work import Work

WAITING, TAKEN, SNOOZED, CLOSED = "waiting", "taken", "snoozed", "closed"

_OPEN = text("state <> 'closed'")


class Ticket(SQLModel, table=True):
    """`flow` and `question` are where the person was stuck when asking; `form` is what stands open now, as plain
    data. `village` is where the person lives, as far as known then. `station_id` is who was asked last, `helper_id`
    who has it. `answer_by` is what the person was told, `waits_since` when the person asked or wrote and got no answer
    yet. `helped` is what the person said afterwards: yes, no or nothing yet. `group_id` is the group in whose topic it
    is answered; None: in the helper's own chat. `voices` are voice notes that nobody has typed out yet, as plain data.
    """

    __table_args__ = (
        Index("ticket_open", "person_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ticket_state", "state", "asked"),
    )

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    person_id: int = reference("person.id", index=True)
    state: str = WAITING
    station_id: int | None = reference("station.id", nullable=True, default=None)
    helper_id: int | None = reference("person.id", nullable=True, default=None)
    flow: str = ""
    question: str = ""
    village: str = ""
    form: str = Field(default="", sa_type=Text)
    asked: datetime = moment()
    answer_by: datetime = moment()
    waits_since: datetime | None = moment(default=None, nullable=True)
    closed: datetime | None = moment(default=None, nullable=True)
    helped: str = ""
    group_id: int | None = Field(default=None, sa_type=BigId, index=True, nullable=True)
    voices: str = Field(default="", sa_type=Text)


class TicketEvent(SQLModel, table=True):
    """What was done with a ticket: by whom (nobody: the clock), when, and why or what was noted."""

    id: int | None = row_id()
    ticket_id: int = reference("ticket.id", index=True)
    action: str
    actor_id: int | None = reference("person.id", nullable=True, default=None)
    at: datetime = moment()
    note: str = Field(default="", sa_type=Text)


class TicketOffer(SQLModel, table=True):
    """A station that was asked to take a ticket; its operators may, from then on."""

    __table_args__ = (UniqueConstraint("ticket_id", "station_id"),)

    id: int | None = row_id()
    ticket_id: int = reference("ticket.id")
    station_id: int = reference("station.id", index=True)
    at: datetime = moment()


def add_ticket(work: Work, ticket: Ticket) -> Ticket:
    """Raises the database's integrity error if the person has an open one."""
    work.session.add(ticket)
    work.session.flush()
    return ticket


def ticket_by_public(work: Work, public: str) -> Ticket | None:
    return work.session.exec(select(Ticket).where(Ticket.public == public)).first()


def lock_ticket(work: Work, public: str) -> Ticket | None:
    """The ticket as it stands now, locked until the transaction ends: two people may press at once."""
    wanted = select(Ticket).where(Ticket.public == public).with_for_update()
    return work.session.exec(wanted.execution_options(populate_existing=True)).first()


def open_ticket(work: Work, person_id: int) -> Ticket | None:
    wanted = select(Ticket).where(Ticket.person_id == person_id, Ticket.state != CLOSED)
    return work.session.exec(wanted).first()


def open_tickets(work: Work, station_id: int) -> list[Ticket]:
    """The open tickets that a station was asked last to take, the oldest first."""
    wanted = select(Ticket).where(Ticket.station_id == station_id, Ticket.state != CLOSED)
    return list(work.session.exec(wanted.order_by(col(Ticket.asked), col(Ticket.id))))


def answered_in(work: Work, group_id: int) -> list[Ticket]:
    """The open tickets that are answered in a group's topics."""
    wanted = select(Ticket).where(Ticket.group_id == group_id, Ticket.state != CLOSED)
    return list(work.session.exec(wanted.order_by(col(Ticket.id))))


def event(work: Work, event_id: int) -> TicketEvent | None:
    return work.session.get(TicketEvent, event_id)


def ticket_by_id(work: Work, ticket_id: int) -> Ticket:
    return work.session.get_one(Ticket, ticket_id)


def tickets_of(work: Work, person_id: int) -> list[Ticket]:
    wanted = select(Ticket).where(Ticket.person_id == person_id)
    return list(work.session.exec(wanted.order_by(col(Ticket.id))))


def held_by(work: Work, person_id: int) -> list[Ticket]:
    """The open tickets that somebody has, the oldest first."""
    wanted = select(Ticket).where(Ticket.helper_id == person_id, Ticket.state != CLOSED)
    return list(work.session.exec(wanted.order_by(col(Ticket.asked), col(Ticket.id))))


def waiting(work: Work, station_ids: Sequence[int] | None, most: int) -> list[Ticket]:
    """Tickets that nobody has, the oldest first: those that these stations were asked to take, or all."""
    wanted = select(Ticket).where(Ticket.state == WAITING)
    if station_ids is not None:
        offered = select(TicketOffer.ticket_id).where(col(TicketOffer.station_id).in_(station_ids))
        wanted = wanted.where(col(Ticket.id).in_(offered))
    return list(work.session.exec(wanted.order_by(col(Ticket.asked), col(Ticket.id)).limit(most)))


def open_at(work: Work, station_id: int) -> list[Ticket]:
    """The open tickets that a station was asked to take last, the oldest first."""
    wanted = select(Ticket).where(Ticket.station_id == station_id, Ticket.state != CLOSED)
    return list(work.session.exec(wanted.order_by(col(Ticket.asked), col(Ticket.id))))


def add_event(work: Work, event: TicketEvent) -> int:
    """The event's id."""
    work.session.add(event)
    work.session.flush()
    assert event.id is not None
    return event.id


def events_of(work: Work, ticket_id: int) -> list[TicketEvent]:
    wanted = select(TicketEvent).where(TicketEvent.ticket_id == ticket_id)
    return list(work.session.exec(wanted.order_by(col(TicketEvent.id))))


def offer(work: Work, ticket_id: int, station_id: int, at: datetime) -> None:
    """Notes that a station was asked; once."""
    if station_id not in offered_to(work, ticket_id):
        work.session.add(TicketOffer(ticket_id=ticket_id, station_id=station_id, at=at))
        work.session.flush()


def offered_to(work: Work, ticket_id: int) -> list[int]:
    """The stations that were asked, in that order."""
    wanted = select(TicketOffer.station_id).where(TicketOffer.ticket_id == ticket_id)
    return list(work.session.exec(wanted.order_by(col(TicketOffer.id))))


def hand_over(work: Work, person_id: int, to: int) -> None:
    """What a person asked for goes on under another account of theirs."""
    for ticket in tickets_of(work, person_id):
        ticket.person_id = to
    work.session.flush()


def forget_what_was_written(work: Work, person_id: int) -> None:
    """Empties what a person's tickets hold of what was written; when help was asked for stays."""
    for ticket in tickets_of(work, person_id):
        ticket.form, ticket.voices = "", ""
        for event in events_of(work, ticket.id or 0):
            event.note = ""
    work.session.flush()
