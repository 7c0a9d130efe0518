"""A person blocks the bot: it is told, its messages are refused, and a restart lets it in again."""

from collections.abc import AsyncIterator

import httpx
import pytest

from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver, Refused

BLOCKED = "Forbidden: bot was blocked by the user"


@pytest.fixture(params=[AiogramDriver, PtbDriver])
async def bot(request: pytest.FixtureRequest, telegram: RunningTelegram) -> AsyncIterator[Driver]:
    driver: Driver = request.param(telegram)
    await driver.open()
    yield driver
    await driver.close()


async def test_the_bot_hears_of_it_and_is_refused(bot: Driver, fang: Phone) -> None:
    await fang.blocks()
    (update,) = await bot.call("get_updates", timeout=5)
    change = update["my_chat_member"]
    assert change["chat"]["id"] == change["from"]["id"] == fang.id
    assert change["old_chat_member"]["status"] == "member"
    assert change["new_chat_member"]["status"] == "kicked"
    assert change["new_chat_member"]["user"]["username"] == "cunji_bot"
    with pytest.raises(Refused, match="bot was blocked by the user"):
        await bot.call("send_message", chat_id=fang.id, text="还在吗")
    assert not any(shown.from_bot for shown in fang.messages())


async def test_whoever_starts_again_has_unblocked_first(client: Client, fang: Phone) -> None:
    await fang.blocks()
    await fang.types("/start")
    blocked, unblocked, started = await client.call("getUpdates")
    assert blocked["my_chat_member"]["new_chat_member"]["until_date"] == 0
    assert unblocked["my_chat_member"]["old_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert started["message"]["text"] == "/start"
    assert await client.call("sendMessage", chat_id=fang.id, text="欢迎回来")


async def test_blocking_twice_is_blocking_once(client: Client, fang: Phone) -> None:
    await fang.blocks()
    await fang.blocks()
    await fang.unblocks()
    await fang.unblocks()
    assert len(await client.call("getUpdates")) == 2
    assert await client.call("sendMessage", chat_id=fang.id, text="您好")


@pytest.mark.parametrize(
    ("method", "more"),
    [
        ("sendPhoto", {"photo": "x"}),
        ("sendLocation", {"latitude": 1, "longitude": 1}),
        ("sendChatAction", {"action": "typing"}),
        ("editMessageText", {"message_id": 2, "text": "改"}),
    ],
)
async def test_all_ways_to_reach_the_person_are_shut(
    client: Client, fang: Phone, method: str, more: dict[str, object]
) -> None:
    await client.call("sendMessage", chat_id=fang.id, text="原来的")
    await fang.blocks()
    assert await client.refusal(method, chat_id=fang.id, **more) == BLOCKED


async def test_others_are_still_reached(client: Client, fang: Phone, telegram: RunningTelegram) -> None:
    wang = telegram.phone("老王")
    await wang.types("您好")
    await fang.blocks()
    assert await client.call("sendMessage", chat_id=wang.id, text="您好")
    assert (await client.call("getChat", chat_id=fang.id))["first_name"] == "阿芳"


async def test_by_the_control_api(http: httpx.AsyncClient, client: Client, fang: Phone) -> None:
    assert (await http.post(f"/control/phones/{fang.id}/block")).json()["ok"]
    assert fang.view()["blocked"]
    assert await client.refusal("sendMessage", chat_id=fang.id, text="?") == BLOCKED
    assert (await http.post(f"/control/phones/{fang.id}/unblock")).json()["ok"]
    assert not fang.view()["blocked"]
    assert await client.call("sendMessage", chat_id=fang.id, text="好")
