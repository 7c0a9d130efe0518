"""The front door: a local Telegram, the whole bot behind it, and people with phones."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from bot.app import App
from bot.settings import Settings
from market.members import roles
from simulator.phones.phone import Phone, Shown
from simulator.running import RunningTelegram, running
from storage import stations
from storage.stations import Station
from storage.work import Statement, Work

PATIENCE_TICKS = 250


class Someone:
    """A person with a phone: types, presses, sees. Buttons are named by any part of what they say."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone

    async def types(self, text: str) -> None:
        await self.phone.types(text)

    async def opens(self, link: str) -> None:
        await self.phone.opens(link)

    async def presses(self, label: str) -> None:
        """Waits for a button that says this, the newest one, and presses it."""
        for _ in range(PATIENCE_TICKS):
            for message, says in self._buttons():
                if label in says:
                    await self.phone.presses(says, message)
                    return
            await asyncio.sleep(0.02)
        raise AssertionError(f"no button says {label!r}; the last message: {self.phone.last().text}")

    def _buttons(self) -> Iterator[tuple[Shown | None, str]]:
        """All buttons in sight: under the messages, the newest first, then below the text field."""
        for message in reversed(self.phone.messages()):
            yield from ((message, one) for row in message.buttons for one in row)
        yield from ((None, one) for row in self.phone.keyboard() for one in row)

    async def sends_photo(self, pictures: bytes | Sequence[bytes]) -> None:
        await self.phone.sends_photo(pictures)

    async def sees(self, text: str) -> Shown:
        """Waits until the bot says something with these words in it, since this phone's last act."""
        return await self.phone.wait_for(lambda shown: text in shown.text)

    def link(self) -> str:
        """The newest link that the bot has sent."""
        for message in reversed(self.phone.messages()):
            if found := re.search(r"https://t\.me/\S+", message.text):
                return found[0]
        raise AssertionError("no link was sent")


class Village:
    """A running bot with its local Telegram; people are met by name."""

    def __init__(self, telegram: RunningTelegram, url: str, folder: Path, **settings: str) -> None:
        self.telegram = telegram
        self.settings = Settings(
            bot_token=telegram.token,
            database_url=url,
            telegram_api=telegram.api,
            sends_per_second=1000,
            sends_per_chat=1000,
            clock_file=folder / "telegram" / "clock",
            **settings,  # type: ignore[arg-type]
        )
        self.app = App(self.settings)

    async def counts(self, query: str) -> int:
        """A number from the county's database."""

        def count(work: Work) -> int:
            found: int = work.run(Statement(query))[0][0]
            return found

        return await self.app.database.read(count)

    async def comes_to(self, query: str, wanted: int, patience: int = PATIENCE_TICKS) -> None:
        """Waits until a number in the county's database is as wanted."""
        for _ in range(patience):
            if (found := await self.counts(query)) == wanted:
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"{query}: {found}, not {wanted}")

    async def station(
        self, name: str = "三河镇服务站", place: str = "621202108", level: str = "town"
    ) -> None:
        """Opens a station in the county."""
        await self.app.database.write(
            lambda work: stations.add_station(work, Station(name=name, level=level, place=place))
        )

    async def invitation(self, role: str, station: str = "") -> str:
        """The link of an invitation to a role."""
        token = await self.app.database.write(partial(roles.invite, role=role, station=station))
        return f"https://t.me/{self.app.words.link.username}?start=i_{token}"

    def someone(self, name: str, language: str = "zh-hans", phone: str | None = None) -> Someone:
        return Someone(self.telegram.phone(name, language, phone_number=phone))


@pytest.fixture
async def village(url: str, tmp_path: Path) -> AsyncIterator[Village]:
    async with running(tmp_path / "telegram") as telegram:
        made = Village(telegram, url, tmp_path)
        async with made.app.started():
            yield made


@pytest.fixture
def wang(village: Village) -> Iterator[Someone]:
    yield village.someone("王秀英", phone="+8613893900001")


@pytest.fixture
def anna(village: Village) -> Iterator[Someone]:
    yield village.someone("Anna", "en", phone="+8613893900002")
