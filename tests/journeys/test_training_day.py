"""The day of a session: who was there, by the code, the QR or the list; what they then do; and what came of it."""

import pytest

from market.members import roles
from simulator.phones.phone import Shown
from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import lives_in_litai
from tests.journeys.test_training import chen as chen
from tests.journeys.test_training import enrols, plans, quiet, said, to


@pytest.fixture
def li(village: Village) -> Someone:
    return village.someone("李明")


async def code_of(village: Village) -> tuple[str, str]:
    """What the trainer says aloud, and what stands in the QR at the door."""

    def read(work: Work) -> tuple[str, str]:
        row = work.run(Statement("select code, token from trainingsession order by id desc limit 1"))[0]
        return row[0], row[1]

    return await village.app.database.read(read)


async def at_the_door(chen: Someone) -> Shown:
    """The manager opens the newest session that they keep, and what is shown at its door."""
    await chen.types("🎓 培训")
    await chen.presses("我管的培训")
    await chen.sees("我管的培训")
    await chen.presses("第一次上货")
    await chen.sees("马老师 讲")
    await chen.presses("口令和二维码")
    return await chen.sees("贴在门口让大家扫")


async def test_code_qr_and_list_and_then_the_first_listing(
    village: Village, chen: Someone, wang: Someone, li: Someone, anna: Someone
) -> None:
    link = await plans(chen)
    await lives_in_litai(wang)
    await enrols(wang, link)
    await enrols(li, link)
    to(village, 2, "12:30")
    await wang.opens(link)
    await wang.phone.wait_for(lambda shown: "您报上名了" in shown.text)
    assert "我到了" not in str(wang.phone.last().buttons)
    to(village, 0, "13:40")
    door = await at_the_door(chen)
    code, token = await code_of(village)
    assert door.raw["photo"]
    assert " ".join(code) in door.text
    # By the code, said aloud; a wrong one is no matter.
    await wang.opens(link)
    await wang.presses("我到了，说口令")
    await wang.sees("四个数字是什么")
    await wang.types(f"{(int(code) + 1) % 10_000:04}")
    await wang.sees("不是这四个数字")
    await wang.types(" ".join(code))
    await wang.sees("记下了，您来了")
    # By the QR: somebody who had not even enrolled.
    await anna.opens(f"https://t.me/cunji_bot?start=a_{token}")
    await anna.sees("Welcome! Noted, you are there")
    # By the list.
    await chen.presses("名单")
    listed = await chen.sees("报名 3 人，来了 2 人")
    assert [row[0] for row in listed.buttons][:3] == ["✅ Anna", "⬜ 李明", "✅ 王秀英"]
    await chen.presses("李明")
    await chen.sees("来了 3 人")
    # It is over: who came is led into the act that was taught.
    to(village, 0, "15:31")
    await wang.sees("趁热自己做一遍")
    await wang.presses("上货")
    await wang.sees("店")
    await anna.sees("Now do it yourself")
    await chen.sees("上完了，记下来了 3 个人")
    await chen.presses("名单")
    await chen.sees("报名 3 人，来了 3 人")
    await chen.presses("多少人")
    figures = await chen.sees("报名 3 人，来了 3 人")
    assert "三河镇" not in figures.text
    assert "李台村 报名 1、来了 1" in figures.text
    assert "没说村子 报名 2、来了 2" in figures.text
    assert figures.raw["photo"]


async def test_the_code_is_typed_without_being_asked_for(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await enrols(wang, await plans(chen))
    code, _ = await code_of(village)
    await wang.types(code)
    await wang.sees("没看懂")
    to(village, 2, "14:10")
    await wang.types(f"{(int(code) + 1) % 10_000:04}")
    await wang.sees("不是这四个数字")
    await wang.types(code)
    await wang.sees("记下了，您来了：第一次上货")
    assert await village.counts("select count(*) from enrolment where came is not null and how = 'code'") == 1


async def test_only_around_its_time_and_never_after_it_was_called_off(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await enrols(wang, await plans(chen))
    _, token = await code_of(village)
    scan = f"https://t.me/cunji_bot?start=a_{token}"
    await wang.opens(scan)
    await wang.sees("还没到时间")
    to(village, 2, "19:00")
    await wang.opens(scan)
    await wang.sees("已经上完或者取消了")
    await wang.opens("https://t.me/cunji_bot?start=a_nonsense")
    await wang.sees("已经不能用了")


async def test_a_clock_that_stood_still_sends_what_is_still_of_use(
    village: Village, chen: Someone, wang: Someone, li: Someone
) -> None:
    link = await plans(chen)
    await enrols(wang, link)
    # Late: noon of the day before is over, so only the second reminder is still ahead.
    to(village, 1, "12:30")
    await quiet(village)
    await enrols(li, link)
    to(village, 1, "12:00")
    await li.sees("快开始了")
    await quiet(village)
    assert (said(wang, "明天有培训"), said(li, "明天有培训")) == (1, 0)
    to(village, 0, "14:30")
    await quiet(village)
    assert (said(wang, "快开始了"), said(li, "快开始了")) == (1, 1)


async def test_a_session_that_is_over_never_reminds(village: Village, chen: Someone, wang: Someone) -> None:
    """The clock stands still from before the first reminder until after the end."""
    await enrols(wang, await plans(chen))
    to(village, 3, "09:00")
    await village.comes_to("select count(*) from due where kind in ('session_day_before', 'session_soon')", 0)
    assert said(wang, "有培训") + said(wang, "快开始了") == 0


async def test_a_role_demands_an_attended_session(village: Village, chen: Someone, wang: Someone) -> None:
    await chen.types("我的")
    await chen.presses("县里")
    await chen.presses("上岗先培训")
    await chen.sees("什么人要先参加培训")
    await chen.presses("服务站的工作人员")
    await chen.sees("哪一种培训")
    await chen.presses("怎么办服务站")
    await chen.sees("当不了服务站的工作人员")
    await village.station()
    invitation = await village.invitation(roles.OPERATOR, "三河镇服务站")
    await wang.opens(invitation)
    await wang.sees("先参加一次“怎么办服务站”的培训")
    link = await plans(chen, topic="怎么办服务站")
    await enrols(wang, link)
    to(village, 2, "14:10")
    _, token = await code_of(village)
    await wang.opens(f"https://t.me/cunji_bot?start=a_{token}")
    await wang.sees("欢迎！记下了")
    await wang.opens(invitation)
    await wang.sees("从现在起您是服务站的工作人员")
