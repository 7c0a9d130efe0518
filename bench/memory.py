"""How much memory the bot holds while 10,000 people have a conversation open.

Alone: `python -m bench.memory`.
"""

import asyncio
import itertools
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure, at_most, shown
from bench.turns.contenders import Contender, county_file
from bench.turns.conversation import ASKS_NAME, BEGIN
from bench.turns.sink import Sink

CONVERSATIONS = 10_000
AT_ONCE = 64
MISSPELT = "卖合桃一百斤"
"""A line that is understood by its sound: the tables for that are loaded once, and stay."""

MOST_MEGABYTES = 150.0


def figures() -> Iterator[Figure]:
    before, warm, after = asyncio.run(_measured())
    yield Figure("Cunji, SQLite: resident before the first word", before, "MB")
    yield Figure("Cunji, SQLite: resident with all tables loaded", warm, "MB")
    yield at_most(f"Cunji, SQLite: resident with {CONVERSATIONS:,} open", after, "MB", MOST_MEGABYTES)


async def _measured() -> tuple[float, float, float]:
    sink = Sink()
    await sink.open()
    with tempfile.TemporaryDirectory() as folder:
        bot = Contender("Cunji, SQLite", sink, 0)
        await bot.start_cunji(await county_file(Path(folder)))
        try:
            before = bot.resident_megabytes()
            await bot.people.somebody_new().types(MISSPELT, ASKS_NAME)
            warm = bot.resident_megabytes()
            numbers = itertools.count()
            await asyncio.gather(*(_open_conversations(bot, numbers) for _ in range(AT_ONCE)))
            return before, warm, bot.resident_megabytes()
        finally:
            await bot.stop()
            await sink.close()


async def _open_conversations(bot: Contender, numbers: Iterator[int]) -> None:
    """One after the other, as many as are left: each is begun and left open."""
    while next(numbers) < CONVERSATIONS:
        phone = bot.people.somebody_new()
        await phone.types(BEGIN, ASKS_NAME)
        bot.people.gone(phone)


if __name__ == "__main__":
    shown(figures())
