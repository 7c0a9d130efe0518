"""Whoever neither wrote a broadcast nor manages the county cannot see or move it, by any door that is pressed."""

import pytest

from bot.handlers.doors import ACTIONS
from bot.pages import PAGES
from market.acting import Who
from market.broadcasting import broadcasts, mailing, news, planning
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import Content
from storage import broadcasts as stored
from storage import people
from storage.clock import now
from storage.database import Database
from storage.due import Due
from storage.work import Statement, Work
from tests.bot.test_foreign_objects import Stranger, operator_elsewhere
from tests.journals import telling

AUTHOR, SECOND, HEARER = 21, 22, 23
TEXT = "仓库的门锁密码换了"
STATES = ("draft", "asking", "planned", "sending", "paused")
TABLES = ("broadcast", "recipient", "broadcastevent", "marketday")


def in_all_states(work: Work) -> None:
    """A broadcast in each state in which something can be done with it, known by that state's name."""
    for one in (AUTHOR, SECOND, HEARER):
        work.session.add(people.Person(id=one, name=f"{one}", since=now()))
        work.session.flush()
        telling.has_a_chat(work, one, "621202108204")
    for one in (AUTHOR, SECOND):
        telling.manages(work, Who.self(one))
    author = Who.self(AUTHOR)
    for state in STATES:
        made = broadcasts.draft(
            work, author, Content({"zh": TEXT}), news.COUNTY, Audience(villages=("621202108204",))
        )
        made.public, made.at_night = state, True
        work.session.flush()
        if state != "draft":
            planning.plan(work, author, state, None, "")
        if state != "asking" and broadcasts.seen(work, author, state).state == stored.ASKING:
            broadcasts.act(work, Who.self(SECOND), state, "approve")
        if state in ("sending", "paused"):
            mailing.start(work, Due(kind="", subject=state, not_before=0, not_after=0))
        if state == "paused":
            broadcasts.act(work, author, state, "pause")


async def told(held: Database) -> list[object]:
    return [
        await held.read(lambda work, table=table: work.run(Statement(f"select * from {table} order by 1, 2")))  # type: ignore[misc]
        for table in TABLES
    ]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("elsewhere", [False, True], ids=["a farmer", "an operator of another station"])
async def test_no_press_shows_or_moves_a_broadcast_of_others(county: Database, elsewhere: bool) -> None:
    await county.write(in_all_states)
    stranger = Stranger(county)
    await stranger.types("/start")
    if elsewhere:
        me = await county.read(lambda work: work.run(Statement("select max(id) from person"))[0][0])
        await county.write(lambda work: operator_elsewhere(work, me))
    before = await told(county)
    actions = tuple(dict.fromkeys(action for _, action in broadcasts.TRANSITIONS))
    for door in {*ACTIONS, *PAGES} - {"forget"}:
        for id_ in STATES:
            for arg in actions if door == "move-broadcast" else ("",):
                said = await stranger.presses(f"d:{door}:{id_}:{arg}")
                assert not [one for one in said if TEXT in one], (door, id_, arg)
    assert await told(county) == before
