"""The bot as processes, `python -m bot run` each, that are killed and started again."""

import asyncio
import os
import random
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.command_line import DATABASE_AWAY
from tests.torture.tapped import Call, Tap

UP_WITHIN_SECONDS = 60.0
STOPS_WITHIN_SECONDS = 20.0


@dataclass(frozen=True)
class Kill:
    """A kill of one worker: between `before` and `after` it ended. `in_flight` are messages on their way then."""

    before: float
    after: float
    in_flight: tuple[Call, ...]


class Workers:
    """`environments` has one entry a worker: all CUNJI_ settings. `may_be_away`: the database crashes now and then."""

    def __init__(
        self, environments: list[Mapping[str, str]], folder: Path, tap: Tap, *, may_be_away: bool
    ) -> None:
        self._may_be_away = may_be_away
        self._environments, self._folder, self._tap = environments, folder, tap
        self._processes: list[asyncio.subprocess.Process | None] = [None] * len(environments)
        self.kills: list[Kill] = []
        self.ended_by_themselves: list[str] = []

    async def start_all(self) -> None:
        for number in range(len(self._environments)):
            await self.start(number)
            await self.up(number)

    async def start(self, number: int) -> None:
        self._names_asked = self._tap.count("getMe")
        with (self._folder / f"worker-{number}.log").open("ab") as log:
            self._processes[number] = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run",
                env={**os.environ, **self._environments[number]}, stdout=log, stderr=log,
            )  # fmt: skip

    async def up(self, number: int) -> None:
        """Waits until the worker that was started last has spoken to Telegram."""
        ends_at = time.monotonic() + UP_WITHIN_SECONDS
        while self._tap.count("getMe") == self._names_asked:
            process = self._processes[number]
            if process is None or process.returncode is not None or time.monotonic() > ends_at:
                await self._ended(number)
                return
            await asyncio.sleep(0.01)

    async def kill_one(self, dice: random.Random) -> None:
        """SIGKILL to one of them, wherever it is, and a new one in its place."""
        number = dice.randrange(len(self._processes))
        process = self._processes[number]
        if process is not None and process.returncode is None:
            in_flight, before = tuple(self._tap.in_flight()), time.monotonic()
            process.kill()
            await process.wait()
            self.kills.append(Kill(before, time.monotonic(), in_flight))
        else:
            await self._ended(number)
        await self.start(number)
        # Every tenth is killed before it is up.
        if dice.random() < 0.9:
            await self.up(number)

    async def stop_all(self) -> list[str]:
        """SIGTERM to all; a sentence for each that does not end well."""
        wrong = []
        for number, process in enumerate(self._processes):
            if process is None or process.returncode is not None:
                await self._ended(number)
                continue
            process.send_signal(signal.SIGTERM)
            try:
                code = await asyncio.wait_for(process.wait(), STOPS_WITHIN_SECONDS)
            except TimeoutError:
                wrong.append(f"worker {number} did not stop within {STOPS_WITHIN_SECONDS:.0f} s")
                process.kill()
                await process.wait()
            else:
                if code:
                    wrong.append(f"worker {number} stopped with {code}")
        return [*wrong, *self.ended_by_themselves]

    async def kill_all(self) -> None:
        for process in self._processes:
            if process is not None and process.returncode is None:
                process.kill()
                await process.wait()

    async def _ended(self, number: int) -> None:
        process = self._processes[number]
        code = process.returncode if process is not None else None
        if code == DATABASE_AWAY and self._may_be_away:
            # Started while the database was down: it says so and ends, and whoever runs it starts it again.
            return
        self.ended_by_themselves.append(f"worker {number} ended by itself with {code}")
