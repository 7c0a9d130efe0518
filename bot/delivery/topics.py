"""Topics of stations' groups: found or opened before something is written into them, and opened anew when gone."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import structlog
from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.wording.words import Words
from storage import due, groups
from storage.clock import now_ms
from storage.database import Database
from storage.work import Work

log = structlog.get_logger()

NAME_MOST = 128
GONE = ("message thread not found", "topic_deleted", "topic_id_invalid", "topic_closed")
"""Telegram's words for a topic that is not there, or into which even the bot may not write any more."""

UNREACHABLE = {
    "not a forum": "topics",
    "not enough rights": "rights",
    "have no rights": "rights",
    "need administrator rights": "rights",
    "chat_admin_required": "rights",
    "chat not found": "removed",
    "not a member": "removed",
    "was kicked": "removed",
}
"""Telegram's words for a group in which no topic can be opened, and what we call the reason."""

OPENED_ANEW = "topic_opened_anew"
WITHIN = timedelta(days=1)


class Topics:
    def __init__(self, bot: Bot, database: Database, words: Words) -> None:
        self._bot, self._database, self._words = bot, database, words

    async def thread(self, chat: int, topic: Mapping[str, Any], language: str) -> int:
        """Telegram's id of a person's topic, opened where none is known. Raises what Telegram answers to that."""
        group, person = topic["group"], topic["person"]
        known = await self._database.read(lambda work: groups.thread_of(work, group, person))
        if known:
            return known
        name = self._words.plain(language, topic["name"])[:NAME_MOST]
        made = await self._bot.create_forum_topic(chat, name)
        thread = made.message_thread_id
        await self._database.write(lambda work: groups.keep_thread(work, group, person, thread), urgent=True)
        return thread

    async def gone(self, topic: Mapping[str, Any], thread: int, *, card: bool) -> None:
        """Telegram does not know it any more. What stood there is lost: unless what is written next is the `card`
        itself, that is written there again.
        """
        group, person, moment = topic["group"], topic["person"], now_ms()

        def forget(work: Work) -> None:
            groups.forget_thread(work, group, person, thread)
            if not card:
                until = moment + int(WITHIN.total_seconds() * 1000)
                due.plan(work, OPENED_ANEW, f"{group}-{person}", not_before=moment, not_after=until)

        log.info("topic_gone", group=group, person=person)
        await self._database.write(forget, urgent=True)

    async def forget(self, chat: int, topic: Mapping[str, Any]) -> None:
        """Deletes a person's topic with all that was said in it. Raises what Telegram answers, but where it is gone."""
        group, person = topic["group"], topic["person"]
        thread = await self._database.read(lambda work: groups.thread_of(work, group, person))
        if not thread:
            return
        try:
            await self._bot.delete_forum_topic(chat, thread)
        except BadRequest as error:
            log.warning("topic_not_deleted", group=group, error=error.message)
        await self._database.write(
            lambda work: groups.forget_thread(work, group, person, thread), urgent=True
        )


def is_gone(error: TelegramError) -> bool:
    return isinstance(error, BadRequest) and any(one in error.message.lower() for one in GONE)


def unreachable(error: TelegramError) -> str:
    """Why no topic of the group can be written into; empty for an error that says nothing of the kind."""
    if not isinstance(error, BadRequest | Forbidden):
        return ""
    said = error.message.lower()
    found = next((why for words, why in UNREACHABLE.items() if words in said), "")
    return found or ("removed" if isinstance(error, Forbidden) else "")
