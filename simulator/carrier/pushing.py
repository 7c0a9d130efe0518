"""Pushes to whoever watches a number: signed, tried again until they are taken, doubled or out of order at will."""

import asyncio
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.wire import JsonObject, to_json

if TYPE_CHECKING:
    import aiohttp

TRIES = 4
ANSWER_SECONDS = 10.0


@dataclass(frozen=True)
class Subscription:
    number: str
    company: str
    callback: str
    salt: str


class Pushing:
    """`doubles`: every push comes twice, at the same time. `out_of_order`: every other push is held until the one after
    it has been taken. `refused` counts answers that were not the right one.
    """

    def __init__(self, retry_seconds: float) -> None:
        self.doubles = self.out_of_order = False
        self.refused = 0
        self._retry_seconds = retry_seconds
        self._held: tuple[Subscription, str] | None = None
        self._waiting: asyncio.Queue[list[tuple[Subscription, str]]] = asyncio.Queue()
        self._worker: asyncio.Task[None] | None = None
        self._session: aiohttp.ClientSession | None = None

    def push(self, subscription: Subscription, body: JsonObject) -> None:
        one = (subscription, to_json(body))
        if self.out_of_order and self._held is None:
            self._held = one
            return
        held, self._held = self._held, None
        self._waiting.put_nowait([one, held] if held else [one])
        if self._worker is None:
            self._worker = asyncio.create_task(self._run())

    async def settled(self) -> None:
        """Waits until all that was pushed is taken or given up; what is held goes out first."""
        if self._held is not None:
            held, self._held = self._held, None
            self._waiting.put_nowait([held])
            if self._worker is None:
                self._worker = asyncio.create_task(self._run())
        await self._waiting.join()

    async def close(self) -> None:
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _run(self) -> None:
        while True:
            for subscription, param in await self._waiting.get():
                times = 2 if self.doubles else 1
                await asyncio.gather(*(self._deliver(subscription, param) for _ in range(times)))
            self._waiting.task_done()

    async def _deliver(self, subscription: Subscription, param: str) -> None:
        form = {"param": param}
        if subscription.salt:
            form["sign"] = hashlib.md5((param + subscription.salt).encode()).hexdigest().upper()
        for _ in range(TRIES):
            if await self._taken(subscription.callback, form):
                return
            self.refused += 1
            await asyncio.sleep(self._retry_seconds)

    async def _taken(self, url: str, form: dict[str, str]) -> bool:
        # Most simulators never push, and the import takes longer than their whole start.
        import aiohttp

        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS))
        try:
            async with self._session.post(url, data=form, allow_redirects=False) as response:
                if response.status != 200:
                    return False
                answer = await response.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return False
        return isinstance(answer, dict) and answer.get("result") is True and answer.get("returnCode") == "200"
