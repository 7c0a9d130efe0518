"""What a client's word confirms, and what it does not."""

from collections.abc import Callable

import pytest

from market.acting import Who
from market.members import behalf, confirming, people
from market.members.behalf_codes import MOST_ASKED, card_of, spent, with_code
from market.members.confirming import Proof
from market.money import payouts
from market.refusals import Gone, TooManyTries, WrongCode
from market.shop import listings
from market.trade.carts import put_in
from storage import behalf as stored
from storage import people as stored_people
from storage import roles
from storage.behalf import Client
from storage.clock import now
from storage.database import Database
from storage.work import Work
from tests.journals import trade


def acted_for(work: Work) -> tuple[Who, Client]:
    """An operator who acts for somebody whose card has one code."""
    trade.neighbour(work)
    operator = stored_people.add_person(work, "老赵", "zh", now())
    trade.makes_operator(work, Who.self(operator))
    person = stored_people.add_person(work, "王大山", "zh", now())
    return Who(operator, person), trade.makes_client(work, person, operator)


async def test_a_permission_never_holds_for_money_in_the_hand_or_the_end_of_an_account(
    county: Database,
) -> None:
    def needed(work: Work) -> list[list[bool]]:
        who, client = acted_for(work)
        acts: list[Callable[..., object]] = [
            listings.list_produce,
            put_in,
            payouts.answer,
            people.forget,
            behalf.allow,
            behalf.new_card,
        ]
        before = [confirming.is_needed(work, who, act) for act in acts]
        client.standing = now()
        work.session.flush()
        own = Who.self(who.person)
        return [
            before,
            [confirming.is_needed(work, who, act) for act in acts],
            [confirming.is_needed(work, own, act) for act in acts],
        ]

    assert await county.write(needed) == [
        [True, False, True, True, True, True],
        [False, False, True, True, True, True],
        [False] * 6,
    ]


async def test_a_code_works_once(county: Database) -> None:
    def twice(work: Work) -> None:
        who, _ = acted_for(work)
        stored_people.record_change(work, 1, "list_produce", who.actor, who.person, now())
        confirming.check(work, who, 1, listings.list_produce, Proof(code=trade.CARD))
        confirming.keep(work, who, 1, listings.list_produce, Proof(code=trade.CARD))
        kept = stored.confirmation_of(work, 1)
        assert kept is not None
        assert kept.way == "code"
        with pytest.raises(WrongCode):
            confirming.check(work, who, 2, listings.list_produce, Proof(code=trade.CARD))

    await county.write(twice)


async def test_wrong_codes_are_counted_for_the_client_whoever_tries_them(county: Database) -> None:
    def tries(work: Work) -> None:
        who, _ = acted_for(work)
        other = stored_people.add_person(work, "小何", "zh", now())
        trade.makes_operator(work, Who.self(other))
        for at in range(5):
            with pytest.raises(WrongCode):
                confirming.check(
                    work, Who(other, who.person), at, listings.list_produce, Proof(code="000000")
                )
        with pytest.raises(TooManyTries):
            confirming.check(work, who, 9, listings.list_produce, Proof(code=trade.CARD))

    await county.write(tries)


async def test_nobody_acts_for_who_is_no_client_of_their_station(county: Database) -> None:
    def elsewhere(work: Work) -> None:
        who, client = acted_for(work)
        for role in roles.roles_of(work, who.actor):
            role.ended = now()
        work.session.flush()
        with pytest.raises(Gone):
            confirming.check(work, who, 1, listings.list_produce, Proof(code=trade.CARD))
        client.ended = now()
        work.session.flush()
        with pytest.raises(Gone):
            confirming.check(work, who, 1, listings.list_produce, Proof(slip="abc"))

    await county.write(elsewhere)


def test_a_code_that_was_told_for_one_form_opens_no_other() -> None:
    client = Client(person_id=1, station_id=1, added_by=1, since=now(), codes="111111|222222")
    client.codes = with_code(client, "999999", 77)
    assert spent(client, "999999", 77) == "999999@77"
    assert spent(client, "999999", 78) == ""
    assert spent(client, "222222", 78) == "222222"
    client.codes = with_code(client, "888888", 77)
    assert spent(client, "999999", 77) == ""
    for form in range(100, 120):
        client.codes = with_code(client, "777777", form)
    assert card_of(client) == ["111111", "222222"]
    assert client.codes.count("@") == MOST_ASKED
