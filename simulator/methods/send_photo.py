"""sendPhoto: a photo, sent along or known by its file_id."""

from simulator.messages.call import Call
from simulator.messages.media import photo_content, photo_options
from simulator.messages.sending import send
from simulator.messages.target import receiver_of
from simulator.texts.formatted import caption
from simulator.wire import JsonObject


async def send_photo(call: Call) -> JsonObject:
    words = caption(call.text("caption"), call.get("parse_mode"), call.get("caption_entities"))
    receiver_of(call)
    content = await photo_content(call, call.text("photo"))
    return send(call, {**content, **words, **photo_options(call.given)})
