"""sendChatAction: "typing ..." on the phone for some seconds."""

from simulator.messages.call import Call
from simulator.messages.target import receiver_of
from simulator.refusals import BadRequest

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_chat_action(call: Call) -> bool:
    action = call.text("action").lower()
    if action not in ACTIONS:
        raise BadRequest("wrong parameter action in request")
    chat = receiver_of(call)
    call.telegram.tell("action", call.bot.id, chat.id, {"action": action})
    return True
