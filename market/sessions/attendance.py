"""Who was there: by the code that is said aloud, by the QR at the door, or by the trainer's list. And the end of a
session: whoever came is led into the act that was taught.
"""

from datetime import timedelta

from market.acting import Who
from market.hours import when
from market.refusals import Gone, NotAllowed, NotNow, SessionOver
from market.sessions import session_facts, session_reminders
from market.sessions.training import ENDS, OPENS_BEFORE, SAYS_UNTIL, keeps, session_of
from market.shipping import codes
from storage import enrolments, training
from storage.clock import now
from storage.due import Due
from storage.enrolments import ENROLLED, STANDING, WAITING, Enrolment
from storage.people import Person
from storage.training import CALLED_OFF, OVER, PLANNED, TrainingSession
from storage.work import Work

CODE, QR, LIST = "code", "qr", "list"

KEPT_UNTIL = timedelta(days=7)
"""The trainer can go on with the list for so long."""

TOLD_UNTIL = timedelta(days=2)


def say_code(work: Work, who: Who, public: str, code: str) -> bool:
    """The person says the code that was said aloud; False where it is another one, which is counted.

    Raises Gone, NotNow, SessionOver, TooManyTries.
    """
    session = _in_time(training.locked(work, session_of(work, public)), SAYS_UNTIL)
    codes.check_tries(work, f"person:{who.actor}")
    if code != session.code:
        codes.note_wrong(work, f"person:{who.actor}")
        return False
    _came(work, session, _there(work, who, session), CODE)
    return True


def on_now(work: Work, who: Who) -> list[TrainingSession]:
    """The person's own sessions at which they can say that they are there, just now."""
    found = enrolments.coming_of(work, who.person, now() - SAYS_UNTIL, PLANNED, OVER)
    return [
        session for mine, session in found if session.begins - OPENS_BEFORE <= now() and mine.came is None
    ]


def scan(work: Work, who: Who, token: str) -> TrainingSession:
    """The person has scanned the QR at the door. Raises Gone, NotNow, SessionOver."""
    found = training.session_by_token(work, token)
    if found is None:
        raise Gone(what="session")
    session = _in_time(training.locked(work, found), SAYS_UNTIL)
    _came(work, session, _there(work, who, session), QR)
    return session


def tick(work: Work, who: Who, public: str, enrolment_id: int) -> bool:
    """Who keeps the list says that somebody of it came, or takes it back; whether they count as there now.

    Raises Gone, NotAllowed, NotNow, SessionOver.
    """
    session = training.locked(work, session_of(work, public))
    if not keeps(work, who, session):
        raise NotAllowed()
    _in_time(session, KEPT_UNTIL)
    enrolment = enrolments.enrolment(work, enrolment_id)
    if enrolment is None or enrolment.session_id != session.id or enrolment.state not in (ENROLLED, STANDING):
        raise Gone(what="person")
    if enrolment.came is None:
        _came(work, session, enrolment, LIST)
    else:
        enrolment.came = None
        work.session.flush()
    return enrolment.came is not None


def the_list(work: Work, who: Who, public: str) -> tuple[TrainingSession, list[tuple[Enrolment, Person]]]:
    """A session with whoever is on its list, by name. Raises Gone, NotAllowed."""
    session = session_of(work, public)
    if not keeps(work, who, session):
        raise NotAllowed()
    return session, enrolments.on_the_list(work, session.id or 0)


def at_the_door(work: Work, who: Who, public: str) -> TrainingSession:
    """The session, for who shows its code and its QR. Raises Gone, NotAllowed."""
    return the_list(work, who, public)[0]


def attended(work: Work, person: int, topic: str) -> bool:
    """Was this person at a session on this topic? For roles that are given only to who was."""
    return enrolments.attended(work, person, topic)


def ends(work: Work, row: Due) -> None:
    """The clock: the session is over. Who waited waits for nothing any more, who came is led into what was taught, the
    trainer is asked to look through the list.
    """
    session = training.session_by_public(work, row.subject)
    if session is None or training.locked(work, session).state != PLANNED or session.ends > now():
        return
    session.state = OVER
    work.session.flush()
    came = [one for one, _ in enrolments.on_the_list(work, session.id or 0) if one.came is not None]
    _lead_on(work, session, [one.person_id for one in came])
    keeper = session.trainer_id or session.planned_by
    session_reminders.tell(
        work,
        session,
        [keeper],
        "session-who-came",
        [("button-attendance", "attendance", session.public, "")],
        until=now() + TOLD_UNTIL,
        more={"came": len(came)},
    )


KINDS = {ENDS: ends}


def _there(work: Work, who: Who, session: TrainingSession) -> Enrolment:
    """The person's part in a session at which they are: whoever was not enrolled has a seat if one is free, and
    stands otherwise.
    """
    found = enrolments.enrolment_of(work, session.id or 0, who.person)
    if found is not None and found.state in (ENROLLED, STANDING):
        return found
    found = found or Enrolment(session_id=session.id or 0, person_id=who.person, state=WAITING, since=now())
    found.state = ENROLLED if training.take_seats(work, session, found.wants) else STANDING
    return enrolments.save(work, found)


def _came(work: Work, session: TrainingSession, enrolment: Enrolment, how: str) -> None:
    """Writes down that somebody was there. Where the session is over, they are led on now; once."""
    if enrolment.came is not None:
        return
    first = not enrolment.how
    enrolment.came, enrolment.how = now(), how
    work.session.flush()
    if session.state == OVER and first:
        _lead_on(work, session, [enrolment.person_id])


def _lead_on(work: Work, session: TrainingSession, people: list[int]) -> None:
    doors = session_facts.act(session) or [("button-trainings", "trainings", "", "")]
    key = "session-now-you" if session_facts.act(session) else "session-thanks"
    session_reminders.tell(work, session, people, key, doors, until=now() + TOLD_UNTIL)


def _in_time(session: TrainingSession, after: timedelta) -> TrainingSession:
    """Raises NotNow before the doors open, SessionOver when it is too late or the session was called off."""
    if session.state == CALLED_OFF or session.ends + after <= now():
        raise SessionOver()
    if session.begins - OPENS_BEFORE > now():
        raise NotNow(when=when(session.begins))
    return session
