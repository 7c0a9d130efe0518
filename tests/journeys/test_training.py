"""A session is planned, somebody enrols, both reminders come; and all that happens to sessions and their people."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from market import roles
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import at_ten

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
async def chen(village: Village) -> Someone:
    """The county's manager, at ten in the morning."""
    await at_ten(village)
    manager = village.someone("小陈")
    await manager.opens(await village.invitation(roles.MANAGER))
    await manager.sees("从现在起您是县里的管理员")
    return manager


async def plans(
    chen: Someone,
    *,
    topic: str = "第一次上货",
    when: str = "后天下午两点",
    seats: str = "20",
    link: bool = False,
) -> str:
    """A manager plans a session for everybody; its link."""
    await chen.types("🎓 培训")
    await chen.presses("办一期培训")
    await chen.sees("讲什么")
    await chen.types(topic)
    await chen.sees("在哪里上课")
    await chen.types("https://meeting.example/123" if link else "三河镇服务站二楼")
    if not link:
        await chen.sees("在地图上哪里")
        await chen.phone.shares_location(33.39, 104.92)
    await chen.sees("什么时候开始")
    await chen.types(when)
    await chen.sees("要多长时间")
    await chen.types("一个半小时")
    await chen.sees("多少个位子")
    await chen.types(seats)
    await chen.sees("谁来讲")
    await chen.types("马老师")
    await chen.sees("给谁")
    await chen.presses("所有人")
    await chen.sees("就这些人吗")
    await chen.presses("就这些人")
    await chen.sees("看看对不对")
    await chen.presses("对，就这样")
    await chen.sees("办起来了")
    return chen.link()


def to(village: Village, day: int, clock: str) -> None:
    """Moves the clock to a time of day, so many days after today, county time."""
    now = village.telegram.clock.now().astimezone(SHANGHAI)
    hours, minutes = clock.split(":")
    moment = (now + timedelta(days=day)).replace(
        hour=int(hours), minute=int(minutes), second=0, microsecond=0
    )
    village.telegram.clock.to(moment)


def said(who: Someone, text: str) -> int:
    """How often the bot said this to somebody."""
    return sum(text in one.text for one in who.phone.messages())


async def quiet(village: Village) -> None:
    """Nothing is due any more at this moment."""
    now = int(village.telegram.clock.now().timestamp() * 1000)
    await village.comes_to(f"select count(*) from due where not_before <= {now} and kind like 'session%'", 0)


async def test_planned_enrolled_and_reminded_twice(village: Village, chen: Someone, wang: Someone) -> None:
    await plans(chen)
    await wang.types("🎓 培训")
    await wang.sees("一按就能报名")
    await wang.presses("第一次上货")
    card = await wang.sees("马老师 讲")
    assert "三河镇服务站二楼" in card.text
    assert "1 小时 30 分钟" in card.text
    await wang.presses("我报名")
    await wang.sees("您报上名了")
    to(village, 1, "11:59")
    await quiet(village)
    assert said(wang, "明天有培训") == 0
    to(village, 0, "12:00")
    reminder = await wang.sees("明天有培训")
    assert "14:00" in reminder.text
    to(village, 1, "12:00")
    await wang.sees("快开始了")
    await wang.presses("我来")
    await wang.sees("也说了一定来")
    to(village, 0, "18:00")
    await quiet(village)
    # The press has made a card of the second reminder, and no third one comes.
    assert (said(wang, "明天有培训"), said(wang, "快开始了")) == (1, 0)


async def test_in_english(village: Village, anna: Someone) -> None:
    await at_ten(village)
    ben = village.someone("Ben", "en")
    await ben.opens(await village.invitation(roles.MANAGER))
    await ben.sees("from now on you are a county manager")
    await ben.types("Training")
    await ben.presses("Plan a session")
    await ben.sees("What is it about")
    await ben.types("Pruning prickly ash")
    await ben.sees("Where is it")
    await ben.types("Sanhe station, upstairs")
    await ben.sees("on the map")
    await ben.presses("skip")
    await ben.sees("When does it begin")
    await ben.types("sometime")
    await ben.sees("I could not read when that is")
    await ben.types("tomorrow at 2 pm")
    await ben.sees("How long")
    await ben.types("2 hours")
    await ben.sees("How many seats")
    await ben.presses("as many as want")
    await ben.sees("Who holds it")
    await ben.presses("I hold it myself")
    await ben.presses("Everybody")
    await ben.presses("These people")
    await ben.sees("Is this right?")
    await ben.presses("Yes")
    await ben.sees("Planned: Pruning prickly ash")
    await anna.opens(ben.link())
    await anna.sees("by Ben")
    await anna.presses("Enrol me")
    await anna.sees("You are enrolled")
    to(village, 0, "12:00")
    await anna.sees("Training tomorrow: Pruning prickly ash")
    to(village, 1, "12:00")
    await anna.sees("It begins soon")
    await anna.presses("I come")
    await anna.sees("you said that you come")
