"""Where is my money: what is held, what is mine, what is on its way to my hand, and how it came to that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from market.acting import Who
from market.trade.states import HANDED, HELD
from storage import ledger, payments, stores
from storage.ledger import PERSON, STORE
from storage.payments import Payout
from storage.work import Work

STEPS_IN_SIGHT = 8

ONLY_BETWEEN = ("held",)
"""Entries that only follow from another one of the same moment: what was paid in is held for its order."""


@dataclass(frozen=True)
class Step:
    """One entry of the ledger, seen from one side: `what` it was, and fen that came (or, below zero, went). `order` is
    its number, or empty.
    """

    at: datetime
    what: str
    fen: int
    order: str
    why: str


@dataclass(frozen=True)
class Money:
    """What the county owes a person, in fen: `earned` by their store, `returned` as a buyer, and of both what a
    station says it has handed over and they have not yet agreed to. `sold` is held until their store's goods are
    handed over, `paid` until what they bought is. `steps` are the last ones, the newest first.
    """

    sold: int
    paid: int
    earned: int
    returned: int
    in_hand: tuple[Payout, ...]
    steps: tuple[Step, ...]

    @property
    def handed(self) -> int:
        return sum(one.fen for one in self.in_hand)

    @property
    def open(self) -> int:
        return self.earned + self.returned - self.handed


def my_money(work: Work, who: Who) -> Money:
    accounts = accounts_of(work, who.person)
    balances = [ledger.balance(work, account) for account in accounts]
    store = stores.store_of(work, who.person)
    return Money(
        sold=payments.held_for_store(work, store.id or 0, HELD) if store else 0,
        paid=payments.held_for_buyer(work, who.person, HELD),
        earned=balances[1] if len(balances) > 1 else 0,
        returned=balances[0],
        in_hand=tuple(one for account in accounts for one in payments.payouts_in_hand(work, account, HANDED)),
        steps=tuple(_steps(work, accounts)),
    )


def accounts_of(work: Work, person: int) -> list[int]:
    """A person's accounts: as a buyer, and of their store."""
    store = stores.store_of(work, person)
    accounts = [ledger.account(work, PERSON, person)]
    if store is not None and store.id is not None:
        accounts.append(ledger.account(work, STORE, store.id))
    return accounts


def _steps(work: Work, accounts: Sequence[int]) -> list[Step]:
    found = ledger.entries_of(work, accounts, ONLY_BETWEEN, STEPS_IN_SIGHT)
    return [
        Step(
            entry.at,
            entry.what,
            entry.fen if entry.credit_id in accounts else -entry.fen,
            number or "",
            entry.why,
        )
        for entry, number in found
    ]
