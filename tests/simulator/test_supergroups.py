"""A group becomes a supergroup with another id; groups by the control API, over a restart, and limited."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from simulator.phones.chat import PhoneRefusal
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram, running
from tests.simulator.conftest import Client
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver


@pytest.mark.parametrize("library", [AiogramDriver, PtbDriver])
async def test_both_chats_tell_of_the_upgrade(
    library: type[Driver], client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    bot: Driver = library(telegram)  # type: ignore[call-arg]
    await bot.open()
    group = telegram.group("柜台", fang)
    telegram.core.updates.keep_last(telegram.bot.id, 0)
    fresh = await group.upgrades()
    to, origin = (update["message"] for update in await bot.call("get_updates", timeout=5))
    assert (to["chat"]["id"], to["migrate_to_chat_id"]) == (group.id, fresh.id)
    assert (origin["chat"]["id"], origin["migrate_from_chat_id"]) == (fresh.id, group.id)
    assert (origin["chat"]["type"], origin["message_id"]) == ("supergroup", 1)
    with pytest.raises(Exception, match=r"(?i)migrated|upgraded"):
        await bot.call("send_message", chat_id=group.id, text="?")
    refused = await client.answer("sendMessage", chat_id=group.id, text="?")
    assert refused["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert refused["parameters"] == {"migrate_to_chat_id": fresh.id}
    await bot.call("send_message", chat_id=fresh.id, text="新家")
    assert (await fresh.wait_for("新家")).from_bot
    assert (await fresh.says(fang, "到了")).text == "到了"
    with pytest.raises(PhoneRefusal, match="has become the supergroup"):
        await group.says(fang, "?")
    await bot.close()


async def test_by_the_control_api(http: httpx.AsyncClient, client: Client, fang: Phone) -> None:
    async def do(path: str, **body: Any) -> Any:
        answer = (await http.post(f"/control/groups{path}", json=body)).json()
        assert answer["ok"], answer
        return answer["result"]

    made = await do("", title="柜台", members=[fang.id])
    place = f"/{made['id']}"
    assert [member["status"] for member in made["members"]] == ["member", "creator"]
    await do(f"{place}/text", phone=fang.id, text="/start@cunji_bot")
    assert (await client.call("getUpdates"))[-1]["message"]["text"] == "/start@cunji_bot"
    keyboard = {"inline_keyboard": [[{"text": "好", "callback_data": "1"}]]}
    await client.call("sendMessage", chat_id=made["id"], text="好吗", reply_markup=keyboard)
    assert (await do(f"{place}/press", phone=fang.id, button="好"))["kind"] == "callback"
    chat = (await http.get(f"/control/groups{place}/chat")).json()["result"]
    assert [message.get("text") for message in chat["messages"]] == [None, "/start@cunji_bot", "好吗"]
    await do(f"{place}/member", phone=fang.id, status="administrator")
    assert (await client.call("getUpdates"))[-1]["my_chat_member"]["new_chat_member"]["status"] == (
        "administrator"
    )
    fresh = await do(f"{place}/upgrade")
    listed = (await http.get("/control/groups")).json()["result"]
    assert [(group["id"], group["migrated_to"]) for group in listed] == [
        (made["id"], fresh["id"]),
        (fresh["id"], None),
    ]


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("", {"title": "?", "members": [404]}, 400),
        ("", {"title": " ", "members": [5_000_001]}, 400),
        ("", {"title": "?", "members": [5_000_001], "kind": "channel"}, 400),
        ("/-5/text", {"phone": 5_000_001, "text": "?"}, 404),
        ("/x/upgrade", {}, 404),
    ],
)
async def test_a_fault_is_named(
    http: httpx.AsyncClient, fang: Phone, path: str, body: dict[str, Any], code: int
) -> None:
    assert (await http.post(f"/control/groups{path}", json=body)).status_code == code


async def test_groups_are_there_after_a_restart(tmp_path: Path) -> None:
    async with running(tmp_path) as telegram:
        fang = telegram.phone("阿芳", id=77)
        room = telegram.group("柜台", fang, kind="supergroup")
        await room.says(fang, "还在吗")
    async with running(tmp_path) as telegram, httpx.AsyncClient(trust_env=False) as http:
        sent = await Client(telegram, http).call("sendMessage", chat_id=room.id, text="在")
        assert sent["message_id"] == 3


async def test_a_group_gets_twenty_a_minute(client: Client, telegram: RunningTelegram, fang: Phone) -> None:
    telegram.limits.turn_on()
    room = telegram.group("柜台", fang)
    answers = [await client.answer("sendMessage", chat_id=room.id, text=str(n)) for n in range(21)]
    assert [answer["ok"] for answer in answers] == [True] * 20 + [False]
    assert answers[-1]["parameters"]["retry_after"] in (2, 3)
