"""The table of rights holds in the market itself: every action is tried by every role, at its own station and at
another, by somebody without a role, and by an operator who acts for somebody else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from market.acting import Who
from market.broadcasting import audiences, broadcasts, news
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import Content
from market.county import closing, network
from market.help import groups, helping
from market.help.carrying import Written
from market.members import behalf, roles
from market.money import counter, county_money, payments, payouts
from market.refusals import Gone, NotAllowed, NotManager, NotOperator, NotYours, Refusal
from market.rights import ACTIONS, MANAGER, MAY, OPERATOR, OWN_STATION, ROLES, WHOLE_COUNTY
from market.sessions import attendance, training
from market.shipping import parcels
from market.shop import imports, licences, reports
from market.trade import complaints, order_parts
from storage import people, stations, tickets
from storage import reports as stored_reports
from storage.broadcasts import ASKING, by_public
from storage.clock import now
from storage.database import Database
from storage.roles import Role, add_role
from storage.stations import PREPARING, Station
from storage.tickets import TAKEN
from storage.work import Work
from tests.journals import telling, trade

NO = (Gone, NotAllowed, NotManager, NotOperator, NotYours)
"""What somebody is told who has no right to it; whoever has no part in something learns not even that it is."""

SESSION = "sessionabc"


@dataclass(frozen=True)
class Case:
    """Who tries: a role (empty: none), at the station that it is all about or at another."""

    role: str
    here: bool

    @property
    def name(self) -> str:
        return f"{self.role or 'nobody'} {'here' if self.here else 'elsewhere'}"


CASES = [Case("", here=True), *(Case(role, here) for role in ROLES for here in (True, False))]

Try = Callable[[Work, Who], object]

OWN_VILLAGE = "621202108201"
"""It lies in the town of the station that all is about."""


def _plan(station: str) -> training.Plan:
    return training.Plan("自拟", now() + timedelta(days=2), 60, 10, place="村委会", station=station)


TRIES: dict[str, tuple[Try, ...]] = {
    "plan": (
        lambda work, who: training.plan_session(work, who, _plan(trade.STATION)),
        lambda work, who: training.move_session(work, who, SESSION, now() + timedelta(days=3), ""),
        lambda work, who: training.call_off(work, who, SESSION, ""),
        lambda work, who: attendance.the_list(work, who, SESSION),
    ),
    "address": (
        lambda work, who: audiences.reach(work, who, Audience(villages=(OWN_VILLAGE,))),
        lambda work, who: broadcasts.draft(
            work, who, Content({"zh": "好"}), news.BUYING, Audience(villages=(OWN_VILLAGE,))
        ),
    ),
    "approve": (
        lambda work, who: broadcasts.seen(work, who, telling.WRITTEN),
        lambda work, who: broadcasts.act(work, who, telling.WRITTEN, "approve"),
        lambda work, who: broadcasts.act(work, who, telling.WRITTEN, "refuse"),
    ),
    "group": (
        lambda work, who: groups.bind(work, who, groups.Seen(-100, "三河", forum=True), trade.STATION, "zh"),
    ),
    "help": (
        lambda work, who: helping.take(work, who, trade.TICKET),
        lambda work, who: helping.shown(work, who, trade.TICKET),
        lambda work, who: helping.see_number(work, who, _in_hand(work, who)),
        lambda work, who: helping.answer(work, who, _in_hand(work, who), Written("好")),
        lambda work, who: helping.close(work, who, _in_hand(work, who)),
        lambda work, who: helping.give_back(work, who, _in_hand(work, who)),
        lambda work, who: helping.snooze(work, who, _in_hand(work, who)),
        lambda work, who: helping.hand_over(work, who, _in_hand(work, who), trade.STATION),
    ),
    "counter": (
        lambda work, who: parcels.hand_over(work, who, trade.PARCEL, trade.PICK_UP_CODE),
        lambda work, who: parcels.arrive(work, who, _coming(work)),
    ),
    "orders": (
        lambda work, who: order_parts.order(work, who, trade.SOLD),
        lambda work, who: complaints.dismiss(work, who, trade.BOUGHT, "no-proof"),
    ),
    "act for": (
        lambda work, who: behalf.acted_for(work, who, trade.CLIENT),
        lambda work, who: behalf.card_codes(work, who, trade.CLIENT),
        lambda work, who: behalf.acts_for(work, who, trade.CLIENT),
    ),
    "prepare": (
        lambda work, who: network.one(work, who, trade.NEW_STATION),
        lambda work, who: network.tick(work, who, trade.NEW_STATION, "scale", ""),
    ),
    "moderate": (
        lambda work, who: reports.shown(work, who, trade.REPORT),
        lambda work, who: reports.hide(work, who, trade.REPORT, "not-allowed"),
        lambda work, who: reports.let_stand(work, who, trade.REPORT),
        lambda work, who: reports.show_again(work, who, trade.REPORT),
    ),
    "money": (
        lambda work, who: county_money.rates(work, who),
        lambda work, who: county_money.set_rate(work, who, "北京", 1, 1, 0),
        lambda work, who: county_money.set_collection(work, who, "县", ""),
        lambda work, who: payouts.owed(work, who, payouts.TRANSFER),
        lambda work, who: payouts.hand(work, who, trade.NEIGHBOUR, payouts.TRANSFER),
        lambda work, who: payments.receive(work, who, trade.TRANSFERRED),
        lambda work, who: payments.not_received(work, who, trade.TRANSFERRED),
    ),
    "goods": (
        lambda work, who: imports.store_to_fill(work, who),
        lambda work, who: imports.receive(work, who, "file", "a.csv", 10),
        lambda work, who: imports.table(work, who, "zh"),
    ),
    "licences": (
        lambda work, who: licences.may_license(work, who),
        lambda work, who: licences.stores_called(work, who, "李强"),
    ),
    "staff": (
        lambda work, who: roles.staff(work, who),
        lambda work, who: roles.open_invitations(work, who),
        lambda work, who: roles.invite_to(work, who, OPERATOR, trade.STATION),
        lambda work, who: roles.revoke(work, who, _invited(work)),
        lambda work, who: roles.end(work, who, _somebodys_role(work)),
    ),
    "network": (
        lambda work, who: network.whole(work, who),
        lambda work, who: network.propose(
            work, who, "某站", "village", "621202108201", "", "", ("08:00", "19:00")
        ),
        lambda work, who: network.change(work, who, trade.STATION, "room", "东头"),
        lambda work, who: network.serve(work, who, trade.STATION, ["621202108201"]),
        lambda work, who: network.serve_no_more(work, who, "621202108201"),
        lambda work, who: closing.close(work, who, trade.NEW_STATION, trade.STATION),
    ),
}
"""Of each action what the market does; all of it is about the station of tests/journals/trade.py."""

AT_THE_OWN_COUNTER: tuple[Try, ...] = (
    lambda work, who: counter.till(work, who),
    lambda work, who: counter.today(work, who),
    lambda work, who: counter.count(work, who, 100),
    lambda work, who: parcels.coming(work, who),
    lambda work, who: parcels.waiting(work, who),
    lambda work, who: parcels.find_by_code(work, who, "123456"),
    lambda work, who: payments.find_due(work, who, "123456"),
    lambda work, who: payouts.owed(work, who),
    lambda work, who: behalf.clients(work, who),
    lambda work, who: behalf.register(work, who, "王大山", "621202108201", "", ""),
)
"""What has no object but the actor's own station: any operator may, nobody else."""


def _county(work: Work, case: Case) -> Who:
    """All that is tried, and somebody who tries it."""
    seller, buyer = trade.neighbour(work), Who.self(people.add_person(work, "买家", "zh", now()))
    first = Who.self(people.add_person(work, "老赵", "zh", now()))
    trade.makes_operator(work, first)
    trade.at_the_counter(work, seller, first, buyer, arrived=True)
    trade.to_be_decided(work, seller, first, buyer)
    trade.transferred(work, buyer)
    trade.makes_client(work, buyer.person, first.person)
    trade.reported(work, buyer)
    reported = stored_reports.report_by_public(work, trade.REPORT)
    assert reported is not None
    trade.one_ticket(work, buyer.person)
    training.plan_session(work, first, _plan(trade.STATION)).public = SESSION
    telling.has_written(work, first, Audience(villages=(OWN_VILLAGE,)))
    asking = by_public(work, telling.WRITTEN)
    assert asking is not None
    asking.state = ASKING
    here = stations.station_by_public(work, trade.STATION)
    assert here is not None
    reported.station_id = here.id
    new = Station(
        public=trade.NEW_STATION, name="新站", level="village", place="621202108201", state=PREPARING
    )
    stations.add_station(work, new)
    there = stations.add_station(work, Station(name="别处", level="town", place="621202106"))
    who = Who.self(people.add_person(work, "某人", "zh", now()))
    if case.role:
        at = (here.id, new.id) if case.here else (there.id,)
        for station in at if case.role == OPERATOR else (None,):
            add_role(work, Role(person_id=who.person, role=case.role, station_id=station, since=now()))
    return who


def _in_hand(work: Work, who: Who) -> str:
    """A ticket that this person has taken, whatever their right to it."""
    ticket = tickets.ticket_by_public(work, trade.TICKET)
    assert ticket is not None
    ticket.state, ticket.helper_id = TAKEN, who.actor
    work.session.flush()
    return ticket.public


def _coming(work: Work) -> str:
    parcel = trade.parcel_to_come(work)
    return parcel.public


def _invited(work: Work) -> str:
    roles.invite(work, MANAGER)
    from storage.roles import open_invitations

    return open_invitations(work, now())[0].public


def _somebodys_role(work: Work) -> int:
    role = Role(person_id=trade.NEIGHBOUR, role="trainer", since=now())
    add_role(work, role)
    assert role.id is not None
    return role.id


class Undone(Exception):
    """Takes back what was tried."""


def outcome(work: Work, who: Who, one: Try) -> str:
    """ "no" where the right is missing; "yes" where it went through, or was refused for another reason."""
    try:
        with work.savepoint():
            one(work, who)
            raise Undone
    except Undone:
        return "yes"
    except NO:
        return "no"
    except Refusal:
        return "yes"


def test_every_action_is_tried() -> None:
    assert set(TRIES) == set(ACTIONS)
    assert {what for _, what in MAY} <= set(ACTIONS)
    assert {role for role, _ in MAY} <= set(ROLES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
async def test_every_role_does_what_the_table_says_and_nothing_else(county: Database, case: Case) -> None:
    found: dict[str, list[str]] = {}
    wanted: dict[str, list[str]] = {}

    def try_all(work: Work) -> None:
        who = _county(work, case)
        for what, tries in TRIES.items():
            where = MAY.get((case.role, what))
            right = where == WHOLE_COUNTY or (where == OWN_STATION and case.here)
            wanted[what] = ["yes" if right else "no"] * len(tries)
            found[what] = [outcome(work, who, one) for one in tries]
        wanted["own counter"] = ["yes" if case.role == OPERATOR else "no"] * len(AT_THE_OWN_COUNTER)
        found["own counter"] = [outcome(work, who, one) for one in AT_THE_OWN_COUNTER]
        raise Undone

    with pytest.raises(Undone):
        await county.write(try_all)
    assert found == wanted


async def test_whoever_acts_for_somebody_is_to_an_order_what_that_one_is(county: Database) -> None:
    def look(work: Work) -> list[frozenset[str]]:
        operator = _county(work, Case(OPERATOR, here=True))
        order = order_parts.order(work, operator, trade.SOLD)
        buyer, seller = order.buyer_id, trade.NEIGHBOUR
        return [
            order_parts.parts_of(work, who, order)
            for who in (operator, Who(operator.actor, buyer), Who(operator.actor, seller))
        ]

    assert await county.write(look) == [{"station"}, {"buyer"}, {"seller"}]


async def test_who_lost_the_role_has_lost_the_right(county: Database) -> None:
    def look(work: Work) -> list[str]:
        who = _county(work, Case(OPERATOR, here=True))
        before = outcome(work, who, TRIES["act for"][0])
        for role in list(work.session.exec(_roles_of(who.person))):
            role.ended = now()
        work.session.flush()
        return [before, *(outcome(work, who, one) for tries in TRIES.values() for one in tries)]

    first, *rest = await county.write(look)
    assert first == "yes"
    assert set(rest) == {"no"}


def _roles_of(person: int):  # type: ignore[no-untyped-def]
    from sqlmodel import select

    return select(Role).where(Role.person_id == person)
