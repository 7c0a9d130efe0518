"""Long days at a station, each told from morning to night: a storm, an operator who is ill, an angry buyer."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.app import App
from simulator.running import running
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import (
    CENTRE,
    JIAOGONG,
    LITAI,
    SANHE,
    ZHULIN,
    at_ten,
    lives_in,
    lives_in_litai,
    operator,
)
from tests.journeys.test_broadcasts import manager, writes
from tests.journeys.test_buying import code_in, lists_walnuts, orders_at_the_station
from tests.journeys.test_buying import li as li
from tests.journeys.test_first_sale import picture
from tests.journeys.test_network import invites
from tests.journeys.test_training import enrols, plans, said, to
from tests.journeys.test_when_something_is_wrong import complains, is_handed_over

IN_BALANCE = "select coalesce(sum(balance), 0) from account"


@pytest.fixture
async def power() -> AsyncIterator[AsyncExitStack]:
    """What keeps the bot running: closed, it stands still."""
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
async def village(url: str, tmp_path: Path, power: AsyncExitStack) -> AsyncIterator[Village]:
    async with running(tmp_path / "telegram") as telegram:
        made = Village(telegram, url, tmp_path)
        await power.enter_async_context(made.app.started())
        yield made
        await power.aclose()


async def comes_back(village: Village, power: AsyncExitStack) -> None:
    """The bot is started anew."""
    village.app = App(village.settings)
    await power.enter_async_context(village.app.started())


STORM = "今天夜里有大暴雨，河边的路不要走，货先别往外送。"


async def warns_two_towns(chen: Someone) -> None:
    """The manager writes to two towns, to be sent at once."""
    await writes(chen, STORM)
    await chen.presses("一个乡镇")
    await chen.sees("哪个乡镇")
    await chen.types("三河")
    await chen.sees("就这些人吗")
    await chen.presses("同一类再加一个")
    await chen.sees("哪个乡镇")
    await chen.types("角弓")
    await chen.sees("就这些人吗")
    await chen.presses("就这些人")
    await chen.sees("还没发，先看看")
    await chen.presses("什么时候发")
    await chen.sees("什么时候发")
    await chen.presses("马上发")
    await chen.sees("要县里另一个人同意了才发")
    await chen.presses("对，就这样")
    await chen.sees("等第二个人同意")


async def test_a_storm_day(
    village: Village, power: AsyncExitStack, wang: Someone, li: Someone, anna: Someone
) -> None:
    # Three days before: a parcel goes to the station with a courier, and will not get far.
    await at_ten(village)
    zhao = await operator(village)
    chen, ma = await manager(village), await manager(village, "老马")
    link = await lists_walnuts(wang)
    await lives_in_litai(wang)
    stuck = await orders_at_the_station(li, link)
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await li.sees("卖家接了订单")
    await wang.presses("发货")
    await wang.sees("怎么发")
    await wang.types("SF1234567890123")
    await li.sees("SF1234567890123")

    # The day before, ten o'clock: people enrol for tomorrow's session, and two order walnuts.
    to(village, 2, "10:00")
    session = await plans(chen, when="明天下午两点")
    await enrols(wang, session)
    await enrols(li, session)
    await anna.opens(session)
    await anna.presses("Enrol me")
    await anna.sees("You are enrolled")
    zhang = village.someone("张三", phone="+8613893900007")
    waits = await orders_at_the_station(zhang, link)
    zhou = village.someone("小周", phone="+8613893900008")
    refused = await orders_at_the_station(zhou, link)
    hua, jia = village.someone("马桂花"), village.someone("贾大爷")
    await lives_in(hua, "角弓街")
    await lives_in(jia, "安化街")

    # Nine in the evening: the warning. At night a second person has to agree, and does.
    to(village, 0, "21:00")
    await warns_two_towns(chen)
    assert not any(STORM in one.text for one in wang.phone.messages())
    await ma.sees("要您看过")
    await ma.presses("看这条")
    assert "三河镇" in (await ma.sees("等第二个人同意")).text
    await ma.presses("同意发")
    await wang.sees(STORM)
    await hua.sees(STORM)
    await chen.sees("发完了")
    assert not any(STORM in one.text for one in jia.phone.messages())

    # Half past seven: the road is gone. The session is called off, and everybody enrolled hears why.
    to(village, 1, "07:30")
    await chen.opens(session)
    await chen.presses("取消")
    await chen.sees("为什么取消")
    await chen.presses("天气不好")
    await chen.sees("因为：天气不好")
    await chen.presses("对，就这样")
    await chen.sees("3 个人会知道")
    assert "天气不好" in (await wang.sees("取消了")).text
    assert "天气不好" in (await li.sees("取消了")).text
    assert "bad weather" in (await anna.sees("called off")).text.lower()

    # Eight: Wang cannot get down. One buyer is offered another day, the other order she declines.
    to(village, 0, "08:00")
    await wang.types(f"订单 {waits}")
    await wang.sees(waits)
    await wang.presses("改个日子")
    await wang.sees("哪天能给")
    await wang.types("大后天")
    await wang.sees("等买家答复")
    await zhang.sees("卖家想改日子")
    await wang.types(f"订单 {refused}")
    await wang.sees(refused)
    await wang.presses("接不了")
    await wang.sees("为什么接不了")
    await wang.types("路断了，货送不出来")
    await wang.sees("不接了")
    assert "路断了" in (await zhou.sees("卖家接不了")).text

    # Half past nine: three people of the station's villages ask, five minutes after one another. The second is
    # still at it when the power fails; meanwhile a buyer answers and a third asks.
    to(village, 0, "09:30")
    await wang.types("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")
    village.telegram.clock.advance(120)
    grandfather, neighbour = village.someone("李大爷"), village.someone("赵大娘")
    await lives_in(grandfather, "竹林")
    await lives_in(neighbour, "李台")
    await grandfather.types("找人帮忙")
    await grandfather.sees("三河镇服务站的人会来帮您")
    await power.aclose()
    village.telegram.clock.advance(120)
    await neighbour.types("找人帮忙")
    await zhang.presses("看这一单")
    await comes_back(village, power)
    await neighbour.phone.wait_for("三河镇服务站的人会来帮您", timeout=15)
    await zhang.presses("这天可以")
    await wang.sees("买家同意了")

    # The station takes whoever has waited longest first.
    await zhao.types("求助单")
    queue = await zhao.sees("等人接的：3")
    names = [row[0].split("，")[0] for row in queue.buttons[:3]]
    assert names == ["⏳ 王秀英", "⏳ 李大爷", "⏳ 赵大娘"]
    for who, name in ((wang, "王秀英"), (grandfather, "李大爷"), (neighbour, "赵大娘")):
        await zhao.types("求助单")
        await zhao.presses(f"⏳ {name}")
        await zhao.sees(name)
        await zhao.presses("我来接")
        await who.sees("老赵 来帮您了")
        await zhao.presses("回话")
        await zhao.sees(f"都直接给 {name}")
        await zhao.types("路断了，您在家等，别出门")
        await who.sees("您在家等，别出门")
        await zhao.presses("说完了")
        await zhao.sees("不再转给别人了")
        await zhao.types("求助单")
        await zhao.presses(f"✋ {name}")
        await zhao.sees("在帮")
        await zhao.presses("帮完了")
        await who.sees("帮上您的忙了吗")
        await who.presses("帮上了")

    # Half past ten: three days without a word of the parcel. Its seller, who can ask the courier, is told.
    to(village, 0, "10:30")
    assert stuck in (await wang.sees("三天没有动静")).text

    # At two nobody is called to a session that does not take place; nothing has been lost.
    to(village, 0, "14:00")
    await village.comes_to("select count(*) from due where kind like 'session%'", 0)
    assert said(wang, "快开始了") == 0
    assert await village.counts("select count(*) from ticket where helped = 'yes'") == 3
    await village.comes_to("select count(*) from outbox where sent = 0 and given_up = 0", 0)
    assert await village.counts(IN_BALANCE) == 0


async def test_the_operator_is_ill(village: Village, wang: Someone, li: Someone) -> None:
    # The day before: Zhao of Litai takes Li's money and his parcel; all is as always.
    await at_ten(village)
    zhao = await operator(village, LITAI)
    he = await operator(village, ZHULIN, "小何")
    qian = await operator(village, SANHE, "小钱")
    chen = await operator(village, CENTRE, "陈县长", role="manager")
    number = await orders_at_the_station(li, await lists_walnuts(wang), station=LITAI)
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await li.sees("卖家接了订单")
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

    # Half past eight: Zhao, in bed, takes one call, says a word, and puts it off for an hour. Then he sleeps.
    to(village, 1, "08:31")
    grandfather = village.someone("李大爷")
    await lives_in_litai(grandfather)
    await grandfather.types("找人帮忙")
    await grandfather.sees("李台村服务站的人会来帮您")
    await zhao.presses("我来接")
    await grandfather.sees("老赵 来帮您了")
    await zhao.presses("过一小时")
    await grandfather.sees("老赵 先去忙一下")

    # Twenty to nine: Wang asks. Nobody answers: the neighbour, the town, the county are asked, ten minutes apart.
    to(village, 0, "08:40")
    await lives_in_litai(wang)
    await wang.types("找人帮忙")
    await wang.sees("李台村服务站的人会来帮您")
    for station, there in ((ZHULIN, he), (SANHE, qian), (CENTRE, chen)):
        assert not any("王秀英" in one.text and "还没人接" in one.text for one in there.phone.messages())
        village.telegram.clock.advance(601)
        await there.sees("还没人接")
        await wang.sees(f"已经转给{station}")

    # Ten past nine: the county helps Wang, hears that Zhao is ill, and invites somebody else for his station.
    await chen.presses("我来接")
    await wang.sees("陈县长 来帮您了")
    await chen.presses("回话")
    await chen.sees("都直接给 王秀英")
    await chen.types("老赵病了，今天我来帮您")
    await wang.sees("老赵病了")
    await wang.types("那我明天再来")
    await chen.sees("那我明天再来")
    await chen.presses("帮完了")
    await wang.sees("帮上您的忙了吗")
    invitation = await invites(chen, "服务站的工作人员", LITAI)
    sun = village.someone("小孙", phone="+8613893900009")
    await sun.opens(invitation)
    await sun.sees("从现在起您是服务站的工作人员")

    # Zhao's role ends. What he had put off is not forgotten: it goes back, and the new one takes it.
    await chen.types("县里的事")
    await chen.presses("工作人员")
    await chen.presses("老赵，服务站的工作人员")
    await chen.presses("不再担任")
    await chen.presses("对，不再担任")
    await zhao.sees(f"不再是服务站的工作人员（{LITAI}）了。谢谢您")
    await grandfather.sees("老赵 现在顾不上")
    await sun.sees("李大爷")
    await sun.presses("我来接")
    await grandfather.sees("李台村服务站的 小孙 来帮您了")

    # Half past nine: the till is counted and agrees, and Li gets what Zhao received yesterday.
    await sun.types("柜台")
    assert "钱箱里应有：75 元" in (await sun.sees("等人取的货：1")).text
    await sun.presses("点钱箱")
    await sun.sees("应有 75 元")
    await sun.types("75")
    await sun.sees("正好")
    await sun.presses("对，就这样")
    await sun.sees("钱箱里 75 元")
    await sun.types("柜台")
    await sun.presses("取件")
    await sun.sees("六位取货码")
    await sun.types(code)
    await sun.sees("给 李明")
    await sun.presses("对，就这样")
    await sun.sees("的货取走了")
    await li.sees("您收到了")
    await wang.sees("75 元归您了")
    await zhao.types("柜台")
    await zhao.sees("这是服务站工作人员用的")
    assert await village.counts(IN_BALANCE) == 0


async def test_the_operator_is_ill_in_english(village: Village, anna: Someone) -> None:
    # Ten o'clock, and Ming of Sanhe has taken the first call of the day from bed.
    await at_ten(village)
    ming = await operator(village, SANHE, "Ming", "en")
    jo = await operator(village, JIAOGONG, "Jo", "en")
    ann = await operator(village, CENTRE, "Ann", "en", role="manager")
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.types("Anna's walnuts")
    await anna.sees("Which village")
    await anna.types("Litai")
    await anna.sees("What does your store sell")
    await anna.presses("Ask a person")
    await anna.sees("Somebody will help you")
    await ming.presses("I take it")
    await anna.sees("Ming (三河镇服务站) is here to help you")

    # A quarter of an hour without a word: Ming loses the call; the neighbour is asked, then the county.
    village.telegram.clock.advance(901)
    await ming.sees("Anna waited too long")
    await anna.sees("Ming cannot go on just now")
    village.telegram.clock.advance(601)
    await jo.sees("Nobody has it yet")
    await anna.sees(f"so we asked {JIAOGONG}")
    village.telegram.clock.advance(601)
    await ann.sees("Nobody has it yet")
    await anna.sees(f"so we asked {CENTRE}")

    # The county invites somebody else, and Ming's role ends.
    await ann.types("The county")
    await ann.presses("People who work here")
    await ann.presses("Invite somebody")
    await ann.sees("What shall they be")
    await ann.presses("an operator of a station")
    await ann.sees("At which station")
    await ann.presses(SANHE)
    await ann.sees("It works once, for seven days")
    bob = village.someone("Bob", "en")
    await bob.opens(ann.link())
    await bob.sees("from now on you are an operator of a station")
    await ann.presses("People who work here")
    await ann.presses("Ming, an operator of a station")
    await ann.presses("End this role")
    await ann.presses("Yes, end it")
    await ming.sees(f"You are no longer an operator of a station ({SANHE}). Thank you")

    # The new one finds the call in the queue, and Anna's form is where she left it.
    await bob.types("Calls for help")
    await bob.presses("Anna")
    await bob.sees("Anna's walnuts")
    await bob.presses("I take it")
    await anna.sees("Bob (三河镇服务站) is here to help you")
    await bob.types("Counter")
    await bob.sees("Waiting to be fetched: 0")
    await ming.types("Counter")
    await ming.sees("This is for people who work at a station")


async def test_an_angry_buyer(village: Village, wang: Someone, li: Someone) -> None:
    # Ten o'clock: half the walnuts are broken, and the seller does not believe it.
    await at_ten(village)
    zhao = await operator(village)
    chen = await manager(village)
    number = await orders_at_the_station(li, await lists_walnuts(wang))
    await is_handed_over(wang, li, zhao)
    await lives_in_litai(li)
    await complains(li, "坏了")
    await wang.sees("买家说：坏了")
    await wang.presses("答复买家")
    await wang.sees("怎么答复买家")
    await wang.presses("不同意")
    await wang.sees("为什么不同意")
    await wang.presses("看不出有问题")
    await wang.sees("买家会知道")
    await li.sees("卖家不同意：看不出有问题")

    # Ten past ten: Li asks for a person, and shouts.
    await li.types("找人帮忙")
    await li.sees("三河镇服务站的人会来帮您")
    await zhao.sees("还没人接")
    await zhao.presses("我来接")
    await li.sees("老赵 来帮您了")
    await li.types("你们都是骗子！！！")
    await zhao.sees("你们都是骗子")
    await li.types("75块钱买了一堆碎壳")
    await zhao.sees("一堆碎壳")
    await li.phone.sends_voice(b"OggS....", seconds=40)
    await zhao.phone.wait_for(lambda shown: "voice" in shown.raw)
    await li.sends_photo(picture("red"))
    await zhao.phone.wait_for(lambda shown: "photo" in shown.raw)
    await li.types("今天不退钱我就去县里告")
    await zhao.sees("去县里告")

    # Zhao notes for himself what Li does not see, and answers kindly.
    await zhao.presses("回话")
    await zhao.sees("都直接给 小李")
    await zhao.types("// 火气大，货确实碎了一半，别跟他顶")
    await zhao.sees("内部备注，记下了")
    await zhao.types("您别急，照片我看了。您按“请服务站评一评”，我马上定")
    await li.sees("照片我看了")
    assert not any("火气大" in one.text for one in li.phone.messages())

    # Li has the station decide: a part is given back. What Zhao types now answers the question, and not Li.
    await li.presses("看这一单")
    await li.presses("请服务站评一评")
    await zhao.sees("请服务站来评")
    await zhao.presses("看这一单")
    await zhao.sees("服务站在评")
    await zhao.presses("来评一评")
    await zhao.sees("服务站怎么定")
    await zhao.presses("退一部分")
    await zhao.sees("最多 75 元")
    await zhao.types("20")
    await zhao.sees("卖家退给买家 20 元")
    await zhao.presses("对，就这样")
    await zhao.sees("两边都会知道")
    await li.sees("退 20 元，到服务站就能领")
    await wang.sees("退 20 元")
    assert not any(one.text.endswith("：20") for one in li.phone.messages())

    # Eleven: Li is at the counter and gets the money.
    await zhao.types("柜台")
    await zhao.sees("钱箱里应有：75 元")
    await zhao.presses("退给买家")
    await zhao.presses("小李：20 元")
    await zhao.sees("给 小李 现钱 20 元")
    await zhao.presses("对，就这样")
    await zhao.sees("等对方点")
    await li.sees("钱在您手里了吗")
    await li.presses("拿到了")
    await zhao.sees("对方说拿到 20 元了")

    # Was he helped? No. The county hears of it, reads what was noted, and puts the money right.
    await zhao.types("求助单")
    await zhao.presses("✋ 小李")
    await zhao.sees("老赵 在帮")
    await zhao.presses("帮完了")
    await li.sees("帮上您的忙了吗")
    await li.presses("没帮上")
    await li.sees("可以再找一个人")
    told = await chen.sees("小李 说没帮上")
    assert "三河镇服务站的 老赵" in told.text
    await chen.presses("看这个求助")
    assert "货确实碎了一半" in (await chen.sees("内部备注")).text
    await chen.types(f"订单 {number}")
    await chen.sees(number)
    await chen.presses("更正这一单的钱")
    await chen.sees("更正谁的钱")
    await chen.presses("买家的")
    await chen.sees("补给他，还是扣下来")
    await chen.presses("补给")
    await chen.sees("多少钱")
    await chen.types("17块5")
    await chen.sees("为什么")
    await chen.types("碎了一半，退少了")
    await chen.sees("补给 17.5 元")
    await chen.presses("对，就这样")
    await chen.sees("记上了")

    # Evening: Li has the rest to fetch, Wang what is left to her, and the ledger is even.
    await li.sees("县里补给您 17.5 元：碎了一半，退少了")
    await li.presses("我的钱")
    await li.sees("现在能领的：17.5 元")
    await wang.types("我的钱在哪？")
    await wang.sees("现在能领的：55 元")
    assert await village.counts("select count(*) from ticket where helped = 'no'") == 1
    assert await village.counts(IN_BALANCE) == 0
