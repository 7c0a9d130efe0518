"""Webhooks: updates are delivered, again after a refusal, several at once, also after a restart."""

import asyncio
from collections.abc import AsyncIterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.responses import JSONResponse, Response

from simulator.phones.phone import Phone
from simulator.running import RunningTelegram, running
from tests.simulator.conftest import Client
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver, Refused
from tests.simulator.listening import Json, Listener, listening


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[RunningTelegram]:
    async with running(tmp_path / "state", webhook_retry_seconds=0.02) as telegram:
        yield telegram


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    async with listening() as listener:
        yield listener


async def settled(client: Client) -> None:
    """Until nothing waits any more."""
    while (await client.call("getWebhookInfo"))["pending_update_count"]:
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("library", [AiogramDriver, PtbDriver])
async def test_a_message_is_delivered_with_the_secret(
    library: type[Driver], telegram: RunningTelegram, listener: Listener, fang: Phone
) -> None:
    bot: Driver = library(telegram)  # type: ignore[call-arg]
    await bot.open()
    assert await bot.call("set_webhook", url=listener.url, secret_token="geheim_1", max_connections=7)
    await fang.types("我有花椒")
    (update,) = await listener.has(1)
    assert update["message"]["text"] == "我有花椒"
    assert listener.secrets == ["geheim_1"]
    info = await bot.call("get_webhook_info")
    assert (info["url"], info["max_connections"]) == (listener.url, 7)
    with pytest.raises(Refused, match="can't use getUpdates method while webhook is active"):
        await bot.call("get_updates")
    assert await bot.call("delete_webhook")
    await fang.types("还在吗")
    (polled,) = await bot.call("get_updates", timeout=5)
    assert polled["message"]["text"] == "还在吗"
    await bot.close()


async def test_a_refused_update_comes_again_and_holds_up_its_chat_only(
    client: Client, telegram: RunningTelegram, listener: Listener, fang: Phone
) -> None:
    refusals = [Response(status_code=500), Response(status_code=503), Response(status_code=404)]

    async def answer(update: Json) -> Response:
        return refusals.pop() if refusals and update["message"]["text"] == "一" else Response()

    listener.answer = answer
    await client.call("setWebhook", url=listener.url)
    wang = telegram.phone("老王")
    await fang.types("一")
    await fang.types("二")
    await wang.types("别家的")
    await listener.has(6)
    assert [text for text in listener.texts if text != "别家的"] == ["一", "一", "一", "一", "二"]
    assert listener.texts.index("别家的") < 3
    await settled(client)
    info = await client.call("getWebhookInfo")
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert info["last_error_date"] > 1_700_000_000


async def test_the_waits_double_and_retry_after_is_kept_to(
    client: Client, listener: Listener, fang: Phone
) -> None:
    came: list[float] = []

    async def answer(update: Json) -> Response:
        came.append(asyncio.get_running_loop().time())
        if len(came) == 1:
            return Response(status_code=503, headers={"Retry-After": "10"})
        return Response(status_code=500 if len(came) < 5 else 200)

    listener.answer = answer
    await client.call("setWebhook", url=listener.url)
    await fang.types("?")
    await listener.has(5)
    waits = [round((later - earlier) / 0.02, 1) for earlier, later in pairwise(came)]
    assert [wait >= least for wait, least in zip(waits, (10, 2, 4, 8), strict=True)] == [True] * 4


async def test_connections_are_used_at_once_but_no_more_than_allowed(
    client: Client, telegram: RunningTelegram, listener: Listener
) -> None:
    gate = asyncio.Event()

    async def answer(update: Json) -> Response:
        await gate.wait()
        return Response()

    listener.answer = answer
    await client.call("setWebhook", url=listener.url, max_connections=3)
    for number in range(6):
        await telegram.phone(f"人{number}").types("在吗")
    await listener.has(3)
    await asyncio.sleep(0.05)
    assert (len(listener.updates), listener.at_once) == (3, 3)
    gate.set()
    await listener.has(6)
    assert listener.most_at_once == 3


async def test_an_answer_may_call_a_method(client: Client, listener: Listener, fang: Phone) -> None:
    async def answer(update: Json) -> Response:
        chat_id = update["message"]["chat"]["id"]
        if update["message"]["text"] == "别":
            return JSONResponse({"method": "deleteWebhook"})
        return JSONResponse({"method": "sendMessage", "chat_id": chat_id, "text": "收到"})

    listener.answer = answer
    await client.call("setWebhook", url=listener.url)
    await fang.types("在吗")
    assert (await fang.wait_for("收到")).from_bot
    await fang.types("别")
    await settled(client)
    assert (await client.call("getWebhookInfo"))["url"] == listener.url


async def test_a_bot_that_is_away_gets_everything_when_it_is_back(client: Client, fang: Phone) -> None:
    async with listening() as gone:
        url = gone.url
    await client.call("setWebhook", url=url)
    await fang.types("一")
    await fang.types("二")
    while "last_error_message" not in await client.call("getWebhookInfo"):
        await asyncio.sleep(0.01)
    info = await client.call("getWebhookInfo")
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 2)
    async with listening(int(url.rsplit(":")[2].partition("/")[0])) as back:
        await back.has(2)
        assert (back.url, back.texts) == (url, ["一", "二"])


async def test_a_new_address_is_tried_at_once(tmp_path: Path, listener: Listener) -> None:
    async with (
        running(tmp_path, webhook_retry_seconds=30) as telegram,
        httpx.AsyncClient(trust_env=False) as http,
    ):
        client = Client(telegram, http)
        await client.call("setWebhook", url="http://127.0.0.1:1/hook")
        await telegram.phone("阿芳").types("等着")
        while "last_error_message" not in await client.call("getWebhookInfo"):
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        await client.call("setWebhook", url=listener.url)
        await listener.has(1, timeout=3)
        assert listener.texts == ["等着"]


async def test_webhook_and_updates_are_there_after_a_restart(tmp_path: Path, listener: Listener) -> None:
    async with running(tmp_path) as telegram:
        fang = telegram.phone("阿芳")
        await fang.types("关机前")
    async with running(tmp_path) as telegram:
        async with httpx.AsyncClient(trust_env=False) as http:
            await Client(telegram, http).call("setWebhook", url=listener.url, secret_token="s")
        await listener.has(1)
    async with running(tmp_path) as telegram:
        await telegram.phone("阿芳", id=fang.id).types("开机后")
        await listener.has(2)
    assert (listener.texts, listener.secrets) == (["关机前", "开机后"], ["s", "s"])


async def test_an_update_that_nobody_takes_is_dropped_after_a_day(
    client: Client, telegram: RunningTelegram, listener: Listener, fang: Phone
) -> None:
    async def answer(update: Json) -> Response:
        return Response(status_code=500)

    listener.answer = answer
    await client.call("setWebhook", url=listener.url)
    await fang.types("?")
    await listener.has(2)
    telegram.core.updates.kept_seconds = 0.0
    await asyncio.wait_for(settled(client), 5)


async def test_setting_a_webhook_ends_the_long_poll(client: Client, listener: Listener, fang: Phone) -> None:
    polling = asyncio.create_task(client.answer("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await client.call("setWebhook", url=listener.url)
    refused = await asyncio.wait_for(polling, 2)
    assert (refused["error_code"], refused["description"]) == (
        409,
        "Conflict: terminated by setWebhook request",
    )


async def test_what_waits_may_be_dropped_and_kinds_chosen(
    client: Client, listener: Listener, fang: Phone
) -> None:
    await fang.types("旧的")
    await client.call(
        "setWebhook", url=listener.url, drop_pending_updates=True, allowed_updates=["edited_message"]
    )
    message = await fang.types("新的")
    await fang.edits(message, "改的")
    await listener.has(1)
    assert [update["edited_message"]["text"] for update in listener.updates] == ["改的"]
    assert (await client.call("getWebhookInfo"))["allowed_updates"] == ["edited_message"]
    assert await client.call("setWebhook", url="")
    assert (await client.call("getWebhookInfo"))["url"] == ""


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"url": "ftp://127.0.0.1/x"}, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
    ({"url": "http://127.0.0.1:x/"}, "Bad Request: invalid webhook URL specified"),
    ({"url": "https://cunji.example/hook"}, "not simulated yet: a webhook on another machine"),
    ({"secret_token": "有"}, "Bad Request: secret token contains unallowed characters"),
    ({"ip_address": "1.2.3"}, "Bad Request: bad webhook: Invalid IP address specified"),
]


@pytest.mark.parametrize(("parameters", "words"), WRONG)
async def test_a_wrong_webhook_is_refused(client: Client, parameters: dict[str, Any], words: str) -> None:
    assert await client.refusal("setWebhook", **{"url": "http://127.0.0.1:1/x", **parameters}) == words
    assert (await client.call("getWebhookInfo"))["url"] == ""
