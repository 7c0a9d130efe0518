"""Reminders of sessions: the day before at noon, and two hours before; quiet hours are kept. And what is told of a
session in the quiet hours is told in the morning.

Each reminder is a row of the due table, one for each enrolment and kind. It is planned when somebody gets a seat or
the session is moved, if its time is still ahead, and called off when they leave or the session is called off.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from market import notices
from market.hours import county
from market.sessions import session_facts
from storage import due, enrolments, training
from storage.clock import milliseconds, now
from storage.due import Due
from storage.enrolments import ENROLLED, Enrolment
from storage.training import PLANNED, TrainingSession
from storage.work import Work

DAY_BEFORE, SOON, NEWS = "session_day_before", "session_soon", "session_news"

SOON_BEFORE = timedelta(hours=2)
TOLD_AT_ONCE = 200
"""People who are told in one statement."""

TOO_LATE_IN_THE_MORNING = timedelta(hours=2)
"""What is told of a session at night waits for the morning, unless the session then begins within this time."""


def windows(begins: datetime) -> dict[str, tuple[datetime, datetime]]:
    """For each reminder of a session that begins then: when it is sent, and until when it is of use if the clock stood
    still. What would be in the quiet hours is sent before them.
    """
    hours = county()
    soon = hours.before_quiet(begins - SOON_BEFORE)
    return {
        DAY_BEFORE: (hours.before_quiet(hours.noon_before(begins)), soon),
        SOON: (soon, begins),
    }


def remind_of(work: Work, session: TrainingSession, enrolment: Enrolment) -> None:
    """Plans the reminders that are still ahead, and takes back those that are not."""
    for kind, (at, until) in windows(session.begins).items():
        if at > now():
            _plan(work, kind, str(enrolment.id), at, until)
        else:
            due.cancel(work, kind, str(enrolment.id))


def forget(work: Work, session: TrainingSession, enrolment: Enrolment) -> None:
    """Nothing is told of the session any more: somebody has left, or it does not take place."""
    for kind in (DAY_BEFORE, SOON):
        due.cancel(work, kind, str(enrolment.id))
    due.cancel(work, NEWS, _about(session, enrolment.person_id))


def remind(work: Work, row: Due) -> None:
    """The clock: somebody is reminded. A reminder that the clock comes to only at night waits for the morning, if it
    is still of use then.
    """
    enrolment = enrolments.enrolment(work, int(row.subject))
    if enrolment is None or enrolment.state != ENROLLED:
        return
    session = training.session_by_id(work, enrolment.session_id)
    if session.state != PLANNED or session.begins <= now():
        return
    if county().quiet(now()):
        morning = county().awake(now())
        if milliseconds(morning) <= row.not_after:
            due.plan(work, row.kind, row.subject, not_before=milliseconds(morning), not_after=row.not_after)
        return
    key = "session-tomorrow" if row.kind == DAY_BEFORE else "session-soon"
    if enrolment.sure:
        key = f"{key}-sure"
    facts = session_facts.said(session)
    notices.notify(work, enrolment.person_id, key, facts, session_facts.come_or_not(session))


def tell(
    work: Work,
    session: TrainingSession,
    people: Iterable[int],
    key: str,
    doors: Iterable[notices.Door],
    *,
    until: datetime | None = None,
    more: Mapping[str, object] | None = None,
) -> None:
    """Tells people something about a session: at once, or in the morning where it is night and there is time. `until`
    is until when it is of use: where nothing is named, until the session begins.
    """
    facts, buttons = {**session_facts.said(session), **(more or {})}, list(doors)
    morning, of_use = county().awake(now()), until or session.begins
    waits = morning > now() and morning + TOO_LATE_IN_THE_MORNING <= of_use
    told = list(people)
    for person in told:
        due.cancel(work, NEWS, _about(session, person))
        if waits:
            kept = json.dumps({"key": key, "facts": facts, "doors": buttons}, ensure_ascii=False)
            _plan(work, NEWS, _about(session, person), morning, of_use, kept)
    if not waits:
        for at in range(0, len(told), TOLD_AT_ONCE):
            some = told[at : at + TOLD_AT_ONCE]
            notices.send_each(work, dict.fromkeys(some, notices.Notice(key, facts, buttons)))


def news(work: Work, row: Due) -> None:
    """The clock: what was to be told at night is told."""
    kept = json.loads(row.facts)
    person = int(row.subject.partition(":")[2])
    doors = [(label, door, id_, arg) for label, door, id_, arg in kept["doors"]]
    notices.notify(work, person, kept["key"], kept["facts"], doors)


KINDS = {DAY_BEFORE: remind, SOON: remind, NEWS: news}
"""What the clock does about sessions and their people, by kind of due row."""


def _about(session: TrainingSession, person: int) -> str:
    return f"{session.public}:{person}"


def _plan(work: Work, kind: str, subject: str, at: datetime, until: datetime, facts: str = "") -> None:
    due.plan(work, kind, subject, not_before=milliseconds(at), not_after=milliseconds(until), facts=facts)
