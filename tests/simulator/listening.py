"""A bot's side of a webhook: takes updates by POST and answers as the test wants."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from simulator.serving import ADDRESS, bound_socket, serving

Json = dict[str, Any]
Answering = Callable[[Json], Awaitable[Response]]


class Listener:
    """`updates` and `secrets` in the order of arrival; `answer` decides what the bot says to each."""

    def __init__(self) -> None:
        self.url = ""
        self.updates: list[Json] = []
        self.secrets: list[str | None] = []
        self.at_once = 0
        self.most_at_once = 0
        self.answer: Answering = take
        self._arrived = asyncio.Condition()

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.updates]

    async def has(self, count: int, timeout: float = 5) -> list[Json]:
        """The updates, once there are so many."""
        async with self._arrived:
            await asyncio.wait_for(self._arrived.wait_for(lambda: len(self.updates) >= count), timeout)
        return self.updates

    async def hear(self, request: Request) -> Response:
        update = await request.json()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        async with self._arrived:
            self.updates.append(update)
            self.secrets.append(request.headers.get("x-telegram-bot-api-secret-token"))
            self._arrived.notify_all()
        try:
            return await self.answer(update)
        finally:
            self.at_once -= 1


async def take(update: Json) -> Response:
    return Response()


@asynccontextmanager
async def listening(port: int = 0) -> AsyncIterator[Listener]:
    listener = Listener()
    bound = bound_socket(port)
    listener.url = f"http://{ADDRESS}:{bound.getsockname()[1]}/hook"
    app = Starlette(routes=[Route("/hook", listener.hear, methods=["POST"])])
    async with serving(app, bound):
        yield listener
