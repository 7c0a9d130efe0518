"""Sending: a bot's message enters the chat, and its keyboard appears on the phone."""

import secrets

from simulator.messages.call import Call
from simulator.messages.keyboards import checked_keyboard, inline_only
from simulator.messages.target import receiver_of, replied_message
from simulator.state.people import Person
from simulator.wire import JsonObject


def send(call: Call, content: JsonObject) -> JsonObject:
    """One message with this content, to the chat and with the keyboard that the call names."""
    person = receiver_of(call)
    reply = replied_message(call, person)
    markup = checked_keyboard(call.get("reply_markup"))
    with call.telegram.database.change():
        body = _message(call, person, content)
        if reply is not None:
            body["reply_to_message"] = {k: v for k, v in reply.body.items() if k != "reply_to_message"}
        if keyboard := inline_only(markup):
            body["reply_markup"] = keyboard
        call.telegram.keep_message(call.bot.id, person.id, True, body)
        if markup is not None and "inline_keyboard" not in markup:
            _change_reply_keyboard(call, person, markup)
    return body


def send_album(call: Call, contents: list[JsonObject]) -> list[JsonObject]:
    """Several messages that the phone shows as one."""
    person = receiver_of(call)
    reply = replied_message(call, person)
    bodies = []
    with call.telegram.database.change():
        album = new_album_id()
        for content in contents:
            body = {**_message(call, person, content), "media_group_id": album}
            if reply is not None:
                body["reply_to_message"] = {k: v for k, v in reply.body.items() if k != "reply_to_message"}
            call.telegram.keep_message(call.bot.id, person.id, True, body)
            bodies.append(body)
    return bodies


def new_album_id() -> str:
    return str(10**16 + secrets.randbelow(9 * 10**16))


def _message(call: Call, person: Person, content: JsonObject) -> JsonObject:
    body: JsonObject = {
        "message_id": call.telegram.messages.next_id(call.bot.id),
        "from": call.bot.as_user(),
        "chat": person.as_chat(),
        "date": call.telegram.clock.timestamp(),
        **content,
    }
    if call.flag("protect_content"):
        body["has_protected_content"] = True
    return body


def _change_reply_keyboard(call: Call, person: Person, markup: JsonObject) -> None:
    standing = None if markup.get("remove_keyboard") else markup
    call.telegram.chats.put_keyboard(call.bot.id, person.id, standing)
    call.telegram.tell("keyboard", call.bot.id, person.id)
