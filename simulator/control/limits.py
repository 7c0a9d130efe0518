"""Reading and setting how many messages a bot may send."""

from dataclasses import asdict, fields

from starlette.requests import Request

from simulator.control.given import given
from simulator.limits import Figures
from simulator.phones.chat import PhoneRefusal
from simulator.telegram import Telegram
from simulator.wire import JsonObject


async def read(telegram: Telegram, request: Request) -> JsonObject:
    """The figures, and how many calls were refused since they were set."""
    return {**asdict(telegram.limits.figures), "refused": telegram.limits.refused}


async def change(telegram: Telegram, request: Request) -> JsonObject:
    """{"on": true} with Telegram's figures, or with others: {"on": true, "per_second": 5}."""
    body = await given(request)
    names = {field.name for field in fields(Figures)}
    for name in body.fields:
        if name not in names:
            raise PhoneRefusal(f'there is no limit "{name}"; there are {", ".join(sorted(names))}')
    changes: JsonObject = {name: body.number(name) for name in body.fields if name != "on"}
    if "private_burst" in changes:
        changes["private_burst"] = body.whole("private_burst")
    if "on" in body.fields:
        changes["on"] = bool(body.fields["on"])
    try:
        telegram.limits.change(changes)
    except ValueError as error:
        raise PhoneRefusal(str(error)) from error
    telegram.tell("faults", None, None)
    return await read(telegram, request)
