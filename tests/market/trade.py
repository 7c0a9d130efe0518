"""A small county's trade, gone through at random: whatever anybody does, in whatever order, the books are right."""

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlmodel import select

from market.acting import Who
from market.amounts import Price, Quantity
from market.members import roles
from market.money import corrections, payments, payouts
from market.refusals import Refusal
from market.shipping import parcels, returning
from market.shipping.tracking import News, Report, heard
from market.shop import listings
from market.shop.names import skeleton
from market.trade import complaints, fulfilment, orders, overdue
from market.trade.carts import put_in
from market.trade.delivery import DELIVERIES, TO_STATION, WAYS_TO_PAY
from market.trade.orders import Destination
from market.violations import violations
from storage import complaints as stored_complaints
from storage import orders as stored_orders
from storage import parcels as stored_parcels
from storage import payments as stored_payments
from storage import stations, stores, trade_violations
from storage.clock import now
from storage.due import Due
from storage.listings import Listing, add_listing
from storage.orders import Order
from storage.parcels import Parcel
from storage.people import Person
from storage.roles import Role, add_role
from storage.sqlite import engine
from storage.stations import Station
from storage.stores import Store
from storage.work import Statement, Work

BUYERS, SELLERS = (1, 2, 3), (4, 5)
OPERATOR, MANAGER, ELSEWHERE = 6, 7, 8
EVERYBODY = (*BUYERS, *SELLERS, OPERATOR, MANAGER, ELSEWHERE)
"""Two stations; ELSEWHERE is the operator of the one that nothing is sent to."""

CLOCK = {
    "unanswered": overdue.unanswered,
    "unpaid": overdue.unpaid,
    "still": overdue.still,
    "not_fetched": overdue.not_fetched,
    "received": overdue.received,
    "complained": overdue.complaint_unanswered,
}

MANNERS = ("once", "once", "once", "twice", "crash")
"""How a step is done: some are done twice, of some nothing is left because the bot died in the middle."""


class Crash(Exception):
    """The bot dies: nothing of the step has happened."""


class Trade(RuleBasedStateMachine):
    """One transaction for the whole play, a savepoint for each step."""

    county: Path
    memory: ClassVar[dict[str, Any]] = {}
    steps = 0
    gone: ClassVar[set[tuple[str, str]]] = set()
    """Every kind of step that was gone, by machine and action: a play that sells nothing proves nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._engine = engine(str(self.county), checkpoint=False, single=True)
        self._connection = self._engine.connect()
        self._transaction = self._connection.begin()
        driver = self._connection.connection.driver_connection
        assert driver is not None
        self.work = Work(
            self._connection, lambda sql, values: driver.execute(sql.named, values).fetchall(), self.memory
        )

    def teardown(self) -> None:
        assert violations(self.work) == []
        Trade.gone |= {(machine, action) for machine, _, action, _ in trade_violations.steps(self.work)}
        self.work.abandon()
        self._transaction.rollback()
        self._connection.close()
        self._engine.dispose()

    @initialize()
    def opens(self) -> None:
        session = self.work.session
        session.add_all([Person(id=one, name=f"person {one}", since=now()) for one in EVERYBODY])
        for name, operator in (("here", OPERATOR), ("elsewhere", ELSEWHERE)):
            station = stations.add_station(
                self.work, Station(public=name, name=name, level="town", place="621202108")
            )
            add_role(
                self.work,
                Role(person_id=operator, role=roles.OPERATOR, station_id=station.id, since=now()),
            )
        add_role(self.work, Role(person_id=MANAGER, role=roles.MANAGER, since=now()))
        for seller in SELLERS:
            store = stores.add_store(
                self.work,
                Store(
                    owner_id=seller,
                    name=f"store {seller}",
                    skeleton=skeleton(f"store {seller}"),
                    village="621202001001",
                    opened=now(),
                ),
            )
            for product, unit, price, quantity in (("walnut", "斤", 1500, 5000), ("egg", "个", 150, 12)):
                listing = Listing(
                    store_id=store.id or 0,
                    product=product,
                    quantity=quantity,
                    unit=unit,
                    price=price,
                    per=unit,
                    listed=now(),
                )
                add_listing(self.work, listing, ())

    def do(self, manner: str, step: Callable[[], object]) -> None:
        """A refusal and a crash leave nothing behind; what is done twice does nothing the second time."""
        Trade.steps += 1
        for _ in range(2 if manner == "twice" else 1):
            with suppress(Refusal, Crash), self.work.savepoint():
                step()
                if manner == "crash":
                    raise Crash
        self.work.session.expire_all()

    def order(self, at: int) -> Order | None:
        rows = self.work.run(Statement("select public from orders order by id desc limit 3"))
        return stored_orders.order_by_public(self.work, rows[at % len(rows)][0]) if rows else None

    def order_and_parcels(self, at: int) -> tuple[Order | None, list[Parcel]]:
        order = self.order(at)
        return order, stored_parcels.parcels_of(self.work, order.id or 0) if order else []

    def listing(self, at: int) -> Listing:
        rows = self.work.run(Statement("select public from listing order by id"))
        return self.work.session.exec(select(Listing).where(Listing.public == rows[at % len(rows)][0])).one()

    @rule(dice=st.integers(0, 2**32 - 1))
    def something_happens(self, dice: int) -> None:
        """Mostly somebody does what is to be done; often enough anybody does anything.

        Chance comes from one number: of many small choices Hypothesis would try the first ones far too often.
        """
        chance = random.Random(dice)
        manner, at, who = chance.choice(MANNERS), chance.randrange(3), chance.choice(EVERYBODY)
        kind = chance.choices(
            ("buys", "goes on", "anything", "sends more", "carrier", "time", "goods", "paid", "answers"),
            (14, 43, 17, 5, 4, 7, 3, 4, 3),
        )[0]
        if kind == "buys":
            goods = [(chance.randrange(4), chance.randint(1, 8)) for _ in range(chance.randint(1, 3))]
            buyer = chance.choice((*BUYERS, SELLERS[0]))
            province = chance.choice(("甘肃", "西藏", ""))
            self.buys(buyer, goods, chance.choice(DELIVERIES), chance.randrange(3), province, manner)
        elif kind == "goes on":
            self.goes_on(at, chance.randrange(4), manner)
        elif kind == "anything":
            self.anybody_does_anything(who, at, chance.randrange(23), chance.random() < 0.5, manner)
        elif kind == "sends more":
            self.sends_more(
                chance.choice((*SELLERS, 1)), at, chance.randrange(3), chance.random() < 0.5, manner
            )
        elif kind == "carrier":
            states = chance.choices(("0", "5", "501", "301", "304", "6", "4"), k=chance.randrange(5))
            self.carrier_reports(at, chance.randrange(3), states, chance.random() < 0.2, manner)
        elif kind == "time":
            self.time_passes(at, chance.choice(sorted(CLOCK)), chance.randrange(3), manner)
        elif kind == "goods":
            self.goods_change(chance.randrange(4), chance.randint(1, 5000), chance.randint(1, 20), manner)
        elif kind == "paid":
            self.is_paid_out(chance.choice((OPERATOR, OPERATOR, ELSEWHERE, 1)), who, manner)
        else:
            self.answers_a_payout(who, chance.random() < 0.7, manner)

    def buys(
        self, who: int, goods: list[tuple[int, int]], delivery: str, paying: int, province: str, manner: str
    ) -> None:
        def step() -> None:
            for at, amount in goods:
                listing = self.listing(at)
                grams = 500 if listing.unit == "斤" else 1
                with suppress(Refusal):
                    put_in(self.work, Who.self(who), listing.public, Quantity(amount * grams, listing.unit))
            ways = WAYS_TO_PAY[delivery]
            where = Destination(
                delivery, "somebody", "13800000000", 1 if delivery == TO_STATION else 0, province, "x"
            )
            parts = orders.bill(self.work, Who.self(who), where, {})
            orders.place(self.work, Who.self(who), where, ways[paying % len(ways)], parts)

        self.do(manner, step)

    def goes_on(self, at: int, turn: int, manner: str) -> None:
        """Whoever is to do something about an order does it."""
        order = self.order(at)
        if order is None:
            return
        buyer, seller = Who.self(order.buyer_id), Who.self(stored_orders.seller_of(self.work, order).owner_id)
        step = self._next(order, buyer, seller, turn)
        if step is not None:
            self.do(manner, step)

    def _next(self, order: Order, buyer: Who, seller: Who, turn: int) -> Callable[[], object] | None:
        work, public, station = self.work, order.public, Who.self(OPERATOR)
        if order.state == "placed" and turn == 3:
            day = (now() + timedelta(days=2)).date().isoformat()
            return lambda: fulfilment.propose(work, seller, public, day)
        if order.state == "placed" and turn == 2:
            return lambda: fulfilment.decline(work, seller, public, "sold-out")
        if order.state == "placed":
            return lambda: fulfilment.confirm(work, seller, public)
        if order.state == "proposed":
            return lambda: fulfilment.accept(work, buyer, public)
        complaint = stored_complaints.complaint_of(work, order.id or 0)
        if complaint is not None:
            return self._settles(complaint.state, public, buyer, seller, turn)
        if order.state == "completed":
            kind = complaints.KINDS[turn]
            return lambda: complaints.complain(work, buyer, public, kind, "", ())
        if order.state != "confirmed":
            return None
        payment = stored_payments.payment_of(work, order.id or 0)
        found = stored_parcels.parcels_of(work, order.id or 0)
        parcel = next((one for one in found if one.state != "handed_over"), found[0])
        if payment.state == "claimed" and turn == 3:
            return lambda: payments.not_received(work, Who.self(MANAGER), public)
        if payment.state == "claimed":
            return lambda: payments.receive(work, Who.self(MANAGER), public)
        if payment.state == "due" and order.paying == "transfer":
            return lambda: payments.send_slip(work, buyer, public, "slip")
        if payment.state == "due" and order.paying == "cash_at_station":
            return lambda: payments.take_cash(work, station, public, payment.code)
        if parcel.state == "preparing" and turn == 3:
            return lambda: fulfilment.cancel(work, buyer, public)
        if parcel.state == "preparing" and order.delivery == "fetch":
            return lambda: parcels.give_out(work, seller, public, parcel.code)
        if parcel.state == "preparing" and order.delivery == "parcel":
            return lambda: parcels.send(work, seller, public, "shunfeng", "SF1234567890123")
        if parcel.state == "preparing":
            return lambda: parcels.send(work, seller, public, parcels.OWN_WAY, "")
        if turn == 2 and parcel.state == "sent" and parcel.carrier == "shunfeng":
            return lambda: parcels.renumber(work, seller, parcel.public, "yuantong", "YT1234567890123")
        if turn < 2 and parcel.state == "sent":
            return lambda: complaints.complain(work, buyer, public, complaints.MISSING, "", ())
        if parcel.state == "sent" and order.delivery == "parcel":
            return lambda: parcels.receive(work, buyer, parcel.public)
        if parcel.state == "sent":
            return lambda: parcels.arrive(work, station, parcel.public)
        if turn == 3:
            return lambda: returning.come_back(work, station, parcel.public)
        return lambda: parcels.hand_over(work, station, parcel.public, parcel.code)

    def _order_of(self, public: str) -> Order:
        found = stored_orders.order_by_public(self.work, public)
        assert found is not None
        return found

    def _settles(
        self, state: str, public: str, buyer: Who, seller: Who, turn: int
    ) -> Callable[[], object] | None:
        work, station = self.work, Who.self(MANAGER)
        answers: dict[str, list[Callable[[], object]]] = {
            "raised": [
                lambda: complaints.refuse(work, seller, public, "no-proof"),
                lambda: complaints.resend(work, seller, public),
                lambda: complaints.refund(work, seller, public, 100),
                lambda: complaints.escalate(work, self._order_of(public)),
            ],
            "refused": [lambda: complaints.appeal(work, buyer, public)],
            "resending": [
                lambda: complaints.settle(work, buyer, public),
                lambda: complaints.appeal(work, buyer, public),
            ],
            "to_decide": [
                lambda: complaints.dismiss(work, station, public, "no-proof"),
                lambda: complaints.refund(work, station, public, 100),
            ],
        }
        choices = answers.get(state)
        return choices[turn % len(choices)] if choices else None

    def anybody_does_anything(self, who: int, at: int, action: int, right_code: bool, manner: str) -> None:
        """With a right to it or not, in time or too late."""
        order = self.order(at)
        if order is None:
            return
        work, me, public = self.work, Who.self(who), order.public
        found = stored_parcels.parcels_of(work, order.id or 0)
        parcel = found[0].public if found else ""
        code = (found[0].code if found else "") if right_code else "000000"
        day = (now() + timedelta(days=2)).date().isoformat()
        payment = stored_payments.payment_of(work, order.id or 0)
        steps: list[Callable[[], object]] = [
            lambda: fulfilment.confirm(work, me, public),
            lambda: fulfilment.accept(work, me, public),
            lambda: fulfilment.cancel(work, me, public),
            lambda: fulfilment.decline(work, me, public, "sold-out"),
            lambda: fulfilment.propose(work, me, public, day),
            lambda: payments.take_cash(work, me, public, payment.code if right_code else "000000"),
            lambda: payments.send_slip(work, me, public, "slip"),
            lambda: payments.receive(work, me, public),
            lambda: payments.not_received(work, me, public),
            lambda: parcels.send(work, me, public, "shunfeng", "SF1234567890123"),
            lambda: parcels.arrive(work, me, parcel),
            lambda: parcels.hand_over(work, me, parcel, code),
            lambda: parcels.give_out(work, me, public, code),
            lambda: parcels.receive(work, me, parcel),
            lambda: complaints.complain(work, me, public, complaints.BROKEN, "", ()),
            lambda: complaints.refund(work, me, public, 3000),
            lambda: complaints.resend(work, me, public),
            lambda: complaints.refuse(work, me, public, "no-proof"),
            lambda: complaints.settle(work, me, public),
            lambda: complaints.appeal(work, me, public),
            lambda: complaints.dismiss(work, me, public, "no-proof"),
            lambda: returning.come_back(work, me, parcel),
            lambda: corrections.correct(
                work, me, public, "seller" if right_code else "buyer", 100 - at * 100, "x"
            ),
        ]
        self.do(manner, steps[action % len(steps)])

    def sends_more(self, who: int, at: int, other: int, another: bool, manner: str) -> None:
        """The rest in another parcel, or under another number."""
        order, found = self.order_and_parcels(at)
        if order is None or not found:
            return
        me, number = Who.self(who), f"YT123456789012{other}"
        parcel = found[other % len(found)].public
        if another:
            self.do(manner, lambda: parcels.send_another(self.work, me, order.public, "yuantong", number))
        else:
            self.do(manner, lambda: parcels.renumber(self.work, me, parcel, "yuantong", number))

    def carrier_reports(self, at: int, other: int, states: list[str], unknown: bool, manner: str) -> None:
        _, found = self.order_and_parcels(at)
        if found:
            reports = [
                Report(now() + timedelta(seconds=place), state, state) for place, state in enumerate(states)
            ]
            news = News(reports, unknown=unknown)
            self.do(manner, lambda: heard(self.work, found[other % len(found)].number, news))

    def time_passes(self, at: int, kind: str, step: int, manner: str) -> None:
        order = self.order(at)
        found = stored_parcels.parcels_of(self.work, order.id or 0) if order else []
        about_parcel = kind in ("still", "not_fetched", "received")
        if order is None or (about_parcel and not found):
            return
        subject = found[0].id if about_parcel else order.id
        row = Due(kind=kind, subject=str(subject), facts=f'{{"step": {step}}}', not_before=0, not_after=0)
        self.do(manner, lambda: CLOCK[kind](self.work, row))

    def goods_change(self, at: int, price: int, quantity: int, manner: str) -> None:
        def step() -> None:
            listing = self.listing(at)
            owner = self.work.session.get_one(Store, listing.store_id).owner_id
            grams = 500 if listing.unit == "斤" else 1
            listings.change_price(self.work, Who.self(owner), listing.public, Price(price, listing.unit))
            quantity_now = Quantity(quantity * grams, listing.unit)
            listings.change_quantity(self.work, Who.self(owner), listing.public, quantity_now)

        self.do(manner, step)

    def is_paid_out(self, who: int, person: int, manner: str) -> None:
        self.do(manner, lambda: payouts.hand(self.work, Who.self(who), person))

    def answers_a_payout(self, who: int, agree: bool, manner: str) -> None:
        rows = self.work.run(Statement("select id from payout order by id desc limit 1"))
        if rows:
            action = "agree" if agree else "deny"
            self.do(manner, lambda: payouts.answer(self.work, Who.self(who), rows[0][0], action))

    @invariant()
    def the_books_are_right(self) -> None:
        assert trade_violations.trade(self.work) == []

    @invariant()
    def nobody_is_paid_out_more_than_was_ever_theirs(self) -> None:
        """What is given back afterwards they owe; it was theirs when it was handed out."""
        rows = self.work.run(
            Statement(
                """select p.account_id from payout p where p.state in ('handed', 'agreed') group by p.account_id
                   having sum(p.fen) > (select coalesce(sum(e.fen), 0) from entry e
                                        where e.credit_id = p.account_id)"""
            )
        )
        assert rows == []


def played(county: Path, steps: int, **options: Any) -> int:
    """Plays until so many steps were gone, on copies of this county's file; how many it were. Raises AssertionError for
    the first step after which something is wrong, with the shortest way to it.
    """
    Trade.county, Trade.steps, Trade.gone = county, 0, set()
    at_once = settings(
        max_examples=190,
        stateful_step_count=60,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        **options,
    )
    while Trade.steps < steps:
        run_state_machine_as_test(Trade, settings=at_once)
    return Trade.steps
