"""A stored update becomes what a person did: typed, pressed, sent a picture, shared a number."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from telegram import CallbackQuery, Message, Update, User

from bot import buttons
from bot.handlers.cleaning import cleaned
from bot.talk.given import Clip, Given, SharedContact, SharedLocation, Typed, Unsuited

TABLE_ENDINGS = (".xlsx", ".csv", ".xls", ".et", ".ods", ".tsv")
"""Files that are meant as tables, also those that cannot be read: whoever sends one is told what to send instead."""

PICTURE_MIMES = ("image/jpeg", "image/png", "image/webp")


@dataclass(frozen=True)
class Sender:
    """What Telegram says of a person: a name, and the phone's language as one of ours."""

    name: str = ""
    language: str = "zh"


NOBODY = Sender()


@dataclass(frozen=True)
class SentTable:
    """A file that is called like a table: Telegram's id of it, its name, its size in bytes."""

    file: str
    name: str
    size: int


@dataclass(frozen=True)
class Incoming:
    """One thing that came. `given` is what an open question may take; `command` is without its slash.

    `files` are pictures to fetch (Telegram's file ids), `tables` are tables. `callback` is the press to be answered,
    `message` the message that carried the button, `photo` whether that one shows a picture. `sent` are Telegram's ids
    of what the person sent, `caption` the words under a picture or file. `moved` is Telegram's new id of a group that
    has become a supergroup. `event` is what the market, not the person, put in, and `actor` who caused it.
    """

    kind: str
    sender: Sender = NOBODY
    given: Given | None = None
    command: str = ""
    payload: str = ""
    files: tuple[str, ...] = ()
    album: str = ""
    tables: tuple[SentTable, ...] = ()
    button: buttons.Answer | buttons.Door | None = None
    callback: str = ""
    message: int = 0
    photo: bool = False
    blocked: bool = False
    moved: int = 0
    sent: tuple[int, ...] = ()
    caption: str = ""
    event: Mapping[str, Any] = field(default_factory=dict)
    actor: int = 0


def incoming(raw: Mapping[str, Any], username: str) -> Incoming:
    """Reads an update. `username` is the bot's own: `/help@other_bot` is not for us."""
    if "event" in raw:
        return Incoming("event", event=raw["event"], actor=raw["actor"])
    update = Update.de_json(dict(raw))
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.my_chat_member is not None:
        gone = update.my_chat_member.new_chat_member.status in ("kicked", "left")
        return Incoming("membership", _sender(update.my_chat_member.from_user), blocked=gone)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.message is not None:
        message = update.message
        caption = cleaned(message.caption or "")
        return replace(_message(message, username), sent=(message.message_id,), caption=caption)
    return Incoming("unknown")


def _pressed(query: CallbackQuery) -> Incoming:
    shown = query.message if isinstance(query.message, Message) else None
    return Incoming(
        "pressed",
        _sender(query.from_user),
        button=buttons.read(query.data or ""),
        callback=query.id,
        message=query.message.message_id if query.message else 0,
        photo=bool(shown and shown.photo),
    )


def _message(message: Message, username: str) -> Incoming:
    sender = _sender(message.from_user)
    if message.migrate_to_chat_id:
        return Incoming("moved", sender, moved=message.migrate_to_chat_id)
    text = cleaned(message.text or "")
    if text.startswith("/") and not text.startswith("//"):
        name, _, payload = text[1:].partition(" ")
        command, _, to = name.partition("@")
        if to and to.lower() != username.lower():
            return Incoming("not-for-us", sender)
        return Incoming("message", sender, command=command.lower(), payload=payload.strip())
    files = _files(message)
    if files:
        return Incoming("message", sender, files=files, album=message.media_group_id or "")
    if (table := _table(message)) is not None:
        return Incoming("message", sender, tables=(table,))
    return Incoming("message", sender, given=_given(message, text))


def _edited(message: Message) -> Incoming:
    text = cleaned(message.text or message.caption or "")
    given = Typed(text) if text else Unsuited("edited")
    return Incoming("edited", _sender(message.from_user), given=given, sent=(message.message_id,))


def _files(message: Message) -> tuple[str, ...]:
    if message.photo:
        return (message.photo[-1].file_id,)
    document = message.document
    if document is not None and document.mime_type in PICTURE_MIMES:
        return (document.file_id,)
    return ()


def _table(message: Message) -> SentTable | None:
    document = message.document
    name = cleaned(document.file_name or "") if document else ""
    if document is None or not name.lower().endswith(TABLE_ENDINGS):
        return None
    return SentTable(document.file_id, name[-64:], document.file_size or 0)


def _given(message: Message, text: str) -> Given:
    if text:
        return Typed(text)
    if (contact := message.contact) is not None:
        # Telegram itself fills in whose number it is; a forwarded card proves nothing about the sender.
        sender = message.from_user.id if message.from_user else 0
        own = contact.user_id == sender and message.forward_origin is None
        return SharedContact(international(contact.phone_number), own)
    if (location := message.location) is not None:
        return SharedLocation(location.latitude, location.longitude)
    for kind, clip in (("voice", message.voice), ("video", message.video)):
        if clip is not None:
            return Clip(kind, clip.file_id)
    for kind in ("sticker", "document", "audio", "video_note", "animation"):
        if getattr(message, kind, None):
            return Unsuited(kind)
    return Unsuited("other")


def international(number: str) -> str:
    """A phone number as +8613812345678; empty where it is none. Numbers without a country are China's."""
    import phonenumbers  # a large table, needed only when somebody shares a number

    text = number if number.startswith("+") or len(number) <= 11 else f"+{number}"
    try:
        parsed = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def _sender(user: User | None) -> Sender:
    if user is None:
        return NOBODY
    code = (user.language_code or "").lower()
    # Whoever's phone speaks neither language is likelier a visitor than a farmer.
    return Sender(cleaned(user.full_name)[:64], "zh" if code.startswith("zh") or not code else "en")
