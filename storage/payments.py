"""Payments: what is to be paid for an order, and where that stands."""

from datetime import datetime

from sqlmodel import Field, SQLModel, col, func, select

from storage.columns import BigId, moment, reference, row_id
from storage.orders import Order
from storage.work import Statement, Work


class Payment(SQLModel, table=True):
    """`fen` is what the order costs; `code` six digits that the buyer says at the counter. `slip` is the picture of
    a transfer's slip, `station_id` where cash was taken.
    """

    id: int | None = row_id()
    order_id: int = reference("orders.id", unique=True)
    state: str
    fen: int = Field(sa_type=BigId)
    code: str = Field(index=True)
    slip: str = ""
    station_id: int | None = reference("station.id", nullable=True, default=None)


class Payout(SQLModel, table=True):
    """Money that the county hands to somebody: what a store has earned, or what a buyer gets back. It counts as
    paid when both have said so.
    """

    id: int | None = row_id()
    account_id: int = reference("account.id", index=True)
    person_id: int = reference("person.id", index=True)
    station_id: int | None = reference("station.id", nullable=True, default=None)
    way: str
    fen: int = Field(sa_type=BigId)
    state: str
    actor_id: int = reference("person.id")
    handed: datetime = moment()


def payment_of(work: Work, order_id: int) -> Payment:
    return work.session.exec(select(Payment).where(Payment.order_id == order_id)).one()


def unpaid_with_code(work: Work, code: str, states: tuple[str, ...]) -> list[tuple[Payment, Order]]:
    """Payments in these states that this code stands for."""
    wanted = (
        select(Payment, Order)
        .join(Order, col(Order.id) == Payment.order_id)
        .where(Payment.code == code, col(Payment.state).in_(states))
    )
    return [(payment, order) for payment, order in work.session.exec(wanted)]


def payout(work: Work, payout_id: int) -> Payout | None:
    return work.session.get(Payout, payout_id)


def payouts_in_hand(work: Work, account_id: int, state: str) -> list[Payout]:
    """Payouts of an account that only one side has confirmed so far."""
    wanted = select(Payout).where(Payout.account_id == account_id, Payout.state == state)
    return list(work.session.exec(wanted))


def in_state(work: Work, state: str, most: int) -> list[tuple[Payment, Order]]:
    """Payments in a state with their orders, the oldest first."""
    wanted = (
        select(Payment, Order).join(Order, col(Order.id) == Payment.order_id).where(Payment.state == state)
    )
    found = work.session.exec(wanted.order_by(col(Payment.id)).limit(most))
    return [(payment, order) for payment, order in found]


def add_payout(work: Work, payout: Payout) -> None:
    work.session.add(payout)
    work.session.flush()


def locked_payout(work: Work, payout_id: int) -> Payout | None:
    wanted = select(Payout).where(Payout.id == payout_id).with_for_update()
    return work.session.exec(wanted).first()


_OWED = Statement(
    """select p.id, p.name, sum(a.balance - coalesce(
         (select sum(o.fen) from payout o where o.account_id = a.id and o.state = :handed), 0))
       from account a left join store s on a.kind = 'store' and s.id = a.owner
       join person p on p.id = case when a.kind = 'store' then s.owner_id else a.owner end
       where a.kind in ('store', 'person') and a.balance > 0
       group by p.id, p.name order by 3 desc, p.id limit :most"""
)


def owed_to_people(work: Work, handed: str, most: int) -> list[tuple[int, str, int]]:
    """Person, name and fen of whom the county owes money, less what is handed over and not yet agreed to."""
    rows = work.run(_OWED, handed=handed, most=most)
    return [(person, name, int(fen)) for person, name, fen in rows if fen > 0]


def held_for_buyer(work: Work, person_id: int, state: str) -> int:
    """Fen of a buyer's payments in a state."""
    wanted = (
        select(func.coalesce(func.sum(Payment.fen), 0))
        .join(Order, col(Order.id) == Payment.order_id)
        .where(Order.buyer_id == person_id, Payment.state == state)
    )
    return int(work.session.exec(wanted).one())


def held_for_store(work: Work, store_id: int, state: str) -> int:
    """Fen of a store's payments in a state."""
    wanted = (
        select(func.coalesce(func.sum(Payment.fen), 0))
        .join(Order, col(Order.id) == Payment.order_id)
        .where(Order.store_id == store_id, Payment.state == state)
    )
    return int(work.session.exec(wanted).one())


def move_payouts(work: Work, station_id: int, to: int, state: str) -> None:
    """What a station has handed out, and is not agreed to yet, comes out of another station's till."""
    for payout in work.session.exec(
        select(Payout).where(Payout.station_id == station_id, Payout.state == state)
    ):
        payout.station_id = to
    work.session.flush()
