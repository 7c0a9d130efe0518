"""One call of a method, from its name to its result."""

import inspect
from typing import Any

from simulator.messages.call import checked_call
from simulator.methods import built_methods
from simulator.refusals import NotSimulated, Refusal
from simulator.spec.specification import specification
from simulator.state.bots import Bot
from simulator.telegram import Telegram
from simulator.wire import JsonObject, Upload


async def perform(
    telegram: Telegram, bot: Bot, name: str, raw: JsonObject, uploads: dict[str, Upload]
) -> Any:
    """Check the parameters and do what the method does; a Refusal where Telegram would refuse."""
    shape = specification().method(name)
    if shape is None:
        raise Refusal(404, "Not Found")
    method = built_methods().get(shape.name.lower())
    if method is None:
        raise NotSimulated(shape.name)
    call = checked_call(telegram, bot, shape, raw, uploads)
    telegram.limits.charge(bot.id, shape.name, call.given)
    result = method(call)
    return await result if inspect.isawaitable(result) else result
