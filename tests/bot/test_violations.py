"""What can never be so is found out when it is so after all, on both databases."""

import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.demo.county import seed
from bot.upkeep.violations import SUBJECTS, violations
from market.acting import Who
from market.help import asking
from market.sessions import enrolments, training
from market.sessions.training import Plan
from storage import chats, due, outbox, pauses, people, roles, turns
from storage.clock import milliseconds, now, now_ms
from storage.database import Database, database
from storage.people import Person
from storage.roles import Role
from storage.work import Statement, Work
from tests.storage.test_database import arrival

HOURS_2 = 2 * 3_600_000


async def test_a_county_in_order(county: Database) -> None:
    await county.write(seed)
    assert await county.read(violations) == []


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "update person set deleted = since where id = (select owner_id from store where id = 3)",
            "store 3 is open though its owner 3 was deleted",
        ),
        ("update store set owner_id = 3 where id = 4", "person 3 has 2 open stores"),
        ("update store set picture = 'nothing' where id = 2", "store 2 shows picture nothing"),
        ("update store set skeleton = 'x' where id = 2", "is folded by another rule"),
        ("update listing set price = -100 where id = 5", "listing 5 costs -100 fen"),
        ("update store set closed = opened where id = 2", "is on sale in store 2, which is closed"),
        (
            "update listing set state = 'eaten' where id < 4",
            "listings are in a state that does not exist: eaten (3)",
        ),
        ("update medium set owner_id = 9 where owner_id = 1", "which is not its store's owner's"),
        ("delete from picture", "is ready, but its bytes are not there"),
        ("update medium set state = 'torn'", "is in no known state: torn"),
    ],
)
async def test_goods_and_stores(county: Database, statement: str, sentence: str) -> None:
    await county.write(seed)
    await county.write(lambda work: work.run(Statement(statement)))
    found = await county.read(violations)
    assert any(sentence in one for one in found), found


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        (
            "update station set state = 'closed' where id = (select min(station_id) from client)",
            ", which acts for person",
        ),
        (
            """insert into role(person_id, role, station_id, since)
               select person_id, 'operator', station_id, since from client where id = 2""",
            "works for the county, and station",
        ),
        (
            "insert into account(kind, owner, balance) select 'till', id, -500 from station where id = 2",
            "500 fen lie in the till of station 2",
        ),
    ],
)
async def test_the_network(county: Database, statement: str, sentence: str) -> None:
    await county.write(seed)
    assert await county.read(SUBJECTS["network"]) == []
    await county.write(lambda work: work.run(Statement(statement)))
    await county.write(lambda work: work.run(Statement("update station set state = 'closed' where id = 2")))
    found = await county.read(SUBJECTS["network"])
    assert any(sentence in one for one in found), found


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            "insert into finding(finding, rowid, words) select 'delete', id, words from listing where id = 5",
            "listing 5 is on sale and not in the index of search words",
        ),
        (
            "insert into finding(rowid, words) select id, words from listing where id = 5",
            "listing 5 is in the index of search words and not on sale",
        ),
    ],
)
async def test_the_index_of_search_words(
    county_file: Path, tmp_path: Path, change: str, sentence: str
) -> None:
    """Only SQLite's: PostgreSQL keeps its own."""
    held = database(f"sqlite:///{shutil.copy(county_file, tmp_path)}")
    await held.open()
    await held.write(seed)
    if "not on sale" in sentence:
        await held.write(lambda work: work.run(Statement("update listing set state = 'paused' where id = 5")))
    await held.write(lambda work: work.run(Statement(change)))
    assert await held.read(violations) == [sentence]
    await held.close()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("state = 'taken'", "ticket 1 is taken by nobody"),
        ("helper_id = 2", "ticket 1 waits for somebody though person 2 has it"),
        ("state = 'lost'", "tickets are in a state that does not exist: lost (1)"),
    ],
)
async def test_tickets(county: Database, change: str, sentence: str) -> None:
    await county.write(seed)
    await county.write(lambda work: asking.ask(work, Who.self(1), {}, ""))
    assert await county.read(violations) == []
    await county.write(lambda work: work.run(Statement(f"update ticket set {change}")))
    found = await county.read(violations)
    assert any(sentence in one for one in found), found


@pytest.mark.parametrize(
    ("stored", "sentence"),
    [
        ("{", "the conversation of chat 1 cannot be read: JSONDecodeError"),
        ('{"frames": [{}], "kept": []}', "the conversation of chat 1 cannot be read: KeyError"),
        (
            '{"frames": [{"flow": "fly", "args": {}, "id": 1, "journal": {}, "put": null}], "kept": []}',
            "the conversation of chat 1 is in fly, a flow that is gone",
        ),
    ],
)
async def test_conversations(county: Database, stored: str, sentence: str) -> None:
    def spoil(work: Work) -> None:
        chat = turns.arrive(work, [arrival(1)], now_ms())[0]
        turns.save_conversation(work, chat, stored)

    await county.write(spoil)
    assert await county.read(violations) == [sentence]


async def test_whoever_was_deleted_and_roles_that_do_not_exist(county: Database) -> None:
    def spoil(work: Work) -> None:
        person = people.add_person(work, "王", "zh", now())
        work.session.get_one(Person, person).deleted = now()
        work.session.flush()
        chat = turns.arrive(work, [arrival(1)], now_ms())[0]
        chats.meet_person(work, chat, person)
        roles.add_role(work, Role(person_id=person, role="emperor", since=now()))

    await county.write(spoil)
    assert await county.read(violations) == [
        "chat 1 is of person 1, who was deleted",
        "people have a role that does not exist: emperor (1)",
        "person 1 has a role though they were deleted",
    ]


async def test_what_waits_for_more_than_an_hour(county: Database) -> None:
    long_ago = milliseconds(now()) - HOURS_2

    def wait(work: Work) -> None:
        chat = turns.arrive(work, [arrival(1)], long_ago)[0]
        outbox.put_out(work, chat, outbox.NOTICE, [{}], long_ago)
        due.plan(work, "nudge", "1", not_before=long_ago, not_after=now_ms() + HOURS_2)

    await county.write(wait)
    assert await county.read(SUBJECTS["waiting"]) == [
        "update 1 of chat 1 has waited for more than an hour",
        "message 1 for chat 1 has been unsent for more than an hour",
        "due-1 (nudge) has been overdue for more than an hour",
    ]


@pytest.mark.parametrize("why", ["blocked", "held", "paused", "lately"])
async def test_what_waits_for_a_reason(county: Database, why: str) -> None:
    long_ago = milliseconds(now()) - HOURS_2

    def wait(work: Work) -> None:
        chat = turns.arrive(work, [arrival(1)], now_ms())[0]
        row = outbox.put_out(work, chat, outbox.NOTICE, [{}], now_ms() if why == "lately" else long_ago)[0]
        due.plan(work, "nudge", "1", not_before=now_ms(), not_after=now_ms() + HOURS_2)
        if why == "blocked":
            outbox.block(work, row, long_ago)
        elif why == "held":
            work.run(Statement("update outbox set held = 5"))
        elif why == "paused":
            pauses.keep(work, pauses.EVERYBODY, now_ms() + HOURS_2, now_ms())

    await county.write(wait)
    assert await county.read(violations) == []


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_rows_that_belong_to_nothing(county: Database, url: str) -> None:
    """Only by another program's hand: ours does not let it happen."""
    await county.write(seed)
    await county.write(lambda work: turns.arrive(work, [arrival(1)], now_ms()))
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as other:
        other.executescript(
            """update listing set store_id = 999, product = 'moon' where id = 1;
            update store set owner_id = 999, village = 'nowhere' where id = 2;
            update listingphoto set listing_id = 999 where id = 2;
            update listingphoto set medium = 'none' where id = 3;
            update chat set person_id = 999;
            update inbox set chat_id = 999, failed = 5, handled = 5;
            insert into outbox(chat_id, lane, body, written, sent, given_up, message, error)
            values(999, 0, '{}', 5, 5, 0, 0, '');"""
        )
    found = "\n".join(await county.read(violations))
    for sentence in (
        "listing 1 stands in store 999",
        "listing 1 is of moon",
        "store 2 belongs to person 999",
        "store 2 lies in nowhere",
        "a photo is kept for listing 999",
        "shows picture none",
        "chat 1 is of person 999",
        "update 1 is of chat 999",
        "message 1 is for chat 999",
        "update 1 is handled and a dead letter as well",
    ):
        assert sentence in found


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("update trainingsession set taken = 2", "session 1 has 2 seats taken, its enrolments come to 1"),
        ("update trainingsession set state = 'put off'", "session 1 is put off, which is no state of one"),
        ("update enrolment set state = 'asleep'", "enrolment 1 is asleep, which is no state of one"),
        (
            "update enrolment set state = 'left'; update trainingsession set taken = 0",
            "enrolment 1 is left in a session that is planned, and is to be reminded",
        ),
    ],
)
async def test_training(county: Database, statement: str, sentence: str) -> None:
    def build(work: Work) -> None:
        manager, farmer = (people.add_person(work, name, "zh", now()) for name in ("县", "农户"))
        roles.add_role(work, Role(person_id=manager, role="manager", since=now()))
        plan = Plan("photos", now() + timedelta(days=3), 60, 5, place="x")
        session = training.plan_session(work, Who.self(manager), plan)
        enrolments.enrol(work, Who.self(farmer), session.public)
        for one in statement.split(";"):
            work.run(Statement(one))

    await county.write(build)
    found = await county.read(violations)
    assert any(sentence in one for one in found), found
