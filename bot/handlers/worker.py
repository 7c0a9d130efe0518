"""Works the inbox off: in order within a chat, chats side by side, one turn each before anyone's second."""

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Any

import structlog

from bot import figures
from bot.delivery.sender import Sender
from bot.handlers.turn import AlbumStillComing, work_off
from bot.handlers.turn_result import TurnResult
from bot.talk.message import DoorButton, Message
from bot.talk.message import Words as Key
from bot.wording.words import Words
from storage import outbox, turns
from storage.clock import now_ms
from storage.database import Away, Database
from storage.work import Work

log = structlog.get_logger()

AT_ONCE = 16
MOST_TRIES = 3
"""Tries of one inbox row; past them it is a dead letter and the chat goes on."""

SWEEP_EVERY_SECONDS = 5.0
MOST_SWEPT = 1000
OTHERS_HAVE_MS = 1000
"""How long a row is left to the worker that stored it, where there are several."""

DATABASE_REST_SECONDS = 1.0


@dataclass(frozen=True)
class AtOnce:
    """Turns that were worked off in the transaction that stored what came in, each with its chat and when it began
    (monotonic seconds); `left` are chats for later.
    """

    done: list[tuple[int, TurnResult, float]]
    left: list[int]


class Worker:
    """Chats that have something waiting stand in a line; each is taken for one turn and stands at the end again."""

    def __init__(self, database: Database, sender: Sender, words: Words, fetch: Callable[[], None]) -> None:
        self._database, self._sender, self._words, self._fetch = database, sender, words, fetch
        self._line: OrderedDict[int, None] = OrderedDict()
        self._busy: set[int] = set()
        self._again: set[int] = set()
        self._ready = asyncio.Condition()
        self._stopping = False

    def wake(self, chats: Iterable[int]) -> None:
        """Something new is waiting for these chats."""
        for chat in chats:
            if chat in self._busy:
                self._again.add(chat)
            else:
                self._line[chat] = None
        asyncio.get_running_loop().create_task(self._notify())

    def at_once(self, work: Work, chats: Sequence[int]) -> AtOnce:
        """Works off chats that have just got something, if nobody is at it and they are few: one commit for both.

        Raises what a turn raises: then what came in is to be stored alone.
        """
        done, left = [], []
        few = len(chats) <= (1 if self._database.shared else AT_ONCE)
        for chat in chats:
            result, started = None, monotonic()
            # On SQLite this runs in the writer's thread, where no turn of anybody else can be under way.
            if few and chat not in self._busy and chat not in self._line:
                result = work_off(work, chat, self._words)
            if result is None:
                left.append(chat)
            else:
                done.append((chat, result, started))
        return AtOnce(done, left)

    def settle(self, at_once: AtOnce) -> None:
        """What was worked off is committed: it is sent, and the rest is taken up."""
        for chat, result, started in at_once.done:
            self._done(chat, result, started)
            if result.more:
                self.wake([chat])
        self.wake(at_once.left)

    async def run(self) -> None:
        """Works until it is told to finish, or cancelled."""
        async with asyncio.TaskGroup() as group:
            sweeping = group.create_task(self._sweep())
            hands = [group.create_task(self._work()) for _ in range(AT_ONCE)]
            await asyncio.wait(hands)
            sweeping.cancel()

    def finish(self) -> None:
        """Takes no new turns; those in hand are finished."""
        self._stopping = True
        asyncio.get_running_loop().create_task(self._notify())

    async def _sweep(self) -> None:
        """Finds what a crash left, and what was written without a word to us."""
        before_ms = OTHERS_HAVE_MS if self._database.shared else 0
        while True:
            try:
                before = now_ms() - before_ms
                self.wake(
                    await self._database.read(lambda work: turns.waiting_chats(work, before, MOST_SWEPT))  # noqa: B023
                )
            except Exception as error:  # noqa: BLE001  the database may be away for a while; sweeping goes on
                log.error("inbox_unreadable", error=repr(error))
            await asyncio.sleep(SWEEP_EVERY_SECONDS)

    async def _work(self) -> None:
        while True:
            async with self._ready:
                await self._ready.wait_for(lambda: bool(self._line) or self._stopping)
                if self._stopping:
                    return
                chat, _ = self._line.popitem(last=False)
                self._busy.add(chat)
            more = False
            try:
                more = await self._turn(chat)
            finally:
                self._busy.discard(chat)
                if more or chat in self._again:
                    self._again.discard(chat)
                    self.wake([chat])

    async def _turn(self, chat: int) -> bool:
        """One turn of a chat; True where more may wait."""
        started = monotonic()
        try:
            result = await self._database.write(partial(work_off, chat_id=chat, words=self._words))
        except AlbumStillComing as wait:
            asyncio.get_running_loop().call_later(wait.seconds, self.wake, [chat])
            return False
        except Away as error:
            # Not the update's fault: it is not counted, and waits until the database is back.
            figures.TURNS.labels("database_away").inc()
            log.error("database_away", chat=chat, error=str(error))
            await asyncio.sleep(DATABASE_REST_SECONDS)
            # If only the answer to the commit was lost, what is to be said stands in the outbox.
            self._sender.wake()
            return True
        except Exception as error:  # noqa: BLE001  counted, and a dead letter after MOST_TRIES; the chat goes on
            await self._failed(chat, error)
            return True
        if result is None:
            return False
        self._done(chat, result, started)
        return result.more

    def _done(self, chat: int, result: TurnResult, started: float) -> None:
        """A turn is committed: it is counted, and what it said is sent."""
        seconds = monotonic() - started
        figures.TURNS.labels("done").inc()
        figures.TURN_SECONDS.observe(seconds)
        self._deliver(result)
        if result.woken:
            self.wake(result.woken)
        log.debug("turn", **_ids(chat, result), ms=round(seconds * 1000, 1))

    def _deliver(self, result: TurnResult) -> None:
        self._sender.add(result.rows)
        if result.callback:
            self._sender.answer_callback(result.callback, result.toast)
        if result.noticed:
            self._sender.wake()
        if result.fetches:
            self._fetch()

    async def _failed(self, chat: int, error: Exception) -> None:
        figures.TURNS.labels("failed").inc()
        try:
            update, number = await self._database.write(partial(_count_failure, chat=chat))
        except Exception as again:
            log.error("turn_failed", chat=chat, error=type(error).__name__, exc_info=error)
            log.error("failure_not_counted", chat=chat, error=repr(again))
            await asyncio.sleep(DATABASE_REST_SECONDS)
            return
        log.error("turn_failed", chat=chat, update=update, error=type(error).__name__, exc_info=error)
        if number:
            figures.TURNS.labels("dead_letter").inc()
            log.error("dead_letter", chat=chat, update=update, number=number)
            self._sender.wake()

    async def _notify(self) -> None:
        async with self._ready:
            self._ready.notify(AT_ONCE if self._stopping else len(self._line))


def _ids(chat: int, result: TurnResult) -> dict[str, Any]:
    """By what a turn is found in the log."""
    return {
        "chat": chat,
        "update": result.update,
        "inbox": result.inbox,
        "conversation": result.conversation,
    }


def _count_failure(work: Work, chat: int) -> tuple[str, str]:
    """Counts a failed try of the oldest waiting row: which update it is, and, after the last try, the number of the
    dead letter, which the person is told with an apology.
    """
    turns.lock_chat(work, chat)
    waiting = turns.oldest_waiting(work, chat)
    if waiting is None:
        return "", ""
    inbox, update = waiting
    if turns.count_try(work, inbox) < MOST_TRIES:
        return update, ""
    number = f"{secrets.randbelow(10**6):06}"
    turns.fail(work, inbox, number, now_ms())
    apology = Message(
        Key("apology", {"number": number}),
        rows=[[DoorButton(Key("button-go-on"), "go-on"), DoorButton(Key("button-person"), "person")]],
    )
    outbox.put_out(work, chat, outbox.CONVERSATION, [apology.plain()], now_ms())
    return update, number
