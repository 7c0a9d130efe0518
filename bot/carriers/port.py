"""The port to whoever knows where parcels are."""

from typing import Protocol

from market.shipping.polling import Asked
from market.shipping.tracking import News


class CarrierAway(Exception):
    """There was no answer, or none about the parcel: it is asked again when its turn comes."""


class Carrier(Protocol):
    async def ask(self, asked: Asked) -> News:
        """What is known of a number. Raises CarrierAway."""
        ...

    async def close(self) -> None: ...


class StationsWord:
    """Nobody but the station knows: it says that a parcel is there when its operator receives it."""

    async def ask(self, asked: Asked) -> News:
        return News(over=True)

    async def close(self) -> None: ...
