"""Reading and moving the clock."""

from datetime import datetime

from starlette.requests import Request

from simulator.clock import ClockRefusal
from simulator.control.given import given
from simulator.telegram import Telegram
from simulator.wire import JsonObject


async def read(telegram: Telegram, request: Request) -> JsonObject:
    return {"now": telegram.clock.now().isoformat(), "offset": telegram.clock.offset}


async def move(telegram: Telegram, request: Request) -> JsonObject:
    """One of {"advance": seconds}, {"to": "2026-10-01T08:00+08:00"}, {"tomorrow": "08:00", "zone": "..."}."""
    body = await given(request)
    if "advance" in body.fields:
        telegram.clock.advance(body.number("advance"))
    elif "to" in body.fields:
        telegram.clock.to(_moment(body.text("to")))
    elif "tomorrow" in body.fields:
        telegram.clock.to_tomorrow(body.text("tomorrow"), body.text("zone", "Asia/Shanghai"))
    else:
        raise ClockRefusal('give "advance", "to" or "tomorrow"')
    return await read(telegram, request)


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise ClockRefusal(f"cannot read the time {text!r}") from error
