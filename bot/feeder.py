"""The feeder: hands the messages of broadcasts to the sender as it runs out of them, a few at a time."""

import asyncio

import structlog

from bot.delivery.sender import Sender
from market.broadcasting.mailing import feed
from storage import recipients
from storage.database import Database

log = structlog.get_logger()

EVERY_SECONDS = 1.0
"""How soon it is seen that a broadcast has begun, was paused, or that the quiet hours are over."""


class Feeder:
    """Works on duty, beside the sender."""

    def __init__(self, database: Database, sender: Sender) -> None:
        self._database, self._sender = database, sender
        self._now = asyncio.Event()

    def look(self) -> None:
        """The sender runs out: do not wait for the next second."""
        self._now.set()

    async def run(self) -> None:
        """Feeds until cancelled."""
        while True:
            self._now.clear()
            try:
                if await self._database.read(recipients.anything_to_do):
                    fed = await self._database.write(feed)
                    self._sender.add_mail(fed.rows)
                    if fed.reported:
                        self._sender.wake()
            except Exception as error:  # noqa: BLE001  the database may be away for a while; recipients wait there
                log.error("feeding_failed", error=repr(error))
            try:
                # Not wait_for: until Python 3.12 it forgets that it was cancelled in the moment of being woken.
                async with asyncio.timeout(EVERY_SECONDS):
                    await self._now.wait()
            except TimeoutError:
                continue
