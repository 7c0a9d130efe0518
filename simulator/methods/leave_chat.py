"""leaveChat: the bot goes out of a group."""

from simulator.groups.members import change_status
from simulator.messages.call import Call
from simulator.messages.target import chat_of
from simulator.refusals import NotSimulated
from simulator.state.people import Person


def leave_chat(call: Call) -> bool:
    chat = chat_of(call)
    if isinstance(chat, Person):
        raise NotSimulated("leaving a private chat")
    change_status(call.telegram, chat, call.bot, "left", call.bot)
    return True
