"""Pressing buttons: under a message, or on the keyboard under the text field."""

from dataclasses import dataclass

from simulator.phones.chat import Chat, PhoneRefusal
from simulator.phones.sharing import share_location, share_own_contact
from simulator.phones.writing import write
from simulator.state.bots import Bot
from simulator.state.callbacks import Press
from simulator.state.messages import Message
from simulator.state.people import Person
from simulator.telegram import Telegram
from simulator.wire import JsonObject

# Where a phone is that nobody gave a place: the seat of Wudu.
DEFAULT_PLACE = (33.3979, 104.9170)


@dataclass(frozen=True, slots=True)
class Pressed:
    """What the press did: `kind` is callback, url, copy, text, contact or location."""

    kind: str
    value: str = ""
    callback_id: str = ""


def press(
    chat: Chat, wanted: str, message_id: int | None = None, place: tuple[float, float] = DEFAULT_PLACE
) -> Pressed:
    """Press the button with this text or data: the newest message that has it, else the reply keyboard.

    `place` is what the phone tells when the button asks where it is.
    """
    found = find_inline_button(chat, wanted, message_id)
    if found is not None:
        return press_inline(chat, *found)
    keyboard = chat.telegram.chats.keyboard(chat.bot.id, chat.person.id) if message_id is None else None
    for row in (keyboard or {}).get("keyboard", ()):
        for button in row:
            if button["text"] == wanted:
                return press_reply(chat, button, place)
    raise PhoneRefusal(f"there is no button {wanted!r} here")


def find_inline_button(chat: Chat, wanted: str, message_id: int | None) -> tuple[Message, JsonObject] | None:
    if message_id is None:
        candidates = list(reversed(chat.telegram.messages.in_chat(chat.bot.id, chat.person.id)))
    else:
        candidates = [chat.message(message_id)]
    return with_button(candidates, wanted)


def with_button(candidates: list[Message], wanted: str) -> tuple[Message, JsonObject] | None:
    """The first of these messages that has an inline button with this text or data, and the button."""
    for message in candidates:
        for row in message.body.get("reply_markup", {}).get("inline_keyboard", ()):
            for button in row:
                if wanted in (button["text"], button.get("callback_data")):
                    return message, button
    return None


def press_inline(chat: Chat, message: Message, button: JsonObject) -> Pressed:
    return press_button(chat.telegram, chat.bot, chat.person, chat.person.as_chat(), message, button)


def press_button(
    telegram: Telegram, bot: Bot, person: Person, place: JsonObject, message: Message, button: JsonObject
) -> Pressed:
    """Press this button under a message of the bot; `place` is the chat that it stands in, as JSON."""
    if "url" in button:
        return Pressed("url", button["url"])
    if "copy_text" in button:
        return Pressed("copy", button["copy_text"]["text"])
    with telegram.database.change():
        # The phone may show an old keyboard; the bot is told of the message as it stands now.
        current = telegram.messages.find(bot.id, place["id"], message.id)
        gone = {"chat": place, "message_id": message.id, "date": 0}
        callback_id = telegram.callbacks.add(Press(bot.id, person.id, message.id))
        query = {
            "id": callback_id,
            "from": person.as_user(),
            "message": current.body if current else gone,
            "chat_instance": str(bot.id * 1_000_003 + place["id"]),
            "data": button["callback_data"],
        }
        telegram.send_update(bot.id, "callback_query", query)
    return Pressed("callback", button["callback_data"], callback_id)


def press_reply(chat: Chat, button: JsonObject, place: tuple[float, float]) -> Pressed:
    keyboard = chat.telegram.chats.keyboard(chat.bot.id, chat.person.id) or {}
    if keyboard.get("one_time_keyboard"):
        # The keyboard goes away, but the icon to open it again stays.
        chat.telegram.chats.show_keyboard(chat.bot.id, chat.person.id, False)
        chat.telegram.tell("keyboard", chat.bot.id, chat.person.id)
    if button.get("request_contact"):
        share_own_contact(chat)
        return Pressed("contact")
    if button.get("request_location"):
        share_location(chat, *place)
        return Pressed("location")
    write(chat, button["text"])
    return Pressed("text", button["text"])
