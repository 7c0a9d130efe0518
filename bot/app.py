"""Puts the parts together: the only place that knows them all."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)

from bot.clock import Clock
from bot.delivery.pictures import Pictures
from bot.delivery.send import Send
from bot.delivery.sender import Sender
from bot.delivery.transport import AiohttpRequest, telegram_bot
from bot.handlers import reminders
from bot.handlers.commands import COMMANDS
from bot.handlers.turn import FETCH
from bot.handlers.worker import Worker
from bot.intake.pictures import PictureFetcher
from bot.intake.poller import Poller
from bot.settings import Settings
from bot.wording.words import LANGUAGES, Link, Words
from market.hours import set_county
from storage import clock
from storage.database import Database, database

log = structlog.get_logger()

DRAIN_SECONDS = 8.0
"""How long a stopping bot finishes what is in hand; whatever is left stays in the database."""


class App:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.words = Words()
        self.database: Database = database(settings.database_url, settings.database_schema)
        self.bot: Bot = telegram_bot(settings.token, settings.telegram_api)
        pictures = Pictures(self.database, lambda: self.words.link)
        self.sender = Sender(
            self.bot, self.database, Send(self.bot, self.words, pictures), settings.sends_per_second
        )
        self.fetcher = PictureFetcher(self.bot, self.database)
        self.clock = Clock(
            self.database, dict(reminders.KINDS), {FETCH: self.fetcher.fetch}, woken=self.sender.wake
        )
        self.worker = Worker(self.database, self.sender, self.words, fetch=self.clock.look)
        self.poller = Poller(self.bot, AiohttpRequest(), self.database, self.worker.wake)

    async def run(self) -> None:
        """Runs until SIGTERM or Ctrl-C. Raises Unreachable, AnotherPoller, TokenRefused."""
        stop = asyncio.Event()
        for one in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(one, stop.set)
        async with self.started() as parts:
            await _first_end(asyncio.create_task(stop.wait()), parts)
            log.info("stopping")

    @asynccontextmanager
    async def started(self) -> AsyncIterator[list["asyncio.Task[None]"]]:
        """The parts at work. At the end no more updates are taken, and what is in hand is finished."""
        set_county(self.settings.hours)
        clock.follow(self.settings.clock_file)
        await self.database.open()
        try:
            await self.bot.initialize()
            self.words.link = Link(self.bot.username)
            parts = [
                asyncio.create_task(part(), name=name)
                for name, part in {
                    "poller": self.poller.run,
                    "worker": self.worker.run,
                    "sender": self.sender.run,
                    "clock": self.clock.run,
                    "commands": self._say_commands,
                }.items()
            ]
            try:
                yield parts
            finally:
                for part in parts:
                    part.cancel()
                await asyncio.gather(*parts, return_exceptions=True)
                await _within(DRAIN_SECONDS, self.sender.finish)
        finally:
            self.fetcher.close()
            await self.database.close()
            await self.bot.shutdown()

    async def _say_commands(self) -> None:
        """Tells Telegram the commands, per language and scope; what it cannot be told now it is told next time."""
        for language in LANGUAGES:
            listed = [
                BotCommand(one, self.words.plain(language, {"words": f"command-{one}"})) for one in COMMANDS
            ]
            # Without a language: for every phone that speaks none of ours.
            code = None if language == "en" else language
            await self.bot.set_my_commands(listed, BotCommandScopeAllPrivateChats(), language_code=code)
            await self.bot.set_my_commands(listed, BotCommandScopeDefault(), language_code=code)
            in_groups = [one for one in listed if one.command in ("help", "privacy")]
            await self.bot.set_my_commands(in_groups, BotCommandScopeAllGroupChats(), language_code=code)


async def _first_end(stopped: "asyncio.Task[Any]", parts: list["asyncio.Task[None]"]) -> None:
    """Waits for the wish to stop. A part that ends with an error ends everything, with its error."""
    waiting: set[asyncio.Task[Any]] = {stopped, *parts}
    while not stopped.done():
        done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in done - {stopped}:
            if (error := task.exception()) is None:
                continue
            if task.get_name() == "commands":
                log.warning("commands_not_said", error=repr(error))
                continue
            stopped.cancel()
            for other in waiting:
                other.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)
            raise error


async def _within(seconds: float, job: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        await asyncio.wait_for(job(), seconds)
    except TimeoutError:
        log.warning("stopped_with_unsent_messages")
