"""getChatAdministrators: who made the group and who administers it; bots only if they are asked for."""

from simulator.messages.call import Call
from simulator.messages.membership import as_member
from simulator.messages.target import chat_of
from simulator.refusals import BadRequest
from simulator.state.people import Person
from simulator.wire import JsonObject


def get_chat_administrators(call: Call) -> list[JsonObject]:
    chat = chat_of(call)
    if isinstance(chat, Person):
        raise BadRequest("there are no administrators in the private chat")
    found = []
    for member in call.telegram.groups.members(chat.id):
        if member.status in ("creator", "administrator") and (not member.is_bot or call.flag("return_bots")):
            user = call.telegram.bots.by_id(member.user_id) or call.telegram.people.find(member.user_id)
            assert user is not None
            found.append(as_member(user.as_user(), member.status))
    return found
