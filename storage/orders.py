"""Orders: what was bought of a store, where it goes, and everything that has happened to it."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from functools import cache

from sqlalchemy import Index
from sqlmodel import Field, SQLModel, col, func, select, update

from storage.columns import BigId, moment, public_id, reference, row_id
from storage.listings import Listing
from storage.stores import Store
from storage.work import Statement, Work


def order_number() -> str:
    """Ten random digits: they are said over a counter, and nobody learns from one how many there are."""
    return f"{secrets.randbelow(9_000_000_000) + 1_000_000_000}"


class OrderGroup(SQLModel, table=True):
    """What a buyer ordered at one time; it splits into an order for each store. `actor_id` placed it."""

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    buyer_id: int = reference("person.id", index=True)
    actor_id: int = reference("person.id")
    placed: datetime = moment()


class Order(SQLModel, table=True):
    """One store's part of a purchase. Named `orders` in the database: `order` is a word of SQL.

    `delivery` is station, fetch (at the seller's) or parcel; `paying` cash_at_station, on_delivery or transfer.
    `goods` and `postage` are in fen. `proposed` is another date that the seller has offered.
    """

    __tablename__ = "orders"
    __table_args__ = (Index("orders_store_state", "store_id", "state"),)

    id: int | None = row_id()
    public: str = Field(default_factory=order_number, unique=True)
    group_id: int = reference("ordergroup.id", index=True)
    store_id: int = reference("store.id")
    buyer_id: int = reference("person.id", index=True)
    state: str
    delivery: str
    station_id: int | None = reference("station.id", nullable=True, default=None, index=True)
    recipient: str
    phone: str
    province: str = ""
    address: str = ""
    paying: str
    goods: int = Field(sa_type=BigId)
    postage: int = Field(default=0, sa_type=BigId)
    proposed: datetime | None = moment(default=None, nullable=True)
    placed: datetime = moment()

    @property
    def total(self) -> int:
        """Fen, with postage."""
        return self.goods + self.postage


class OrderLine(SQLModel, table=True):
    """Goods of an order as they were when it was placed: `amount` in grams or pieces, `price` in fen for one
    `per`, `total` in fen.
    """

    id: int | None = row_id()
    order_id: int = reference("orders.id", index=True)
    listing_id: int = reference("listing.id", index=True)
    product: str = Field(foreign_key="product.slug")
    amount: int = Field(sa_type=BigId)
    unit: str
    price: int = Field(sa_type=BigId)
    per: str
    total: int = Field(sa_type=BigId)


class OrderEvent(SQLModel, table=True):
    """One step of an order, its payment or one of its parcels: who did it for whom, when, and why.

    `machine` is order, payment or parcel; `actor_id` is empty where the clock or a carrier did it.
    """

    id: int | None = row_id()
    order_id: int = reference("orders.id", index=True)
    machine: str
    parcel_id: int | None = reference("parcel.id", nullable=True, default=None)
    action: str
    state: str
    actor_id: int | None = reference("person.id", nullable=True, default=None)
    person_id: int | None = reference("person.id", nullable=True, default=None)
    why: str = ""
    at: datetime = moment()


class OrderCard(SQLModel, table=True):
    """The message in which somebody follows an order: the outbox row that it was sent with."""

    id: int | None = row_id()
    order_id: int = reference("orders.id", index=True)
    person_id: int = reference("person.id")
    outbox_id: int = Field(sa_type=BigId)


def add_all(work: Work, *rows: SQLModel) -> None:
    """Adds rows, those of one kind in one statement; afterwards they have their ids."""
    work.session.add_all(rows)
    work.session.flush()


def order_by_public(work: Work, public: str) -> Order | None:
    return work.session.exec(select(Order).where(Order.public == public)).first()


def order_by_id(work: Work, order_id: int) -> Order:
    return work.session.get_one(Order, order_id)


def locked(work: Work, order: Order) -> Order:
    """The order as it is now, held until the transaction ends: whoever else moves it waits."""
    work.session.refresh(order, with_for_update=True)
    return order


def lines_of(work: Work, order_id: int) -> list[OrderLine]:
    wanted = select(OrderLine).where(OrderLine.order_id == order_id).order_by(col(OrderLine.id))
    return list(work.session.exec(wanted))


def events_of(work: Work, order_id: int) -> list[OrderEvent]:
    wanted = select(OrderEvent).where(OrderEvent.order_id == order_id).order_by(col(OrderEvent.id))
    return list(work.session.exec(wanted))


def add_event(work: Work, event: OrderEvent) -> None:
    work.session.add(event)
    work.session.flush()


def cards_of(work: Work, order_id: int) -> list[OrderCard]:
    return list(work.session.exec(select(OrderCard).where(OrderCard.order_id == order_id)))


def add_cards(work: Work, order_id: int, rows: Mapping[int, int]) -> None:
    """Keeps the outbox rows, by person, of the messages in which an order is followed; in one statement."""
    if not rows:
        return
    values = {
        name: value
        for at, (person, row) in enumerate(rows.items())
        for name, value in ((f"person{at}", person), (f"row{at}", row))
    }
    work.run(_add_cards(len(rows)), order=order_id, **values)


@cache
def _add_cards(count: int) -> Statement:
    values = ", ".join(f"(:order, :person{at}, :row{at})" for at in range(count))
    return Statement(f"insert into ordercard(order_id, person_id, outbox_id) values {values}")


def bought_by(work: Work, buyer_id: int, most: int) -> list[tuple[Order, Store]]:
    """A buyer's orders with their stores, the newest first."""
    wanted = (
        select(Order, Store)
        .join(Store, col(Store.id) == Order.store_id)
        .where(Order.buyer_id == buyer_id)
        .order_by(col(Order.id).desc())
        .limit(most)
    )
    return [(order, store) for order, store in work.session.exec(wanted)]


def sold_by(work: Work, store_id: int, states: tuple[str, ...], most: int) -> list[Order]:
    """A store's orders in these states (none named: in any), the oldest first."""
    wanted = select(Order).where(Order.store_id == store_id)
    if states:
        wanted = wanted.where(col(Order.state).in_(states))
    return list(work.session.exec(wanted.order_by(col(Order.id)).limit(most)))


def sold_since(work: Work, store_id: int, since: datetime, without: tuple[str, ...]) -> list[Order]:
    """A store's orders that were placed since a moment, but for those in some states."""
    wanted = select(Order).where(
        Order.store_id == store_id, Order.placed >= since, col(Order.state).not_in(without)
    )
    return list(work.session.exec(wanted.order_by(col(Order.id))))


def ordered_of(work: Work, listing_id: int, without: tuple[str, ...]) -> int:
    """How much of a listing was ordered, in grams or pieces, but for orders in some states."""
    wanted = (
        select(func.coalesce(func.sum(OrderLine.amount), 0))
        .join(Order, col(Order.id) == OrderLine.order_id)
        .where(OrderLine.listing_id == listing_id, col(Order.state).not_in(without))
    )
    return int(work.session.exec(wanted).one())


def forget_recipients(work: Work, buyer_id: int) -> None:
    """Takes name, phone and address off all of a buyer's orders."""
    nobody = {"recipient": "—", "phone": "", "province": "", "address": ""}
    work.session.exec(update(Order).where(col(Order.buyer_id) == buyer_id).values(**nobody))


def seller_of(work: Work, order: Order) -> Store:
    return work.session.get_one(Store, order.store_id)


def listing_of(work: Work, line: OrderLine) -> Listing:
    return work.session.get_one(Listing, line.listing_id)


def open_at(work: Work, station_id: int, states: tuple[str, ...]) -> list[Order]:
    """The orders in these states that go to a station, in the order in which they may be locked."""
    wanted = select(Order).where(Order.station_id == station_id, col(Order.state).in_(states))
    return list(work.session.exec(wanted.order_by(col(Order.id))))
