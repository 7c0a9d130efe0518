"""editMessageCaption: another caption under a photo, document or voice note; none to take it away."""

from simulator.messages.call import Call
from simulator.messages.editing import edit, message_to_edit
from simulator.refusals import BadRequest
from simulator.texts.formatted import caption
from simulator.wire import JsonObject

WITH_CAPTION = {"photo", "document", "voice"}


def edit_message_caption(call: Call) -> JsonObject:
    content = caption(call.text("caption"), call.get("parse_mode"), call.get("caption_entities"))
    if content and call.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    message = message_to_edit(call)
    if not WITH_CAPTION & message.body.keys():
        raise BadRequest("there is no caption in the message to edit")
    return edit(call, message, {"caption", "caption_entities", "show_caption_above_media"}, content)
