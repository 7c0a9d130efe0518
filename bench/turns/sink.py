"""The least of a Bot API that a bot can work with: hands out updates by long poll and takes what is sent.

Written on the bare protocol because a web framework would take longer for a request than a bot for its turn, and
the figures would be the framework's. The same for all contenders; they come by different tokens.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

MOST_UPDATES = 100
HEAD_END = b"\r\n\r\n"

Params = dict[str, str]


class Line:
    """One bot's connection to its people. `said` is told of each message or changed message, with its chat.

    `calls` are counted here, and by the phones what they were `said_twice`.
    """

    def __init__(self, said: Callable[[int, dict[str, Any]], None]) -> None:
        self.said = said
        self.calls = self.said_twice = 0
        self.polled = asyncio.Event()
        self._updates: list[dict[str, Any]] = []
        self._update, self._message = 0, 0
        self._poll: Wire | None = None
        self._patience: asyncio.TimerHandle | None = None

    def push(self, kind: str, body: dict[str, Any]) -> None:
        """Something that a person did: goes out with the poll that waits, or with the next one."""
        self._update += 1
        self._updates.append({"update_id": self._update, kind: body})
        self._answer_poll()

    def new_message(self) -> int:
        self._message += 1
        return self._message

    def call(self, wire: "Wire", method: str, params: Params) -> None:
        method = method.lower()
        if method == "getupdates":
            self._hang(wire, params)
            return
        self.calls += 1
        if method == "getme":
            wire.answer({"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"})
        elif method in ("sendmessage", "editmessagetext"):
            wire.answer(self._shown(params))
        else:
            wire.answer(True)

    def _shown(self, params: Params) -> dict[str, Any]:
        chat = int(params["chat_id"])
        message: dict[str, Any] = {
            "message_id": int(params.get("message_id", 0)) or self.new_message(),
            "date": 1_790_000_000,
            "chat": {"id": chat, "type": "private", "first_name": "秀英"},
            "from": {"id": 1, "is_bot": True, "first_name": "Bench", "username": "bench_bot"},
            "text": params["text"],
        }
        if "inline_keyboard" in (markup := json.loads(params.get("reply_markup", "null")) or {}):
            message["reply_markup"] = markup
        self.said(chat, message)
        return message

    def _hang(self, wire: "Wire", params: Params) -> None:
        """A poll confirms what is below its offset, and waits where nothing is left."""
        offset = int(params.get("offset", 0))
        self._updates = [one for one in self._updates if one["update_id"] >= offset]
        self._poll = wire
        if self._patience is not None:
            self._patience.cancel()
        self._patience = asyncio.get_running_loop().call_later(int(params.get("timeout", 0)), self._empty)
        self.polled.set()
        self._answer_poll()

    def _answer_poll(self) -> None:
        if self._updates and self._poll is not None:
            poll, self._poll = self._poll, None
            poll.answer(self._updates[:MOST_UPDATES])

    def _empty(self) -> None:
        if self._poll is not None:
            poll, self._poll = self._poll, None
            poll.answer([])


class Wire(asyncio.Protocol):
    """One connection: HTTP/1.1 with bodies of a known length, kept open."""

    def __init__(self, lines: dict[str, Line]) -> None:
        self._lines, self._buffer = lines, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(HEAD_END)) >= 0:
            head, body = self._buffer[:end], end + len(HEAD_END)
            length = _length(head)
            if len(self._buffer) < body + length:
                return
            text = self._buffer[body : body + length].decode()
            self._buffer = self._buffer[body + length :]
            self._request(head.split(b" ", 2)[1].decode(), text)

    def answer(self, result: Any) -> None:
        body = json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode()
        self._transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
            % (len(body), body)
        )

    def _request(self, target: str, body: str) -> None:
        path, _, query = target.partition("?")
        token, _, method = path.removeprefix("/bot").partition("/")
        params = {name: values[0] for name, values in parse_qs(body or query).items()}
        self._lines[token.replace("%3A", ":")].call(self, method, params)


def _length(head: bytes) -> int:
    _, found, rest = head.lower().partition(b"\r\ncontent-length:")
    return int(rest.split(b"\r\n", 1)[0]) if found else 0


class Sink:
    """`api` is the address before /bot<token>/<method>."""

    def __init__(self) -> None:
        self.lines: dict[str, Line] = {}

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Wire(self.lines), "127.0.0.1", 0)
        self.api = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        self._server.close()
