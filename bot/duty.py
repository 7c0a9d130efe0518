"""Of several workers on one PostgreSQL, one is on duty: it polls, sends and keeps the clock; all work turns off.

On SQLite there is only one process, and it is always on duty.
"""

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

import structlog

from storage import leases
from storage.database import Database

log = structlog.get_logger()

LEASE = "telegram"
LASTS_SECONDS = 15.0
RENEWED_EVERY_SECONDS = 4.0
ASKED_FOR_EVERY_SECONDS = 1.0
"""While another worker has it: one that was killed may be gone, and nothing is sent until somebody notices."""

SURE_FOR_SECONDS = 10.0
"""After this long without renewing, nothing is sent any more: another worker may be about to take over."""

Part = Callable[[], Coroutine[Any, Any, None]]


class Duty:
    """`parts` run while this worker is on duty; `over` is called when another one has taken over."""

    def __init__(self, database: Database, parts: dict[str, Part], over: Part) -> None:
        self._database, self._parts, self._over = database, parts, over
        self._name = database.worker
        self._renewed = 0.0
        self._unsure = False
        self._alone = not database.shared
        self._telling: asyncio.Task[None] | None = None

    def on_duty(self) -> bool:
        """Whether this worker may send now. A process that was stopped for a while notices it here, and one that
        cannot reach the database, where nothing could be marked as sent either.
        """
        return self._alone or (not self._unsure and _awake() - self._renewed < SURE_FOR_SECONDS)

    def tell(self) -> None:
        """Tells the worker on duty that there is something to send; what is told at once is told together."""
        if self._telling is None or self._telling.done():
            self._telling = asyncio.create_task(self._tell())

    async def run(self) -> None:
        """Works until cancelled. Raises what a part raises."""
        if self._alone:
            await self._work()
            return
        while True:
            if await self._take():
                log.info("on_duty", worker=self._name)
                await self._work_while_mine()
                log.warning("off_duty", worker=self._name)
            await asyncio.sleep(ASKED_FOR_EVERY_SECONDS)

    async def _work(self) -> None:
        working = [asyncio.create_task(part(), name=name) for name, part in self._parts.items()]
        try:
            done, _ = await asyncio.wait(working, return_when=asyncio.FIRST_EXCEPTION)
            for part in done:
                part.result()
        finally:
            for part in working:
                part.cancel()
            await asyncio.gather(*working, return_exceptions=True)

    async def _work_while_mine(self) -> None:
        working = asyncio.create_task(self._work())
        try:
            mine = True
            while mine and not working.done():
                await asyncio.wait({working}, timeout=RENEWED_EVERY_SECONDS)
                mine = await self._take() or self._unsure
            if working.done():
                await working
        finally:
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)
        self._renewed = 0.0
        await self._over()

    async def _take(self) -> bool:
        """Takes or renews the lease. What counts is when it was asked for, not when the answer came."""
        asked = _awake()
        try:
            mine = await self._database.write(
                lambda work: leases.take(work, LEASE, self._name, int(LASTS_SECONDS * 1000))
            )
        except Exception as error:  # noqa: BLE001  the database is away; the next time tells
            log.warning("lease_not_renewed", error=repr(error))
            self._unsure = True
            return False
        self._unsure = False
        if mine:
            self._renewed = asked
        return mine

    async def leave(self) -> None:
        """Lets another worker take over at once: all that was in hand is sent."""
        if self._telling is not None:
            await self._telling
        if self._alone or not self.on_duty():
            return
        try:
            await self._database.write(lambda work: leases.give_back(work, LEASE, self._name))
        except Exception as error:  # noqa: BLE001  it runs out by itself
            log.warning("lease_not_given_back", error=repr(error))

    async def _tell(self) -> None:
        await asyncio.sleep(0.01)
        try:
            await self._database.tell()
        except Exception as error:  # noqa: BLE001  whoever is on duty sweeps every few seconds anyway
            log.warning("not_told", error=repr(error))


def _awake() -> float:
    """Seconds that go on while the machine sleeps, where the system has such a clock."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
