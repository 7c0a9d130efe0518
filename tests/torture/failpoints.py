"""Failpoints, put into a running bot from outside: the n-th boundary of one phone's turns fails."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event

from bot.app import App
from bot.delivery.outcome import Later, Outcome, Unknown
from bot.delivery.send import Send
from storage.database import Away
from storage.outbox import OutboxRow
from storage.work import Job, Row, Statement, Work

KINDS = ("statement", "commit", "committed", "send", "sent")
"""A statement of a turn fails; a commit fails; a commit succeeds and its answer is lost; a message cannot be sent; it
is sent and the answer is lost.
"""


class Failed(Exception):
    """A failpoint has struck inside a job."""


@dataclass
class Failpoint:
    """Lets the n-th boundary of a kind fail, once or, `for_good`, the same one until it is lifted. `seen` counts the
    boundaries, `struck` the failures.
    """

    kind: str
    nth: int
    for_good: bool = False
    armed: bool = False
    seen: int = 0
    struck: int = 0
    place: str = ""

    def strikes(self, kind: str, place: str) -> bool:
        """Whether this boundary fails. `place` names it, so that the same one can fail again."""
        if not self.armed or kind != self.kind:
            return False
        if self.struck:
            struck = self.for_good and place == self.place
        else:
            self.seen += 1
            struck = self.seen == self.nth
            self.place = place
        self.struck += struck
        return struck


class Failpoints:
    """`by_phone` has the failpoint of each phone that is tortured."""

    def __init__(self) -> None:
        self.by_phone: dict[int, Failpoint] = {}
        self._turns: dict[int, _Turn] = {}

    @contextmanager
    def within(self, app: App) -> Iterator[None]:
        """In force in this bot while the block runs: around its database's `write` and its `Send`."""
        write, send, run = app.database.write, Send.__call__, Work.run

        async def failing_write(job: Job[Any], **how: Any) -> Any:
            turn = _Turn(self)
            try:
                result = await write(lambda work: self._job(work, job, turn), **how)
            except Failed as error:
                if turn.at_commit:
                    raise Away("failpoint: the commit failed") from error
                raise
            if turn.any_strikes("committed"):
                raise Away("failpoint: committed, and the answer was lost")
            return result

        async def failing_send(sender: Send, row: OutboxRow) -> Outcome:
            failpoint = self.by_phone.get(row.telegram_chat)
            if failpoint is not None and failpoint.strikes("send", f"row {row.id}"):
                return Later("failpoint")
            outcome = await send(sender, row)
            if failpoint is not None and failpoint.strikes("sent", f"row {row.id}"):
                return Unknown("failpoint")
            return outcome

        def failing_run(work: Work, statement: Statement, **values: Any) -> list[Row]:
            turn = self._turns.get(id(work._connection))
            if turn is not None:
                turn.before(statement.named)
            rows = run(work, statement, **values)
            if turn is not None:
                turn.after(statement.named, rows)
            return rows

        def before_execute(connection: Connection, cursor: object, statement: str, *rest: object) -> None:
            if (turn := self._turns.get(id(connection))) is not None:
                turn.before(statement)

        setattr(app.database, "write", failing_write)  # noqa: B010  a method, put in from outside
        setattr(Send, "__call__", failing_send)  # noqa: B010
        setattr(Work, "run", failing_run)  # noqa: B010
        event.listen(Engine, "before_cursor_execute", before_execute)
        try:
            yield
        finally:
            event.remove(Engine, "before_cursor_execute", before_execute)
            setattr(Work, "run", run)  # noqa: B010
            setattr(Send, "__call__", send)  # noqa: B010
            setattr(app.database, "write", write)  # noqa: B010

    def _job(self, work: Work, job: Job[Any], turn: "_Turn") -> Any:
        key = id(work._connection)
        turn.begin()
        self._turns[key] = turn
        try:
            result = job(work)
            work.finish()
        finally:
            del self._turns[key]
        if turn.any_strikes("commit"):
            turn.at_commit = True
            raise Failed("failpoint")
        return result


class _Turn:
    """One transaction as the failpoints see it: whose turn it is in, and how far."""

    def __init__(self, failpoints: Failpoints) -> None:
        self._failpoints = failpoints
        self.at_commit = False
        self.begin()

    def begin(self) -> None:
        """From its start: PostgreSQL runs a transaction again that another one overtook."""
        self._phones: dict[int, int] = {}
        self._phone, self._claimed = 0, False

    def before(self, sql: str) -> None:
        """Raises Failed where a statement of a turn is to fail; a turn begins with its claim of the inbox row."""
        self._claimed = self._claimed or sql.startswith("update inbox set handled")
        failpoint = self._failpoints.by_phone.get(self._phone)
        if not self._claimed or failpoint is None:
            return
        self._phones[self._phone] += 1
        # Savepoints are numbered through: without its number it is the same one in the next try.
        place = re.sub(r"savepoint_\d+", "savepoint", sql)
        if failpoint.strikes("statement", f"{self._phones[self._phone]} {place}"):
            raise Failed(f"failpoint: {sql}")

    def after(self, sql: str, rows: list[Row]) -> None:
        """A chat was locked: what follows is its turn, until the next one is."""
        if sql.startswith("select c.id, c.telegram_chat"):
            self._phone, self._claimed = int(rows[0][1]), False
            self._phones[self._phone] = 0

    def any_strikes(self, kind: str) -> bool:
        failpoints = (self._failpoints.by_phone.get(phone) for phone in self._phones)
        # Asked of all: each counts its own boundaries.
        struck = [one.strikes(kind, "commit") for one in failpoints if one is not None]
        return any(struck)
