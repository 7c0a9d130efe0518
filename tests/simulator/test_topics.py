"""A forum: a bot that is its administrator opens a topic for somebody, writes into it, hears what is said there."""

from collections.abc import AsyncIterator

import httpx
import pytest

from simulator.groups.room import Room
from simulator.phones.chat import PhoneRefusal
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver, Refused


@pytest.fixture(params=[AiogramDriver, PtbDriver])
async def bot(request: pytest.FixtureRequest, telegram: RunningTelegram) -> AsyncIterator[Driver]:
    driver: Driver = request.param(telegram)
    await driver.open()
    yield driver
    await driver.close()


@pytest.fixture
async def station(telegram: RunningTelegram, fang: Phone) -> Room:
    """A forum of two people in which the bot is an administrator."""
    room = telegram.group("三河镇服务站", fang, telegram.phone("老赵"), kind="supergroup")
    await room.becomes_forum()
    await room.sets(telegram.bot, "administrator", by=fang)
    telegram.core.updates.keep_last(telegram.bot.id, 0)
    return room


async def test_a_topic_is_opened_and_talked_in(bot: Driver, station: Room, fang: Phone) -> None:
    topic = await bot.call("create_forum_topic", chat_id=station.id, name="王秀英", icon_color=0x8EEE98)
    thread = topic["message_thread_id"]
    assert (topic["name"], topic["icon_color"]) == ("王秀英", 0x8EEE98)
    sent = await bot.call("send_message", chat_id=station.id, text="开店，卡住了", message_thread_id=thread)
    assert (sent["message_thread_id"], sent["is_topic_message"], sent["chat"]["is_forum"]) == (
        thread, True, True,
    )  # fmt: skip
    await station.says(fang, "我来", topic=thread)
    await station.says(fang, "大家好")
    inside, outside = [one["message"] for one in await bot.call("get_updates", timeout=5)]
    assert (inside["message_thread_id"], inside["is_topic_message"]) == (thread, True)
    assert inside["reply_to_message"]["forum_topic_created"]["name"] == "王秀英"
    assert "message_thread_id" not in outside
    reply = await bot.call(
        "send_message",
        chat_id=station.id,
        text="好",
        message_thread_id=thread,
        reply_parameters={"message_id": inside["message_id"]},
    )
    assert reply["reply_to_message"]["message_id"] == inside["message_id"]


async def test_a_topic_is_renamed_closed_opened_and_deleted(
    bot: Driver, station: Room, telegram: RunningTelegram, fang: Phone
) -> None:
    made = await bot.call("create_forum_topic", chat_id=station.id, name="王")
    place = {"chat_id": station.id, "message_thread_id": made["message_thread_id"]}
    assert await bot.call("edit_forum_topic", **place, name="王秀英")
    assert [topic.name for topic in station.topics()] == ["王秀英"]
    assert await bot.call("close_forum_topic", **place)
    with pytest.raises(Refused, match=r"(?i)TOPIC_NOT_MODIFIED"):
        await bot.call("close_forum_topic", **place)
    zhao = telegram.phone("老钱")
    await station.sets(zhao, "member", by=fang)
    with pytest.raises(PhoneRefusal, match="closed"):
        await station.says(zhao, "?", topic=made["message_thread_id"])
    assert (await bot.call("send_message", **place, text="办完了"))["is_topic_message"]
    assert await bot.call("reopen_forum_topic", **place)
    await station.says(zhao, "又来了", topic=made["message_thread_id"])
    assert await bot.call("delete_forum_topic", **place)
    assert not [one for one in station.messages() if one.raw.get("message_thread_id")]
    with pytest.raises(Refused, match=r"(?i)message thread not found"):
        await bot.call("send_message", **place, text="?")
    with pytest.raises(Refused, match=r"(?i)TOPIC_ID_INVALID"):
        await bot.call("close_forum_topic", **place)


async def test_a_topic_that_somebody_deletes_is_found_gone(bot: Driver, station: Room) -> None:
    made = await bot.call("create_forum_topic", chat_id=station.id, name="王秀英")
    await station.deletes_topic(made["message_thread_id"])
    assert await bot.call("get_updates") == []
    with pytest.raises(Refused, match=r"(?i)message thread not found"):
        await bot.call(
            "send_message", chat_id=station.id, text="?", message_thread_id=made["message_thread_id"]
        )


async def test_without_rights_and_without_topics(
    bot: Driver, station: Room, telegram: RunningTelegram, fang: Phone
) -> None:
    made = await bot.call("create_forum_topic", chat_id=station.id, name="王秀英")
    place = {"chat_id": station.id, "message_thread_id": made["message_thread_id"]}
    await bot.call("close_forum_topic", **place)
    await station.sets(telegram.bot, "member", by=fang)
    with pytest.raises(Refused, match=r"(?i)not enough rights to create a topic"):
        await bot.call("create_forum_topic", chat_id=station.id, name="李四")
    with pytest.raises(Refused, match=r"(?i)TOPIC_CLOSED"):
        await bot.call("send_message", **place, text="?")
    assert await bot.call("reopen_forum_topic", **place), "the topic's own maker may"
    with pytest.raises(Refused, match=r"(?i)not enough rights to delete"):
        await bot.call("delete_forum_topic", **place)
    await station.becomes_forum(False)
    with pytest.raises(Refused, match=r"(?i)chat is not a forum"):
        await bot.call("create_forum_topic", chat_id=station.id, name="李四")
    with pytest.raises(Refused, match=r"(?i)message thread not found"):
        await bot.call("send_message", **place, text="?")
    with pytest.raises(Refused, match=r"(?i)message thread not found"):
        await bot.call("send_message", chat_id=fang.id, text="?", message_thread_id=2)
    plain = telegram.group("柜台", fang)
    with pytest.raises(PhoneRefusal, match="only a supergroup has topics"):
        await plain.becomes_forum()


async def test_an_administrator_is_told_to_have_the_right(client: Client, station: Room) -> None:
    bot = await client.call("getMe")
    member = await client.call("getChatMember", chat_id=station.id, user_id=bot["id"])
    assert (member["status"], member["can_manage_topics"]) == ("administrator", True)
    assert (await client.call("getChat", chat_id=station.id))["is_forum"]


async def test_by_the_control_api(
    http: httpx.AsyncClient, client: Client, station: Room, fang: Phone
) -> None:
    thread = (await client.call("createForumTopic", chat_id=station.id, name="王秀英"))["message_thread_id"]
    said = {"phone": fang.id, "text": "我来", "topic": thread}
    await http.post(f"/control/groups/{station.id}/text", json=said)
    shown = (await http.get(f"/control/groups/{station.id}/chat")).json()["result"]
    assert [topic["name"] for topic in shown["group"]["topics"]] == ["王秀英"]
    assert shown["messages"][-1]["message_thread_id"] == thread
    answer = await http.post(f"/control/groups/{station.id}/topics", json={"on": False})
    assert "is_forum" not in answer.json()["result"]
