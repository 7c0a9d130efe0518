"""Addresses: where somebody had goods sent to, to be offered again."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, delete, select

from storage.columns import moment, public_id, reference, row_id
from storage.work import Statement, Work


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


_KEEP = Statement(
    """insert into address(public, person_id, recipient, phone, province, address, used)
       values(:public, :person, :recipient, :phone, :province, :address, :used)
       on conflict (person_id, recipient, phone, address)
       do update set used = excluded.used, province = excluded.province"""
)


def addresses_of(work: Work, person_id: int, most: int) -> list[Address]:
    """The ones used last come first."""
    wanted = select(Address).where(Address.person_id == person_id).order_by(col(Address.used).desc())
    return list(work.session.exec(wanted.limit(most)))


def keep_address(work: Work, address: Address) -> None:
    """Adds an address, or notes that it was used again."""
    work.run(
        _KEEP,
        public=address.public,
        person=address.person_id,
        recipient=address.recipient,
        phone=address.phone,
        province=address.province,
        address=address.address,
        used=work.moment(address.used),
    )


def forget_addresses(work: Work, person_id: int) -> None:
    work.session.exec(delete(Address).where(col(Address.person_id) == person_id))
