"""Editing: the bot changes a message of its own, and is told when nothing would change."""

from simulator.messages.call import Call
from simulator.messages.keyboards import checked_keyboard, inline_only
from simulator.messages.target import message_in, receiver_of
from simulator.refusals import BadRequest
from simulator.state.messages import Message
from simulator.wire import JsonObject

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def message_to_edit(call: Call) -> Message:
    if call.get("chat_id") is None:
        raise BadRequest("chat_id is empty")
    if call.get("message_id") is None:
        raise BadRequest("message identifier is not specified")
    message = message_in(call, receiver_of(call), "message to edit")
    if message.body["from"]["id"] != call.bot.id:
        raise BadRequest("message can't be edited")
    return message


def edit(call: Call, message: Message, removed: set[str], content: JsonObject) -> JsonObject:
    """Replace the `removed` fields by the new content; a keyboard that is not given again disappears."""
    markup = inline_only(checked_keyboard(call.get("reply_markup")))
    kept = {key: value for key, value in message.body.items() if key not in removed | {"reply_markup"}}
    body = {**kept, **content, **({"reply_markup": markup} if markup else {})}
    if body == message.body:
        raise BadRequest(NOT_MODIFIED)
    body["edit_date"] = call.telegram.clock.timestamp()
    with call.telegram.database.change():
        call.telegram.change_message(call.bot.id, message, body)
    return body
