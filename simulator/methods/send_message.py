"""sendMessage: a text."""

from simulator.messages.call import Call
from simulator.messages.sending import send
from simulator.texts.formatted import message_text
from simulator.wire import JsonObject


def send_message(call: Call) -> JsonObject:
    content = message_text(call.text("text"), call.get("parse_mode"), call.get("entities"))
    if preview := call.get("link_preview_options"):
        content["link_preview_options"] = preview
    return send(call, content)
