"""Addresses: where somebody had goods sent to, to be offered again."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, delete, select

from storage.columns import moment, public_id, reference, row_id
from storage.work import Work


class Address(SQLModel, table=True):
    """`province` is its short name (甘肃); `address` the rest, as typed."""

    __table_args__ = (UniqueConstraint("person_id", "recipient", "phone", "address"),)

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    person_id: int = reference("person.id")
    recipient: str
    phone: str
    province: str
    address: str
    used: datetime = moment()


def addresses_of(work: Work, person_id: int, most: int) -> list[Address]:
    """The ones used last come first."""
    wanted = select(Address).where(Address.person_id == person_id).order_by(col(Address.used).desc())
    return list(work.session.exec(wanted.limit(most)))


def keep_address(work: Work, address: Address) -> None:
    """Adds an address, or notes that it was used again."""
    wanted = select(Address).where(
        Address.person_id == address.person_id,
        Address.recipient == address.recipient,
        Address.phone == address.phone,
        Address.address == address.address,
    )
    known = work.session.exec(wanted).first()
    if known is None:
        work.session.add(address)
    else:
        known.used, known.province = address.used, address.province
    work.session.flush()


def forget_addresses(work: Work, person_id: int) -> None:
    work.session.exec(delete(Address).where(col(Address.person_id) == person_id))
