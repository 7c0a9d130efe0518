"""The county enters when each town holds its fair, and news that repeats goes out on these mornings."""

from datetime import date, timedelta

from market.county.market_days import held_on
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import at_ten, lives_in_litai
from tests.journeys.test_broadcasts import chen as chen
from tests.journeys.test_broadcasts import writes


async def enters_fair(chen: Someone, days: str, said: str) -> None:
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("🗓 赶集日")
    await chen.sees("各乡镇赶集日")
    await chen.presses("填一个乡镇的赶集日")
    await chen.sees("哪个乡镇")
    await chen.types("三河")
    await chen.sees("哪几天逢集")
    await chen.types(days)
    await chen.sees(said)


def days_until_fair(today: date, days: str) -> int:
    return next(ahead for ahead in range(1, 31) if held_on(days, today + timedelta(days=ahead)))


async def test_news_for_each_market_day(
    village: Village,
    chen: Someone,
    wang: Someone,
    anna: Someone,
) -> None:
    await lives_in_litai(wang)
    await anna.types("/start")
    await anna.sees("Hello")
    await at_ten(village)
    await writes(chen, "今天逢集，站里收鸡蛋。")
    await chen.presses("所有人")
    await chen.presses("就这些人")
    await chen.sees("还没发，先看看")
    await chen.presses("什么时候发")
    await chen.sees("什么时候发")
    await chen.presses("每个赶集日早上七点")
    await chen.presses("对，就这样")
    await chen.sees("还不知道哪天赶集")
    await chen.presses("不弄了")
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("🗓 赶集日")
    await chen.presses("填一个乡镇的赶集日")
    await chen.types("三河")
    await chen.sees("哪几天逢集")
    await chen.types("天天")
    await chen.sees("没看懂是哪几天")
    await chen.types("逢三六九")
    await chen.sees("三河镇：农历逢三、六、九")
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("群发")
    await chen.presses("今天逢集")
    await chen.sees("还没发，先看看")
    await chen.presses("什么时候发")
    await chen.sees("什么时候发")
    await chen.presses("每个赶集日早上七点")
    await chen.sees("每个赶集日早上七点")
    await chen.presses("对，就这样")
    await chen.sees("下一次：")
    for times in (1, 2):
        today = village.telegram.clock.now().astimezone(village.settings.hours.zone).date()
        village.telegram.clock.advance(days=days_until_fair(today, "369") - 1)
        village.telegram.clock.to_tomorrow("07:00", "Asia/Shanghai")
        await wang.sees("今天逢集，站里收鸡蛋")
        await village.comes_to(
            "select count(*) from broadcast where series_id is not null and state = 'done' and sent = 1",
            times,
        )
    assert not any("逢集" in one.text for one in anna.phone.messages())
    assert await village.counts("select count(*) from recipient") == 2


async def test_market_days_are_said_in_many_ways(chen: Someone) -> None:
    await enters_fair(chen, "每周日", "三河镇：每周日")
    await enters_fair(chen, "2-5-8", "三河镇：农历逢二、五、八")
    await enters_fair(chen, "每逢五", "三河镇：农历逢五")
    await enters_fair(chen, "逢十", "三河镇：农历逢十")
