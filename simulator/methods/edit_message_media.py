"""editMessageMedia: another photo or document, with its caption, in place of the old one."""

from simulator.messages.call import Call
from simulator.messages.editing import edit, message_to_edit
from simulator.messages.media import media_content
from simulator.refusals import BadRequest
from simulator.wire import JsonObject

MEDIA = {"photo", "document", "voice"}
CAPTIONS = {"caption", "caption_entities", "show_caption_above_media", "has_media_spoiler"}


async def edit_message_media(call: Call) -> JsonObject:
    if not MEDIA & message_to_edit(call).body.keys():
        raise BadRequest("there is no media in the message to edit")
    content = await media_content(call, call.given["media"])
    # The message is read again: it may have changed while a picture was made smaller.
    return edit(call, message_to_edit(call), MEDIA | CAPTIONS, content)
