"""A local Telegram inside a test's event loop: `async with running(tmp_path) as telegram`."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from simulator.carrier.carrier import Carrier
from simulator.clock import Clock
from simulator.faults.faults import Faults
from simulator.groups.members import make
from simulator.groups.room import Room
from simulator.limits import Limits
from simulator.phones.chat import Chat
from simulator.phones.phone import Phone
from simulator.serving import ADDRESS, bound_socket, serving
from simulator.state.bots import Bot
from simulator.telegram import Telegram
from simulator.web import application
from simulator.webhooks.delivering import RETRY_SECONDS, delivering

TOKEN = "1000001:LOCAL-TELEGRAM"
USERNAME = "cunji_bot"


class RunningTelegram:
    """`api` is the address before /bot<token>/<method> and before the carrier's /poll; `core` is Telegram itself."""

    def __init__(self, core: Telegram, bot: Bot, api: str, control_token: str, carrier: Carrier) -> None:
        self.core = core
        self.carrier = carrier
        self.bot = bot
        self.api = api
        self.control_token = control_token

    @property
    def token(self) -> str:
        return self.bot.token

    @property
    def clock(self) -> Clock:
        return self.core.clock

    @property
    def limits(self) -> Limits:
        """Off at first: `limits.turn_on()`."""
        return self.core.limits

    @property
    def faults(self) -> Faults:
        """None at first: `faults.add("too_many_requests", method="send*", retry_after=3, times=2)`."""
        return self.core.faults

    def phone(
        self,
        name: str = "阿芳",
        language_code: str = "zh-hans",
        *,
        id: int | None = None,
        last_name: str | None = None,
        username: str | None = None,
        phone_number: str | None = None,
        bot: Bot | None = None,
    ) -> Phone:
        """A phone with a chat with the bot; one id, one person. Without an id it is a new person."""
        person = self.core.people.save(
            id=id,
            first_name=name,
            last_name=last_name,
            username=username,
            language_code=language_code,
            phone_number=phone_number,
        )
        self.core.tell("phone", None, person.id)
        return Phone(Chat(self.core, bot or self.bot, person))

    def group(self, title: str, *members: Phone, kind: str = "group", bot: Bot | None = None) -> Room:
        """A group, or a supergroup, of these phones and the bot; the first of them made it."""
        people = [phone.person for phone in members]
        return Room(self.core, make(self.core, title, kind, people, [bot or self.bot]))

    def add_bot(self, token: str, username: str, name: str | None = None) -> Bot:
        return self.core.bots.save(token, username, name)


@asynccontextmanager
async def running(
    state_dir: Path,
    *,
    token: str = TOKEN,
    username: str = USERNAME,
    control_token: str | None = None,
    webhook_retry_seconds: float = RETRY_SECONDS,
) -> AsyncIterator[RunningTelegram]:
    """Serve a local Telegram on a free port of this machine; what happened before in `state_dir` is still there.

    `webhook_retry_seconds` is how long a second of the waits before another delivery lasts.
    """
    with Telegram(state_dir) as core:
        control_token = control_token or secrets.token_urlsafe(16)
        bound = bound_socket(0)
        api = f"http://{ADDRESS}:{bound.getsockname()[1]}"
        carrier = Carrier(core.clock, webhook_retry_seconds)
        async with (
            delivering(core, webhook_retry_seconds),
            serving(application(core, control_token, carrier), bound),
        ):
            try:
                yield RunningTelegram(core, core.bots.save(token, username), api, control_token, carrier)
            finally:
                await carrier.pushing.close()
                core.stop_waiting()
