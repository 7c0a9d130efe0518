"""An outbox row becomes one call to Telegram: worded in the receiver's language, with its keyboard."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram.constants import ParseMode

from bot.delivery.keyboards import Markup, below_text_field, chosen, under_message
from bot.wording.words import Words

CAPTION_MOST = 1024


@dataclass(frozen=True)
class Composed:
    """What to show. `edit` is the message to change, 0 for a new one; `was_photo`, whether that one has a
    picture. `tick` changes the buttons of `edit` only. `document` is a file's name and its text. `copy` is a message
    of another chat to show here, by Telegram's ids of both. `html`: the text is markup of Telegram's.
    """

    text: str
    markup: Markup | None
    picture: Any = None
    edit: int = 0
    was_photo: bool = False
    tick: bool = False
    document: tuple[str, str] | None = None
    copy: tuple[int, int] | None = None
    html: bool = True

    @property
    def parse_mode(self) -> str | None:
        return ParseMode.HTML if self.html else None


def compose(body: Mapping[str, Any], language: str, words: Words) -> Composed:
    """Words an outbox row. Raises WordMissing for a text that a language does not have."""
    edit = body.get("edit") or {}
    if "tick" in body:
        return Composed("", chosen(body["tick"], language, words), edit=edit["message"], tick=True)
    if "copy" in body:
        chat, message = body["copy"]
        return Composed("", None, copy=(chat, message))
    return Composed(
        _text(body, language, words),
        _markup(body, language, words),
        picture=body.get("picture"),
        edit=edit.get("message", 0),
        was_photo=bool(edit.get("photo")),
        document=(body["document"]["name"], body["document"]["text"]) if "document" in body else None,
    )


def _text(body: Mapping[str, Any], language: str, words: Words) -> str:
    parts = [words.html(language, one) for one in body.get("before", ())]
    main = words.html(language, body["words"])
    if progress := body.get("progress"):
        at, of = progress
        main = f"{words.html(language, {'words': 'progress', 'facts': {'at': at, 'of': of}})}\n{main}"
    return "\n\n".join([*parts, main])


def _markup(body: Mapping[str, Any], language: str, words: Words) -> Markup | None:
    if body.get("rows"):
        return under_message(body["rows"], language, words)
    if body.get("keyboard"):
        return below_text_field(body["keyboard"], language, words)
    return None
