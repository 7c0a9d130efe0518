"""The county tells many something: composed in the chat, sent at seven, followed as it goes out."""

import pytest

from market import roles
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import lives_in_litai

NEWS = "明天县中心收花椒，32 元一斤，早上八点开秤。"


async def manager(village: Village, name: str = "县里小陈", language: str = "zh-hans") -> Someone:
    """Somebody who manages the county, and has come in."""
    who = village.someone(name, language)
    await who.opens(await village.invitation(roles.MANAGER))
    await who.sees("从现在起您是县里的管理员" if language.startswith("zh") else "you are")
    return who


@pytest.fixture
async def chen(village: Village) -> Someone:
    return await manager(village)


async def writes(chen: Someone, text: str = NEWS) -> None:
    """From the county's page to the question who it is for: no other language, no picture, no button."""
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("群发")
    await chen.presses("写一条新的")
    await chen.sees("要告诉大家什么")
    await chen.types(text)
    await chen.sees("再写一份")
    await chen.presses("跳过")
    await chen.sees("配照片")
    await chen.presses("跳过")
    await chen.sees("放一个按钮")
    await chen.presses("不要按钮")
    await chen.sees("哪一类消息")
    await chen.presses("收购和价钱")
    await chen.sees("给谁")


async def at_seven(village: Village, chen: Someone) -> None:
    await chen.presses("什么时候发")
    await chen.sees("什么时候发")
    await chen.presses("明天早上七点")
    await chen.sees("07:00")
    await chen.presses("对，就这样")


async def test_a_manager_tells_the_growers_at_seven_tomorrow(
    village: Village, chen: Someone, wang: Someone, anna: Someone
) -> None:
    await lives_in_litai(wang)
    await anna.types("/start")
    await anna.sees("Hello")
    await writes(chen)
    await chen.presses("一个村")
    await chen.sees("您在哪个村")
    await chen.types("李台")
    shown = await chen.sees("现在是 1 个人")
    assert "王秀英" in shown.text
    await chen.presses("就这些人")
    await chen.sees("还没发，先看看")
    await chen.presses("先发给我看看")
    await chen.sees(f"{NEWS}\n\n—— 县服务中心")
    await at_seven(village, chen)
    await chen.sees("定好了")
    village.telegram.clock.to_tomorrow("07:00", "Asia/Shanghai")
    await wang.sees(NEWS)
    report = await chen.sees("发完了")
    assert "收到：1 / 1" in report.text
