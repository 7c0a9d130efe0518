"""What a phone does without files: typing, pressing, sharing, changing."""

from starlette.requests import Request

from simulator.control.addressed import chat_of
from simulator.control.given import given
from simulator.phones.changing import delete, edit, forward
from simulator.phones.chat import Chat, PhoneRefusal, block, unblock
from simulator.phones.pressing import DEFAULT_PLACE, press
from simulator.phones.reacting import react
from simulator.phones.sharing import share_card, share_contact_of, share_location, share_own_contact
from simulator.phones.view import shown
from simulator.phones.writing import open_link, start, write
from simulator.telegram import Telegram
from simulator.wire import JsonObject


async def text(telegram: Telegram, request: Request) -> JsonObject:
    body = await given(request)
    return shown(write(chat_of(telegram, request), body.text("text"), body.maybe_whole("reply_to")))


async def start_chat(telegram: Telegram, request: Request) -> JsonObject:
    body = await given(request)
    return shown(start(chat_of(telegram, request), body.text("payload", "")))


async def open_address(telegram: Telegram, request: Request) -> JsonObject:
    body = await given(request)
    return shown(open_link(chat_of(telegram, request), body.text("link").strip()))


async def block_bot(telegram: Telegram, request: Request) -> bool:
    block(chat_of(telegram, request))
    return True


async def unblock_bot(telegram: Telegram, request: Request) -> bool:
    unblock(chat_of(telegram, request))
    return True


async def press_button(telegram: Telegram, request: Request) -> JsonObject:
    """By text or data; a button that asks for the place takes `latitude` and `longitude`."""
    body = await given(request)
    chat, wanted = chat_of(telegram, request), body.text("button")
    has_place = "latitude" in body.fields
    place = (body.number("latitude"), body.number("longitude")) if has_place else DEFAULT_PLACE
    pressed = press(chat, wanted, body.maybe_whole("message_id"), place)
    return {"kind": pressed.kind, "value": pressed.value, "callback_query_id": pressed.callback_id or None}


async def show_keyboard(telegram: Telegram, request: Request) -> bool:
    """Collapse the reply keyboard, or bring it back."""
    body, chat = await given(request), chat_of(telegram, request)
    telegram.chats.show_keyboard(chat.bot.id, chat.person.id, bool(body.fields.get("open")))
    telegram.tell("keyboard", chat.bot.id, chat.person.id)
    return True


async def contact(telegram: Telegram, request: Request) -> JsonObject:
    """The own card; with `phone` another phone's; with `phone_number` and `first_name` anybody's."""
    body, chat = await given(request), chat_of(telegram, request)
    if "phone" in body.fields:
        other = telegram.people.find(body.whole("phone"))
        if other is None:
            raise PhoneRefusal(f"there is no phone {body.whole('phone')}")
        return shown(share_contact_of(chat, other))
    if "phone_number" in body.fields:
        card = (body.text("phone_number"), body.text("first_name"), body.maybe("last_name"))
        return shown(share_card(chat, *card))
    return shown(share_own_contact(chat))


async def location(telegram: Telegram, request: Request) -> JsonObject:
    body = await given(request)
    place = body.number("latitude"), body.number("longitude")
    return shown(share_location(chat_of(telegram, request), *place))


async def react_to(telegram: Telegram, request: Request) -> bool:
    """`emoji` for the message, empty to take it away."""
    body = await given(request)
    react(chat_of(telegram, request), body.whole("message_id"), body.text("emoji"))
    return True


async def forward_message(telegram: Telegram, request: Request) -> JsonObject:
    """A message of this chat, or of the chat of `from_phone`."""
    body, chat = await given(request), chat_of(telegram, request)
    source = chat
    if "from_phone" in body.fields:
        owner = telegram.people.find(body.whole("from_phone"))
        if owner is None:
            raise PhoneRefusal(f"there is no phone {body.whole('from_phone')}")
        source = Chat(telegram, chat.bot, owner)
    return shown(forward(chat, source.message(body.whole("message_id"))))


async def edit_message(telegram: Telegram, request: Request) -> JsonObject:
    body = await given(request)
    return shown(edit(chat_of(telegram, request), body.whole("message_id"), body.text("text")))


async def delete_message(telegram: Telegram, request: Request) -> bool:
    body = await given(request)
    delete(chat_of(telegram, request), body.whole("message_id"))
    return True
