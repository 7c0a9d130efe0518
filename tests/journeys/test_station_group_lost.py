"""Ids of topics and groups are only a cache: what is gone is made anew, or everything goes on in private chats."""

import asyncio

import pytest

from tests.journeys.conftest import PATIENCE_TICKS, Someone, Village
from tests.journeys.station_groups import StationGroup, station_group
from tests.journeys.stations import CENTRE, SANHE, at_ten, lives_in_litai, operator
from tests.journeys.test_asking import is_stuck
from tests.journeys.test_station_group import is_helped


@pytest.fixture
async def chen(village: Village) -> Someone:
    """The county's manager."""
    await at_ten(village)
    return await operator(village, CENTRE, "小陈", role="manager")


@pytest.fixture
async def zhao(village: Village, chen: Someone) -> Someone:
    return await operator(village)


@pytest.fixture
async def group(village: Village, zhao: Someone) -> StationGroup:
    return await station_group(village, zhao)


async def test_a_deleted_topic_is_opened_anew_with_the_card(
    wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    first = await group.topic("王秀英")
    await group.room.deletes_topic(first.thread_id)
    await wang.types("还在吗")
    shown = await group.sees("还在吗")
    second = await group.topic("王秀英")
    assert shown.raw["message_thread_id"] == second.thread_id != first.thread_id
    card = await group.sees("停在这一问")
    assert (card.raw["message_thread_id"], "老赵 在帮" in card.text) == (second.thread_id, True)
    await group.writes(zhao, "王秀英", "在呢")
    await wang.sees("老赵：在呢")


async def test_the_bot_is_no_administrator_any_more_so_it_goes_on_in_private_and_the_county_knows(
    village: Village, wang: Someone, zhao: Someone, chen: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    await group.room.sets(village.telegram.bot, "member", by=zhao.phone)
    await chen.sees("三河镇服务站的群用不了了")
    await zhao.sees("我不是管理员了")
    await zhao.phone.wait_for(lambda one: "停在这一问" in one.text and "老赵 在帮" in one.text)
    await wang.types("还在吗")
    await zhao.sees("王秀英：还在吗")
    await zhao.presses("回话")
    await zhao.sees("都直接给 王秀英")
    await zhao.types("在呢")
    await wang.sees("老赵：在呢")
    li = village.someone("李四")
    await lives_in_litai(li)
    await li.presses("找人帮忙")
    await zhao.phone.wait_for(lambda one: "李四" in one.text and "还没人接" in one.text)
    await group.room.sets(village.telegram.bot, "administrator", by=zhao.phone)
    await group.sees("这个群是三河镇服务站的群了")
    await chen.sees("从现在起到群")
    anna = village.someone("赵六")
    await lives_in_litai(anna)
    await anna.presses("找人帮忙")
    await group.sees("赵六")


async def test_put_out_of_the_group_while_somebody_waits(
    village: Village, wang: Someone, zhao: Someone, chen: Someone, group: StationGroup
) -> None:
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await group.sees("还没人接")
    await group.room.sets(village.telegram.bot, "kicked", by=zhao.phone)
    await chen.sees("我被移出了群")
    await zhao.sees("停在这一问")
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")


async def test_what_telegram_refuses_is_found_out_and_nothing_is_lost(
    village: Village, wang: Someone, zhao: Someone, chen: Someone, group: StationGroup
) -> None:
    """Topics are switched off, which bots are not told."""
    await is_helped(wang, zhao, group)
    await group.room.becomes_forum(False)
    await wang.types("还在吗")
    await zhao.sees("王秀英：还在吗")
    await chen.sees("“话题”关掉了")
    await village.comes_to("select count(*) from outbox where sent = 0 and given_up = 0", 0)
    await zhao.sees("停在这一问")
    await wang.types("我等着")
    await zhao.sees("我等着")
    await group.room.becomes_forum()
    await group.room.says(zhao.phone, "/station")
    await group.sees("这个群是三河镇服务站的群了")


async def test_a_group_is_named_first_and_made_ready_later(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    """A plain group gets another id when topics are switched on; the station stays its own."""
    plain = village.telegram.group("三河站", zhao.phone)
    await plain.says(zhao.phone, "/station@cunji_bot")
    await plain.wait_for("打开“话题”")
    room = await plain.upgrades()
    await room.becomes_forum()
    await room.says(zhao.phone, "/station@cunji_bot")
    await room.wait_for("把我设成管理员")
    await room.sets(village.telegram.bot, "administrator", by=zhao.phone)
    await room.wait_for("这个群是三河镇服务站的群了")
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await StationGroup(room).sees("停在这一问")


async def test_who_may_name_a_group(village: Village, zhao: Someone, chen: Someone, wang: Someone) -> None:
    await operator(village, CENTRE, "小孙")
    room = village.telegram.group("群", chen.phone, wang.phone, zhao.phone, kind="supergroup")
    await room.becomes_forum()
    await room.sets(village.telegram.bot, "administrator", by=chen.phone)
    await wang.types("/start")
    await wang.sees("村集")
    await room.says(wang.phone, "/station@cunji_bot")
    await room.wait_for("这个不归您管")
    await room.says(chen.phone, "/station@cunji_bot")
    asked = await room.wait_for("这个群是哪个站的")
    assert asked.labels == [CENTRE, SANHE]
    await room.presses(wang.phone, SANHE, asked)
    await room.presses(chen.phone, CENTRE, asked)
    await room.wait_for(f"这个群是{CENTRE}的群了")
    await room.says(zhao.phone, "/station@cunji_bot")
    await room.wait_for(f"这个群已经是{CENTRE}的群了")
    bound = next(
        one for one in room.messages() if "这个群是" in one.text and CENTRE in one.text and one.labels
    )
    pressed = await room.presses(zhao.phone, "✖️ 不用这个群了", bound)
    assert "不归您管" in str((await zhao.phone.wait_for_answer(pressed))["text"])
    await room.presses(chen.phone, "✖️ 不用这个群了", bound)
    await room.wait_for("不再是")


async def test_more_than_twenty_a_minute_are_bundled_and_nothing_is_lost(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    village.telegram.limits.turn_on(per_second=1000, private_per_second=1000, private_burst=1000)
    for number in range(45):
        await wang.types(f"第{number}句")
    for _ in range(PATIENCE_TICKS * 2):
        if "第44句" in "".join(group.said("王秀英")):
            break
        await asyncio.sleep(0.02)
    said = "\n".join(group.said("王秀英"))
    places = [said.index(f"第{number}句") for number in range(45)]
    assert places == sorted(places)
    assert said.count("第7句") == 1
    assert len([one for one in group.said("王秀英") if "句" in one]) < 22
    assert village.telegram.limits.refused == 0
    await village.comes_to("select count(*) from outbox where sent = 0", 0)
