"""Tables that are sent together come as one album, and each is taken in."""

from functools import partial
from typing import Any

from bot.handlers.turn import work_off
from bot.intake.arrivals import arrival
from bot.wording.words import Link, Words
from market.members.roles import MANAGER
from storage import turns
from storage.clock import now, now_ms
from storage.database import Database
from storage.roles import Role, add_role
from storage.work import Statement, Work

LONG_AGO_MS = 5_000


def update(number: int, **more: Any) -> dict[str, Any]:
    who = {"id": 77, "is_bot": False, "first_name": "陈主任", "language_code": "zh-hans"}
    message = {
        "message_id": number,
        "date": 1_790_000_000,
        "chat": {"id": 77, "type": "private"},
        "from": who,
    }
    return {"update_id": number, "message": {**message, **more}}


def table(number: int, name: str) -> dict[str, Any]:
    document = {"file_id": f"F{number}", "file_unique_id": f"U{number}", "file_name": name, "file_size": 100}
    return update(number, media_group_id="8", document=document)


async def works_off(county: Database, *updates: dict[str, Any]) -> list[str]:
    """What the bot says to updates that came a while ago."""
    came = [one for one in map(arrival, updates) if one is not None]
    chat = (await county.write(lambda work: turns.arrive(work, came, now_ms() - LONG_AGO_MS)))[0]
    result = await county.write(partial(work_off, chat_id=chat, words=Words(Link("cunji_bot"))))
    assert result is not None
    return [str(row.body["words"]) for row in result.rows]


def makes_manager(work: Work) -> None:
    person = work.run(Statement("select max(id) from person"))[0][0]
    add_role(work, Role(person_id=person, role=MANAGER, since=now()))


async def test_two_tables_of_one_album(county: Database) -> None:
    await works_off(county, update(1, text="/start"))
    said = await works_off(county, table(2, "肥.csv"), table(3, "膜.CSV"))
    assert [one for one in said if "refusal-not-manager" in one] == said
    await county.write(makes_manager)
    said = await works_off(county, table(4, "肥.csv"), table(5, "膜.CSV"))
    assert ["肥.csv" in said[0], "膜.CSV" in said[1]] == [True, True]
    waiting = Statement("select count(*) from due where kind = 'fetch_goods'")
    assert (await county.read(lambda work: work.run(waiting)))[0][0] == 2
