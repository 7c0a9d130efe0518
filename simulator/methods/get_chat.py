"""getChat: what the bot may know of a person who wrote to it, or of a group that it is in."""

from simulator.messages.call import Call
from simulator.messages.target import chat_of
from simulator.refusals import BadRequest, Forbidden
from simulator.state.people import Person
from simulator.wire import JsonObject

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(call: Call) -> JsonObject:
    try:
        chat = chat_of(call)
    except Forbidden as refusal:
        if call.whole("chat_id") < 0:
            raise
        raise BadRequest("chat not found") from refusal
    full: JsonObject = {
        **chat.as_chat(),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if not isinstance(chat, Person):
        full["permissions"] = {"can_send_messages": True}
    return full
