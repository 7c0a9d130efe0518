"""The network of stations: which villages each serves, and what is ready before it opens."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, delete, select

from storage.columns import moment, reference, row_id
from storage.work import Work


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
