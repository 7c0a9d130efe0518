"""One address before several workers, as a county's web server has it: a connection goes to one that listens."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

ADDRESS = "127.0.0.1"


@asynccontextmanager
async def balanced(ports: Sequence[int], dice: random.Random) -> AsyncIterator[int]:
    """The port at which connections are taken and carried to one of these ports."""
    carried: set[asyncio.Task[None]] = set()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        carried.add(task)
        try:
            await _carry(ports, dice, reader, writer)
        finally:
            carried.discard(task)

    server = await asyncio.start_server(carry, ADDRESS, 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task in list(carried):
            task.cancel()
        await asyncio.gather(*carried, return_exceptions=True)


async def _carry(
    ports: Sequence[int], dice: random.Random, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    there = await _first_that_listens(dice.sample(list(ports), len(ports)))
    if there is None:
        writer.close()
        return
    ways = [
        asyncio.create_task(_copy(reader, there[1])),
        asyncio.create_task(_copy(there[0], writer)),
    ]
    try:
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        writer.transport.abort()
        there[1].transport.abort()


async def _first_that_listens(
    ports: Sequence[int],
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
    for port in ports:
        try:
            return await asyncio.open_connection(ADDRESS, port)
        except OSError:
            continue
    return None


async def _copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while content := await source.read(65536):
        target.write(content)
        await target.drain()
