"""Brings one outbox row to Telegram, once: the call that fits, and what Telegram made of it."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from html import unescape
from typing import Any

import structlog
from telegram import Bot, InputMediaPhoto, Message
from telegram.error import BadRequest, TelegramError

from bot.delivery.compose import CAPTION_MOST, Composed, Document, compose
from bot.delivery.keyboards import Markup
from bot.delivery.outcome import GroupLost, Later, Outcome, Refused, Sent, of_error
from bot.delivery.pictures import Pictures
from bot.delivery.topics import Topics, is_gone, unreachable
from bot.papers.drawing import drawn
from bot.wording.words import WordMissing, Words
from storage.database import Away
from storage.outbox import OutboxRow

log = structlog.get_logger()

CANNOT_READ = "can't parse entities"
TAGS = re.compile(r"<[^>]+>")
GONE = ("message to edit not found", "message can't be edited", "there is no text in the message to edit")


class Send:
    def __init__(self, bot: Bot, words: Words, pictures: Pictures, topics: Topics) -> None:
        self._bot, self._words, self._pictures, self._topics = bot, words, pictures, topics
        self._albums: set[int] = set()

    async def __call__(self, row: OutboxRow) -> Outcome:
        """Raises TokenRefused."""
        try:
            composed = compose(row.body, row.language, self._words)
            if "forget" in row.body:
                await self._topics.forget(row.telegram_chat, row.body["forget"])
                return Sent()
            if "topic" in row.body and not composed.edit:
                return await self._in_topic(row, composed)
            return await self._call(row, composed)
        except WordMissing as error:
            return Refused(f"words missing: {error}")
        except BadRequest as error:
            if CANNOT_READ not in error.message.lower() or not composed.html:
                return of_error(error)
            log.error("markup_not_understood", outbox=row.id, chat=row.chat_id)
            return await self._without_markup(row, composed)
        except TelegramError as error:
            return of_error(error)
        except Away as error:
            return Later(str(error))

    async def _in_topic(self, row: OutboxRow, it: Composed) -> Outcome:
        """Writes into a person's topic, and into a new one where Telegram does not know the old one any more."""
        topic = row.body["topic"]
        for again in (True, False):
            try:
                thread = await self._topics.thread(row.telegram_chat, topic, row.language)
                return await self._call(row, replace(it, thread=thread, reply=it.reply if again else 0))
            except TelegramError as error:
                if is_gone(error) and again:
                    card = row.body.get("words", {}).get("words") == "ticket"
                    await self._topics.gone(topic, thread, card=card)
                elif why := unreachable(error):
                    return GroupLost(why)
                else:
                    raise
        raise AssertionError

    async def _without_markup(self, row: OutboxRow, composed: Composed) -> Outcome:
        """A defect of ours must not keep a person from the words."""
        try:
            return await self._call(
                row, replace(composed, text=unescape(TAGS.sub("", composed.text)), html=False)
            )
        except TelegramError as error:
            return of_error(error)

    async def _call(self, row: OutboxRow, it: Composed) -> Outcome:
        if it.tick:
            return await self._tick(row.telegram_chat, it)
        if "delete" in row.body:
            if it.delete:
                await self._delete(row.telegram_chat, it.delete)
            return Sent(it.delete)
        if it.react is not None:
            return await self._react(row.telegram_chat, *it.react)
        if it.copy is not None:
            copied = await self._bot.copy_message(row.telegram_chat, *it.copy, **it.place)
            return Sent(copied.message_id)
        if it.pin is not None:
            pin = it.pin
            sent = await self._bot.send_venue(row.telegram_chat, pin.lat, pin.lon, pin.title, pin.address)
            return Sent(sent.message_id)
        if it.document is not None:
            return await self._document(row.telegram_chat, it.document, it)
        if it.album:
            return await self._album_and_text(row, it)
        if not it.edit:
            return await self._new(row.telegram_chat, it)
        try:
            return await self._edit(row.telegram_chat, it)
        except BadRequest as error:
            if not any(reason in error.message.lower() for reason in GONE):
                raise
            return await self._new(row.telegram_chat, it)

    async def _new(self, chat: int, it: Composed) -> Outcome:
        if it.clip is not None:
            return await self._clip(chat, *it.clip, it)
        photo = await self._pictures.find(it.picture) if it.picture else None
        if photo is None:
            return await self._text(chat, it)
        if len(it.text) <= CAPTION_MOST:
            return await self._photo(chat, photo, it, text=it.text, markup=it.markup)
        await self._photo(chat, photo, it, text=None, markup=None)
        return await self._text(chat, it)

    async def _text(self, chat: int, it: Composed) -> Outcome:
        sent = await self._bot.send_message(
            chat,
            it.text,
            parse_mode=it.parse_mode,
            reply_markup=it.markup,
            disable_web_page_preview=True,
            **it.place,
        )
        return Sent(sent.message_id)

    async def _photo(
        self, chat: int, photo: str | bytes, it: Composed, *, text: str | None, markup: Markup | None
    ) -> Outcome:
        def send(photo: str | bytes) -> Awaitable[Message | bool]:
            return self._bot.send_photo(
                chat, photo, caption=text, parse_mode=it.parse_mode, reply_markup=markup, **it.place
            )

        async with self._pictures.one_upload(it.picture, photo) as photo:
            sent = await self._with_photo(photo, it.picture, send)
        return Sent(sent.message_id if isinstance(sent, Message) else 0)

    async def _album_and_text(self, row: OutboxRow, it: Composed) -> Outcome:
        """Buttons need a message of their own. Where only that one fails, the album does not go out again."""
        if row.id not in self._albums:
            await self._album(row.telegram_chat, it.album)
            self._albums.add(row.id)
        outcome = await self._text(row.telegram_chat, it)
        self._albums.discard(row.id)
        return outcome

    async def _album(self, chat: int, media: Sequence[str]) -> None:
        """Pictures in one group, those that are there; the first time they are uploaded, once for all who wait."""
        found = await self._found(media)
        first = next((one for one, photo in found if isinstance(photo, bytes)), None)
        if first is None:
            await self._group(chat, found)
        else:
            async with self._pictures.one_upload(first, b""):
                await self._group(chat, await self._found(media))

    async def _found(self, media: Sequence[str]) -> list[tuple[str, str | bytes]]:
        found = [(one, await self._pictures.find(one)) for one in media]
        return [(one, photo) for one, photo in found if photo is not None]

    async def _group(self, chat: int, found: Sequence[tuple[str, str | bytes]]) -> None:
        """Telegram takes two to ten as a group."""
        if not found:
            return
        if len(found) == 1:
            sent = [await self._bot.send_photo(chat, found[0][1])]
        else:
            sent = list(await self._bot.send_media_group(chat, [InputMediaPhoto(one) for _, one in found]))
        for (one, photo), message in zip(found, sent, strict=True):
            if isinstance(photo, bytes) and message.photo:
                await self._pictures.remember(one, message.photo[-1].file_id)

    async def _clip(self, chat: int, kind: str, file: str, it: Composed) -> Outcome:
        """A video or a voice note, by Telegram's own id of it: it is never uploaded by us."""
        send = self._bot.send_video if kind == "video" else self._bot.send_voice
        short = len(it.text) <= CAPTION_MOST
        sent = await send(
            chat,
            file,
            caption=it.text if short else None,
            parse_mode=it.parse_mode,
            reply_markup=it.markup if short else None,
        )
        return Sent(sent.message_id) if short else await self._text(chat, it)

    async def _edit(self, chat: int, it: Composed) -> Outcome:
        markup: Any = it.markup
        photo = await self._pictures.find(it.picture) if it.picture else None
        if (photo is not None) != it.was_photo:
            # Telegram turns no text into a picture: the card is sent anew where it is seen.
            await self._delete(chat, it.edit)
            return await self._new(chat, it)
        if photo is None:
            await self._bot.edit_message_text(
                it.text,
                chat_id=chat,
                message_id=it.edit,
                parse_mode=it.parse_mode,
                reply_markup=markup,
                disable_web_page_preview=True,
            )
            return Sent(it.edit)

        def edit(photo: str | bytes) -> Awaitable[Message | bool]:
            shown = InputMediaPhoto(photo, caption=it.text, parse_mode=it.parse_mode)
            return self._bot.edit_message_media(shown, chat_id=chat, message_id=it.edit, reply_markup=markup)

        await self._with_photo(photo, it.picture, edit)
        return Sent(it.edit)

    async def _with_photo(
        self, photo: str | bytes, picture: Any, call: Callable[[str | bytes], Awaitable[Message | bool]]
    ) -> Message | bool:
        """Makes a call that shows a picture, with its bytes where Telegram no longer takes its own id of it, and
        remembers the id of what was uploaded.
        """
        try:
            sent = await call(photo)
        except BadRequest as error:
            again = await self._pictures.upload_again(picture) if isinstance(photo, str) else None
            if again is None or "file" not in error.message.lower():
                raise
            photo = again
            sent = await call(photo)
        if isinstance(photo, bytes) and isinstance(sent, Message) and sent.photo:
            await self._pictures.remember(picture, sent.photo[-1].file_id)
        return sent

    async def _tick(self, chat: int, it: Composed) -> Outcome:
        markup: Any = it.markup
        try:
            await self._bot.edit_message_reply_markup(chat_id=chat, message_id=it.edit, reply_markup=markup)
        except BadRequest as error:
            # The question was deleted or is too old to change: its buttons do nothing anyway.
            log.info("question_not_ticked", error=error.message)
        return Sent(it.edit)

    async def _document(self, chat: int, document: Document, it: Composed) -> Outcome:
        content = document.text.encode()
        if (paper := document.paper) is not None:
            content = await asyncio.to_thread(drawn, paper.kind, paper.texts, paper.address)
        sent = await self._bot.send_document(
            chat, content, filename=document.name, caption=it.text, parse_mode=it.parse_mode, **it.place
        )
        return Sent(sent.message_id)

    async def _react(self, chat: int, message: int, emoji: str) -> Outcome:
        try:
            await self._bot.set_message_reaction(chat, message, emoji or None)
        except BadRequest as error:
            # The message is gone, or this group allows other emoji only.
            log.info("not_reacted", error=error.message)
        return Sent()

    async def _delete(self, chat: int, message: int) -> None:
        try:
            await self._bot.delete_message(chat, message)
        except BadRequest as error:
            log.info("not_deleted", error=error.message)
