"""getChat: what the bot may know of a person who wrote to it."""

from simulator.messages.call import Call
from simulator.messages.target import person_of
from simulator.refusals import BadRequest
from simulator.wire import JsonObject


def get_chat(call: Call) -> JsonObject:
    person = person_of(call)
    if not call.telegram.chats.is_open(call.bot.id, person.id):
        raise BadRequest("chat not found")
    return {
        **person.as_chat(),
        "accent_color_id": person.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
