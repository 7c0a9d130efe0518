"""Pictures on their way out: a medium of the county, or a recipe that is drawn when it is sent."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from bot.delivery.drawing import bars, qr
from bot.wording.words import Link
from storage import media
from storage.database import Database
from storage.media import READY


class Pictures:
    """Finds or draws what a message shows. Telegram's id of an earlier upload is tried first."""

    def __init__(self, database: Database, link: Callable[[], Link]) -> None:
        self._database, self._link = database, link
        self._uploads: dict[str, asyncio.Lock] = {}

    @asynccontextmanager
    async def one_upload(self, picture: Any, photo: str | bytes) -> AsyncIterator[str | bytes]:
        """The same picture goes up once, however many are waiting to send it: all others get Telegram's id of it."""
        if not isinstance(picture, str) or not isinstance(photo, bytes):
            yield photo
            return
        lock = self._uploads.setdefault(picture, asyncio.Lock())
        try:
            async with lock:
                yield await self.find(picture) or photo
        finally:
            if not lock.locked():
                self._uploads.pop(picture, None)

    async def find(self, picture: Any) -> str | bytes | None:
        """Telegram's file id, or the bytes to upload; None where the picture is not there (yet)."""
        if isinstance(picture, Mapping):
            return await asyncio.to_thread(self._drawn, picture)
        return await self._database.read(lambda work: _medium(work, picture))

    def _drawn(self, recipe: Mapping[str, Any]) -> bytes:
        if "bars" in recipe:
            return bars(**recipe["bars"])
        return qr(self._link().to(recipe["qr"]))

    async def upload_again(self, picture: Any) -> bytes | None:
        """The bytes, where Telegram no longer knows its own id."""
        return await self._database.read(lambda work: media.picture(work, picture))

    async def remember(self, picture: Any, file: str) -> None:
        if isinstance(picture, str):
            await self._database.write(lambda work: media.remember_file(work, picture, file))


def _medium(work: Any, public: str) -> str | bytes | None:
    found = media.medium(work, public)
    if found is None or found.state != READY:
        return None
    return found.file or media.picture(work, public)
