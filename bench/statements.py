"""How many statements a turn costs, counted by the drivers: on SQLite and on PostgreSQL.

Alone: `python -m bench.statements`. The real flows are gone through without a socket: each line is stored as an
update and worked off, and what the driver executed meanwhile is listed.
"""

import asyncio
import itertools
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Pool, event

from bench.figures import Figure, at_most, shown
from bench.turns.contenders import county_file, durable_postgres
from bot.handlers.turn import work_off
from bot.intake.arrivals import arrival
from bot.wording.words import Link, Words
from market.county.counties import load_county
from storage import stations, turns
from storage.beside import write_beside
from storage.clock import now_ms
from storage.database import Database, database
from storage.stations import Station
from storage.work import Statement

MOST_STATEMENTS = 4
AT_ONCE = 16
BRACKETS = ("begin", "commit", "rollback", "savepoint", "release")
"""First words of what only opens and closes transactions: listed by themselves."""

OPEN_STORE = ("李台", "花椒调料", "选好了", "跳过")
"""Answers of the real flow that opens a store, after its name. Each of these turns reads and changes nothing."""

CHECK_OUT = ("送到服务站，我去取", "三河镇服务站", "李明 13893900003", "拿到货时付现钱")
MOST_FOR_AN_ORDER = 12

WHICH_GOODS = ("没有照片", "核桃仁")
"""Answers at and before the question which goods it is: what may be sold, and is offered, is read from the store."""

LIST_PRODUCE = ("120斤", "30块", "跳过")


class Executed:
    """Everything that the drivers' connections execute, in order."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def listen(self) -> None:
        event.listen(Pool, "connect", self._hook)
        event.listen(Engine, "before_cursor_execute", self._by_sqlalchemy)

    def cease(self) -> None:
        event.remove(Pool, "connect", self._hook)
        event.remove(Engine, "before_cursor_execute", self._by_sqlalchemy)

    def _hook(self, connection: Any, _: object) -> None:
        """Both drivers have a hook of their own for what they execute."""
        if hasattr(connection, "set_trace_callback"):
            connection.set_trace_callback(self.statements.append)
        else:
            connection.driver_connection.add_query_logger(lambda record: self.statements.append(record.query))

    def _by_sqlalchemy(self, connection: Connection, _: object, statement: str, *rest: object) -> None:
        # asyncpg tells of no prepared statement, and SQLAlchemy prepares each.
        if connection.dialect.name == "postgresql":
            self.statements.append(statement)

    def taken(self) -> list[str]:
        """The statements since the last look, in small letters. What SQLite's triggers and indexes do inside one is not
        counted: the driver tells it after two dashes, and the statement that set them off once more for each.
        """
        taken: list[str] = []
        for one in self.statements:
            text = " ".join(one.lower().split())
            if not text.startswith("--") and (not taken or text != taken[-1]):
                taken.append(text)
        self.statements.clear()
        return taken


class Talker:
    """One person at a database: types a line, which is stored and worked off in a transaction each."""

    def __init__(self, held: Database, executed: Executed, identity: int) -> None:
        self._held, self._executed, self._id = held, executed, identity
        self._updates = itertools.count(identity * 1000)
        self._words = Words(Link("bench_bot"))

    async def types(self, text: str) -> list[str]:
        """The statements of the turn, without those that stored the line."""
        chat = await self.arrives(text)
        self._executed.taken()
        await self.works_off(chat)
        return self._executed.taken()

    async def presses(self, data: str) -> list[str]:
        """The same, where a button is pressed that carries this."""
        query = {"id": "1", "from": self._person, "message": self._message("x"), "chat_instance": "1"}
        chat = await self._stored({"callback_query": {**query, "data": data}})
        self._executed.taken()
        await self.works_off(chat)
        return self._executed.taken()

    async def arrives(self, text: str) -> int:
        """Stores a line; the chat that it waits in."""
        return await self._stored({"message": self._message(text)})

    @property
    def _person(self) -> dict[str, Any]:
        return {"id": self._id, "is_bot": False, "first_name": "秀英", "language_code": "zh-hans"}

    def _message(self, text: str) -> dict[str, Any]:
        chat = {"id": self._id, "type": "private"}
        message = {"message_id": 1, "date": 1_790_000_000, "chat": chat}
        return {**message, "from": self._person, "text": text}

    async def _stored(self, update: dict[str, Any]) -> int:
        one = arrival({"update_id": next(self._updates), **update})
        assert one is not None
        woken = await self._held.write(lambda work: turns.arrive(work, [one], now_ms()))
        return woken[0]

    async def works_off(self, chat: int) -> None:
        await self._held.write(partial(work_off, chat_id=chat, words=self._words))


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder, durable_postgres() as postgres:
        yield from asyncio.run(_of("SQLite", asyncio.run(county_file(Path(folder)))))
        asyncio.run(write_beside(postgres.url(), "", load_county))
        yield from asyncio.run(_of("PostgreSQL", postgres.url()))


async def _of(name: str, url: str) -> list[Figure]:
    executed = Executed()
    async with _opened(url, executed) as held:
        # What the process reads once and keeps (places, products) falls to whoever comes first.
        await _figures_of(Talker(held, executed, 7), "李强山货")
        found = await _figures_of(Talker(held, executed, 8), "秀英山货")
        found.append(await _placing(held, Talker(held, executed, 9), executed))
        found.append(await _commits(held, executed))
    return [Figure(f"{name}: {one.figure}", one.value, one.unit, one.target, one.holds) for one in found]


async def _figures_of(talker: Talker, store: str) -> list[Figure]:
    found = [_all("the first word of somebody new, who wants to sell", await talker.types("卖货"))]
    plain = [await talker.types(line) for line in (store, *OPEN_STORE)]
    found += [
        _most("a plain turn, opening a store", plain),
        _brackets("a plain turn, opening a store", plain),
    ]
    found.append(_all("the turn that opens the store", await talker.types("对，就这样")))
    await talker.types("上货")
    reading = [await talker.types(line) for line in WHICH_GOODS]
    found.append(
        Figure("a turn of listing that reads the store", max(map(_without_brackets, reading)), "statements")
    )
    plain = [await talker.types(line) for line in LIST_PRODUCE]
    found += [_most("a plain turn, listing goods", plain), _brackets("a plain turn, listing goods", plain)]
    found.append(_all("the turn that lists the goods", await talker.types("对，就这样")))
    return found


async def _placing(held: Database, talker: Talker, executed: Executed) -> Figure:
    """What the market executes to place an order for one kind of goods, to be fetched at a station."""
    await held.write(
        lambda work: stations.add_station(work, Station(name="三河镇服务站", level="town", place="621202108"))
    )
    listing = await held.read(lambda work: work.run(Statement("select public from listing limit 1"))[0][0])
    await talker.types("/start")
    await talker.presses(f"d:want:{listing}:")
    await talker.types("5斤")
    await talker.presses("d:check-out::")
    for line in CHECK_OUT:
        await talker.types(line)
    statements = await talker.types("对，就这样")
    begin = next(at for at, one in enumerate(statements) if one.startswith("insert into change"))
    end = next(at for at, one in enumerate(statements) if one.startswith("update chat set conversation"))
    placing = _without_brackets(statements[begin + 1 : end])
    return at_most("placing an order", placing, "statements", MOST_FOR_AN_ORDER)


async def _commits(held: Database, executed: Executed) -> Figure:
    """Commits of turns that wait at the same time, where each chat has one."""
    talkers = [Talker(held, executed, 100 + number) for number in range(AT_ONCE)]
    chats = [await talker.arrives("卖货") for talker in talkers]
    executed.taken()
    await asyncio.gather(*(talker.works_off(chat) for talker, chat in zip(talkers, chats, strict=True)))
    commits = sum(one.rstrip(";") == "commit" for one in executed.taken())
    return Figure(f"commits, {AT_ONCE} turns waiting", commits / AT_ONCE, "a turn")


@asynccontextmanager
async def _opened(url: str, executed: Executed) -> AsyncIterator[Database]:
    executed.listen()
    held = database(url)
    try:
        await held.open()
        yield held
    finally:
        await held.close()
        executed.cease()


def _without_brackets(statements: list[str]) -> int:
    return sum(one.split()[0].rstrip(";") not in BRACKETS for one in statements)


def _all(figure: str, statements: list[str]) -> Figure:
    return Figure(figure, _without_brackets(statements), "statements")


def _most(figure: str, turns: list[list[str]]) -> Figure:
    return at_most(figure, max(map(_without_brackets, turns)), "statements", MOST_STATEMENTS)


def _brackets(figure: str, turns: list[list[str]]) -> Figure:
    """On PostgreSQL each of these is a round trip, too."""
    most = max(len(one) - _without_brackets(one) for one in turns)
    return Figure(f"{figure}: begin, commit, savepoints", most, "statements")


if __name__ == "__main__":
    shown(figures())
