"""Pressed buttons: answered once and soon; keyboards that stand, collapse and go."""

import pytest

from simulator.phones.chat import PhoneRefusal
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client

TWO = {"inline_keyboard": [[{"text": "对", "callback_data": "y"}, {"text": "不对", "callback_data": "n"}]]}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_a_press_is_answered_once(client: Client, fang: Phone) -> None:
    await client.call("sendMessage", chat_id=fang.id, text="对吗？", reply_markup=TWO)
    pressed = await fang.presses("对")
    assert await client.call("answerCallbackQuery", callback_query_id=pressed.callback_id, text="好")
    assert [answer["text"] for answer in fang.answers()] == ["好"]
    assert await client.refusal("answerCallbackQuery", callback_query_id=pressed.callback_id) == TOO_OLD


async def test_an_answer_may_come_too_late(client: Client, fang: Phone, telegram: RunningTelegram) -> None:
    await client.call("sendMessage", chat_id=fang.id, text="对吗？", reply_markup=TWO)
    early = await fang.presses("对")
    telegram.clock.advance(days=1)
    assert await client.call("answerCallbackQuery", callback_query_id=early.callback_id)
    telegram.core.callbacks.lifetime_seconds = 0.0
    late = await fang.presses("n")
    assert await client.refusal("answerCallbackQuery", callback_query_id=late.callback_id) == TOO_OLD


async def test_a_toast_has_200_characters(client: Client, fang: Phone) -> None:
    await client.call("sendMessage", chat_id=fang.id, text="对吗？", reply_markup=TWO)
    pressed = await fang.presses("对")
    too_long = {"callback_query_id": pressed.callback_id, "text": "长" * 201}
    assert await client.refusal("answerCallbackQuery", **too_long) == "Bad Request: MESSAGE_TOO_LONG"


async def test_an_old_keyboard_can_still_be_pressed(client: Client, fang: Phone) -> None:
    await client.call("sendMessage", chat_id=fang.id, text="对吗？", reply_markup=TWO)
    seen = await fang.wait_for("对吗")
    await client.call("editMessageText", chat_id=fang.id, message_id=seen.id, text="已上架")
    await fang.presses_again("对", seen)
    query = (await client.call("getUpdates"))[-1]["callback_query"]
    assert (query["data"], query["message"]["text"]) == ("y", "已上架")
    await client.call("deleteMessage", chat_id=fang.id, message_id=seen.id)
    await fang.presses_again("对", seen)
    query = (await client.call("getUpdates"))[-1]["callback_query"]
    assert query["message"] == {"chat": query["message"]["chat"], "message_id": seen.id, "date": 0}


async def test_a_reply_keyboard_stands_until_it_is_removed(client: Client, fang: Phone) -> None:
    keyboard = {"keyboard": [[{"text": "卖货"}], [{"text": "找人帮忙"}]], "one_time_keyboard": True}
    await client.call("sendMessage", chat_id=fang.id, text="?", reply_markup=keyboard)
    await client.call("sendMessage", chat_id=fang.id, text="键盘还在")
    assert fang.keyboard() == [["卖货"], ["找人帮忙"]]
    assert fang.view()["keyboard"]["open"]
    await fang.presses("卖货")
    assert (await client.call("getUpdates"))[-1]["message"]["text"] == "卖货"
    assert not fang.view()["keyboard"]["open"]
    await client.call("sendMessage", chat_id=fang.id, text="?", reply_markup={"remove_keyboard": True})
    assert fang.keyboard() == []
    with pytest.raises(PhoneRefusal):
        await fang.presses("卖货")


async def test_a_button_with_a_link_tells_the_bot_nothing(client: Client, fang: Phone) -> None:
    keyboard = {"inline_keyboard": [[{"text": "网页", "url": "https://e.org"}]]}
    await client.call("sendMessage", chat_id=fang.id, text="?", reply_markup=keyboard)
    assert (await fang.presses("网页")).value == "https://e.org"
    assert await client.call("getUpdates") == []
