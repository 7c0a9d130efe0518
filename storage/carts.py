"""Carts: what somebody means to buy, of as many stores as they like."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, delete, select

from storage.columns import BigId, moment, reference, row_id
from storage.listings import Listing
from storage.stores import Store
from storage.work import Work


class CartLine(SQLModel, table=True):
    """`amount`: grams for goods by weight, pieces for counted ones; `unit` is the one the buyer said it in."""

    __table_args__ = (UniqueConstraint("person_id", "listing_id"),)

    id: int | None = row_id()
    person_id: int = reference("person.id")
    listing_id: int = reference("listing.id")
    amount: int = Field(sa_type=BigId)
    unit: str
    added: datetime = moment()


def lines_of(work: Work, person_id: int) -> list[tuple[CartLine, Listing, Store]]:
    """A person's cart, store by store in the order the goods were put in."""
    wanted = (
        select(CartLine, Listing, Store)
        .join(Listing, col(Listing.id) == CartLine.listing_id)
        .join(Store, col(Store.id) == Listing.store_id)
        .where(CartLine.person_id == person_id)
        .order_by(col(CartLine.id))
    )
    return [(line, listing, store) for line, listing, store in work.session.exec(wanted)]


def line(work: Work, person_id: int, listing_id: int) -> CartLine | None:
    wanted = select(CartLine).where(CartLine.person_id == person_id, CartLine.listing_id == listing_id)
    return work.session.exec(wanted).first()


def add_line(work: Work, line: CartLine) -> None:
    work.session.add(line)
    work.session.flush()


def take_out(work: Work, person_id: int, listing_id: int) -> None:
    work.session.exec(
        delete(CartLine).where(col(CartLine.person_id) == person_id, col(CartLine.listing_id) == listing_id)
    )


def empty(work: Work, person_id: int) -> None:
    work.session.exec(delete(CartLine).where(col(CartLine.person_id) == person_id))
