"""Fetches the tables of goods that managers sent, after their turn."""

from functools import partial

import structlog
from telegram import Bot
from telegram.error import BadRequest

from bot.intake.tables import read_apart
from market.shop import imports
from market.shop.goods_table import MOST_BYTES, NotATable
from storage import imports as stored
from storage import products
from storage.database import Database
from storage.due import MOST_TRIES, Due
from storage.imports import PENDING, GoodsImport
from storage.products import Products
from storage.work import Work

log = structlog.get_logger()


class GoodsFetcher:
    """Downloads, reads, keeps the goods until their manager decides; whatever is wrong is told."""

    def __init__(self, bot: Bot, database: Database) -> None:
        self._bot, self._database = bot, database

    async def fetch(self, due: Due) -> None:
        """Carries out one due row; doing it twice changes nothing. Raises where it should be tried again."""
        public = due.subject
        found, goods = await self._database.read(partial(_waiting, public=public))
        if found is None:
            return
        try:
            read = await read_apart(await self._content(found.file), goods)
        except NotATable as error:
            log.info("table_refused", table=public, reason=error.reason)
            await self._database.write(partial(imports.refuse, public=public, reason=error.reason))
        except Exception as error:
            if due.tries + 1 < MOST_TRIES:
                raise
            log.warning("table_not_fetched", table=public, error=repr(error))
            await self._database.write(partial(imports.refuse, public=public, reason="not-fetched"))
        else:
            await self._database.write(partial(imports.keep, public=public, goods=read[0], wrong=read[1]))

    async def _content(self, file_id: str) -> bytes:
        try:
            file = await self._bot.get_file(file_id)
        except BadRequest as error:
            raise NotATable("not-fetched") from error
        if (file.file_size or 0) > MOST_BYTES:
            raise NotATable("too-large")
        return bytes(await file.download_as_bytearray())


def _waiting(work: Work, public: str) -> tuple[GoodsImport | None, Products]:
    found = stored.import_by_public(work, public)
    return (found if found is not None and found.state == PENDING else None), products.products(work)
