"""The clock: one interval job that looks what is due and has it done, once."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from storage import due
from storage.clock import now_ms
from storage.database import Database
from storage.due import Due
from storage.work import Work

log = structlog.get_logger()

EVERY_SECONDS = 1
MOST_AT_ONCE = 100
TRY_AGAIN_MS = 30_000

InTransaction = Callable[[Work, Due], None]
"""Carries out a due row in the transaction that takes it away: all of it, or nothing."""

Outside = Callable[[Due], Awaitable[None]]
"""Carries out a due row that waits for the world (a download). The row is taken away afterwards, so what it
does must bear being done twice.
"""


class Clock:
    """`kinds` and `outside` say what is to be done for which kind of due row; `woken` is told of every one done, with
    the chats for whose talk something waits now.
    """

    def __init__(
        self,
        database: Database,
        kinds: Mapping[str, InTransaction],
        outside: Mapping[str, Outside],
        woken: Callable[[Sequence[int]], None],
    ) -> None:
        self._database, self._kinds, self._outside, self._woken = database, kinds, outside, woken
        self._now = asyncio.Event()
        self._running: dict[int, asyncio.Task[None]] = {}

    def look(self) -> None:
        """Something is due at once: do not wait for the next tick."""
        self._now.set()

    async def run(self) -> None:
        """Ticks until cancelled."""
        scheduler = AsyncIOScheduler()
        scheduler.add_job(self._look_now_and_then, "interval", seconds=EVERY_SECONDS)
        scheduler.start()
        try:
            while True:
                await self._now.wait()
                self._now.clear()
                try:
                    await self._tick()
                except Exception as error:  # noqa: BLE001  the database may be away for a while; the rows stay due
                    log.error("clock_failed", error=repr(error))
        finally:
            scheduler.shutdown(wait=False)
            running = list(self._running.values())
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _look_now_and_then(self) -> None:
        # A coroutine, so that it runs on the loop: an event may not be set from another thread.
        self.look()

    async def _tick(self) -> None:
        rows = await self._database.read(lambda work: due.due_now(work, now_ms(), MOST_AT_ONCE))
        moment = now_ms()
        if late := [row for row in rows if row.not_after < moment]:
            # Together: after a long stop there are many.
            await self._database.write(partial(_drop, rows=late))
        for row in rows:
            assert row.id is not None
            if row.not_after < moment:
                continue
            if row.kind in self._outside:
                if row.id not in self._running:
                    self._running[row.id] = asyncio.create_task(self._do_outside(row))
            else:
                await self._do(row)

    async def _do(self, row: Due) -> None:
        try:
            done = await self._database.write(partial(_carry_out, row=row, action=self._kinds[row.kind]))
        except Exception as error:  # noqa: BLE001  counted with the row and tried again; the others go on
            await self._missed(row, error)
        else:
            if done is not None:
                self._woken(done)

    async def _do_outside(self, row: Due) -> None:
        try:
            await self._outside[row.kind](row)
            await self._database.write(lambda work: due.take(work, row))
            self._woken(())
        except Exception as error:  # noqa: BLE001  counted with the row and tried again
            await self._missed(row, error)
        finally:
            self._running.pop(row.id or 0, None)

    async def _missed(self, row: Due, error: Exception) -> None:
        log.error("due_failed", kind=row.kind, due=row.id, error=repr(error))
        await self._database.write(
            lambda work: due.miss(work, row, type(error).__name__, now_ms() + TRY_AGAIN_MS)
        )


def _carry_out(work: Work, row: Due, action: InTransaction) -> list[int] | None:
    """The chats for which something waits now; None where another was faster."""
    if not due.take(work, row):
        return None
    action(work, row)
    return work.woken


def _drop(work: Work, rows: Sequence[Due]) -> None:
    for row in rows:
        if due.take(work, row):
            log.info("due_dropped", kind=row.kind, due=row.id, reason="too late to be of use")
