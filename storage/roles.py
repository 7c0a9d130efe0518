"""Roles: what somebody is to the county beside a farmer, and the invitations by which it is given."""

from datetime import datetime

from sqlalchemy import Index
from sqlmodel import Field, SQLModel, col, select

from storage.columns import BigId, moment, public_id, reference, row_id
from storage.people import Person
from storage.work import Work


class Role(SQLModel, table=True):
    """What somebody is to the county beside a farmer: operator of a station, trainer, county manager."""

    id: int | None = row_id()
    person_id: int = reference("person.id", index=True)
    role: str
    station_id: int | None = reference("station.id", nullable=True, default=None)
    since: datetime = moment()
    ended: datetime | None = moment(default=None, nullable=True)


class Invitation(SQLModel, table=True):
    """A one-time link to a role; only the hash of its token is kept."""

    __table_args__ = (Index("invitation_public", "public", unique=True),)

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, sa_column_kwargs={"server_default": ""})
    token_hash: str = Field(unique=True)
    role: str
    station_id: int | None = reference("station.id", nullable=True, default=None)
    made: datetime = moment()
    expires: datetime = moment()
    used: datetime | None = moment(default=None, nullable=True)
    used_by: int | None = reference("person.id", nullable=True, default=None)
    made_by: int | None = Field(default=None, nullable=True, sa_type=BigId)
    revoked: datetime | None = moment(default=None, nullable=True)


def add_role(work: Work, role: Role) -> None:
    work.session.add(role)
    work.session.flush()


def add_invitation(work: Work, invitation: Invitation) -> None:
    work.session.add(invitation)
    work.session.flush()


def roles_of(work: Work, person_id: int) -> list[Role]:
    return list(work.session.exec(select(Role).where(Role.person_id == person_id, col(Role.ended).is_(None))))


def invitation_by_hash(work: Work, token_hash: str) -> Invitation | None:
    return work.session.exec(select(Invitation).where(Invitation.token_hash == token_hash)).first()


def open_invitations(work: Work, at: datetime) -> list[Invitation]:
    """Those that can still be used, the newest first."""
    wanted = select(Invitation).where(
        col(Invitation.used).is_(None), col(Invitation.revoked).is_(None), Invitation.expires >= at
    )
    return list(work.session.exec(wanted.order_by(col(Invitation.id).desc())))


def revoke_at(work: Work, station_id: int, at: datetime) -> None:
    """Nobody can come to this station any more."""
    for one in open_invitations(work, at):
        if one.station_id == station_id:
            one.revoked = at
    work.session.flush()


def locked_invitation(work: Work, public: str) -> Invitation | None:
    wanted = select(Invitation).where(Invitation.public == public).with_for_update()
    return work.session.exec(wanted.execution_options(populate_existing=True)).first()


def role_by_id(work: Work, role_id: int) -> Role | None:
    return work.session.get(Role, role_id)


def locked_role(work: Work, role_id: int) -> Role | None:
    """The role as it is now, held until the transaction ends."""
    wanted = select(Role).where(Role.id == role_id).with_for_update()
    return work.session.exec(wanted.execution_options(populate_existing=True)).first()


def lock_roles(work: Work, role: str) -> list[Role]:
    """All who have a role, held until the transaction ends: two managers may leave at once."""
    wanted = select(Role).where(Role.role == role, col(Role.ended).is_(None)).order_by(col(Role.id))
    return list(work.session.exec(wanted.with_for_update().execution_options(populate_existing=True)))


def all_roles(work: Work) -> list[tuple[Role, Person]]:
    """Everybody with a role, by station, those of the whole county first."""
    wanted = select(Role, Person).join(Person, col(Person.id) == Role.person_id)
    order = (col(Role.station_id).is_not(None), col(Role.station_id), col(Role.role), col(Role.id))
    return list(work.session.exec(wanted.where(col(Role.ended).is_(None)).order_by(*order)))


def roles_at(work: Work, station_id: int) -> list[Role]:
    return list(
        work.session.exec(select(Role).where(Role.station_id == station_id, col(Role.ended).is_(None)))
    )


def stations_with(work: Work, role: str) -> set[int]:
    """The stations at which somebody has a role."""
    wanted = select(Role.station_id).where(Role.role == role, col(Role.ended).is_(None)).distinct()
    return {one for one in work.session.exec(wanted) if one is not None}


def people_with(work: Work, role: str, station_id: int | None = None) -> list[int]:
    """Who has a role: at a station, or anywhere where none is named."""
    wanted = select(Role.person_id).where(Role.role == role, col(Role.ended).is_(None))
    if station_id is not None:
        wanted = wanted.where(Role.station_id == station_id)
    return list(dict.fromkeys(work.session.exec(wanted.order_by(col(Role.id)))))
