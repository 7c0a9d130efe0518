"""The bot's own web server: the webhook, /health and /metrics."""

import asyncio
import socket
import time
from collections.abc import Callable, Sequence

import structlog
import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from prometheus_client.registry import REGISTRY
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.settings import SettingsError
from storage import backlog
from storage.clock import now_ms
from storage.database import Away, Database

log = structlog.get_logger()

MOST_SILENT_SECONDS = 90.0
"""A long poll is answered every 25 s."""

# The loop's rounds from a connection accepted to its protocol knowing of it.
ROUNDS_OF_ACCEPTING = 3


class Web:
    """Serves until cancelled. `hears` says for how many seconds Telegram was not heard of; None: it need not be."""

    def __init__(
        self,
        address: tuple[str, int],
        routes: Sequence[BaseRoute],
        database: Database,
        hears: Callable[[], float | None],
    ) -> None:
        self._address, self._database, self._hears = address, database, hears
        own = [Route("/health", self._health), Route("/metrics", self._metrics)]
        self._app = Starlette(routes=[*routes, *own])
        self._begun = time.monotonic()

    async def run(self) -> None:
        """Raises SettingsError where the address cannot be used."""
        config = uvicorn.Config(
            self._app, lifespan="off", ws="none", log_config=None, access_log=False, server_header=False
        )
        server = uvicorn.Server(config)
        bound = self._bound()
        config.load()
        server.lifespan = config.lifespan_class(config)
        await server.startup(sockets=[bound])
        try:
            await asyncio.Event().wait()
        finally:
            server.should_exit = True
            await _stop_accepting(server)
            await server.shutdown(sockets=[bound])

    def _bound(self) -> socket.socket:
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind(self._address)
        except OSError as error:
            made.close()
            host, port = self._address
            raise SettingsError(f"CUNJI_HTTP {host}:{port} cannot be used: {error.strerror}.") from error
        made.listen(128)
        made.setblocking(False)
        return made

    async def _health(self, request: Request) -> Response:
        """200 where updates can come in and be stored; 503 with the reason where they cannot."""
        silent = self._hears()
        wrong = []
        if silent is not None and silent > MOST_SILENT_SECONDS:
            wrong.append(f"Telegram has not answered for {silent:.0f} s")
        try:
            await self._database.read(backlog.count)
        except Away as error:
            wrong.append(f"the database is away: {error}")
        return JSONResponse({"ok": not wrong, "wrong": wrong}, 503 if wrong else 200)

    async def _metrics(self, request: Request) -> Response:
        try:
            found = await self._database.read(backlog.count)
        except Away as error:
            return Response(f"the database is away: {error}", 503)
        return Response(
            generate_latest(REGISTRY) + generate_latest(_gauges(found)), media_type=CONTENT_TYPE_LATEST
        )


async def _stop_accepting(server: uvicorn.Server) -> None:
    """So that nobody who has just come in is forgotten, open, when the server is closed (CPython's issue 109564)."""
    loop = asyncio.get_running_loop()
    for listener in server.servers:
        for bound in listener.sockets:
            loop.remove_reader(bound)
    for _ in range(ROUNDS_OF_ACCEPTING):
        await asyncio.sleep(0)


def _gauges(found: backlog.Backlog) -> CollectorRegistry:
    """What waits, as it is in the database at this moment."""
    registry = CollectorRegistry()
    now = now_ms()
    oldest = (now - found.oldest_unsent) / 1000 if found.oldest_unsent else 0.0
    for name, text, value in (
        ("cunji_inbox_waiting", "Updates that wait for their turn", found.inbox),
        ("cunji_outbox_unsent", "Messages that are not sent yet", found.outbox),
        ("cunji_outbox_oldest_seconds", "Age of the oldest of them", max(0.0, oldest)),
        ("cunji_due_late", "Due things whose time has come", found.due),
        ("cunji_dead_letters", "Updates given up after several tries", found.dead_letters),
    ):
        Gauge(name, text, registry=registry).set(value)
    return registry
