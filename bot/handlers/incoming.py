"""A stored update becomes what a person did: typed, pressed, sent a picture, shared a number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from telegram import (
    CallbackQuery,
    ChatMemberAdministrator,
    Message,
    MessageReactionUpdated,
    ReactionTypeEmoji,
    Update,
    User,
)

from bot import buttons
from bot.handlers.cleaning import cleaned
from bot.talk.given import Clip, Given, SharedContact, SharedLocation, Typed, Unsuited

TABLE_ENDINGS = (".xlsx", ".csv", ".xls", ".et", ".ods", ".tsv")
"""Files that are meant as tables, also those that cannot be read: whoever sends one is told what to send instead."""

SERVICE = "service"
"""What Telegram itself says in a chat (a pinned message, a renamed topic): nobody's words, never passed on."""

SHOWN = ("text", "entities", "caption", "caption_entities", "reply_markup", "reply_to_message")
"""What a message shows."""

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
class Room:
    """A group as an update tells of it: its name, whether it has topics, the topic in which it was said (0 for none).
    `admin` is told where the bot's own standing has changed. `hidden`: whoever wrote did it in the group's name.
    """

    title: str
    forum: bool
    thread: int = 0
    admin: bool | None = None
    hidden: bool = False


@dataclass(frozen=True)
class Incoming:
    """One thing that came. `given` is what an open question may take; `command` is without its slash.

    `files` are pictures to fetch (Telegram's file ids), `tables` are tables. `callback` is the press to be answered,
    `message` the message that carried the button, `photo` whether that one shows a picture. `sent` are Telegram's ids
    of what the person sent, `caption` the words under a picture or file. `moved` is Telegram's new id of a group that
    has become a supergroup. `reply_to` is the message that it answers, 0 for none; `voice` is Telegram's id of a voice
    note's file; `room` is what is said of the group it came from. `emoji` is what the person now puts to `message`,
    empty where they took it away. `event` is what the market, not the person, put in,
    and `actor` who caused it.
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
    reply_to: int = 0
    voice: str = ""
    room: Room | None = None
    sent: tuple[int, ...] = ()
    caption: str = ""
    emoji: str = ""
    event: Mapping[str, Any] = field(default_factory=dict)
    actor: int = 0

    @property
    def can_be_passed_on(self) -> bool:
        """Is it something that one person says to another: words, or what can be copied?"""
        if self.given is None:
            return bool(self.tables)
        return self.given != Unsuited(SERVICE)


def incoming(raw: Mapping[str, Any], username: str) -> Incoming:
    """Reads an update. `username` is the bot's own: `/help@other_bot` is not for us."""
    if "event" in raw:
        return Incoming("event", event=raw["event"], actor=raw["actor"])
    update = Update.de_json({**raw, **_without_what_was_shown(raw)})
    if update.callback_query is not None:
        return _pressed(update.callback_query)
    if update.my_chat_member is not None:
        now = update.my_chat_member.new_chat_member
        admin = isinstance(now, ChatMemberAdministrator) and bool(now.can_manage_topics)
        room = Room(
            update.my_chat_member.chat.title or "", bool(update.my_chat_member.chat.is_forum), admin=admin
        )
        gone = now.status in ("kicked", "left")
        return Incoming("membership", _sender(update.my_chat_member.from_user), blocked=gone, room=room)
    if update.message_reaction is not None:
        return _reaction(update.message_reaction)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.message is not None:
        message = update.message
        caption = cleaned(message.caption or "")
        came = _message(message, username)
        sent = (message.message_id,)
        return replace(
            came,
            sent=sent,
            caption=caption,
            voice=message.voice.file_id if message.voice else "",
            reply_to=_reply_to(message),
            room=_room(message),
        )
    return Incoming("unknown")


def _without_what_was_shown(raw: Mapping[str, Any]) -> dict[str, Any]:
    """A press comes with the whole message under which the button stood: of its text and its keyboard nothing is read,
    and making objects of them costs more than the rest.
    """
    query = raw.get("callback_query")
    if query is None or "message" not in query:
        return {}
    message = {key: part for key, part in query["message"].items() if key not in SHOWN}
    return {"callback_query": {**query, "message": message}}


def as_album(raws: Sequence[Mapping[str, Any]], came: Incoming, username: str) -> Incoming:
    """Pictures that were sent together, to go on to somebody as they are."""
    parts = [incoming(raw, username) for raw in raws]
    caption = next((part.caption for part in parts if part.caption), "")
    sent = tuple(one for part in parts for one in part.sent)
    return replace(came, given=Unsuited("photo"), sent=sent, caption=caption)


def _pressed(query: CallbackQuery) -> Incoming:
    shown = query.message if isinstance(query.message, Message) else None
    return Incoming(
        "pressed",
        _sender(query.from_user),
        button=buttons.read(query.data or ""),
        callback=query.id,
        message=query.message.message_id if query.message else 0,
        photo=bool(shown and shown.photo),
        room=_room(shown) if shown else None,
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


def _reaction(change: MessageReactionUpdated) -> Incoming:
    """A bot can put no emoji of somebody's own making: where there are only such, nothing is to be done."""
    emoji = [one.emoji for one in change.new_reaction if isinstance(one, ReactionTypeEmoji)]
    if change.new_reaction and not emoji:
        return Incoming("unknown")
    return Incoming(
        "reaction", _sender(change.user), message=change.message_id, emoji=emoji[0] if emoji else ""
    )


def _edited(message: Message) -> Incoming:
    text = cleaned(message.text or message.caption or "")
    given = Typed(text) if text else Unsuited("edited")
    return Incoming(
        "edited",
        _sender(message.from_user),
        given=given,
        sent=(message.message_id,),
        reply_to=_reply_to(message),
        room=_room(message),
    )


def _room(message: Message) -> Room | None:
    """What a message says of the group that it stands in; None for a chat of one's own."""
    chat = message.chat
    if chat.type == "private":
        return None
    thread = (message.message_thread_id or 0) if message.is_topic_message else 0
    return Room(chat.title or "", bool(chat.is_forum), thread, hidden=message.sender_chat is not None)


def _reply_to(message: Message) -> int:
    """The message that is answered. In a topic every message answers the one that opened it: that is none."""
    answered = message.reply_to_message
    if answered is None or answered.forum_topic_created is not None:
        return 0
    return answered.message_id


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
    return Unsuited("other" if message.effective_attachment is not None else SERVICE)


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
