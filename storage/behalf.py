"""People for whom a station acts, and how each act for them was confirmed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel, col, select

from storage.columns import BigId, moment, public_id, reference, row_id
from storage.people import Change, Person
from storage.work import Work

_ONE = text("ended is null")


class Client(SQLModel, table=True):
    """Somebody for whom the operators of a station act; one station at a time. `codes` are the one-time codes that
    are not used yet, separated by |: those of the person's card as they are (482913), those that were told in the
    person's own chat with the id of the form that they are for (482913@77). `standing` is since when no code is asked,
    `ended` when the person took it back.
    """

    __table_args__ = (
        Index("client_person", "person_id", unique=True, sqlite_where=_ONE, postgresql_where=_ONE),
    )

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    person_id: int = reference("person.id")
    station_id: int = reference("station.id", index=True)
    added_by: int = reference("person.id")
    since: datetime = moment()
    codes: str = ""
    standing: datetime | None = moment(default=None, nullable=True)
    ended: datetime | None = moment(default=None, nullable=True)


class Confirmation(SQLModel, table=True):
    """How a change that was made for somebody was confirmed: `way` is code, slip (the medium of a signed slip's
    picture) or standing.
    """

    change_id: int = Field(primary_key=True, sa_type=BigId, foreign_key="change.id")
    way: str
    slip: str = ""


def add_client(work: Work, client: Client) -> Client:
    work.session.add(client)
    work.session.flush()
    return client


def client_by_public(work: Work, public: str) -> Client | None:
    """A client that is one still."""
    return work.session.exec(
        select(Client).where(Client.public == public, col(Client.ended).is_(None))
    ).first()


def client_of(work: Work, person_id: int) -> Client | None:
    return next(iter(clients_among(work, [person_id])), None)


def locked_client(work: Work, person_id: int) -> Client | None:
    """The client as it stands now, held until the transaction ends: a code works once."""
    wanted = select(Client).where(Client.person_id == person_id, col(Client.ended).is_(None))
    return work.session.exec(wanted.with_for_update().execution_options(populate_existing=True)).first()


def clients_among(work: Work, people: Sequence[int]) -> list[Client]:
    """Who of these people is a client of a station."""
    wanted = select(Client).where(col(Client.person_id).in_(people), col(Client.ended).is_(None))
    return list(work.session.exec(wanted))


def clients_at(work: Work, station_ids: Sequence[int] | None, most: int) -> list[tuple[Client, Person]]:
    """The clients of these stations, or of all, by name."""
    wanted = (
        select(Client, Person)
        .join(Person, col(Person.id) == Client.person_id)
        .where(col(Client.ended).is_(None))
    )
    if station_ids is not None:
        wanted = wanted.where(col(Client.station_id).in_(station_ids))
    return list(work.session.exec(wanted.order_by(Person.name, col(Client.id)).limit(most)))


def clients_with_phone(work: Work, phone: str) -> list[tuple[Client, Person]]:
    wanted = (
        select(Client, Person)
        .join(Person, col(Person.id) == Client.person_id)
        .where(col(Client.ended).is_(None), Person.phone == phone)
        .order_by(col(Client.id))
    )
    return list(work.session.exec(wanted))


def move_clients(work: Work, station_id: int, to: int) -> None:
    """Another station acts for them from now on."""
    for client in work.session.exec(
        select(Client).where(Client.station_id == station_id, col(Client.ended).is_(None))
    ):
        client.station_id = to
    work.session.flush()


def add_confirmation(work: Work, confirmation: Confirmation) -> None:
    work.session.add(confirmation)
    work.session.flush()


def acts_for(work: Work, person_id: int, most: int) -> list[tuple[Change, Confirmation | None]]:
    """What others changed for a person, the newest first."""
    wanted = (
        select(Change, Confirmation)
        .join(Confirmation, col(Confirmation.change_id) == Change.id, isouter=True)
        .where(Change.person_id == person_id, Change.actor_id != person_id)
        .order_by(col(Change.at).desc(), col(Change.id))
        .limit(most)
    )
    return list(work.session.exec(wanted))


def confirmation_of(work: Work, change_id: int) -> Confirmation | None:
    return work.session.get(Confirmation, change_id)


def end(work: Work, person_id: int, at: datetime) -> None:
    """Nobody acts for the person any more."""
    for client in clients_among(work, [person_id]):
        client.ended, client.codes = at, ""
    work.session.flush()


def forget_client(work: Work, person_id: int, at: datetime) -> None:
    """Nobody acts for the person any more, and the pictures of their slips are gone; how each act was confirmed
    stays.
    """
    end(work, person_id, at)
    mine = select(Change.id).where(Change.person_id == person_id)
    for one in work.session.exec(select(Confirmation).where(col(Confirmation.change_id).in_(mine))):
        one.slip = ""
    work.session.flush()
