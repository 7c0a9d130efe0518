"""Broadcasts below the talk: how rows move, what is kept and forgotten, what a backup does not send again."""

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.upkeep.trimming import Trimming
from bot.upkeep.violations import violations
from market.acting import Who
from market.amounts import Price
from market.broadcasting import broadcast_reports, broadcasts, mailing, news, planning
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import SELL, Button, Content, Media, content_of
from market.members import people
from market.refusals import BroadcastMoved, NobodyThere, NotYours
from storage import backups, outbox
from storage import broadcasts as stored
from storage.clock import milliseconds, now, now_ms
from storage.database import Database
from storage.due import Due
from storage.people import Person
from storage.work import Statement, Work
from tests.journals import telling

AUTHOR, OTHER, FIRST = 31, 32, 41
LITAI = "621202108204"


def crowd(work: Work, count: int) -> Who:
    """A manager, another one, and so many people of a village."""
    for one in (AUTHOR, OTHER, *range(FIRST, FIRST + count)):
        work.session.add(Person(id=one, name=f"n{one}", since=now()))
        work.session.flush()
        telling.has_a_chat(work, one, LITAI if one >= FIRST else "")
    for one in (AUTHOR, OTHER):
        telling.manages(work, Who.self(one))
    return Who.self(AUTHOR)


def sending(work: Work, count: int) -> str:
    """A broadcast to that village, begun; its public id."""
    author = crowd(work, count)
    telling.has_written(work, author, Audience(villages=(LITAI,)))
    planning.plan(work, author, telling.WRITTEN, None, "")
    if broadcasts.seen(work, author, telling.WRITTEN).state == stored.ASKING:
        broadcasts.act(work, Who.self(OTHER), telling.WRITTEN, "approve")
    mailing.start(work, Due(kind="", subject=telling.WRITTEN, not_before=0, not_after=0))
    return telling.WRITTEN


def found(work: Work) -> stored.Broadcast:
    one = stored.lock(work, telling.WRITTEN)
    assert one is not None
    return one


async def test_never_more_than_a_few_stand_in_the_outbox(county: Database) -> None:
    await county.write(partial(sending, count=200))
    seen: list[int] = []
    for _ in range(10):
        fed = await county.write(mailing.feed)
        seen += [row.id for row in fed.rows]
        waiting = await county.read(
            lambda work: work.run(Statement("select count(*) from outbox where lane = 2 and sent = 0"))[0][0]
        )
        assert waiting <= mailing.IN_HAND
        await county.write(lambda work: outbox.mark_all_sent(work, {row.id: 7 for row in fed.rows}, now_ms()))  # noqa: B023
    assert len(seen) == len(set(seen)) == 200
    one = await county.write(found)
    assert (one.state, one.sent, one.waiting) == ("done", 200, 0)
    assert await county.read(violations) == []
    bodies = Statement("select count(*) from outbox where lane = 2 and body <> '{}'")
    left = await county.read(lambda work: work.run(bodies))
    assert left[0][0] == 0


async def test_it_is_planned_once_and_by_its_author_alone(county: Database) -> None:
    def tried(work: Work) -> None:
        author = crowd(work, 1)
        telling.has_written(work, author, Audience(villages=(LITAI,)))
        with pytest.raises(NotYours):
            planning.plan(work, Who.self(OTHER), telling.WRITTEN, None, "")
        tomorrow = now() + timedelta(days=1)
        noon = tomorrow.replace(hour=4)
        planning.plan(work, author, telling.WRITTEN, noon, "")
        with pytest.raises(BroadcastMoved):
            planning.plan(work, author, telling.WRITTEN, noon, "")
        telling.has_written_again(work, author, Audience(grows=("walnut",)))
        with pytest.raises(NobodyThere):
            planning.plan(work, author, telling.AGAIN, noon, "")

    await county.write(tried)


async def test_nobody_approves_what_is_their_own(county: Database) -> None:
    def tried(work: Work) -> None:
        author = crowd(work, 1)
        telling.has_written(work, author, Audience(villages=(LITAI,)))
        night = (now() + timedelta(days=1)).replace(hour=15)
        assert planning.needs_a_second(work, author, telling.WRITTEN, night, "")
        planning.plan(work, author, telling.WRITTEN, night, "")
        with pytest.raises(NotYours):
            broadcasts.act(work, author, telling.WRITTEN, "approve")
        assert broadcasts.act(work, Who.self(OTHER), telling.WRITTEN, "approve")
        assert not broadcasts.act(work, Who.self(OTHER), telling.WRITTEN, "approve")
        assert found(work).approver_id == OTHER

    await county.write(tried)


async def test_quiet_hours_are_waited_for(county: Database, tmp_path: Path) -> None:
    from storage import clock

    def at(hour: int) -> None:
        (tmp_path / "clock").write_text(f"{(now().replace(hour=hour, minute=30) - now()).total_seconds()}")
        clock.follow(tmp_path / "clock")

    await county.write(partial(sending, count=3))
    await county.write(lambda work: work.run(Statement("update broadcast set at_night = false")))
    at(15)
    assert (await county.write(mailing.feed)).rows == []
    clock.follow(None)
    at(3)
    assert len((await county.write(mailing.feed)).rows) == 3


async def test_what_was_written_is_read_again() -> None:
    content = Content(
        {"en": "a", "zh": "b"}, Media("photo", "abc"), Button(SELL, "walnut", Price(3200, "斤"))
    )
    kept = stored.Broadcast(author_id=1, topic=news.BUYING, content=content.stored(), audience="", made=now())
    assert content_of(kept) == content
    assert Content({"en": "a"}).text == {"zh": "a", "en": "a"}


@pytest.mark.parametrize(
    "name", ["=1+1", "+86", "-x", "@sum", " =1", "\t=1", "＝1", "　=1", '=HYPERLINK("x")']
)
async def test_a_name_is_never_a_formula(name: str) -> None:
    assert broadcast_reports.harmless(name).startswith("'")
    assert broadcast_reports.harmless("李=1") == "李=1"


async def test_whoever_is_forgotten_gets_nothing_more_and_what_they_wrote_is_gone(county: Database) -> None:
    def tried(work: Work) -> None:
        sending(work, 3)
        people.forget(work, Who.self(FIRST))
        assert found(work).gone == 1
        people.forget(work, Who.self(AUTHOR))
        one = found(work)
        assert one.state == stored.STOPPED
        assert telling.NEWS not in one.content

    await county.write(tried)
    assert (await county.write(mailing.feed)).rows == []
    assert await county.read(violations) == []


async def test_what_somebody_was_told_is_in_their_data(county: Database) -> None:
    await county.write(partial(sending, count=1))
    rows = (await county.write(mailing.feed)).rows
    await county.write(lambda work: outbox.mark_all_sent(work, {row.id: 7 for row in rows}, now_ms()))
    await county.write(mailing.feed)
    data = await county.read(lambda work: people.my_data(work, Who.self(FIRST)))
    assert [one["text"] for one in data["news"]] == [telling.NEWS]
    assert data["news_muted"] == []


async def test_recipients_are_trimmed_and_the_numbers_stay(county: Database) -> None:
    def old(work: Work) -> None:
        work.run(
            Statement("update broadcast set state = 'done', total = 3, sent = 3, ended = :long_ago"),
            long_ago=work.moment(now() - timedelta(days=91)),
        )

    await county.write(partial(sending, count=3))
    trimming = Trimming(county, Settings(keep_outbox_days=90))
    assert (await trimming.once()).recipients == 0
    await county.write(old)
    assert (await trimming.once()).recipients == 3
    assert (await county.write(found)).sent == 3


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("update broadcast set sent = 2", "counts 2 recipients of whom it knows what became, its rows are 0"),
        ("delete from outbox where lane = 2", "stands in no row of the outbox"),
        (
            "update recipient set state = 0, outbox_id = null",
            "is a broadcast's, and no recipient waits for it",
        ),
        ("update broadcast set state = 'done', ended = made", "is done, and 3 recipients are not decided"),
    ],
)
async def test_what_can_never_be_so_is_found(county: Database, statement: str, sentence: str) -> None:
    await county.write(partial(sending, count=3))
    await county.write(mailing.feed)
    await county.write(lambda work: work.run(Statement(statement)))
    assert any(sentence in one for one in await county.read(violations))


async def test_a_restored_backup_sends_nothing_again(sqlite_url: str, tmp_path: Path) -> None:
    from storage.database import database

    file = Path(sqlite_url.removeprefix("sqlite:///"))
    held = database(sqlite_url)
    await held.open()
    await held.write(partial(sending, count=200))
    await held.write(mailing.feed)
    backups.back_up(file, tmp_path / "backup.db")
    await held.close()
    restored = await backups.restore(tmp_path / "backup.db", file, now())
    assert restored.held_back >= mailing.IN_HAND
    await held.open()
    try:
        assert (await held.write(found)).state == stored.PAUSED
        assert (await held.write(mailing.feed)).rows == []
    finally:
        await held.close()


async def test_what_begins_half_a_day_late_is_asked_about(county: Database) -> None:
    def late(work: Work) -> None:
        author = crowd(work, 1)
        telling.has_written(work, author, Audience(villages=(LITAI,)))
        noon = (now() + timedelta(days=1)).replace(hour=4)
        planning.plan(work, author, telling.WRITTEN, noon, "")
        found(work).starts = milliseconds(now() - timedelta(hours=13))
        work.session.flush()
        mailing.start(work, Due(kind="", subject=telling.WRITTEN, not_before=0, not_after=0))
        assert found(work).state == stored.PAUSED

    await county.write(late)
