"""Fetches the pictures that people sent, after their turn: the talk goes on meanwhile."""

import asyncio
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import structlog
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.intake.not_a_picture import NotAPicture
from market.notices import notify
from storage import media
from storage.database import Database
from storage.due import MOST_TRIES, Due
from storage.media import PENDING
from storage.work import Work

log = structlog.get_logger()


class PictureFetcher:
    """Downloads, checks in a process of its own, stores; a bad picture is told to who sent it."""

    def __init__(self, bot: Bot, database: Database) -> None:
        self._bot, self._database = bot, database
        self._pool: Executor | None = None

    async def fetch(self, due: Due) -> None:
        """Carries out one due row; doing it twice changes nothing. Raises where it should be tried again; a
        picture that could not be had so often is told to who sent it, as a bad one is.
        """
        public = due.subject
        found = await self._database.read(lambda work: media.medium(work, public))
        if found is None or found.state != PENDING:
            return
        try:
            file = await self._bot.get_file(found.file)
            content = bytes(await file.download_as_bytearray())
            picture = await asyncio.get_running_loop().run_in_executor(self._workers(), _checked, content)
        except (NotAPicture, BadRequest) as error:
            log.info("picture_refused", medium=public, reason=str(error))
            await self._database.write(partial(_refuse, public=public))
            return
        except TelegramError as error:
            if due.tries + 1 < MOST_TRIES:
                raise
            log.warning("picture_not_fetched", medium=public, error=error.message)
            await self._database.write(partial(_refuse, public=public))
            return
        await self._database.write(partial(_keep, public=public, jpeg=picture))

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    def _workers(self) -> Executor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        return self._pool


def _checked(content: bytes) -> bytes:
    """Runs in the other process: only there is the picture library loaded."""
    from bot.intake.checking import checked

    return checked(content)


def _keep(work: Work, public: str, jpeg: bytes) -> None:
    found = media.medium(work, public)
    if found is not None and found.state == PENDING:
        media.keep_picture(work, public, jpeg)


def _refuse(work: Work, public: str) -> None:
    found = media.medium(work, public)
    if found is not None and found.state == PENDING:
        media.refuse_picture(work, public)
        notify(work, found.owner_id, "picture-refused")
