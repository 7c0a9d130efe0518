"""Editing, deleting and forwarding messages from a phone."""

from simulator.phones.chat import Chat, PhoneRefusal, send
from simulator.phones.writing import text_content
from simulator.state.messages import Message
from simulator.texts.entities import utf16_length
from simulator.texts.formatted import MAX_TEXT, caption
from simulator.wire import JsonObject

EDITABLE = {"text", "photo", "document", "voice", "video"}
# What a forwarded message does not take along.
LEFT_BEHIND = {
    "message_id",
    "from",
    "chat",
    "date",
    "edit_date",
    "reply_markup",
    "reply_to_message",
    "media_group_id",
}


def edit(chat: Chat, message_id: int, text: str) -> Message:
    """Another text, or another caption, for an own message; the bot gets edited_message."""
    message = chat.own_message(message_id)
    body = changed(message, text, chat.telegram.clock.timestamp())
    with chat.telegram.database.change():
        fresh = chat.telegram.change_message(chat.bot.id, message, body)
        chat.telegram.send_update(chat.bot.id, "edited_message", body)
    return fresh


def changed(message: Message, text: str, now: int) -> JsonObject:
    """A message with another text, or another caption."""
    if utf16_length(text) > MAX_TEXT:
        raise PhoneRefusal("the text is too long")
    if not EDITABLE & message.body.keys():
        raise PhoneRefusal("only texts and captions can be edited")
    if "text" in message.body:
        if not text.strip():
            raise PhoneRefusal("a text cannot become empty; delete the message instead")
        old, fresh = {"text", "entities"}, text_content(text.strip())
    else:
        old, fresh = {"caption", "caption_entities"}, caption(text, None, None)
    kept = {key: value for key, value in message.body.items() if key not in old}
    return {**kept, **fresh, "edit_date": now}


def delete(chat: Chat, message_id: int) -> None:
    """Take an own message back on both sides; bots are not told."""
    message = chat.own_message(message_id)
    with chat.telegram.database.change():
        chat.telegram.remove_message(chat.bot.id, chat.person.id, message.id)


def forward(chat: Chat, message: Message) -> Message:
    """Send a message on, from this chat or another phone's; it says who wrote it first."""
    body = message.body
    content: JsonObject = {key: value for key, value in body.items() if key not in LEFT_BEHIND}
    if "forward_origin" not in body:
        author = {key: value for key, value in body["from"].items() if key != "language_code"}
        origin = {"type": "user", "date": body["date"], "sender_user": author}
        # The three older fields are no longer documented, yet still sent.
        content.update(forward_origin=origin, forward_from=author, forward_date=body["date"])
    return send(chat, content)
