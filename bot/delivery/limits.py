"""How fast may be sent: Telegram's limits, and the pauses that it asks for.

Telegram names 30 messages a second for a bot, 1 a second in a chat (short bursts pass) and 20 a minute in a
group (core.telegram.org/bots/faq, "My bot is hitting limits"). What it asks for beyond is kept in the database.
"""

import asyncio
import time
from collections import OrderedDict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import structlog
from aiolimiter import AsyncLimiter

from bot.delivery.bucket import Bucket
from storage import pauses
from storage.database import Away, Database

if TYPE_CHECKING:
    from collections.abc import MutableMapping

log = structlog.get_logger()

BURST_SECONDS = 3.0
"""What a chat may get at once is what it may get in these seconds."""

GROUP_A_MINUTE, GROUP_BURST = 20, 19
"""One less than a minute's allowance goes at once: Telegram counts when a message reaches it, we when it leaves."""

MOST_CHATS_KEPT = 10_000
EVERYBODY_AFTER, WITHIN_SECONDS = 3, 5.0
"""So many chats told to wait within so many seconds: it is the bot that is meant, not a chat."""


@dataclass(frozen=True)
class Pace:
    """Messages a second, for the whole bot and for one person's chat."""

    everybody: float
    a_chat: float


class Limits:
    """Hands out turns to send. Waits count on the monotonic clock; pauses are stored in real UTC milliseconds."""

    def __init__(self, database: Database, pace: Pace) -> None:
        self._database, self._pace = database, pace
        self._everybody = Bucket(pace.everybody)
        self._chats: MutableMapping[int, AsyncLimiter] = OrderedDict()
        self._held: dict[int, float] = {}
        self._asked: deque[tuple[float, int]] = deque(maxlen=50)

    async def load(self) -> None:
        """Takes up the pauses that an earlier run was asked for. Raises Away."""
        ahead = time.time() * 1000
        kept = await self._database.read(pauses.pauses)
        now = time.monotonic()
        self._held = {chat: now + (until - ahead) / 1000 for chat, until in kept.items() if until > ahead}

    async def turn(self, telegram_chat: int, *, new: bool = True, count: int = 1) -> None:
        """Waits until so many messages may be sent to a chat. What only changes a message is not `new`."""
        await self._wait_for_pause(telegram_chat)
        if new:
            limit = self._limit_of(telegram_chat)
            await limit.acquire(min(count, limit.max_rate))
        await self._everybody.take(count)
        await self._wait_for_pause(telegram_chat)

    async def spare_turn(self, count: int = 1) -> None:
        """Waits until so much may be sent that nobody waits for, and that no answer will have to wait behind."""
        await self._wait_for_pause(pauses.EVERYBODY)
        await self._everybody.take_spare(count)

    async def spare_turn_in(self, telegram_chat: int, count: int = 1) -> bool:
        """Takes turns in a chat, where an answer there need not wait for them; False where it would have to."""
        limit = self._limit_of(telegram_chat)
        if self._left(telegram_chat) > 0 or not limit.has_capacity(min(count + 1, limit.max_rate)):
            return False
        await limit.acquire(min(count, limit.max_rate))
        return True

    async def hold(self, telegram_chat: int, seconds: float) -> None:
        """Telegram asked to wait: this chat does, and everybody when several are asked at once."""
        now = time.monotonic()
        self._asked.append((now, telegram_chat))
        asked = {chat for moment, chat in self._asked if now - moment < WITHIN_SECONDS}
        chat = pauses.EVERYBODY if len(asked) >= EVERYBODY_AFTER else telegram_chat
        self._held[chat] = max(self._held.get(chat, 0.0), now + seconds)
        log.warning("telegram_says_wait", chat="all" if chat == pauses.EVERYBODY else "one", seconds=seconds)
        moment = int(time.time() * 1000)
        try:
            await self._database.write(
                lambda work: pauses.keep(work, chat, moment + int(seconds * 1000), moment)
            )
        except Away as error:
            log.error("pause_not_kept", error=str(error))

    async def _wait_for_pause(self, telegram_chat: int) -> None:
        while (left := self._left(telegram_chat)) > 0:
            await asyncio.sleep(left)

    def _left(self, telegram_chat: int) -> float:
        now = time.monotonic()
        left = 0.0
        for chat in (telegram_chat, pauses.EVERYBODY):
            until = self._held.get(chat, 0.0)
            if until <= now:
                self._held.pop(chat, None)
            left = max(left, until - now)
        return left

    def _limit_of(self, telegram_chat: int) -> AsyncLimiter:
        limit = self._chats.pop(telegram_chat, None) or self._new_limit(telegram_chat)
        self._chats[telegram_chat] = limit
        if len(self._chats) > MOST_CHATS_KEPT:
            self._chats.pop(next(iter(self._chats)))
        return limit

    def _new_limit(self, telegram_chat: int) -> AsyncLimiter:
        if telegram_chat < 0:
            return AsyncLimiter(GROUP_BURST, 60 * GROUP_BURST / GROUP_A_MINUTE)
        return AsyncLimiter(max(1.0, self._pace.a_chat * BURST_SECONDS), BURST_SECONDS)
