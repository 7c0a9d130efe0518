"""Somebody looks for goods by whatever comes to mind, and finds what is on sale at this moment."""

import pytest

from market.acting import Who
from market.amounts import Price, Quantity
from market.shop import listings, stores
from storage import people
from storage.clock import now
from storage.places import places
from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_first_sale import opens_store

Goods = tuple[str, int, str]
"""A product's slug, fen for one jin, and the seller's note."""


async def sells(village: Village, store: str, where: str, *goods: Goods) -> list[str]:
    """A store of somebody else in this village, with these goods on sale; their public ids."""

    def open_it(work: Work) -> list[str]:
        who = Who.self(people.add_person(work, store, "zh", now()))
        code = next(one.code for one in places(work).villages if one.short == where)
        stores.open_store(work, who, store, code, ["nut"], "")
        return [
            listings.list_produce(
                work, who, slug, Quantity(50_000, "斤"), Price(fen, "斤"), note, (), ""
            ).listing.public
            for slug, fen, note in goods
        ]

    return await village.app.database.write(open_it)


@pytest.fixture
async def market(village: Village) -> Village:
    """Three stores: 花椒 and honey in 李台, walnuts in 马营, apples in 草坡."""
    await sells(
        village,
        "德明花椒",
        "李台",
        ("prickly-ash-dahongpao", 6500, "今年新椒，去了籽"),
        ("honey-wildflower", 4800, ""),
    )
    await sells(village, "玉梅干果", "马营", ("walnut", 1500, "薄皮，手一捏就开"))
    await sells(village, "Anna's Fruit", "草坡", ("apple", 320, "sweet and crisp, one box is ten jin"))
    return village


FINDS = {
    # What is typed -> what is on the first card, and how many there are.
    "花椒": ("大红袍", 2),
    "核桃": ("核桃", 1),
    "hetao": ("核桃", 1),
    "he tao": ("核桃", 1),
    "ht": ("核桃", 1),
    "合桃": ("核桃", 1),
    "核桃仁": ("没有正好叫", 1),
    "德民花椒": ("德明花椒", 2),
    "德明花交": ("德明花椒", 2),
    "walnut": ("核桃", 1),
    "蘋果": ("苹果", 1),
    "Apples": ("苹果", 1),
    "李台": ("德明花椒", 2),
    "李台的花椒": ("大红袍", 2),
    "马营 核桃": ("核桃", 1),
    "litai": ("德明花椒", 2),
    "德明": ("德明花椒", 2),
    "德明花椒": ("德明花椒", 2),
    "deming": ("德明花椒", 2),
    "dmhj": ("德明花椒", 2),
    "玉梅": ("玉梅干果", 1),
    "薄皮": ("核桃", 1),
    "crisp": ("苹果", 1),
    "anna": ("苹果", 1),
    "搜一下苹果": ("苹果", 1),
    "有没有核桃卖": ("核桃", 1),
    "search for honey": ("百花蜜", 1),
    "我想买苹果": ("苹果", 1),
}


async def test_whatever_it_is_called_by_finds_it(market: Village, wang: Someone) -> None:
    await wang.types("/start")
    await wang.sees("村集")
    wrong = {}
    for typed, (says, count) in FINDS.items():
        await wang.types(typed)
        shown = await wang.sees("")
        if says not in shown.text or f"第 1 样，共 {count} 样" not in shown.text:
            wrong[typed] = shown.text
    assert wrong == {}


async def test_a_stranger_who_types_english(market: Village, anna: Someone) -> None:
    await anna.types("/start")
    await anna.sees("Cunji")
    for typed, says in {
        "walnuts": "walnuts (in shell)",
        "honey": "ildflower",
        "apples from caopo": "pple",
        "walnutt": "walnuts (in shell)",
        "find prickly ash in litai": "ahongpao",
        "litai": "1 of 2",
        "pears": "Nothing was found",
    }.items():
        await anna.types(typed)
        assert says in (await anna.sees("")).text, typed


async def test_a_button_asks_and_the_card_pages_and_sorts_in_place(market: Village, wang: Someone) -> None:
    await sells(market, "怀玉粮油", "李台", ("walnut", 900, ""), ("walnut", 2000, ""))
    await wang.types("看看货")
    await wang.presses("找东西")
    await wang.sees("找什么")
    await wang.types("核桃")
    first = await wang.sees("第 1 样，共 3 样")
    assert "每斤 20 元" in first.text
    await wang.presses("下一个")
    second = await wang.sees("第 2 样，共 3 样")
    assert second.id == first.id
    assert "每斤 9 元" in second.text
    await wang.presses("便宜的在前")
    assert "每斤 9 元" in (await wang.sees("第 1 样")).text
    await wang.presses("下一个")
    assert "每斤 15 元" in (await wang.sees("第 2 样")).text
    await wang.presses("近的在前")
    await wang.sees("您在哪个村")
    await wang.types("马营")
    await wang.presses("马营镇 马营村")
    await wang.sees("记下了")
    await wang.types("核桃")
    await wang.sees("第 1 样，共 3 样")
    await wang.presses("近的在前")
    near = await wang.sees("玉梅干果")
    assert "第 1 样" in near.text


async def lists_walnuts(who: Someone) -> None:
    await opens_store(who)
    await who.types("卖核桃100斤 15块一斤")
    for asks, press in {
        "先发照片": "没有照片",
        "有几种": "核桃",
        "还想说": "跳过",
        "看看对": "对，就这样",
    }.items():
        await who.sees(asks)
        await who.presses(press)
    await who.sees("上好了")


async def test_what_a_seller_changes_is_so_at_once_for_whoever_looks(village: Village, wang: Someone) -> None:
    await lists_walnuts(wang)
    buyer = village.someone("小李")
    await buyer.types("核桃")
    assert "每斤 15 元" in (await buyer.sees("共 1 样")).text
    await wang.presses("看这样货")
    await wang.presses("改价钱")
    await wang.types("16.5")
    await wang.sees("每斤 16.5 元")
    await buyer.types("核桃")
    assert "每斤 16.5 元" in (await buyer.sees("共 1 样")).text
    for action, found in {"先停卖": "没找到", "接着卖": "共 1 样", "卖完了": "没找到"}.items():
        await wang.presses("看这样货") if action == "先停卖" else None
        await wang.presses(action)
        await wang.sees({"先停卖": "停卖", "接着卖": "在卖", "卖完了": "卖完"}[action])
        for typed in ("核桃", "秀英"):
            await buyer.types(f"找{typed}")
            await buyer.sees(found)
    await wang.presses("改数量")
    await wang.types("50斤")
    await wang.sees("50 斤")
    await buyer.types("核桃")
    assert "有 50 斤" in (await buyer.sees("共 1 样")).text


async def test_a_card_that_was_found_leads_on_when_the_goods_are_gone(
    village: Village, wang: Someone
) -> None:
    await lists_walnuts(wang)
    await sells(village, "玉梅干果", "马营", ("walnut", 1600, ""))
    buyer = village.someone("小李")
    await buyer.types("核桃")
    await buyer.sees("第 1 样，共 2 样")
    await wang.presses("看这样货")
    await wang.presses("卖完了")
    await wang.sees("卖完")
    await buyer.presses("下一个")
    assert "玉梅干果" in (await buyer.sees("第 1 样，共 1 样")).text


async def test_who_was_deleted_is_not_found_and_leaves_no_search(village: Village, wang: Someone) -> None:
    await lists_walnuts(wang)
    await wang.types("找花椒")
    await wang.sees("没找到")
    await wang.types("我的")
    await wang.presses("删除我")
    await wang.presses("对，删除")
    await wang.presses("真的删除")
    await wang.sees("都删掉了")
    buyer = village.someone("小李")
    for typed in ("核桃", "秀英", "xiuying", "李台"):
        await buyer.types(f"找{typed}")
        await buyer.sees("没找到")
    assert await village.counts("select count(*) from listing where words <> ''") == 0
    assert await village.counts("select count(*) from search where person_id = 1") == 0


async def test_nothing_found_says_what_to_do_next(market: Village, wang: Someone) -> None:
    await wang.types("搜 拖拉机轮胎")
    shown = await wang.sees("没找到“拖拉机轮胎”")
    assert "短一点" in shown.text
    await wang.presses("按乡镇")
    await wang.sees("哪个乡镇")
    await wang.types("搜 拖拉机轮胎")
    await wang.presses("再找")
    await wang.sees("找什么")
    await wang.types("苹果")
    await wang.sees("共 1 样")


async def test_a_kind_of_goods_is_found_as_a_whole(market: Village, wang: Someone) -> None:
    for typed, says in {"水果": "苹果", "搜 调料": "大红袍", "干果": "玉梅干果", "nuts": "核桃"}.items():
        await wang.types(typed)
        assert says in (await wang.sees("第 1 样")).text


async def test_who_wants_to_buy_sees_what_there_is(market: Village, wang: Someone) -> None:
    for typed, says in {
        "我要买点东西": "想看哪一类",
        "想买李台的花椒": "大红袍花椒",
        "来10斤核桃": "玉梅干果",
        "买100斤花椒": "大红袍",
        "核桃多少钱一斤": "每斤 15 元",
    }.items():
        await wang.types(typed)
        await wang.sees(says)


async def test_what_is_said_in_passing_is_not_looked_for(market: Village, wang: Someone) -> None:
    await wang.types("/start")
    await wang.sees("村集")
    for typed in ("今天天气真好啊哈哈", "找不到", "ok", "嗯嗯", "8"):
        await wang.types(typed)
        assert "没看懂" in (await wang.sees("没看懂")).text
        await wang.types("你好")
        await wang.sees("您好")


async def test_a_very_long_line_is_looked_for_by_its_beginning(market: Village, wang: Someone) -> None:
    await wang.types("搜 苹果" + " 花椒核桃" * 900)
    await wang.sees("第 1 样")
    assert await market.counts("select max(length(text)) from search") == 60


async def test_looking_for_something_in_the_middle_of_a_form_loses_nothing(
    market: Village, wang: Someone
) -> None:
    await opens_store(wang)
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("先发照片")
    await wang.types("搜 苹果")
    await wang.sees("共 1 样")
    await wang.sees("先发照片")


async def test_a_search_that_was_forgotten_says_so(market: Village, wang: Someone) -> None:
    await wang.types("花椒")
    await wang.sees("共 2 样")
    await market.app.database.write(lambda work: work.run(Statement("delete from search")))
    await wang.presses("下一个")
    await wang.sees("这个已经没有了")
