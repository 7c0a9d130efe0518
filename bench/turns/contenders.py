"""The bots of the race, each in a process of its own, started, looked at and stopped."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import tests.postgres
from bench.turns.phones import People
from bench.turns.sink import Sink
from market.county.counties import load_county
from storage.beside import write_beside

READY_WITHIN_SECONDS = 60.0
"""The server's own defaults, fsync and synchronous_commit among them: the tests switch both off."""

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")


class NotReady(Exception):
    """A bot did not begin to poll."""


class Contender:
    """A bot and its people. What it prints is kept, and shown only where it fails."""

    def __init__(self, name: str, sink: Sink, place: int) -> None:
        self.name = name
        self.token = f"{place + 1}:BENCH-{place:05}"
        self.people = People(sink, self.token)
        self._api = sink.api
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  open as long as the bot writes to it

    async def start(self, module: str, *args: str, settings: Mapping[str, str] | None = None) -> "Contender":
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, *args,
            env={**os.environ, **(settings or {})}, stdout=self._log, stderr=self._log,
        )  # fmt: skip
        polled = asyncio.create_task(self.people.line.polled.wait())
        ended = asyncio.create_task(self._process.wait())
        await asyncio.wait({polled, ended}, timeout=READY_WITHIN_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not polled.done():
            polled.cancel()
            await self.stop()
            raise NotReady(f"{self.name}: {self.printed()}")
        return self

    async def start_peer(self, module: str, *args: str) -> "Contender":
        return await self.start(f"bench.turns.{module}", self._api, self.token, *args)

    async def start_cunji(self, url: str, module: str = "bench.turns.cunji", *args: str) -> "Contender":
        settings = {
            "CUNJI_BOT_TOKEN": self.token,
            "CUNJI_DATABASE_URL": url,
            "CUNJI_TELEGRAM_API": self._api,
            "CUNJI_LOG_LEVEL": "error",
            # Telegram's limits, 30 a second and one to a chat, would be the only thing measured.
            "CUNJI_SENDS_PER_SECOND": "1000000",
            "CUNJI_SENDS_PER_CHAT": "1000000",
        }
        return await self.start(module, *args, settings=settings)

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND

    def resident_megabytes(self) -> float:
        return int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1]) * PAGE / 2**20

    async def stop(self) -> None:
        if self._process.returncode is None:
            self._process.terminate()
            try:
                await asyncio.wait_for(self._process.wait(), 10)
            except TimeoutError:
                self._process.kill()
                await self._process.wait()

    def printed(self) -> str:
        """The end of what the bot printed."""
        self._log.seek(0)
        return self._log.read()[-2000:].decode(errors="replace")


async def stop_all(contenders: Sequence[Contender]) -> None:
    await asyncio.gather(*(one.stop() for one in contenders))


async def county_file(folder: Path) -> str:
    """The address of a new SQLite file with the county in it."""
    url = f"sqlite:///{folder}/county.db"
    await write_beside(url, "", load_county)
    return url


@contextmanager
def durable_postgres() -> Iterator[tests.postgres.Postgres]:
    """The tests' PostgreSQL with nothing left out that a power cut would ask for."""
    server = tests.postgres.Postgres(tests.postgres.DURABLE)
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """The address of a Redis that keeps everything in memory; empty where this machine has none."""
    program = shutil.which("redis-server")
    if program is None:
        yield ""
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [program, "--port", str(port), "--save", "", "--appendonly", "no"],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(port)
        yield f"redis://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    end = time.monotonic() + READY_WITHIN_SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
