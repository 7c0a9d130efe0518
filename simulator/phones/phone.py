"""A phone in the hand of a test: what a person does, and waiting for what the bot says to it."""

import time
from collections.abc import Callable, Sequence

from simulator.phones.changing import delete, edit, forward
from simulator.phones.chat import Chat, block, unblock
from simulator.phones.filming import send_document, send_photos, send_sticker, send_video, send_voice
from simulator.phones.pressing import Pressed, find_inline_button, press, press_inline
from simulator.phones.reacting import react
from simulator.phones.sharing import share_card, share_contact_of, share_location, share_own_contact
from simulator.phones.view import view
from simulator.phones.watching import PATIENCE_SECONDS, Shown, Watch, as_shown
from simulator.phones.writing import open_link, write
from simulator.state.messages import Message
from simulator.state.people import Person
from simulator.wire import JsonObject, Upload

__all__ = ["Phone", "Shown"]


class Phone:
    """One person's phone, open at the chat with one bot."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._telegram = chat.telegram
        self._watch = Watch(chat.telegram, chat.bot.id, chat.person.id)

    @property
    def person(self) -> Person:
        return self._chat.person

    @property
    def id(self) -> int:
        return self._chat.person.id

    async def types(self, text: str, reply_to: Shown | None = None) -> Shown:
        return as_shown(write(self._acting(), text, reply_to.id if reply_to else None))

    async def opens(self, link: str) -> Shown:
        """Open https://t.me/<bot>?start=<payload>."""
        return as_shown(open_link(self._acting(), link))

    async def presses(self, wanted: str, message: Shown | None = None) -> Pressed:
        """Press a button by its text or its data, on this message or wherever it is found, newest first."""
        return press(self._acting(), wanted, message.id if message else None)

    async def presses_again(self, wanted: str, message: Shown) -> Pressed:
        """Press a button of a message as this phone still remembers it, however the bot has changed it since."""
        for row in message.raw.get("reply_markup", {}).get("inline_keyboard", ()):
            for button in row:
                if wanted in (button["text"], button.get("callback_data")):
                    old = Message(message.id, self.id, message.from_bot, message.changed, message.raw)
                    return press_inline(self._acting(), old, button)
        raise LookupError(f"the message never had a button {wanted!r}")

    async def shares_contact(self, of: "Phone | None" = None) -> Shown:
        """The own card, or another phone's."""
        chat = self._acting()
        return as_shown(share_contact_of(chat, of.person) if of else share_own_contact(chat))

    async def shares_card(self, phone_number: str, first_name: str) -> Shown:
        return as_shown(share_card(self._acting(), phone_number, first_name))

    async def shares_location(self, latitude: float, longitude: float) -> Shown:
        return as_shown(share_location(self._acting(), latitude, longitude))

    async def sends_photo(self, pictures: bytes | Sequence[bytes], caption: str = "") -> list[Shown]:
        """One photo, or several as an album."""
        album = [pictures] if isinstance(pictures, bytes) else list(pictures)
        return [as_shown(message) for message in await send_photos(self._acting(), album, caption)]

    async def sends_voice(self, recording: bytes, seconds: int = 1, mime_type: str = "audio/ogg") -> Shown:
        return as_shown(send_voice(self._acting(), Upload("voice.oga", recording, mime_type), seconds))

    async def sends_video(self, film: bytes, seconds: int = 1, mime_type: str = "video/mp4") -> Shown:
        return as_shown(send_video(self._acting(), Upload("video.mp4", film, mime_type), seconds))

    async def sends_document(self, content: bytes, name: str, mime_type: str = "application/pdf") -> Shown:
        return as_shown(send_document(self._acting(), Upload(name, content, mime_type)))

    async def sends_sticker(self, emoji: str = "👍") -> Shown:
        return as_shown(send_sticker(self._acting(), emoji))

    async def forwards(self, message: Shown, source: "Phone | None" = None) -> Shown:
        """Send a message of this chat, or of another phone's, on to the bot."""
        origin = (source or self)._chat.message(message.id)
        return as_shown(forward(self._acting(), origin))

    async def edits(self, message: Shown, text: str) -> Shown:
        return as_shown(edit(self._acting(), message.id, text))

    async def deletes(self, message: Shown) -> None:
        delete(self._acting(), message.id)

    async def reacts(self, message: Shown, emoji: str) -> None:
        """An emoji for a message; empty takes it away."""
        react(self._acting(), message.id, emoji)

    async def wait_for_reaction(self, message: Shown, emoji: str, timeout: float = PATIENCE_SECONDS) -> None:
        """Until the bot has put this emoji to the message, or for an empty one, none."""
        await self._watch.wait_for_reaction(message.id, self._chat.bot.id, emoji, timeout)

    async def blocks(self) -> None:
        """Block the bot: it is told, and may not write any more."""
        block(self._acting())

    async def unblocks(self) -> None:
        """Let the bot write again, without writing to it; whoever writes unblocks anyway."""
        unblock(self._acting())

    def messages(self) -> list[Shown]:
        return self._watch.messages()

    def last(self) -> Shown:
        """The newest message of the bot."""
        return self._watch.last(self.person.first_name)

    def keyboard(self) -> list[list[str]]:
        """The texts of the reply keyboard that stands now, shown or collapsed; empty where there is none."""
        standing = self._telegram.chats.keyboard(self._chat.bot.id, self.id) or {}
        return [[button["text"] for button in row] for row in standing.get("keyboard", ())]

    def answers(self) -> list[JsonObject]:
        """The toasts and alerts of answered buttons, oldest first: text, show_alert, message_id."""
        return self._telegram.callbacks.answers(self._chat.bot.id, self.id)

    def view(self) -> JsonObject:
        """Everything that the page would show."""
        return view(self._chat)

    def has_button(self, wanted: str) -> bool:
        return find_inline_button(self._chat, wanted, None) is not None

    async def wait_for(
        self, wanted: str | Callable[[Shown], bool] = "", timeout: float = PATIENCE_SECONDS
    ) -> Shown:
        """The first message that the bot sent or edited since this phone's last act and that is the wanted one.

        A text is looked for anywhere in the message; a function judges the message.
        """
        return await self._watch.wait_for(wanted, timeout, self.person.first_name)

    async def wait_for_answer(self, pressed: Pressed, timeout: float = PATIENCE_SECONDS) -> JsonObject:
        """The bot's answer to a pressed button: text (if any) and show_alert."""
        ends_at = time.monotonic() + timeout
        while True:
            answer = self._telegram.callbacks.answer_of(pressed.callback_id)
            if answer is not None:
                return answer
            left = ends_at - time.monotonic()
            if left <= 0 or not await self._telegram.news.wait(left):
                raise TimeoutError(f"the bot did not answer the button {pressed.value!r} within {timeout} s")

    def _acting(self) -> Chat:
        self._watch.begin_act()
        return self._chat
