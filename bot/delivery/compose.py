"""An outbox row becomes one call to Telegram: worded in the receiver's language, with its keyboard."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import ReplyParameters
from telegram.constants import ParseMode

from bot.delivery.keyboards import Markup, below_text_field, chosen, under_message
from bot.wording.words import Words

CAPTION_MOST = 1024
BLANK_LINES = re.compile(r"\n{3,}")
"""What is left where a line of a text has nothing to say."""


@dataclass(frozen=True)
class Paper:
    """A paper to be drawn: its kind, its texts as they are worded, and where its QR code leads to."""

    kind: str
    texts: Mapping[str, str | list[str]]
    address: str


@dataclass(frozen=True)
class Document:
    """A file by its name: a text, or a paper to be drawn."""

    name: str
    text: str = ""
    paper: Paper | None = None


@dataclass(frozen=True)
class Pin:
    """A place on the map (WGS 84 degrees), with what is there and how to find it."""

    lat: float
    lon: float
    title: str
    address: str


@dataclass(frozen=True)
class Composed:
    """What to show. `edit` is the message to change, 0 for a new one; `was_photo`, whether that one has a
    picture. `tick` changes the buttons of `edit` only. `document` is a file to go with it, `pin` a place. `copy` is a
    message of another chat to show here, by Telegram's ids of both. `clip` is a video or a voice note, by its kind and
    the id that Telegram knows it by; `album` are several media that go before the text. `html`: the text is markup of
    Telegram's. `thread` is the topic of a group that it goes into, `reply` the message that it answers; `delete` is
    one to take away, `react` one to put an emoji to, or with an empty one to take it from.
    """

    text: str
    markup: Markup | None
    picture: Any = None
    edit: int = 0
    was_photo: bool = False
    tick: bool = False
    document: Document | None = None
    pin: Pin | None = None
    copy: tuple[int, int] | None = None
    clip: tuple[str, str] | None = None
    album: tuple[str, ...] = ()
    html: bool = True
    thread: int | None = None
    reply: int = 0
    delete: int = 0
    react: tuple[int, str] | None = None

    @property
    def place(self) -> dict[str, Any]:
        """Where in its chat a new message goes, as Telegram's methods take it."""
        place: dict[str, Any] = {"message_thread_id": self.thread} if self.thread else {}
        if self.reply:
            place["reply_parameters"] = ReplyParameters(self.reply, allow_sending_without_reply=True)
        return place

    @property
    def parse_mode(self) -> str | None:
        return ParseMode.HTML if self.html else None


def messages_in(body: Mapping[str, Any]) -> int:
    """How many messages Telegram counts for an outbox row: each picture of an album is one."""
    return 1 + len(body.get("album", ()))


def compose(body: Mapping[str, Any], language: str, words: Words) -> Composed:
    """Words an outbox row. Raises WordMissing for a text that a language does not have."""
    edit = body.get("edit") or {}
    if "tick" in body:
        return Composed("", chosen(body["tick"], language, words), edit=edit["message"], tick=True)
    if "forget" in body:
        return Composed("", None)
    if "delete" in body:
        return Composed("", None, delete=body["delete"]["message"])
    if "react" in body:
        return Composed("", None, react=(body["react"]["message"], body["react"]["emoji"]))
    if "copy" in body:
        chat, message = body["copy"]
        return Composed("", None, copy=(chat, message))
    if "pin" in body:
        pin = body["pin"]
        return Composed(
            "", None, pin=Pin(pin["lat"], pin["lon"], words.label(language, pin["title"]), pin["address"])
        )
    reply, thread = (body.get("reply") or {}).get("message", 0), body.get("thread")
    if "bundle" in body:
        text = "\n\n".join(_text(one, language, words) for one in body["bundle"])
        return Composed(text, _markup(body, language, words), thread=thread, reply=reply)
    return Composed(
        _text(body, language, words),
        _markup(body, language, words),
        picture=_picture(body.get("picture"), language, words),
        edit=edit.get("message", 0),
        was_photo=bool(edit.get("photo")),
        document=_document(body["document"], language, words) if "document" in body else None,
        clip=tuple(body["clip"]) if "clip" in body else None,
        album=tuple(body.get("album", ())),
        thread=thread,
        reply=reply,
    )


def _picture(picture: Any, language: str, words: Words) -> Any:
    """A drawing's labels are worded here; a medium is only named."""
    if not isinstance(picture, Mapping) or "bars" not in picture:
        return picture
    labels = [words.label(language, one) for one in picture["bars"]["labels"]]
    return {**picture, "bars": {**picture["bars"], "labels": labels}}


def _document(document: Mapping[str, Any], language: str, words: Words) -> Document:
    paper = document.get("paper")
    if paper is None:
        return Document(document["name"], document["text"])
    texts = {name: _worded(text, language, words) for name, text in paper["texts"].items()}
    return Document(document["name"], paper=Paper(paper["kind"], texts, words.link.to(paper["start"])))


def _worded(text: Any, language: str, words: Words) -> str | list[str]:
    if isinstance(text, list):
        return [words.label(language, one) for one in text]
    return words.label(language, text)


def _text(body: Mapping[str, Any], language: str, words: Words) -> str:
    parts = [words.html(language, one) for one in body.get("before", ())]
    main = words.html(language, body["words"])
    if progress := body.get("progress"):
        at, of = progress
        main = f"{words.html(language, {'words': 'progress', 'facts': {'at': at, 'of': of}})}\n{main}"
    return BLANK_LINES.sub("\n\n", "\n\n".join([*parts, main]))


def _markup(body: Mapping[str, Any], language: str, words: Words) -> Markup | None:
    if body.get("rows"):
        return under_message(body["rows"], language, words)
    if body.get("keyboard"):
        return below_text_field(body["keyboard"], language, words)
    return None
