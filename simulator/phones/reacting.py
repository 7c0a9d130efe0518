"""A person puts an emoji to a message, or takes it away; a bot hears of it if it has asked for it by name."""

from simulator.groups.members import bots_in
from simulator.messages.reactions import as_json, emoji_that_may_be
from simulator.phones.chat import Chat, PhoneRefusal
from simulator.state.groups import Group
from simulator.state.messages import Message
from simulator.state.people import Person
from simulator.telegram import Telegram
from simulator.wire import JsonObject


def react(chat: Chat, message_id: int, emoji: str) -> None:
    """In the chat with the bot; empty takes the emoji away."""
    telegram, bot, person = chat.telegram, chat.bot, chat.person
    message = chat.message(message_id)
    change = _change(telegram, person, person.as_chat(), message, emoji)
    with telegram.database.change():
        telegram.react(bot.id, message, person.id, emoji)
        telegram.send_update(bot.id, "message_reaction", change)


def react_in(telegram: Telegram, group: Group, person: Person, message: Message, emoji: str) -> None:
    """In a group, where only bots that are administrators hear of it."""
    change = _change(telegram, person, group.as_chat(), message, emoji)
    with telegram.database.change():
        telegram.react(0, message, person.id, emoji)
        for bot in bots_in(telegram, group):
            member = telegram.groups.member(group.id, bot.id)
            if member is not None and member.status == "administrator":
                telegram.send_update(bot.id, "message_reaction", change)


def _change(
    telegram: Telegram, person: Person, place: JsonObject, message: Message, emoji: str
) -> JsonObject:
    if emoji and emoji not in emoji_that_may_be():
        raise PhoneRefusal(f"{emoji} is no reaction")
    return {
        "chat": place,
        "message_id": message.id,
        "user": person.as_user(),
        "date": telegram.clock.timestamp(),
        "old_reaction": as_json(message.reactions.get(str(person.id), "")),
        "new_reaction": as_json(emoji),
    }
