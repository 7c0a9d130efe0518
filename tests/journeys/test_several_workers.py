"""Several bots on one PostgreSQL: chats never race, one of them sends, and another takes over from the dead."""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from simulator.running import RunningTelegram, running
from storage.work import Work
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_nothing_lost import kill, start


@pytest.fixture
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("postgres_url"))


@asynccontextmanager
async def two(telegram: RunningTelegram, url: str, folder: Path) -> AsyncIterator[tuple[Village, Village]]:
    """Two bots in this process; the first one is on duty."""
    first, second = Village(telegram, url, folder), Village(telegram, url, folder)
    async with first.app.started():
        await _until(first.app.duty.on_duty)
        async with second.app.started():
            yield first, second


class Both:
    """Has two workers take up the same chats."""

    def __init__(self, *villages: Village) -> None:
        self._workers = [one.app.worker for one in villages]

    def at_once(self, work: Work, chats: Sequence[int]) -> list[int]:
        return list(chats)

    def settle(self, at_once: list[int]) -> None:
        self.wake(at_once)

    def wake(self, chats: Iterable[int]) -> None:
        for worker in self._workers:
            worker.wake(chats)


async def test_what_the_other_worker_works_off_is_sent_by_the_one_on_duty(url: str, tmp_path: Path) -> None:
    async with running(tmp_path / "telegram") as telegram, two(telegram, url, tmp_path) as (first, second):
        first.app.intake._hands = second.app.worker
        wang = first.someone("王秀英")
        await wang.types("卖货")
        await wang.sees("您的店叫什么名字")
        await wang.types("秀英山货")
        await wang.sees("您在哪个村")
        assert not second.app.duty.on_duty()


async def test_a_chat_that_both_take_up_is_answered_once(url: str, tmp_path: Path) -> None:
    async with running(tmp_path / "telegram") as telegram, two(telegram, url, tmp_path) as (first, second):
        first.app.intake._hands = Both(first, second)
        people = [first.someone(f"人{at}") for at in range(10)]
        await asyncio.gather(*(one.types("卖货") for one in people))
        await asyncio.gather(*(one.sees("您的店叫什么名字") for one in people))
        await asyncio.gather(*(one.types("山货") for one in people))
        await asyncio.gather(*(one.sees("您在哪个村") for one in people))
        for one in people:
            texts = [shown.text for shown in one.phone.messages() if shown.from_bot]
            assert len(texts) == len(set(texts))


async def test_another_takes_over_at_once_from_one_that_was_killed(url: str, tmp_path: Path) -> None:
    async with running(tmp_path / "telegram") as telegram:
        bots = [await start(url, telegram.token, telegram.api) for _ in range(2)]
        try:
            wang = Someone(telegram.phone("王秀英"))
            await wang.types("卖货")
            await wang.phone.wait_for("您的店叫什么名字", timeout=15)
            for bot in bots:
                await kill(bot)
                await wang.types("秀英山货")
                bots.append(await start(url, telegram.token, telegram.api))
                await wang.phone.wait_for("您在哪个村", timeout=15)
                await wang.types("上一步")
                await wang.phone.wait_for("您的店叫什么名字", timeout=15)
                if len(bots) > 4:
                    break
        finally:
            for bot in bots:
                if bot.returncode is None:
                    await kill(bot)


async def test_one_that_slept_sends_nothing_when_it_wakes(url: str, tmp_path: Path) -> None:
    async with running(tmp_path / "telegram") as telegram:
        village = Village(telegram, url, tmp_path)
        asleep = await start(url, telegram.token, telegram.api)
        try:
            wang = village.someone("王秀英")
            await wang.types("卖货")
            await wang.phone.wait_for("您的店叫什么名字", timeout=15)
            asleep.send_signal(signal.SIGSTOP)
            awake = await start(url, telegram.token, telegram.api)
            await wang.types("秀英山货")
            await wang.phone.wait_for("您在哪个村", timeout=40)
            asleep.send_signal(signal.SIGCONT)
            await wang.types("李台")
            await wang.phone.wait_for("您的店卖什么", timeout=15)
            await asyncio.sleep(2)
            asked = [one for one in wang.phone.messages() if "您的店卖什么" in one.text]
            assert len(asked) == 1
        finally:
            for bot in (asleep, awake):
                bot.send_signal(signal.SIGCONT)
                await kill(bot)


async def test_a_bot_that_is_told_to_stop_finishes_and_hands_over(url: str, tmp_path: Path) -> None:
    async with running(tmp_path / "telegram") as telegram:
        bots = [await start(url, telegram.token, telegram.api)]
        try:
            people = [Someone(telegram.phone(f"人{at}")) for at in range(20)]
            await people[0].types("/help")
            await people[0].phone.wait_for("", timeout=15)
            bots.append(await start(url, telegram.token, telegram.api))
            await asyncio.gather(*(one.types("卖货") for one in people))
            bots[0].terminate()
            await asyncio.gather(*(one.phone.wait_for("您的店叫什么名字", timeout=20) for one in people))
            assert await asyncio.wait_for(bots[0].wait(), 10) == 0
            for one in people:
                assert len([shown for shown in one.phone.messages() if "您的店叫什么名字" in shown.text]) == 1
        finally:
            for bot in bots:
                if bot.returncode is None:
                    await kill(bot)


async def _until(true: object) -> None:
    assert callable(true)
    for _ in range(500):
        if true():
            return
        await asyncio.sleep(0.02)
    raise AssertionError(true)
