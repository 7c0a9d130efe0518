"""Brings one outbox row to Telegram, once: the call that fits, and what Telegram made of it."""

from typing import Any

import structlog
from telegram import Bot, InputMediaPhoto, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.delivery.compose import CAPTION_MOST, Composed, compose
from bot.delivery.outcome import Outcome, Refused, Sent, of_error
from bot.delivery.pictures import Pictures
from bot.wording.words import WordMissing, Words
from storage.outbox import OutboxRow

log = structlog.get_logger()

GONE = ("message to edit not found", "message can't be edited", "there is no text in the message to edit")


class Send:
    def __init__(self, bot: Bot, words: Words, pictures: Pictures) -> None:
        self._bot, self._words, self._pictures = bot, words, pictures

    async def __call__(self, row: OutboxRow) -> Outcome:
        try:
            composed = compose(row.body, row.language, self._words)
            return await self._call(row, composed)
        except WordMissing as error:
            return Refused(f"words missing: {error}")
        except TelegramError as error:
            return of_error(error)

    async def _call(self, row: OutboxRow, it: Composed) -> Outcome:
        if it.tick:
            return await self._tick(row.telegram_chat, it)
        if it.document is not None:
            return await self._document(row.telegram_chat, it.document, it.text)
        if not it.edit:
            return await self._new(row.telegram_chat, it)
        try:
            return await self._edit(row.telegram_chat, it)
        except BadRequest as error:
            if not any(reason in error.message.lower() for reason in GONE):
                raise
            return await self._new(row.telegram_chat, it)

    async def _new(self, chat: int, it: Composed) -> Outcome:
        photo = await self._pictures.find(it.picture) if it.picture else None
        if photo is None:
            sent = await self._bot.send_message(
                chat,
                it.text,
                parse_mode=ParseMode.HTML,
                reply_markup=it.markup,
                disable_web_page_preview=True,
                disable_notification=it.silent,
            )
            return Sent(sent.message_id)
        if len(it.text) > CAPTION_MOST:
            await self._photo(chat, photo, it, text="", markup=None)
            sent = await self._bot.send_message(
                chat,
                it.text,
                parse_mode=ParseMode.HTML,
                reply_markup=it.markup,
                disable_web_page_preview=True,
            )
            return Sent(sent.message_id)
        return Sent((await self._photo(chat, photo, it, text=it.text, markup=it.markup)).message_id)

    async def _photo(self, chat: int, photo: str | bytes, it: Composed, *, text: str, markup: Any) -> Message:
        try:
            sent = await self._bot.send_photo(
                chat,
                photo,
                caption=text or None,
                parse_mode=ParseMode.HTML,
                reply_markup=markup,
                disable_notification=it.silent,
            )
        except BadRequest as error:
            again = await self._upload_after(error, photo, it)
            sent = await self._bot.send_photo(
                chat, again, caption=text or None, parse_mode=ParseMode.HTML, reply_markup=markup
            )
        await self._remember(it.picture, photo, sent)
        return sent

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
                parse_mode=ParseMode.HTML,
                reply_markup=markup,
                disable_web_page_preview=True,
            )
            return Sent(it.edit)
        try:
            edited = await self._bot.edit_message_media(
                _media(photo, it), chat_id=chat, message_id=it.edit, reply_markup=markup
            )
        except BadRequest as error:
            again = await self._upload_after(error, photo, it)
            edited = await self._bot.edit_message_media(
                _media(again, it), chat_id=chat, message_id=it.edit, reply_markup=markup
            )
        await self._remember(it.picture, photo, edited)
        return Sent(it.edit)

    async def _tick(self, chat: int, it: Composed) -> Outcome:
        markup: Any = it.markup
        try:
            await self._bot.edit_message_reply_markup(chat_id=chat, message_id=it.edit, reply_markup=markup)
        except BadRequest as error:
            # The question was deleted or is too old to change: its buttons do nothing anyway.
            log.info("question_not_ticked", error=error.message)
        return Sent(it.edit)

    async def _document(self, chat: int, document: tuple[str, str], caption: str) -> Outcome:
        name, text = document
        sent = await self._bot.send_document(
            chat, text.encode(), filename=name, caption=caption, parse_mode=ParseMode.HTML
        )
        return Sent(sent.message_id)

    async def _delete(self, chat: int, message: int) -> None:
        try:
            await self._bot.delete_message(chat, message)
        except BadRequest as error:
            log.info("card_not_deleted", error=error.message)

    async def _upload_after(self, error: BadRequest, photo: str | bytes, it: Composed) -> bytes:
        """The bytes of a picture whose file id Telegram no longer takes; any other error is raised on."""
        if isinstance(photo, str) and "file" in error.message.lower():
            again = await self._pictures.upload_again(it.picture)
            if again is not None:
                return again
        raise error

    async def _remember(self, picture: Any, photo: str | bytes, sent: Message | bool) -> None:
        if isinstance(photo, bytes) and isinstance(sent, Message) and sent.photo:
            await self._pictures.remember(picture, sent.photo[-1].file_id)


def _media(photo: str | bytes, it: Composed) -> InputMediaPhoto:
    return InputMediaPhoto(photo, caption=it.text, parse_mode=ParseMode.HTML)
