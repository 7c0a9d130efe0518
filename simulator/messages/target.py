"""To which chat does a call speak, and about which message?"""

from simulator.messages.call import Call
from simulator.refusals import BadRequest, Forbidden, Upgraded
from simulator.state.groups import Group
from simulator.state.messages import Message
from simulator.state.people import Person

Receiver = Person | Group


def person_of(call: Call) -> Person:
    """The person of the private chat `chat_id`, who must have written to this bot before."""
    chat_id = _number(call)
    person = call.telegram.people.find(chat_id) if chat_id is not None else None
    if person is None:
        raise BadRequest("chat not found")
    if not call.telegram.chats.is_open(call.bot.id, person.id):
        raise Forbidden("bot can't initiate conversation with a user")
    return person


def group_of(call: Call) -> Group:
    """The group `chat_id`, in which the bot must be."""
    chat_id = _number(call)
    group = call.telegram.groups.find(chat_id) if chat_id is not None else None
    member = call.telegram.groups.member(group.id, call.bot.id) if group else None
    if group is None or member is None:
        raise BadRequest("chat not found")
    if group.migrated_to is not None:
        raise Upgraded(group.migrated_to)
    if member.status == "kicked":
        raise Forbidden(f"bot was kicked from the {group.kind} chat")
    if not member.inside:
        raise Forbidden(f"bot is not a member of the {group.kind} chat")
    return group


def chat_of(call: Call) -> Receiver:
    """The private chat or the group that the call names."""
    chat_id = _number(call)
    return group_of(call) if chat_id is not None and chat_id < 0 else person_of(call)


def receiver_of(call: Call) -> Receiver:
    """The chat, in which the bot must be let write."""
    chat = chat_of(call)
    if isinstance(chat, Person) and call.telegram.chats.is_blocked(call.bot.id, chat.id):
        raise Forbidden("bot was blocked by the user")
    return chat


def message_in(call: Call, chat: Receiver, purpose: str) -> Message:
    """The message that the call names; `purpose` is what Telegram calls it when it is gone."""
    message = call.telegram.messages.find(call.bot.id, chat.id, call.whole("message_id"))
    if message is None:
        raise BadRequest(f"{purpose} not found")
    return message


def replied_message(call: Call, chat: Receiver) -> Message | None:
    """The message that is answered, if there is one."""
    wanted = call.get("reply_parameters")
    if not wanted:
        return None
    message = call.telegram.messages.find(call.bot.id, chat.id, wanted.get("message_id", 0))
    if message is None and not wanted.get("allow_sending_without_reply"):
        raise BadRequest("message to be replied not found")
    return message


def may_delete(call: Call, chat: Receiver, message: Message) -> bool:
    """In a group a member takes away its own messages only, an administrator those of all."""
    if isinstance(chat, Person) or message.body["from"]["id"] == call.bot.id:
        return True
    member = call.telegram.groups.member(chat.id, call.bot.id)
    return member is not None and member.status == "administrator"


def _number(call: Call) -> int | None:
    """A bot cannot reach a person by user name, and groups have none here."""
    chat_id = call.get("chat_id")
    is_number = isinstance(chat_id, int) or str(chat_id).removeprefix("-").isdecimal()
    return int(chat_id) if is_number else None
