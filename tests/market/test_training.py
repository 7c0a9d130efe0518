"""The rules of training: seats never run below zero, who fits sees it first, each does only what is theirs to do."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from market.acting import Who
from market.broadcasting.audiences import Audience
from market.members import people, roles
from market.refusals import Gone, NeedsTraining, NoSeat, NotAllowed, NotNow, SessionOver
from market.sessions import attendance, enrolments, training, training_figures
from market.sessions.training import Plan
from storage import enrolments as stored_enrolments
from storage import listings, stations, stores, training_violations
from storage import training as stored
from storage.clock import now
from storage.database import Database
from storage.enrolments import ENROLLED, WAITING
from storage.listings import Listing
from storage.people import add_person
from storage.roles import Role
from storage.stations import Station
from storage.stores import Store
from storage.training import TrainingSession
from storage.work import Statement, Work

HERE, ELSEWHERE = "621202001001", "621202108"


class Town:
    """A manager, operators of two stations, a trainer, and farmers."""

    def __init__(self, work: Work, farmers: int = 4) -> None:
        self.work = work
        self.manager, self.operator, self.other, self.trainer = (
            Who.self(add_person(work, name, "zh", now())) for name in ("县", "站", "别", "马老师")
        )
        self.station = stations.add_station(work, Station(name="此地站", level="village", place=HERE))
        away = stations.add_station(work, Station(name="别处站", level="town", place=ELSEWHERE))
        for who, role, station in (
            (self.manager, roles.MANAGER, None),
            (self.operator, roles.OPERATOR, self.station.id),
            (self.other, roles.OPERATOR, away.id),
            (self.trainer, roles.TRAINER, None),
        ):
            work.session.add(Role(person_id=who.person, role=role, station_id=station, since=now()))
        work.session.flush()
        self.farmers = [Who.self(add_person(work, f"农户{at}", "zh", now())) for at in range(farmers)]

    def plan(self, who: Who, hours: float = 48, **more: object) -> TrainingSession:
        plan = Plan("first-listing", now() + timedelta(hours=hours), 60, 20, place="此地站")
        return training.plan_session(self.work, who, Plan(**{**plan.__dict__, **more}))


async def within(county: Database, test: Callable[[Town], None]) -> None:
    await county.write(lambda work: test(Town(work)))


async def test_of_many_who_press_at_once_only_as_many_have_a_seat(county: Database) -> None:
    def build(work: Work) -> tuple[str, list[Who]]:
        town = Town(work, farmers=12)
        return town.plan(town.manager, seats=5).public, town.farmers

    public, farmers = await county.write(build)

    def enrols(work: Work, who: Who) -> str:
        return enrolments.enrol(work, who, public).state

    def leaves(work: Work, who: Who) -> bool:
        return enrolments.leave(work, who, public)

    states = await asyncio.gather(*(county.write(partial(enrols, who=who)) for who in farmers * 2))
    assert sorted(states[:12] + states[12:]) == [ENROLLED] * 10 + [WAITING] * 14
    seated = [who for who, state in zip(farmers, states, strict=False) if state == ENROLLED]
    left = await asyncio.gather(*(county.write(partial(leaves, who=who)) for who in seated * 2))
    assert sum(left) == 5

    def taken(work: Work) -> tuple[int, int, int]:
        session = training.session_of(work, public)
        assert session.id is not None
        lines = [len(stored_enrolments.of_session(work, session.id, state)) for state in (ENROLLED, WAITING)]
        return session.taken, lines[0], lines[1]

    assert await county.read(taken) == (5, 5, 2)


async def test_the_database_itself_lets_no_seat_below_zero(county: Database) -> None:
    def test(town: Town) -> None:
        session = town.plan(town.manager, seats=1)
        assert not stored.free_seats(town.work, session, 1)
        assert stored.take_seats(town.work, session, 1)
        assert not stored.take_seats(town.work, session, 1)
        for taken in (-1, 2):
            with pytest.raises(Exception, match="trainingsession_seats"), town.work.savepoint():
                town.work.run(Statement(f"update trainingsession set taken = {taken}"))

    await within(county, test)


async def test_a_neighbour_takes_a_seat_and_is_passed_over_where_there_is_one(county: Database) -> None:
    def test(town: Town) -> None:
        work, (one, two, three, four) = town.work, town.farmers
        public = town.plan(town.manager, seats=2).public
        enrolments.enrol(work, one, public)
        enrolments.bring(work, one, public, "李大爷")
        for who in (two, three, four):
            assert enrolments.enrol(work, who, public).state == WAITING
        enrolments.bring(work, two, public, "张婶")
        enrolments.bring(work, one, public, "")
        session = training.session_of(work, public)
        assert [one.person_id for one in stored_enrolments.of_session(work, session.id or 0, WAITING)] == [
            two.person,
            four.person,
        ]
        with pytest.raises(NoSeat):
            enrolments.bring(work, three, public, "王叔")
        enrolments.leave(work, three, public)
        enrolments.leave(work, one, public)
        assert [one.person_id for one in stored_enrolments.of_session(work, session.id or 0, ENROLLED)] == [
            four.person
        ]
        enrolments.leave(work, four, public)
        assert [one.person_id for one in stored_enrolments.of_session(work, session.id or 0, ENROLLED)] == [
            two.person
        ]
        assert training.session_of(work, public).taken == 2

    await within(county, test)


async def test_what_fits_comes_first(county: Database) -> None:
    def test(town: Town) -> None:
        work, who = town.work, town.farmers[0]
        store = Store(owner_id=who.person, name="x", skeleton="x", village=HERE, opened=now())
        store_id = stores.add_store(work, store).id
        assert store_id is not None
        goods = Listing(
            store_id=store_id, product="walnut", quantity=9, unit="斤", price=1, per="斤", listed=now()
        )
        listings.add_listing(work, goods, ())
        for_others = town.plan(town.manager, 10, audience=Audience(grows=("apple",)))
        later = town.plan(town.manager, 30, audience=Audience(grows=("walnut", "corn")))
        own = town.plan(town.manager, 50)
        everybodys = town.plan(town.manager, 40)
        enrolments.enrol(work, who, own.public)
        assert [one.id for one in training.coming(work, who)] == [
            own.id,
            later.id,
            everybodys.id,
            for_others.id,
        ]

    await within(county, test)


async def test_each_does_only_what_is_theirs(county: Database) -> None:
    def test(town: Town) -> None:
        work, farmer = town.work, town.farmers[0]
        here = town.station.public
        of_station = town.plan(town.operator, station=here, trainer="马老师", trainer_id=town.trainer.person)
        of_county = town.plan(town.manager)
        enrolments.enrol(work, farmer, of_station.public)
        for who in (farmer, town.other, town.trainer):
            _refused(
                training.plan_session,
                work,
                who,
                Plan("x", now() + timedelta(1), 60, 9, station=here),
            )
        _refused(training.plan_session, work, town.operator, Plan("x", now() + timedelta(1), 60, 9))
        for who, session in (
            (farmer, of_station), (town.other, of_station), (town.trainer, of_station), (town.operator, of_county),
        ):  # fmt: skip
            _refused(training.move_session, work, who, session.public, now() + timedelta(9), "x")
            _refused(training.call_off, work, who, session.public, "x")
        for who in (farmer, town.other):
            _refused(attendance.the_list, work, who, of_station.public)
            _refused(attendance.tick, work, who, of_station.public, 1)
            _refused(training_figures.of_session, work, who, of_station.public)
        _refused(training_figures.of_all, work, farmer)
        for who in (town.trainer, town.operator, town.manager):
            assert len(attendance.the_list(work, who, of_station.public)[1]) == 1
        assert [one.id for one in training.to_keep(work, town.trainer)] == [of_station.id]
        assert [one.id for one in training.to_keep(work, town.operator)] == [of_station.id]
        assert {one.id for one in training.to_keep(work, town.manager)} == {of_station.id, of_county.id}
        assert training.to_keep(work, farmer) == []

    await within(county, test)


async def test_attendance_roles_figures_and_being_forgotten(county: Database) -> None:
    def test(town: Town) -> None:
        work, (one, two, three, _) = town.work, town.farmers
        people.live_in(work, one, HERE)
        session = town.plan(town.manager, 0.5, topic="operator")
        tomorrow = town.plan(town.manager, 30, trainer="农户0", trainer_id=one.person)
        for who in (one, two):
            enrolments.enrol(work, who, session.public)
        enrolments.enrol(work, three, tomorrow.public)
        with pytest.raises(NotNow):
            attendance.say_code(work, three, tomorrow.public, tomorrow.code)
        assert not attendance.say_code(work, one, session.public, "nope")
        assert attendance.say_code(work, one, session.public, session.code)
        assert attendance.scan(work, three, session.token).id == session.id
        with pytest.raises(Gone):
            attendance.scan(work, three, session.public)
        assert attendance.attended(work, one.person, "operator")
        assert not attendance.attended(work, two.person, "operator")
        roles.demand(work, town.manager, roles.OPERATOR, "operator")
        token = roles.invite(work, roles.OPERATOR, "此地站")
        with pytest.raises(NeedsTraining):
            roles.accept(work, two, token)
        assert roles.accept(work, one, token) == roles.OPERATOR
        figures = training_figures.of_session(work, town.manager, session.public)
        assert (figures.enrolled, figures.came) == (3, 2)
        assert [(each.village, each.enrolled, each.came) for each in figures.villages] == [
            ("", 2, 1),
            (HERE, 1, 1),
        ]
        session.trainer_id, session.begins = town.trainer.person, now() - timedelta(hours=1)
        session.station_id = town.station.id
        work.session.flush()
        for who in (town.manager, town.operator, town.trainer):
            assert training_figures.of_all(work, who) == figures
        assert training_figures.of_all(work, town.other).enrolled == 0
        assert people.my_data(work, one)["training"][0]["came"]
        enrolments.bring(work, two, session.public, "李大爷")
        people.forget(work, two)
        people.forget(work, one)
        assert training.session_of(work, tomorrow.public).trainer_id is None
        held = training.session_of(work, session.public)
        seated = [each.person_id for each in stored_enrolments.of_session(work, held.id or 0, ENROLLED)]
        assert seated == [one.person, three.person]
        assert work.run(Statement("select count(*) from enrolment where neighbour = '李大爷'"))[0][0] == 0
        training.call_off(work, town.manager, tomorrow.public, "x")
        with pytest.raises(SessionOver):
            enrolments.enrol(work, three, tomorrow.public)
        assert training_violations.training(work) == []

    await within(county, test)


def _refused(change: Callable[..., object], work: Work, who: Who, *args: object) -> None:
    with pytest.raises(NotAllowed), work.savepoint():
        change(work, who, *args)
