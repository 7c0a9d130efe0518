"""Every recorded talk, with every statement of its turns failing once: nothing is half done, and it is done again.

Each turn runs in the bot's own transaction, without a sender: what goes to Telegram stands in the outbox.
"""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlmodel import SQLModel

from bot.buttons import Answer
from bot.flows import FLOWS
from bot.handlers.turn import work_off
from bot.intake.arrivals import arrival
from bot.talk import turn as talk_turn
from bot.talk.conversation import Conversation, started
from bot.talk.given import Clip, Given, Photos, Pressed, SharedContact, SharedLocation, Typed
from bot.talk.turn import question_hash
from bot.upkeep.violations import violations
from bot.wording.words import Link, Words
from storage import chats, turns
from storage.clock import now_ms
from storage.database import Database
from storage.work import Row, Statement, Work
from tests.journals import trade
from tests.journals.playing import stage
from tests.journals.script import Script

WORDS = Words(Link("cunji_bot"))
PHONE = 77
LONG_AGO_MS = 5_000
"""An album is whole after a second."""


class Failed(Exception):
    """The statement that was to fail."""


class Undone(Exception):
    """A turn that went through is taken back all the same."""


@dataclass(frozen=True)
class Outcome:
    """What a turn comes to: how many rows each table has then, and what is said, by keys."""

    rows: dict[str, int]
    said: tuple[str, ...]


@dataclass
class Scripted:
    turns: int = 0
    failures: int = 0
    wrong: list[str] = field(default_factory=list)


async def every_statement(name: str, script: Script, county: Database) -> Scripted:
    """Plays a talk on a loaded county, failing each statement of each of its turns once."""
    found = Scripted()
    chat = await county.write(lambda work: _begun(work, script))
    before = await county.read(violations)
    for number, given in enumerate(script.gives):
        await county.write(lambda work: _comes(work, chat, number, given))  # noqa: B023
        where = f"{name}, answer {number + 1}"
        wanted = await _taken_back(county, chat)
        for nth in itertools.count(1):
            outcome = await _taken_back(county, chat, fails=nth)
            if outcome is not None:
                break
            found.failures += 1
            again = await _taken_back(county, chat)
            if again != wanted:
                found.wrong.append(f"{where}, after statement {nth} failed: {again}, not {wanted}")
        await county.write(partial(work_off, chat_id=chat, words=WORDS))
        found.turns += 1
    if script.flow in await county.write(lambda work: _open_flows(work, chat)):
        found.wrong.append(f"{name} has not come to its end")
    # What a talk begins with is laid down by the shortest way, not by the market.
    found.wrong += sorted({*await county.read(violations)} - {*before})
    return found


def _begun(work: Work, script: Script) -> int:
    """The chat of somebody to whom the first question of the talk has just been put."""
    on = stage(work, script)
    conversation = Conversation()
    if script.acted_for:
        conversation.act_for(trade.CLIENT)
    talk_turn.begin(conversation, started(FLOWS[script.flow], **script.args), on)
    if script.acted_for and conversation.top is not None:
        conversation.top.client = trade.CLIENT
    came = arrival({"update_id": 1, "message": {**_place(), "text": "/start"}})
    assert came is not None
    chat = turns.arrive(work, [came], now_ms())[0]
    turns.claim(work, chat, now_ms())
    chats.meet_person(work, chat, on.market.read(lambda work, who: who.actor))
    turns.save(
        work,
        turns.lock_chat(work, chat),
        conversation=conversation.stored(),
        keyboard="",
        blocked=0,
        now=now_ms(),
    )
    return chat


def _open_flows(work: Work, chat: int) -> list[str]:
    return [frame.flow for frame in Conversation.of(turns.lock_chat(work, chat).conversation).frames]


def _comes(work: Work, chat: int, number: int, given: Given) -> None:
    stored = turns.lock_chat(work, chat).conversation
    came = arrival({"update_id": number + 2, **_update(given, Conversation.of(stored))})
    assert came is not None
    turns.arrive(work, [came], now_ms() - LONG_AGO_MS)


def _place() -> dict[str, Any]:
    return {
        "message_id": 1,
        "date": 1_790_000_000,
        "chat": {"id": PHONE, "type": "private"},
        "from": {"id": PHONE, "is_bot": False, "first_name": "王秀英", "language_code": "zh-hans"},
    }


def _update(given: Given, conversation: Conversation) -> dict[str, Any]:
    """What Telegram sends when somebody gives this."""
    message = _place()
    match given:
        case Pressed(choice):
            top = conversation.top
            assert top is not None
            assert top.put is not None
            data = Answer(top.id, question_hash(top.put), choice).data()
            query = {
                "id": "1",
                "from": message["from"],
                "chat_instance": "1",
                "message": message,
                "data": data,
            }
            return {"callback_query": query}
        case Typed(text):
            return {"message": {**message, "text": text}}
        case Photos():
            size = {"file_id": "F", "file_unique_id": "U", "width": 800, "height": 600}
            return {"message": {**message, "photo": [size]}}
        case Clip(kind, file):
            note = {"file_id": file, "file_unique_id": "V", "duration": 3}
            return {"message": {**message, kind: note}}
        case SharedContact(phone, _):
            contact = {"phone_number": phone, "first_name": "王秀英", "user_id": PHONE}
            return {"message": {**message, "contact": contact}}
        case SharedLocation(lat, lon):
            return {"message": {**message, "location": {"latitude": lat, "longitude": lon}}}
    raise AssertionError(f"no script gives {given}")


async def _taken_back(county: Database, chat: int, fails: int = 0) -> Outcome | None:
    """What the turn would come to, of which nothing is kept; None where its statement with this number failed.

    A statement that fails ends the turn: whoever catches that and goes on has half done it.
    """
    seen: list[Outcome] = []

    def turn(work: Work) -> None:
        with _counting(fails) as count:
            result = work_off(work, chat, WORDS)
            work.finish()
        assert not 0 < fails <= count[0], f"the failure of statement {fails} was swallowed"
        assert result is not None, "no turn was left to do"
        said = tuple(str(row.body.get("words", {}).get("words", sorted(row.body))) for row in result.rows)
        seen.append(Outcome(_rows(work), said))
        raise Undone

    try:
        await county.write(turn)
    except Failed:
        return None
    except Undone:
        return seen[-1]
    raise AssertionError("it was kept")


@contextmanager
def _counting(fails: int) -> Iterator[list[int]]:
    """Counts the statements of one transaction; the one with this number fails, 0 for none."""
    count = [0]

    def one_more(sql: str) -> None:
        count[0] += 1
        if count[0] == fails:
            raise Failed(sql)

    def before_execute(connection: Connection, cursor: object, sql: str, *rest: object) -> None:
        one_more(sql)

    def run(work: Work, statement: Statement, **values: Any) -> list[Row]:
        one_more(statement.named)
        return usual(work, statement, **values)

    usual = Work.run
    setattr(Work, "run", run)  # noqa: B010  a method, put in from outside
    event.listen(Engine, "before_cursor_execute", before_execute)
    try:
        yield count
    finally:
        event.remove(Engine, "before_cursor_execute", before_execute)
        setattr(Work, "run", usual)  # noqa: B010


_TABLES = sorted(SQLModel.metadata.tables)
_COUNT = Statement(" union all ".join(f"select '{table}', count(*) from \"{table}\"" for table in _TABLES))


def _rows(work: Work) -> dict[str, int]:
    return dict(work.run(_COUNT))  # type: ignore[arg-type]
