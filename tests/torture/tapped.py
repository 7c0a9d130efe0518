"""A local Telegram that notes every call of the bot, and every message, with the moments."""

import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from simulator.carrier.carrier import Carrier
from simulator.faults.fault import Fate
from simulator.faults.faults import Faults
from simulator.phones.watching import Shown, as_shown
from simulator.running import TOKEN, USERNAME, RunningTelegram
from simulator.serving import ADDRESS, bound_socket, serving
from simulator.state.messages import Message
from simulator.state.settings import Settings
from simulator.telegram import Telegram
from simulator.web import application
from simulator.webhooks.delivering import delivering
from simulator.wire import JsonObject

CONTROL_TOKEN = "torture"


@dataclass
class Call:
    """One call of a method. `ended` is None while it is in flight; `fault` is how it was made to fail."""

    method: str
    chat: int
    began: float
    fault: str = ""
    ended: float | None = None

    @property
    def sends(self) -> bool:
        return self.method.lower().startswith(("send", "edit"))


@dataclass
class Kept:
    """A message of the bot as it came to a phone, and the call that brought it."""

    shown: Shown
    call: Call


@dataclass
class Tap:
    """`kept` are the bot's messages by chat and number, as first sent; `screens` are the same as they stand now, and
    `fresh` those that changed since their person last looked; `updates` are the numbers of all that the phones made.
    """

    calls: list[Call] = field(default_factory=list)
    kept: dict[int, dict[int, Kept]] = field(default_factory=lambda: defaultdict(dict))
    screens: dict[int, dict[int, Shown]] = field(default_factory=lambda: defaultdict(dict))
    fresh: dict[int, list[Shown]] = field(default_factory=lambda: defaultdict(list))
    updates: list[int] = field(default_factory=list)

    def show(self, chat: int, message: Message) -> Shown:
        shown = as_shown(message)
        self.screens[chat][message.id] = shown
        self.fresh[chat].append(shown)
        return shown

    def in_flight(self) -> list[Call]:
        """Messages on their way at this moment."""
        return [call for call in self.calls[-1000:] if call.ended is None and call.sends]

    def count(self, method: str) -> int:
        return sum(call.method == method for call in self.calls)


_call: ContextVar[Call | None] = ContextVar("call", default=None)


class TappedFaults(Faults):
    """Whoever asks for the fate of a call makes it: here it is noted."""

    def __init__(self, telegram: Telegram, tap: Tap) -> None:
        super().__init__(telegram.database, Settings(telegram.database))
        self._tap = tap

    def fate_of(self, method: str, chat_id: object) -> Fate:
        call = Call(method, int(str(chat_id or 0)), time.monotonic())
        self._tap.calls.append(call)
        _call.set(call)
        fate = super().fate_of(method, chat_id)
        call.fault = fate.end.kind if fate.end else ""
        return fate


class TappedTelegram(Telegram):
    def __init__(self, folder: Path, tap: Tap) -> None:
        super().__init__(folder)
        self._tap = tap
        self.faults = TappedFaults(self, tap)

    def keep_message(self, bot_id: int, chat_id: int, from_bot: bool, body: JsonObject) -> Message:
        message = super().keep_message(bot_id, chat_id, from_bot, body)
        call = _call.get()
        if from_bot and call is not None:
            self._tap.kept[chat_id][message.id] = Kept(self._tap.show(chat_id, message), call)
        return message

    def change_message(self, bot_id: int, old: Message, body: JsonObject) -> Message:
        message = super().change_message(bot_id, old, body)
        self._tap.show(old.chat_id, message)
        return message

    def send_update(self, bot_id: int, kind: str, body: JsonObject) -> int | None:
        number = super().send_update(bot_id, kind, body)
        if number is not None:
            self._tap.updates.append(number)
        return number


@asynccontextmanager
async def tapped_telegram(folder: Path) -> AsyncIterator[tuple[RunningTelegram, Tap]]:
    """As `simulator.running`, with the tap on; what it waits before bringing an update again is cut short."""
    tap = Tap()
    with TappedTelegram(folder, tap) as core:
        bound = bound_socket(0)
        api = f"http://{ADDRESS}:{bound.getsockname()[1]}"
        carrier = Carrier(core.clock)
        async with (
            delivering(core, 0.05),
            serving(_until_answered(application(core, CONTROL_TOKEN, carrier)), bound),
        ):
            try:
                yield RunningTelegram(core, core.bots.save(TOKEN, USERNAME), api, CONTROL_TOKEN, carrier), tap
            finally:
                core.stop_waiting()


def _until_answered(app: ASGIApp) -> ASGIApp:
    """A call is in flight until its answer is written."""

    async def watched(scope: Scope, receive: Receive, send: Send) -> None:
        _call.set(None)
        try:
            await app(scope, receive, send)
        finally:
            if (call := _call.get()) is not None:
                call.ended = time.monotonic()

    return watched
