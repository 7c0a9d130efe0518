"""Whether placing an order stays as quick: with one order stored, and with a million.

Alone: `python -m bench.orders`. The two counties place orders in turns within the same seconds; each order is a
transaction of its own, with all that a buyer's last press does in the market.
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.figures import Figure, at_most, shown
from bench.turns.contenders import county_file, durable_postgres
from market.acting import Who
from market.amounts import Quantity
from market.county.counties import load_county
from market.trade import orders
from market.trade.carts import put_in
from market.trade.delivery import FETCH, ON_DELIVERY
from market.trade.orders import Destination
from storage import listings, stores
from storage.beside import write_beside
from storage.clock import now
from storage.database import database
from storage.listings import Listing
from storage.people import Person
from storage.stores import Store
from storage.work import Statement, Work

MANY = 1_000_000
ROUNDS, AT_ONCE = 30, 10
MOST_GROWTH = 1.2
SELLER, BUYER, LISTING = 1, 2, "benchgoods"
NUMBERS = {
    "SQLite": "(with recursive n(i) as (select 1 union all select i + 1 from n where i < {many}) select i from n) n",
    "PostgreSQL": "generate_series(1, {many}) n(i)",
}
FILL = (
    "insert into ordergroup(public, buyer_id, actor_id, placed) select 'g' || i, 2, 2, '2026-01-01' from {numbers}",
    """insert into orders(public, group_id, store_id, buyer_id, state, delivery, recipient, phone, province, address,
       paying, goods, postage, placed) select 'o' || i, i, 1, 2, 'completed', 'fetch', 'x', 'x', '', '', 'on_delivery',
       1500, 0, '2026-01-01' from {numbers}""",
    """insert into orderline(order_id, listing_id, product, amount, unit, price, per, total)
       select i, 1, 'walnut', 500, '斤', 1500, '斤', 1500 from {numbers}""",
    "insert into payment(order_id, state, fen, code, slip) select i, 'released', 1500, '000000', '' from {numbers}",
    """insert into orderevent(order_id, machine, action, state, why, at)
       select i, 'order', 'place', 'placed', '', '2026-01-01' from {numbers}""",
)


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder, durable_postgres() as postgres:
        places = [Path(folder) / name for name in ("few", "many")]
        for place in places:
            place.mkdir()
        files = [asyncio.run(county_file(place)) for place in places]
        yield from asyncio.run(_of("SQLite", *files))
        urls = [postgres.url("few"), postgres.url("many")]
        for name in ("few", "many"):
            asyncio.run(_create(postgres.url(), name))
        for url in urls:
            asyncio.run(write_beside(url, "", load_county))
        yield from asyncio.run(_of("PostgreSQL", *urls))


async def _of(name: str, few: str, many: str) -> list[Figure]:
    held = [database(few), database(many)]
    for one in held:
        await one.open()
    try:
        for one in held:
            await one.write(_opens)
        numbers = NUMBERS[name].format(many=MANY)
        await held[1].write(partial(_fill, numbers=numbers))
        times: list[list[float]] = [[], []]
        for number in range(ROUNDS + 1):
            for one, kept in zip(held, times, strict=True):
                begun = time.perf_counter()
                for _ in range(AT_ONCE):
                    await one.write(_orders)
                if number:
                    kept.append((time.perf_counter() - begun) / AT_ONCE)
    finally:
        for one in held:
            await one.close()
    a, b = (1 / statistics.median(kept) for kept in times)
    growth = statistics.median(late / early for early, late in zip(*times, strict=True))
    return [
        Figure(f"{name}: orders placed, 1 stored", a, "a second"),
        Figure(f"{name}: orders placed, {MANY:,} stored", b, "a second"),
        at_most(f"{name}: an order with {MANY:,} stored, to one with 1", growth, "times", MOST_GROWTH),
    ]


def _fill(work: Work, numbers: str) -> None:
    """A million finished orders. It takes longer than a statement of a turn may."""
    if work.dialect != "sqlite":
        work.run(Statement("set local statement_timeout = 0"))
    for statement in FILL:
        work.run(Statement(statement.format(numbers=numbers)))


def _opens(work: Work) -> None:
    """A seller with goods for ever, and a buyer."""
    work.session.add_all([Person(id=one, name=f"{one}", since=now()) for one in (SELLER, BUYER)])
    work.session.flush()
    store = Store(owner_id=SELLER, name="x", skeleton="x", village="621202001001", opened=now())
    goods = Listing(
        public=LISTING,
        store_id=stores.add_store(work, store).id or 0,
        product="walnut",
        quantity=10**12,
        unit="斤",
        price=1500,
        per="斤",
        listed=now(),
    )
    listings.add_listing(work, goods, ())


def _orders(work: Work) -> None:
    who = Who.self(BUYER)
    put_in(work, who, LISTING, Quantity(500, "斤"))
    where = Destination(FETCH, "李明", "13893900003")
    orders.place(work, who, where, ON_DELIVERY, orders.bill(work, who, where, {}))


async def _create(server: str, name: str) -> None:
    import asyncpg

    connection = await asyncpg.connect(server)
    try:
        await connection.execute(f"create database {name}")
    finally:
        await connection.close()


if __name__ == "__main__":
    shown(figures())
