"""The network: who works for the county, and how stations open and close."""

import pytest

from market import roles
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import CENTRE, SANHE, at_ten, lives_in_litai, operator


@pytest.fixture
async def chen(village: Village) -> Someone:
    """The county's first manager."""
    who = village.someone("陈县长", phone="+8613893900005")
    await who.opens(await village.invitation(roles.MANAGER))
    await who.sees("从现在起您是县里的管理员")
    return who


async def invites(chen: Someone, role: str, station: str = "") -> str:
    """The link of an invitation that a manager makes in the chat."""
    await chen.types("我的")
    await chen.sees("我的资料")
    await chen.presses("工作人员")
    await chen.presses("邀请一位")
    await chen.sees("邀请他做什么")
    await chen.presses(role)
    if station:
        await chen.sees("在哪个服务站")
        await chen.presses(station)
    await chen.sees("邀请好了")
    return chen.link()


async def test_an_invitation_works_once_and_for_seven_days(village: Village, chen: Someone) -> None:
    await village.station(SANHE)
    link = await invites(chen, "服务站的工作人员", SANHE)
    zhao, late = village.someone("老赵"), village.someone("小钱")
    await zhao.opens(link)
    await zhao.sees("从现在起您是服务站的工作人员")
    await late.opens(link)
    await late.sees("已经用过或者过期了")
    await chen.presses("工作人员")
    await chen.sees("工作人员：2 位")
    again = await invites(chen, "培训老师")
    village.telegram.clock.advance(hours=7 * 24 + 1)
    await late.opens(again)
    await late.sees("已经用过或者过期了")


async def test_an_open_invitation_is_listed_and_taken_back(village: Village, chen: Someone) -> None:
    link = await invites(chen, "县里的管理员")
    await chen.presses("工作人员")
    await chen.presses("没用的邀请（1）")
    assert "陈县长 发的" in (await chen.sees("还没用的邀请")).text
    await chen.presses("作废第 1 个")
    await chen.sees("没有还没用的邀请")
    other = village.someone("小钱")
    await other.opens(link)
    await other.sees("已经用过或者过期了")


async def test_a_role_ends_and_what_was_in_hand_goes_back(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await at_ten(village)
    zhao = await operator(village)
    he = await operator(village, name="小何")
    await lives_in_litai(wang)
    await wang.presses("找人帮忙")
    await zhao.sees("还没人接")
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")
    await chen.types("我的")
    await chen.presses("工作人员")
    await chen.presses("老赵，服务站的工作人员")
    await chen.presses("不再担任")
    await chen.sees("会放回去让别人接")
    await chen.presses("对，不再担任")
    await zhao.sees("不再是服务站的工作人员")
    await wang.sees("老赵 现在顾不上")
    await he.presses("我来接")
    await wang.sees("小何 来帮您了")
    await zhao.types("柜台")
    await zhao.sees("这是服务站工作人员用的")


async def test_the_last_manager_cannot_leave(village: Village, chen: Someone) -> None:
    await chen.types("我的")
    await chen.presses("我的工作")
    await chen.presses("县里的管理员")
    await chen.presses("不再担任")
    await chen.presses("对，不再担任")
    await chen.sees("县里不能没有管理员")
    await chen.types("我的")
    await chen.presses("删除我")
    await chen.presses("对，删除")
    await chen.sees("真的要删吗")
    await chen.presses("真的删除")
    await chen.sees("县里不能没有管理员")
    await chen.presses("不弄了")
    link = await invites(chen, "县里的管理员")
    other = village.someone("小钱")
    await other.opens(link)
    await other.sees("从现在起您是县里的管理员")
    await chen.types("我的")
    await chen.presses("我的工作")
    await chen.presses("县里的管理员")
    await chen.presses("不再担任")
    await chen.presses("对，不再担任")
    await chen.sees("您不再担任了")
    await chen.types("我的")
    await chen.sees("我的资料")
    assert await village.counts("select count(*) from role where ended is null") == 1


async def test_an_english_manager_invites_and_ends(village: Village) -> None:
    ann = await operator(village, CENTRE, "Ann", "en", role="manager")
    await ann.types("Me")
    await ann.presses("People who work here")
    await ann.presses("Invite somebody")
    await ann.sees("What shall they be")
    await ann.presses("a trainer")
    await ann.sees("It works once, for seven days")
    bob = village.someone("Bob", "en")
    await bob.opens(ann.link())
    await bob.sees("from now on you are a trainer")
    await ann.presses("People who work here")
    await ann.presses("Bob, a trainer")
    await ann.presses("End this role")
    await ann.presses("Yes, end it")
    await bob.sees("You are no longer a trainer")
