"""Whatever a carrier reports, in whatever order, doubled and mixed: the end is the same, and nothing goes backwards."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from market.acting import Who
from market.hours import Hours, set_county
from market.money import payments
from market.shipping import parcels, polling, tracking
from market.shipping.carrier_states import RETURNED, meaning
from market.shipping.tracking import News, Report
from market.trade import deadlines, fulfilment, overdue
from market.trade.delivery import CASH_AT_STATION, PARCEL, TO_STATION
from market.trade.states import BACK, HANDED_OVER, SENT
from storage import chats, people, turns
from storage import orders as stored_orders
from storage import parcels as stored_parcels
from storage import tracking as stored_tracking
from storage.clock import milliseconds, now, now_ms
from storage.due import Due
from storage.parcels import Parcel
from storage.sqlite import engine
from storage.work import Statement, Work
from tests.journals import trade
from tests.storage.test_database import arrival

NUMBER, ORDER, BUYER, OPERATOR = "SF1234567890123", "1000000008", 11, 12
CODES = ("103", "0", "1001", "1002", "5", "501", "304", "301", "3", "6", "4", "14", "2", "", "999")

NEVER_QUIET = Hours(quiet_from=time.max, quiet_to=time.min)

Push = Sequence[Report]
"""All that is known of a parcel at one time, newest first: so a carrier tells it."""


@pytest.fixture(autouse=True)
def by_day() -> None:
    set_county(NEVER_QUIET)


@contextmanager
def sent(county: Path, delivery: str) -> Iterator[tuple[Work, Parcel]]:
    """An order that was sent by a courier, in a county that is forgotten afterwards."""
    made = engine(str(county), checkpoint=False, single=True)
    connection = made.connect()
    transaction = connection.begin()
    driver = connection.connection.driver_connection
    assert driver is not None
    work = Work(connection, lambda sql, values: driver.execute(sql.named, values).fetchall(), {})
    try:
        ids = (BUYER, OPERATOR)
        work.session.add_all([people.Person(id=one, name=f"{one}", since=now()) for one in ids])
        work.session.flush()
        seller, buyer, operator = trade.neighbour(work), Who.self(BUYER), Who.self(OPERATOR)
        trade.makes_operator(work, operator)
        order = trade.order(work, buyer, trade.THEIRS, ORDER, delivery, CASH_AT_STATION)
        order.placed = now() - timedelta(days=30)
        fulfilment.confirm(work, seller, ORDER)
        payments.take_cash(work, operator, ORDER, trade.PAY_CODE)
        parcels.send(work, seller, ORDER, "shunfeng", NUMBER)
        parcel = stored_parcels.parcels_of(work, order.id or 0)[0]
        parcel.moved = now() - timedelta(days=29)
        for person in (trade.NEIGHBOUR, BUYER, OPERATOR):
            _has_a_chat(work, person)
        yield work, parcel
    finally:
        work.abandon()
        transaction.rollback()
        connection.close()
        made.dispose()


def _has_a_chat(work: Work, person: int) -> None:
    chats.meet_person(work, turns.arrive(work, [arrival(person, person)], now_ms())[0], person)


@st.composite
def histories(draw: st.DrawFn) -> list[Report]:
    """What happens to a parcel, oldest first; several things may happen in the same second, but for its coming back to
    the seller: nobody else has it in that second.
    """
    codes = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=8))
    steps = draw(st.lists(st.integers(0, 2), min_size=len(codes), max_size=len(codes)))
    begin, at = now() - timedelta(days=20), 0
    found = []
    for place, (code, step) in enumerate(zip(codes, steps, strict=True)):
        alone = place > 0 and RETURNED in (code, codes[place - 1])
        at += max(step, int(alone)) * 3600
        found.append(Report(begin + timedelta(seconds=at), f"line {place}", code))
    return found


def pushes(history: Sequence[Report]) -> list[Push]:
    return [list(reversed(history[: count + 1])) for count in range(len(history))]


def comes_to(county: Path, delivery: str, told: Sequence[Push]) -> dict[str, object]:
    """Where everything stands after these pushes; on the way the parcel never takes a step back."""
    with sent(county, delivery) as (work, parcel):
        stood = {SENT: 0, HANDED_OVER: 1, BACK: 1}
        for push in told:
            before, moved = parcel.state, parcel.moved
            tracking.heard(work, NUMBER, News(push))
            assert parcel.state == before or stood[parcel.state] > stood[before]
            assert parcel.moved >= moved
        reports = [(one.at, one.text, one.state) for one in stored_tracking.reports_of(work, parcel.id or 0)]
        order = stored_orders.order_by_id(work, parcel.order_id)
        keys = ("parcel-going-back", "parcel-at-your-station")
        notices = {key: _told(work, key) for key in keys}
        assert set(notices.values()) <= {0, 1}
        waits = _deadlines(work, parcel) if parcel.state == SENT else []
        return {
            "reports": reports, "parcel": parcel.state, "order": order.state, "notices": notices, "waits": waits,
        }  # fmt: skip


def _told(work: Work, key: str) -> int:
    rows = work.run(Statement("select count(*) from outbox where body like :key"), key=f'%"{key}"%')
    return int(rows[0][0])


def _deadlines(work: Work, parcel: Parcel) -> list[tuple[str, int]]:
    rows = work.run(
        Statement(
            """select kind, not_before from due where subject = :subject
               and kind in ('parcel_still', 'parcel_received') order by kind"""
        ),
        subject=str(parcel.id),
    )
    return [(row[0], row[1]) for row in rows]


LONG_ENOUGH = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("delivery", [PARCEL, TO_STATION])
def test_any_order_of_pushes_ends_as_the_right_one(county_file: Path, delivery: str) -> None:
    @LONG_ENOUGH
    @given(histories(), st.data())
    def plays(history: list[Report], data: st.DataObject) -> None:
        told = pushes(history)
        mixed = data.draw(st.permutations([*told, *data.draw(st.lists(st.sampled_from(told), max_size=4))]))
        assert comes_to(county_file, delivery, mixed) == comes_to(county_file, delivery, told)

    plays()


@pytest.mark.timeout(600)
def test_single_lines_in_any_order_never_take_a_step_back(county_file: Path) -> None:
    """Not as the service tells them, and still all are kept and nothing is undone."""

    @LONG_ENOUGH
    @given(histories(), st.data())
    def plays(history: list[Report], data: st.DataObject) -> None:
        lines = data.draw(st.permutations([*history, *history]))
        end = comes_to(county_file, PARCEL, [[line] for line in lines])
        assert len(end["reports"]) == len(history)  # type: ignore[arg-type]
        if not any(meaning(one.state) == "going-back" for one in history):
            assert end == comes_to(county_file, PARCEL, pushes(history))

    plays()


def report(minutes_ago: float, state: str, text: str = "") -> Report:
    return Report(now() - timedelta(minutes=minutes_ago), text or state, state)


def test_signed_is_received_and_a_return_that_is_signed_is_not(county_file: Path) -> None:
    with sent(county_file, PARCEL) as (work, parcel):
        tracking.heard(work, NUMBER, News([report(1, "301"), report(2, "14")]))
        assert (parcel.state, _told(work, "parcel-going-back")) == (SENT, 1)
        assert [kind for kind, _ in _deadlines(work, parcel)] == ["parcel_still"]
    with sent(county_file, PARCEL) as (work, parcel):
        tracking.heard(work, NUMBER, News([report(1, "301"), report(2, "5")]))
        assert parcel.state == HANDED_OVER
        assert _deadlines(work, parcel) == []


def test_only_the_station_says_that_it_is_there(county_file: Path) -> None:
    with sent(county_file, TO_STATION) as (work, parcel):
        tracking.heard(work, NUMBER, News([report(1, "301"), report(2, "304")]))
        assert (parcel.state, parcel.code, _told(work, "parcel-at-your-station")) == (SENT, "", 1)
        parcels.arrive(work, Who.self(OPERATOR), parcel.public)
        assert _told(work, "parcel-arrived") == 1


def test_what_lies_in_a_locker_is_for_its_buyer_to_fetch(county_file: Path) -> None:
    with sent(county_file, PARCEL) as (work, parcel):
        tracking.heard(work, NUMBER, News([report(1, "501")]))
        assert _told(work, "parcel-to-fetch") == 1
        [_, (_, still)] = _deadlines(work, parcel)
        assert still >= milliseconds(parcel.moved + deadlines.FETCHED_WITHIN)
        overdue.still(work, Due(kind="", subject=str(parcel.id), not_before=0, not_after=0))
        assert (_told(work, "parcel-still-to-fetch"), _told(work, "parcel-still")) == (1, 0)


def test_what_is_said_at_night_is_told_in_the_morning(county_file: Path) -> None:
    set_county(Hours(quiet_from=time.min, quiet_to=time.max))
    with sent(county_file, PARCEL) as (work, parcel):
        tracking.heard(work, NUMBER, News([report(1, "6"), report(2, "501")]))
        rows = work.run(Statement("select subject from due where kind = 'parcel_morning' order by subject"))
        assert [row[0] for row in rows] == [f"{parcel.id}:going-back", f"{parcel.id}:to-fetch"]
        assert _told(work, "parcel-going-back") == 0
        for row in rows:
            overdue.KINDS["parcel_morning"](work, Due(kind="", subject=row[0], not_before=0, not_after=0))
        assert (_told(work, "parcel-going-back"), _told(work, "parcel-to-fetch")) == (1, 1)


def test_what_was_before_the_order_is_about_another_parcel(county_file: Path) -> None:
    with sent(county_file, PARCEL) as (work, parcel):
        tracking.heard(work, NUMBER, News([report(60 * 24 * 31, "301")]))
        tracking.heard(work, NUMBER, News([report(-120, "301")]))
        assert (parcel.state, stored_tracking.reports_of(work, parcel.id or 0)) == (SENT, [])


def test_a_number_nobody_knows_is_told_once_and_asked_no_more(county_file: Path) -> None:
    with sent(county_file, PARCEL) as (work, parcel):
        for _ in range(2):
            tracking.heard(work, NUMBER, News(unknown=True))
        assert _told(work, "parcel-number-unknown") == 1
        assert polling.ask(work, parcel.id or 0) is None
        parcels.renumber(work, Who.self(trade.NEIGHBOUR), parcel.public, "yuantong", "YT1234567890123")
        asked = polling.ask(work, parcel.id or 0)
        assert asked is not None and (asked.carrier, asked.number) == ("yuantong", "YT1234567890123")
        assert asked.phone == "0003"


def test_what_came_back_or_never_moves_is_asked_about_no_more(
    county_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sent(county_file, PARCEL) as (work, parcel):
        tracking.heard(work, NUMBER, News([report(1, "4")]))
        assert polling.ask(work, parcel.id or 0) is None
    with sent(county_file, PARCEL) as (work, parcel):
        monkeypatch.setattr(polling, "now", lambda: parcel.moved + timedelta(days=59))
        assert polling.ask(work, parcel.id or 0) is not None
        monkeypatch.setattr(polling, "now", lambda: parcel.moved + timedelta(days=61))
        assert polling.ask(work, parcel.id or 0) is None


def test_it_is_asked_less_often_the_longer_it_is_silent(
    county_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sent(county_file, PARCEL) as (work, parcel):
        at = now()
        monkeypatch.setattr(polling, "now", lambda: at)
        waited = []
        for _ in range(5):
            assert polling.ask(work, parcel.id or 0) is not None
            after = _next(work, parcel)
            waited.append(round((after - at) / timedelta(minutes=30)))
            at = after
        assert waited == [1, 4, 12, 24, 24]
        tracking.heard(work, NUMBER, News([report(1, "0")]))
        assert round((_next(work, parcel) - at) / timedelta(minutes=30)) == 1 - 24


def test_no_number_is_asked_about_twice_in_half_an_hour(
    county_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sent(county_file, PARCEL) as (work, parcel):
        at = now()
        monkeypatch.setattr(polling, "now", lambda: at)
        parcels.send_another(work, Who.self(trade.NEIGHBOUR), ORDER, "shunfeng", NUMBER)
        other = stored_parcels.parcels_of(work, parcel.order_id)[1]
        assert polling.ask(work, parcel.id or 0) is not None
        at += timedelta(minutes=29)
        assert polling.ask(work, parcel.id or 0) is None
        assert polling.ask(work, other.id or 0) is None
        at = _next(work, other)
        assert polling.ask(work, other.id or 0) is not None


def _next(work: Work, parcel: Parcel) -> datetime:
    rows = work.run(
        Statement("select not_before from due where kind = :kind and subject = :subject"),
        kind=polling.TRACK,
        subject=str(parcel.id),
    )
    return datetime.fromtimestamp(rows[0][0] / 1000, now().tzinfo)
