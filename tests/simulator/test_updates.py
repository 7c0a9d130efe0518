"""getUpdates: what an offset confirms, what a second poller does to the first, what is kept how long."""

import asyncio
import time

from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client


async def write(phone: Phone, *texts: str) -> None:
    for text in texts:
        await phone.types(text)


def texts(updates: list[dict[str, dict[str, str]]]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_updates_come_again_until_they_are_confirmed(client: Client, fang: Phone) -> None:
    await write(fang, "一", "二", "三")
    first = await client.call("getUpdates", limit=2)
    assert texts(first) == ["一", "二"]
    assert await client.call("getUpdates", limit=2) == first
    assert texts(await client.call("getUpdates", offset=first[-1]["update_id"] + 1)) == ["三"]
    assert texts(await client.call("getUpdates", offset=first[0]["update_id"])) == ["三"]


async def test_a_negative_offset_forgets_the_older_ones(client: Client, fang: Phone) -> None:
    await write(fang, "一", "二", "三")
    assert texts(await client.call("getUpdates", offset=-2)) == ["二", "三"]
    assert texts(await client.call("getUpdates")) == ["二", "三"]


async def test_a_long_poll_returns_when_somebody_writes(client: Client, fang: Phone) -> None:
    waiting = asyncio.create_task(client.call("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    assert not waiting.done()
    await fang.types("来了")
    assert texts(await asyncio.wait_for(waiting, 2)) == ["来了"]


async def test_a_long_poll_ends_empty(client: Client, fang: Phone) -> None:
    began = time.monotonic()
    assert await client.call("getUpdates", timeout=1) == []
    assert 0.9 < time.monotonic() - began < 10


async def test_the_older_of_two_pollers_gets_409(client: Client, fang: Phone) -> None:
    older = asyncio.create_task(client.answer("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(client.call("getUpdates", timeout=30))
    refused = await asyncio.wait_for(older, 2)
    assert refused["error_code"] == 409
    assert refused["description"].startswith("Conflict: terminated by other getUpdates request; make sure")
    await fang.types("谁收到")
    assert texts(await asyncio.wait_for(newer, 2)) == ["谁收到"]


async def test_only_wanted_kinds_are_kept(client: Client, fang: Phone) -> None:
    await client.call("getUpdates", allowed_updates=["message"])
    message = await fang.types("改之前")
    await fang.edits(message, "改之后")
    assert texts(await client.call("getUpdates")) == ["改之前"]
    await client.call("getUpdates", allowed_updates=[], offset=-1)
    await fang.edits(message, "又改")
    assert "edited_message" in (await client.call("getUpdates"))[-1]


async def test_updates_are_kept_for_a_day_of_real_time(
    client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    await fang.types("昨天")
    telegram.clock.advance(days=14)
    assert texts(await client.call("getUpdates")) == ["昨天"]
    telegram.core.updates.kept_seconds = 0.0
    assert await client.call("getUpdates") == []


async def test_pending_updates_are_counted_and_dropped(client: Client, fang: Phone) -> None:
    await write(fang, "一", "二")
    assert (await client.call("getWebhookInfo"))["pending_update_count"] == 2
    assert await client.call("deleteWebhook", drop_pending_updates=True)
    assert await client.call("getUpdates") == []
