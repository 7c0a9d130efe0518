"""One bot's day, written once and played with aiogram and with python-telegram-bot over real HTTP."""

from collections.abc import AsyncIterator

import pytest

from simulator.control.samples import sample_jpeg
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver, Refused

BUY = {"inline_keyboard": [[{"text": "买 Buy", "callback_data": "buy:7"}]]}


@pytest.fixture(params=["aiogram", "python-telegram-bot"])
async def bot(request: pytest.FixtureRequest, telegram: RunningTelegram) -> AsyncIterator[Driver]:
    driver: Driver = AiogramDriver(telegram) if request.param == "aiogram" else PtbDriver(telegram)
    await driver.open()
    yield driver
    await driver.close()


async def test_the_bot_knows_itself(bot: Driver) -> None:
    me = await bot.call("get_me")
    assert (me["is_bot"], me["username"]) == (True, "cunji_bot")


async def test_a_text_arrives_once(bot: Driver, fang: Phone) -> None:
    await fang.types("我有 50 斤花椒")
    (update,) = await bot.call("get_updates", timeout=5)
    assert update["message"]["text"] == "我有 50 斤花椒"
    assert update["message"]["from"]["language_code"] == "zh-hans"
    assert await bot.call("get_updates", offset=update["update_id"] + 1) == []


async def test_send_press_answer_edit_delete(bot: Driver, fang: Phone) -> None:
    sent = await bot.call(
        "send_message", chat_id=fang.id, text="<b>花椒</b> 58 元", parse_mode="HTML", reply_markup=BUY
    )
    assert sent["text"] == "花椒 58 元"
    assert sent["entities"][0]["type"] == "bold"
    pressed = await fang.presses("买 Buy")
    (update,) = await bot.call("get_updates", timeout=5)
    query = update["callback_query"]
    assert (query["data"], query["message"]["message_id"]) == ("buy:7", sent["message_id"])
    assert await bot.call(
        "answer_callback_query", callback_query_id=query["id"], text="好的", show_alert=True
    )
    assert (await fang.wait_for_answer(pressed))["text"] == "好的"
    edited = await bot.call("edit_message_text", chat_id=fang.id, message_id=sent["message_id"], text="已订")
    assert edited["text"] == "已订"
    assert "edit_date" in edited
    with pytest.raises(Refused, match="not modified"):
        await bot.call("edit_message_text", chat_id=fang.id, message_id=sent["message_id"], text="已订")
    assert await bot.call("delete_message", chat_id=fang.id, message_id=sent["message_id"])
    with pytest.raises(Refused, match="to edit not found"):
        await bot.call("edit_message_text", chat_id=fang.id, message_id=sent["message_id"], text="迟了")


async def test_photos_go_both_ways(bot: Driver, fang: Phone) -> None:
    jpeg = sample_jpeg("walnuts")
    await fang.sends_photo(jpeg, caption="核桃")
    (update,) = await bot.call("get_updates", timeout=5)
    message = update["message"]
    assert [size["width"] for size in message["photo"]] == [320, 800, 1200]
    assert message["caption"] == "核桃"
    downloaded = await bot.download(message["photo"][-1]["file_id"])
    assert len(downloaded) == message["photo"][-1]["file_size"]
    again = await bot.call("send_photo", chat_id=fang.id, photo=message["photo"][0]["file_id"])
    assert again["photo"] == message["photo"]
    fresh = await bot.call("send_photo", chat_id=fang.id, photo=downloaded, caption="再来")
    assert fresh["photo"][-1]["width"] == 1200


async def test_an_album(bot: Driver, fang: Phone) -> None:
    jpeg = sample_jpeg("olives")
    sent = await bot.call(
        "send_media_group", chat_id=fang.id, media=[{"media": jpeg, "caption": "橄榄"}, {"media": jpeg}]
    )
    assert len({message["media_group_id"] for message in sent}) == 1
    assert [message.get("caption") for message in sent] == ["橄榄", None]
    await fang.sends_photo([jpeg, jpeg, jpeg])
    updates = await bot.call("get_updates", timeout=5)
    assert len({update["message"]["media_group_id"] for update in updates}) == 1


async def test_keyboard_contact_and_place(bot: Driver, fang: Phone) -> None:
    rows = [[{"text": "我的电话", "request_contact": True}, {"text": "我在哪里", "request_location": True}]]
    await bot.call(
        "send_message", chat_id=fang.id, text="?", reply_markup={"keyboard": rows, "resize_keyboard": True}
    )
    assert fang.keyboard() == [["我的电话", "我在哪里"]]
    await fang.presses("我的电话")
    await fang.presses("我在哪里")
    contact, place = await bot.call("get_updates", timeout=5)
    assert contact["message"]["contact"]["user_id"] == fang.id
    assert round(place["message"]["location"]["latitude"], 2) == 33.4


async def test_documents_voices_places_contacts(bot: Driver, fang: Phone) -> None:
    sent = await bot.call("send_document", chat_id=fang.id, document=b"%PDF-1.4 ...", caption="单据")
    assert sent["document"]["file_size"] == 12
    video = await bot.call("send_video", chat_id=fang.id, video=b"ftypmp42", duration=5, caption="剪枝")
    assert (video["video"]["duration"], video["caption"]) == (5, "剪枝")
    again = await bot.call("send_video", chat_id=fang.id, video=video["video"]["file_id"])
    assert again["video"]["file_unique_id"] == video["video"]["file_unique_id"]
    voice = await bot.call("send_voice", chat_id=fang.id, voice=b"OggS....", duration=3)
    assert voice["voice"]["duration"] == 3
    place = await bot.call("send_location", chat_id=fang.id, latitude=33.4, longitude=104.9)
    assert round(place["location"]["longitude"], 1) == 104.9
    card = await bot.call("send_contact", chat_id=fang.id, phone_number="+8613900000000", first_name="站长")
    assert card["contact"]["first_name"] == "站长"
    assert await bot.call("send_chat_action", chat_id=fang.id, action="typing")


async def test_a_message_of_any_kind_is_copied_to_another_chat(
    bot: Driver, fang: Phone, telegram: RunningTelegram
) -> None:
    wang = telegram.phone("老王")
    await wang.types("/start")
    said = await fang.types("我有 50 斤花椒")
    (photo,) = await fang.sends_photo(sample_jpeg("walnuts"), caption="核桃")
    voice = await fang.sends_voice(b"OggS....", seconds=3)
    place = await fang.shares_location(33.4, 104.9)
    for source in (said, photo, voice, place):
        copied = await bot.call("copy_message", chat_id=wang.id, from_chat_id=fang.id, message_id=source.id)
        shown = await wang.wait_for(lambda one, wanted=copied["message_id"]: one.id == wanted)  # type: ignore[misc]
        for part in ("text", "photo", "caption", "voice", "location"):
            assert shown.raw.get(part) == source.raw.get(part)
        assert "forward_origin" not in shown.raw
        assert shown.from_bot
    await fang.deletes(said)
    with pytest.raises(Refused, match=r"(?i)message to copy not found"):
        await bot.call("copy_message", chat_id=wang.id, from_chat_id=fang.id, message_id=said.id)


async def test_commands_by_scope_and_language(bot: Driver, fang: Phone) -> None:
    chinese = [{"command": "help", "description": "帮助"}]
    assert await bot.call("set_my_commands", commands=[{"command": "help", "description": "Help"}])
    assert await bot.call("set_my_commands", commands=chinese, language_code="zh")
    assert await bot.call("get_my_commands", language_code="zh") == chinese
    assert fang.view()["commands"] == chinese
    assert await bot.call("delete_my_commands", language_code="zh")
    assert fang.view()["commands"][0]["description"] == "Help"
    assert await bot.call("set_my_name", name="村集")
    assert (await bot.call("get_me"))["first_name"] == "村集"
    assert await bot.call("set_my_description", description="赶集不出村")
    assert await bot.call("set_my_short_description", short_description="村集")
    assert fang.view()["bot"]["description"] == "赶集不出村"
    assert await bot.call("set_chat_menu_button")


async def test_refusals_reach_the_author(bot: Driver, fang: Phone) -> None:
    with pytest.raises(Refused, match=r"(?i)chat not found"):
        await bot.call("send_message", chat_id=404, text="?")
    with pytest.raises(Refused, match=r"(?i)can't parse entities: can't find end tag"):
        await bot.call("send_message", chat_id=fang.id, text="<b>?", parse_mode="HTML")
    with pytest.raises(Refused, match=r"(?i)query is too old"):
        await bot.call("answer_callback_query", callback_query_id="1")
