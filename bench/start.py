"""How soon the bot is there: process start to the first getUpdates, and /start to its answer.

Alone: `python -m bench.start`.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.figures import Figure, at_most, shown
from market.county.counties import load_county
from simulator.running import RunningTelegram, running
from storage.beside import write_beside

STARTS, GREETINGS = 3, 20


async def measure(folder: Path) -> tuple[float, float]:
    """Seconds to the first getUpdates and milliseconds to the answer of /start, medians."""
    url = f"sqlite:///{folder}/county.db"
    await write_beside(url, "", load_county)
    starts, answers = [], []
    for _ in range(STARTS):
        async with running(folder / "telegram") as telegram:
            begun = time.monotonic()
            bot = await _bot(telegram, url)
            try:
                phone = telegram.phone("王秀英")
                await phone.types("/menu")
                await phone.wait_for("您想做什么", timeout=20)
                starts.append(time.monotonic() - begun)
                answers += [await _greeted(telegram) for _ in range(GREETINGS)]
            finally:
                bot.terminate()
                await bot.wait()
    return statistics.median(starts), statistics.median(answers) * 1000


async def _bot(telegram: RunningTelegram, url: str) -> asyncio.subprocess.Process:
    settings = {
        "CUNJI_BOT_TOKEN": telegram.token,
        "CUNJI_DATABASE_URL": url,
        "CUNJI_TELEGRAM_API": telegram.api,
        "CUNJI_LOG_LEVEL": "error",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env={**os.environ, **settings}
    )


async def _greeted(telegram: RunningTelegram) -> float:
    phone = telegram.phone("新来的")
    begun = time.monotonic()
    await phone.types("/start")
    await phone.wait_for("村集")
    return time.monotonic() - begun


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        started, answered = asyncio.run(measure(Path(folder)))
    yield at_most("process start to the first answered message", started, "s", 2.0)
    yield at_most("/start to its answer, idle machine", answered, "ms", 50.0)


if __name__ == "__main__":
    shown(figures())
