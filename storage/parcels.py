"""Parcels: what is on its way to a buyer, who has it, and the code it is handed out for."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel, col, select

from storage.columns import BigId, moment, public_id, reference, row_id
from storage.orders import Order
from storage.work import Statement, Work


class Parcel(SQLModel, table=True):
    """`carrier` and `number` are empty until it is sent, and where the seller brings it. `code` is the pick-up code,
    six digits; `moved` when something was last heard of it.
    """

    __table_args__ = (Index("parcel_station_state", "station_id", "state"),)

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    order_id: int = reference("orders.id", index=True)
    state: str
    carrier: str = ""
    number: str = Field(default="", index=True)
    station_id: int | None = reference("station.id", nullable=True, default=None)
    code: str = ""
    moved: datetime = moment()


class Custody(SQLModel, table=True):
    """A parcel changes hands: from whom to whom (seller, carrier, station, buyer), who wrote it down, and in `note`
    what was said about it.
    """

    id: int | None = row_id()
    parcel_id: int = reference("parcel.id", index=True)
    giver: str
    taker: str
    note: str = ""
    actor_id: int | None = reference("person.id", nullable=True, default=None)
    at: datetime = moment()


class WrongCode(SQLModel, table=True):
    """How often a wrong code was tried, for one subject (a parcel, an operator, a station), since `since`
    (UTC milliseconds).
    """

    __table_args__ = (UniqueConstraint("subject"),)

    id: int | None = row_id()
    subject: str
    tries: int = 0
    since: int = Field(sa_type=BigId)


def add_custody(work: Work, custody: Custody) -> None:
    work.session.add(custody)
    work.session.flush()


_WRONG = Statement(
    """insert into wrongcode(subject, tries, since) values(:subject, 1, :now)
       on conflict (subject) do update set
       tries = case when wrongcode.since < :begin then 1 else wrongcode.tries + 1 end,
       since = case when wrongcode.since < :begin then excluded.since else wrongcode.since end"""
)
_TRIES = Statement("select tries from wrongcode where subject = :subject and since >= :begin")


def parcels_of(work: Work, order_id: int) -> list[Parcel]:
    return list(work.session.exec(select(Parcel).where(Parcel.order_id == order_id).order_by(col(Parcel.id))))


def parcel_by_public(work: Work, public: str) -> Parcel | None:
    return work.session.exec(select(Parcel).where(Parcel.public == public)).first()


def parcels_at(work: Work, station_id: int, states: tuple[str, ...], most: int) -> list[tuple[Parcel, Order]]:
    """Parcels for a station in these states, the one that moved longest ago first."""
    wanted = (
        select(Parcel, Order)
        .join(Order, col(Order.id) == Parcel.order_id)
        .where(Parcel.station_id == station_id, col(Parcel.state).in_(states))
        .order_by(col(Parcel.moved), col(Parcel.id))
        .limit(most)
    )
    return [(parcel, order) for parcel, order in work.session.exec(wanted)]


def with_code(work: Work, station_id: int | None, code: str, state: str) -> list[tuple[Parcel, Order]]:
    """Parcels of a station in this state that this pick-up code opens."""
    wanted = (
        select(Parcel, Order)
        .join(Order, col(Order.id) == Parcel.order_id)
        .where(Parcel.station_id == station_id, Parcel.code == code, Parcel.state == state)
    )
    return [(parcel, order) for parcel, order in work.session.exec(wanted)]


def with_number(work: Work, number: str) -> list[tuple[Parcel, Order]]:
    """Parcels of this carrier's number, in the order in which their orders may be locked."""
    wanted = (
        select(Parcel, Order)
        .join(Order, col(Order.id) == Parcel.order_id)
        .where(Parcel.number == number)
        .order_by(col(Order.id), col(Parcel.id))
    )
    return [(parcel, order) for parcel, order in work.session.exec(wanted)]


def on_the_way_to(
    work: Work, buyer_id: int, states: tuple[str, ...], most: int
) -> list[tuple[Parcel, Order]]:
    """A buyer's parcels in these states, the one that was sent last first."""
    wanted = (
        select(Parcel, Order)
        .join(Order, col(Order.id) == Parcel.order_id)
        .where(Order.buyer_id == buyer_id, col(Parcel.state).in_(states))
        .order_by(col(Parcel.id).desc())
        .limit(most)
    )
    return [(parcel, order) for parcel, order in work.session.exec(wanted)]


def add_parcel(work: Work, parcel: Parcel) -> Parcel:
    work.session.add(parcel)
    work.session.flush()
    return parcel


def note_wrong_code(work: Work, subject: str, now: int, window: int) -> None:
    """Counts a wrong code; after `window` milliseconds the count begins anew."""
    work.run(_WRONG, subject=subject, now=now, begin=now - window)


def wrong_codes(work: Work, subject: str, now: int, window: int) -> int:
    rows = work.run(_TRIES, subject=subject, begin=now - window)
    return rows[0][0] if rows else 0


def parcel_by_id(work: Work, parcel_id: int) -> Parcel:
    return work.session.get_one(Parcel, parcel_id)


def custody_at(work: Work, station_id: int, since: datetime) -> list[tuple[Custody, Order]]:
    """What came to a station, or left it, since a moment, in that order."""
    wanted = (
        select(Custody, Order)
        .join(Parcel, col(Parcel.id) == Custody.parcel_id)
        .join(Order, col(Order.id) == Parcel.order_id)
        .where(Parcel.station_id == station_id, col(Custody.at) >= since)
        .where((Custody.giver == "station") | (Custody.taker == "station"))
        .order_by(col(Custody.id))
    )
    return [(custody, order) for custody, order in work.session.exec(wanted)]
