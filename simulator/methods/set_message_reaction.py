"""setMessageReaction: the bot's own emoji at a message, or none any more."""

from simulator.messages.call import Call
from simulator.messages.reactions import wanted_emoji
from simulator.messages.target import message_in, receiver_of


def set_message_reaction(call: Call) -> bool:
    chat = receiver_of(call)
    message = message_in(call, chat, "message to react")
    emoji = wanted_emoji(call)
    call.telegram.react(call.bot.id, message, call.bot.id, emoji)
    return True
