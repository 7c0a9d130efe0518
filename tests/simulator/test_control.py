"""The control API, and who may use it."""

from typing import Any

import httpx
import pytest

from simulator.control.samples import sample_jpeg
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client


async def do(http: httpx.AsyncClient, path: str, **body: Any) -> Any:
    answer = (await http.post(f"/control/{path}", json=body)).json()
    assert answer["ok"], answer
    return answer["result"]


async def see(http: httpx.AsyncClient, path: str, **query: Any) -> Any:
    answer = (await http.get(f"/control/{path}", params=query)).json()
    assert answer["ok"], answer
    return answer["result"]


async def test_a_phone_by_its_id_is_one_phone(http: httpx.AsyncClient) -> None:
    await do(http, "phones", id=7, first_name="老王", language_code="zh-hans")
    await do(http, "phones", id=7, language_code="en")
    made = await do(http, "phones", first_name="阿芳")
    phones = await see(http, "phones")
    assert [(phone["id"], phone["first_name"]) for phone in phones] == [(7, "老王"), (made["id"], "阿芳")]
    assert phones[0]["language_code"] == "en"


async def test_a_whole_talk_by_http(http: httpx.AsyncClient, client: Client) -> None:
    await do(http, "phones", id=7, first_name="老王")
    await do(http, "phones/7/open", link="https://t.me/cunji_bot?start=s1")
    keyboard = {
        "keyboard": [[{"text": "电话", "request_contact": True}, {"text": "位置", "request_location": True}]]
    }
    await client.call("sendMessage", chat_id=7, text="您好", reply_markup=keyboard)
    assert (await do(http, "phones/7/press", button="电话"))["kind"] == "contact"
    await do(http, "phones/7/press", button="位置", latitude=33.5, longitude=105)
    await do(http, "phones/7/keyboard", open=False)
    await do(http, "phones/7/contact", phone_number="138", first_name="李")
    await do(http, "phones/7/location", latitude=33.4, longitude=104.9)
    sent = await do(http, "phones/7/text", text="五十斤")
    await do(http, "phones/7/edit", message_id=sent["message_id"], text="六十斤")
    await do(http, "phones/7/forward", message_id=sent["message_id"])
    await do(http, "phones/7/sticker", emoji="🌶")
    await do(http, "phones/7/delete", message_id=sent["message_id"])
    chat = await see(http, "phones/7/chat")
    assert chat["started"]
    assert not chat["keyboard"]["open"]
    assert [message.get("text") for message in chat["messages"]][:2] == ["/start s1", "您好"]
    kinds = [
        next(kind for kind in update if kind != "update_id") for update in await client.call("getUpdates")
    ]
    assert kinds == ["message"] * 6 + ["edited_message"] + ["message"] * 2


async def test_files_by_http(http: httpx.AsyncClient, client: Client) -> None:
    await do(http, "phones", id=7, first_name="老王")
    two = [("photo", ("a.jpg", sample_jpeg(name), "image/jpeg")) for name in ("walnuts", "olives")]
    answer = await http.post("/control/phones/7/photos", files=two, data={"caption": "核桃和橄榄"})
    first, second = answer.json()["result"]
    assert (first["caption"], first["media_group_id"]) == ("核桃和橄榄", second["media_group_id"])
    shown = await http.get(f"/control/files/{first['photo'][0]['file_unique_id']}")
    assert shown.headers["content-type"] == "image/jpeg"
    voice = await http.post("/control/phones/7/voice", files={"voice": b"OggS"}, data={"seconds": "3"})
    assert voice.json()["result"]["voice"]["duration"] == 3
    document = {"document": ("a.html", b"<script>", "text/html")}
    sent = (await http.post("/control/phones/7/document", files=document)).json()["result"]
    saved = await http.get(f"/control/files/{sent['document']['file_unique_id']}")
    assert saved.headers["content-disposition"].startswith("attachment")
    assert saved.headers["content-type"] == "application/octet-stream"


async def test_waiting_for_news(http: httpx.AsyncClient, client: Client, fang: Phone) -> None:
    n = (await see(http, f"phones/{fang.id}/chat"))["n"]
    assert (await see(http, "news", after=n, timeout=0))["news"] == []
    await client.call("sendMessage", chat_id=fang.id, text="好消息")
    heard = await see(http, "news", after=n, timeout=5, phone=fang.id)
    assert [item["message"]["text"] for item in heard["news"]] == ["好消息"]
    changed = (await see(http, f"phones/{fang.id}/chat", after=n))["messages"]
    assert [message["text"] for message in changed] == ["好消息"]


async def test_the_clock_moves(http: httpx.AsyncClient, fang: Phone) -> None:
    before = await see(http, "clock")
    moved = await do(http, "clock", advance=3600)
    assert moved["offset"] == before["offset"] + 3600
    assert (await do(http, "clock", tomorrow="08:00", zone="Asia/Shanghai"))["now"][11:19] == "00:00:00"
    assert (await do(http, "clock", to="2099-01-01T00:00+08:00"))["now"].startswith("2098-12-31T16:00")
    assert (await fang.types("新年好")).raw["date"] >= 4_070_880_000
    answer = await http.post("/control/clock", json={"advance": -1})
    assert answer.json()["description"].startswith("Bad Request: the clock moves forward only")


async def test_odd_updates_and_starting_over(http: httpx.AsyncClient, client: Client, fang: Phone) -> None:
    await do(http, "updates", message={"message_id": 1, "chat": {"id": -5, "type": "group"}, "date": 0})
    assert (await client.call("getUpdates"))[-1]["message"]["chat"]["id"] == -5
    assert (await http.post("/control/updates", json={"massage": {}})).status_code == 400
    await do(http, "bots", token="1000002:B", username="b_bot", name="乙")
    assert [bot["username"] for bot in await see(http, "bots")] == ["cunji_bot", "b_bot"]
    await do(http, "reset")
    assert await see(http, "phones") == []
    assert await client.call("getUpdates") == []


@pytest.mark.parametrize(
    ("path", "body", "code", "words"),
    [
        ("phones", {}, 400, '"first_name" must not be empty'),
        ("phones/404/text", {"text": "?"}, 404, "there is no phone 404"),
        ("phones/5000001/text", {"text": " "}, 400, "there is no text to send"),
        ("phones/5000001/press", {"button": "?"}, 400, "there is no button '?' here"),
        ("phones/5000001/location", {"latitude": 91, "longitude": 0}, 400, "latitude is -90 to 90"),
        ("phones/5000001/edit", {"message_id": 99, "text": "?"}, 400, "there is no message 99"),
        ("phones/5000001/text?bot=nobody", {"text": "?"}, 404, "there is no bot nobody"),
        ("bots", {"token": "x", "username": "x"}, 400, "a token looks like"),
        ("clock", {}, 400, 'give "advance", "to" or "tomorrow"'),
    ],
)
async def test_a_fault_is_named(
    http: httpx.AsyncClient, fang: Phone, path: str, body: dict[str, Any], code: int, words: str
) -> None:
    answer = await http.post(f"/control/{path}", json=body)
    assert answer.status_code == code
    assert words in answer.json()["description"]


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"X-Control-Token": "wrong"}, 401),
        ({"X-Control-Token": ""}, 401),
        ({"Host": "cunji.example"}, 403),
        ({"Host": "127.0.0.1:1"}, 403),
        ({"Origin": "https://cunji.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_strangers_are_kept_out(http: httpx.AsyncClient, headers: dict[str, str], code: int) -> None:
    assert (await http.get("/control/phones", headers=headers)).status_code == code
    assert (await http.post("/control/reset", headers=headers)).status_code == code


async def test_the_page_opens_by_the_token_once(telegram: RunningTelegram) -> None:
    async with httpx.AsyncClient(trust_env=False, base_url=telegram.api) as browser:
        assert (await browser.get("/")).status_code == 401
        assert (await browser.get("/?token=wrong")).status_code == 401
        opened = await browser.get(f"/?token={telegram.control_token}")
        assert "SameSite=strict" in opened.headers["set-cookie"]
        assert "HttpOnly" in opened.headers["set-cookie"]
        assert "script-src 'self'" in opened.headers["content-security-policy"]
        assert (await browser.get("/")).status_code == 200
        own = {"Origin": telegram.api}
        assert (
            await browser.post("/control/phones", json={"first_name": "x"}, headers=own)
        ).status_code == 200
