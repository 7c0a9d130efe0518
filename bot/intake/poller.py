"""The long poll: updates go raw into the inbox, and only then are they confirmed to Telegram.

No framework's polling is used: those confirm what they have handed out, and lose it in a crash.
"""

import asyncio
import json
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter
from telegram.request import BaseRequest

from bot.intake.arrivals import KINDS, SOURCE, arrival
from storage import turns
from storage.clock import now_ms
from storage.database import Database

log = structlog.get_logger()

POLL_SECONDS = 25
CONFLICT_SECONDS = 60.0
"""A poll of an earlier process may hang on for 50 s: only after this the other poller is taken for alive."""


class AnotherPoller(Exception):
    """Somebody else polls with the same token."""


class TokenRefused(Exception):
    """Telegram does not know the token (any more)."""


class Poller:
    """`request` is a wire of its own: a poll that waits must not hold up what is sent."""

    def __init__(
        self, bot: Bot, request: BaseRequest, database: Database, woken: Callable[[Iterable[int]], None]
    ) -> None:
        self._bot, self._request, self._database, self._woken = bot, request, database, woken

    async def run(self) -> None:
        """Polls until cancelled. Raises AnotherPoller, TokenRefused."""
        await self._request.initialize()
        try:
            await self._poll_on()
        finally:
            await self._request.shutdown()

    async def _poll_on(self) -> None:
        last = await self._database.read(lambda work: turns.last_arrived(work, SOURCE))
        offset = int(last) + 1 if last else None
        loop = asyncio.get_running_loop()
        conflict_since: float | None = None
        while True:
            try:
                updates = await self._poll(offset)
                conflict_since = None
                offset = await self._store(updates, offset)
            except InvalidToken as error:
                raise TokenRefused from error
            except Conflict as error:
                conflict_since = conflict_since or loop.time()
                if loop.time() - conflict_since > CONFLICT_SECONDS:
                    raise AnotherPoller from error
                await asyncio.sleep(3)
            except RetryAfter as error:
                await asyncio.sleep(float(error.retry_after))  # type: ignore[arg-type]
            except NetworkError as error:
                log.warning("telegram_unreachable", error=error.message)
                await asyncio.sleep(1)
            except Exception as error:  # noqa: BLE001  the database may be away; nothing was confirmed, so it comes again
                log.error("intake_failed", error=repr(error))
                await asyncio.sleep(1)

    async def _poll(self, offset: int | None) -> list[dict[str, Any]]:
        """Raw updates: what a newer Telegram adds to them is kept too."""
        asked = {"timeout": POLL_SECONDS, "allowed_updates": json.dumps(KINDS)}
        if offset is not None:
            asked["offset"] = offset
        address = f"{self._bot.base_url}/getUpdates?{urlencode(asked)}"
        updates: Any = await self._request.post(address, read_timeout=POLL_SECONDS + 10)
        return list(updates)

    async def _store(self, updates: list[dict[str, Any]], offset: int | None) -> int | None:
        """Commits a batch; the offset that confirms it."""
        if not updates:
            return offset
        arrivals = [one for one in map(arrival, updates) if one is not None]
        moment = now_ms()
        woken = await self._database.write(lambda work: turns.arrive(work, arrivals, moment))
        self._woken(woken)
        return int(updates[-1]["update_id"]) + 1
