"""deleteMessages: up to 100 at once; those that are gone, too old or not its own to delete are passed over."""

from simulator.messages.call import Call
from simulator.messages.target import chat_of, may_delete
from simulator.methods.delete_message import DELETABLE_SECONDS
from simulator.refusals import BadRequest

MAX_MESSAGES = 100


def delete_messages(call: Call) -> bool:
    chat = chat_of(call)
    wanted = call.get("message_ids")
    if not wanted:
        raise BadRequest("message identifiers are not specified")
    if len(wanted) > MAX_MESSAGES:
        raise BadRequest("too many message identifiers specified")
    oldest = call.telegram.clock.timestamp() - DELETABLE_SECONDS
    for message_id in wanted:
        message = call.telegram.messages.find(call.bot.id, chat.id, message_id)
        if message is None or message.body["date"] < oldest:
            continue
        if may_delete(call, chat, message):
            call.telegram.remove_message(call.bot.id, chat.id, message_id)
    return True
