"""A small county's trade, gone through at random: whatever anybody does, in whatever order, the books are right."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlmodel import select

from market import fulfilment, listings, orders, overdue, parcels, payments, payouts, roles
from market.acting import Who
from market.amounts import Price, Quantity
from market.carts import put_in
from market.delivery import DELIVERIES, FETCH, TO_STATION, WAYS_TO_PAY
from market.names import skeleton
from market.orders import Destination
from market.refusals import Refusal
from market.tracking import News, Report, heard
from market.violations import violations
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
}

people = st.sampled_from(EVERYBODY)
which = st.integers(0, 5)
manner = st.sampled_from(("once", "once", "once", "twice", "crash"))
"""How a step is done: some are done twice, of some nothing is left because the bot died in the middle."""


class Crash(Exception):
    """The bot dies: nothing of the step has happened."""


class Trade(RuleBasedStateMachine):
    """One transaction for the whole play, a savepoint for each step."""

    county: Path
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
            self._connection, lambda sql, values: driver.execute(sql.named, values).fetchall(), {}
        )

    def teardown(self) -> None:
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
        rows = self.work.run(Statement("select public from orders order by id desc limit 6"))
        return stored_orders.order_by_public(self.work, rows[at % len(rows)][0]) if rows else None

    def order_and_parcels(self, at: int) -> tuple[Order | None, list[Parcel]]:
        order = self.order(at)
        return order, stored_parcels.parcels_of(self.work, order.id or 0) if order else []

    def listing(self, at: int) -> Listing:
        rows = self.work.run(Statement("select public from listing order by id"))
        return self.work.session.exec(select(Listing).where(Listing.public == rows[at % len(rows)][0])).one()

    @rule(
        who=st.sampled_from((*BUYERS, SELLERS[0])),
        goods=st.lists(st.tuples(which, st.integers(1, 8)), min_size=1, max_size=3),
        delivery=st.sampled_from(DELIVERIES),
        paying=which,
        province=st.sampled_from(("甘肃", "西藏", "")),
        manner=manner,
    )
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
                delivery, "somebody", "13800000000", "here" if delivery == TO_STATION else "", province, "x"
            )
            orders.place(self.work, Who.self(who), where, ways[paying % len(ways)], {})

        self.do(manner, step)

    @rule(who=people, at=which, action=st.sampled_from(("confirm", "accept", "cancel")), manner=manner)
    def answers(self, who: int, at: int, action: str, manner: str) -> None:
        moves = {"confirm": fulfilment.confirm, "accept": fulfilment.accept, "cancel": fulfilment.cancel}
        if (order := self.order(at)) is not None:
            self.do(manner, lambda: moves[action](self.work, Who.self(who), order.public))

    @rule(at=which, manner=manner)
    def seller_confirms(self, at: int, manner: str) -> None:
        if (order := self.order(at)) is not None:
            seller = Who.self(stored_orders.seller_of(self.work, order).owner_id)
            self.do(manner, lambda: fulfilment.confirm(self.work, seller, order.public))

    @rule(who=people, at=which, manner=manner)
    def declines(self, who: int, at: int, manner: str) -> None:
        if (order := self.order(at)) is not None:
            self.do(manner, lambda: fulfilment.decline(self.work, Who.self(who), order.public, "sold-out"))

    @rule(who=st.sampled_from(SELLERS), at=which, manner=manner)
    def proposes(self, who: int, at: int, manner: str) -> None:
        if (order := self.order(at)) is not None:
            day = (now() + timedelta(days=2)).date().isoformat()
            self.do(manner, lambda: fulfilment.propose(self.work, Who.self(who), order.public, day))

    @rule(who=people, at=which, manner=manner)
    def pays_cash(self, who: int, at: int, manner: str) -> None:
        if (order := self.order(at)) is not None:
            code = stored_payments.payment_of(self.work, order.id or 0).code
            self.do(manner, lambda: payments.take_cash(self.work, Who.self(who), order.public, code))

    @rule(who=people, at=which, action=st.sampled_from(("slip", "got", "not")), manner=manner)
    def transfers(self, who: int, at: int, action: str, manner: str) -> None:
        if (order := self.order(at)) is None:
            return
        me, public = Who.self(who), order.public
        steps: dict[str, Callable[[], object]] = {
            "slip": lambda: payments.send_slip(self.work, Who.self(order.buyer_id), public, "slip"),
            "got": lambda: payments.receive(self.work, me, public),
            "not": lambda: payments.not_received(self.work, me, public),
        }
        self.do(manner, steps[action])

    @rule(
        who=st.sampled_from((*SELLERS, 1)),
        at=which,
        number=st.sampled_from(("", "SF1234567890123")),
        manner=manner,
    )
    def sends(self, who: int, at: int, number: str, manner: str) -> None:
        if (order := self.order(at)) is not None:
            carrier = "shunfeng" if number else parcels.OWN_WAY
            self.do(manner, lambda: parcels.send(self.work, Who.self(who), order.public, carrier, number))

    @rule(at=which, steps=st.integers(1, 6), manner=manner)
    def goes_well(self, at: int, steps: int, manner: str) -> None:
        """Whoever has the next step takes it, several times: chance alone seldom brings an order to its end."""
        for _ in range(steps):
            if (order := self.order(at)) is not None:
                self.do(manner, partial(self.next_step, order))

    @rule(at=which, steps=st.integers(0, 4), manner=manner)
    def goes_wrong(self, at: int, steps: int, manner: str) -> None:
        """After some steps the money is not there, the number was wrong, or the seller cannot after all."""
        for _ in range(steps):
            if (order := self.order(at)) is not None:
                self.do("once", partial(self.next_step, order))
        if (order := self.order(at)) is not None:
            self.do(manner, partial(self.wrong_step, order))

    def wrong_step(self, order: Order) -> None:
        seller = Who.self(stored_orders.seller_of(self.work, order).owner_id)
        found = stored_parcels.parcels_of(self.work, order.id or 0)
        sent = next((one for one in found if one.state == "sent"), None)
        if stored_payments.payment_of(self.work, order.id or 0).state == "claimed":
            payments.not_received(self.work, Who.self(MANAGER), order.public)
        elif sent is not None:
            parcels.renumber(self.work, seller, sent.public, "yuantong", "YT1234567890129")
        else:
            fulfilment.decline(self.work, seller, order.public, "sold-out")

    def next_step(self, order: Order) -> None:
        seller, buyer = Who.self(stored_orders.seller_of(self.work, order).owner_id), Who.self(order.buyer_id)
        operator, payment = Who.self(OPERATOR), stored_payments.payment_of(self.work, order.id or 0)
        found = stored_parcels.parcels_of(self.work, order.id or 0)
        parcel = next((one for one in found if one.state != "handed_over"), None)
        if order.state == "placed":
            fulfilment.confirm(self.work, seller, order.public)
        elif order.state == "proposed":
            fulfilment.accept(self.work, buyer, order.public)
        elif payment.state == "due" and order.paying == "cash_at_station":
            payments.take_cash(self.work, operator, order.public, payment.code)
        elif payment.state == "due" and order.paying == "transfer":
            payments.send_slip(self.work, buyer, order.public, "slip")
        elif payment.state == "claimed":
            payments.receive(self.work, Who.self(MANAGER), order.public)
        elif parcel is None:
            return
        elif parcel.state == "waiting":
            parcels.hand_over(self.work, operator, parcel.public, parcel.code)
        elif order.delivery == FETCH:
            parcels.give_out(self.work, seller, order.public, parcel.code)
        elif parcel.state == "preparing":
            parcels.send(self.work, seller, order.public, "shunfeng", "SF1234567890123")
        elif order.delivery == TO_STATION:
            parcels.arrive(self.work, operator, parcel.public)
        else:
            parcels.receive(self.work, buyer, parcel.public)

    @rule(
        who=st.sampled_from((*SELLERS, 1)),
        at=which,
        other=which,
        action=st.sampled_from(("another", "renumber")),
        manner=manner,
    )
    def sends_more(self, who: int, at: int, other: int, action: str, manner: str) -> None:
        """The rest in another parcel, or under another number."""
        order, found = self.order_and_parcels(at)
        if order is None or not found:
            return
        me, public, number = Who.self(who), found[other % len(found)].public, f"YT123456789012{other}"
        steps: dict[str, Callable[[], object]] = {
            "another": lambda: parcels.send_another(self.work, me, order.public, "yuantong", number),
            "renumber": lambda: parcels.renumber(self.work, me, public, "yuantong", number),
        }
        self.do(manner, steps[action])

    @rule(
        at=which,
        other=which,
        states=st.lists(st.sampled_from(("0", "5", "501", "301", "304", "6", "4")), max_size=4),
        unknown=st.booleans(),
        manner=manner,
    )
    def carrier_reports(self, at: int, other: int, states: list[str], unknown: bool, manner: str) -> None:
        _, found = self.order_and_parcels(at)
        if found:
            reports = [
                Report(now() + timedelta(seconds=place), state, state) for place, state in enumerate(states)
            ]
            news = News(reports, unknown=unknown)
            self.do(manner, lambda: heard(self.work, found[other % len(found)].number, news))

    @rule(
        who=st.sampled_from((OPERATOR, OPERATOR, ELSEWHERE, 1, 4)),
        at=which,
        other=which,
        action=st.sampled_from(("arrive", "hand", "give", "receive")),
        right_code=st.booleans(),
        manner=manner,
    )
    def parcels_move(self, who: int, at: int, other: int, action: str, right_code: bool, manner: str) -> None:
        order, found = self.order_and_parcels(at)
        if order is None or not found:
            return
        parcel, me = found[other % len(found)], Who.self(who)
        code = parcel.code if right_code else "000000"
        seller = Who.self(stored_orders.seller_of(self.work, order).owner_id)
        steps: dict[str, Callable[[], object]] = {
            "arrive": lambda: parcels.arrive(self.work, me, parcel.public),
            "hand": lambda: parcels.hand_over(self.work, me, parcel.public, code),
            "give": lambda: parcels.give_out(self.work, seller, order.public, code),
            "receive": lambda: parcels.receive(self.work, Who.self(order.buyer_id), parcel.public),
        }
        self.do(manner, steps[action])

    @rule(at=which, kind=st.sampled_from(sorted(CLOCK)), step=st.integers(0, 2), manner=manner)
    def time_passes(self, at: int, kind: str, step: int, manner: str) -> None:
        order = self.order(at)
        found = stored_parcels.parcels_of(self.work, order.id or 0) if order else []
        about_parcel = kind in ("still", "not_fetched", "received")
        if order is None or (about_parcel and not found):
            return
        subject = found[0].id if about_parcel else order.id
        row = Due(kind=kind, subject=str(subject), facts=f'{{"step": {step}}}', not_before=0, not_after=0)
        self.do(manner, lambda: CLOCK[kind](self.work, row))

    @rule(at=which, price=st.integers(1, 5000), quantity=st.integers(1, 20), manner=manner)
    def goods_change(self, at: int, price: int, quantity: int, manner: str) -> None:
        def step() -> None:
            listing = self.listing(at)
            owner = self.work.session.get_one(Store, listing.store_id).owner_id
            grams = 500 if listing.unit == "斤" else 1
            listings.change_price(self.work, Who.self(owner), listing.public, Price(price, listing.unit))
            quantity_now = Quantity(quantity * grams, listing.unit)
            listings.change_quantity(self.work, Who.self(owner), listing.public, quantity_now)

        self.do(manner, step)

    @rule(who=st.sampled_from((OPERATOR, ELSEWHERE, 1)), person=people, manner=manner)
    def is_paid_out(self, who: int, person: int, manner: str) -> None:
        self.do(manner, lambda: payouts.hand(self.work, Who.self(who), person))

    @rule(who=people, agree=st.booleans(), manner=manner)
    def answers_a_payout(self, who: int, agree: bool, manner: str) -> None:
        rows = self.work.run(Statement("select id from payout order by id desc limit 1"))
        if rows:
            action = "agree" if agree else "deny"
            self.do(manner, lambda: payouts.answer(self.work, Who.self(who), rows[0][0], action))

    @invariant()
    def the_books_are_right(self) -> None:
        assert trade_violations.trade(self.work) == []
        assert violations(self.work) == []

    @invariant()
    def nothing_is_owed_twice(self) -> None:
        """What is handed out and not agreed to never exceeds what the account holds."""
        rows = self.work.run(
            Statement(
                """select a.id from account a join payout p on p.account_id = a.id and p.state = 'handed'
                   group by a.id, a.balance having sum(p.fen) > a.balance"""
            )
        )
        assert rows == []
