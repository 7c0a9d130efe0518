"""Waiting for what the bot says into one chat."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from simulator.state.messages import Message
from simulator.telegram import Telegram
from simulator.wire import JsonObject

PATIENCE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as the phone shows it; `text` is the caption where there is a picture, `reactions` are by whose
    they are.
    """

    id: int
    from_bot: bool
    text: str
    buttons: tuple[tuple[str, ...], ...]
    raw: JsonObject
    changed: int
    reactions: Mapping[str, str] = field(default_factory=dict)

    @property
    def edited(self) -> bool:
        return "edit_date" in self.raw

    @property
    def labels(self) -> list[str]:
        """The texts of all inline buttons, row after row."""
        return [label for row in self.buttons for label in row]


def as_shown(message: Message) -> Shown:
    rows = message.body.get("reply_markup", {}).get("inline_keyboard", [])
    return Shown(
        id=message.id,
        from_bot=message.from_bot,
        text=str(message.body.get("text") or message.body.get("caption") or ""),
        buttons=tuple(tuple(button["text"] for button in row) for row in rows),
        raw=message.body,
        changed=message.changed,
        reactions=message.reactions,
    )


class Watch:
    """Every act notes where the news stood, so that `wait_for` sees only what the bot did after it."""

    def __init__(self, telegram: Telegram, bot_id: int, chat_id: int) -> None:
        self._telegram = telegram
        self._bot_id = bot_id
        self._chat_id = chat_id
        self._before_last_act = 0

    def begin_act(self) -> None:
        self._before_last_act = self._telegram.news.last_number

    def messages(self, changed_after: int = 0) -> list[Shown]:
        found = self._telegram.messages.in_chat(self._bot_id, self._chat_id, changed_after)
        return [as_shown(message) for message in found]

    def last(self, name: str) -> Shown:
        """The newest message of a bot."""
        said = [message for message in self.messages() if message.from_bot]
        if not said:
            raise LookupError(f"the bot has said nothing to {name} yet")
        return said[-1]

    async def wait_for(self, wanted: str | Callable[[Shown], bool], timeout: float, name: str) -> Shown:
        """The first message since the last act that the bot sent or edited and that is the wanted one."""
        fits = (lambda shown: wanted in shown.text) if isinstance(wanted, str) else wanted
        ends_at = time.monotonic() + timeout
        while True:
            for message in self._news():
                if fits(message):
                    return message
            left = ends_at - time.monotonic()
            if left <= 0 or not await self._telegram.news.wait(left):
                raise TimeoutError(self._in_vain(wanted, timeout, name))

    async def wait_for_reaction(self, message_id: int, by: int, emoji: str, timeout: float) -> None:
        """Until this emoji (empty: none) of this one stands at the message."""
        ends_at = time.monotonic() + timeout
        while True:
            found = self._telegram.messages.find(self._bot_id, self._chat_id, message_id)
            stands = found.reactions.get(str(by), "") if found else None
            if stands == emoji:
                return
            left = ends_at - time.monotonic()
            if left <= 0 or not await self._telegram.news.wait(left):
                raise TimeoutError(f"after {timeout} s message {message_id} has {stands!r}, not {emoji!r}")

    def _news(self) -> list[Shown]:
        return [message for message in self.messages(self._before_last_act) if message.from_bot]

    def _in_vain(self, wanted: str | Callable[[Shown], bool], timeout: float, name: str) -> str:
        heard = "\n".join(f"  [{m.id}] {m.text!r} {m.labels or ''}" for m in self._news()) or "  nothing"
        what = repr(wanted) if isinstance(wanted, str) else "a certain message"
        return f"{name} waited {timeout} s for {what}; since {name}'s last act the bot said:\n{heard}"
