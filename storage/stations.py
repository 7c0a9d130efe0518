"""Stations: the county centre, town and village stations."""

from sqlmodel import Field, SQLModel, col, select

from storage.columns import public_id, row_id
from storage.work import Work


class Station(SQLModel, table=True):
    """`level` is county, town or village; `place` the code of where it stands."""

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    name: str = Field(unique=True)
    level: str
    place: str = Field(foreign_key="place.code")
    opens: str = "08:00"
    closes: str = "19:00"


def station_named(work: Work, name: str) -> Station | None:
    return work.session.exec(select(Station).where(Station.name == name)).first()


def stations(work: Work) -> list[Station]:
    return list(work.session.exec(select(Station).order_by(col(Station.id))))


def add_station(work: Work, station: Station) -> Station:
    work.session.add(station)
    work.session.flush()
    return station


def station(work: Work, station_id: int) -> Station | None:
    return work.session.get(Station, station_id)


def station_by_public(work: Work, public: str) -> Station | None:
    return work.session.exec(select(Station).where(Station.public == public)).first()


def station_by_id(work: Work, station_id: int) -> Station:
    return work.session.get_one(Station, station_id)
