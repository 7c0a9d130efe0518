"""Stations: the county centre, town and village stations."""

from sqlmodel import Field, SQLModel, col, select

from storage.columns import public_id, row_id
from storage.work import Work

PREPARING, OPEN, CLOSED = "preparing", "open", "closed"


class Station(SQLModel, table=True):
    """`level` is county, town or village; `place` the code of where it stands, `room` where in it. `opens` and
    `closes` are its hours in the county's zone. `state` is preparing, open or closed; `opening` the day (an ISO date)
    on which it opens by itself, once that is said.
    """

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    name: str = Field(unique=True)
    level: str
    place: str = Field(foreign_key="place.code")
    opens: str = "08:00"
    closes: str = "19:00"
    state: str = Field(default=OPEN, sa_column_kwargs={"server_default": OPEN})
    room: str = Field(default="", sa_column_kwargs={"server_default": ""})
    phone: str = Field(default="", sa_column_kwargs={"server_default": ""})
    opening: str = Field(default="", sa_column_kwargs={"server_default": ""})


def station_named(work: Work, name: str) -> Station | None:
    return work.session.exec(select(Station).where(Station.name == name)).first()


def stations(work: Work) -> list[Station]:
    """The stations that are open."""
    return list(work.session.exec(select(Station).where(Station.state == OPEN).order_by(col(Station.id))))


def all_stations(work: Work) -> list[Station]:
    """Those in preparation and the closed ones too."""
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


def locked_station(work: Work, public: str) -> Station | None:
    """The station as it is now, held until the transaction ends."""
    wanted = select(Station).where(Station.public == public).with_for_update()
    return work.session.exec(wanted.execution_options(populate_existing=True)).first()
