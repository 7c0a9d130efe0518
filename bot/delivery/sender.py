"""The sender: takes what the outbox holds, in order within a chat and lane, and brings it to Telegram.

There is exactly one layer of retries, here. What was sent is marked a moment later, many in one commit: a
crash in between sends these once more, and nothing else is ever sent twice.
"""

import asyncio
import heapq
from collections.abc import Coroutine, Iterable
from typing import Any

import structlog
from aiolimiter import AsyncLimiter
from telegram import Bot
from telegram.error import TelegramError

from bot.delivery.outcome import Blocked, Later, Outcome, Refused, Sent, Unknown
from bot.delivery.send import Send
from storage import outbox
from storage.clock import now_ms
from storage.database import Database
from storage.outbox import OutboxRow
from storage.work import Work

log = structlog.get_logger()

MARK_AFTER_SECONDS = 0.01
SWEEP_EVERY_SECONDS = 5.0
MOST_LOADED = 500
"""Rows read from the outbox at once; the rest waits in the database until these are gone."""

AT_ONCE = 30
"""Sends in flight: more would only queue at Telegram's 30 a second."""


class Sender:
    def __init__(self, bot: Bot, database: Database, send: Send, per_second: float) -> None:
        self._bot, self._database, self._send = bot, database, send
        self._limit = AsyncLimiter(max(1.0, per_second), 1)
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._waiting: dict[int, list[tuple[int, int, OutboxRow]]] = {}
        self._known: set[int] = set()
        self._busy: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._marks: list[tuple[int, Outcome]] = []
        self._marking: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()

    def add(self, rows: Iterable[OutboxRow]) -> None:
        """Rows that were committed just now; they need not be read again."""
        for row in rows:
            if row.id in self._known:
                continue
            self._known.add(row.id)
            heapq.heappush(self._waiting.setdefault(row.chat_id, []), (row.lane, row.id, row))
            if row.chat_id not in self._busy:
                self._busy.add(row.chat_id)
                self._start(self._drain(row.chat_id))

    def wake(self) -> None:
        """Somebody wrote to the outbox: look now, not at the next sweep."""
        self._woken.set()

    def answer_callback(self, callback: str, text: str, *, alert: bool = False) -> None:
        """Answers a pressed button at once; the answer expires, so it never stands in the outbox."""
        self._start(self._answer(callback, text, alert))

    async def run(self) -> None:
        """Sweeps the outbox until cancelled: what a crash left, what others wrote."""
        while True:
            self._woken.clear()
            try:
                found = await self._database.read(lambda work: outbox.unsent(work, 0, MOST_LOADED))
                self.add(found)
            except Exception as error:  # noqa: BLE001  the database may be away for a while; sweeping goes on
                log.error("outbox_unreadable", error=type(error).__name__)
            try:
                await asyncio.wait_for(self._woken.wait(), SWEEP_EVERY_SECONDS)
            except TimeoutError:
                continue

    async def finish(self) -> None:
        """Sends what is in memory and marks it."""
        while self._tasks:
            await asyncio.wait(self._tasks)
        if self._marking is not None:
            await self._marking

    async def _drain(self, chat: int) -> None:
        try:
            while self._waiting.get(chat):
                _, _, row = heapq.heappop(self._waiting[chat])
                outcome = await self._bring(row)
                self._mark(row.id, outcome)
                if isinstance(outcome, Blocked):
                    break
        finally:
            for _, _, row in self._waiting.pop(chat, []):
                self._known.discard(row.id)
            self._busy.discard(chat)

    async def _bring(self, row: OutboxRow) -> Outcome:
        """Sends one row until it is decided: sent, refused or blocked."""
        unknown = 0
        while True:
            async with self._at_once, self._limit:
                outcome = await self._send(row)
            if isinstance(outcome, Later):
                log.info("send_later", outbox=row.id, chat=row.chat_id, seconds=outcome.seconds)
                await asyncio.sleep(outcome.seconds)
            elif isinstance(outcome, Unknown):
                unknown += 1
                log.warning(
                    "send_unknown", outbox=row.id, chat=row.chat_id, error=outcome.error, times=unknown
                )
                if unknown > 1:
                    return Refused(outcome.error)
                await asyncio.sleep(1.0)
            else:
                return outcome

    async def _answer(self, callback: str, text: str, alert: bool) -> None:
        try:
            await self._bot.answer_callback_query(callback, text=text or None, show_alert=alert)
        except TelegramError as error:
            # Too old, or Telegram is away: the turn it belonged to is committed and goes on without it.
            log.info("callback_not_answered", error=type(error).__name__)

    def _mark(self, outbox: int, outcome: Outcome) -> None:
        self._marks.append((outbox, outcome))
        if self._marking is None or self._marking.done():
            self._marking = asyncio.create_task(self._write_marks())

    async def _write_marks(self) -> None:
        while self._marks:
            await asyncio.sleep(MARK_AFTER_SECONDS)
            marks, self._marks = self._marks, []
            try:
                await self._database.write(lambda work, marks=marks: _write(work, marks))  # type: ignore[misc]
            except Exception as error:  # noqa: BLE001  kept and tried again: forgetting would send twice
                log.error("marks_unwritten", error=type(error).__name__, count=len(marks))
                self._marks = marks + self._marks
                await asyncio.sleep(1.0)
            else:
                self._known.difference_update(outbox for outbox, _ in marks)

    def _start(self, coroutine: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("sending_failed", error=repr(error))


def _write(work: Work, marks: list[tuple[int, Outcome]]) -> None:
    for row, outcome in marks:
        if isinstance(outcome, Sent):
            outbox.mark_sent(work, row, outcome.message, now_ms())
        elif isinstance(outcome, Blocked):
            outbox.give_up(work, row, "blocked", now_ms())
            outbox.block(work, row, now_ms())
        elif isinstance(outcome, Refused):
            log.error("message_given_up", outbox=row, error=outcome.error)
            outbox.give_up(work, row, outcome.error, now_ms())
