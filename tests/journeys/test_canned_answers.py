"""What the people of a station say often is kept once, found by a word, and sent by a press."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.station_groups import StationGroup, station_group
from tests.journeys.stations import JIAOGONG, SANHE, at_ten, operator
from tests.journeys.test_asking import is_helped
from tests.journeys.test_station_group import is_helped as is_helped_in_the_group


@pytest.fixture
async def zhao(village: Village) -> Someone:
    await at_ten(village)
    return await operator(village)


async def keeps(who: Someone, *answers: str) -> None:
    for answer in answers:
        await who.types("求助单")
        await who.presses("常用话")
        await who.presses("加一条")
        await who.sees("写下这句常用话")
        await who.types(answer)
        await who.sees("站里的人都能用")


async def test_kept_found_and_sent_in_a_chat_of_ones_own(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await keeps(zhao, "按“选好了”就行", "花椒归花椒调料", "照片可以不发，按“没有照片”")
    qian = await operator(village, SANHE, "老钱")
    he = await operator(village, JIAOGONG, "小何")
    await is_helped(wang, zhao)
    await zhao.presses("常用话")
    await zhao.sees("站里的常用话（3 条）")
    await zhao.presses("花椒归花椒调料")
    await wang.sees("老赵：花椒归花椒调料")
    await zhao.sees("发给 王秀英 了")
    await zhao.presses("收回“花椒归花椒调料”")
    await zhao.sees("收回了")
    await zhao.types("求助单")
    await zhao.presses("✋ 王秀英")
    await zhao.presses("常用话")
    await zhao.presses("找一条")
    await zhao.sees("找哪句")
    await zhao.types("照片")
    await zhao.sees("找到 1 条")
    await zhao.presses("照片可以不发")
    await wang.sees("照片可以不发")
    await qian.types("求助单")
    await qian.presses("常用话")
    assert "花椒归花椒调料" in (await qian.sees("站里的常用话（3 条）")).labels
    await qian.presses("删一条")
    await qian.presses("🗑 花椒归花椒调料")
    await qian.sees("站里的常用话（2 条）")
    await he.types("求助单")
    await he.presses("常用话")
    await he.sees("还没有常用话")


async def test_kept_found_and_sent_in_a_topic(village: Village, wang: Someone, zhao: Someone) -> None:
    group = await station_group(village, zhao)
    await is_helped_in_the_group(wang, zhao, group)
    await group.presses(zhao, "常用话")
    await group.sees("还没有常用话")
    await group.presses(zhao, "加一条")
    await group.sees("写下这句常用话")
    await group.writes(zhao, "王秀英", "先按“选好了”")
    await group.sees("站里的人都能用")
    assert not any("先按“选好了”" in one.text for one in wang.phone.messages())
    await group.presses(zhao, "常用话")
    await group.sees("站里的常用话（1 条）")
    await group.presses(zhao, "先按“选好了”")
    await wang.sees("老赵：先按“选好了”")
    await group.writes(zhao, "王秀英", "好了吗")
    await wang.sees("老赵：好了吗")


async def test_in_english_too(village: Village, anna: Someone) -> None:
    await at_ten(village)
    ming = await operator(village, name="Ming", language="en")
    group: StationGroup = await station_group(village, ming)
    await ming.types("Calls for help")
    await ming.presses("Kept answers")
    await ming.presses("Keep another")
    await ming.sees("Write the answer")
    await ming.types("Press Done when you have chosen")
    await ming.sees("for everybody at the station")
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.presses("Ask a person")
    await anna.sees("Somebody will help you")
    # Where somebody lives is not known yet: the county would be asked, and has nobody but the station.
    await anna.types("Anna's walnuts")
    await anna.sees("Which village")
    await anna.types("Litai")
    await anna.sees("What does your store sell")
    await anna.presses("Ask a person")
    await group.sees("The open question")
    await group.presses(ming, "I take it")
    await group.sees("Ming is helping")
    await group.presses(ming, "Kept answers")
    await group.presses(ming, "🔍 Find")
    await group.sees("Which answer?")
    await group.writes(ming, "Anna", "done CHOSEN")
    await group.presses(ming, "Press Done when")
    await anna.sees("Ming: Press Done when you have chosen")
