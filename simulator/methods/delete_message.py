"""deleteMessage: in a private chat a bot may take away its own messages and the person's."""

from simulator.messages.call import Call
from simulator.messages.target import chat_of, may_delete, message_in
from simulator.refusals import BadRequest

# Messages of the last 48 hours only, by the simulator's clock.
DELETABLE_SECONDS = 48 * 3600


def delete_message(call: Call) -> bool:
    chat = chat_of(call)
    message = message_in(call, chat, "message to delete")
    too_old = call.telegram.clock.timestamp() - message.body["date"] > DELETABLE_SECONDS
    if too_old or not may_delete(call, chat, message):
        raise BadRequest("message can't be deleted")
    return call.telegram.remove_message(call.bot.id, chat.id, message.id)
