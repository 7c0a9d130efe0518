"""The local Telegram as a whole: what lasts, the clock, and who waits for something new."""

import asyncio
from pathlib import Path
from types import TracebackType

from simulator.clock import Clock
from simulator.faults.faults import Faults
from simulator.limits import Limits
from simulator.news import Item, News
from simulator.polls import Polls
from simulator.state.bots import Bots
from simulator.state.callbacks import Callbacks
from simulator.state.chats import Chats
from simulator.state.commands import Commands
from simulator.state.database import Database
from simulator.state.files import Files
from simulator.state.groups import Groups
from simulator.state.messages import Message, Messages
from simulator.state.people import People
from simulator.state.settings import Settings
from simulator.state.topics import Topics
from simulator.state.updates import Updates
from simulator.state.webhooks import Webhooks
from simulator.wire import JsonObject

# A bot has about this long to answer a pressed button; nobody outside Telegram knows the exact figure.
CALLBACK_LIFETIME_SECONDS = 15.0
UPDATES_KEPT_SECONDS = 24 * 3600.0


class Telegram:
    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.database = Database(folder / "telegram.sqlite3")
        self.bots = Bots(self.database)
        self.people = People(self.database)
        self.chats = Chats(self.database)
        self.groups = Groups(self.database)
        self.topics = Topics(self.database)
        self.messages = Messages(self.database)
        self.updates = Updates(self.database, UPDATES_KEPT_SECONDS)
        self.webhooks = Webhooks(self.database)
        # Rings for whoever delivers by webhook: an update came, a delivery ended, a webhook was set.
        self.undelivered = asyncio.Event()
        settings = Settings(self.database)
        self.limits = Limits(settings)
        self.faults = Faults(self.database, settings)
        self.callbacks = Callbacks(self.database, CALLBACK_LIFETIME_SECONDS)
        self.commands = Commands(self.database)
        self.files = Files(self.database, folder / "files")
        self.news = News(self.messages.last_change())
        self.polls = Polls()
        self.clock = Clock(folder / "clock", self._clock_moved)

    def tell(
        self, kind: str, bot_id: int | None, person_id: int | None, body: JsonObject | None = None
    ) -> int:
        """Tell whoever watches; the number of the news."""
        number = self.news.next_number()
        self.news.tell(Item(number, kind, person_id, bot_id, body or {}))
        return number

    def keep_message(self, bot_id: int, chat_id: int, from_bot: bool, body: JsonObject) -> Message:
        """The one door by which a new message enters a chat."""
        message = Message(body["message_id"], chat_id, from_bot, self.news.next_number(), body)
        self.messages.add(bot_id, message)
        self.news.tell(Item(message.changed, "message", chat_id, bot_id, {"message": body}))
        return message

    def change_message(self, bot_id: int, old: Message, body: JsonObject) -> Message:
        message = Message(old.id, old.chat_id, old.from_bot, self.news.next_number(), body)
        self.messages.replace(bot_id, message)
        self.news.tell(Item(message.changed, "message", old.chat_id, bot_id, {"message": body}))
        return message

    def react(self, bot_id: int, message: Message, user_id: int, emoji: str) -> None:
        """The one door by which a reaction comes to a message or leaves it. The message itself stays unchanged."""
        self.messages.react(bot_id, message, user_id, emoji)
        others = {who: what for who, what in message.reactions.items() if who != str(user_id)}
        reactions = {**others, str(user_id): emoji} if emoji else others
        self.tell("reaction", bot_id, message.chat_id, {"message_id": message.id, "reactions": reactions})

    def remove_message(self, bot_id: int, chat_id: int, message_id: int) -> bool:
        gone = self.messages.remove(bot_id, chat_id, message_id)
        if gone:
            self.tell("deleted", bot_id, chat_id, {"message_id": message_id})
        return gone

    def send_update(self, bot_id: int, kind: str, body: JsonObject) -> int | None:
        """The one door by which something reaches a bot."""
        update_id = self.updates.add(bot_id, kind, body)
        if update_id is not None:
            self.polls.wake(bot_id)
            self.undelivered.set()
        return update_id

    def reset(self) -> None:
        """Nobody ever wrote to a bot, there are no people, and the clock shows real time. The bots stay."""
        self.database.empty()
        self.files.remove_all()
        self.limits.forget()
        self.clock.forget()
        self.tell("reset", None, None)

    def stop_waiting(self) -> None:
        """Let go of everybody who waits, so that the server can stop at once."""
        self.polls.close()
        self.news.close()

    def close(self) -> None:
        self.stop_waiting()
        self.database.close()

    def __enter__(self) -> "Telegram":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _clock_moved(self) -> None:
        self.tell("clock", None, None, {"now": self.clock.now().isoformat(), "offset": self.clock.offset})
