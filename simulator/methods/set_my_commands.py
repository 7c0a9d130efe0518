"""setMyCommands: the "/" menu, for a scope and a language."""

import re

from simulator.messages.call import Call
from simulator.messages.languages import language_of, scope_of
from simulator.refusals import BadRequest

MAX_COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def set_my_commands(call: Call) -> bool:
    commands = [{**item, "command": item["command"].removeprefix("/")} for item in call.get("commands")]
    if len(commands) > MAX_COMMANDS:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    if not all(COMMAND.fullmatch(item["command"]) for item in commands):
        raise BadRequest("BOT_COMMAND_INVALID")
    call.telegram.commands.set(call.bot.id, scope_of(call), language_of(call), commands)
    call.telegram.tell("commands", call.bot.id, None)
    return True
