"""setMyName: in one language, or for all that have none of their own."""

from simulator.messages.call import Call
from simulator.messages.languages import language_of


def set_my_name(call: Call) -> bool:
    call.telegram.bots.set_words(call.bot.id, "name", language_of(call), call.text("name"))
    call.telegram.tell("bot", call.bot.id, None)
    return True
