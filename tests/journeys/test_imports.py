"""A manager fills the county's own store from a table; farmers buy there; what needs a licence is sold with one."""

import pytest

from bot import clock
from market.members import roles
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_buying import STATION, li, number_in, zhao
from tests.journeys.test_first_sale import opens_store
from tests.market.tables import csv, xlsx

__all__ = ["li", "zhao"]

WITH_MISTAKES = csv("商品,数量,价钱,说明", "复合肥,100袋,155,45%", "尿素,50袋,三块多,", "飞船,1部,9,")
MENDED = xlsx([
    ("武都区电商服务中心的货",), ("商品", "数量", "单位", "单价（元）", "说明"), ("复合肥", 100, "袋", 155, "45%"),
    ("尿素", 50, "袋", 118.5, ""), ("手机", 10, "部", 30, ""),
])  # fmt: skip
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
async def chen(village: Village) -> Someone:
    """The county's manager."""
    await village.station("武都区电商服务中心", "621202", "county")
    manager = village.someone("陈主任", phone="+8613893900005")
    await manager.opens(await village.invitation(roles.MANAGER))
    await manager.sees("县里的管理员")
    return manager


async def fills_the_centre(chen: Someone) -> None:
    await chen.phone.sends_document(MENDED, "农资.xlsx", XLSX)
    await chen.sees("3 样货")
    await chen.presses("对，上货")
    await chen.sees("上好了")


async def test_a_table_with_mistakes_is_mended_and_put_on_sale(village: Village, chen: Someone) -> None:
    await chen.types("我的")
    await chen.presses("县中心")
    await chen.sees("写在表格里")
    await chen.presses("要一张表")
    await chen.sees("第一行不要改")
    await chen.phone.sends_document(WITH_MISTAKES, "农资.csv", "text/csv")
    await chen.sees("正在看")
    wrong = await chen.sees("有 2 处不对")
    assert "第 3 行：价钱看不懂“三块多”" in wrong.text
    assert "第 4 行：没认出商品“飞船”" in wrong.text
    assert await village.counts("select count(*) from listing") == 0
    await chen.phone.sends_document(MENDED, "农资.xlsx", XLSX)
    found = await chen.sees("3 样货")
    assert "新上：3，要改：0，没变：0" in found.text
    assert "第 5 行：手机，10 部，每部 30 元" in found.text
    assert await village.counts("select count(*) from listing") == 0
    await chen.presses("对，上货")
    await chen.sees("新上 3，改了 0")
    await chen.presses("武都区电商服务中心")
    await chen.sees("武都区")
    assert await village.counts("select count(*) from listing") == 3
    await chen.phone.sends_document(csv("商品,数量,价钱,说明", "复合肥,80袋,150,45%"), "农资.csv")
    await chen.sees("新上：0，要改：1，没变：0")
    await chen.presses("不要")
    await chen.sees("没有上")
    assert await village.counts("select price from listing where product = 'compound-fertilizer'") == 15500


async def test_in_english(village: Village, anna: Someone) -> None:
    await anna.opens(await village.invitation(roles.MANAGER))
    await anna.sees("a county manager")
    table = "product,quantity,unit,price\nurea,50,bags,a lot\nspaceship,1,,9\n"
    await anna.phone.sends_document(table.encode(), "goods.csv", "text/csv")
    wrong = await anna.sees("To be mended: 2")
    assert "Row 2: the price “a lot” is not clear" in wrong.text
    assert "Row 3: no product is called “spaceship”" in wrong.text
    await anna.presses("Get a table")
    await anna.sees("Leave the first row")
    table = "product,quantity,unit,price\nurea,50,bags,99\n"
    await anna.phone.sends_document(table.encode(), "goods.csv", "text/csv")
    await anna.sees("New: 1, changed: 0, the same: 0")
    await anna.presses("Yes, put on sale")
    await anna.sees("Done, in 武都区电商服务中心: new 1")
    farmer = village.someone("Tom", "en")
    await farmer.types("/start")
    await farmer.sees("village fair")
    await farmer.phone.sends_document(table.encode(), "goods.csv", "text/csv")
    await farmer.sees("for the county's managers")


async def test_a_farmer_buys_fertiliser_from_the_centre(
    village: Village, chen: Someone, zhao: Someone, li: Someone
) -> None:
    await fills_the_centre(chen)
    await li.types("/start")
    await li.sees("村集")
    await li.types("看看货")
    await li.presses("农资")
    await li.presses("下一")
    await li.sees("复合肥")
    await li.presses("买这个")
    await li.sees("要多少")
    await li.presses("5 袋")
    await li.sees("775 元")
    await li.presses("去下单")
    await li.sees("货怎么给您")
    await li.presses("送到服务站")
    await li.presses(STATION)
    await li.sees("谁来取")
    await li.types("李明 13893900003")
    await li.sees("怎么付钱")
    await li.presses("拿到货时付现钱")
    await li.sees("看看对不对")
    await li.presses("对，就这样")
    number = number_in((await li.sees("等卖家答复")).text)
    card = await chen.sees("等卖家答复")
    assert number in card.text
    await chen.presses("接单")
    await li.sees("卖家接了订单")


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"x" * 6_000_000, "农资.csv", "文件太大，最多 5 MB"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "农资.xls", "不是 XLSX 或 CSV"),
        (b"PK\x03\x04" + bytes(100), "农资.xlsx", "文件打不开"),
        (csv("商品,数量", "尿素,3袋"), "农资.csv", "没有“价钱”这一列"),
    ],
    ids=["six megabytes", "old Excel", "no zip", "a column is missing"],
)
async def test_a_file_that_is_of_no_use(chen: Someone, content: bytes, name: str, says: str) -> None:
    await chen.phone.sends_document(content, name)
    await chen.sees(says)


async def test_a_file_that_cannot_be_fetched_is_told_and_the_open_question_stays(
    village: Village, chen: Someone
) -> None:
    village.telegram.faults.add(
        "error", method="getFile", code=400, description="Bad Request: file is too big"
    )
    await chen.types("卖货")
    await chen.sees("您的店叫什么名字")
    await chen.phone.sends_document(MENDED, "农资.xlsx", XLSX)
    await chen.sees("您的店叫什么名字")
    await chen.sees("没有下载下来")


async def test_a_download_that_fails_once_is_tried_again(
    village: Village, chen: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "TRY_AGAIN_MS", 0)
    village.telegram.faults.add("error", method="file", code=404, description="Not Found", times=1)
    await chen.phone.sends_document(MENDED, "农资.xlsx", XLSX)
    await chen.sees("3 样货")
    await village.comes_to("select count(*) from due where kind = 'fetch_goods'", 0)


async def test_pesticide_is_sold_with_a_licence_to_whom_one_knows(
    village: Village, chen: Someone, wang: Someone, li: Someone
) -> None:
    await opens_store(wang)
    await wang.types("卖农药20瓶 18块一瓶")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.sees("卖什么")
    await wang.types("农药")
    await wang.sees("没有登记许可证")
    await wang.types("烟")
    await wang.sees("烟草要专卖许可")
    await wang.types("算了")

    await licenses(chen, "现在登记了：农药经营许可证")
    await wang.types("卖农药20瓶 18块一瓶")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("上好了")
    link = wang.link()

    await li.opens(link)
    await li.sees("农药")
    await li.presses("买这个")
    await li.sees("只卖给留了手机号和村子的人")
    await li.presses("手机号")
    await li.sees("按下面的大按钮")
    await li.phone.shares_contact()
    await li.sees("+8613893900003")
    await li.opens(link)
    await li.presses("买这个")
    await li.sees("只卖给留了手机号和村子的人")
    await li.presses("改村子")
    await li.sees("哪个村")
    await li.types("三河李台")
    await li.sees("记下了")
    await li.opens(link)
    await li.presses("买这个")
    await li.sees("要多少")
    await li.presses("2 瓶")
    await li.sees("放进篮子了")

    await licenses(chen, "现在没有登记许可证")
    await li.presses("去下单")
    await li.sees("没有登记许可证")
    await li.opens(link)
    await li.presses("买这个")
    await li.sees("没有登记许可证")
    assert await village.counts("select count(*) from orders") == 0


async def licenses(chen: Someone, says: str) -> None:
    """The manager presses the licence for pesticides of Wang's store."""
    await chen.types("我的")
    await chen.presses("县中心")
    await chen.presses("店的许可证")
    await chen.sees("哪家店")
    await chen.types("秀英")
    await chen.sees("哪种许可证")
    await chen.presses("农药经营许可证")
    await chen.sees(says)


async def test_only_a_manager_sees_the_centre(wang: Someone) -> None:
    await wang.types("我的")
    shown = await wang.sees("我的资料")
    assert not any("县中心" in one for row in shown.buttons for one in row)
