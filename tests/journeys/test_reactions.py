"""Who is helped and who helps put an emoji to what the other wrote: it stands there for both."""

import asyncio

import pytest

from simulator.phones.phone import Shown
from tests.journeys.conftest import Someone, Village
from tests.journeys.station_groups import StationGroup, station_group
from tests.journeys.stations import at_ten, operator
from tests.journeys.test_asking import is_helped as is_helped_alone
from tests.journeys.test_station_group import is_helped


@pytest.fixture
async def zhao(village: Village) -> Someone:
    """An operator of the station in the town of 李台, on a morning when it is open."""
    await at_ten(village)
    return await operator(village)


@pytest.fixture
async def group(village: Village, zhao: Someone) -> StationGroup:
    return await station_group(village, zhao)


async def reacts(village: Village, who: Someone, message: Shown, emoji: str) -> None:
    """A person needs a moment to find the emoji: by then it is written down what was sent."""
    await village.comes_to("select count(*) from outbox where sent = 0", 0)
    await who.phone.reacts(message, emoji)


async def test_an_emoji_is_brought_to_the_other_side_and_taken_away_there(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    written = await group.writes(zhao, "王秀英", "花椒归“花椒调料”")
    await reacts(village, wang, await wang.sees("花椒归“花椒调料”"), "👍")
    await group.room.wait_for_reaction(written, "👍")
    await reacts(village, wang, wang.phone.last(), "❤")
    await group.room.wait_for_reaction(written, "❤")
    await reacts(village, wang, wang.phone.last(), "")
    await group.room.wait_for_reaction(written, "")
    typed = await wang.phone.types("找到了")
    shown = await group.sees("找到了")
    await village.comes_to("select count(*) from outbox where sent = 0", 0)
    await group.room.reacts(zhao.phone, shown, "👌")
    await wang.phone.wait_for_reaction(typed, "👌")


async def test_thanks_come_also_when_it_is_over(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    await is_helped(wang, zhao, group)
    written = await group.writes(zhao, "王秀英", "按“选好了”就行")
    copy = await wang.sees("按“选好了”就行")
    await group.presses(zhao, "帮完了")
    await wang.sees("帮上您的忙了吗")
    await reacts(village, wang, copy, "🙏")
    await group.room.wait_for_reaction(written, "🙏")


async def test_between_two_chats_of_their_own_in_english(village: Village, anna: Someone) -> None:
    await at_ten(village)
    ming = await operator(village, name="Ming", language="en")
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.types("Anna's walnuts")
    await anna.sees("Which village")
    await anna.types("Litai")
    await anna.sees("What does your store sell")
    await anna.presses("Ask a person")
    await ming.sees("Nobody has it yet")
    await ming.presses("I take it")
    await anna.sees("Ming (三河镇服务站) is here to help you")
    await ming.presses("Write")
    await ming.sees("goes to Anna")
    written = await ming.phone.types("Press nuts, then Done")
    await reacts(village, anna, await anna.sees("Press nuts, then Done"), "👍")
    await ming.phone.wait_for_reaction(written, "👍")
    typed = await anna.phone.types("Thank you")
    await reacts(village, ming, await ming.sees("Thank you"), "❤")
    await anna.phone.wait_for_reaction(typed, "❤")


async def test_an_emoji_of_others_or_at_what_nobody_wrote_stays_where_it_is(
    village: Village, wang: Someone, zhao: Someone, group: StationGroup
) -> None:
    qian = await operator(village, name="老钱")
    await group.room.sets(qian.phone, "member", by=zhao.phone)
    await is_helped(wang, zhao, group)
    typed = await wang.phone.types("我不会按")
    shown = await group.sees("我不会按")
    before = (len(wang.phone.messages()), len(group.room.messages()))
    await village.comes_to("select count(*) from outbox where sent = 0", 0)
    await group.room.reacts(qian.phone, shown, "😁")
    await reacts(village, wang, wang.phone.messages()[1], "👎")
    await reacts(village, wang, typed, "👍")
    await group.room.reacts(zhao.phone, shown, "👌")
    await wang.phone.wait_for_reaction(typed, "👌")
    await asyncio.sleep(0.1)
    assert (len(wang.phone.messages()), len(group.room.messages())) == before
    assert await village.counts("select count(*) from outbox where body like '%react%'") == 1


async def test_the_open_question_and_the_wrong_answers_are_kept(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await is_helped_alone(wang, zhao)
    await zhao.presses("回话")
    await zhao.types("按“花椒调料”")
    await reacts(village, wang, await wang.sees("按“花椒调料”"), "👍")
    await wang.presses("花椒调料")
    await wang.presses("选好了")
    await wang.sees("发一张照片")
