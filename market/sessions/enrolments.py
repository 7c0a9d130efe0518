"""Enrolling in a session and leaving it: seats are counted by the database, and whoever waits moves up by itself."""

from typing import Any

from market.acting import Who
from market.refusals import NoSeat, NotEnrolled, SessionOver
from market.sessions import session_facts, session_reminders
from market.sessions.training import session_of
from storage import enrolments, training
from storage.clock import now
from storage.enrolments import ENROLLED, LEFT, STANDING, WAITING, Enrolment
from storage.training import PLANNED, TrainingSession
from storage.work import Work

NAMELESS = "—"
"""What stands in place of a name that was deleted."""


def enrol(work: Work, who: Who, public: str) -> Enrolment:
    """The person has a seat, or where there is none waits for one. Pressed twice it changes nothing.

    Raises Gone, SessionOver.
    """
    session = _open(work, public)
    enrolment = enrolments.enrolment_of(work, session.id or 0, who.person)
    if enrolment is not None and enrolment.state in (ENROLLED, WAITING, STANDING):
        return enrolment
    enrolment = enrolment or Enrolment(
        session_id=session.id or 0, person_id=who.person, state=LEFT, since=now()
    )
    enrolment.since, enrolment.neighbour, enrolment.sure = now(), "", False
    enrolment.state = ENROLLED if training.take_seats(work, session, 1) else WAITING
    enrolments.save(work, enrolment)
    if enrolment.state == ENROLLED:
        session_reminders.remind_of(work, session, enrolment)
    return enrolment


def come(work: Work, who: Who, public: str) -> bool:
    """The person says that they come. False where they had said so. Raises Gone, SessionOver, NotEnrolled."""
    session = _open(work, public)
    enrolment = _part(work, who, session)
    if enrolment.state != ENROLLED:
        raise NotEnrolled()
    changed = not enrolment.sure
    enrolment.sure = True
    work.session.flush()
    return changed


def leave(work: Work, who: Who, public: str) -> bool:
    """The person does not come: the seat is free for who waits. False where they were not in it, or have come.

    Raises Gone, SessionOver.
    """
    session = _open(work, public)
    enrolment = enrolments.enrolment_of(work, session.id or 0, who.person)
    if enrolment is None or enrolment.state not in (ENROLLED, WAITING) or enrolment.came is not None:
        return False
    _leave(work, session, enrolment)
    return True


def bring(work: Work, who: Who, public: str, neighbour: str) -> Enrolment:
    """Somebody without a phone comes along and has a seat too; an empty name: nobody does any more. Who waits for a
    seat waits for two. Raises Gone, SessionOver, NotEnrolled, NoSeat.
    """
    session = _open(work, public)
    enrolment = _part(work, who, session)
    before, seated = enrolment.wants, enrolment.state == ENROLLED
    wants = 2 if neighbour else 1
    if seated and wants > before and not training.take_seats(work, session, 1):
        raise NoSeat()
    enrolment.neighbour = neighbour
    work.session.flush()
    if seated and wants < before:
        training.free_seats(work, session, 1)
        move_up(work, session)
    return enrolment


def leave_all(work: Work, person: int) -> None:
    """Somebody is deleted: their seats are free, and the neighbours' names are gone."""
    for enrolment, session in enrolments.of_person(work, person):
        if enrolment.state in (ENROLLED, WAITING) and session.state == PLANNED and enrolment.came is None:
            _leave(work, training.locked(work, session), enrolment)
        enrolment.neighbour = enrolment.neighbour and NAMELESS
    for session in training.led_by(work, person):
        session.trainer, session.trainer_id = NAMELESS, None
    work.session.flush()


def kept(work: Work, person: int) -> list[dict[str, Any]]:
    """What is kept of a person's sessions, as plain data to take along."""
    return [
        {
            "topic": session.topic,
            "begins": session.begins.isoformat(),
            "state": enrolment.state,
            "since": enrolment.since.isoformat(),
            "neighbour": enrolment.neighbour,
            "came": enrolment.came.isoformat() if enrolment.came else None,
        }
        for enrolment, session in enrolments.of_person(work, person)
    ]


def move_up(work: Work, session: TrainingSession) -> None:
    """Whoever waits gets what is free, the first in the line first; who waits for two is passed over where there is
    one.
    """
    if session.begins <= now():
        return
    for enrolment in enrolments.of_session(work, session.id or 0, WAITING):
        if session.taken >= session.seats:
            return
        if not training.take_seats(work, session, enrolment.wants):
            continue
        enrolment.state = ENROLLED
        work.session.flush()
        session_reminders.remind_of(work, session, enrolment)
        session_reminders.tell(
            work, session, [enrolment.person_id], "session-moved-up", session_facts.come_or_not(session)
        )


def _leave(work: Work, session: TrainingSession, enrolment: Enrolment) -> None:
    seats = enrolment.wants if enrolment.state == ENROLLED else 0
    enrolment.state, enrolment.sure, enrolment.neighbour = LEFT, False, ""
    work.session.flush()
    session_reminders.forget(work, session, enrolment)
    if seats and training.free_seats(work, session, seats):
        move_up(work, session)


def _open(work: Work, public: str) -> TrainingSession:
    """A session that can still be enrolled in, locked. Raises Gone, SessionOver."""
    session = training.locked(work, session_of(work, public))
    if session.state != PLANNED or session.ends <= now():
        raise SessionOver()
    return session


def _part(work: Work, who: Who, session: TrainingSession) -> Enrolment:
    enrolment = enrolments.enrolment_of(work, session.id or 0, who.person)
    if enrolment is None or enrolment.state not in (ENROLLED, WAITING):
        raise NotEnrolled()
    return enrolment
