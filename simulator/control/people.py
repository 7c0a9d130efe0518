"""Bots and phones; updates of other kinds; starting over."""

from typing import Any

from starlette.requests import Request

from simulator.control.addressed import bot_of
from simulator.control.given import given
from simulator.phones.chat import PhoneRefusal
from simulator.spec.specification import specification
from simulator.state.people import columns_of
from simulator.telegram import Telegram
from simulator.wire import JsonObject

PHONE_FACTS = ("first_name", "last_name", "username", "language_code", "phone_number")


async def list_bots(telegram: Telegram, request: Request) -> list[JsonObject]:
    return [{"token": bot.token, **bot.as_user()} for bot in telegram.bots.all()]


async def save_bot(telegram: Telegram, request: Request) -> JsonObject:
    body = await given(request)
    try:
        bot = telegram.bots.save(body.text("token"), body.text("username"), body.maybe("name"))
    except ValueError as error:
        raise PhoneRefusal(str(error)) from error
    telegram.tell("bot", bot.id, None)
    return {"token": bot.token, **bot.as_user()}


async def list_phones(telegram: Telegram, request: Request) -> list[JsonObject]:
    return [columns_of(person) for person in telegram.people.all()]


async def save_phone(telegram: Telegram, request: Request) -> JsonObject:
    """Add a phone, or change the given facts of the one with this id."""
    body = await given(request)
    facts: dict[str, Any] = {name: body.maybe(name) for name in PHONE_FACTS if name in body.fields}
    person_id = body.maybe_whole("id")
    known = person_id is not None and telegram.people.find(person_id) is not None
    if not facts.get("first_name") and (not known or "first_name" in facts):
        raise PhoneRefusal('"first_name" must not be empty')
    person = telegram.people.save(id=person_id, **facts)
    telegram.tell("phone", None, person.id)
    return columns_of(person)


async def inject_update(telegram: Telegram, request: Request) -> JsonObject:
    """Give the bot an update as it is: {"message": {...}}. For kinds that no phone here can cause."""
    body = await given(request)
    kinds = specification().types["Update"].fields.keys() - {"update_id"}
    if len(body.fields) != 1 or not body.fields.keys() <= kinds:
        raise PhoneRefusal("give exactly one kind of update, without update_id")
    kind, content = next(iter(body.fields.items()))
    bot = bot_of(telegram, request)
    with telegram.database.change():
        return {"update_id": telegram.send_update(bot.id, kind, content)}


async def reset(telegram: Telegram, request: Request) -> bool:
    telegram.reset()
    return True
