"""Stores: who sells what, and where."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, bindparam, false, text
from sqlmodel import Field, SQLModel, col, func, select

from storage.columns import moment, public_id, reference, row_id
from storage.places import Place
from storage.work import Work

ONE = text("county and closed is null")


class Store(SQLModel, table=True):
    """`skeleton` is the name folded so far that look-alikes are the same; unique in its village.
    `sells` are categories and `licences` what it may sell that needs one, separated by |. `picture` is a medium's
    public id or empty. One store is the `county`'s own: it lies where the centre does, and the managers fill it.
    """

    __table_args__ = (
        UniqueConstraint("village", "skeleton"),
        Index("store_one_of_county", "county", unique=True, sqlite_where=ONE, postgresql_where=ONE),
    )

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    owner_id: int = reference("person.id", index=True)
    name: str
    skeleton: str
    village: str = Field(foreign_key="place.code")
    sells: str = ""
    picture: str = ""
    licences: str = Field(default="", sa_column_kwargs={"server_default": ""})
    county: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    opened: datetime = moment()
    closed: datetime | None = moment(default=None, nullable=True)


# Asked for all the time: built once, not each time anew.
_STORE_OF = (
    select(Store)
    .where(Store.owner_id == bindparam("owner"), col(Store.closed).is_(None))
    .order_by(col(Store.id))
    .limit(1)
)


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
    return work.session.exec(_STORE_OF, params={"owner": owner_id}).first()


def county_store(work: Work) -> Store | None:
    """The county's own store, if it is open."""
    wanted = select(Store).where(col(Store.county).is_(True), col(Store.closed).is_(None))
    return work.session.exec(wanted).first()


def hold(work: Work, store: Store) -> None:
    """The store as it is now, held until the transaction ends: whoever else fills it waits."""
    work.session.refresh(store, with_for_update=True)


def stores_called(work: Work, skeleton: str, most: int) -> list[Store]:
    """Open stores with this in their name, the oldest first."""
    wanted = select(Store).where(col(Store.skeleton).contains(skeleton, autoescape=True))
    return list(
        work.session.exec(wanted.where(col(Store.closed).is_(None)).order_by(col(Store.id)).limit(most))
    )


def open_stores(work: Work, offset: int, most: int) -> list[Store]:
    wanted = select(Store).where(col(Store.closed).is_(None)).order_by(col(Store.id))
    return list(work.session.exec(wanted.offset(offset).limit(most)))


def towns_with_stores(work: Work) -> list[tuple[str, int]]:
    """Town codes with the number of open stores in them, most first; the county's own lies in none."""
    count = func.count()
    wanted = (
        select(Place.parent, count)
        .join(Store, col(Place.code) == Store.village)
        .where(col(Store.closed).is_(None), col(Store.county).is_(False))
        .group_by(Place.parent)
        .order_by(count.desc(), Place.parent)
    )
    return [(town, number) for town, number in work.session.exec(wanted)]
