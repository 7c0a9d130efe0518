"""editMessageText: another text for a text message."""

from simulator.messages.call import Call
from simulator.messages.editing import edit, message_to_edit
from simulator.refusals import BadRequest
from simulator.texts.formatted import message_text
from simulator.wire import JsonObject


def edit_message_text(call: Call) -> JsonObject:
    content = message_text(call.text("text"), call.get("parse_mode"), call.get("entities"))
    if preview := call.get("link_preview_options"):
        content["link_preview_options"] = preview
    message = message_to_edit(call)
    if "text" not in message.body:
        raise BadRequest("there is no text in the message to edit")
    return edit(call, message, {"text", "entities", "link_preview_options"}, content)
