"""The sender among its races, each brought about on purpose."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from simulator.running import running
from storage import outbox
from storage.work import Work
from tests.journeys.conftest import Village


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_what_is_sent_while_the_outbox_is_read_is_not_sent_again(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(tmp_path / "telegram") as telegram:
        village = Village(telegram, url, tmp_path)
        async with village.app.started():
            database, wang = village.app.database, village.someone("王秀英")
            read = database.read
            may_return = asyncio.Event()

            async def slowly(job: Callable[[Work], Any]) -> Any:
                found = await read(job)
                if any(isinstance(one, outbox.OutboxRow) for one in found or ()):
                    await may_return.wait()
                return found

            telegram.faults.add("delay", method="sendMessage", ms=200)
            await wang.types("/help")
            await village.comes_to("select count(*) from outbox", 1)
            monkeypatch.setattr(database, "read", slowly)
            village.app.sender.wake()
            await wang.sees("")
            monkeypatch.setattr(database, "read", read)
            await village.comes_to("select count(*) from outbox where sent > 0", 1)
            may_return.set()
            await asyncio.sleep(0.5)
            assert len([one for one in wang.phone.messages() if one.from_bot]) == 1


@pytest.mark.parametrize("passes", range(5))
@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_whoever_stops_it_while_it_is_being_woken_is_heard(
    url: str, tmp_path: Path, passes: int
) -> None:
    """`passes` of the event loop lie between the two."""
    async with running(tmp_path / "telegram") as telegram:
        app = Village(telegram, url, tmp_path).app
        await app.database.open()
        sweeping = asyncio.create_task(app.sender.run())
        await asyncio.sleep(0.3)
        app.sender._woken.set()
        for _ in range(passes):
            await asyncio.sleep(0)
        sweeping.cancel()
        _, left = await asyncio.wait({sweeping}, timeout=2)
        assert not left
        await app.database.close()
