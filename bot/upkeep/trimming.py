"""Trimming: what is no longer needed is deleted, every hour in the bot, or by `python -m bot trim`."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import structlog
import typer

from bot.command_line import settings_or_end, with_database
from bot.settings import Settings
from storage import trimming
from storage.beside import database_beside
from storage.clock import milliseconds, now
from storage.database import Database
from storage.migrate import migrate
from storage.trimming import Step
from storage.work import Work

log = structlog.get_logger()

EVERY_SECONDS = 3600.0
FIRST_AFTER_SECONDS = 60.0
"""A bot that starts has better things to do."""

PAUSE_SECONDS = 0.05
"""Between two batches: turns come first."""

IMPORTS_KEPT = timedelta(days=7)
"""How long a table of goods waits for its manager; whoever comes back later sends it again."""

CARRIED_KEPT = timedelta(days=7)
"""How long after a call for help is over a reply or a correction still finds what it belongs to."""

Trim = Callable[[int, Work], Step]
"""One batch: rows after the one with this id."""


@dataclass(frozen=True)
class Trimmed:
    """How many rows of each kind were deleted."""

    inbox: int
    outbox: int
    due: int
    invitations: int
    searches: int = 0
    imports: int = 0
    recipients: int = 0
    carried: int = 0


class Trimming:
    """`settings` say for how many days what is kept."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database, self._settings = database, settings

    async def run(self) -> None:
        """Trims every hour until cancelled."""
        await asyncio.sleep(FIRST_AFTER_SECONDS)
        while True:
            try:
                log.info("trimmed", **vars(await self.once()))
            except Exception as error:  # noqa: BLE001  the database may be away for a while; it is done an hour later
                log.error("trimming_failed", error=repr(error))
            await asyncio.sleep(EVERY_SECONDS)

    async def once(self) -> Trimmed:
        """Deletes all that is old enough now, batch after batch."""
        keep = self._settings
        handled, failed = _days_ago_ms(keep.keep_inbox_days), _days_ago_ms(keep.keep_dead_letters_days)
        sent = _days_ago_ms(keep.keep_outbox_days)
        newest = await self._database.read(trimming.newest_inbox)
        told = now() - timedelta(days=keep.keep_outbox_days)
        spent = now() - timedelta(days=keep.keep_invitations_days)
        looked_for = now() - timedelta(days=keep.keep_searches_days)
        return Trimmed(
            inbox=await self._all(
                lambda after, work: trimming.trim_inbox(work, after, handled, failed, newest)
            ),
            outbox=await self._all(lambda after, work: trimming.trim_outbox(work, after, before=sent)),
            due=await self._all(lambda _, work: trimming.trim_due(work, before=failed)),
            invitations=await self._all(lambda _, work: trimming.trim_invitations(work, before=spent)),
            searches=await self._all(lambda _, work: trimming.trim_searches(work, before=looked_for)),
            imports=await self._all(lambda _, work: trimming.trim_imports(work, now() - IMPORTS_KEPT)),
            recipients=await self._all(lambda _, work: trimming.trim_recipients(work, before=told)),
            carried=await self._all(lambda _, work: trimming.trim_carried(work, now() - CARRIED_KEPT)),
        )

    async def _all(self, trim: Trim) -> int:
        """One kind of rows, a transaction a batch; how many were deleted."""
        deleted, after, more = 0, 0, True
        while more:
            step = await self._database.write(partial(trim, after))
            deleted, after, more = deleted + step.deleted, step.after, step.more
            await asyncio.sleep(PAUSE_SECONDS)
        return deleted


def trim() -> None:
    """Deletes what is no longer needed; a running bot does so by itself every hour."""
    settings = settings_or_end()
    trimmed = with_database(_trim_beside(settings))
    typer.echo(
        f"Deleted updates: {trimmed.inbox}, messages: {trimmed.outbox}, things tried in vain: {trimmed.due}, "
        f"invitations: {trimmed.invitations}, searches: {trimmed.searches}, "
        f"tables of goods: {trimmed.imports}, recipients of broadcasts: {trimmed.recipients}."
    )


async def _trim_beside(settings: Settings) -> Trimmed:
    await migrate(settings.database_url, settings.database_schema)
    database = database_beside(settings.database_url, settings.database_schema)
    await database.open()
    try:
        return await Trimming(database, settings).once()
    finally:
        await database.close()


def _days_ago_ms(days: int) -> int:
    return milliseconds(now() - timedelta(days=days))
