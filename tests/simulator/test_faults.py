"""Faults of calls: each strikes as it was asked for, and nobody else."""

import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from simulator.faults.fault import FaultRefusal
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram, running
from tests.simulator.conftest import Client
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver


def said(phone: Phone) -> list[str]:
    return [shown.text for shown in phone.messages() if shown.from_bot]


async def raw(client: Client, telegram: RunningTelegram, phone: Phone, text: str) -> httpx.Response:
    address = f"/bot{telegram.token}/sendMessage"
    return await client.http.post(address, json={"chat_id": phone.id, "text": text})


async def test_too_many_requests_for_one_chat_only(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    wang = telegram.phone("老王")
    await wang.types("/start")
    number = telegram.faults.add(
        "too_many_requests", method="send*", chat_id=fang.id, retry_after=3600, times=2
    )
    for _ in range(2):
        refused = await client.answer("sendMessage", chat_id=fang.id, text="?")
        assert (refused["error_code"], refused["parameters"]) == (429, {"retry_after": 3600})
    assert await client.call("sendMessage", chat_id=fang.id, text="现在行")
    assert await client.call("sendMessage", chat_id=wang.id, text="您好")
    assert (said(fang), telegram.faults.struck(number)) == (["现在行"], 2)


async def test_a_page_of_html_and_an_empty_body(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    telegram.faults.add("server_error", method="sendMessage", times=1)
    page = await raw(client, telegram, fang, "?")
    assert (page.status_code, page.headers["content-type"]) == (502, "text/html; charset=utf-8")
    assert "<h1>502 Bad Gateway</h1>" in page.text
    telegram.faults.add("empty", method="sendMessage", times=1)
    nothing = await raw(client, telegram, fang, "?")
    assert (nothing.status_code, nothing.content) == (200, b"")
    assert said(fang) == []


@pytest.mark.parametrize(("kind", "arrived"), [("lost_before", []), ("lost_after", ["到了吗"])])
async def test_a_lost_connection_before_and_after_the_effect(
    client: Client, telegram: RunningTelegram, fang: Phone, kind: str, arrived: list[str]
) -> None:
    telegram.faults.add(kind, method="sendMessage", times=1)
    with pytest.raises(httpx.RemoteProtocolError, match="without sending a response"):
        await raw(client, telegram, fang, "到了吗")
    assert said(fang) == arrived
    assert await client.call("sendMessage", chat_id=fang.id, text="好了")


@pytest.mark.parametrize("library", [AiogramDriver, PtbDriver])
async def test_libraries_see_a_lost_connection_as_a_network_fault(
    library: type[Driver], telegram: RunningTelegram, fang: Phone
) -> None:
    bot: Driver = library(telegram)  # type: ignore[call-arg]
    await bot.open()
    telegram.faults.add("lost_after", method="sendMessage", times=1)
    with pytest.raises(Exception, match=r"(?i)disconnected|without sending a response"):
        await bot.call("send_message", chat_id=fang.id, text="一")
    await bot.call("send_message", chat_id=fang.id, text="一")
    assert said(fang) == ["一", "一"]
    await bot.close()


async def test_delays_before_and_after_the_effect(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    telegram.faults.add("delay", method="getMe", ms=60)
    telegram.faults.add("slow_answer", method="getM*", ms=60)
    began = time.monotonic()
    assert (await client.call("getMe"))["username"] == "cunji_bot"
    assert time.monotonic() - began >= 0.12


async def test_any_refusal_in_any_words(client: Client, telegram: RunningTelegram, fang: Phone) -> None:
    upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
    telegram.faults.add(
        "error", method="send*", code=400, description=upgraded, parameters={"migrate_to_chat_id": -1001}
    )
    telegram.faults.add("error", method="getMe", code=401, description="Unauthorized")
    refused = await client.answer("sendMessage", chat_id=fang.id, text="?")
    assert (refused["description"], refused["parameters"]) == (upgraded, {"migrate_to_chat_id": -1001})
    assert (await client.answer("getMe"))["error_code"] == 401
    telegram.faults.clear()
    assert await client.call("sendMessage", chat_id=fang.id, text="好")


async def test_the_third_call_fails(client: Client, telegram: RunningTelegram, fang: Phone) -> None:
    telegram.faults.add("error", method="sendMessage", after=2, times=1, code=500, description="restart")
    answers = [await client.answer("sendMessage", chat_id=fang.id, text="?") for _ in range(4)]
    assert [answer["ok"] for answer in answers] == [True, True, False, True]


async def strikes(client: Client, count: int) -> list[bool]:
    return [not (await client.answer("getMe"))["ok"] for _ in range(count)]


async def test_the_same_seed_strikes_the_same_calls(client: Client, telegram: RunningTelegram) -> None:
    telegram.faults.add("too_many_requests", method="getMe", rate=0.3)
    telegram.faults.use_seed(7)
    first = await strikes(client, 40)
    telegram.faults.use_seed(8)
    other = await strikes(client, 40)
    telegram.faults.use_seed(7)
    assert await strikes(client, 40) == first != other
    assert 4 <= sum(first) <= 20
    (standing,) = telegram.faults.all()
    assert (standing.seen, standing.struck) == (40, sum(first))


async def test_faults_go_on_after_a_restart(tmp_path: Path) -> None:
    async with running(tmp_path) as telegram, httpx.AsyncClient(trust_env=False) as http:
        telegram.faults.add("too_many_requests", method="getMe", rate=0.5)
        whole = await strikes(Client(telegram, http), 20)
        telegram.faults.use_seed(0)
        parts = await strikes(Client(telegram, http), 9)
    async with running(tmp_path) as telegram, httpx.AsyncClient(trust_env=False) as http:
        assert parts + await strikes(Client(telegram, http), 11) == whole


async def test_by_the_control_api(http: httpx.AsyncClient, client: Client, fang: Phone) -> None:
    async def change(**body: Any) -> dict[str, Any]:
        answer: dict[str, Any] = (await http.post("/control/faults", json=body)).json()
        return dict(answer["result"])

    await change(seed=5, add={"kind": "error", "method": "getMe", "code": 500, "description": "?"})
    await change(add=[{"kind": "empty", "method": "sendPhoto"}])
    assert (await client.answer("getMe"))["error_code"] == 500
    state = (await http.get("/control/faults")).json()["result"]
    assert state["seed"] == 5
    assert [(fault["kind"], fault["seen"], fault["struck"]) for fault in state["faults"]] == [
        ("error", 1, 1),
        ("empty", 0, 0),
    ]
    left = await change(remove=[state["faults"][0]["id"]])
    assert [fault["kind"] for fault in left["faults"]] == ["empty"]
    assert (await client.call("getMe"))["is_bot"]
    assert [fault["kind"] for fault in (await change(faults=[{"kind": "doubled"}]))["faults"]] == ["doubled"]
    assert (await change(clear=True))["faults"] == []


async def test_a_download_may_fail_too(client: Client, telegram: RunningTelegram, fang: Phone) -> None:
    await fang.sends_document(b"%PDF", "a.pdf")
    (update,) = await client.call("getUpdates")
    file = await client.call("getFile", file_id=update["message"]["document"]["file_id"])
    address = f"/file/bot{telegram.token}/{file['file_path']}"
    telegram.faults.add("server_error", method="file", code=500, times=1)
    assert (await client.http.get(address)).status_code == 500
    assert (await client.http.get(address)).content == b"%PDF"


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"kind": "earthquake"}, "there is no fault 'earthquake'"),
        ({"kind": "empty", "rate": 2}, '"rate" is 0 to 1'),
        ({"kind": "empty", "colour": 1}, 'a fault has no "colour"'),
        ({"kind": "empty", "times": "2"}, '"times" must be a whole number'),
        ({"kind": "error", "code": 400}, 'an error needs "code" and "description"'),
        ({"kind": "delay"}, 'delay needs "ms"'),
        ({}, 'a fault is an object with a "kind"'),
    ],
)
async def test_what_cannot_be_a_fault_is_named(
    http: httpx.AsyncClient, telegram: RunningTelegram, fault: dict[str, Any], words: str
) -> None:
    answer = await http.post("/control/faults", json={"add": fault})
    assert (answer.status_code, words in answer.json()["description"]) == (400, True)
    assert telegram.faults.all() == []
    if "kind" in fault:
        with pytest.raises(FaultRefusal):
            telegram.faults.add(**fault)
