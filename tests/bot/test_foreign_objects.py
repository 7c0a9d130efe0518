"""Whoever has no part in an order cannot see or touch it, by any id that is pressed, typed or linked."""

import itertools
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from bot.flows.presses import MOVES
from bot.handlers.doors import ACTIONS
from bot.handlers.turn import work_off
from bot.intake.arrivals import arrival
from bot.pages import PAGES
from bot.wording.words import Link, Words
from market.acting import Who
from market.members import roles
from market.money import payments, payouts
from market.sessions import enrolments, training
from market.sessions.training import Plan
from market.shipping import parcels, tracking
from market.shipping.tracking import News, Report
from market.shop import reports
from market.trade import fulfilment
from storage import people, stations, turns
from storage.clock import now, now_ms
from storage.database import Database
from storage.parcels import with_number
from storage.roles import Role, add_role
from storage.stations import Station
from storage.work import Statement, Work
from tests.journals import trade

BUYER, OPERATOR, LISTING = 11, 12, trade.THEIRS
BY_COURIER, NUMBER, REPORTED = "bycourierx", "SF1234567890123", "快件已到达张家湾"
SECRETS = ("李明", "13893900003", trade.PICK_UP_CODE, trade.PAY_CODE, trade.CARD, NUMBER, REPORTED)
TABLES = (
    "orders", "payment", "parcel", "entry", "orderevent", "custody", "payout", "listing", "cartline",
    "tracking", "trackingreport", "client",
)  # fmt: skip
ARGUMENTS = {"do": tuple(MOVES), "payout": ("agree", "deny"), "move": ("delete", "pause", "sell_out")}
"""Of doors that do one of several things; all others are opened without one."""


def in_all_states(work: Work) -> None:
    """Orders that wait for an answer, for a slip to be looked at, for being fetched, and one that is done."""
    work.session.add_all([people.Person(id=one, name=f"{one}", since=now()) for one in (BUYER, OPERATOR)])
    work.session.flush()
    buyer, operator, seller = Who.self(BUYER), Who.self(OPERATOR), trade.neighbour(work)
    trade.makes_operator(work, operator)
    trade.earned(work, seller, operator, buyer)
    trade.makes_client(work, BUYER, OPERATOR)
    payouts.hand(work, operator, trade.NEIGHBOUR)
    trade.bought_by_transfer(work, buyer)
    payments.send_slip(work, buyer, trade.BOUGHT, "")
    trade.order(work, buyer, LISTING, "1000000009", "station", "on_delivery")
    trade.order(work, buyer, LISTING, trade.FETCHED, "fetch", "on_delivery")
    fulfilment.confirm(work, seller, trade.FETCHED)
    trade.order(work, buyer, LISTING, "1000000008", "parcel", "cash_at_station")
    fulfilment.confirm(work, seller, "1000000008")
    payments.take_cash(work, Who.self(OPERATOR), "1000000008", trade.PAY_CODE)
    parcels.send(work, seller, "1000000008", "shunfeng", NUMBER)
    tracking.heard(work, NUMBER, News([Report(now(), REPORTED, "1001")]))
    parcel, _ = with_number(work, NUMBER)[0]
    parcel.public = BY_COURIER


def operator_elsewhere(work: Work, person: int) -> None:
    station = stations.add_station(work, Station(name="别处", level="town", place="621202106"))
    add_role(work, Role(person_id=person, role=roles.OPERATOR, station_id=station.id, since=now()))


class Stranger:
    """Somebody at the bot, whose updates are worked off one by one."""

    def __init__(self, held: Database) -> None:
        self.held, self.words = held, Words(Link("cunji_bot"))
        self.updates = itertools.count(1)
        self.who = {"id": 77, "is_bot": False, "first_name": "外人", "language_code": "zh-hans"}

    async def sends(self, update: dict[str, Any]) -> list[str]:
        """What the bot says to it, as it stands in the outbox."""
        one = arrival({"update_id": next(self.updates), **update})
        assert one is not None
        chat = (await self.held.write(lambda work: turns.arrive(work, [one], now_ms())))[0]
        result = await self.held.write(partial(work_off, chat_id=chat, words=self.words))
        assert result is not None
        return [result.toast, *(str(row.body) for row in result.rows)]

    async def types(self, text: str) -> list[str]:
        chat = {"id": 77, "type": "private"}
        message = {"message_id": next(self.updates), "date": 1_790_000_000, "chat": chat, "from": self.who}
        return await self.sends({"message": {**message, "text": text}})

    async def presses(self, data: str) -> list[str]:
        chat = {"id": 77, "type": "private"}
        message = {"message_id": 1, "date": 1_790_000_000, "chat": chat, "text": "x"}
        query = {"id": "1", "from": self.who, "message": message, "chat_instance": "1", "data": data}
        return await self.sends({"callback_query": query})


def ids(payout: int) -> Iterator[str]:
    yield from (
        trade.SOLD,
        trade.BOUGHT,
        trade.FETCHED,
        "1000000009",
        "1000000008",
        trade.PARCEL,
        BY_COURIER,
        trade.CLIENT,
        f"{payout}",
    )


async def told(held: Database, tables: tuple[str, ...] = TABLES) -> list[Any]:
    """Everything that these tables hold."""
    return [
        await held.read(lambda work, table=table: work.run(Statement(f"select * from {table} order by id")))  # type: ignore[misc]
        for table in tables
    ]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("elsewhere", [False, True], ids=["a farmer", "an operator of another station"])
async def test_no_press_shows_or_moves_what_is_not_ones_own(county: Database, elsewhere: bool) -> None:
    await county.write(in_all_states)
    stranger = Stranger(county)
    await stranger.types("/start")
    if elsewhere:
        me = await county.read(lambda work: work.run(Statement("select max(id) from person"))[0][0])
        await county.write(lambda work: operator_elsewhere(work, me))
    before = await told(county)
    payout = (await county.read(lambda work: work.run(Statement("select max(id) from payout"))))[0][0]
    for door in {*ACTIONS, *PAGES} - {"forget", "want"}:
        for id_ in ids(payout):
            for arg in ARGUMENTS.get(door, ("",)):
                said = await stranger.presses(f"d:{door}:{id_}:{arg}")
                assert not [one for one in said for secret in SECRETS if secret in one], (door, id_, arg)
    assert await told(county) == before


NETWORK = ("station", "stationcheck", "stationvillage", "role", "invitation", "listingreport", "client")
KEPT_INSIDE = ("新站", "卖家骗人", "站里的人")


def in_the_network(work: Work) -> list[str]:
    """A station in preparation, an invitation, a report, somebody for whom a station acts: their ids."""
    seller = trade.neighbour(work)
    work.session.add_all([people.Person(id=one, name="站里的人", since=now()) for one in (BUYER, OPERATOR)])
    work.session.flush()
    trade.makes_operator(work, Who.self(OPERATOR))
    trade.makes_client(work, BUYER, OPERATOR)
    trade.in_preparation(work, seller)
    made = reports.report(work, Who.self(BUYER), LISTING, "卖家骗人")
    roles.invite(work, roles.MANAGER)
    invited = work.run(Statement("select public from invitation"))[0][0]
    role = work.run(Statement("select min(id) from role"))[0][0]
    return [trade.NEW_STATION, trade.CLIENT, made.public, str(invited), str(role)]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("elsewhere", [False, True], ids=["a farmer", "an operator of another station"])
async def test_no_press_shows_or_moves_what_the_county_keeps_inside(
    county: Database, elsewhere: bool
) -> None:
    known = await county.write(in_the_network)
    stranger = Stranger(county)
    await stranger.types("/start")
    if elsewhere:
        me = await county.read(lambda work: work.run(Statement("select max(id) from person"))[0][0])
        await county.write(lambda work: operator_elsewhere(work, me))
    before = await told(county, NETWORK)
    # Whoever has the link of an account that a station keeps is told whose it is: that is what the link is for.
    for door in {*ACTIONS, *PAGES} - {"forget", "want", "take-over"}:
        for id_ in known:
            for arg in ("", "sure", "yes", "scale"):
                said = await stranger.presses(f"d:{door}:{id_}:{arg}")
                assert not [one for one in said for secret in KEPT_INSIDE if secret in one], (door, id_, arg)
    assert await told(county, NETWORK) == before


async def test_no_number_that_is_typed_or_linked_shows_an_order(county: Database) -> None:
    await county.write(in_all_states)
    stranger = Stranger(county)
    before = await told(county)
    for number in (trade.SOLD, trade.BOUGHT, trade.PARCEL, trade.PICK_UP_CODE, NUMBER):
        for line in (
            number,
            f"订单{number}",
            f"/start o_{number}",
            f"/start {number}",
            f"查 {number}",
            f"快递 {number} 到哪了",
        ):
            said = [one.replace(number, "") for one in await stranger.types(line)]
            assert not [one for one in said for secret in SECRETS if secret in one], line
    assert await told(county) == before


@pytest.mark.parametrize("elsewhere", [False, True], ids=["a farmer", "an operator of another station"])
async def test_no_press_shows_the_list_of_a_session_or_moves_it(county: Database, elsewhere: bool) -> None:
    def plan(work: Work) -> tuple[str, int, list[str]]:
        manager = people.add_person(work, "小陈", "zh", now())
        work.session.add(Role(person_id=manager, role=roles.MANAGER, since=now()))
        work.session.flush()
        plan = Plan("photos", now() + timedelta(minutes=30), 60, 5, place="三河", trainer_id=manager)
        session = training.plan_session(work, Who.self(manager), plan)
        farmer = people.add_person(work, "李明", "zh", now())
        enrolment = enrolments.enrol(work, Who.self(farmer), session.public)
        enrolments.bring(work, Who.self(farmer), session.public, "李大爷")
        assert enrolment.id is not None
        return session.public, enrolment.id, [session.token, " ".join(session.code), "李明", "李大爷"]

    public, enrolment, secrets = await county.write(plan)
    stranger = Stranger(county)
    await stranger.types("/start")
    if elsewhere:
        me = await county.read(lambda work: work.run(Statement("select max(id) from person"))[0][0])
        await county.write(lambda work: operator_elsewhere(work, me))
    statements = [
        Statement(f"select * from {table} order by id") for table in ("trainingsession", "enrolment")
    ]

    async def told_now() -> list[Any]:
        return [await county.read(lambda work, one=one: work.run(one)) for one in statements]  # type: ignore[misc]

    before = await told_now()
    for door in {*ACTIONS, *PAGES} - {"forget", "want", "enrol"}:
        for arg in ("", f"{enrolment}.0"):
            said = await stranger.presses(f"d:{door}:{public}:{arg}")
            assert not [one for one in said for secret in secrets if secret in one], (door, arg)
    for line in (f"/start a_{public}", f"/start t_{public}", f"/start t_{public[:-1]}"):
        said = await stranger.types(line)
        assert not [one for one in said for secret in secrets if secret in one], line
    assert await told_now() == before
