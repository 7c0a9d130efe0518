"""One unit of work: a transaction that named statements and the market's session share."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlmodel import Session

T = TypeVar("T")

Row = Sequence[Any]
Job = Callable[["Work"], T]
"""What is run in a transaction: it gets the work and returns a value; raising takes everything back."""


class Statement:
    """A named SQL statement with `:parameters`, kept in the forms that the two drivers want."""

    def __init__(self, sql: str) -> None:
        self.named = " ".join(sql.split())
        self.order: list[str] = []
        self.numbered = re.sub(r"(?<!:):(\w+)", self._number, self.named)

    def _number(self, match: re.Match[str]) -> str:
        if match[1] not in self.order:
            self.order.append(match[1])
        return f"${self.order.index(match[1]) + 1}"


class Work:
    """A transaction in hand.

    `run` executes a named statement on the driver's own connection; `session` is made when the market is
    first read or changed. `memory` outlives the transaction: what is read-only and asked for all the time
    (the county's places) is kept there. `noticed`: something was written for other chats too, so the sender
    is to look. `woken` are chats whose inbox got something that waits to be worked off.
    """

    def __init__(
        self,
        connection: Connection,
        execute: Callable[[Statement, Mapping[str, Any]], list[Row]],
        memory: dict[str, Any],
    ) -> None:
        self._connection, self._execute, self.memory = connection, execute, memory
        self.noticed = False
        self.woken: list[int] = []
        self._session: Session | None = None

    @property
    def dialect(self) -> str:
        return self._connection.dialect.name

    def run(self, statement: Statement, **values: Any) -> list[Row]:
        """Executes a named statement; the rows that it returns."""
        return self._execute(statement, values)

    def moment(self, at: datetime) -> object:
        """A moment as the driver wants it in a named statement: as the session's own columns keep it."""
        if self.dialect == "sqlite":
            return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        return at

    @property
    def session(self) -> Session:
        if self._session is None:
            self._session = Session(
                self._connection, join_transaction_mode="create_savepoint", expire_on_commit=False
            )
        return self._session

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """All or nothing, within the transaction: what raises inside is taken back and raised on."""
        with self.session.begin_nested():
            # The session sets the savepoint only when it first needs it: too late for a named statement.
            self.session.connection()
            yield

    def finish(self) -> None:
        """Hands the session's changes to the transaction; committing is the database's."""
        if self._session is not None:
            self._session.commit()
            self._session.close()
            self._session = None

    def abandon(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
