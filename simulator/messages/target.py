"""To whom does a call speak, and about which message?"""

from simulator.messages.call import Call
from simulator.refusals import BadRequest, Forbidden
from simulator.state.messages import Message
from simulator.state.people import Person


def person_of(call: Call) -> Person:
    """The person of the private chat `chat_id`. Groups are not simulated: their ids are unknown chats."""
    chat_id = call.get("chat_id")
    person = None
    # A bot cannot reach a person by user name, only groups and channels.
    if isinstance(chat_id, int) or str(chat_id).removeprefix("-").isdecimal():
        person = call.telegram.people.find(int(chat_id))
    if person is None:
        raise BadRequest("chat not found")
    return person


def known_person_of(call: Call) -> Person:
    """The person, who must have written to this bot before."""
    person = person_of(call)
    if not call.telegram.chats.is_open(call.bot.id, person.id):
        raise Forbidden("bot can't initiate conversation with a user")
    return person


def receiver_of(call: Call) -> Person:
    """The person, who must let this bot write."""
    person = known_person_of(call)
    if call.telegram.chats.is_blocked(call.bot.id, person.id):
        raise Forbidden("bot was blocked by the user")
    return person


def own_message(call: Call, person: Person, purpose: str) -> Message:
    """A message of the bot itself, `purpose` is what Telegram calls it when it is gone."""
    message = call.telegram.messages.find(call.bot.id, person.id, call.whole("message_id"))
    if message is None:
        raise BadRequest(f"{purpose} not found")
    return message


def replied_message(call: Call, person: Person) -> Message | None:
    """The message that is answered, if there is one."""
    wanted = call.get("reply_parameters")
    if not wanted:
        return None
    message = call.telegram.messages.find(call.bot.id, person.id, wanted.get("message_id", 0))
    if message is None and not wanted.get("allow_sending_without_reply"):
        raise BadRequest("message to be replied not found")
    return message
