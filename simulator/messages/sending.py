"""Sending: a bot's message enters the chat, and its keyboard appears on the phone."""

import secrets

from simulator.groups.topics import in_topic
from simulator.messages.call import Call
from simulator.messages.forums import written_into
from simulator.messages.keyboards import checked_keyboard, inline_only
from simulator.messages.target import Receiver, receiver_of, replied_message
from simulator.wire import JsonObject


def send(call: Call, content: JsonObject) -> JsonObject:
    """One message with this content, to the chat and with the keyboard that the call names."""
    chat = receiver_of(call)
    reply = replied_message(call, chat)
    markup = checked_keyboard(call.get("reply_markup"))
    with call.telegram.database.change():
        body = _message(call, chat, content)
        if reply is not None:
            body["reply_to_message"] = {k: v for k, v in reply.body.items() if k != "reply_to_message"}
        if keyboard := inline_only(markup):
            body["reply_markup"] = keyboard
        call.telegram.keep_message(call.bot.id, chat.id, True, body)
        if markup is not None and "inline_keyboard" not in markup:
            _change_reply_keyboard(call, chat, markup)
    return body


def send_album(call: Call, contents: list[JsonObject]) -> list[JsonObject]:
    """Several messages that the phone shows as one."""
    chat = receiver_of(call)
    reply = replied_message(call, chat)
    bodies = []
    with call.telegram.database.change():
        album = new_album_id()
        for content in contents:
            body = {**_message(call, chat, content), "media_group_id": album}
            if reply is not None:
                body["reply_to_message"] = {k: v for k, v in reply.body.items() if k != "reply_to_message"}
            call.telegram.keep_message(call.bot.id, chat.id, True, body)
            bodies.append(body)
    return bodies


def new_album_id() -> str:
    return str(10**16 + secrets.randbelow(9 * 10**16))


def _message(call: Call, chat: Receiver, content: JsonObject) -> JsonObject:
    topic = written_into(call, chat)
    body: JsonObject = {
        "message_id": call.telegram.messages.next_id(call.bot.id, chat.id),
        "from": call.bot.as_user(),
        "chat": chat.as_chat(),
        "date": call.telegram.clock.timestamp(),
        **(in_topic(call.telegram, topic) if topic else {}),
        **content,
    }
    if call.flag("protect_content"):
        body["has_protected_content"] = True
    return body


def _change_reply_keyboard(call: Call, chat: Receiver, markup: JsonObject) -> None:
    standing = None if markup.get("remove_keyboard") else markup
    call.telegram.chats.put_keyboard(call.bot.id, chat.id, standing)
    call.telegram.tell("keyboard", call.bot.id, chat.id)
