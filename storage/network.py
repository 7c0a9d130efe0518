"""The network of stations: which villages each serves, and what is ready before it opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, delete, select

from storage.columns import moment, reference, row_id
from storage.work import Statement, Work


class StationVillage(SQLModel, table=True):
    """A village (its code) that a station serves because the county said so, whatever lies nearer."""

    id: int | None = row_id()
    station_id: int = reference("station.id", index=True)
    village: str = Field(foreign_key="place.code", unique=True)


class StationCheck(SQLModel, table=True):
    """Something of a new station that is ready, with its picture."""

    __table_args__ = (UniqueConstraint("station_id", "item"),)

    id: int | None = row_id()
    station_id: int = reference("station.id")
    item: str
    photo: str = ""
    actor_id: int = reference("person.id")
    at: datetime = moment()


_WAITING = Statement(
    """select s.id,
         (select count(*) from parcel p where p.station_id = s.id and p.state = 'waiting'),
         (select count(*) from parcel p where p.station_id = s.id and p.state in ('sent', 'preparing')),
         (select count(*) from ticket t where t.station_id = s.id and t.state <> 'closed'),
         coalesce((select -a.balance from account a where a.kind = 'till' and a.owner = s.id), 0),
         (select count(*) from orders o where o.station_id = s.id and o.state in ('placed', 'proposed', 'confirmed')),
         (select count(*) from client c where c.station_id = s.id and c.ended is null),
         (select count(*) from listingreport r where r.station_id = s.id and r.state = 'waiting')
       from station s order by s.id"""
)


@dataclass(frozen=True)
class Load:
    """What waits at a station: parcels to be fetched and to come, calls for help, fen in the till, open orders, people
    for whom it acts, reports of listings.
    """

    waiting: int
    coming: int
    tickets: int
    till: int
    orders: int
    clients: int
    reports: int


def loads(work: Work) -> dict[int, Load]:
    """What waits where, by the station's id."""
    work.session.flush()
    return {row[0]: Load(*(int(one) for one in row[1:])) for row in work.run(_WAITING)}


def station_for_village(work: Work, village: str) -> int | None:
    """The id of the station that a village was given to."""
    return work.session.exec(
        select(StationVillage.station_id).where(StationVillage.village == village)
    ).first()


def villages_of(work: Work, station_id: int) -> list[str]:
    wanted = select(StationVillage.village).where(StationVillage.station_id == station_id)
    return list(work.session.exec(wanted.order_by(col(StationVillage.village))))


def give_villages(work: Work, station_id: int, villages: Sequence[str]) -> None:
    """From now on these villages are this station's; whoever had one before has it no more."""
    work.session.exec(delete(StationVillage).where(col(StationVillage.village).in_(villages)))
    work.session.add_all([StationVillage(station_id=station_id, village=one) for one in villages])
    work.session.flush()


def take_village(work: Work, village: str) -> None:
    """The village is served by whatever station lies nearest again."""
    work.session.exec(delete(StationVillage).where(col(StationVillage.village) == village))


def checks_of(work: Work, station_id: int) -> list[StationCheck]:
    wanted = select(StationCheck).where(StationCheck.station_id == station_id)
    return list(work.session.exec(wanted.order_by(col(StationCheck.id))))


def forget_photos(work: Work, actor_id: int) -> None:
    """The pictures that somebody took are gone with them; that something was ready stays."""
    for check in work.session.exec(select(StationCheck).where(StationCheck.actor_id == actor_id)):
        check.photo = ""
    work.session.flush()


def save_check(work: Work, check: StationCheck) -> None:
    """Notes that something is ready; once more takes the new picture."""
    wanted = select(StationCheck).where(
        StationCheck.station_id == check.station_id, StationCheck.item == check.item
    )
    known = work.session.exec(wanted).first()
    if known is None:
        work.session.add(check)
    else:
        known.photo, known.actor_id, known.at = check.photo, check.actor_id, check.at
    work.session.flush()
