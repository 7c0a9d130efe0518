"""A buyer finds goods, orders them, pays and fetches them; the seller sells, and gets the money."""

import re

import pytest

from market.members import roles
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_first_sale import opens_store

STATION = "三河镇服务站"


@pytest.fixture
async def zhao(village: Village) -> Someone:
    """The operator of a station."""
    await village.station(STATION)
    operator = village.someone("站长老赵", phone="+8613893900004")
    await operator.opens(await village.invitation(roles.OPERATOR, STATION))
    await operator.sees("从现在起您是服务站的工作人员")
    return operator


@pytest.fixture
def li(village: Village) -> Someone:
    return village.someone("小李", phone="+8613893900003")


async def lists_walnuts(wang: Someone, amount: str = "100斤") -> str:
    """Wang's store with walnuts at 15 yuan a jin; the link to them."""
    await opens_store(wang)
    await wang.types(f"卖核桃{amount} 15块一斤")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.sees("有几种")
    await wang.presses("核桃")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("上好了")
    return wang.link()


async def orders_at_the_station(li: Someone, link: str, amount: str = "5 斤", station: str = STATION) -> str:
    """Li opens the link and orders, to be fetched at the station and paid there; the order's number."""
    await li.opens(link)
    await li.sees("核桃")
    await li.presses("买这个")
    await li.sees("要多少")
    await li.presses(amount)
    await li.sees("放进篮子了")
    await li.presses("去下单")
    await li.sees("货怎么给您")
    await li.presses("送到服务站")
    await li.sees("送到哪个服务站")
    await li.presses(station)
    await li.sees("谁来取")
    await li.types("李明 13893900003")
    await li.sees("怎么付钱")
    await li.presses("拿到货时付现钱")
    await li.sees("看看对不对")
    await li.presses("对，就这样")
    await li.sees("下单了")
    return number_in((await li.sees("等卖家答复")).text)


def number_in(text: str) -> str:
    found = re.search(r"\d{10}", text)
    assert found, text
    return found[0]


def code_in(text: str) -> str:
    found = re.search(r"码 (\d{6})", text)
    assert found, text
    return found[1]


async def test_from_the_link_to_the_money(
    village: Village, wang: Someone, li: Someone, zhao: Someone
) -> None:
    number = await orders_at_the_station(li, await lists_walnuts(wang))

    card = await wang.sees("等卖家答复")
    assert number in card.text
    assert "核桃 5 斤 × 每斤 15 元 = 75 元" in card.text
    await wang.presses("接单")
    await li.sees("卖家接了订单")
    await wang.presses("发货")
    await wang.sees("怎么发")
    await wang.presses("我自己送")
    await wang.sees("发货了")
    await li.sees("发货了")

    await zhao.types("柜台")
    assert "要来的货：1" in (await zhao.sees(STATION)).text
    await zhao.presses("收件")
    await zhao.sees("收到哪件")
    await zhao.presses("李明")
    await zhao.sees("收下了")
    code = code_in((await li.sees("您的货到了")).text)

    await zhao.types("柜台")
    await zhao.sees("等人取的货：1")
    await zhao.presses("取件")
    await zhao.sees("六位取货码")
    await zhao.types(code)
    assert "先收 75 元" in (await zhao.sees("给 李明")).text
    await zhao.presses("对，就这样")
    await zhao.sees("的货取走了")
    await li.sees("您收到了")
    await wang.sees("75 元归您了")

    await wang.types("我的订单")
    await wang.presses("我的钱")
    await wang.sees("现在能领的：75 元")
    await zhao.types("柜台")
    await zhao.sees("钱箱里应有：75 元")
    await zhao.presses("付钱给卖家")
    await zhao.presses("王秀英：75 元")
    await zhao.sees("给 王秀英 现钱 75 元")
    await zhao.presses("对，就这样")
    await zhao.sees("等对方点")
    await wang.sees("钱在您手里了吗")
    await wang.presses("拿到了")
    await zhao.sees("对方说拿到 75 元了")
    await zhao.types("柜台")
    await zhao.sees("钱箱里应有：0 元")
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0
    assert await village.counts("select quantity from listing") == 95 * 500
    assert await village.counts("select reserved from listing") == 0


async def document(village: Village, who: Someone, caption: str) -> bytes:
    """The bytes of a file that the bot sends with these words."""
    shown = await who.sees(caption)
    files = village.telegram.core.files
    stored = files.by_unique_id(shown.raw["document"]["file_unique_id"])
    assert stored is not None
    return files.place(stored).read_bytes()


async def test_a_label_for_the_box_and_a_receipt(
    village: Village, wang: Someone, li: Someone, zhao: Someone
) -> None:
    number = await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await wang.sees("卖家接单了")
    await wang.presses("面单")
    assert (await document(village, wang, "打印了贴在箱子上")).startswith(b"%PDF-")
    assert not li.phone.has_button("📄 收据")
    await zhao.types("柜台")
    await zhao.sees(STATION)
    await zhao.presses("收钱")
    await zhao.sees("六位付款码，或者订单号")
    await zhao.types(number)
    await zhao.sees("收 75 元")
    await zhao.presses("对，就这样")
    await zhao.sees("收了 李明 的 75 元")
    await li.sees("收到您的 75 元")
    await li.presses("看这一单")
    await li.presses("收据")
    assert (await document(village, li, "的收据")).startswith(b"%PDF-")


async def test_the_sellers_week_and_the_same_goods_once_more(
    wang: Someone, li: Someone, zhao: Someone
) -> None:
    await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.types("我的订单")
    await wang.presses("我卖的（1）")
    await wang.sees("要答复：1 单")
    await wang.presses("一周卖了多少")
    assert "卖了 1 单，一共 75 元" in (await wang.sees("这七天")).text
    await wang.presses("我的店")
    await wang.sees("按一样来改")
    await wang.presses("每斤 15 元")
    await wang.sees("95 斤")
    await wang.presses("再上一样的")
    assert "100 斤" in (await wang.sees("看看对不对")).text
    await wang.presses("对，就这样")
    await wang.sees("上好了")


async def test_a_city_buyer_orders_in_english_within_ten_presses(
    village: Village, wang: Someone, anna: Someone, zhao: Someone
) -> None:
    link = await lists_walnuts(wang)
    await anna.opens(link)
    await anna.sees("walnuts")
    await anna.presses("Buy this")
    await anna.sees("How much")
    await anna.presses("2 jin")
    await anna.sees("In your basket")
    await anna.presses("Order now")
    await anna.sees("How shall it come")
    await anna.presses("By parcel")
    await anna.sees("in one line")
    await anna.types("Anna Li, 13800138000, 5 Wangfujing Street, Beijing")
    await anna.sees("How will you pay")
    await anna.presses("Transfer")
    assert "Anna Li 13800138000" in (await anna.sees("Is this right")).text
    await anna.presses("Yes, that is right")
    await anna.sees("Ordered!")
    await anna.sees("seller to answer")


async def test_the_pick_up_code_as_a_picture_a_till_that_is_counted_and_the_same_order_in_two_presses(
    village: Village, wang: Someone, li: Someone, zhao: Someone
) -> None:
    manager = village.someone("县里小陈")
    await manager.opens(await village.invitation(roles.MANAGER))
    await manager.sees("从现在起您是县里的管理员")
    await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await wang.sees("卖家接单了")
    await zhao.types("柜台")
    await zhao.sees("要来的货：1")
    await zhao.presses("收件")
    await zhao.sees("收到哪件")
    await zhao.types("0003")
    await zhao.sees("收下了")
    told = await li.sees("您的货到了")
    assert told.raw["photo"]
    await li.opens(f"https://t.me/cunji_bot?start=p_{code_in(told.text)}")
    await li.sees("这是服务站工作人员用的")
    await zhao.opens(f"https://t.me/cunji_bot?start=p_{code_in(told.text)}")
    await zhao.sees("先收 75 元")
    await zhao.presses("对，就这样")
    await zhao.sees("的货取走了")
    await zhao.presses("柜台")
    await zhao.sees("钱箱里应有：75 元")
    await zhao.presses("点钱箱")
    await zhao.sees("实有多少")
    await zhao.types("七十块")
    await zhao.sees("少了 5 元，会记下来")
    await zhao.presses("对，就这样")
    await zhao.sees("钱箱里 70 元")
    await manager.sees("少了 5 元")
    assert await village.counts("select sum(balance) from account") == 0

    await manager.types("我的")
    await manager.presses("县里的事")
    await manager.presses("收款和邮费")
    await manager.sees("收款码")
    await manager.presses("转账付给卖家")
    await manager.sees("转账付给谁")
    await manager.presses("王秀英：75 元")
    await manager.sees("转给 王秀英 75 元")
    await manager.presses("对，就这样")
    await wang.sees("县里说转给了您 75 元")
    await wang.presses("拿到了")
    await manager.sees("对方说拿到 75 元了")

    await li.types("我的订单")
    await li.sees("按一单来看")
    await li.presses("秀英山货")
    await li.sees("办完了")
    await li.presses("再买一次")
    assert STATION in (await li.sees("看看对不对")).text
    await li.presses("对，就这样")
    await li.sees("下单了")


async def test_what_nobody_fetches_goes_back_to_the_seller(
    village: Village, wang: Someone, li: Someone, zhao: Someone
) -> None:
    number = await orders_at_the_station(li, await lists_walnuts(wang))
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await wang.presses("发货")
    await wang.sees("怎么发")
    await wang.presses("我自己送")
    await wang.sees("发货了")
    await zhao.types("柜台")
    await zhao.sees(STATION)
    await zhao.presses("收件")
    await zhao.sees("收到哪件")
    await zhao.presses("李明")
    await zhao.sees("收下了")
    village.telegram.clock.advance(days=6)
    await li.sees("放了五天了")

    await zhao.types("柜台")
    await zhao.sees("等人取的货：1")
    await zhao.presses("李明 五天没来取")
    await zhao.sees(number)
    await zhao.presses("没人取，还给卖家")
    await zhao.sees("订单就取消")
    await zhao.presses("对，就这样")
    await zhao.sees("记下了")
    assert number in (await wang.sees("退回到您手里了")).text
    await li.sees("退回给卖家了，订单取消")
    assert await village.counts("select quantity from listing") == 100 * 500
    assert (
        await village.counts("select count(*) from custody where giver = 'station' and taker = 'seller'") == 1
    )


async def test_whoever_has_given_a_phone_fetches_it_at_a_press(
    wang: Someone, li: Someone, zhao: Someone
) -> None:
    link = await lists_walnuts(wang)
    await li.types("我的")
    await li.presses("手机号")
    await li.sees("按下面的大按钮")
    await li.phone.shares_contact()
    await li.sees("+8613893900003")
    await li.opens(link)
    await li.presses("买这个")
    await li.sees("要多少")
    await li.presses("5 斤")
    await li.presses("去下单")
    await li.presses("送到服务站")
    await li.presses(STATION)
    await li.sees("谁来取")
    await li.presses("小李 13893900003")
    await li.sees("怎么付钱")


@pytest.mark.parametrize("said", ["我的篮子", "购物车", "my cart", "🧺 My basket"])
async def test_the_basket_is_there_by_its_name(wang: Someone, li: Someone, said: str) -> None:
    await li.opens(await lists_walnuts(wang))
    await li.presses("买这个")
    await li.sees("要多少")
    await li.types("5斤")
    await li.sees("放进篮子了")
    await li.types(said)
    await li.sees("一共 75 元")


@pytest.mark.parametrize("said", ["我的钱在哪？", "钱呢", "Where is my money?"])
async def test_whoever_asks_for_their_money_sees_it(wang: Someone, said: str) -> None:
    await lists_walnuts(wang)
    await wang.types(said)
    await wang.sees("现在能领的：0 元")
