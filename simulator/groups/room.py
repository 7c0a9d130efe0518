"""A group in the hand of a test: what its people do there, and waiting for what a bot says there."""

from collections.abc import Callable, Sequence

from simulator.groups.members import bots_in, change_status, switch_topics, upgrade
from simulator.groups.talking import edit, press_in, put, react, say
from simulator.groups.topics import delete, rename
from simulator.groups.view import view
from simulator.phones.filming import document_content, photo_contents, voice_content
from simulator.phones.phone import Phone
from simulator.phones.pressing import Pressed
from simulator.phones.watching import PATIENCE_SECONDS, Shown, Watch, as_shown
from simulator.state.bots import Bot
from simulator.state.groups import Group
from simulator.state.topics import Topic
from simulator.telegram import Telegram
from simulator.wire import JsonObject, Upload


class Room:
    """Messages of bots and people stand in `messages()` in their order; `raw["from"]` says whose they are."""

    def __init__(self, telegram: Telegram, group: Group) -> None:
        self._telegram = telegram
        self._group = group
        self._watch = Watch(telegram, 0, group.id)

    @property
    def id(self) -> int:
        return self._group.id

    async def says(
        self,
        phone: Phone,
        text: str,
        reply_to: Shown | None = None,
        topic: int | None = None,
        *,
        anonymous: bool = False,
    ) -> Shown:
        """A text of this phone, for instance `/help@cunji_bot`; in a forum into a topic, by its id; of an administrator
        perhaps in the name of the group.
        """
        self._watch.begin_act()
        reply = reply_to.id if reply_to else None
        written = say(self._telegram, self._group, phone.person, text, reply, topic, anonymous=anonymous)
        return as_shown(written)

    async def sends_photo(
        self, phone: Phone, pictures: bytes | Sequence[bytes], caption: str = "", topic: int | None = None
    ) -> list[Shown]:
        """One photo, or several as an album."""
        album = [pictures] if isinstance(pictures, bytes) else list(pictures)
        contents = await photo_contents(self._telegram, self._bot(), album, caption)
        return self._put(phone, contents, topic)

    async def sends_voice(self, phone: Phone, recording: bytes, topic: int | None = None) -> Shown:
        upload = Upload("voice.oga", recording, "audio/ogg")
        return self._put(phone, [voice_content(self._telegram, self._bot(), upload, 1)], topic)[0]

    async def sends_document(
        self, phone: Phone, content: bytes, name: str, topic: int | None = None
    ) -> Shown:
        upload = Upload(name, content, "application/pdf")
        return self._put(phone, [document_content(self._telegram, self._bot(), upload, "")], topic)[0]

    async def shares_location(
        self, phone: Phone, latitude: float, longitude: float, topic: int | None = None
    ) -> Shown:
        place: JsonObject = {"location": {"latitude": latitude, "longitude": longitude}}
        return self._put(phone, [place], topic)[0]

    async def edits(self, phone: Phone, message: Shown, text: str) -> Shown:
        """Another text, or another caption, for an own message."""
        self._watch.begin_act()
        return as_shown(edit(self._telegram, self._group, phone.person, message.id, text))

    async def reacts(self, phone: Phone, message: Shown, emoji: str) -> None:
        """An emoji for a message; empty takes it away."""
        self._watch.begin_act()
        react(self._telegram, self._group, phone.person, message.id, emoji)

    async def wait_for_reaction(self, message: Shown, emoji: str, timeout: float = PATIENCE_SECONDS) -> None:
        """Until the bot has put this emoji to the message, or for an empty one, none."""
        await self._watch.wait_for_reaction(message.id, self._bot(), emoji, timeout)

    def _put(self, phone: Phone, contents: Sequence[JsonObject], topic: int | None) -> list[Shown]:
        self._watch.begin_act()
        messages = put(self._telegram, self._group, phone.person, contents, thread=topic)
        return [as_shown(message) for message in messages]

    def _bot(self) -> int:
        """Files are kept under the bot that may fetch them."""
        return bots_in(self._telegram, self._group)[0].id

    async def becomes_forum(self, wanted: bool = True) -> None:
        """Topics are switched on, or off again; only a supergroup has them."""
        self._watch.begin_act()
        self._group = switch_topics(self._telegram, self._group, wanted)

    async def renames_topic(self, phone: Phone, topic: int, name: str) -> None:
        """The bots hear of it by a service message in the topic."""
        self._watch.begin_act()
        found = self._telegram.topics.find(self.id, topic)
        assert found is not None
        rename(self._telegram, self._group, phone.person, found, name)

    async def deletes_topic(self, topic: int) -> None:
        """Somebody deletes a topic with all its messages; bots are not told."""
        self._watch.begin_act()
        found = self._telegram.topics.find(self.id, topic)
        assert found is not None
        delete(self._telegram, self._group, found)

    def topics(self) -> list[Topic]:
        return self._telegram.topics.of(self.id)

    async def presses(self, phone: Phone, wanted: str, message: Shown | None = None) -> Pressed:
        """An inline button by its text or its data; `phone.wait_for_answer` waits for the answer."""
        self._watch.begin_act()
        return press_in(self._telegram, self._group, phone.person, wanted, message.id if message else None)

    async def sets(self, who: Phone | Bot, status: str, by: Phone) -> None:
        """Let in or out, or promote: `status` is member, administrator, left or kicked."""
        self._watch.begin_act()
        member = who.person if isinstance(who, Phone) else who
        change_status(self._telegram, self._group, member, status, by.person)

    async def upgrades(self) -> "Room":
        """The supergroup that takes this group's place. This room keeps its old messages, and is closed."""
        self._watch.begin_act()
        fresh = Room(self._telegram, upgrade(self._telegram, self._group))
        closed = self._telegram.groups.find(self.id)
        assert closed is not None
        self._group = closed
        return fresh

    def messages(self) -> list[Shown]:
        return self._watch.messages()

    def last(self) -> Shown:
        """The newest message of a bot."""
        return self._watch.last(self._group.title)

    def view(self) -> JsonObject:
        """Its members and messages, as GET /control/groups/ID/chat shows them."""
        return view(self._telegram, self._group)

    async def wait_for(
        self, wanted: str | Callable[[Shown], bool] = "", timeout: float = PATIENCE_SECONDS
    ) -> Shown:
        """The first message that a bot sent or edited here since the last act here and that is the wanted one."""
        return await self._watch.wait_for(wanted, timeout, self._group.title)
