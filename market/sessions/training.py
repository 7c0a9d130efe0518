"""Training: sessions are planned, moved and called off; who may, and what anybody sees of them."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from market.acting import Who
from market.broadcasting import audiences
from market.broadcasting.audiences import Audience
from market.members.roles import TRAINER
from market.refusals import Gone, NotAllowed, SessionOver, SessionPast
from market.rights import PLAN, may, stations_of
from market.sessions import session_facts, session_reminders
from storage import due, enrolments, people, roles, stations, training
from storage.clock import milliseconds, now
from storage.enrolments import ENROLLED, WAITING, Enrolment
from storage.stations import Station
from storage.training import CALLED_OFF, PLANNED, TrainingSession
from storage.work import Work

ENDS = "session_ends"
"""The kind of due row that closes a session (see attendance.py)."""

OPENS_BEFORE = timedelta(hours=1)
SAYS_UNTIL = timedelta(hours=3)
"""Who is at a session can say so from so long before it begins until so long after its end."""

ENDS_UNTIL = timedelta(days=30)
IN_SIGHT = 40
KEPT_IN_SIGHT = timedelta(days=30)
"""Who keeps the list of a session sees it among their own for so long after it."""


EVERYBODY = Audience()


@dataclass(frozen=True)
class Plan:
    """What a session is planned with. `begins` is UTC; `seats` may be NO_LIMIT. A `place` with a `pin` (WGS 84
    degrees), or a `link`. `station` is the public id of the station that plans it; empty: the county. `trainer` is a
    name, `trainer_id` who that is where we know.
    """

    topic: str
    begins: datetime
    minutes: int
    seats: int
    place: str = ""
    pin: tuple[float, float] | None = None
    link: str = ""
    station: str = ""
    trainer: str = ""
    trainer_id: int | None = None
    audience: Audience = EVERYBODY


@dataclass(frozen=True)
class Shown:
    """A session as somebody sees it: with their own part in it, what clashes with it, and what they may do. `began`
    and `over` are as of now, `on`: who is there can say so.
    """

    session: TrainingSession
    mine: Enrolment | None
    clashes: Sequence[TrainingSession]
    waiting: int
    plans: bool
    keeps: bool
    began: bool
    over: bool
    on: bool


def planners_stations(work: Work, who: Who) -> tuple[list[Station], bool]:
    """The stations for which somebody may plan sessions, and whether for the county too. Raises NotAllowed."""
    at = stations_of(work, who, PLAN)
    if at is not None and not at:
        raise NotAllowed()
    own = [one for one in stations.stations(work) if at is None or one.id in at]
    return own, at is None


def may_plan(work: Work, who: Who) -> bool:
    return stations_of(work, who, PLAN) != []


def trainers(work: Work, _: Who) -> list[tuple[int, str]]:
    """Who can be asked to hold a session: ids and names."""
    found = [people.person(work, one) for one in roles.people_with(work, TRAINER)]
    return [
        (one.id, one.name) for one in found if one is not None and one.id is not None and one.deleted is None
    ]


def at_the_same_time(work: Work, who: Who, plan: Plan) -> list[TrainingSession]:
    """Sessions that the trainer holds, or that are in the same place, at that time."""
    ends = plan.begins + timedelta(minutes=plan.minutes)
    return training.at_the_same_time(
        work, plan.begins, ends, trainer=plan.trainer, trainer_id=plan.trainer_id, place=plan.place
    )


def in_the_way(work: Work, who: Who, public: str, begins: datetime) -> list[TrainingSession]:
    """The same, if a session is moved to another time. Raises Gone."""
    one = session_of(work, public)
    return training.at_the_same_time(
        work,
        begins,
        begins + (one.ends - one.begins),
        trainer=one.trainer,
        trainer_id=one.trainer_id,
        place=one.place,
        but=one.id,
    )


def plan_session(work: Work, who: Who, plan: Plan) -> TrainingSession:
    """Raises NotAllowed, Gone, SessionPast."""
    station = _station(work, who, plan.station)
    if plan.begins <= now():
        raise SessionPast()
    audience = plan.audience if plan.audience.everybody else audiences.within_reach(work, who, plan.audience)
    made = add_session(work, replace(plan, audience=audience), station, who.actor)
    if made.trainer_id is not None and made.trainer_id != who.actor:
        session_reminders.tell(work, made, [made.trainer_id], "session-to-hold", session_facts.see(made))
    return made


def add_session(work: Work, plan: Plan, station: Station | None, planner: int) -> TrainingSession:
    """Writes a session down, and plans its end. Whether the planner may is not looked at here."""
    lat, lon = plan.pin or (None, None)
    made = TrainingSession(
        topic=plan.topic,
        place=plan.place,
        lat=lat,
        lon=lon,
        link=plan.link,
        begins=plan.begins,
        ends=plan.begins + timedelta(minutes=plan.minutes),
        seats=plan.seats,
        trainer=plan.trainer,
        trainer_id=plan.trainer_id,
        station_id=station.id if station else None,
        audience=plan.audience.stored() if not plan.audience.everybody else "",
        code=f"{secrets.randbelow(9000) + 1000}",
        planned=now(),
        planned_by=planner,
    )
    training.add_session(work, made)
    _close_at_its_end(work, made)
    return made


def move_session(work: Work, who: Who, public: str, begins: datetime, why: str) -> int:
    """The session begins at another time; everybody who is enrolled or waits is told why, and reminded of the new
    time. How many they are. Raises Gone, NotAllowed, SessionOver, SessionPast.
    """
    session = in_hand(work, who, public)
    if begins <= now():
        raise SessionPast()
    session.ends += begins - session.begins
    session.begins, session.why = begins, why
    session.moves += 1
    work.session.flush()
    _close_at_its_end(work, session)
    enrolled = enrolments.of_session(work, session.id or 0, ENROLLED)
    for one in enrolled:
        one.sure = False
        session_reminders.remind_of(work, session, one)
    waiting = enrolments.of_session(work, session.id or 0, WAITING)
    free: list[int] = []
    busy: list[int] = []
    for one in enrolled:
        (busy if enrolments.clashes(work, one.person_id, session) else free).append(one.person_id)
    doors = session_facts.come_or_not(session)
    session_reminders.tell(work, session, free, "session-moved", doors)
    session_reminders.tell(work, session, busy, "session-moved-clashes", doors)
    in_line = [one.person_id for one in waiting]
    session_reminders.tell(work, session, in_line, "session-moved-told", session_facts.see(session))
    _tell_the_trainer(work, who, session, "session-moved-told")
    return len(enrolled) + len(waiting)


def call_off(work: Work, who: Who, public: str, why: str) -> int:
    """The session does not take place; everybody who is enrolled or waits is told why. How many they are.

    Raises Gone, NotAllowed, SessionOver.
    """
    session = in_hand(work, who, public)
    session.state, session.why = CALLED_OFF, why
    work.session.flush()
    due.cancel(work, ENDS, session.public)
    reached = enrolments.of_session(work, session.id or 0, ENROLLED, WAITING)
    for one in reached:
        session_reminders.forget(work, session, one)
    others = [("button-trainings", "trainings", "", "")]
    session_reminders.tell(work, session, [one.person_id for one in reached], "session-called-off", others)
    _tell_the_trainer(work, who, session, "session-called-off")
    return len(reached)


def shown(work: Work, who: Who, public: str) -> Shown:
    """A session as this person sees it. Raises Gone."""
    session = session_of(work, public)
    assert session.id is not None
    return Shown(
        session=session,
        mine=enrolments.enrolment_of(work, session.id, who.person),
        clashes=enrolments.clashes(work, who.person, session),
        waiting=len(enrolments.of_session(work, session.id, WAITING)),
        plans=plans(work, who, session),
        keeps=keeps(work, who, session),
        began=session.begins <= now(),
        over=session.ends <= now(),
        on=session.state != CALLED_OFF and session.begins - OPENS_BEFORE <= now() < session.ends + SAYS_UNTIL,
    )


def coming(work: Work, who: Who) -> list[TrainingSession]:
    """The coming sessions: those in which the person is enrolled first, then those that are meant for them, then all
    others; each the next one first.
    """
    found = training.coming(work, now(), IN_SIGHT)
    own = {session.id for _, session in enrolments.coming_of(work, who.person, now())}

    def rank(session: TrainingSession) -> int:
        if session.id in own:
            return 0
        return 1 if fits(work, who.person, session) else 2

    return sorted(found, key=rank)


def my_next(work: Work, who: Who) -> list[TrainingSession]:
    """The coming sessions in which the person is enrolled or waits, the next one first."""
    return [session for _, session in enrolments.coming_of(work, who.person, now())]


def to_keep(work: Work, who: Who) -> list[TrainingSession]:
    """Sessions that the person holds, or whose station is theirs to plan for: coming and of the last month, the
    latest first.
    """
    at = stations_of(work, who, PLAN)
    since = now() - KEPT_IN_SIGHT
    return training.sessions_of(work, trainer=who.person, stations=at, since=since, most=IN_SIGHT)


def fits(work: Work, person: int, session: TrainingSession) -> bool:
    return audiences.fits(work, person, Audience.read(session.audience))


def plans(work: Work, who: Who, session: TrainingSession) -> bool:
    """May this person move the session and call it off?"""
    at = [session.station_id] if session.station_id is not None else []
    return may(work, who, PLAN, at)


def keeps(work: Work, who: Who, session: TrainingSession) -> bool:
    """May this person see and keep the list? The trainer, and who may plan it."""
    return session.trainer_id == who.actor or plans(work, who, session)


def session_of(work: Work, public: str) -> TrainingSession:
    """Raises Gone."""
    found = training.session_by_public(work, public)
    if found is None:
        raise Gone(what="session")
    return found


def in_hand(work: Work, who: Who, public: str) -> TrainingSession:
    """A session that this person may move or call off, locked. Raises Gone, NotAllowed, SessionOver."""
    session = training.locked(work, session_of(work, public))
    if not plans(work, who, session):
        raise NotAllowed()
    if session.state != PLANNED or session.ends <= now():
        raise SessionOver()
    return session


def _station(work: Work, who: Who, public: str) -> Station | None:
    found = stations.station_by_public(work, public) if public else None
    if public and found is None:
        raise Gone(what="station")
    if not may(work, who, PLAN, [found.id] if found and found.id else []):
        raise NotAllowed()
    return found


def _close_at_its_end(work: Work, session: TrainingSession) -> None:
    due.plan(
        work,
        ENDS,
        session.public,
        not_before=milliseconds(session.ends),
        not_after=milliseconds(session.ends + ENDS_UNTIL),
    )


def _tell_the_trainer(work: Work, who: Who, session: TrainingSession, key: str) -> None:
    if session.trainer_id is not None and session.trainer_id != who.actor:
        session_reminders.tell(work, session, [session.trainer_id], key, session_facts.see(session))
