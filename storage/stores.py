"""Stores: who sells what, and where."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, func, select

from storage.columns import moment, public_id, reference, row_id
from storage.places import Place
from storage.work import Work


class Store(SQLModel, table=True):
    """`skeleton` is the name folded so far that look-alikes are the same; unique in its village.
    `sells` are categories, separated by |. `picture` is a medium's public id or empty.
    """

    __table_args__ = (UniqueConstraint("village", "skeleton"),)

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    owner_id: int = reference("person.id", index=True)
    name: str
    skeleton: str
    village: str = Field(foreign_key="place.code")
    sells: str = ""
    picture: str = ""
    opened: datetime = moment()
    closed: datetime | None = moment(default=None, nullable=True)


def add_store(work: Work, store: Store) -> Store:
    """Raises the database's integrity error if the village has a store of that name."""
    work.session.add(store)
    work.session.flush()
    return store


def store_named(work: Work, village: str, skeleton: str) -> Store | None:
    wanted = select(Store).where(Store.village == village, Store.skeleton == skeleton)
    return work.session.exec(wanted).first()


def store_by_public(work: Work, public: str) -> Store | None:
    return work.session.exec(select(Store).where(Store.public == public, col(Store.closed).is_(None))).first()


def store_of(work: Work, owner_id: int) -> Store | None:
    """A person's store that is open."""
    wanted = (
        select(Store).where(Store.owner_id == owner_id, col(Store.closed).is_(None)).order_by(col(Store.id))
    )
    return work.session.exec(wanted).first()


def open_stores(work: Work, offset: int, most: int) -> list[Store]:
    wanted = select(Store).where(col(Store.closed).is_(None)).order_by(col(Store.id))
    return list(work.session.exec(wanted.offset(offset).limit(most)))


def towns_with_stores(work: Work) -> list[tuple[str, int]]:
    """Town codes with the number of open stores in them, most first."""
    count = func.count()
    wanted = (
        select(Place.parent, count)
        .join(Store, col(Place.code) == Store.village)
        .where(col(Store.closed).is_(None))
        .group_by(Place.parent)
        .order_by(count.desc(), Place.parent)
    )
    return [(town, number) for town, number in work.session.exec(wanted)]
