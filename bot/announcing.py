"""What Telegram is told about the bot: its commands, and where it takes its updates."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.delivery.outcome import seconds
from bot.delivery.transport import TokenRefused
from bot.handlers.commands import COMMANDS
from bot.handlers.groups import COMMANDS as GROUP_COMMANDS
from bot.intake.arrivals import KINDS
from bot.wording.words import LANGUAGES, Words

log = structlog.get_logger()

TRY_AGAIN_SECONDS = 10.0
MOST_CONNECTIONS = 40


async def announce_commands(bot: Bot, words: Words) -> None:
    """Per language and scope; tried until Telegram takes it. Raises TokenRefused."""
    for language in LANGUAGES:
        listed = [BotCommand(one, words.plain(language, {"words": f"command-{one}"})) for one in COMMANDS]
        # Without a language: for every phone that speaks none of ours.
        code = None if language == "en" else language
        in_groups = [
            BotCommand(one, words.plain(language, {"words": f"command-{one}"})) for one in GROUP_COMMANDS
        ]
        in_groups += [one for one in listed if one.command in ("help", "privacy")]
        for commands, scope in (
            (listed, BotCommandScopeAllPrivateChats()),
            (listed, BotCommandScopeDefault()),
            (in_groups, BotCommandScopeAllGroupChats()),
        ):
            await _until_taken("commands", partial(bot.set_my_commands, commands, scope, language_code=code))


async def announce_webhook(bot: Bot, url: str, secret: str) -> None:
    """From now on Telegram brings updates here; what waits at Telegram is not dropped. Raises TokenRefused."""
    said = partial(
        bot.set_webhook,
        url,
        secret_token=secret,
        allowed_updates=list(KINDS),
        max_connections=MOST_CONNECTIONS,
    )
    await _until_taken("webhook", said)


async def _until_taken(what: str, said: Callable[[], Awaitable[object]]) -> None:
    while True:
        try:
            await said()
            return
        except InvalidToken as error:
            raise TokenRefused from error
        except RetryAfter as error:
            await asyncio.sleep(seconds(error))
        except TelegramError as error:
            log.warning("not_announced", what=what, error=error.message)
            await asyncio.sleep(TRY_AGAIN_SECONDS)
