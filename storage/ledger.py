"""The ledger: accounts, and entries that are never changed. Each entry stands in two accounts, so all of them
together always come to zero.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel, col, select

from storage.columns import BigId, moment, reference, row_id
from storage.orders import Order
from storage.work import Statement, Work

PERSON, STORE, TILL, BANK, ESCROW, COMMISSION, OUTSIDE = (
    "person", "store", "till", "bank", "escrow", "commission", "outside",
)  # fmt: skip


class Account(SQLModel, table=True):
    """`kind` and whose it is: a person's, a store's or a station's id; 0 for the county's own and the world outside.

    `balance` is fen credited less fen debited: what the county owes the owner, below zero for what lies in a till or a
    bank. The database itself moves it with every entry.
    """

    __table_args__ = (UniqueConstraint("kind", "owner"),)

    id: int | None = row_id()
    kind: str
    owner: int = Field(default=0, sa_type=BigId)
    balance: int = Field(default=0, sa_type=BigId)


class Entry(SQLModel, table=True):
    """`fen` from the account that is debited to the one that is credited. The database refuses to change or delete
    an entry, an amount that is not above zero, and both sides being the same account.
    """

    __table_args__ = (
        CheckConstraint("fen > 0", name="entry_above_zero"),
        CheckConstraint("debit_id <> credit_id", name="entry_two_accounts"),
    )

    id: int | None = row_id()
    what: str
    debit_id: int = reference("account.id", index=True)
    credit_id: int = reference("account.id", index=True)
    fen: int = Field(sa_type=BigId)
    order_id: int | None = reference("orders.id", nullable=True, default=None, index=True)
    actor_id: int | None = reference("person.id", nullable=True, default=None)
    why: str = ""
    at: datetime = moment()


_ACCOUNT = Statement(
    """insert into account(kind, owner, balance) values(:kind, :owner, 0)
       on conflict (kind, owner) do update set owner = excluded.owner returning id"""
)
_KNOWN_ACCOUNT = Statement("select id from account where kind = :kind and owner = :owner")
_BALANCE = Statement("select balance from account where id = :account")
_LOCKED_BALANCE = Statement("update account set owner = owner where id = :account returning balance")
_MOVED = Statement(
    """select coalesce(sum(case when debit_id = :account then fen else 0 end), 0),
              coalesce(sum(case when credit_id = :account then fen else 0 end), 0)
       from entry where at >= :since and (debit_id = :account or credit_id = :account)"""
)
_OF_ORDER = Statement(
    """select coalesce((select sum(fen) from entry where order_id = :order and credit_id = :account), 0)
            - coalesce((select sum(fen) from entry where order_id = :order and debit_id = :account), 0)"""
)


def account(work: Work, kind: str, owner: int = 0) -> int:
    """The id of an account; it is opened where there is none yet."""
    known = work.run(_KNOWN_ACCOUNT, kind=kind, owner=owner)
    found: int = (known or work.run(_ACCOUNT, kind=kind, owner=owner))[0][0]
    return found


def add_entry(work: Work, entry: Entry) -> None:
    work.session.add(entry)
    work.session.flush()


def entries_of(
    work: Work, accounts: Sequence[int], without: Sequence[str], most: int
) -> list[tuple[Entry, str | None]]:
    """The last entries of accounts, the newest first, each with its order's number. `without` are kinds left out."""
    wanted = (
        select(Entry, Order.public)
        .join(Order, col(Order.id) == Entry.order_id, isouter=True)
        .where(
            col(Entry.debit_id).in_(accounts) | col(Entry.credit_id).in_(accounts),
            col(Entry.what).not_in(without),
        )
        .order_by(col(Entry.id).desc())
        .limit(most)
    )
    return [(entry, number) for entry, number in work.session.exec(wanted)]


def balance(work: Work, account_id: int) -> int:
    """Fen that the county owes the owner; below zero for what lies in a till or a bank."""
    return int(work.run(_BALANCE, account=account_id)[0][0])


def locked_balance(work: Work, account_id: int) -> int:
    """The same; whoever else moves money of this account waits until the transaction ends."""
    return int(work.run(_LOCKED_BALANCE, account=account_id)[0][0])


def balance_of_order(work: Work, account_id: int, order_id: int) -> int:
    """The same, of what one order has moved."""
    return int(work.run(_OF_ORDER, account=account_id, order=order_id)[0][0])


def moved_since(work: Work, account_id: int, since: datetime) -> tuple[int, int]:
    """Fen that were debited to an account and credited to it since a moment."""
    found = work.run(_MOVED, account=account_id, since=work.moment(since))[0]
    return int(found[0]), int(found[1])
