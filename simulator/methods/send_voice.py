"""sendVoice: a voice note."""

from simulator.messages.call import Call
from simulator.messages.media import voice_content
from simulator.messages.sending import send
from simulator.messages.target import receiver_of
from simulator.texts.formatted import caption
from simulator.wire import JsonObject


def send_voice(call: Call) -> JsonObject:
    words = caption(call.text("caption"), call.get("parse_mode"), call.get("caption_entities"))
    receiver_of(call)
    return send(call, {**voice_content(call, call.text("voice"), call.whole("duration")), **words})
