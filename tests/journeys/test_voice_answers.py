"""A farmer answers by voice: it is kept, somebody listens and types what was said, and the form goes on with that."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.in_english import opens_store as opens_store_in_english
from tests.journeys.station_groups import station_group
from tests.journeys.stations import at_ten, operator
from tests.journeys.test_first_sale import opens_store

VOICE = b"OggS...."


@pytest.fixture
async def zhao(village: Village) -> Someone:
    await at_ten(village)
    return await operator(village)


async def at_the_price(wang: Someone) -> None:
    """In the middle of listing walnuts."""
    await opens_store(wang)
    await wang.types("卖核桃100斤")
    await wang.sees("先发照片")
    await wang.presses("没有照片，跳过")
    await wang.sees("哪一种")
    await wang.presses("青皮核桃")
    await wang.sees("多少钱")


async def test_a_voice_note_is_typed_out_from_the_topic(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    group = await station_group(village, zhao)
    await at_the_price(wang)
    await wang.phone.sends_voice(VOICE, seconds=3)
    told = await wang.sees("您的语音收到了")
    assert "三河镇服务站的人听了替您填" in told.text
    card = await group.sees("用语音答了")
    note = await group.room.wait_for(lambda one: "voice" in one.raw)
    assert note.raw["message_thread_id"] == card.raw["message_thread_id"]
    assert await village.counts("""select count(*) from ticket where voices like '%"file"%'""") == 1
    await group.presses(zhao, "我来接")
    await group.sees("老赵 在帮")
    await group.presses(zhao, "替他填")
    await group.sees("替 王秀英 填")
    await group.writes(zhao, "王秀英", "三块五一斤")
    await group.sees("替 王秀英 填好了")
    await wang.sees("替您填了")
    assert await village.counts("select count(*) from ticket where voices = ''") == 1


async def test_in_a_chat_of_ones_own_and_a_second_note(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await at_the_price(wang)
    await wang.phone.sends_voice(VOICE, seconds=3)
    await wang.sees("您的语音收到了")
    await zhao.sees("用语音答了")
    await zhao.phone.wait_for(lambda one: "voice" in one.raw)
    await wang.phone.sends_voice(VOICE, seconds=4)
    await wang.sees("您的语音收到了")
    await zhao.sees("王秀英 发来")
    await zhao.presses("我来接")
    await zhao.presses("替他填")
    await zhao.sees("替 王秀英 填")
    await zhao.types("三块五一斤")
    await wang.sees("替您填了")


async def test_in_english_too(village: Village, anna: Someone) -> None:
    await at_ten(village)
    ming = await operator(village, name="Ming", language="en")
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.types("Anna's walnuts")
    await anna.sees("Which village")
    await anna.types("Litai")
    await anna.sees("What does your store sell")
    await anna.phone.sends_voice(VOICE, seconds=2)
    await anna.sees("Your voice note is here")
    await ming.sees("Answered by voice")
    await ming.phone.wait_for(lambda one: "voice" in one.raw)
    await ming.presses("I take it")
    await ming.presses("Fill in for them")
    await ming.sees("For Anna")
    await ming.types("Nuts")
    await ming.sees("One more step")


async def test_in_english_from_the_topic_and_the_form_goes_on_with_it(
    village: Village, anna: Someone
) -> None:
    await at_ten(village)
    ming = await operator(village, name="Ming", language="en")
    group = await station_group(village, ming)
    await opens_store_in_english(anna)
    await anna.types("selling walnuts 100 jin")
    await anna.sees("First send photos")
    await anna.presses("No photo, skip")
    await anna.sees("How much is one jin")
    await anna.phone.sends_voice(VOICE, seconds=3)
    told = await anna.sees("Your voice note is here")
    assert "You need not wait: you can press or type yourself, too" in told.text
    card = await group.sees("listen, press “Fill in for them” and type what was said")
    note = await group.room.wait_for(lambda one: "voice" in one.raw)
    assert note.raw["message_thread_id"] == card.raw["message_thread_id"]
    await group.presses(ming, "I take it")
    await group.sees("Ming is helping")
    await group.presses(ming, "Fill in for them")
    await group.sees("For Anna")
    await group.writes(ming, "Anna", "15 yuan a jin")
    await group.sees("Filled in for Anna")
    filled = await anna.sees("Ming filled in for you: ¥15 per jin")
    assert "Anything else to say" in filled.text


async def test_what_only_the_person_may_answer_is_not_passed_on(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await wang.types("我的")
    await wang.presses("删除我")
    await wang.sees("要删除您的全部资料吗")
    await wang.phone.sends_voice(VOICE, seconds=3)
    await wang.sees("对的话按")
    assert await village.counts("select count(*) from ticket") == 0
