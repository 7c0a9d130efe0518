"""What the trade keeps about a person: to take along, and to be forgotten."""

from typing import Any

from market.trade.states import HANDED, OPEN
from storage import addresses as stored_addresses
from storage import carts, ledger, orders, payments, stores, tracking
from storage.ledger import PERSON, STORE
from storage.orders import Order
from storage.work import Work

MOST = 10_000


def open_business(work: Work, person: int) -> bool:
    """Does an order wait for this person, or money?"""
    store = stores.store_of(work, person)
    accounts = [ledger.account(work, PERSON, person)]
    if store is not None and store.id is not None:
        accounts.append(ledger.account(work, STORE, store.id))
        if orders.sold_by(work, store.id, OPEN, 1):
            return True
    if any(order.state in OPEN for order, _ in orders.bought_by(work, person, MOST)):
        return True
    return any(
        ledger.balance(work, account) or payments.payouts_in_hand(work, account, HANDED)
        for account in accounts
    )


def bought(work: Work, person: int) -> list[dict[str, Any]]:
    """A person's purchases as plain data."""
    return [
        {**_plain(work, order), "recipient": order.recipient, "phone": order.phone, "address": order.address}
        for order, _ in orders.bought_by(work, person, MOST)
    ]


def sold(work: Work, person: int) -> list[dict[str, Any]]:
    """What a person's store sold, without who bought it."""
    store = stores.store_of(work, person)
    return [_plain(work, order) for order in orders.sold_by(work, store.id or 0, (), MOST)] if store else []


def addresses(work: Work, person: int) -> list[dict[str, str]]:
    return [
        {"recipient": one.recipient, "phone": one.phone, "province": one.province, "address": one.address}
        for one in stored_addresses.addresses_of(work, person, MOST)
    ]


def forget(work: Work, person: int) -> None:
    """Empties the cart and the addresses, and takes names, numbers and places off the orders."""
    carts.empty(work, person)
    stored_addresses.forget_addresses(work, person)
    orders.forget_recipients(work, person)
    tracking.forget_reports_to(work, person)


def _plain(work: Work, order: Order) -> dict[str, Any]:
    assert order.id is not None
    return {
        "number": order.public,
        "state": order.state,
        "placed": order.placed.isoformat(),
        "total_fen": order.total,
        "goods": [
            {
                "product": line.product,
                "amount": line.amount,
                "unit": line.unit,
                "price_fen": line.price,
                "per": line.per,
            }
            for line in orders.lines_of(work, order.id)
        ],
    }
