"""getChatMember: what somebody is in a group."""

from simulator.messages.call import Call
from simulator.messages.membership import as_member
from simulator.messages.target import chat_of
from simulator.refusals import BadRequest, NotSimulated
from simulator.state.people import Person
from simulator.wire import JsonObject


def get_chat_member(call: Call) -> JsonObject:
    chat, user_id = chat_of(call), call.whole("user_id")
    if isinstance(chat, Person):
        raise NotSimulated("getChatMember in a private chat")
    user = call.telegram.bots.by_id(user_id) or call.telegram.people.find(user_id)
    if user is None:
        raise BadRequest("invalid user_id specified")
    member = call.telegram.groups.member(chat.id, user_id)
    return as_member(user.as_user(), member.status if member else "left")
