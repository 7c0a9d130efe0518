"""People: who they are to the county, and the changes they made."""

import secrets
from datetime import datetime

from sqlmodel import Field, SQLModel, col, select

from storage.columns import BigId, moment, reference, row_id
from storage.work import Statement, Work


class Person(SQLModel, table=True):
    """`village` is a place's code or empty, `phone` in international form (+86...) or empty."""

    id: int | None = row_id()
    name: str
    language: str = "zh"
    phone: str = Field(default="", index=True)
    village: str = ""
    since: datetime = moment()
    deleted: datetime | None = moment(default=None, nullable=True)


class Change(SQLModel, table=True):
    """One change that somebody made through a flow. The flow's own id is the key: a change that is made
    again is seen. `actor_id` is who pressed, `person_id` who it was done for.
    """

    id: int = Field(primary_key=True, sa_type=BigId)
    what: str
    actor_id: int = reference("person.id")
    person_id: int = reference("person.id", index=True)
    at: datetime = moment()


def person(work: Work, person_id: int) -> Person | None:
    return work.session.get(Person, person_id)


def with_phone(work: Work, phone: str) -> Person | None:
    """Somebody with this number who was not deleted, the first to have told it."""
    wanted = select(Person).where(Person.phone == phone, col(Person.deleted).is_(None))
    return work.session.exec(wanted.order_by(col(Person.id))).first()


_ADD_PERSON = Statement(
    """insert into person(name, language, phone, village, since) values(:name, :language, '', '', :since)
       returning id"""
)
_RECORD_CHANGE = Statement(
    """insert into change(id, what, actor_id, person_id, at) values(:id, :what, :actor, :person, :at)"""
)


def add_person(work: Work, name: str, language: str, at: datetime) -> int:
    """The new person's id."""
    identity: int = work.run(_ADD_PERSON, name=name, language=language, since=work.moment(at))[0][0]
    return identity


def next_change() -> int:
    """The id of a change that is made without a flow of its own."""
    return secrets.randbits(63)


def record_change(work: Work, change: int, what: str, actor: int, person_id: int, at: datetime) -> None:
    """Raises the database's integrity error if this change was made before."""
    work.run(_RECORD_CHANGE, id=change, what=what, actor=actor, person=person_id, at=work.moment(at))


def changes_of(work: Work, person_id: int) -> list[Change]:
    return list(work.session.exec(select(Change).where(Change.person_id == person_id).order_by(Change.at)))  # type: ignore[arg-type]
