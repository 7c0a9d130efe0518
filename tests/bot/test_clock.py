"""The clock: nothing twice and nothing forgotten, whatever becomes of its worker, its time and the database."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from bot.clock import TRY_AGAIN_MS, Clock, InTransaction
from market.acting import Who
from market.hours import Hours, set_county
from market.members import roles
from market.sessions import attendance, enrolments, session_reminders, training
from market.sessions.training import Plan
from storage import due, people
from storage.clock import milliseconds, now
from storage.database import Database, database
from storage.due import Due
from storage.roles import Role
from storage.work import Statement, Work

BEGIN = datetime(2026, 11, 25, 2, tzinfo=UTC)
"""Ten in the morning, county time; the session is at two in the afternoon two days later."""

KINDS = {**session_reminders.KINDS, **attendance.KINDS}
CHAT = Statement(
    """insert into chat(telegram_chat, telegram_user, private, conversation, keyboard, last_turn, blocked, person_id)
       values(:person, :person, true, '', '', 0, 0, :person)"""
)


def clock(held: Database, kinds: dict[str, InTransaction] | None = None) -> Clock:
    return Clock(held, {**KINDS, **(kinds or {})}, {}, woken=lambda chats: None)


async def ticks(*clocks: Clock) -> None:
    """All of them at once, until nothing is due any more."""
    for _ in range(50):
        await asyncio.gather(*(one._tick() for one in clocks))


async def said(held: Database) -> list[str]:
    """The keys of all that was told, in that order."""
    rows = await held.read(lambda work: work.run(Statement("select body from outbox order by id")))
    return [json.loads(row[0])["words"]["words"] for row in rows]


def enrolled(count: int) -> Callable[[Work], None]:
    """So many people enrolled in one session."""

    def build(work: Work) -> None:
        manager = people.add_person(work, "manager", "zh", now())
        work.session.add(Role(person_id=manager, role=roles.MANAGER, since=now()))
        work.session.flush()
        plan = Plan("first-listing", BEGIN + timedelta(days=2, hours=4), 60, count, place="x")
        session = training.plan_session(work, Who.self(manager), plan)
        for at in range(count):
            person = people.add_person(work, f"{at}", "zh", now())
            work.run(CHAT, person=person)
            enrolments.enrol(work, Who.self(person), session.public)

    return build


async def test_two_workers_say_each_thing_once(url: str) -> None:
    workers = [database(url)] + ([database(url)] if url.startswith("postgresql") else [])
    with time_machine.travel(BEGIN, tick=False) as moved:
        for one in workers:
            await one.open()
        try:
            await workers[0].write(enrolled(30))
            clocks = [clock(workers[0]), clock(workers[-1])]
            moved.shift(timedelta(days=1, hours=2))
            await ticks(*clocks)
            assert await said(workers[0]) == ["session-tomorrow"] * 30
            moved.shift(timedelta(days=1))
            await ticks(*clocks)
            assert await said(workers[0]) == ["session-tomorrow"] * 30 + ["session-soon"] * 30
        finally:
            for one in workers:
                await one.close()


async def test_what_is_claimed_and_not_told_is_told_later_and_once(county: Database) -> None:
    """The worker dies after the claim, once before and once after it has written what is to be said."""
    died: list[int | None] = []

    def dies(work: Work, row: Due) -> None:
        if len(died) < 2:
            if died:
                session_reminders.remind(work, row)
            died.append(row.id)
            raise RuntimeError("killed")
        session_reminders.remind(work, row)

    with time_machine.travel(BEGIN, tick=False) as moved:
        await county.write(enrolled(1))
        held = clock(county, {session_reminders.DAY_BEFORE: dies})
        moved.shift(timedelta(days=1, hours=2))
        for told in ([], [], ["session-tomorrow"], ["session-tomorrow"]):
            await held._tick()
            assert await said(county) == told
            moved.shift(timedelta(milliseconds=TRY_AGAIN_MS))
        assert len(died) == 2


async def test_what_fails_for_ever_is_put_off_and_keeps_nobody_else_waiting(county: Database) -> None:
    def fails(work: Work, row: Due) -> None:
        raise RuntimeError("for ever")

    with time_machine.travel(BEGIN, tick=False) as moved:
        await county.write(enrolled(3))
        await county.write(
            lambda work: due.plan(
                work, "broken", "1", not_before=milliseconds(BEGIN), not_after=milliseconds(BEGIN) * 2
            )
        )
        held = clock(county, {"broken": fails})
        for _ in range(10):
            await held._tick()
            moved.shift(timedelta(minutes=1))
        moved.shift(timedelta(days=1, hours=2))
        await ticks(held)
        assert await said(county) == ["session-tomorrow"] * 3
        assert await county.read(
            lambda work: work.run(Statement("select tries from due where kind = 'broken'"))
        ) == [(5,)]


@pytest.mark.parametrize(
    ("stands_still_until", "told"),
    [
        (timedelta(days=1, hours=8), ["session-tomorrow"]),
        # It is night: the reminder of the day before waits for the morning, seven o'clock.
        (timedelta(days=1, hours=13), []),
        (timedelta(days=1, hours=21), ["session-tomorrow"]),
        # The second one says all that the first would have said.
        (timedelta(days=2, hours=3), ["session-soon"]),
        (timedelta(days=2, hours=3, minutes=59), ["session-soon"]),
        (timedelta(days=2, hours=4, minutes=1), []),
        (timedelta(days=2, hours=9), []),
    ],
)
async def test_what_was_missed_is_caught_up_where_it_is_of_use(
    county: Database, stands_still_until: timedelta, told: list[str]
) -> None:
    with time_machine.travel(BEGIN, tick=False) as moved:
        await county.write(enrolled(1))
        moved.shift(stands_still_until)
        held = clock(county)
        await ticks(held)
        assert [
            one for one in await said(county) if one.startswith(("session-tomorrow", "session-soon"))
        ] == told


async def test_a_time_that_jumps_says_nothing_twice(county: Database) -> None:
    with time_machine.travel(BEGIN, tick=False) as moved:
        await county.write(enrolled(2))
        held = clock(county)
        moved.shift(timedelta(days=1, hours=2))
        await ticks(held)
        for hours in (-3, 1, 5, -4, 2):
            moved.shift(timedelta(hours=hours))
            await ticks(held)
        assert await said(county) == ["session-tomorrow"] * 2


async def test_a_notice_at_night_is_told_in_the_morning_and_the_last_word_only(county: Database) -> None:
    with time_machine.travel(BEGIN, tick=False) as moved:
        await county.write(enrolled(1))
        moved.shift(timedelta(hours=13))

        def moves_twice(work: Work) -> None:
            public = work.run(Statement("select public from trainingsession"))[0][0]
            manager = Who.self(work.run(Statement("select person_id from role"))[0][0])
            training.move_session(work, manager, public, BEGIN + timedelta(days=3), "weather")
            training.move_session(work, manager, public, BEGIN + timedelta(days=4), "room")

        await county.write(moves_twice)
        held = clock(county)
        await ticks(held)
        assert await said(county) == []
        moved.shift(timedelta(hours=8))
        await ticks(held)
        assert await said(county) == ["session-moved"]


@pytest.mark.parametrize(
    ("zone", "begins", "reminded"),
    [
        # At two in the afternoon there; Urumqi is two hours behind.
        ("Asia/Urumqi", "2026-11-27T08:00", ("2026-11-26T06:00", "2026-11-27T06:00")),
        # The clocks of Berlin are put forward in the night before: noon is noon, and two hours are two hours.
        ("Europe/Berlin", "2027-03-28T12:00", ("2027-03-27T11:00", "2027-03-28T10:00")),
        # At four in the morning, and the night between is an hour shorter.
        ("Europe/Berlin", "2027-03-28T02:00", ("2027-03-27T11:00", "2027-03-27T18:30")),
    ],
)
def test_reminders_keep_the_clock_of_the_county(zone: str, begins: str, reminded: tuple[str, str]) -> None:
    set_county(Hours(zone=ZoneInfo(zone)))
    planned = session_reminders.windows(datetime.fromisoformat(begins).replace(tzinfo=UTC))
    at = [planned[kind][0].astimezone(UTC) for kind in (session_reminders.DAY_BEFORE, session_reminders.SOON)]
    assert [f"{one:%Y-%m-%dT%H:%M}" for one in at] == list(reminded)


async def test_what_comes_too_late_is_dropped_however_much_it_is(county: Database) -> None:
    def fill(work: Work) -> None:
        for at in range(250):
            moment = milliseconds(BEGIN)
            due.plan(work, "session_soon", f"{at}", not_before=moment, not_after=moment + 1000)

    with time_machine.travel(BEGIN, tick=False) as moved:
        await county.write(fill)
        moved.shift(timedelta(minutes=1))
        held = clock(county)
        for left in (150, 50, 0):
            await held._tick()
            assert (await county.read(lambda work: work.run(Statement("select count(*) from due"))))[0][
                0
            ] == left
