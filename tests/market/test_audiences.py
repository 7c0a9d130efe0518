"""Audiences: everybody, some of them by place, role, goods or silence, and who may address whom."""

from datetime import timedelta

import pytest

from market.acting import Who
from market.broadcasting import audiences
from market.broadcasting.audiences import Audience
from market.refusals import NotAllowed
from storage import stations, training, turns
from storage.clock import milliseconds, now, now_ms
from storage.database import Database
from storage.enrolments import Enrolment
from storage.listings import Listing
from storage.people import Person
from storage.roles import Role, add_role
from storage.stations import Station
from storage.stores import Store
from storage.training import TrainingSession
from storage.turns import Arrival
from storage.work import Statement, Work

SANHE, LITAI, ELSEWHERE = "621202108", "621202108204", "621202001001"
MANAGER, OPERATOR, WANG, LI, SILENT, DELETED = 101, 102, 103, 104, 105, 106
WHERE = {MANAGER: "", OPERATOR: LITAI, WANG: LITAI, LI: ELSEWHERE, SILENT: LITAI, DELETED: LITAI}


def people(work: Work) -> None:
    """A manager, the operator of a town, a grower and a silent one in a village of it, somebody elsewhere."""
    moment = now()
    for person, village in WHERE.items():
        work.session.add(Person(id=person, name=f"n{person}", village=village, since=moment))
        work.session.flush()
        arrival = Arrival("telegram", f"{person}", person, person, True, "", "{}")
        chat = turns.arrive(work, [arrival], now_ms())[0]
        seen = milliseconds(moment - timedelta(weeks=5 if person == SILENT else 0))
        work.run(
            Statement("update chat set person_id = :person, last_turn = :seen where id = :chat"),
            person=person,
            seen=seen,
            chat=chat,
        )
    work.session.get_one(Person, DELETED).deleted = moment
    station = stations.add_station(work, Station(name="三河", level="town", place=SANHE))
    add_role(work, Role(person_id=MANAGER, role="manager", since=moment))
    add_role(work, Role(person_id=OPERATOR, role="operator", station_id=station.id, since=moment))
    store = Store(owner_id=WANG, name="x", skeleton="x", village=LITAI, opened=moment)
    work.session.add(store)
    work.session.flush()
    assert store.id is not None
    work.session.add(
        Listing(
            store_id=store.id, product="walnut", quantity=500, unit="斤", price=1, per="斤", listed=moment
        )
    )
    work.session.flush()


AUDIENCES = {
    "everybody": (Audience(), {MANAGER, OPERATOR, WANG, LI, SILENT}),
    "a town": (Audience(towns=(SANHE,)), {OPERATOR, WANG, SILENT}),
    "a village": (Audience(villages=(ELSEWHERE,)), {LI}),
    "either place": (Audience(towns=(SANHE,), villages=(ELSEWHERE,)), {OPERATOR, WANG, SILENT, LI}),
    "growers": (Audience(grows=("walnut", "peanut")), {WANG}),
    "growers of what nobody grows": (Audience(grows=("peanut",)), set()),
    "both roles": (Audience(roles=("operator", "manager")), {MANAGER, OPERATOR}),
    "sellers of a town": (Audience(towns=(SANHE,), roles=("seller",)), {WANG}),
    "buyers": (Audience(roles=("buyer",)), set()),
    "the silent": (Audience(unseen_weeks=4), {SILENT}),
    "not silent for so long": (Audience(unseen_weeks=8), set()),
    "a town without the silent and the growers": (
        Audience(towns=(SANHE,), exclusions=(Audience(unseen_weeks=4), Audience(grows=("walnut",)))),
        {OPERATOR},
    ),
}


@pytest.mark.parametrize("which", AUDIENCES)
async def test_an_audience_is_who_fits(county: Database, which: str) -> None:
    audience, wanted = AUDIENCES[which]

    def found(work: Work) -> None:
        people(work)
        manager = Who.self(MANAGER)
        assert {one for one in WHERE if one != DELETED and audiences.fits(work, one, audience)} == wanted
        reached = audiences.reach(work, manager, audience)
        assert reached.count == len(wanted)
        assert set(reached.names) == {f"n{one}" for one in wanted}

    await county.write(found)


@pytest.mark.parametrize("which", AUDIENCES)
def test_an_audience_is_read_as_it_was_stored(which: str) -> None:
    audience, _ = AUDIENCES[which]
    assert Audience.read(audience.stored()) == audience


async def test_an_operator_reaches_the_own_villages_alone(county: Database) -> None:
    def tried(work: Work) -> None:
        people(work)
        operator = Who.self(OPERATOR)
        assert audiences.reach(work, operator, Audience()).count == 3
        assert audiences.reach(work, operator, Audience(villages=(LITAI, ELSEWHERE))).count == 3
        with pytest.raises(NotAllowed):
            audiences.reach(work, operator, Audience(villages=(ELSEWHERE,)))
        with pytest.raises(NotAllowed):
            audiences.reach(work, Who.self(WANG), Audience())

    await county.write(tried)


async def test_whoever_came_to_a_session_was_trained(county: Database) -> None:
    def tried(work: Work) -> None:
        people(work)
        session = training.add_session(
            work,
            TrainingSession(
                topic="photos", begins=now(), ends=now(), seats=9, code="1", planned=now(), planned_by=MANAGER
            ),
        )
        assert session.id is not None
        for person, came in ((WANG, now()), (LI, None)):
            work.session.add(
                Enrolment(session_id=session.id, person_id=person, state="enrolled", since=now(), came=came)
            )
        work.session.flush()
        assert [one for one in WHERE if audiences.fits(work, one, Audience(trained=("photos",)))] == [WANG]
        assert not audiences.fits(work, WANG, Audience(trained=("packing",)))

    await county.write(tried)
