"""Reading and setting the faults that stand."""

from typing import Any

from starlette.requests import Request

from simulator.control.given import given
from simulator.faults.fault import CALLS, UPDATES, FaultRefusal, fault_from
from simulator.phones.chat import PhoneRefusal
from simulator.telegram import Telegram
from simulator.wire import JsonObject


async def read(telegram: Telegram, request: Request) -> JsonObject:
    """The seed, the faults with their counts, and the kinds there are."""
    faults = telegram.faults
    standing = [each.as_json() for each in faults.all()]
    return {"seed": faults.seed, "faults": standing, "kinds": {**CALLS, **UPDATES}}


async def change(telegram: Telegram, request: Request) -> JsonObject:
    """`clear`, `remove` (numbers), `faults` (in place of all), `add` (more) and `seed`, in this order."""
    body = (await given(request)).fields
    unknown = body.keys() - {"clear", "remove", "faults", "add", "seed"}
    if unknown:
        raise PhoneRefusal(f"there is no {sorted(unknown)[0]!r} here")
    try:
        replacing = [fault_from(each) for each in _list(body, "faults")]
        adding = [fault_from(each) for each in _list(body, "add")]
        with telegram.database.change():
            if body.get("clear") or "faults" in body:
                telegram.faults.clear()
            for number in _list(body, "remove"):
                telegram.faults.remove(int(number))
            for fault in (*replacing, *adding):
                telegram.faults.put(fault)
            if "seed" in body:
                telegram.faults.use_seed(int(body["seed"]))
    except (FaultRefusal, TypeError, ValueError) as error:
        raise PhoneRefusal(str(error)) from error
    telegram.tell("faults", None, None)
    return await read(telegram, request)


def _list(body: JsonObject, name: str) -> list[Any]:
    value = body.get(name, [])
    return value if isinstance(value, list) else [value]
