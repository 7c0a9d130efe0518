"""Which phone, and which bot, does a control request speak of?"""

from starlette.exceptions import HTTPException
from starlette.requests import Request

from simulator.phones.chat import Chat
from simulator.state.bots import Bot
from simulator.telegram import Telegram


def bot_of(telegram: Telegram, request: Request) -> Bot:
    """`?bot=<id or user name>`; without it the first bot."""
    wanted = request.query_params.get("bot", "")
    if wanted:
        bot = telegram.bots.by_id(int(wanted)) if wanted.isdecimal() else telegram.bots.by_username(wanted)
    else:
        bot = next(iter(telegram.bots.all()), None)
    if bot is None:
        raise HTTPException(404, f"there is no bot {wanted}".rstrip())
    return bot


def chat_of(telegram: Telegram, request: Request) -> Chat:
    person_id = request.path_params["phone"]
    person = telegram.people.find(person_id)
    if person is None:
        raise HTTPException(404, f"there is no phone {person_id}")
    return Chat(telegram, bot_of(telegram, request), person)
