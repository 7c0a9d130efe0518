"""Limits: off at first; switched on, who sends too much is told to wait, and the wait is enough."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from simulator.control.samples import sample_jpeg
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram, running
from tests.simulator.conftest import Client
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver, Refused


@pytest.fixture(params=[AiogramDriver, PtbDriver])
async def bot(request: pytest.FixtureRequest, telegram: RunningTelegram) -> AsyncIterator[Driver]:
    driver: Driver = request.param(telegram)
    await driver.open()
    yield driver
    await driver.close()


async def send(client: Client, phone: Phone, count: int) -> list[dict[str, Any]]:
    return [await client.answer("sendMessage", chat_id=phone.id, text=str(n)) for n in range(count)]


async def test_nothing_is_limited_at_first(client: Client, fang: Phone) -> None:
    assert all(answer["ok"] for answer in await send(client, fang, 40))


async def test_one_chat_gets_a_few_at_once_and_then_one_a_second(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    telegram.limits.turn_on(private_per_second=20)
    *taken, refused = await send(client, fang, 4)
    assert all(answer["ok"] for answer in taken)
    assert refused == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    assert len([shown for shown in fang.messages() if shown.from_bot]) == 3
    await asyncio.sleep(0.06)
    assert await client.call("sendMessage", chat_id=fang.id, text="现在行")


async def test_all_chats_together(client: Client, telegram: RunningTelegram) -> None:
    telegram.limits.turn_on(per_second=5)
    answers = []
    for number in range(6):
        phone = telegram.phone(f"人{number}")
        await phone.types("/start")
        answers += await send(client, phone, 1)
    assert [answer["ok"] for answer in answers] == [True] * 5 + [False]
    assert telegram.limits.refused == 1


async def test_an_album_counts_as_its_pictures_and_other_calls_do_not_count(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    telegram.limits.turn_on(private_burst=2)
    media = '[{"type":"photo","media":"attach://a"},{"type":"photo","media":"attach://b"}]'
    pictures = {name: (f"{name}.jpg", sample_jpeg("walnuts"), "image/jpeg") for name in "ab"}
    for _ in range(5):
        await client.call("sendChatAction", chat_id=fang.id, action="typing")
    album = await client.call("sendMediaGroup", pictures, chat_id=str(fang.id), media=media)
    assert not (await client.answer("sendMessage", chat_id=fang.id, text="?"))["ok"]
    caption = {"chat_id": fang.id, "message_id": album[0]["message_id"], "caption": "核桃"}
    assert await client.call("editMessageCaption", **caption)


async def test_libraries_read_the_wait(
    bot: Driver, telegram: RunningTelegram, fang: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it python-telegram-bot warns of its own future
    telegram.limits.turn_on(private_burst=1, private_per_second=0.1)
    await bot.call("send_message", chat_id=fang.id, text="一")
    with pytest.raises(Refused, match=r"(?i)retry (after|in) (10|0:00:10)"):
        await bot.call("send_message", chat_id=fang.id, text="二")


async def test_by_the_control_api_and_over_a_restart(tmp_path: Path, http: httpx.AsyncClient) -> None:
    assert (await http.get("/control/limits")).json()["result"]["on"] is False
    changed = (await http.post("/control/limits", json={"on": True, "per_second": 7})).json()["result"]
    assert (changed["on"], changed["per_second"], changed["group_per_minute"]) == (True, 7, 20)
    for wrong in ({"per_second": 0}, {"per_hour": 1}, {"private_burst": 0}, {"per_second": "viel"}):
        assert (await http.post("/control/limits", json=wrong)).status_code == 400
    await http.post("/control/reset")
    assert (await http.get("/control/limits")).json()["result"]["on"] is False
    async with running(tmp_path / "other") as telegram:
        telegram.limits.turn_on(per_second=9)
    async with running(tmp_path / "other") as telegram:
        assert (telegram.limits.figures.on, telegram.limits.figures.per_second) == (True, 9)
