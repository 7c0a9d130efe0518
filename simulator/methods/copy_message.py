"""copyMessage: a message of one chat, shown in another without saying where it comes from."""

from dataclasses import replace

from simulator.messages.call import Call
from simulator.messages.sending import send
from simulator.messages.target import chat_of, message_in, receiver_of
from simulator.refusals import BadRequest
from simulator.texts.formatted import caption
from simulator.wire import JsonObject

COPIED = (
    "text", "entities", "photo", "voice", "video", "document", "sticker", "location", "venue", "contact", "caption",
    "caption_entities", "has_media_spoiler", "show_caption_above_media",
)  # fmt: skip


def copy_message(call: Call) -> JsonObject:
    receiver_of(call)
    source = chat_of(replace(call, given={**call.given, "chat_id": call.get("from_chat_id")}))
    body = message_in(call, source, "message to copy").body
    content = {name: body[name] for name in COPIED if name in body}
    if not content:
        raise BadRequest("message can't be copied")
    if "caption" in call.given and "text" not in content:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= caption(call.text("caption"), call.get("parse_mode"), call.get("caption_entities"))
    return {"message_id": send(call, content)["message_id"]}
