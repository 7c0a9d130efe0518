"""The sender: takes what the outbox holds, in order within a chat and lane, and brings it to Telegram.

Messages of broadcasts go beside these lines, in turns that answers leave over. There is exactly one layer of retries,
here.
"""

import asyncio
import heapq
import itertools
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot import figures
from bot.delivery.bundling import bundled
from bot.delivery.compose import messages_in
from bot.delivery.limits import Limits
from bot.delivery.marks import Marks
from bot.delivery.outcome import Blocked, GroupLost, Later, Moved, Outcome, Refused, Unknown, Wait
from bot.delivery.send import Send
from bot.delivery.transport import TokenRefused
from storage import outbox
from storage.database import Database
from storage.outbox import OutboxRow

log = structlog.get_logger()

SWEEP_EVERY_SECONDS = 5.0
MOST_LOADED = 500
"""Rows read from the outbox at once; the rest waits in the database until these are gone."""

MOST_OF_A_CHAT = 20
"""Rows of one chat in memory; the rest waits in the database, so that nobody's flood fills it."""

AT_ONCE = 30
"""Sends in flight, and beside them as many of broadcasts: more would only queue at Telegram's 30 a second."""

MAIL_RUNS_LOW = 45
"""With so few messages of broadcasts in hand, more are asked for."""

CHAT_BUSY_SECONDS = 0.5
"""How soon a message of a broadcast tries again where an answer would have to wait for it."""

LONGEST_BACK_OFF_SECONDS = 30.0
MOST_UNKNOWN = 3
"""Tries of which nobody knows what became; past them a message would rather come twice too often than help."""

OFF_DUTY_SECONDS = 0.2


class Sender:
    """`on_duty` says whether it is this process that sends; `elsewhere` is told of rows where it is not. `runs_low` is
    told when few messages of broadcasts are left to send.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        send: Send,
        limits: Limits,
        on_duty: Callable[[], bool],
        elsewhere: Callable[[], None],
        runs_low: Callable[[], None] = lambda: None,
    ) -> None:
        self._bot, self._database, self._send, self._limits = bot, database, send, limits
        self._on_duty, self._elsewhere, self._runs_low = on_duty, elsewhere, runs_low
        self._marks = Marks(database)
        self._at_once, self._mail_at_once = asyncio.Semaphore(AT_ONCE), asyncio.Semaphore(AT_ONCE)
        self._mail: dict[int, asyncio.Task[None]] = {}
        self._waiting: dict[int, list[tuple[int, int, OutboxRow]]] = {}
        self._known: set[int] = set()
        self._decided: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._behind: set[int] = set()
        self._left: set[int] = set()
        self._caught_up = False
        self._too_early = False
        self._woken = asyncio.Event()
        self._broken: BaseException | None = None

    def add(self, rows: Sequence[OutboxRow]) -> None:
        """Rows that were committed just now; they need not be read again."""
        if not rows:
            return
        if not self._on_duty() or not self._caught_up:
            # What an earlier run or another worker left is not read yet, and goes first: these are found with it.
            self.wake()
            return
        for row in rows:
            if row.chat_id in self._behind or len(self._waiting.get(row.chat_id, ())) >= MOST_OF_A_CHAT:
                # Left in the database, and so is all that follows it, until it is read.
                self._behind.add(row.chat_id)
                self._left.add(row.chat_id)
            else:
                self._take(row)

    def add_mail(self, rows: Sequence[OutboxRow]) -> None:
        """Messages of broadcasts that were committed just now; among these the order does not matter."""
        if self._on_duty():
            for row in rows:
                self._take(row)

    def _take(self, row: OutboxRow) -> None:
        if row.id in self._known or row.id in self._marks.unmarked:
            return
        self._known.add(row.id)
        if row.lane == outbox.BROADCAST:
            self._mail[row.id] = self._start(self._carry(row))
            return
        line = self._waiting.get(row.chat_id)
        if line is None:
            line = self._waiting[row.chat_id] = []
            self._start(self._drain(row.chat_id, line))
        heapq.heappush(line, (row.lane, row.id, row))

    def wake(self) -> None:
        """Somebody wrote to the outbox: look now, not at the next sweep, and let nothing newer overtake it."""
        self._caught_up, self._too_early = False, True
        if self._on_duty():
            self._woken.set()
        else:
            self._elsewhere()

    def answer_callback(self, callback: str, text: str) -> None:
        """Answers a pressed button at once; the answer expires, so it never stands in the outbox."""
        self._start(self._answer(callback, text))

    async def run(self) -> None:
        """Sweeps the outbox until cancelled: what a crash left, what others wrote. Raises TokenRefused."""
        self._caught_up = pauses_known = False
        while True:
            self._woken.clear()
            self._too_early, self._left = False, set()
            # What is decided while the database is read stands there as unsent, and is not.
            self._decided = set(self._marks.unmarked)
            try:
                if not pauses_known:
                    await self._limits.load()
                    pauses_known = True
                found = await self._database.read(
                    lambda work: outbox.unsent(work, MOST_OF_A_CHAT, MOST_LOADED)
                )
                # Of these, there may be more than was read.
                counted = Counter(row.chat_id for row in found)
                self._behind = {chat for chat, rows in counted.items() if rows >= MOST_OF_A_CHAT} | self._left
                self._caught_up = not self._too_early and len(found) < MOST_LOADED
                for row in found:
                    if row.id not in self._decided:
                        self._take(row)
            except Exception as error:  # noqa: BLE001  the database may be away for a while; sweeping goes on
                log.error("outbox_unreadable", error=repr(error))
            try:
                # Not wait_for: until Python 3.12 it forgets that it was cancelled in the moment of being woken.
                async with asyncio.timeout(SWEEP_EVERY_SECONDS):
                    await self._woken.wait()
            except TimeoutError:
                continue
            if self._broken is not None:
                raise self._broken

    async def finish(self) -> None:
        """Sends what is in memory and marks it; messages of broadcasts whose turn has not come are left for later."""
        for task in self._mail.values():
            task.cancel()
        while self._tasks:
            await asyncio.wait(self._tasks)
        await self._marks.written()

    async def stop(self) -> None:
        """Another process sends from now on: nothing more goes out, what was sent is marked."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._marks.written()

    async def _drain(self, chat: int, line: list[tuple[int, int, OutboxRow]]) -> None:
        try:
            while line:
                _, _, row = heapq.heappop(line)
                outcome, others = await self._bring(row, self._turn, self._at_once, line)
                if others and isinstance(outcome, Refused):
                    # Together they were too much for Telegram: each goes alone.
                    outcome, _ = await self._bring(row, self._turn, self._at_once)
                    for one in others:
                        self._decide(one, (await self._bring(one, self._turn, self._at_once))[0])
                    others = []
                for one in (row, *others):
                    self._decide(one, outcome)
                if isinstance(outcome, Blocked | Moved | GroupLost):
                    break
        finally:
            del self._waiting[chat]
            self._known.difference_update(row.id for _, _, row in line)
            if chat in self._behind or not self._caught_up:
                self._woken.set()

    def _decide(self, row: OutboxRow, outcome: Outcome) -> None:
        self._marks.add(row, outcome)
        self._decided.add(row.id)
        self._known.discard(row.id)

    async def _carry(self, row: OutboxRow) -> None:
        """Sends a message of a broadcast. Nothing else in its chat waits for it."""
        try:
            outcome, _ = await self._bring(row, self._spare_turn, self._mail_at_once)
            self._decide(row, outcome)
        finally:
            self._known.discard(row.id)
            self._mail.pop(row.id, None)
            if len(self._mail) <= MAIL_RUNS_LOW:
                self._runs_low()

    async def _turn(self, row: OutboxRow) -> None:
        new = not (row.body.get("edit") or "delete" in row.body or "react" in row.body)
        await self._limits.turn(row.telegram_chat, new=new, count=messages_in(row.body))

    async def _spare_turn(self, row: OutboxRow) -> None:
        count = messages_in(row.body)
        while not await self._limits.spare_turn_in(row.telegram_chat, count):
            await asyncio.sleep(CHAT_BUSY_SECONDS)
        await self._limits.spare_turn(count)
        # From here on it is under way, and whoever stops waits for it.
        self._mail.pop(row.id, None)

    async def _bring(
        self,
        row: OutboxRow,
        turn: Callable[[OutboxRow], Awaitable[None]],
        at_once: asyncio.Semaphore,
        line: list[tuple[int, int, OutboxRow]] | None = None,
    ) -> tuple[Outcome, list[OutboxRow]]:
        """Sends one row until it is decided: sent, refused, blocked, or the group is another one now. What has come to
        wait in `line` for the same topic of a group meanwhile goes with it: these are the others.
        """
        unknown = later = 0
        others: list[OutboxRow] = []
        while True:
            await turn(row)
            if line is not None and not others:
                row, others = bundled(row, line)
            while not self._on_duty():
                # Either this is over in a moment, or another process takes over and this one is stopped.
                await asyncio.sleep(OFF_DUTY_SECONDS)
            async with at_once:
                outcome = await self._send(await self._with_its_message(row))
            figures.SENDS.labels(type(outcome).__name__.lower()).inc()
            if isinstance(outcome, Wait):
                await self._limits.hold(row.telegram_chat, outcome.seconds)
            elif isinstance(outcome, Later):
                log.info("send_later", outbox=row.id, chat=row.chat_id, error=outcome.error)
                await asyncio.sleep(_back_off(later))
                later += 1
            elif isinstance(outcome, Unknown):
                unknown += 1
                log.warning(
                    "send_unknown", outbox=row.id, chat=row.chat_id, error=outcome.error, times=unknown
                )
                if unknown == MOST_UNKNOWN:
                    return Refused(outcome.error), others
                await self._telegram_answers()
            else:
                return outcome, others

    async def _with_its_message(self, row: OutboxRow) -> OutboxRow:
        """A row that changes, answers or takes away an earlier one, with Telegram's id of what that one became."""
        how = next((one for one in ("edit", "reply", "delete") if (row.body.get(one) or {}).get("row")), "")
        if not how:
            return row
        earlier = row.body[how]["row"]
        if earlier in self._marks.unmarked:
            await self._marks.written()
        for times in itertools.count():
            try:
                message = await self._database.read(lambda work: outbox.message_of(work, earlier))
                return replace(row, body={**row.body, how: {"message": message}})
            except Exception as error:  # noqa: BLE001  the database may be away for a while
                log.error("outbox_unreadable", error=repr(error))
                await asyncio.sleep(_back_off(times))
        raise AssertionError

    async def _telegram_answers(self) -> None:
        """Waits until a call that changes nothing gets through: while the way is cut, no try is spent."""
        for times in itertools.count():
            await asyncio.sleep(_back_off(times))
            try:
                await self._bot.get_me()
                return
            except InvalidToken as error:
                raise TokenRefused from error
            except TelegramError as error:
                log.info("telegram_away", error=error.message)

    async def _answer(self, callback: str, text: str) -> None:
        try:
            await self._bot.answer_callback_query(callback, text=text or None)
        except TelegramError as error:
            # Too old, or Telegram is away: the turn it belonged to is committed and goes on without it.
            log.info("callback_not_answered", error=type(error).__name__)

    def _start(self, coroutine: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        task = asyncio.create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("sending_failed", error=repr(error))
            self._broken = error
            self._woken.set()


def _back_off(times: int) -> float:
    """1, 2, 4 ... seconds, with chance in it, so that not everything comes back in the same instant."""
    return min(LONGEST_BACK_OFF_SECONDS, 2.0**times) * random.uniform(0.75, 1.25)
