"""A person's chat with a bot: the one door by which messages leave the phone, and how it is shut to the bot."""

from dataclasses import dataclass

from simulator.messages.membership import membership_change
from simulator.state.bots import Bot
from simulator.state.messages import Message
from simulator.state.people import Person
from simulator.telegram import Telegram
from simulator.wire import JsonObject


class PhoneRefusal(ValueError):
    """A phone cannot do this: there is no such button, message or text."""


@dataclass(frozen=True, slots=True)
class Chat:
    telegram: Telegram
    bot: Bot
    person: Person

    def message(self, message_id: int) -> Message:
        found = self.telegram.messages.find(self.bot.id, self.person.id, message_id)
        if found is None:
            raise PhoneRefusal(f"there is no message {message_id} in this chat")
        return found

    def own_message(self, message_id: int) -> Message:
        found = self.message(message_id)
        if found.from_bot:
            raise PhoneRefusal(f"message {message_id} is the bot's, not this phone's")
        return found


def block(chat: Chat) -> None:
    """The bot may not write any more, and is told so."""
    _let_in(chat, False)


def unblock(chat: Chat) -> None:
    _let_in(chat, True)


def _let_in(chat: Chat, wanted: bool) -> None:
    telegram, bot, person = chat.telegram, chat.bot, chat.person
    with telegram.database.change():
        change = telegram.chats.unblock if wanted else telegram.chats.block
        if not change(bot.id, person.id):
            return
        old, new = ("kicked", "member") if wanted else ("member", "kicked")
        date = telegram.clock.timestamp()
        body = membership_change(person.as_chat(), person.as_user(), date, bot.as_user(), old, new)
        telegram.send_update(bot.id, "my_chat_member", body)
    telegram.tell("block", bot.id, person.id, {"blocked": not wanted})


def send(chat: Chat, content: JsonObject, reply_to: int | None = None) -> Message:
    """One message from the phone to the bot. Writing to a bot is what opens a chat with it."""
    telegram, bot, person = chat.telegram, chat.bot, chat.person
    with telegram.database.change():
        # The app offers nothing but "restart" to a person who blocked the bot; it unblocks first.
        unblock(chat)
        telegram.chats.open(bot.id, person.id)
        body = {
            "message_id": telegram.messages.next_id(bot.id, person.id),
            "from": person.as_user(),
            "chat": person.as_chat(),
            "date": telegram.clock.timestamp(),
        }
        if reply_to is not None:
            answered = chat.message(reply_to).body
            body["reply_to_message"] = {k: v for k, v in answered.items() if k != "reply_to_message"}
        body.update(content)
        message = telegram.keep_message(bot.id, person.id, False, body)
        telegram.send_update(bot.id, "message", body)
    return message
