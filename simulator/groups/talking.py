"""What people say and press in a group."""

from collections.abc import Sequence

from simulator.groups.members import bots_in, new_message, refuse_upgraded
from simulator.groups.privacy import reaches
from simulator.groups.topics import in_topic
from simulator.phones.changing import changed
from simulator.phones.chat import PhoneRefusal
from simulator.phones.pressing import Pressed, press_button, with_button
from simulator.phones.reacting import react_in
from simulator.phones.writing import in_pieces, text_content
from simulator.state.groups import Group
from simulator.state.messages import Message
from simulator.state.people import Person
from simulator.state.topics import Topic
from simulator.telegram import Telegram
from simulator.wire import JsonObject

# Whose name stands at what an anonymous administrator writes (Bot API, Message.from and Message.sender_chat).
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


def say(
    telegram: Telegram,
    group: Group,
    person: Person,
    text: str,
    reply_to: int | None = None,
    thread: int | None = None,
    *,
    anonymous: bool = False,
) -> Message:
    """A text into the group, in a forum into the topic `thread`; the bots there hear it as far as their privacy mode
    allows. An administrator may be `anonymous`: then it is the group that writes.
    """
    pieces = [text_content(piece) for piece in in_pieces(text.strip()) if piece.strip()]
    if not pieces:
        raise PhoneRefusal("there is no text to send")
    return put(telegram, group, person, pieces, reply_to, thread, anonymous=anonymous)[-1]


def put(
    telegram: Telegram,
    group: Group,
    person: Person,
    contents: Sequence[JsonObject],
    reply_to: int | None = None,
    thread: int | None = None,
    *,
    anonymous: bool = False,
) -> list[Message]:
    """Messages with these contents, as `say` puts a text."""
    _refuse_strangers(telegram, group, person)
    if anonymous and not _administers(telegram, group, person):
        raise PhoneRefusal("only an administrator writes in the name of the group")
    topic = _topic(telegram, group, person, thread) if thread is not None else None
    answered = _message(telegram, group, reply_to).body if reply_to is not None else None
    messages = []
    for content in contents:
        with telegram.database.change():
            body = new_message(telegram, group, person)
            if anonymous:
                body.update({"from": ANONYMOUS, "sender_chat": group.as_chat()})
            if topic is not None:
                body.update(in_topic(telegram, topic))
            if answered is not None:
                body["reply_to_message"] = {k: v for k, v in answered.items() if k != "reply_to_message"}
            body.update(content)
            messages.append(telegram.keep_message(0, group.id, False, body))
            _tell_bots(telegram, group, "message", body)
    return messages


def edit(telegram: Telegram, group: Group, person: Person, message_id: int, text: str) -> Message:
    """Another text, or another caption, for an own message."""
    _refuse_strangers(telegram, group, person)
    message = _message(telegram, group, message_id)
    if message.body["from"]["id"] != person.id:
        raise PhoneRefusal(f"message {message_id} is not of {person.first_name}")
    body = changed(message, text, telegram.clock.timestamp())
    with telegram.database.change():
        fresh = telegram.change_message(0, message, body)
        _tell_bots(telegram, group, "edited_message", body)
    return fresh


def _tell_bots(telegram: Telegram, group: Group, kind: str, body: JsonObject) -> None:
    for bot in bots_in(telegram, group):
        if reaches(telegram, bot, group, body):
            telegram.send_update(bot.id, kind, body)


def press_in(
    telegram: Telegram, group: Group, person: Person, wanted: str, message_id: int | None = None
) -> Pressed:
    """Press an inline button by its text or data: on this message, or on the newest that has it."""
    _refuse_strangers(telegram, group, person)
    if message_id is None:
        candidates = list(reversed(telegram.messages.in_chat(0, group.id)))
    else:
        candidates = [_message(telegram, group, message_id)]
    found = with_button(candidates, wanted)
    bot = telegram.bots.by_id(found[0].body["from"]["id"]) if found else None
    if found is None or bot is None:
        raise PhoneRefusal(f"there is no button {wanted!r} here")
    return press_button(telegram, bot, person, group.as_chat(), *found)


def react(telegram: Telegram, group: Group, person: Person, message_id: int, emoji: str) -> None:
    """An emoji for a message; empty takes it away."""
    _refuse_strangers(telegram, group, person)
    react_in(telegram, group, person, _message(telegram, group, message_id), emoji)


def _topic(telegram: Telegram, group: Group, person: Person, thread: int) -> Topic:
    found = telegram.topics.find(group.id, thread) if group.is_forum else None
    if found is None:
        raise PhoneRefusal(f"there is no topic {thread} in this group")
    if found.closed and not _administers(telegram, group, person):
        raise PhoneRefusal("this topic is closed")
    return found


def _administers(telegram: Telegram, group: Group, person: Person) -> bool:
    member = telegram.groups.member(group.id, person.id)
    return member is not None and member.status in ("creator", "administrator")


def _message(telegram: Telegram, group: Group, message_id: int) -> Message:
    found = telegram.messages.find(0, group.id, message_id)
    if found is None:
        raise PhoneRefusal(f"there is no message {message_id} in this group")
    return found


def _refuse_strangers(telegram: Telegram, group: Group, person: Person) -> None:
    refuse_upgraded(group)
    member = telegram.groups.member(group.id, person.id)
    if member is None or not member.inside:
        raise PhoneRefusal(f"{person.first_name} is not in this group")
