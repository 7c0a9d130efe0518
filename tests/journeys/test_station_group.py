"""A station's group: whoever is stuck gets a topic there, an operator answers in it or fills in, the form goes on."""

import asyncio
from collections.abc import Callable

import pytest

from simulator.phones.phone import Shown
from tests.journeys.conftest import PATIENCE_TICKS, Someone, Village
from tests.journeys.station_groups import StationGroup, station_group
from tests.journeys.stations import CENTRE, at_ten, lives_in_litai, operator
from tests.journeys.test_asking import is_stuck
from tests.journeys.test_buying import lists_walnuts, orders_at_the_station
from tests.journeys.test_first_sale import picture


@pytest.fixture
async def zhao(village: Village) -> Someone:
    """An operator of the station in the town of 李台, on a morning when it is open."""
    await at_ten(village)
    return await operator(village)


@pytest.fixture
async def group(village: Village, zhao: Someone) -> StationGroup:
    return await station_group(village, zhao)


async def is_helped(wang: Someone, zhao: Someone, group: StationGroup) -> None:
    """Stuck, asks, and an operator has taken it in the topic."""
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")
    await group.presses(zhao, "我来接")
    await wang.sees("老赵 来帮您了")


async def vanishes(who: Someone, which: Callable[[Shown], bool]) -> None:
    """Waits until no such message stands on the phone any more."""
    for _ in range(PATIENCE_TICKS):
        if not any(which(one) for one in who.phone.messages()):
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it still stands there")


async def test_a_field_is_filled_in_from_the_topic_and_the_farmer_goes_on(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")
    card = await group.sees("停在这一问")
    for told in ("王秀英", "中文", "还没人接", "您的店卖什么", "秀英山货", "李台村", "啥都有一点"):
        assert told in card.text
    topic = await group.topic("王秀英")
    assert (topic.name, card.raw["message_thread_id"]) == ("王秀英 · 三河镇 李台村 · 中文", topic.thread_id)
    assert not any("还没人接" in one.text for one in zhao.phone.messages())
    await group.presses(zhao, "我来接")
    assert "老赵 在帮" in (await group.sees("老赵 在帮")).text
    await wang.sees("三河镇服务站的 老赵 来帮您了")
    await group.writes(zhao, "王秀英", "花椒归“花椒调料”")
    await wang.sees("老赵：花椒归“花椒调料”")
    await group.sees("发给 王秀英 了")
    await wang.types("哦，我不会按")
    await group.sees("王秀英：哦，我不会按")
    await group.presses(zhao, "替他填")
    await group.sees("替 王秀英 填")
    await group.presses(zhao, "花椒调料")
    await group.sees("还差一步")
    await group.presses(zhao, "替他填")
    await group.sees("替 王秀英 填：")
    await group.presses(zhao, "选好了")
    await group.sees("替 王秀英 填好了")
    filled = await wang.sees("替您填了")
    assert "发一张照片" in filled.text
    await wang.presses("没有照片")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("开张了")
    await group.writes(zhao, "王秀英", "开好了")
    await wang.sees("开好了")


async def test_in_english_too(village: Village, anna: Someone) -> None:
    await at_ten(village)
    ming = await operator(village, name="Ming", language="en")
    group = await station_group(village, ming)
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.types("Anna's walnuts")
    await anna.sees("Which village")
    await anna.types("Litai")
    await anna.sees("What does your store sell")
    await anna.presses("Ask a person")
    await anna.sees("Somebody will help you")
    card = await group.sees("The open question")
    assert "Nobody has it yet" in card.text
    assert (await group.topic("Anna")).name == "Anna · Litai, Sanhe · English"
    await group.writes(ming, "Anna", "Press nuts, then Done")
    await anna.sees("Ming: Press nuts, then Done")
    await group.sees("Ming is helping")
    await group.presses(ming, "Fill in for them")
    await group.sees("For Anna")
    await group.writes(ming, "Anna", "Nuts")
    await group.sees("One more step for Anna")
    await group.presses(ming, "Fill in for them")
    await group.sees("For Anna")
    await group.presses(ming, "✅ Done")
    await anna.sees("Ming filled in for you")
    await group.presses(ming, "See this call")
    await group.presses(ming, "Finished")
    await anna.sees("Were you helped?")
    await anna.sees("Send a photo")
    await group.sees("🏁 Finished")


async def test_photos_voice_place_files_and_edits_go_both_ways(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    topic = (await group.topic("王秀英")).thread_id
    typed = await wang.phone.types("这个是花椒吗")
    await group.sees("这个是花椒吗")
    await wang.phone.edits(typed, "这个是花椒还是胡椒")
    await group.sees("王秀英 改成了：这个是花椒还是胡椒")
    await wang.sends_photo([picture("red"), picture("green")])
    await group.sees("王秀英 发来")
    shown = await group.room.wait_for(lambda one: "photo" in one.raw)
    assert shown.raw["message_thread_id"] == topic
    await wang.phone.sends_voice(b"OggS....", seconds=3)
    await group.room.wait_for(lambda one: "voice" in one.raw)
    await wang.phone.shares_location(33.39, 104.92)
    await group.room.wait_for(lambda one: "location" in one.raw)
    await group.room.sends_voice(zhao.phone, b"OggS....", topic)
    await wang.sees("老赵（三河镇服务站）发来")
    await wang.phone.wait_for(lambda one: "voice" in one.raw)
    await group.room.sends_photo(zhao.phone, [picture("red"), picture("blue")], topic=topic)
    await wang.phone.wait_for(lambda one: one.from_bot and "photo" in one.raw)
    await group.room.sends_document(zhao.phone, b"%PDF-1.4", "price.pdf", topic)
    await wang.phone.wait_for(lambda one: "document" in one.raw)
    await group.room.sends_document(zhao.phone, b"a;b", "price.csv", topic)
    await wang.phone.wait_for(lambda one: "price.csv" in str(one.raw.get("document")))
    await group.room.shares_location(zhao.phone, 33.4, 104.9, topic)
    await wang.phone.wait_for(lambda one: one.from_bot and "location" in one.raw)
    typed = await group.writes(zhao, "王秀英", "是花焦")
    await wang.sees("是花焦")
    await group.room.edits(zhao.phone, typed, "是花椒")
    await wang.sees("老赵 改了一下：是花椒")


async def test_a_note_stays_inside_and_a_message_made_a_note_is_taken_back(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    qian = await operator(village, name="老钱")
    await group.room.sets(qian.phone, "member", by=zhao.phone)
    await is_helped(wang, zhao, group)
    for begin in ("//", "  ／／", "、、"):
        await group.writes(zhao, "王秀英", f"{begin} 她眼睛不好{len(begin)}")
        await group.sees("内部备注，记下了")
    await group.writes(qian, "王秀英", "// 我认识她")
    await group.sees("内部备注，记下了")
    topic = (await group.topic("王秀英")).thread_id
    await group.room.sends_photo(zhao.phone, picture("red"), "// 别让她看见", topic)
    await group.sees("内部备注，记下了")
    assert not any(word in one.text for one in wang.phone.messages() for word in ("眼睛", "认识"))
    assert not any("photo" in one.raw for one in wang.phone.messages())
    typed = await group.writes(zhao, "王秀英", "她又忘了怎么按")
    copy = await wang.sees("她又忘了怎么按")
    await group.room.edits(zhao.phone, typed, "//她又忘了怎么按")
    await group.sees("改成内部备注了")
    await vanishes(wang, lambda one: one.id == copy.id)
    await group.room.edits(zhao.phone, typed, "您再按一下“选好了”")
    await wang.sees("老赵：您再按一下“选好了”")


async def test_what_was_sent_is_taken_back_by_a_button(
    wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    await group.writes(zhao, "王秀英", "每斤二十五块")
    copy = await wang.sees("每斤二十五块")
    await group.presses(zhao, "收回“每斤二十五块”")
    await group.sees("收回了")
    await vanishes(wang, lambda one: one.id == copy.id)
    topic = (await group.topic("王秀英")).thread_id
    await group.room.sends_photo(zhao.phone, [picture("red"), picture("blue")], topic=topic)
    await wang.phone.wait_for(lambda one: one.from_bot and "photo" in one.raw)
    await group.presses(zhao, "收回这条")
    await group.sees("收回了")
    await vanishes(wang, lambda one: one.from_bot and ("photo" in one.raw or "发来" in one.text))


async def test_replies_keep_their_thread_both_ways(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    asked = await wang.phone.types("花椒归哪一类？")
    shown = await group.sees("花椒归哪一类？")
    await wang.types("还有，核桃呢？")
    await group.sees("核桃呢")
    await village.comes_to("select count(*) from outbox where sent = 0", 0)
    told = await group.writes(zhao, "王秀英", "花椒调料", reply_to=shown)
    heard = await wang.sees("老赵：花椒调料")
    assert heard.raw["reply_to_message"]["message_id"] == asked.id
    await village.comes_to("select count(*) from outbox where sent = 0", 0)
    await wang.phone.types("好，谢谢", reply_to=heard)
    thanks = await group.sees("好，谢谢")
    assert thanks.raw["reply_to_message"]["message_id"] == told.id
    await group.writes(zhao, "王秀英", "核桃是干果", reply_to=told)
    assert (await wang.sees("核桃是干果")).raw["reply_to_message"]["message_id"] == heard.id


async def test_only_who_works_there_answers_and_all_see_who_has_it(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    qian = await operator(village, name="老钱")
    li = village.someone("李四")
    await li.types("/start")
    await li.sees("村集")
    stranger = village.someone("路人")
    for one in (qian, li, stranger):
        await group.room.sets(one.phone, "member", by=zhao.phone)
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await group.sees("还没人接")
    for one in (li, stranger):
        await group.writes(one, "王秀英", "我来说两句")
        await group.sees("没有发出去")
    card = next(one for one in group.room.messages() if "还没人接" in one.text)
    for one in (li, stranger):
        pressed = await group.room.presses(one.phone, "✋ 我来接", card)
        answer = await one.phone.wait_for_answer(pressed)
        assert any(why in str(answer["text"]) for why in ("不归您管", "还不认识您"))
    await group.room.presses(zhao.phone, "✋ 我来接", card)
    await group.sees("老赵 在帮")
    await group.writes(qian, "王秀英", "我也说一句")
    assert "老赵 已经接了" in (await group.sees("没有发出去")).text
    assert not any(word in one.text for one in wang.phone.messages() for word in ("两句", "一句"))
    await group.presses(zhao, "看号码")
    await zhao.sees("王秀英 还没有留电话")


async def test_the_silent_lose_the_ticket_in_the_topic_too(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    village.telegram.clock.advance(901)
    await group.sees("等了太久，老赵 没有回话")
    await group.sees("还没人接")
    await wang.sees("老赵 现在顾不上")
    await group.presses(zhao, "我来接")
    await wang.sees("老赵 来帮您了")
    await wang.presses("不用人帮了")
    await group.sees("王秀英 说不用人帮了")
    await group.writes(zhao, "王秀英", "好的")
    assert "已经结束了" in (await group.sees("没有发出去")).text


async def test_messages_of_orders_still_come_marked_as_such_while_a_person_helps(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    link = await lists_walnuts(wang)
    await wang.presses("找人帮忙")
    await wang.sees("会来帮您")
    await group.presses(zhao, "我来接")
    await wang.sees("老赵 来帮您了")
    await orders_at_the_station(village.someone("小李", phone="+8613893900003"), link)
    order = await wang.sees("等卖家答复")
    assert order.text.startswith("📦 村集的消息（不是帮您的人发的）")
    await wang.presses("接单")
    await wang.sees("卖家接单了")
    await group.writes(zhao, "王秀英", "按“我自己送”")
    assert (await wang.sees("我自己送”")).text == "🙋 老赵：按“我自己送”"


async def test_whoever_is_deleted_has_no_topic_any_more(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    await wang.types("我的")
    await wang.presses("删除我")
    await wang.presses("对，删除")
    await wang.presses("真的删除")
    await wang.sees("都删掉了")
    await village.comes_to("select count(*) from grouptopic", 0)
    assert group.room.topics() == []
    assert not any("王秀英" in one.text for one in group.room.messages())


async def test_what_telegram_says_in_a_topic_is_nobodys_word(
    wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    """An operator renames the topic: nothing of it goes to the farmer, and the topic is still hers."""
    await is_helped(wang, zhao, group)
    topic = (await group.topic("王秀英")).thread_id
    before = len(wang.phone.messages())
    await group.room.renames_topic(zhao.phone, topic, "王秀英 眼睛不好")
    await group.writes(zhao, "王秀英", "您慢慢来")
    await wang.sees("您慢慢来")
    assert len(wang.phone.messages()) == before + 1


async def test_two_people_are_kept_apart(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    """A question that is open about one of them takes no answer from the other's topic."""
    li = village.someone("李四")
    await is_helped(wang, zhao, group)
    await lives_in_litai(li)
    await li.presses("找人帮忙")
    await group.sees("李四")
    await group.writes(zhao, "王秀英", "我帮您填")
    await wang.sees("我帮您填")
    await group.presses(zhao, "替他填")
    await group.sees("替 王秀英 填")
    await group.writes(zhao, "李四", "您等一下")
    await li.sees("老赵：您等一下")
    assert not any("您等一下" in one.text for one in wang.phone.messages())
    await group.presses(zhao, "花椒调料")
    await group.sees("还差一步")


async def test_notes_taking_back_and_replies_in_english(village: Village, anna: Someone) -> None:
    await at_ten(village)
    chen = await operator(village, CENTRE, "Chen", "en", role="manager")
    ming = await operator(village, name="Ming", language="en")
    group = await station_group(village, ming)
    await group.sees("A line that begins with // is a note among us")
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.types("Anna's walnuts")
    await anna.sees("Which village")
    await anna.types("Litai")
    await anna.sees("What does your store sell")
    await anna.presses("Ask a person")
    await group.sees("The open question")
    typed = await group.writes(ming, "Anna", "Just press nuts")
    copy = await anna.sees("Just press nuts")
    await group.sees("sent to Anna")
    await group.room.edits(ming.phone, typed, "// just press nuts")
    await group.sees("A note among us now")
    await vanishes(anna, lambda one: one.id == copy.id)
    await group.writes(ming, "Anna", "Press the nuts")
    copy = await anna.sees("Press the nuts")
    await group.presses(ming, "Take back “Press the nu…”")
    await group.sees("Taken back")
    await vanishes(anna, lambda one: one.id == copy.id)
    asked = await anna.phone.types("Which one?")
    shown = await group.sees("Which one?")
    await village.comes_to("select count(*) from outbox where sent = 0", 0)
    await group.writes(ming, "Anna", "Nuts", reply_to=shown)
    assert (await anna.sees("Ming: Nuts")).raw["reply_to_message"]["message_id"] == asked.id
    await group.room.sets(village.telegram.bot, "left", by=ming.phone)
    await chen.sees("cannot be used")
    await ming.sees("I was put out of the group")
    await anna.types("Are you there?")
    await ming.sees("Anna: Are you there?")


@pytest.mark.parametrize(
    ("language", "told"),
    [("zh-hans", "您是用群的名义发的"), ("en", "you wrote in the name of the group")],
)
async def test_whoever_writes_in_the_name_of_the_group_is_asked_to_say_who_they_are(
    village: Village, wang: Someone, language: str, told: str
) -> None:
    await at_ten(village)
    zhao = await operator(village, language=language)
    group = await station_group(village, zhao)
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")
    await group.writes(zhao, "王秀英", "我在呢", anonymous=True)
    await group.sees(told)
    await group.room.says(zhao.phone, f"/station@cunji_bot {CENTRE}", anonymous=True)
    await group.sees(told)
    await group.writes(zhao, "王秀英", "我在呢")
    words = await wang.sees("老赵：我在呢")
    came = next(one for one in wang.phone.messages() if "老赵 来帮您了" in one.text)
    assert came.id < words.id, "who it is comes before what they say"
    assert sum("我在呢" in one.text for one in wang.phone.messages()) == 1
