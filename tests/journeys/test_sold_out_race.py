"""Two hundred buyers press at the same moment for fifty boxes: fifty get one, the others are told."""

import asyncio

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.test_first_sale import opens_store

BUYERS, BOXES = 200, 50
AT_ONCE = 20
"""How many walk to the till side by side: more would only wait for one another in the local Telegram."""

TOLD = ("没有那么多", "这个已经没有了")


async def lists_boxes(wang: Someone) -> str:
    await opens_store(wang)
    await wang.types(f"卖核桃{BOXES}箱 80块一箱")
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


async def walks_to_the_till(buyer: Someone, link: str) -> None:
    await buyer.opens(link)
    await buyer.sees("核桃")
    await buyer.presses("买这个")
    await buyer.sees("要多少")
    await buyer.presses("1 箱")
    await buyer.sees("放进篮子了")
    await buyer.presses("去下单")
    await buyer.sees("货怎么给您")
    await buyer.presses("我去卖家那里取")
    await buyer.sees("谁来取")
    await buyer.types("李明 13893900003")
    await buyer.sees("怎么付钱")
    await buyer.presses("拿到货时付现钱")
    await buyer.sees("看看对不对")


async def is_told(buyer: Someone) -> bool:
    """Whether the buyer got a box; else what is said is kind."""
    shown = await buyer.phone.wait_for(
        lambda one: any(words in one.text for words in ("下单了", *TOLD)), timeout=60
    )
    return "下单了" in shown.text


@pytest.mark.timeout(300)
async def test_fifty_boxes_and_two_hundred_buyers(village: Village, wang: Someone) -> None:
    link = await lists_boxes(wang)
    buyers = [village.someone(f"买家{number}") for number in range(BUYERS)]
    for at in range(0, BUYERS, AT_ONCE):
        await asyncio.gather(*(walks_to_the_till(one, link) for one in buyers[at : at + AT_ONCE]))
    await asyncio.gather(*(one.phone.presses("✅ 对，就这样") for one in buyers))
    got = await asyncio.gather(*(is_told(one) for one in buyers))
    assert sum(got) == BOXES
    assert await village.counts("select quantity from listing") == 0
    assert await village.counts("select reserved from listing") == BOXES
    assert await village.counts("select count(*) from orders") == BOXES
    assert await village.counts("select sum(amount) from orderline") == BOXES
