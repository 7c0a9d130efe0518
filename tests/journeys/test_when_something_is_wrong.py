"""A broken jar, a parcel that never comes, a slip that is no money, goods that sell out under one's hands."""

import pytest

from market.members import roles
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_buying import (
    STATION,
    code_in,
    lists_walnuts,
    number_in,
    orders_at_the_station,
)
from tests.journeys.test_buying import li as li
from tests.journeys.test_buying import zhao as zhao
from tests.journeys.test_first_sale import picture


@pytest.fixture
async def chen(village: Village) -> Someone:
    """The county's manager."""
    manager = village.someone("县里小陈")
    await manager.opens(await village.invitation(roles.MANAGER))
    await manager.sees("从现在起您是县里的管理员")
    return manager


async def is_handed_over(wang: Someone, li: Someone, zhao: Someone) -> None:
    """From the order to the goods in Li's hands."""
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await li.sees("卖家接了订单")
    await zhao.types("柜台")
    await zhao.sees(STATION)
    await zhao.presses("收件")
    await zhao.sees("收到哪件")
    await zhao.presses("李明")
    await zhao.sees("收下了")
    code = code_in((await li.sees("您的货到了")).text)
    await zhao.presses("柜台")
    await zhao.sees("等人取的货：1")
    await zhao.presses("取件")
    await zhao.sees("六位取货码")
    await zhao.types(code)
    await zhao.sees("给 李明")
    await zhao.presses("对，就这样")
    await zhao.sees("的货取走了")
    await li.sees("您收到了")
    await wang.sees("75 元归您了")


async def complains(li: Someone, kind: str) -> None:
    await li.presses("货有问题")
    await li.sees("货怎么了")
    await li.presses(kind)
    await li.sees("拍照片")
    await li.sends_photo(picture("red"))
    await li.sees("还想说什么")
    await li.types("碎了一半")
    await li.sees("看看对不对")
    await li.presses("对，就这样")
    await li.sees("卖家两天之内答复")


async def test_a_broken_jar(village: Village, wang: Someone, li: Someone, zhao: Someone) -> None:
    await orders_at_the_station(li, await lists_walnuts(wang))
    await is_handed_over(wang, li, zhao)
    await complains(li, "坏了")
    await wang.sees("买家说：坏了。碎了一半")
    await wang.presses("答复买家")
    await wang.sees("怎么答复买家")
    await wang.presses("退一部分")
    await wang.sees("最多 75 元")
    await wang.types("一百块")
    await wang.sees("最多能退 75 元")
    await wang.types("三十块")
    await wang.sees("退给买家 30 元")
    await wang.presses("对，就这样")
    await wang.sees("退 30 元，买家会知道")
    await li.sees("退 30 元，到服务站就能领")
    await li.types("我的订单")
    await li.presses("我的钱")
    await li.sees("退给您的：30 元")
    await wang.types("我的订单")
    await wang.presses("我的钱")
    await wang.sees("卖货挣的：45 元")
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0


async def test_the_county_corrects_what_was_counted_wrong(
    village: Village, wang: Someone, li: Someone, zhao: Someone, chen: Someone
) -> None:
    number = await orders_at_the_station(li, await lists_walnuts(wang))
    await is_handed_over(wang, li, zhao)
    await chen.types(f"订单 {number}")
    await chen.sees(number)
    await chen.presses("更正这一单的钱")
    await chen.sees("更正谁的钱")
    await chen.presses("买家的")
    await chen.sees("补给他，还是扣下来")
    await chen.presses("补给")
    await chen.sees("多少钱")
    await chen.types("0")
    await chen.sees("没看懂")
    await chen.types("12块5")
    await chen.sees("为什么")
    await chen.types("少了半斤")
    await chen.sees("补给 12.5 元")
    await chen.presses("对，就这样")
    await chen.sees("记上了")

    await li.sees("县里补给您 12.5 元：少了半斤")
    await li.presses("我的钱")
    page = (await li.sees("现在能领的：12.5 元")).text
    assert "您交了现钱 75 元" in page
    assert f"县里补给您 12.5 元：少了半斤（订单 {number}）" in page
    await wang.types("我的钱在哪？")
    assert f"货交了，75 元 归您（订单 {number}）" in (await wang.sees("现在能领的：75 元")).text
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0


async def test_what_somebody_paid_is_held_and_said(wang: Someone, li: Someone, zhao: Someone) -> None:
    number = await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await li.sees("卖家接了订单")
    await zhao.types("柜台")
    await zhao.presses("收钱")
    await zhao.sees("请买家说六位付款码")
    await zhao.types(number)
    await zhao.presses("对，就这样")
    await zhao.sees("收了 李明")
    await li.types("where is my money")
    page = (await li.sees("等收货的（县里保管）：75 元")).text
    assert f"您交了现钱 75 元（订单 {number}）" in page
    await wang.types("钱呢")
    await wang.sees("等交货的（县里保管）：75 元")


async def test_seller_and_buyer_do_not_agree_and_the_station_decides(
    wang: Someone, li: Someone, zhao: Someone
) -> None:
    await orders_at_the_station(li, await lists_walnuts(wang))
    await is_handed_over(wang, li, zhao)
    await complains(li, "发错了")
    await wang.sees("买家说：发错了")
    await wang.presses("答复买家")
    await wang.sees("怎么答复买家")
    await wang.presses("不同意")
    await wang.sees("为什么不同意")
    await wang.presses("货和说的一样")
    await wang.sees("买家会知道")
    await li.sees("卖家不同意：货和说的一样")
    await li.presses("看这一单")
    await li.presses("请服务站评一评")
    await zhao.sees("请服务站来评")
    await zhao.presses("看这一单")
    await zhao.sees("服务站在评")
    await zhao.presses("来评一评")
    await zhao.sees("服务站怎么定")
    await zhao.presses("全退")
    await zhao.sees("卖家退给买家 75 元")
    await zhao.presses("对，就这样")
    await zhao.sees("两边都会知道")
    await li.sees("退 75 元")
    await wang.sees("退 75 元")


async def test_a_seller_who_does_not_answer_a_complaint(
    village: Village, wang: Someone, li: Someone, zhao: Someone
) -> None:
    await orders_at_the_station(li, await lists_walnuts(wang))
    await is_handed_over(wang, li, zhao)
    await complains(li, "坏了")
    village.telegram.clock.advance(hours=72)
    await zhao.sees("请服务站来评")


async def orders_by_parcel(li: Someone, link: str) -> str:
    """Li has walnuts sent to the city, and will transfer the money."""
    await li.opens(link)
    await li.sees("核桃")
    await li.presses("买这个")
    await li.sees("要多少")
    await li.types("三斤半")
    await li.sees("放进篮子了")
    await li.presses("去下单")
    await li.sees("货怎么给您")
    await li.presses("快递寄给我")
    await li.sees("一行写完就行")
    await li.types("13893900003 北京市朝阳区望京街10号 李明收")
    await li.sees("怎么付钱")
    await li.presses("转账给县服务中心")
    shown = await li.sees("看看对不对")
    assert "李明 13893900003，北京市朝阳区望京街10号" in shown.text
    assert "邮费 15 元" in shown.text
    assert "一共 67.5 元" in shown.text
    await li.presses("对，就这样")
    await li.sees("下单了")
    return number_in((await li.sees("等卖家答复")).text)


async def test_a_slip_is_not_money(
    village: Village, wang: Someone, li: Someone, zhao: Someone, chen: Someone
) -> None:
    await orders_by_parcel(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await li.sees("请转账 67.5 元")
    assert not wang.phone.has_button("🚚 发货")
    await li.presses("发转账单")
    await li.sees("截图发来")
    await li.sends_photo(picture("blue"))
    await li.sees("县里在账上查到钱")
    await chen.sees("请看转账单")
    await chen.presses("看这一单")
    await chen.sees("正在查")
    await chen.presses("看转账单")
    await chen.sees("查到了才算数")
    await chen.presses("没查到")
    await li.sees("县里没查到")
    assert not wang.phone.has_button("🚚 发货")
    await li.presses("看这一单")
    await li.presses("发转账单")
    await li.sees("截图发来")
    await li.sends_photo(picture("green"))
    await li.sees("县里在账上查到钱")
    await chen.sees("请看转账单")
    await chen.presses("看这一单")
    await chen.sees("正在查")
    await chen.presses("钱到账了")
    await li.sees("收到您的 67.5 元")
    await wang.sees("可以发货了")


async def test_a_parcel_that_never_comes(
    village: Village, wang: Someone, li: Someone, zhao: Someone, chen: Someone
) -> None:
    await orders_by_parcel(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await li.sees("请转账")
    await li.presses("发转账单")
    await li.sees("截图发来")
    await li.sends_photo(picture("green"))
    await chen.sees("请看转账单")
    await chen.presses("看这一单")
    await chen.presses("钱到账了")
    await wang.sees("可以发货了")
    await wang.presses("看这一单")
    await wang.sees("钱付了")
    await wang.presses("发货")
    await wang.sees("写快递单号")
    await wang.types("不知道")
    await wang.sees("没看懂单号")
    await wang.types("SF1234567890123")
    await wang.sees("发货了")
    await li.sees("SF1234567890123")
    village.telegram.clock.advance(days=4)
    await wang.sees("三天没有动静")
    await li.presses("看这一单")
    await li.presses("货有问题")
    await li.sees("货怎么了")
    await li.presses("没收到")
    await li.sees("拍照片")
    await li.presses("没有照片")
    await li.sees("还想说什么")
    await li.presses("跳过")
    await li.sees("看看对不对")
    await li.presses("对，就这样")
    await wang.sees("买家说：没收到")
    await wang.presses("答复买家")
    await wang.sees("怎么答复买家")
    await wang.presses("全退")
    await wang.sees("退给买家 67.5 元")
    await wang.presses("对，就这样")
    await li.sees("退 67.5 元")
    assert await village.counts("select coalesce(sum(fen), 0) from entry where what = 'returned'") == 6750
    assert await village.counts("select reserved from listing") == 0


async def test_goods_that_sell_out_while_one_is_at_the_till(
    village: Village, wang: Someone, li: Someone, zhao: Someone
) -> None:
    link = await lists_walnuts(wang, "8斤")
    await li.opens(link)
    await li.sees("核桃")
    await li.presses("买这个")
    await li.sees("要多少")
    await li.types("五斤")
    await li.sees("放进篮子了")
    await li.presses("去下单")
    await li.sees("货怎么给您")
    await li.presses("我去卖家那里取")
    await li.sees("谁来取")
    other = village.someone("张三", phone="+8613893900009")
    await orders_at_the_station(other, link)
    await li.types("李明 13893900003")
    assert "您要 5 斤，现在只有 3 斤" in (await li.sees("没有那么多了")).text
    await li.presses("就要 3 斤")
    await li.sees("谁来取")
    await li.types("李明 13893900003")
    await li.sees("怎么付钱")
    await li.presses("拿到货时付现钱")
    await li.sees("一共 45 元")
    await wang.types("卖货")
    await wang.sees("按一样来改")
    await wang.presses("每斤 15 元")
    await wang.sees("在卖")
    await wang.presses("改价钱")
    await wang.sees("现在一斤多少钱")
    await wang.types("16")
    await wang.sees("每斤 16 元")
    await li.presses("对，就这样")
    await li.sees("一共 48 元")
    await li.presses("对，就这样")
    await li.sees("下单了")
    assert await village.counts("select quantity from listing") == 0
    late = village.someone("李四")
    await late.opens(link)
    await late.sees("这个已经没有了")


async def test_a_seller_who_does_not_answer(
    village: Village, wang: Someone, li: Someone, zhao: Someone
) -> None:
    await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    village.telegram.clock.advance(hours=36)
    await wang.sees("还在等您答复")
    village.telegram.clock.advance(hours=36)
    await zhao.sees("两天没答复了")
    village.telegram.clock.advance(hours=36)
    await li.sees("取消了")
    assert await village.counts("select quantity from listing") == 100 * 500


async def test_another_date_and_a_change_of_mind(wang: Someone, li: Someone, zhao: Someone) -> None:
    await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("改个日子")
    await wang.sees("哪天能给")
    await wang.types("昨天")
    await wang.sees("没看懂是哪天")
    await wang.types("后天")
    await wang.sees("等买家答复")
    await li.sees("卖家想改日子")
    await li.presses("看这一单")
    await li.presses("这天可以")
    await wang.sees("买家同意了")
    await li.presses("看这一单")
    await li.presses("不买了")
    await li.sees("真的不要了吗")
    await li.presses("对，不要了")
    await wang.sees("买家不要")


async def test_a_seller_who_cannot(village: Village, wang: Someone, li: Someone, zhao: Someone) -> None:
    await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("接不了")
    await wang.sees("为什么接不了")
    await wang.presses("最近没空")
    await wang.sees("不接了")
    await li.sees("卖家接不了")
    assert "最近没空" in (await li.sees("卖家接不了")).text
    await li.presses("看这一单")
    await li.presses("再买一次")
    await li.sees("看看对不对")
