"""Training: sessions that are planned, with their seats."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CheckConstraint, Index, Text, or_
from sqlmodel import Field, SQLModel, col, select

from storage.columns import moment, public_id, reference, row_id
from storage.work import Statement, Work

PLANNED, CALLED_OFF, OVER = "planned", "called_off", "over"


class TrainingSession(SQLModel, table=True):
    """`topic` is one of those that we know or the planner's own words. A session is at `place`, with a pin on the map
    (WGS 84 degrees) where there is one, or behind a `link`. `station_id` is the station that plans it; none: the
    county. `trainer` is a name, `trainer_id` who that is where we know. `taken` are seats of those who are enrolled
    and the neighbours they bring. `audience` is whom it is for (see audiences.py). `code` is said aloud, `token`
    stands in the QR at the door. `moves` counts how often it was moved, `why` is why it was moved last or called off.
    """

    __table_args__ = (
        CheckConstraint("taken >= 0 and taken <= seats", name="trainingsession_seats"),
        Index("trainingsession_coming", "state", "begins"),
    )

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    topic: str
    place: str = ""
    lat: float | None = None
    lon: float | None = None
    link: str = ""
    begins: datetime = moment()
    ends: datetime = moment()
    seats: int
    taken: int = 0
    trainer: str = ""
    trainer_id: int | None = reference("person.id", nullable=True, default=None, index=True)
    station_id: int | None = reference("station.id", nullable=True, default=None)
    audience: str = Field(default="", sa_type=Text)
    state: str = PLANNED
    why: str = ""
    moves: int = 0
    code: str
    token: str = Field(default_factory=public_id, unique=True)
    planned: datetime = moment()
    planned_by: int = reference("person.id")


_TAKE = Statement(
    """update trainingsession set taken = taken + :count
       where id = :id and state = 'planned' and taken + :count <= seats returning id"""
)
_FREE = Statement(
    "update trainingsession set taken = taken - :count where id = :id and taken >= :count returning id"
)
_VILLAGES = """select coalesce(p.village, ''), sum(case when e.state = 'enrolled' then 1 else 0 end),
    sum(case when e.came is not null then 1 else 0 end)
    from enrolment e join trainingsession s on s.id = e.session_id join person p on p.id = e.person_id
    where (e.state = 'enrolled' or e.came is not null) and s.state <> 'called_off' and {which}
    group by coalesce(p.village, '') order by 2 desc, 3 desc, 1"""
_VILLAGES_OF_ONE = Statement(_VILLAGES.format(which="s.id = :session"))
_VILLAGES_OF_STATION = Statement(
    _VILLAGES.format(which="s.station_id = :station and s.begins >= :since and s.begins < :now")
)
_VILLAGES_OF_TRAINER = Statement(
    _VILLAGES.format(which="s.trainer_id = :trainer and s.begins >= :since and s.begins < :now")
)
_VILLAGES_OF_ALL = Statement(_VILLAGES.format(which="s.begins >= :since and s.begins < :now"))


def add_session(work: Work, session: TrainingSession) -> TrainingSession:
    work.session.add(session)
    work.session.flush()
    return session


def session_by_public(work: Work, public: str) -> TrainingSession | None:
    return work.session.exec(select(TrainingSession).where(TrainingSession.public == public)).first()


def session_by_token(work: Work, token: str) -> TrainingSession | None:
    return work.session.exec(select(TrainingSession).where(TrainingSession.token == token)).first()


def session_by_id(work: Work, session_id: int) -> TrainingSession:
    return work.session.get_one(TrainingSession, session_id)


def locked(work: Work, session: TrainingSession) -> TrainingSession:
    """The session as it is now, held until the transaction ends."""
    work.session.flush()
    work.session.refresh(session, with_for_update=True)
    return session


def take_seats(work: Work, session: TrainingSession, count: int) -> bool:
    """Takes seats of a planned session where so many are free; counted in the statement that takes them."""
    return _counted(work, session, bool(work.run(_TAKE, id=session.id, count=count)))


def free_seats(work: Work, session: TrainingSession, count: int) -> bool:
    return _counted(work, session, bool(work.run(_FREE, id=session.id, count=count)))


def coming(work: Work, now: datetime, most: int) -> list[TrainingSession]:
    """Planned sessions that are not over, the next one first."""
    wanted = select(TrainingSession).where(TrainingSession.state == PLANNED, TrainingSession.ends > now)
    in_order = wanted.order_by(col(TrainingSession.begins), col(TrainingSession.id))
    return list(work.session.exec(in_order.limit(most)))


def sessions_of(
    work: Work, *, trainer: int, stations: Sequence[int] | None, since: datetime, most: int
) -> list[TrainingSession]:
    """Sessions that somebody holds, or whose stations (None: all) are theirs, that end after `since`; the latest
    first.
    """
    wanted = select(TrainingSession).where(TrainingSession.ends > since)
    if stations is not None:
        own = col(TrainingSession.station_id).in_(stations)
        wanted = wanted.where(or_(own, col(TrainingSession.trainer_id) == trainer))
    in_order = wanted.order_by(col(TrainingSession.begins).desc(), col(TrainingSession.id).desc())
    return list(work.session.exec(in_order.limit(most)))


def led_by(work: Work, person_id: int) -> list[TrainingSession]:
    """All sessions that somebody is the trainer of."""
    wanted = select(TrainingSession).where(TrainingSession.trainer_id == person_id)
    return list(work.session.exec(wanted.order_by(col(TrainingSession.id))))


def at_the_same_time(
    work: Work,
    begins: datetime,
    ends: datetime,
    *,
    trainer: str,
    trainer_id: int | None,
    place: str,
    but: int | None = None,
) -> list[TrainingSession]:
    """Planned sessions, `but` one, that overlap with this time and have the same trainer, or are in the same place."""
    same = [col(TrainingSession.trainer_id) == trainer_id] if trainer_id is not None else []
    same += [col(TrainingSession.trainer) == trainer] if trainer else []
    same += [col(TrainingSession.place) == place] if place else []
    if not same:
        return []
    wanted = select(TrainingSession).where(overlaps(begins, ends), or_(*same))
    if but is not None:
        wanted = wanted.where(TrainingSession.id != but)
    return list(work.session.exec(wanted.order_by(col(TrainingSession.begins))))


def villages_of_session(work: Work, session_id: int) -> list[tuple[str, int, int]]:
    """By village (its code, or empty): how many are enrolled in a session, and how many came; the most first."""
    return [(row[0], row[1], row[2]) for row in work.run(_VILLAGES_OF_ONE, session=session_id)]


def villages_since(
    work: Work, since: datetime, now: datetime, *, station: int | None = None, trainer: int | None = None
) -> list[tuple[str, int, int]]:
    """The same of all sessions that began in a time: of one station, of one trainer, or of the county."""
    moments = {"since": work.moment(since), "now": work.moment(now)}
    if station is not None:
        rows = work.run(_VILLAGES_OF_STATION, station=station, **moments)
    elif trainer is not None:
        rows = work.run(_VILLAGES_OF_TRAINER, trainer=trainer, **moments)
    else:
        rows = work.run(_VILLAGES_OF_ALL, **moments)
    return [(row[0], row[1], row[2]) for row in rows]


def overlaps(begins: datetime, ends: datetime):  # type: ignore[no-untyped-def]
    return (
        (col(TrainingSession.state) == PLANNED)
        & (col(TrainingSession.begins) < ends)
        & (col(TrainingSession.ends) > begins)
    )


def _counted(work: Work, session: TrainingSession, done: bool) -> bool:
    if done:
        work.session.refresh(session, ["taken"])
    return done


def move_sessions(work: Work, station_id: int, to: int) -> None:
    """Sessions that are still to come are kept by another station."""
    for session in work.session.exec(
        select(TrainingSession).where(
            TrainingSession.station_id == station_id, TrainingSession.state == PLANNED
        )
    ):
        session.station_id = to
    work.session.flush()
