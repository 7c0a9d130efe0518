"""deleteMessage: in a private chat a bot may take away its own messages and the person's."""

from simulator.messages.call import Call
from simulator.messages.target import known_person_of, own_message
from simulator.refusals import BadRequest

# Messages of the last 48 hours only, by the simulator's clock.
DELETABLE_SECONDS = 48 * 3600


def delete_message(call: Call) -> bool:
    person = known_person_of(call)
    message = own_message(call, person, "message to delete")
    if call.telegram.clock.timestamp() - message.body["date"] > DELETABLE_SECONDS:
        raise BadRequest("message can't be deleted")
    return call.telegram.remove_message(call.bot.id, person.id, message.id)
