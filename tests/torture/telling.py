"""A broadcast while sends fail and the bot is killed again and again: in the end everybody has it, and nobody has it
twice without an excuse.
"""

import asyncio
import random
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from market.acting import Who
from market.broadcasting import broadcasts, news, planning
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import Content
from market.members.roles import MANAGER
from simulator.running import RunningTelegram
from storage.beside import database_beside, write_beside
from storage.clock import now
from storage.people import Person
from storage.roles import Role, add_role
from storage.work import Statement, Work
from tests.torture.counties import County, loaded
from tests.torture.doubled import Doubled, doubled_messages
from tests.torture.faults import make_it_hard
from tests.torture.remains import read_remains, still_waiting
from tests.torture.tapped import Tap, tapped_telegram
from tests.torture.workers import Workers

ENDS_WITHIN_SECONDS = 180.0
AUTHOR, SECOND, FIRST = 19_999_998, 19_999_999, 20_000_000
VILLAGE, TEXT = "621202108204", "明天县中心收花椒，32 元一斤。"
MOST_ROWS = 500

_LEFT = Statement("select sum(total - sent - blocked - failed - muted - gone) from broadcast")
_PERSON = """insert into person(id, name, language, phone, village, since) values {rows}"""
_CHAT = """insert into chat(id, telegram_chat, telegram_user, private, person_id, conversation, keyboard, last_turn,
           blocked) values {rows}"""


@dataclass(frozen=True)
class Told:
    """What a run is to do. `pace` is how many messages a second the bot may send, `lives` how long it is let live at
    most after it is up, in seconds.
    """

    seed: int
    people: int = 3_000
    kills: int = 20
    pace: int = 100
    lives: float = 1.5


@dataclass
class Report:
    """`left_at_last_kill`: how many were still waiting then."""

    seconds: float
    kills: int
    left_at_last_kill: int
    messages: int
    failed_sends: int
    doubled: Doubled
    wrong: list[str] = field(default_factory=list)


async def tell(wanted: Told, county: County, folder: Path) -> Report:
    began = time.monotonic()
    await loaded(county)
    await write_beside(county.url, "", partial(people, count=wanted.people))
    async with tapped_telegram(folder / "telegram") as (telegram, tap):
        for number in range(FIRST, FIRST + wanted.people):
            telegram.core.chats.open(
                telegram.bot.id, telegram.core.people.save(id=number, first_name="秀英").id
            )
        workers = Workers([_settings(wanted, county, telegram)], folder, tap, may_be_away=False)
        try:
            await workers.start_all()
            make_it_hard(telegram, wanted.seed)
            await write_beside(county.url, "", tell_all)
            left = await _killed(wanted, county, workers)
            wrong = await _all_told(county)
            wrong += await workers.stop_all()
        finally:
            await workers.kill_all()
        remains = await read_remains(county)
    doubled = doubled_messages(tap.kept, remains.rows, workers.kills, county.away)
    return Report(
        seconds=time.monotonic() - began,
        kills=len(workers.kills),
        left_at_last_kill=left,
        messages=sum(len(messages) for messages in tap.kept.values()),
        failed_sends=sum(bool(call.fault) for call in tap.calls if call.sends),
        doubled=doubled,
        wrong=[*wrong, *_judged(wanted, tap), *remains.broken, *doubled.without_excuse],
    )


async def _killed(wanted: Told, county: County, workers: Workers) -> int:
    """Kills the bot so many times; how many people were still waiting at the last."""
    dice = random.Random(f"{wanted.seed} kills")
    left = 0
    for _ in range(wanted.kills):
        await asyncio.sleep(dice.uniform(0, wanted.lives))
        left = await _left(county)
        await workers.kill_one(dice)
    return left


async def _all_told(county: County) -> list[str]:
    ends_at = time.monotonic() + ENDS_WITHIN_SECONDS
    while time.monotonic() < ends_at:
        if not await _left(county) and not await still_waiting(county):
            return []
        await asyncio.sleep(0.2)
    return [f"{await _left(county)} people still wait after {ENDS_WITHIN_SECONDS:.0f} s"]


async def _left(county: County) -> int:
    held = database_beside(county.url, "")
    await held.open()
    try:
        return await held.read(lambda work: int(work.run(_LEFT)[0][0] or 0))
    finally:
        await held.close()


def _judged(wanted: Told, tap: Tap) -> list[str]:
    """Everybody has it."""
    return [
        f"person {number} did not get it"
        for number in range(FIRST, FIRST + wanted.people)
        if not any(TEXT in one.shown.text for one in tap.kept.get(number, {}).values())
    ]


def _settings(wanted: Told, county: County, telegram: RunningTelegram) -> dict[str, str]:
    return {
        "CUNJI_BOT_TOKEN": telegram.token,
        "CUNJI_DATABASE_URL": county.url,
        "CUNJI_TELEGRAM_API": telegram.api,
        "CUNJI_SENDS_PER_SECOND": f"{wanted.pace}",
        "CUNJI_SENDS_PER_CHAT": "1000",
        "CUNJI_LOG_LEVEL": "info",
    }


def people(work: Work, count: int) -> None:
    """Two managers, whom nobody can write to, and so many people of a village."""
    for person in (AUTHOR, SECOND):
        work.session.add(Person(id=person, name=f"{person}", since=now()))
        work.session.flush()
        add_role(work, Role(person_id=person, role=MANAGER, since=now()))
    for begin in range(FIRST, FIRST + count, MOST_ROWS):
        numbers = range(begin, min(begin + MOST_ROWS, FIRST + count))
        rows = ", ".join(f"({one}, '秀英', 'zh', '', '{VILLAGE}', :since)" for one in numbers)
        work.run(Statement(_PERSON.format(rows=rows)), since=work.moment(now()))
        chats = ", ".join(f"({one}, {one}, {one}, true, {one}, '', 'menu', 0, 0)" for one in numbers)
        work.run(Statement(_CHAT.format(rows=chats)))


def tell_all(work: Work) -> None:
    """One manager writes it, and the other approves it where that is needed."""
    author = Who.self(AUTHOR)
    made = broadcasts.draft(work, author, Content({"zh": TEXT}), news.BUYING, Audience(villages=(VILLAGE,)))
    made.at_night = True
    planning.plan(work, author, made.public, None, "")
    broadcasts.act(work, Who.self(SECOND), made.public, "approve")
    made.at_night = True
    work.session.flush()
