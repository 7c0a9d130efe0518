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
