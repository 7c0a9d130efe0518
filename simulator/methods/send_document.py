"""sendDocument: any file."""

from simulator.messages.call import Call
from simulator.messages.media import document_content
from simulator.messages.sending import send
from simulator.messages.target import receiver_of
from simulator.texts.formatted import caption
from simulator.wire import JsonObject


def send_document(call: Call) -> JsonObject:
    words = caption(call.text("caption"), call.get("parse_mode"), call.get("caption_entities"))
    receiver_of(call)
    return send(call, {**document_content(call, call.text("document")), **words})
