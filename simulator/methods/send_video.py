"""sendVideo: a video, sent along or known by its file_id."""

from simulator.messages.call import Call
from simulator.messages.media import photo_options, video_content
from simulator.messages.sending import send
from simulator.messages.target import receiver_of
from simulator.texts.formatted import caption
from simulator.wire import JsonObject


def send_video(call: Call) -> JsonObject:
    words = caption(call.text("caption"), call.get("parse_mode"), call.get("caption_entities"))
    receiver_of(call)
    content = video_content(call, call.text("video"), call.whole("duration"))
    return send(call, {**content, **words, **photo_options(call.given)})
