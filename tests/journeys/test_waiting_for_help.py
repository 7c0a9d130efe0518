"""Nobody is left without a word: who is asked next, who lost the ticket, when somebody comes."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import CENTRE, JIAOGONG, SANHE, at_ten, lives_in_litai, operator
from tests.journeys.test_asking import is_stuck
from tests.journeys.test_broadcasts import manager


@pytest.fixture
async def zhao(village: Village) -> Someone:
    await at_ten(village)
    return await operator(village)


async def asks(wang: Someone) -> None:
    await lives_in_litai(wang)
    await wang.presses("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")


async def test_nobody_answers_so_the_neighbour_is_asked_then_the_county(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    he = await operator(village, JIAOGONG, "小何")
    chen = await operator(village, CENTRE, "小陈")
    await asks(wang)
    await zhao.sees("还没人接")
    assert not any("王秀英" in one.text for one in he.phone.messages())
    village.telegram.clock.advance(601)
    await he.sees("还没人接")
    assert "角弓镇服务站" in (await wang.sees("已经转给")).text
    village.telegram.clock.advance(601)
    await chen.sees("还没人接")
    await wang.phone.wait_for(lambda shown: "已经转给武都区电商服务中心" in shown.text)
    village.telegram.clock.advance(3600)
    await wang.sees("您的事排着队")
    village.telegram.clock.advance(3601)
    await village.comes_to("select count(*) from ticketevent where action = 'remind'", 1)
    await he.presses("我来接")
    await wang.sees("角弓镇服务站的 小何 来帮您了")
    await zhao.presses("我来接")
    await zhao.sees("小何 在帮")
    assert await village.counts("select count(*) from due where kind = 'offer_ticket'") == 0


async def test_where_the_county_has_no_centre_its_managers_are_asked(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    chen, ma = await manager(village), await manager(village, "老马")
    buyer = village.someone("小李")
    await buyer.types("找人帮忙")
    await buyer.sees("会来帮您")
    assert "小李" in (await chen.sees("还没人接")).text
    await chen.presses("我来接")
    await buyer.sees("县里小陈 来帮您了")
    # Put back, it is offered to them again.
    await ma.types("/menu")
    await ma.sees("您想做什么")
    await chen.presses("放回去")
    await buyer.sees("县里小陈 现在顾不上")
    assert "小李" in (await ma.sees("还没人接")).text
    await ma.presses("我来接")
    await buyer.sees("老马 来帮您了")
    # A farmer whose station does not answer, and has no neighbour, comes to them after ten minutes.
    await asks(wang)
    await zhao.sees("还没人接")
    assert not any("王秀英" in one.text for one in chen.phone.messages())
    village.telegram.clock.advance(601)
    await chen.phone.wait_for(lambda shown: "王秀英" in shown.text and "还没人接" in shown.text)
    await chen.presses("我来接")
    await wang.sees("县里小陈 来帮您了")


async def test_outside_opening_hours_the_farmer_is_told_when_and_the_station_asked_in_the_morning(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    he = await operator(village, JIAOGONG, "小何")
    await lives_in_litai(wang)
    village.telegram.clock.advance(hours=11)
    await wang.presses("找人帮忙")
    asked = await wang.sees("三河镇服务站的人会来帮您")
    assert "08:30" in asked.text
    assert not any("王秀英" in one.text for one in zhao.phone.messages())
    village.telegram.clock.to_tomorrow("08:00", "Asia/Shanghai")
    await zhao.sees("还没人接")
    assert not any("已经转给" in one.text for one in wang.phone.messages())
    village.telegram.clock.advance(601)
    await he.sees("还没人接")


async def test_ten_minutes_are_of_opening_hours(village: Village, wang: Someone, zhao: Someone) -> None:
    he = await operator(village, JIAOGONG, "小何")
    await lives_in_litai(wang)
    village.telegram.clock.advance(8 * 3600 + 55 * 60)
    await wang.presses("找人帮忙")
    await zhao.sees("还没人接")
    village.telegram.clock.to_tomorrow("08:02", "Asia/Shanghai")
    await zhao.types("/menu")
    await zhao.sees("您想做什么")
    assert not any("王秀英" in one.text for one in he.phone.messages())
    village.telegram.clock.advance(5 * 60)
    await he.sees("还没人接")


async def test_whoever_lets_a_person_wait_loses_the_ticket(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await asks(wang)
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")
    village.telegram.clock.advance(901)
    await zhao.sees("王秀英 等了太久")
    gone = await wang.sees("老赵 现在顾不上")
    assert "三河镇服务站" in gone.text
    assert "不用人帮了" not in wang.phone.keyboard()[0][0]
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")
    await zhao.presses("回话")
    await zhao.sees("都直接给 王秀英")
    await zhao.types("我看看，稍等")
    await wang.sees("我看看，稍等")
    village.telegram.clock.advance(901)
    await wang.types("好的")
    await zhao.sees("王秀英：好的")
    village.telegram.clock.advance(600)
    await wang.types("还在吗")
    await zhao.sees("还在吗")
    village.telegram.clock.advance(301)
    await zhao.sees("王秀英 等了太久")
    await wang.sees("老赵 现在顾不上")


async def test_what_is_answered_and_silent_for_half_a_day_is_over(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await asks(wang)
    await zhao.presses("我来接")
    await zhao.presses("回话")
    await zhao.sees("都直接给 王秀英")
    await zhao.types("好了，您再试试")
    await wang.sees("您再试试")
    village.telegram.clock.advance(hours=12, seconds=1)
    await wang.sees("帮上您的忙了吗")
    await wang.types("看看货")
    await wang.sees("这里现在没有货")


async def test_a_ticket_is_put_off_for_an_hour(village: Village, wang: Someone, zhao: Someone) -> None:
    await asks(wang)
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")
    await zhao.presses("过一小时")
    await zhao.sees("老赵 一会儿再帮")
    assert "11:0" in (await wang.sees("老赵 先去忙一下")).text
    await wang.types("你好")
    await wang.sees("您好")
    village.telegram.clock.advance(3601)
    await zhao.sees("老赵 在帮")
    await wang.sees("老赵 来帮您了")


async def test_a_ticket_is_put_back_and_handed_over(village: Village, wang: Someone, zhao: Someone) -> None:
    he = await operator(village, JIAOGONG, "小何")
    await asks(wang)
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")
    await zhao.presses("放回去")
    await wang.sees("老赵 现在顾不上")
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")
    await zhao.presses("转给别站")
    await zhao.sees("转给哪个站")
    await zhao.presses(JIAOGONG)
    await wang.sees("角弓镇服务站的人接着帮您")
    await he.presses("我来接")
    await wang.sees("小何 来帮您了")
    await zhao.types("求助单")
    queue = await zhao.sees("我接的")
    assert "王秀英" not in str(queue.buttons)


async def test_the_queue_shows_whoever_waits_longest_first(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await asks(wang)
    village.telegram.clock.advance(300)
    li = village.someone("李四")
    await lives_in_litai(li)
    await li.presses("找人帮忙")
    await li.sees("会来帮您")
    await zhao.types("我的")
    await zhao.presses("求助单")
    queue = await zhao.sees("等人接的：2")
    assert [row[0] for row in queue.buttons[:2]] == ["⏳ 王秀英，等了 5 分钟", "⏳ 李四，等了 0 分钟"]
    await zhao.presses("李四")
    await zhao.sees("李四")
    await zhao.presses("我来接")
    await li.sees("老赵 来帮您了")


async def test_a_manager_may_help_anywhere(village: Village, wang: Someone, zhao: Someone) -> None:
    chen = await operator(village, SANHE, "小陈", role="manager")
    await asks(wang)
    await chen.types("求助单")
    await chen.presses("王秀英")
    await chen.presses("我来接")
    await wang.sees("小陈 来帮您了")


async def test_whoever_is_deleted_asks_for_nothing_any_more(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await asks(wang)
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")
    await wang.types("我的")
    await wang.presses("删除我")
    await wang.presses("对，删除")
    await wang.presses("真的删除")
    await wang.sees("都删掉了")
    await zhao.sees("不用人帮了")
    assert await village.counts("select count(*) from ticket where state = 'closed' and form = ''") == 1


async def test_after_two_answers_not_understood_somebody_is_asked_by_itself(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await is_stuck(wang)
    assert "三河镇服务站的人来帮您" in (await wang.sees("我请")).text
    assert "就是山上的东西" in (await zhao.sees("还没人接")).text
    await wang.types("山货山货")
    await wang.sees("您的店卖什么")
    assert await village.counts("select count(*) from ticket") == 1
