"""Follows parcels: what is due is asked of the carrier, and what it says is taken."""

from functools import partial

import structlog

from bot.carriers.port import Carrier, CarrierAway
from market.shipping import polling, tracking
from storage.database import Database
from storage.due import Due

log = structlog.get_logger()


class Following:
    def __init__(self, database: Database, carrier: Carrier) -> None:
        self._database, self._carrier = database, carrier

    async def follow(self, due: Due) -> None:
        """Carries out one due row. The next question is planned before this one is put: a carrier that is away is not
        asked again before its time.
        """
        parcel = int(due.subject)
        asked = await self._database.write(partial(polling.ask, parcel_id=parcel))
        if asked is None:
            return
        try:
            news = await self._carrier.ask(asked)
        except CarrierAway as error:
            log.warning("carrier_away", parcel=parcel, error=str(error))
            return
        await self._database.write(partial(tracking.heard, number=asked.number, news=news))

    async def close(self) -> None:
        await self._carrier.close()
