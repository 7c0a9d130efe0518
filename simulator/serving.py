"""uvicorn inside a running event loop: starts in milliseconds, stops without waiting for idle connections."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

# After this long an answer that is still being written is cut off.
GRACE_SECONDS = 1.0
ADDRESS = "127.0.0.1"
PORTS_TRIED = 50
# The loop's rounds from a connection accepted to its protocol knowing of it (asyncio's _accept_connection2).
ROUNDS_OF_ACCEPTING = 3


def bound_socket(port: int) -> socket.socket:
    """A socket on this port, or on the next free one; port 0 takes any. Never visible to other machines."""
    for candidate in range(port, port + PORTS_TRIED if port else 1):
        # Named as TCP, or asyncio leaves Nagle's algorithm on and every answer waits 40 ms.
        bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind((ADDRESS, candidate))
            bound.listen(128)
        except OSError:
            bound.close()
            continue
        bound.setblocking(False)
        return bound
    raise OSError(f"no free port from {port} to {port + PORTS_TRIED - 1}")


# Under this name a request's scope has a function that drops its connection on the spot.
HANG_UP = "simulator.hang_up"


@asynccontextmanager
async def serving(app: ASGIApp, bound: socket.socket) -> AsyncIterator[None]:
    """Serve while the block runs. uvicorn's own `serve` ticks every 100 ms; tests start one of these each."""

    async def with_hanging_up(scope: Scope, receive: Receive, send: Send) -> None:
        scope[HANG_UP] = partial(_hang_up, server, scope.get("client"))
        await app(scope, receive, send)

    config = uvicorn.Config(
        with_hanging_up,
        lifespan="off",
        ws="none",
        log_config=None,
        access_log=False,
        date_header=False,
        server_header=False,
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup(sockets=[bound])
    try:
        yield
    finally:
        await _stop(server)


def _hang_up(server: uvicorn.Server, client: tuple[str, int] | None) -> None:
    for connection in server.server_state.connections:
        if getattr(connection, "client", None) == client:
            connection.transport.abort()


async def _stop_accepting(server: uvicorn.Server) -> None:
    """asyncio leaves a connection open that it has accepted and not yet attached when its server is closed.

    https://github.com/python/cpython/issues/109564: so the server is closed when nobody is on the threshold.
    """
    loop = asyncio.get_running_loop()
    for listener in server.servers:
        for bound in listener.sockets:
            loop.remove_reader(bound)
    for _ in range(ROUNDS_OF_ACCEPTING):
        await asyncio.sleep(0)
    for listener in server.servers:
        listener.close()


async def _stop(server: uvicorn.Server) -> None:
    await _stop_accepting(server)
    state = server.server_state
    ends_at = time.monotonic() + GRACE_SECONDS
    while (state.connections or state.tasks) and time.monotonic() < ends_at:
        for connection in list(state.connections):
            connection.shutdown()
        await asyncio.sleep(0.002)
    for task in list(state.tasks):
        task.cancel()
    for connection in list(state.connections):
        connection.transport.abort()
    await asyncio.sleep(0)
