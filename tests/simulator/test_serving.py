"""A server that stops hangs up on everybody, also on who had only just come in or does not read."""

import asyncio
import socket

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from simulator.serving import bound_socket, serving

MORE_THAN_A_SOCKET_HOLDS = 50_000_000


async def hung_up_on(client: socket.socket) -> bool:
    """Whether the other side ended this connection."""
    client.setblocking(False)
    loop = asyncio.get_running_loop()
    try:
        while await asyncio.wait_for(loop.sock_recv(client, 1_000_000), timeout=1):
            pass
    except ConnectionResetError:
        return True
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("rounds_before_it_stops", range(6))
async def test_who_comes_in_while_the_server_stops_is_not_left_waiting(rounds_before_it_stops: int) -> None:
    bound = bound_socket(0)
    async with serving(Starlette(), bound):
        client = socket.create_connection(bound.getsockname())
        for _ in range(rounds_before_it_stops):
            await asyncio.sleep(0)
    with client:
        assert await hung_up_on(client)


async def test_who_does_not_read_the_answer_does_not_hold_the_server_open() -> None:
    async def answer(request: Request) -> Response:
        return Response(b"x" * MORE_THAN_A_SOCKET_HOLDS)

    bound = bound_socket(0)
    async with serving(Starlette(routes=[Route("/", answer)]), bound):
        client = socket.create_connection(bound.getsockname())
        client.setblocking(False)
        client.sendall(b"GET / HTTP/1.1\r\nhost: here\r\n\r\n")
        await asyncio.get_running_loop().sock_recv(client, 1)
    with client:
        assert await hung_up_on(client)
