"""An emoji that somebody puts to a message: it is no answer to anything, and no turn of the talk."""

from bot.handlers.incoming import Incoming
from bot.handlers.turn_result import TurnResult
from market.help import carrying
from storage import chats
from storage.turns import OpenChat
from storage.work import Work


def reacted(work: Work, chat: OpenChat, came: Incoming) -> TurnResult:
    """Brings it to the other side of a ticket, where the message shows what that side wrote."""
    person = chat.person_id if chat.private else chats.person_of_user(work, chat.telegram_user)
    if person is not None:
        carrying.put_emoji(work, person, (chat.telegram_chat, came.message), came.emoji)
    work.finish()
    return TurnResult(noticed=work.noticed)
