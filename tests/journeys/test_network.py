"""The network: who works for the county, and how stations open and close."""

import pytest

from market.members import roles
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import CENTRE, JIAOGONG, SANHE, at_ten, lives_in_litai, operator
from tests.journeys.test_buying import code_in, lists_walnuts, orders_at_the_station
from tests.journeys.test_first_sale import picture


@pytest.fixture
async def chen(village: Village) -> Someone:
    """The county's first manager."""
    who = village.someone("陈县长", phone="+8613893900005")
    await who.opens(await village.invitation(roles.MANAGER))
    await who.sees("从现在起您是县里的管理员")
    return who


async def invites(chen: Someone, role: str, station: str = "") -> str:
    """The link of an invitation that a manager makes in the chat."""
    await chen.types("县里的事")
    await chen.sees("等查的转账")
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
    await chen.types("县里的事")
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
    await ann.types("The county")
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


async def prepares(chen: Someone, village_name: str = "李台") -> None:
    """A station in Litai, in the village hall."""
    await chen.types("服务站网络")
    await chen.sees("服务站网络")
    await chen.presses("筹备一个新站")
    await chen.sees("是村站、镇站")
    await chen.presses("村里的站")
    await chen.sees("您在哪个村")
    await chen.types(village_name)
    await chen.sees("哪间屋")
    await chen.types("村委会一楼东头那间")
    await chen.sees("站里的电话")
    await chen.types("0939-3212345")
    await chen.sees("几点开门")
    await chen.types("早上八点多")
    await chen.sees("没看懂")
    await chen.types("8点到18点半")
    await chen.sees("站叫什么名字")
    await chen.presses("李台村服务站")
    assert "08:00-18:30" in (await chen.sees("看看对不对")).text
    await chen.presses("对，就这样")
    await chen.sees("开始筹备了")


async def makes_ready(chen: Someone, village: Village) -> Someone:
    """The operator comes in and sends a photo of each thing."""
    await chen.presses("邀请工作人员")
    await chen.sees("邀请好了")
    sun = village.someone("小孙", phone="+8613893900006")
    await sun.opens(chen.link())
    await sun.sees("您的站还在筹备")
    await sun.presses("🔧 李台村服务站")
    await sun.sees("还没备齐：招牌、网络、秤、货架、工作人员培训过")
    for item in ("招牌", "网络", "秤", "货架"):
        await sun.presses(f"⬜ {item}")
        await sun.sees("拍一张照片")
        await sun.sends_photo(picture("blue"))
        await sun.presses(f"✓ {item}")
        await sun.sees(f"李台村服务站：{item}")
        await sun.presses("看这个站")
        await sun.sees("还没备齐")
    return sun


async def test_a_station_is_proposed_made_ready_and_opens_on_its_day(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await at_ten(village)
    await prepares(chen)
    sun = await makes_ready(chen, village)
    await chen.types("服务站网络")
    await chen.presses("🔧 李台村服务站")
    await chen.presses("定开张的日子")
    await chen.sees("哪天开张")
    await chen.presses("今天")
    await chen.sees("还差：工作人员培训过")
    await chen.presses("不弄了")
    await sun.presses("⬜ 工作人员培训过")
    await sun.sees("培训过了吗")
    await sun.presses("培训过了")
    await sun.sees("还没备齐：没有")
    await chen.types("服务站网络")
    await chen.presses("🔧 李台村服务站")
    await chen.presses("定开张的日子")
    await chen.types("明天")
    await chen.sees("那天早上自动开门")

    await lives_in_litai(wang)
    await wang.presses("找人帮忙")
    await wang.sees("县服务中心")
    village.telegram.clock.to_tomorrow("08:01", "Asia/Shanghai")
    await sun.sees("李台村服务站 今天开张了")
    await chen.sees("李台村服务站 今天开张了")
    await wang.types("找人帮忙")
    await wang.sees("李台村服务站的人会来帮您")
    await sun.presses("我来接")
    await wang.sees("李台村服务站的 小孙 来帮您了")


async def test_a_station_closes_and_its_work_is_handed_over(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await at_ten(village)
    zhao = await operator(village)
    he = await operator(village, JIAOGONG, "小何")
    li = village.someone("小李", phone="+8613893900003")
    number = await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await wang.presses("发货")
    await wang.sees("怎么发")
    await wang.presses("我自己送")
    await li.sees("发货了")
    await zhao.types("柜台")
    await zhao.presses("收钱")
    await zhao.sees("付款码")
    await zhao.types(number)
    await zhao.presses("对，就这样")
    await zhao.sees("收了")
    await zhao.types("柜台")
    await zhao.presses("收件")
    await zhao.sees("收到哪件")
    await zhao.presses("李明")
    code = code_in((await li.sees("您的货到了")).text)
    asker = village.someone("李大爷")
    await lives_in_litai(asker)
    await asker.presses("找人帮忙")
    await zhao.sees("还没人接")

    await chen.types("服务站网络")
    assert "1 件等取" in (await chen.sees("三河镇服务站")).text
    await chen.presses("🏤 三河镇服务站")
    await chen.presses("停办")
    await chen.sees("交给哪个站")
    await chen.presses("角弓镇服务站")
    assert "钱箱里 75 元" in (await chen.sees("都交给 角弓镇服务站")).text
    await chen.presses("对，就这样")
    await chen.sees("停办了")
    await zhao.sees("不再是服务站的工作人员")
    await he.sees("事情交给您的站")
    await li.sees("换地方取：请到 角弓镇服务站")
    await he.presses("我来接")
    await asker.sees("角弓镇服务站的 小何 来帮您了")
    await he.types("柜台")
    assert "钱箱里应有：75 元" in (await he.sees("等人取的货：1")).text
    await he.presses("取件")
    await he.sees("六位取货码")
    await he.types(code)
    await he.sees("给 李明")
    await he.presses("对，就这样")
    await he.sees("的货取走了")
    await zhao.types("柜台")
    await zhao.sees("这是服务站工作人员用的")
    buyer = village.someone("小周")
    await buyer.types("/start")
    assert await village.counts("select count(*) from station where state = 'open'") == 1
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0


async def test_the_centre_is_prepared_once_and_the_network_is_a_tree(village: Village, chen: Someone) -> None:
    await village.station(SANHE)
    await chen.types("服务站网络")
    await chen.presses("筹备一个新站")
    await chen.sees("是村站、镇站")
    await chen.presses("县中心")
    await chen.sees("哪间屋")
    await chen.types("政务大厅一楼")
    await chen.presses("没有电话")
    await chen.sees("几点开门")
    await chen.presses("08:00-19:00")
    await chen.presses("武都区电商服务中心")
    await chen.presses("对，就这样")
    await chen.sees("开始筹备了")
    await prepares(chen)
    await chen.types("服务站网络")
    shown = await chen.sees("服务站网络")
    assert shown.text.index("武都区电商服务中心") < shown.text.index("│ ├ 李台村服务站")
    await chen.presses("筹备一个新站")
    await chen.sees("是村站、镇站")
    assert not any("县中心" in one for row in chen.phone.last().buttons for one in row)


async def test_a_village_is_given_to_a_station_and_the_station_is_changed(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await at_ten(village)
    await operator(village)
    await operator(village, JIAOGONG, "小何")
    await chen.types("服务站网络")
    await chen.presses("🏤 角弓镇服务站")
    await chen.presses("加一个村")
    await chen.sees("您在哪个村")
    await chen.types("三河李台")
    await chen.sees("从现在起归 角弓镇服务站 管")
    await chen.presses("看这个站")
    await chen.sees("管的村：李台村")
    await chen.presses("改资料")
    await chen.sees("改 角弓镇服务站 的什么")
    await chen.presses("开门时间")
    await chen.types("9:00-17:30")
    await chen.presses("看这个站")
    await chen.sees("09:00-17:30")
    await lives_in_litai(wang)
    await wang.presses("找人帮忙")
    await wang.sees("角弓镇服务站的人会来帮您")


async def test_an_english_manager_prepares_a_station(village: Village) -> None:
    ann = await operator(village, CENTRE, "Ann", "en", role="manager")
    await ann.types("Stations")
    await ann.presses("Prepare a new station")
    await ann.sees("A village's station, a town's")
    await ann.presses("In a town")
    await ann.sees("Which village")
    await ann.types("sanhe litai")
    await ann.sees("in which room")
    await ann.types("Town hall")
    await ann.sees("phone number")
    await ann.presses("No phone")
    await ann.sees("From when to when")
    await ann.presses("08:00-19:00")
    await ann.sees("What is the station called")
    await ann.types("Sanhe station")
    await ann.sees("Is this right")
    await ann.presses("Yes")
    await ann.sees("is in preparation")
    await ann.presses("See the station")
    await ann.sees("Not ready yet: signboard, internet, scale, shelf, operator trained")
    await ann.presses("Set the opening day")
    await ann.presses("Today")
    await ann.sees("It cannot open yet; missing")
