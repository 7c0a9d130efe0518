"""A session is planned, somebody enrols, both reminders come; and all that happens to sessions and their people."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from market.members import roles
from simulator.phones.phone import Shown
from storage.work import Statement
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import SANHE, at_ten, operator, presses_door

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


async def enrols(who: Someone, link: str) -> None:
    await who.opens(link)
    await who.presses("我报名")
    await who.sees("您报上名了")


@pytest.fixture
def li(village: Village) -> Someone:
    return village.someone("李明")


async def test_moved_with_a_reason_and_reminded_of_the_new_time(
    village: Village, chen: Someone, wang: Someone, anna: Someone
) -> None:
    link = await plans(chen)
    await enrols(wang, link)
    await anna.opens(link)
    await anna.presses("Enrol me")
    await anna.sees("You are enrolled")
    await chen.presses("看这期培训")
    await chen.presses("改时间")
    await chen.sees("改到什么时候")
    await chen.types("大后天上午9点")
    await chen.sees("为什么改")
    await chen.presses("天气不好")
    await chen.sees("改到 ")
    await chen.presses("对，就这样")
    await chen.sees("2 个人会知道")
    assert "09:00" in (await wang.sees("改时间了")).text
    assert "because: bad weather" in (await anna.sees("is moved to")).text.lower()
    # The old times pass without a word. Seven in the morning, two hours before, is not in the quiet hours any more.
    to(village, 1, "12:00")
    await quiet(village)
    assert said(wang, "明天有培训") == 0
    to(village, 1, "12:00")
    await wang.sees("明天有培训")
    to(village, 1, "07:00")
    await wang.sees("快开始了")
    await anna.sees("It begins soon")


async def test_called_off_at_night_is_told_in_the_morning(
    village: Village, chen: Someone, wang: Someone
) -> None:
    link = await plans(chen)
    await enrols(wang, link)
    await chen.presses("看这期培训")
    to(village, 0, "21:00")
    await chen.presses("取消")
    await chen.sees("为什么取消")
    await chen.types("老师病了")
    await chen.sees("取消“第一次上货”")
    await chen.presses("对，就这样")
    await chen.sees("1 个人会知道")
    await quiet(village)
    assert said(wang, "取消了") == 0
    to(village, 1, "07:00")
    assert "老师病了" in (await wang.sees("取消了")).text
    to(village, 1, "15:00")
    await quiet(village)
    assert said(wang, "有培训") + said(wang, "快开始") == 0


async def test_a_full_session_has_a_line_that_moves_up_by_itself(
    village: Village, chen: Someone, wang: Someone, li: Someone
) -> None:
    link = await plans(chen, seats="1")
    await enrols(wang, link)
    await li.opens(link)
    await li.presses("满了，我排队")
    await li.sees("您在排队")
    to(village, 1, "12:00")
    await wang.sees("明天有培训")
    assert said(li, "明天有培训") == 0
    await wang.presses("来不了")
    await wang.sees("🎓 第一次上货")
    await li.sees("有位子了，轮到您了")
    to(village, 1, "12:00")
    await li.sees("快开始了")
    await quiet(village)
    assert said(wang, "快开始了") == 0
    assert await village.counts("select taken from trainingsession") == 1


async def test_a_neighbour_a_pin_a_calendar_and_a_clash(
    village: Village, chen: Someone, wang: Someone
) -> None:
    link = await plans(chen, seats="2")
    other = await plans(chen, topic="给货拍好照片", when="后天下午三点")
    await enrols(wang, link)
    await wang.presses("带一个邻居")
    await wang.sees("带谁来")
    await wang.types("李大爷")
    await wang.sees("给 李大爷 也留了位子")
    assert await village.counts("select taken from trainingsession where topic = 'first-listing'") == 2
    await wang.presses("看这期培训")
    await wang.sees("带上 李大爷")
    await wang.presses("地图")
    pin = await wang.phone.wait_for(lambda shown: "venue" in shown.raw)
    assert pin.raw["venue"]["location"] == {"latitude": 33.39, "longitude": 104.92}
    assert pin.raw["venue"]["title"] == "第一次上货"
    await wang.presses("存到日历")
    entry = await wang.sees("就存到手机日历里了")
    assert entry.raw["document"]["file_name"] == "培训.ics"
    await wang.presses("邻居不来了")
    await wang.sees("还剩 1 个")
    await wang.opens(other)
    await wang.sees("同一时间您还报了：第一次上货")
    # Enrolled all the same, and the other one is moved away and back again.
    await wang.presses("我报名")
    await wang.sees("您报上名了")
    for when, told in (("后天下午六点", "还来吗"), ("后天下午两点半", "这个时间您还报了别的培训")):
        await chen.opens(other)
        await chen.presses("改时间")
        await chen.types(when)
        await chen.sees("为什么改")
        await chen.presses("地方用不成")
        shown = await chen.sees("看看对不对")
        assert ("⚠️" in shown.text) == ("两点半" in when)
        await chen.presses("对，就这样")
        await chen.sees("1 个人会知道")
        await wang.sees(told)


async def test_typed_wishes_lead_to_the_session(village: Village, chen: Someone, wang: Someone) -> None:
    link = await plans(chen, topic="花椒怎么剪枝")
    await wang.types("我要报名参加花椒剪枝培训")
    await wang.sees("花椒怎么剪枝")
    await enrols(wang, link)
    await wang.types("收到，我会来的")
    await wang.sees("也说了一定来")
    await wang.types("去不了了")
    await wang.presses("来不了")
    await wang.phone.wait_for(lambda shown: "还剩 20 个" in shown.text)
    await wang.types("有什么培训")
    await wang.sees("一按就能报名")


async def test_those_it_is_for_are_told_of_it_and_enrol(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await plans(chen)
    await wang.types("/start")
    await wang.sees("村集")
    await chen.presses("看这期培训")
    await chen.presses("告诉大家")
    await chen.sees("给谁")
    await chen.presses("所有人")
    await chen.sees("就这些人吗")
    await chen.presses("就这些人")
    await chen.sees("一按就能报名")
    await chen.presses("什么时候发")
    await chen.presses("马上")
    await chen.sees("一按就能报名")
    await chen.presses("对，就这样")
    invitation = await wang.sees("🎓 培训：第一次上货")
    assert "三河镇服务站二楼" in invitation.text
    await enrols(wang, wang.link())


async def test_an_operator_plans_for_the_own_station_and_a_trainer_keeps_the_list(
    village: Village, wang: Someone
) -> None:
    await at_ten(village)
    zhao = await operator(village)
    ma = village.someone("马老师")
    await ma.opens(await village.invitation(roles.TRAINER))
    await ma.sees("培训老师")
    await zhao.types("柜台")
    await zhao.presses("我管的培训")
    await zhao.presses("办一期培训")
    await zhao.sees("讲什么")
    await zhao.presses("打包发货")
    await zhao.presses(SANHE)
    await zhao.presses("跳过")
    await zhao.sees("什么时候开始")
    await zhao.types("明天下午")
    await zhao.sees("几点")
    await zhao.presses("14:00")
    await zhao.sees("要多长时间")
    await zhao.presses("1 小时")
    await zhao.presses("15 个位子")
    await zhao.sees("谁来讲")
    await zhao.presses("马老师")
    await zhao.presses("所有人")
    await zhao.presses("就这些人")
    await zhao.sees("看看对不对")
    await zhao.presses("对，就这样")
    await zhao.sees("办起来了")
    await ma.sees("请您讲一期培训")
    await enrols(wang, zhao.link())
    await ma.presses("看这期培训")
    assert "王秀英" in str((await _list(ma)).buttons)
    assert not [row for row in ma.phone.last().buttons for one in row if "改时间" in one]
    public = await village.app.database.read(
        lambda work: work.run(Statement("select public from trainingsession"))[0][0]
    )
    for door in ("attendance", "at-the-door", "session-figures"):
        assert "这个不归您管" in await presses_door(wang, door, public)


async def _list(who: Someone) -> Shown:
    await who.presses("名单")
    return await who.sees("谁来了就按谁")
