"""A calm word to people whose message cannot be stored just now; nothing of it goes through the database."""

import asyncio

import structlog
from telegram import Bot
from telegram.error import TelegramError

from bot.wording.words import Words

log = structlog.get_logger()

AT_ONCE = 5


class CalmWord:
    def __init__(self, bot: Bot, words: Words) -> None:
        self._bot, self._words = bot, words
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._saying: set[asyncio.Task[None]] = set()

    def say(self, telegram_chat: int, phone_language: str) -> None:
        """Says it without being waited for."""
        task = asyncio.create_task(self._say(telegram_chat, phone_language))
        self._saying.add(task)
        task.add_done_callback(self._saying.discard)

    async def _say(self, telegram_chat: int, phone_language: str) -> None:
        language = "zh" if phone_language.lower().startswith("zh") else "en"
        try:
            async with self._at_once:
                await self._bot.send_message(
                    telegram_chat, self._words.plain(language, {"words": "one-moment"})
                )
        except TelegramError as error:
            log.info("calm_word_not_said", error=type(error).__name__)
