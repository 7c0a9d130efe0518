"""Somebody who is stuck asks for a person: an operator answers, or fills in the field, and the form goes on."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import at_ten, operator


@pytest.fixture
async def zhao(village: Village) -> Someone:
    """An operator of the station in the town of 李台, on a morning when it is open."""
    await at_ten(village)
    return await operator(village)


async def is_stuck(wang: Someone) -> None:
    """In the middle of opening a store, at what it sells, after two answers that were not understood."""
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("李台")
    await wang.sees("您的店卖什么")
    await wang.types("啥都有一点")
    await wang.sees("按下面的一个按钮")
    await wang.types("就是山上的东西")
    await wang.sees("要是不会填，就按“🙋 找人帮忙”")


async def asks_and_is_helped(wang: Someone, zhao: Someone) -> None:
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    asked = await wang.sees("三河镇服务站的人会来帮您")
    assert "10:3" in asked.text
    await zhao.presses("我来接")
    await wang.sees("老赵 来帮您了")


async def test_a_field_is_filled_in_and_the_farmer_goes_on_at_the_next_step(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")
    card = await zhao.sees("卡在这一问")
    for told in (
        "王秀英",
        "中文",
        "还没人接",
        "您的店卖什么",
        "秀英山货",
        "李台村",
        "啥都有一点",
        "就是山上的东西",
    ):
        assert told in card.text
    await zhao.presses("我来接")
    await zhao.sees("老赵 在帮")
    await wang.sees("三河镇服务站的 老赵 来帮您了")
    await zhao.presses("替他填")
    await zhao.sees("替 王秀英 填")
    await zhao.presses("花椒调料")
    await zhao.sees("交上去了")
    await zhao.sees("替 王秀英 填好了")
    await wang.sees("您的店卖什么")
    await zhao.presses("替他填")
    await zhao.presses("选好了")
    filled = await wang.sees("替您填了")
    assert "花椒调料" in filled.text
    assert "发一张照片" in filled.text
    await wang.presses("没有照片")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("开张了")
