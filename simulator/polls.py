"""Long polls: at most one waits for each bot; a second one ends the first with a 409."""

import asyncio
import time
from contextlib import suppress

from simulator.refusals import Conflict, Refusal

# Telegram tells the first conflict at once and slows further ones down, or two pollers would chase each other.
CONFLICT_PAUSE_SECONDS = 3.0
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Polls:
    def __init__(self) -> None:
        self._waiting: dict[int, asyncio.Future[str]] = {}
        self._next_conflict_at: dict[int, float] = {}
        self._closed = asyncio.Event()

    async def wait(self, bot_id: int, timeout: float) -> bool:
        """True when an update came, False when the time is over."""
        if self._closed.is_set():
            raise Refusal(500, "Internal Server Error: restart")
        self._end(bot_id, "conflict")
        waiting = asyncio.get_running_loop().create_future()
        self._waiting[bot_id] = waiting
        try:
            async with asyncio.timeout(timeout):
                end = await waiting
        except TimeoutError:
            return False
        finally:
            if self._waiting.get(bot_id) is waiting:
                del self._waiting[bot_id]
        if end == "conflict":
            await self._conflict(bot_id)
        if end == "webhook":
            raise Conflict("terminated by setWebhook request")
        if end == "closed":
            raise Refusal(500, "Internal Server Error: restart")
        return True

    def wake(self, bot_id: int) -> None:
        self._end(bot_id, "update")

    def end_for_webhook(self, bot_id: int) -> None:
        self._end(bot_id, "webhook")

    def close(self) -> None:
        self._closed.set()
        for bot_id in list(self._waiting):
            self._end(bot_id, "closed")

    def _end(self, bot_id: int, reason: str) -> None:
        waiting = self._waiting.pop(bot_id, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(reason)

    async def _conflict(self, bot_id: int) -> None:
        now = time.monotonic()
        if now >= self._next_conflict_at.get(bot_id, 0.0):
            self._next_conflict_at[bot_id] = now + CONFLICT_PAUSE_SECONDS
        else:
            with suppress(TimeoutError):
                async with asyncio.timeout(CONFLICT_PAUSE_SECONDS):
                    await self._closed.wait()
        raise Conflict(OTHER_POLLER)
