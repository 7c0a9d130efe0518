"""The group of a station, with its operators in it and the bot as an administrator, for journeys."""

import asyncio
from dataclasses import dataclass

from simulator.groups.room import Room
from simulator.phones.phone import Shown
from simulator.state.topics import Topic
from tests.journeys.conftest import PATIENCE_TICKS, Someone, Village
from tests.journeys.stations import SANHE


@dataclass
class StationGroup:
    """A forum; people in it write into topics by the name of who asked."""

    room: Room

    async def topic(self, name: str) -> Topic:
        """Waits until somebody has a topic here; the newest of theirs."""
        for _ in range(PATIENCE_TICKS):
            if found := [one for one in self.room.topics() if name in one.name]:
                return found[-1]
            await asyncio.sleep(0.02)
        raise AssertionError(f"{name} has no topic")

    async def writes(
        self, who: Someone, name: str, text: str, reply_to: Shown | None = None, *, anonymous: bool = False
    ) -> Shown:
        topic = (await self.topic(name)).thread_id
        return await self.room.says(who.phone, text, reply_to, topic, anonymous=anonymous)

    async def sees(self, text: str) -> Shown:
        """Something that the bot wrote since the last act here."""
        return await self.room.wait_for(text)

    async def presses(self, who: Someone, label: str) -> None:
        """The newest button that says this, as soon as there is one."""
        for _ in range(PATIENCE_TICKS):
            for shown in reversed(self.room.messages()):
                if (says := next((one for one in shown.labels if label in one), None)) is not None:
                    await self.room.presses(who.phone, says, shown)
                    return
            await asyncio.sleep(0.02)
        raise AssertionError(f"no button says {label!r}")

    def said(self, name: str) -> list[str]:
        """What the bot wrote into somebody's topic."""
        threads = {one.thread_id for one in self.room.topics() if name in one.name}
        return [
            one.text
            for one in self.room.messages()
            if one.from_bot and one.raw.get("message_thread_id") in threads
        ]


async def station_group(village: Village, *people: Someone, station: str = SANHE) -> StationGroup:
    """A forum with these people, which the first of them has named as the group of the station."""
    first = people[0].phone
    room = village.telegram.group(f"{station}群", *(one.phone for one in people), kind="supergroup")
    await room.becomes_forum()
    await room.sets(village.telegram.bot, "administrator", by=first)
    await room.says(first, f"/station@cunji_bot {station}")
    await room.wait_for(station)
    return StationGroup(room)
