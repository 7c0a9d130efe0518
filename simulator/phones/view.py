"""What a phone shows: the messages, the keyboard, the menu, toasts and alerts."""

from simulator.messages.languages import spoken_by
from simulator.phones.chat import Chat
from simulator.state.messages import Message
from simulator.state.people import columns_of
from simulator.wire import JsonObject


def view(chat: Chat, changed_after: int = 0, last: int = 200) -> JsonObject:
    telegram, bot, person = chat.telegram, chat.bot, chat.person
    language = spoken_by(person.language_code)
    return {
        "n": telegram.news.last_number,
        "phone": columns_of(person),
        "bot": {
            **bot.as_user(),
            "first_name": telegram.bots.words(bot.id, "name", language) or bot.name,
            "description": telegram.bots.words(bot.id, "description", language),
            "short_description": telegram.bots.words(bot.id, "short_description", language),
        },
        "started": telegram.chats.is_open(bot.id, person.id),
        "blocked": telegram.chats.is_blocked(bot.id, person.id),
        "messages": [
            shown(message) for message in telegram.messages.in_chat(bot.id, person.id, changed_after, last)
        ],
        "keyboard": telegram.chats.keyboard(bot.id, person.id),
        "commands": telegram.commands.shown(bot.id, person.id, language),
        "menu_button": telegram.commands.menu_button(bot.id, person.id),
        "answers": telegram.callbacks.answers(bot.id, person.id),
    }


def shown(message: Message) -> JsonObject:
    more = {"reactions": message.reactions} if message.reactions else {}
    return {**message.body, "from_bot": message.from_bot, "changed": message.changed, **more}
