"""setMyShortDescription: in one language, or for all that have none of their own."""

from simulator.messages.call import Call
from simulator.messages.languages import language_of


def set_my_short_description(call: Call) -> bool:
    call.telegram.bots.set_words(
        call.bot.id, "short_description", language_of(call), call.text("short_description")
    )
    call.telegram.tell("bot", call.bot.id, None)
    return True
