"""A phone in a test's hand."""

import asyncio

import pytest

from simulator.phones.chat import PhoneRefusal
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client


async def test_waiting_sees_only_what_came_after_the_last_act(client: Client, fang: Phone) -> None:
    await client.call("sendMessage", chat_id=fang.id, text="旧消息")
    await fang.types("在吗")
    answer = asyncio.create_task(fang.wait_for(lambda shown: "消息" in shown.text))
    await asyncio.sleep(0.02)
    await client.call("sendMessage", chat_id=fang.id, text="新消息")
    assert (await answer).text == "新消息"


async def test_an_edited_message_counts_as_new(client: Client, fang: Phone) -> None:
    sent = await client.call("sendMessage", chat_id=fang.id, text="一")
    await fang.types("下一页")
    await client.call("editMessageText", chat_id=fang.id, message_id=sent["message_id"], text="二")
    assert (await fang.wait_for("二")).edited


async def test_waiting_in_vain_tells_what_was_said(client: Client, fang: Phone) -> None:
    await client.call("sendMessage", chat_id=fang.id, text="听不懂")
    with pytest.raises(TimeoutError, match="听不懂"):
        await fang.wait_for("懂了", timeout=0.05)


async def test_a_link_opens_the_bot_with_its_payload(client: Client, telegram: RunningTelegram) -> None:
    lin = telegram.phone("Lin", "en")
    await lin.opens("https://t.me/cunji_bot?start=store_12")
    (update,) = await client.call("getUpdates")
    assert update["message"]["text"] == "/start store_12"
    with pytest.raises(PhoneRefusal):
        await lin.opens("https://example.org/")
    with pytest.raises(PhoneRefusal):
        await lin.opens("https://t.me/another_bot")


async def test_contacts_own_others_and_typed(client: Client, fang: Phone, telegram: RunningTelegram) -> None:
    wang = telegram.phone("老王", phone_number="+8613900000001")
    await fang.shares_contact()
    await fang.shares_contact(of=wang)
    await fang.shares_card("13800000000", "老李")
    own, others, typed = (update["message"]["contact"] for update in await client.call("getUpdates"))
    assert own["user_id"] == fang.id
    assert (others["user_id"], others["phone_number"]) == (wang.id, "+8613900000001")
    assert "user_id" not in typed


async def test_a_forwarded_message_names_its_origin(
    client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    wang = telegram.phone("老王")
    card = await fang.shares_contact()
    await wang.forwards(card, source=fang)
    message = (await client.call("getUpdates"))[-1]["message"]
    assert message["from"]["id"] == wang.id
    assert message["forward_origin"]["sender_user"]["id"] == fang.id
    assert message["contact"]["user_id"] == fang.id


async def test_editing_and_deleting(client: Client, fang: Phone) -> None:
    message = await fang.types("五十")
    await fang.edits(message, "五十八")
    edited = (await client.call("getUpdates"))[-1]["edited_message"]
    assert (edited["text"], edited["message_id"]) == ("五十八", message.id)
    await fang.deletes(message)
    assert message.id not in [shown.id for shown in fang.messages()]
    said = await client.call("sendMessage", chat_id=fang.id, text="好")
    with pytest.raises(PhoneRefusal):
        await fang.edits(fang.last(), "坏")
    assert fang.last().id == said["message_id"]


async def test_a_very_long_text_goes_off_in_pieces(client: Client, fang: Phone) -> None:
    await fang.types("长" * 5000)
    texts = [update["message"]["text"] for update in await client.call("getUpdates")]
    assert "".join(texts) == "长" * 5000
    assert all(len(text) <= 4096 for text in texts)


async def test_a_bot_deletes_up_to_48_hours_back(
    client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    first = await client.call("sendMessage", chat_id=fang.id, text="一")
    second = await client.call("sendMessage", chat_id=fang.id, text="二")
    assert await client.call("deleteMessages", chat_id=fang.id, message_ids=[first["message_id"], 999])
    telegram.clock.advance(days=3)
    refusal = await client.refusal("deleteMessage", chat_id=fang.id, message_id=second["message_id"])
    assert refusal == "Bad Request: message can't be deleted"
