"""The bot of the race with a clock at every border between two stages of a turn.

Started by bench/profile: `python -m bench.turns.traced FILE`, with settings in the environment. When it is stopped it
writes to FILE what it noted: a list of `[border, seconds]` on the machine's own clock, which the driver reads too.
"""

import asyncio
import functools
import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import bot.delivery.send
import bot.handlers.turn
import bot.handlers.worker
import storage.outbox
import storage.turns
from bench.turns.cunji import open_store
from bot.app import App
from bot.delivery.compose import compose
from bot.delivery.send import Send
from bot.flows import FLOWS
from bot.handlers.route import route
from bot.handlers.turn import work_off
from bot.handlers.worker import Worker
from bot.intake.poller import Poller
from bot.logs import set_up
from bot.settings import read_settings

Mark = tuple[str, float]

marks: list[Mark] = []
"""What was noted. Appending is one step of the interpreter: both threads may do it."""

in_turn: list[Mark] = []
"""What the turn in hand has noted; kept once it is known to have had something to do."""


def note(border: str) -> None:
    marks.append((border, time.perf_counter()))


def note_in_turn(border: str) -> None:
    in_turn.append((border, time.perf_counter()))


def bordered(
    function: Callable[..., Any], before: str, after: str, note: Callable[[str], None] = note
) -> Callable[..., Any]:
    """The function, with its begin and its end noted under these names; an empty name notes nothing."""

    @functools.wraps(function)
    def noted(*args: Any, **kwargs: Any) -> Any:
        if before:
            note(before)
        result = function(*args, **kwargs)
        if after:
            note(after)
        return result

    return noted


def awaited(
    function: Callable[..., Awaitable[Any]], before: str, after: str
) -> Callable[..., Awaitable[Any]]:
    @functools.wraps(function)
    async def noted(*args: Any, **kwargs: Any) -> Any:
        if before:
            note(before)
        result = await function(*args, **kwargs)
        if after:
            note(after)
        return result

    return noted


def work_off_noted(work_off: Callable[..., Any]) -> Callable[..., Any]:
    """Turns that found something waiting are told from those that only looked once more."""

    @functools.wraps(work_off)
    def noted(*args: Any, **kwargs: Any) -> Any:
        in_turn.clear()
        result = work_off(*args, **kwargs)
        note_in_turn("turn run")
        if result is not None:
            marks.extend(in_turn)
        return result

    return noted


def watch() -> None:
    """Puts the clocks in, before the parts take hold of one another's methods."""
    modules: list[tuple[Any, str, Callable[..., Any]]] = [
        (Poller, "_poll", awaited(Poller._poll, "", "polled")),
        (storage.turns, "arrive", bordered(storage.turns.arrive, "intake begun", "intake run")),
        (bot.handlers.worker, "work_off", work_off_noted(work_off)),
        (storage.turns, "lock_chat", bordered(storage.turns.lock_chat, "", "locked", note_in_turn)),
        (storage.turns, "claim", bordered(storage.turns.claim, "", "claimed", note_in_turn)),
        (bot.handlers.turn, "route", bordered(route, "read", "run", note_in_turn)),
        (storage.turns, "save", bordered(storage.turns.save, "", "saved", note_in_turn)),
        (storage.outbox, "put_out", bordered(storage.outbox.put_out, "", "put out", note_in_turn)),
        (Worker, "_deliver", bordered(Worker._deliver, "committed", "")),
        (Send, "__call__", awaited(Send.__call__, "", "sent")),
        (bot.delivery.send, "compose", bordered(compose, "to word", "worded")),
        (storage.outbox, "mark_all_sent", bordered(storage.outbox.mark_all_sent, "", "marked")),
    ]
    for place, name, noted in modules:
        setattr(place, name, noted)


def main(file: str) -> None:
    FLOWS["open_store"] = open_store
    settings = read_settings()
    set_up(settings.log_level)
    watch()
    asyncio.run(App(settings).run())
    Path(file).write_text(json.dumps(marks))


if __name__ == "__main__":
    main(*sys.argv[1:])
