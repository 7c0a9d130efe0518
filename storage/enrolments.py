"""Enrolments: who takes part in which session, who waits for a seat, who came."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel, col, select

from storage.columns import moment, reference, row_id
from storage.people import Person
from storage.training import PLANNED, TrainingSession, overlaps
from storage.work import Work

ENROLLED, WAITING, LEFT, STANDING = "enrolled", "waiting", "left", "standing"
"""Standing is who came without a seat."""


class Enrolment(SQLModel, table=True):
    """Somebody's part in a session, once for each. `since` is when they enrolled, or began to wait. `neighbour` is who
    is brought along, and takes a seat too. `sure`: they said that they come. `came` is when they were there and
    `how` that is known: code, qr or list.
    """

    __table_args__ = (
        UniqueConstraint("session_id", "person_id"),
        Index("enrolment_line", "session_id", "state", "since"),
    )

    id: int | None = row_id()
    session_id: int = reference("trainingsession.id")
    person_id: int = reference("person.id", index=True)
    state: str
    since: datetime = moment()
    neighbour: str = ""
    sure: bool = False
    came: datetime | None = moment(default=None, nullable=True)
    how: str = ""

    @property
    def wants(self) -> int:
        """Seats."""
        return 2 if self.neighbour else 1


def save(work: Work, enrolment: Enrolment) -> Enrolment:
    work.session.add(enrolment)
    work.session.flush()
    return enrolment


def enrolment(work: Work, enrolment_id: int) -> Enrolment | None:
    return work.session.get(Enrolment, enrolment_id)


def enrolment_of(work: Work, session_id: int, person_id: int) -> Enrolment | None:
    wanted = select(Enrolment).where(Enrolment.session_id == session_id, Enrolment.person_id == person_id)
    return work.session.exec(wanted).first()


def of_session(work: Work, session_id: int, *states: str) -> list[Enrolment]:
    """A session's enrolments in these states, in the order in which they came."""
    wanted = select(Enrolment).where(Enrolment.session_id == session_id, col(Enrolment.state).in_(states))
    return list(work.session.exec(wanted.order_by(col(Enrolment.since), col(Enrolment.id))))


def on_the_list(work: Work, session_id: int) -> list[tuple[Enrolment, Person]]:
    """Whoever is enrolled or came, with who that is, by name."""
    wanted = (
        select(Enrolment, Person)
        .join(Person, col(Person.id) == Enrolment.person_id)
        .where(Enrolment.session_id == session_id, col(Enrolment.state).in_((ENROLLED, STANDING)))
    )
    return [
        (one, person) for one, person in work.session.exec(wanted.order_by(Person.name, col(Enrolment.id)))
    ]


def coming_of(
    work: Work, person_id: int, now: datetime, *states: str
) -> list[tuple[Enrolment, TrainingSession]]:
    """The sessions that end later, in these states (planned, where none is named), in which somebody is enrolled or
    waits; the next one first.
    """
    wanted = (
        select(Enrolment, TrainingSession)
        .join(TrainingSession, col(TrainingSession.id) == Enrolment.session_id)
        .where(
            Enrolment.person_id == person_id,
            col(Enrolment.state).in_((ENROLLED, WAITING)),
            col(TrainingSession.state).in_(states or (PLANNED,)),
            TrainingSession.ends > now,
        )
    )
    return [(one, of) for one, of in work.session.exec(wanted.order_by(col(TrainingSession.begins)))]


def clashes(work: Work, person_id: int, session: TrainingSession) -> list[TrainingSession]:
    """Other planned sessions at the same time in which somebody is enrolled."""
    wanted = (
        select(TrainingSession)
        .join(Enrolment, col(Enrolment.session_id) == TrainingSession.id)
        .where(
            Enrolment.person_id == person_id,
            Enrolment.state == ENROLLED,
            TrainingSession.id != session.id,
            overlaps(session.begins, session.ends),
        )
    )
    return list(work.session.exec(wanted.order_by(col(TrainingSession.begins))))


def of_person(work: Work, person_id: int) -> list[tuple[Enrolment, TrainingSession]]:
    """All of a person's enrolments, whatever became of them."""
    wanted = (
        select(Enrolment, TrainingSession)
        .join(TrainingSession, col(TrainingSession.id) == Enrolment.session_id)
        .where(Enrolment.person_id == person_id)
    )
    return [(one, of) for one, of in work.session.exec(wanted.order_by(col(Enrolment.id)))]


def attended(work: Work, person_id: int, topic: str) -> bool:
    """Was somebody there when this was taught?"""
    wanted = (
        select(Enrolment.id)
        .join(TrainingSession, col(TrainingSession.id) == Enrolment.session_id)
        .where(
            Enrolment.person_id == person_id, col(Enrolment.came).is_not(None), TrainingSession.topic == topic
        )
    )
    return work.session.exec(wanted).first() is not None
