"""The long poll: updates go raw into the inbox, and only then are they confirmed to Telegram.

No framework's polling is used: those confirm what they have handed out, and lose it in a crash.
"""

import asyncio
import json
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter
from telegram.request import BaseRequest

from bot.delivery.outcome import seconds
from bot.delivery.transport import TokenRefused
from bot.intake.arrivals import KINDS
from bot.intake.storing import Intake
from storage.database import Away

log = structlog.get_logger()

POLL_SECONDS = 25
CONFLICT_SECONDS, CONFLICT_REST_SECONDS = 60.0, 3.0
"""A poll of an earlier process may hang on for 50 s: only after this the other poller is taken for alive."""

OFFSET_HOLDS_SECONDS = 3600.0
"""How long without an update the next one is still expected to follow the last."""

SAID_EVERY_SECONDS = 60.0

DATABASE_REST_SECONDS = 1.0


class AnotherPoller(Exception):
    """Somebody else polls with the same token."""


class Poller:
    """`request` is a wire of its own: a poll that waits must not hold up what is sent. `answered` is when
    Telegram last answered, on the loop's clock.
    """

    def __init__(self, bot: Bot, request: BaseRequest, intake: Intake) -> None:
        self._bot, self._request, self._intake = bot, request, intake
        self.answered = 0.0
        self._said = -SAID_EVERY_SECONDS

    async def run(self) -> None:
        """Polls until cancelled. Raises AnotherPoller, TokenRefused."""
        await self._request.initialize()
        try:
            await self._poll_on()
        finally:
            await self._request.shutdown()

    async def _poll_on(self) -> None:
        offset: int | None = None
        loop = asyncio.get_running_loop()
        came = loop.time()
        conflict_since: float | None = None
        while True:
            try:
                if offset is None or loop.time() - came > OFFSET_HOLDS_SECONDS:
                    offset, came = await self._intake.next_update(), loop.time()
                updates = await self._poll(offset)
                self.answered = loop.time()
                conflict_since = None
                if updates:
                    await self._intake.store(updates, "poll")
                    offset, came = int(updates[-1]["update_id"]) + 1, loop.time()
            except InvalidToken as error:
                raise TokenRefused from error
            except Conflict as error:
                if "webhook" in error.message.lower():
                    # Set by an earlier run with other settings; what waits at Telegram stays there.
                    await self._bot.delete_webhook()
                    continue
                conflict_since = conflict_since or loop.time()
                if loop.time() - conflict_since > CONFLICT_SECONDS:
                    raise AnotherPoller from error
                await asyncio.sleep(CONFLICT_REST_SECONDS)
            except RetryAfter as error:
                await asyncio.sleep(seconds(error))
            except NetworkError as error:
                self._say_unreachable(error, loop.time())
                await asyncio.sleep(1)
            except Away:
                # Nothing was confirmed to Telegram: the same updates come again.
                await asyncio.sleep(DATABASE_REST_SECONDS)

    def _say_unreachable(self, error: NetworkError, now: float) -> None:
        """Once a minute: a night without a network is no reason to fill the disk."""
        if now - self._said > SAID_EVERY_SECONDS:
            self._said = now
            log.warning("telegram_unreachable", error=error.message)

    async def _poll(self, offset: int | None) -> list[dict[str, Any]]:
        """Raw updates: what a newer Telegram adds to them is kept too."""
        asked = {"timeout": POLL_SECONDS, "allowed_updates": json.dumps(KINDS)}
        if offset is not None:
            asked["offset"] = offset
        address = f"{self._bot.base_url}/getUpdates?{urlencode(asked)}"
        updates: Any = await self._request.post(address, read_timeout=POLL_SECONDS + 10)
        return list(updates)
