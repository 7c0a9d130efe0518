"""People at the sink: each types, presses a button by what it says, and waits for the bot's next words."""

import asyncio
import itertools
import random
import time
from collections.abc import Iterator
from typing import Any

from bench.turns.sink import Line, Sink

ANSWER_WITHIN_SECONDS = 20.0
HANZI = [chr(code) for code in range(0x4E00, 0x9000)]


class WrongAnswer(Exception):
    """The bot said something else than the conversation expects."""


class People:
    """Everybody who talks to one bot."""

    def __init__(self, sink: Sink, token: str) -> None:
        self.line = Line(self._said)
        sink.lines[token] = self.line
        self._phones: dict[int, Phone] = {}
        self._ids = itertools.count(100_000)

    def somebody_new(self) -> "Phone":
        identity = next(self._ids)
        phone = self._phones[identity] = Phone(self.line, identity)
        return phone

    def gone(self, phone: "Phone") -> None:
        self._phones.pop(phone.id, None)

    def _said(self, chat: int, message: dict[str, Any]) -> None:
        if chat in self._phones:
            self._phones[chat].heard(message)


class Phone:
    """`last` is what the bot said last, `heard_at` when, on the machine's own clock. What was said before and
    comes once more is counted and passed over.
    """

    def __init__(self, line: Line, identity: int) -> None:
        self.id, self._line = identity, line
        self.last: dict[str, Any] = {}
        self.heard_at = 0.0
        self._answer: asyncio.Future[None] | None = None
        self._expected = ""
        self._texts: set[str] = set()
        self._person = {
            "id": identity,
            "is_bot": False,
            "first_name": "".join(random.choices(HANZI, k=3)),
            "language_code": "zh-hans",
        }
        self._chat = {"id": identity, "type": "private", "first_name": self._person["first_name"]}

    def heard(self, message: dict[str, Any]) -> None:
        if self._answer is None or self._answer.done():
            return
        if self._expected in message["text"]:
            self.last, self.heard_at = message, time.perf_counter()
            self._texts.add(message["text"])
            self._answer.set_result(None)
        elif message["text"] in self._texts:
            self._line.said_twice += 1
        else:
            self._answer.set_exception(WrongAnswer(f"expected {self._expected}, heard {message['text']}"))

    async def types(self, text: str, expected: str) -> None:
        message = {
            "message_id": self._line.new_message(),
            "date": 1_790_000_000,
            "chat": self._chat,
            "from": self._person,
            "text": text,
        }
        await self._turn("message", message, expected)

    async def presses(self, label: str, expected: str) -> None:
        data = next((data for says, data in self._buttons() if label in says), None)
        if data is None:
            raise WrongAnswer(f"no button says {label}: {[says for says, _ in self._buttons()]}")
        press = {
            "id": str(random.getrandbits(60)),
            "from": self._person,
            "chat_instance": str(self.id),
            "message": self.last,
            "data": data,
        }
        await self._turn("callback_query", press, expected)

    def _buttons(self) -> Iterator[tuple[str, str]]:
        for row in self.last.get("reply_markup", {}).get("inline_keyboard", ()):
            for button in row:
                yield button["text"], button.get("callback_data", "")

    async def _turn(self, kind: str, body: dict[str, Any], expected: str) -> None:
        """A turn is over when the bot's words are there; what it still tidies up afterwards runs into the next."""
        self._expected = expected
        self._answer = asyncio.get_running_loop().create_future()
        self._line.push(kind, body)
        async with asyncio.timeout(ANSWER_WITHIN_SECONDS):
            await self._answer
