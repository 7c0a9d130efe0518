"""A farmer's week: a store opens on Monday, and by Sunday the money of three buyers is in hand, or owed to nobody."""

from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import SANHE, at_ten, operator
from tests.journeys.test_buying import code_in, number_in
from tests.journeys.test_first_sale import opens_store, picture


async def lists(wang: Someone, said: str, kind: str) -> str:
    """One line puts goods on sale, with a photo; the link to them."""
    await wang.types(said)
    await wang.sees("先发照片")
    await wang.sends_photo(picture("red"))
    await wang.sees("有几种")
    await wang.presses(kind)
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("上好了")
    return wang.link()


async def buys(who: Someone, link: str, amount: str, *, at_station: bool) -> str:
    """Somebody orders from a link, to be fetched at the station and paid there, or sent home and paid at a station
    first; the order's number.
    """
    await who.opens(link)
    await who.presses("买这个")
    await who.sees("要多少")
    await who.types(amount)
    await who.sees("放进篮子了")
    await who.presses("去下单")
    await who.sees("货怎么给您")
    if at_station:
        await who.presses("送到服务站")
        await who.sees("送到哪个服务站")
        await who.presses(SANHE)
        await who.sees("谁来取")
        await who.types("李明 13893900003")
        await who.sees("怎么付钱")
        await who.presses("拿到货时付现钱")
    else:
        await who.presses("快递寄给我")
        await who.sees("寄给谁")
        await who.types("甘肃省兰州市城关区科技园1栋 周敏 13893900005")
        await who.sees("怎么付钱")
        await who.presses("先到服务站交现钱")
    await who.sees("看看对不对")
    await who.presses("对，就这样")
    await who.sees("下单了")
    return number_in((await who.sees("等卖家答复")).text)


async def test_a_farmers_week(village: Village, wang: Someone) -> None:
    zhao = await operator(village)
    li, zhou = village.someone("小李"), village.someone("周敏")
    chen = village.someone("陈姐")

    # Monday: a store, and what is ripe.
    await at_ten(village)
    await opens_store(wang)
    link = await lists(wang, "卖核桃100斤 15块一斤", "核桃")

    # Tuesday: three people buy before noon. Two orders are taken; for the third there is no time.
    await at_ten(village)
    at_station = await buys(li, link, "5斤", at_station=True)
    by_post = await buys(zhou, link, "20斤", at_station=False)
    too_much = await buys(chen, link, "60斤", at_station=True)
    await wang.types("我的订单")
    await wang.presses("我卖的（3）")
    await wang.sees("要答复：3 单")
    for number in (at_station, by_post):
        await wang.types(f"订单 {number}")
        await wang.sees(number)
        await wang.presses("接单")
        await wang.sees("接单")
    await wang.types(f"订单 {too_much}")
    await wang.sees(too_much)
    await wang.presses("接不了")
    await wang.sees("为什么")
    await wang.presses("最近没空")
    await wang.sees("不接了，买家会知道")
    await chen.sees("卖家接不了")

    # Wednesday: the one for the city is paid at the counter and goes by post, the other is brought to the station.
    await at_ten(village)
    await zhao.types("柜台")
    await zhao.presses("收钱")
    await zhao.sees("请买家说六位付款码")
    await zhao.types(by_post)
    await zhao.sees("收 ")
    await zhao.presses("对，就这样")
    await zhao.sees("收了 周敏")
    await wang.sees("钱付了，由县里保管，可以发货了")
    await wang.types(f"订单 {by_post}")
    await wang.sees(by_post)
    await wang.presses("发货")
    await wang.sees("怎么发")
    await wang.types("SF1234567890123")
    await wang.sees("发货了")
    await zhou.sees("发货了")
    await wang.types(f"订单 {at_station}")
    await wang.sees(at_station)
    await wang.presses("发货")
    await wang.sees("怎么发")
    await wang.presses("我自己送")
    await wang.sees("发货了")
    await zhao.types("柜台")
    await zhao.presses("收件")
    await zhao.sees("收到哪件")
    await zhao.presses("李明")
    await zhao.sees("收下了")
    code = code_in((await li.sees("您的货到了")).text)

    # Thursday: the neighbour fetches it with the code, and pays.
    await at_ten(village)
    await zhao.types("柜台")
    await zhao.presses("取件")
    await zhao.sees("六位取货码")
    await zhao.types(code)
    assert "先收 75 元" in (await zhao.sees("给 李明")).text
    await zhao.presses("对，就这样")
    await zhao.sees("的货取走了")
    await wang.sees("75 元归您了")

    # Friday: the parcel has come, with a few of them broken; the seller gives something back.
    await at_ten(village)
    await zhou.types(f"订单 {by_post}")
    await zhou.sees(by_post)
    await zhou.presses("收到货了")
    await wang.sees("元归您了")
    await zhou.types(f"订单 {by_post}")
    await zhou.sees(by_post)
    await zhou.presses("货有问题")
    await zhou.sees("货怎么了")
    await zhou.presses("坏了")
    await zhou.sees("拍照片")
    await zhou.sends_photo(picture("red"))
    await zhou.sees("还想说什么")
    await zhou.types("碎了几个")
    await zhou.sees("看看对不对")
    await zhou.presses("对，就这样")
    await wang.sees("买家说：坏了。碎了几个")
    await wang.presses("答复买家")
    await wang.sees("怎么答复买家")
    await wang.presses("退一部分")
    await wang.sees("最多")
    await wang.types("二十块")
    await wang.sees("退给买家 20 元")
    await wang.presses("对，就这样")
    await zhou.sees("退 20 元")

    # Saturday: the money. Both say that it was handed over.
    await at_ten(village)
    await wang.types("我的钱在哪")
    page = (await wang.sees("钱是这样来去的")).text
    assert f"货交了，75 元 归您（订单 {at_station}）" in page
    assert f"您退给买家 20 元（订单 {by_post}）" in page
    await zhao.types("柜台")
    await zhao.presses("付钱给卖家")
    await zhao.presses("王秀英")
    await zhao.sees("给 王秀英 现钱")
    await zhao.presses("对，就这样")
    await wang.sees("钱在您手里了吗")
    await wang.presses("拿到了")
    await zhao.sees("对方说拿到")

    # Sunday: the week as a picture, and nothing left open.
    await at_ten(village)
    await wang.types("我的订单")
    await wang.presses("我卖的（0）")
    await wang.presses("一周卖了多少")
    await wang.sees("卖了 2 单")
    await wang.types("我的钱")
    await wang.sees("现在能领的：0 元")
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0
    assert await village.counts("select quantity from listing") == 75 * 500
    assert await village.counts("select reserved from listing") == 0
