"""Trimming, on both databases: what is old and done goes, and nothing else."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.upkeep.trimming import Trimmed, Trimming
from market.acting import Who
from market.members import roles
from storage import dead_letters, due, finding, imports, in_vain, outbox, people, trimming, turns
from storage.clock import milliseconds, now
from storage.database import Database
from storage.imports import GoodsImport
from storage.people import Person
from storage.roles import Invitation
from storage.turns import Arrival
from storage.work import Statement, Work
from tests.bot.test_command_line import run
from tests.storage.test_database import arrival

DAY = 86_400_000
KEEP = Settings(keep_inbox_days=30, keep_outbox_days=90, keep_dead_letters_days=60, keep_invitations_days=10)

INBOX = Statement("select source_id from inbox order by id")
OUTBOX = Statement("select body from outbox order by id")


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.upkeep.trimming.PAUSE_SECONDS", 0)


def ago(days: float) -> int:
    return milliseconds(now()) - int(days * DAY)


def came(work: Work, number: int, days: float) -> int:
    """An update that arrived so many days ago, in a chat of its own; the chat."""
    return turns.arrive(work, [arrival(number, number)], ago(days))[0]


def handled(work: Work, number: int, days: float) -> None:
    assert turns.claim(work, came(work, number, days), ago(days)) is not None


def dead(work: Work, number: int, days: float) -> None:
    oldest = turns.oldest_waiting(work, came(work, number, days))
    assert oldest is not None
    turns.fail(work, oldest[0], f"{number}", ago(days))


async def test_only_updates_that_are_done_with_go(county: Database) -> None:
    def fill(work: Work) -> None:
        handled(work, 1, 31)
        came(work, 2, 400)
        dead(work, 3, 61)
        dead(work, 4, 59)
        handled(work, 5, 29)
        turns.arrive(work, [Arrival("clock", "c1", 9, 9, private=True, album="", body="{}")], ago(300))
        turns.claim(work, turns.arrive(work, [arrival(6, 6)], ago(31))[0], ago(1))

    await county.write(fill)
    trimmed = await Trimming(county, KEEP).once()
    assert trimmed == Trimmed(inbox=2, outbox=0, due=0, invitations=0, imports=0)
    left = [row[0] for row in await county.read(lambda work: work.run(INBOX))]
    assert left == ["2", "4", "5", "c1", "6"]
    assert [one.number for one in await county.read(dead_letters.dead_letters)] == ["4"]


async def test_the_newest_update_of_a_source_stays_however_old_it_is(county: Database) -> None:
    def fill(work: Work) -> None:
        for number in (7, 8, 5):
            handled(work, number, 1000)

    await county.write(fill)
    assert (await Trimming(county, KEEP).once()).inbox == 2
    assert await county.read(lambda work: turns.last_arrived(work, "telegram")) == "5"
    again = await county.write(lambda work: turns.arrive(work, [arrival(5, 5)], ago(0)))
    assert again == []


async def test_only_messages_that_are_done_with_go(county: Database) -> None:
    def fill(work: Work) -> None:
        chat = came(work, 1, 200)

        def put(text: str) -> int:
            return outbox.put_out(work, chat, outbox.NOTICE, [{"text": text}], ago(200))[0]

        outbox.mark_all_sent(work, {put("sent long ago"): 1}, ago(91))
        put("never sent")
        outbox.give_up(work, put("given up long ago"), "refused", ago(91))
        outbox.mark_all_sent(work, {put("sent since"): 2}, ago(89))
        outbox.give_up(work, put("given up since"), "refused", ago(89))

    await county.write(fill)
    assert (await Trimming(county, KEEP).once()).outbox == 2
    left = "".join(row[0] for row in await county.read(lambda work: work.run(OUTBOX)))
    assert left == '{"text":"never sent"}{"text":"sent since"}{"text":"given up since"}'


async def test_what_waits_for_somebody_who_has_blocked_the_bot_for_long_goes(county: Database) -> None:
    blocked = Statement("update chat set blocked = :since where id = :chat")

    def fill(work: Work) -> None:
        for number, days in ((1, 91), (2, 89)):
            chat = came(work, number, 200)
            outbox.put_out(work, chat, outbox.NOTICE, [{"text": f"blocked {days} days ago"}], ago(200))
            outbox.put_out(work, chat, outbox.NOTICE, [{"text": "news"}], ago(50))
            work.run(blocked, since=ago(days), chat=chat)

    await county.write(fill)
    assert (await Trimming(county, KEEP).once()).outbox == 1
    left = [row[0] for row in await county.read(lambda work: work.run(OUTBOX))]
    assert left == ['{"text":"news"}', '{"text":"blocked 89 days ago"}', '{"text":"news"}']


async def test_only_what_was_tried_in_vain_and_is_of_no_use_goes(county: Database) -> None:
    def fill(work: Work) -> None:
        for subject, days in (("long gone", 61), ("gone lately", 59)):
            due.plan(work, "nudge", subject, not_before=1, not_after=ago(days))
            for _ in range(5):
                due.miss(work, next(one for one in due.due_now(work, 2, 9)), "KeyError", 1)
        due.plan(work, "nudge", "waits", not_before=1, not_after=ago(400))

    await county.write(fill)
    assert (await Trimming(county, KEEP).once()).due == 1
    assert [row.subject for row in await county.read(in_vain.in_vain)] == ["gone lately"]
    assert [row.subject for row in await county.read(lambda work: due.due_now(work, 2, 9))] == ["waits"]


async def test_a_table_of_goods_waits_a_week(county: Database) -> None:
    def fill(work: Work) -> None:
        person = Person(name="陈", language="zh", since=now())
        work.session.add(person)
        work.session.flush()
        for name, days in (("old", 8), ("new", 6)):
            came_at = now() - timedelta(days=days)
            imports.add_import(work, GoodsImport(person_id=person.id or 0, name=name, came=came_at))

    await county.write(fill)
    assert (await Trimming(county, KEEP).once()).imports == 1
    left = Statement("select name from goodsimport")
    assert [row[0] for row in await county.read(lambda work: work.run(left))] == ["new"]


async def test_only_spent_invitations_go(county: Database) -> None:
    def fill(work: Work) -> None:
        person = Person(name="陈", language="zh", since=now())
        work.session.add(person)
        work.session.flush()
        for days, use in ((20, False), (30, True), (12, False), (5, True)):
            token = roles.invite(work, roles.MANAGER)
            invitation = work.session.get_one(Invitation, days_to_id[days])
            if use:
                roles.accept(work, Who.self(person.id or 0), token)
                invitation.used = now() - timedelta(days=days)
            invitation.expires = now() + timedelta(days=7) - timedelta(days=days)

    days_to_id = {20: 1, 30: 2, 12: 3, 5: 4}
    await county.write(fill)
    assert (await Trimming(county, KEEP).once()).invitations == 2
    assert await county.read(lambda work: work.session.get(Invitation, 3)) is not None
    assert await county.read(lambda work: work.session.get(Invitation, 4)) is not None


async def test_a_search_goes_when_nobody_has_repeated_it(county: Database) -> None:
    def fill(work: Work) -> tuple[int, set[str]]:
        person = people.add_person(work, "陈", "zh", now())
        for text, days in (("核桃", 40), ("花椒", 40), ("花椒", 20), ("苹果", 1)):
            finding.keep_search(work, person, text, now() - timedelta(days=days))
        return person, {one.text for one in finding.searches_of(work, person)}

    person, kept = await county.write(fill)
    assert kept == {"核桃", "花椒", "苹果"}
    assert (await Trimming(county, KEEP).once()).searches == 1
    left = await county.read(lambda work: finding.searches_of(work, person))
    assert [one.text for one in left] == ["花椒", "苹果"]


async def test_many_go_in_small_batches(county: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(work: Work) -> None:
        chat = turns.arrive(work, [arrival(number) for number in range(1000)], ago(100))[0]
        while turns.claim(work, chat, ago(100)) is not None:
            pass

    steps = []
    trim_inbox = trimming.trim_inbox

    def counted(work: Work, after: int, handled: int, failed: int, newest: frozenset[int]) -> trimming.Step:
        steps.append(trim_inbox(work, after, handled, failed, newest))
        return steps[-1]

    await county.write(fill)
    monkeypatch.setattr(trimming, "trim_inbox", counted)
    assert (await Trimming(county, KEEP).once()).inbox == 999
    assert max(step.deleted for step in steps) <= 200
    assert len(steps) <= 6


async def test_a_cron_job_may_trim_beside_the_bot(county: Database, url: str) -> None:
    def fill(work: Work) -> None:
        for number in (1, 2):
            handled(work, number, 40)

    await county.write(fill)
    done = run("trim", folder=Path(), database_url=url, keep_inbox_days="35")
    assert done.returncode == 0, done.stderr
    assert (
        done.stdout
        == "Deleted updates: 1, messages: 0, things tried in vain: 0, invitations: 0, searches: 0, "
        "tables of goods: 0, recipients of broadcasts: 0.\n"
    )
