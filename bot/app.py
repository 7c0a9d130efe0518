"""Puts the parts together: the only place that knows them all."""

import asyncio
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import structlog
from telegram import Bot

from bot.announcing import announce_commands, announce_webhook
from bot.carriers.following import Following
from bot.carriers.kuaidi100 import Access, Kuaidi100
from bot.carriers.port import Carrier, StationsWord
from bot.clock import Clock
from bot.delivery.calm import CalmWord
from bot.delivery.limits import Limits, Pace
from bot.delivery.pictures import Pictures
from bot.delivery.send import Send
from bot.delivery.sender import Sender
from bot.delivery.topics import Topics
from bot.delivery.transport import AiohttpRequest, telegram_bot
from bot.duty import Duty, Part
from bot.feeder import Feeder
from bot.handlers import imports, reminders
from bot.handlers.turn import FETCH
from bot.handlers.worker import Worker
from bot.intake.imports import GoodsFetcher
from bot.intake.pictures import PictureFetcher
from bot.intake.poller import Poller
from bot.intake.storing import Intake
from bot.settings import Settings
from bot.upkeep.trimming import Trimming
from bot.wording.words import Link, Words
from market.broadcasting import mailing
from market.county import network
from market.help import lost_groups, patience
from market.hours import set_county
from market.money.ledger import set_commission
from market.sessions import attendance, session_reminders
from market.shipping.polling import TRACK
from market.trade import overdue
from storage import clock
from storage.database import Database, database

log = structlog.get_logger()

TURNS_END_WITHIN_SECONDS, SENT_WITHIN_SECONDS = 3.0, 5.0
"""How long a stopping bot finishes what is in hand; whatever is left stays in the database."""


class App:
    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._begun = time.monotonic()
        self.words = Words()
        self.database: Database = database(settings.database_url, settings.database_schema)
        self.bot: Bot = telegram_bot(settings.token, settings.telegram_api)
        self.sender = self._sender()
        self.feeder = Feeder(self.database, self.sender)
        self.fetcher = PictureFetcher(self.bot, self.database)
        self.following = Following(self.database, _carrier(settings))
        self.clock = Clock(
            self.database,
            {
                **reminders.kinds(timedelta(days=settings.keep_forms_days)),
                **overdue.KINDS,
                **patience.KINDS,
                **session_reminders.KINDS,
                **attendance.KINDS,
                **mailing.KINDS,
                **network.KINDS,
                **lost_groups.KINDS,
            },
            {
                FETCH: self.fetcher.fetch,
                imports.FETCH: GoodsFetcher(self.bot, self.database).fetch,
                TRACK: self.following.follow,
            },
            woken=self._due_done,
        )
        self.worker = Worker(self.database, self.sender, self.words, fetch=self.clock.look)
        self.intake = Intake(self.database, self.worker, CalmWord(self.bot, self.words).say)
        self.poller = Poller(self.bot, AiohttpRequest(), self.intake)
        self.duty = Duty(self.database, self._parts_on_duty(), over=self.sender.stop)

    async def run(self) -> None:
        """Runs until SIGTERM or Ctrl-C. Raises Unreachable, AnotherPoller, TokenRefused, SettingsError."""
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
        set_commission(self.settings.commission_percent)
        clock.follow(self.settings.clock_file)
        await self.database.open()
        try:
            await self.bot.initialize()
            self.words.link = Link(self.bot.username)
            working = asyncio.create_task(self.worker.run(), name="worker")
            others = [asyncio.create_task(part(), name=name) for name, part in self._other_parts().items()]
            try:
                yield [working, *others]
            finally:
                await _ended(others)
                self.worker.finish()
                await _within(TURNS_END_WITHIN_SECONDS, asyncio.shield(working), "turns_cut_short")
                await _ended([working])
                await _within(SENT_WITHIN_SECONDS, self.sender.finish(), "stopped_with_unsent_messages")
                await self.duty.leave()
        finally:
            self.fetcher.close()
            await self.following.close()
            await self.database.close()
            await self.bot.shutdown()

    def _due_done(self, chats: Sequence[int]) -> None:
        self.sender.wake()
        if chats:
            self.worker.wake(chats)

    def _sender(self) -> Sender:
        settings = self.settings
        pictures = Pictures(self.database, lambda: self.words.link)
        return Sender(
            self.bot,
            self.database,
            Send(self.bot, self.words, pictures, Topics(self.bot, self.database, self.words)),
            Limits(self.database, Pace(settings.sends_per_second, settings.sends_per_chat)),
            on_duty=lambda: self.duty.on_duty(),
            elsewhere=lambda: self.duty.tell(),
            runs_low=lambda: self.feeder.look(),
        )

    def _parts_on_duty(self) -> dict[str, Part]:
        """What one worker of several does. With a webhook, Telegram itself chooses who takes an update."""
        settings = self.settings
        parts: dict[str, Part] = {
            "sender": self.sender.run,
            "told": lambda: self.database.listen(self.sender.wake),
            "feeder": self.feeder.run,
            "clock": self.clock.run,
            "trimming": Trimming(self.database, settings).run,
            "commands": lambda: announce_commands(self.bot, self.words),
        }
        if settings.webhook_url:
            parts["webhook"] = lambda: announce_webhook(
                self.bot, settings.webhook_url, settings.webhook_secret
            )
        else:
            parts["poller"] = self.poller.run
        return parts

    def _other_parts(self) -> dict[str, Part]:
        parts: dict[str, Part] = {"duty": self.duty.run}
        if (address := self.settings.listens_on) is not None:
            # Imported here: a bot that polls and is not watched needs no web server.
            from bot.carriers.push import Push
            from bot.intake.webhook import Webhook
            from bot.web import Web

            routes = []
            if self.settings.webhook_url:
                path = urlsplit(self.settings.webhook_url).path
                routes.append(Webhook(self.intake, path, self.settings.webhook_secret).route)
            if self.settings.kuaidi100_push_url:
                path = urlsplit(self.settings.kuaidi100_push_url).path
                salt = self.settings.kuaidi100_salt
                routes.append(Push(self.database, path, salt, self.sender.wake).route)
            parts["web"] = Web(address, routes, self.database, self._silence).run
        return parts

    def _silence(self) -> float | None:
        """Seconds since Telegram answered a poll; None where this process does not poll."""
        if self.settings.webhook_url or not self.duty.on_duty():
            return None
        return time.monotonic() - (self.poller.answered or self._begun)


def _carrier(settings: Settings) -> Carrier:
    if not settings.kuaidi100_key:
        return StationsWord()
    return Kuaidi100(
        Access(
            settings.kuaidi100_api,
            settings.kuaidi100_key,
            settings.kuaidi100_customer,
            settings.kuaidi100_salt,
            settings.kuaidi100_push_url,
        )
    )


async def _first_end(stopped: "asyncio.Task[Any]", parts: list["asyncio.Task[None]"]) -> None:
    """Waits for the wish to stop. A part that ends with an error ends everything, with its error."""
    done, _ = await asyncio.wait({stopped, *parts}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    for task in done - {stopped}:
        task.result()


async def _ended(tasks: list["asyncio.Task[None]"]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _within(seconds: float, job: Awaitable[Any], too_long: str) -> None:
    try:
        async with asyncio.timeout(seconds):
            await job
    except TimeoutError:
        log.warning(too_long)
