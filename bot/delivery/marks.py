"""What became of each message is written a moment later, many in one commit.

A crash in between sends these once more, and nothing else is ever sent twice.
"""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import structlog

from bot.delivery.outcome import Blocked, GroupLost, Moved, Outcome, Refused, Sent
from storage import chats, due, outbox
from storage.clock import now_ms
from storage.database import Database
from storage.recipients import BLOCKED_ERROR, GONE_ERROR
from storage.work import Work

if TYPE_CHECKING:
    from storage.outbox import OutboxRow

log = structlog.get_logger()

MARK_AFTER_SECONDS = 0.01
TRY_AGAIN_SECONDS = 1.0

NOT_REACHED = "group_not_reached"
NOT_REACHED_WITHIN_MS = 30 * 24 * 3600 * 1000
"""However late: what waits for a group that is lost must not lie there."""

Mark = tuple["OutboxRow", Outcome]


class Marks:
    """`unmarked` are the ids of rows that were decided and are not written down yet: they must not be read anew."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[Mark] = []
        self._writing: asyncio.Task[None] | None = None
        self.unmarked: set[int] = set()

    def add(self, row: "OutboxRow", outcome: Outcome) -> None:
        self.unmarked.add(row.id)
        self._waiting.append((row, outcome))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all())

    async def written(self) -> None:
        """Waits until all is written down."""
        if self._writing is not None:
            await self._writing

    async def _write_all(self) -> None:
        while self._waiting:
            await asyncio.sleep(MARK_AFTER_SECONDS)
            marks, self._waiting = self._waiting, []
            try:
                await self._database.write(partial(_write, marks=marks), urgent=True)
            except Exception as error:  # noqa: BLE001  kept and tried again: forgetting would send twice
                log.error("marks_unwritten", error=repr(error), count=len(marks))
                self._waiting = marks + self._waiting
                await asyncio.sleep(TRY_AGAIN_SECONDS)
            else:
                self.unmarked.difference_update(row.id for row, _ in marks)


def _write(work: Work, marks: list[Mark]) -> None:
    outbox.mark_all_sent(
        work, {row.id: outcome.message for row, outcome in marks if isinstance(outcome, Sent)}, now_ms()
    )
    for row, outcome in marks:
        if isinstance(outcome, Moved):
            chats.move_group(work, row.telegram_chat, outcome.chat)
        elif isinstance(outcome, Blocked):
            outbox.give_up(work, row.id, GONE_ERROR if outcome.gone else BLOCKED_ERROR, now_ms())
            outbox.block(work, row.id, now_ms())
        elif isinstance(outcome, GroupLost):
            # What waits for the group stays unsent: the clock brings it to the people's own chats.
            outbox.block(work, row.id, now_ms())
            _plan_for_group(work, row.body["topic"]["group"], outcome.why)
        elif isinstance(outcome, Refused):
            log.error("message_given_up", outbox=row.id, error=outcome.error)
            outbox.give_up(work, row.id, outcome.error, now_ms())


def _plan_for_group(work: Work, group: int, why: str) -> None:
    due.plan(
        work,
        NOT_REACHED,
        str(group),
        not_before=now_ms(),
        not_after=now_ms() + NOT_REACHED_WITHIN_MS,
        facts=why,
    )
