"""deleteMyCommands: a wider scope or another language shows again."""

from simulator.messages.call import Call
from simulator.messages.languages import language_of, scope_of


def delete_my_commands(call: Call) -> bool:
    call.telegram.commands.delete(call.bot.id, scope_of(call), language_of(call))
    call.telegram.tell("commands", call.bot.id, None)
    return True
