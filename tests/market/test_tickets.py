"""Tickets in many hands: whatever is tried by whomever, only what TRANSITIONS and the rights allow happens."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from market.acting import Who
from market.help import asking, helping
from market.help.carrying import Written
from market.help.tickets import TRANSITIONS
from market.hours import Hours
from market.refusals import Refusal
from storage import places, roles, stations, tickets, violations
from storage.clock import now
from storage.database import Database
from storage.people import add_person
from storage.roles import Role
from storage.stations import Station
from storage.tickets import CLOSED, SNOOZED, TAKEN, WAITING, Ticket
from storage.work import Work

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))
MINUTES = st.integers(0, 3 * 24 * 60)


@given(MOMENTS, MINUTES)
def test_time_passes_only_while_a_station_is_open(moment: datetime, minutes: int) -> None:
    hours = Hours().of_station("08:00", "19:00")
    then = hours.after_open(moment, timedelta(minutes=minutes))
    opened, at = 0, moment.replace(second=0, microsecond=0)
    while at < then.replace(second=0, microsecond=0):
        opened += hours.opening(at) == at
        at += timedelta(minutes=1)
    assert hours.opening(then) == then
    assert abs(opened - minutes) <= 1


@given(MOMENTS, MINUTES, MINUTES)
def test_more_time_never_ends_sooner(moment: datetime, one: int, more: int) -> None:
    hours = Hours()
    first = hours.after_open(moment, timedelta(minutes=one))
    assert moment <= first <= hours.after_open(moment, timedelta(minutes=one + more))


@given(MOMENTS)
def test_an_answer_is_promised_for_when_somebody_is_there(moment: datetime) -> None:
    hours = Hours().of_station("08:00", "19:00")
    promised = hours.answer_by(moment)
    assert hours.opening(promised) == promised > moment


class Crowd:
    """A station with two operators, another one with one, somebody who asks, and a stranger."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.asker, self.stranger, *operators = (add_person(work, name, "zh", now()) for name in "王李赵钱何")
        towns = places.places(work).towns[:2]
        sites = [
            stations.add_station(work, Station(name=one.name, level="town", place=one.code)) for one in towns
        ]
        for person, station in zip(operators, (sites[0], sites[0], sites[1]), strict=True):
            roles.add_role(work, Role(person_id=person, role="operator", station_id=station.id, since=now()))
        self.operators, self.stations, self.village = operators, sites, towns[0].code

    def acts(self, public: str) -> dict[str, Callable[[Who], object]]:
        work = self.work
        other = self.stations[1].public
        return {
            "take": lambda who: helping.take(work, who, public),
            "close": lambda who: helping.close(work, who, public),
            "give_back": lambda who: helping.give_back(work, who, public),
            "hand_over": lambda who: helping.hand_over(work, who, public, other),
            "snooze": lambda who: helping.snooze(work, who, public),
            "leave": lambda who: asking.leave(work, who, public),
            "answer": lambda who: helping.answer(work, who, public, Written("您好")),
            "see_number": lambda who: helping.see_number(work, who, public),
            "fill": lambda who: helping.fill(work, who, public, 1, "x", {"typed": "a"}),
        }


@pytest.mark.parametrize("seed", range(3))
async def test_only_what_is_allowed_happens(county: Database, seed: int) -> None:
    await county.write(lambda work: play(work, random.Random(seed)))


def play(work: Work, dice: random.Random) -> None:
    crowd = Crowd(work)
    moved = 0
    for _ in range(400):
        public = asking.ask(work, Who.self(crowd.asker), {}, crowd.village).ticket
        person = dice.choice([crowd.asker, crowd.stranger, *crowd.operators])
        action, act = dice.choice(list(crowd.acts(public).items()))
        before = state_of(work, public)
        try:
            with work.savepoint():
                act(Who.self(person))
        except Refusal:
            assert state_of(work, public) == before
        else:
            moved += 1
            check(before, action, person, crowd, state_of(work, public))
        assert violations.tickets(work) == []
    assert moved > 25


State = tuple[str, int | None]


def state_of(work: Work, public: str) -> State:
    ticket = tickets.lock_ticket(work, public)
    assert isinstance(ticket, Ticket)
    return ticket.state, ticket.helper_id


def check(before: State, action: str, person: int, crowd: Crowd, after: State) -> None:
    """What happened was allowed to this person in that state."""
    state, helper = before
    if action == "leave":
        assert person == crowd.asker
    elif action == "take":
        assert person in crowd.operators
        assert helper in (None, person)
    elif action == "answer" and state in (WAITING, SNOOZED):
        assert person in crowd.operators
        assert helper in (None, person)
        assert after == (TAKEN, person)
        return
    else:
        assert (state, helper) == (TAKEN, person) or (action, state, helper) == ("close", SNOOZED, person)
    if (state, action) in TRANSITIONS:
        assert after[0] == TRANSITIONS[state, action][0]
    else:
        assert after == before
    assert (after[0] == CLOSED) == (action in ("close", "leave"))
