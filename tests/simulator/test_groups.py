"""Groups: a bot comes in, hears what is meant for it, speaks, edits and deletes, and goes."""

from collections.abc import AsyncIterator

import pytest

from simulator.groups.room import Room
from simulator.phones.chat import PhoneRefusal
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver, Refused

ORDER = {"inline_keyboard": [[{"text": "接单", "callback_data": "take:7"}]]}


@pytest.fixture(params=[AiogramDriver, PtbDriver])
async def bot(request: pytest.FixtureRequest, telegram: RunningTelegram) -> AsyncIterator[Driver]:
    driver: Driver = request.param(telegram)
    await driver.open()
    yield driver
    await driver.close()


@pytest.fixture
def wang(telegram: RunningTelegram) -> Phone:
    return telegram.phone("老王")


@pytest.fixture
def desk(telegram: RunningTelegram, fang: Phone, wang: Phone) -> Room:
    """A group of two people and the bot, which has heard that it is in."""
    room = telegram.group("县里的柜台", fang, wang)
    telegram.core.updates.keep_last(telegram.bot.id, 0)
    return room


async def heard(client: Client) -> list[str]:
    """The texts that reached the bot since the last time."""
    updates = await client.call("getUpdates")
    if updates:
        await client.call("getUpdates", offset=updates[-1]["update_id"] + 1)
    return [update["message"].get("text", "") for update in updates if "message" in update]


@pytest.mark.parametrize(
    ("kind", "service"), [("group", "group_chat_created"), ("supergroup", "new_chat_members")]
)
async def test_the_bot_hears_that_it_was_added(
    bot: Driver, telegram: RunningTelegram, fang: Phone, kind: str, service: str
) -> None:
    room = telegram.group("县里的柜台", fang, kind=kind)
    added, made = await bot.call("get_updates", timeout=5)
    change = added["my_chat_member"]
    assert (change["chat"]["id"], change["chat"]["type"], change["chat"]["title"]) == (
        room.id,
        kind,
        "县里的柜台",
    )
    assert change["from"]["id"] == fang.id
    assert [change[name]["status"] for name in ("old_chat_member", "new_chat_member")] == ["left", "member"]
    assert made["message"][service]
    assert str(room.id).startswith("-100") is (kind == "supergroup")


async def test_a_command_is_answered_edited_and_deleted(bot: Driver, desk: Room, fang: Phone) -> None:
    await desk.says(fang, "/help@cunji_bot")
    (update,) = await bot.call("get_updates", timeout=5)
    message = update["message"]
    assert (message["chat"]["type"], message["from"]["id"]) == ("group", fang.id)
    sent = await bot.call("send_message", chat_id=desk.id, text="我能帮忙", reply_markup=ORDER)
    assert sent["chat"]["id"] == desk.id
    assert (await desk.wait_for("帮忙")).labels == ["接单"]
    await bot.call("edit_message_text", chat_id=desk.id, message_id=sent["message_id"], text="改了")
    assert desk.last().edited
    await bot.call("delete_message", chat_id=desk.id, message_id=sent["message_id"])
    assert [shown.text for shown in desk.messages() if shown.text] == ["/help@cunji_bot"]
    assert [shown.text for shown in fang.messages() if shown.from_bot] == []


async def test_a_button_in_the_group_is_answered_to_who_pressed(
    bot: Driver, desk: Room, fang: Phone, wang: Phone
) -> None:
    await bot.call("send_message", chat_id=desk.id, text="新订单", reply_markup=ORDER)
    pressed = await desk.presses(wang, "接单")
    (update,) = await bot.call("get_updates", timeout=5)
    query = update["callback_query"]
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (wang.id, desk.id)
    await bot.call("answer_callback_query", callback_query_id=query["id"], text="归你了")
    assert (await wang.wait_for_answer(pressed))["text"] == "归你了"
    assert fang.answers() == []


async def test_a_bot_hears_only_what_is_meant_for_it(client: Client, desk: Room, fang: Phone) -> None:
    question = await client.call("sendMessage", chat_id=desk.id, text="要吗？")
    asked = desk.last()
    assert asked.id == question["message_id"]
    plain = await desk.says(fang, "大家好")
    for text in ("/help@cunji_bot", "/help", "/help@another_bot", "请 @cunji_bot 看看", "@cunji_botty"):
        await desk.says(fang, text)
    await desk.says(fang, "要", reply_to=asked)
    await desk.says(fang, "对", reply_to=plain)
    assert await heard(client) == ["/help@cunji_bot", "/help", "请 @cunji_bot 看看", "要"]


async def test_an_administrator_hears_everything(
    client: Client, telegram: RunningTelegram, desk: Room, fang: Phone
) -> None:
    await desk.sets(telegram.bot, "administrator", by=fang)
    (update,) = await client.call("getUpdates")
    assert update["my_chat_member"]["new_chat_member"]["can_delete_messages"] is True
    said = await desk.says(fang, "大家好")
    assert await heard(client) == ["大家好"]
    assert await client.call("deleteMessage", chat_id=desk.id, message_id=said.id)
    assert said.id not in [shown.id for shown in desk.messages()]


async def test_a_member_deletes_and_edits_its_own_only(client: Client, desk: Room, fang: Phone) -> None:
    said = await desk.says(fang, "大家好")
    target = {"chat_id": desk.id, "message_id": said.id}
    assert await client.refusal("deleteMessage", **target) == "Bad Request: message can't be deleted"
    refusal = await client.refusal("editMessageText", **target, text="改")
    assert refusal == "Bad Request: message can't be edited"
    assert await client.call("deleteMessages", chat_id=desk.id, message_ids=[said.id])
    assert desk.messages()[-1].text == "大家好"


async def test_a_bare_command_goes_to_the_bot_that_spoke_last(
    client: Client, telegram: RunningTelegram, desk: Room, fang: Phone
) -> None:
    other = telegram.add_bot("1000002:OTHER", "other_bot")
    await desk.sets(other, "member", by=fang)
    await client.http.post(f"/bot{other.token}/sendMessage", json={"chat_id": desk.id, "text": "我也在"})
    await heard(client)
    await desk.says(fang, "/help")
    assert await heard(client) == []
    await client.call("sendMessage", chat_id=desk.id, text="我在")
    await desk.says(fang, "/help")
    assert await heard(client) == ["/help"]


async def test_thrown_out_and_gone(
    bot: Driver, client: Client, telegram: RunningTelegram, desk: Room, fang: Phone
) -> None:
    await desk.sets(telegram.bot, "kicked", by=fang)
    (update,) = await bot.call("get_updates", timeout=5)
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    with pytest.raises(Refused, match="bot was kicked from the group chat"):
        await bot.call("send_message", chat_id=desk.id, text="?")
    await desk.sets(telegram.bot, "member", by=fang)
    assert await bot.call("leave_chat", chat_id=desk.id)
    refusal = await client.refusal("sendMessage", chat_id=desk.id, text="?")
    assert refusal == "Forbidden: bot is not a member of the group chat"
    assert await client.refusal("sendMessage", chat_id=-77, text="?") == "Bad Request: chat not found"


async def test_people_come_and_go(
    client: Client, telegram: RunningTelegram, desk: Room, fang: Phone, wang: Phone
) -> None:
    await desk.sets(wang, "left", by=wang)
    await desk.sets(wang, "left", by=wang)
    with pytest.raises(PhoneRefusal, match="老王 is not in this group"):
        await desk.says(wang, "?")
    await desk.sets(wang, "member", by=fang)
    left, joined = (update["message"] for update in await client.call("getUpdates"))
    assert left["left_chat_member"]["id"] == joined["new_chat_members"][0]["id"] == wang.id


async def test_who_is_in_the_group(
    bot: Driver, telegram: RunningTelegram, desk: Room, fang: Phone, wang: Phone
) -> None:
    statuses = [
        (await bot.call("get_chat_member", chat_id=desk.id, user_id=user))["status"]
        for user in (fang.id, wang.id, telegram.bot.id, telegram.phone("路人").id)
    ]
    assert statuses == ["creator", "member", "member", "left"]
    (creator,) = await bot.call("get_chat_administrators", chat_id=desk.id)
    assert creator["user"]["id"] == fang.id
    assert (await bot.call("get_chat", chat_id=desk.id))["title"] == "县里的柜台"


async def test_what_is_edited_and_sent_in_a_group_reaches_an_administrator(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    zhao = telegram.phone("老赵")
    room = telegram.group("柜台", fang, zhao)
    await room.sets(telegram.bot, "administrator", by=fang)
    telegram.core.updates.keep_last(telegram.bot.id, 0)
    said = await room.says(fang, "三十")
    await room.edits(fang, said, "四十")
    await room.sends_voice(fang, b"OggS")
    await room.sends_document(fang, b"%PDF", "a.pdf")
    await room.shares_location(fang, 33.4, 104.9)
    updates = await client.call("getUpdates", timeout=5)
    assert [next(key for key in one if key != "update_id") for one in updates] == [
        "message",
        "edited_message",
        *["message"] * 3,
    ]
    assert updates[1]["edited_message"]["text"] == "四十"
    assert [
        kind in updates[at]["message"] for at, kind in ((2, "voice"), (3, "document"), (4, "location"))
    ] == [True] * 3
    with pytest.raises(PhoneRefusal, match="is not of"):
        await room.edits(zhao, said, "?")


async def test_an_administrator_writes_in_the_name_of_the_group(
    bot: Driver, telegram: RunningTelegram, fang: Phone, wang: Phone
) -> None:
    room = telegram.group("三河镇服务站", fang, wang, kind="supergroup")
    await room.sets(telegram.bot, "administrator", by=fang)
    telegram.core.updates.keep_last(telegram.bot.id, 0)
    await room.says(fang, "我来", anonymous=True)
    said = (await bot.call("get_updates", timeout=5))[0]["message"]
    assert (said["from"]["username"], said["sender_chat"]["id"]) == ("GroupAnonymousBot", room.id)
    with pytest.raises(PhoneRefusal, match="only an administrator"):
        await room.says(wang, "我也来", anonymous=True)
