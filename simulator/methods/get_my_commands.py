"""getMyCommands: exactly what was set for this scope and language."""

from simulator.messages.call import Call
from simulator.messages.languages import language_of, scope_of
from simulator.wire import JsonObject


def get_my_commands(call: Call) -> list[JsonObject]:
    return call.telegram.commands.get(call.bot.id, scope_of(call), language_of(call))
