"""A day at the counter: many parcels one after the other, and the list of what happened."""

import pytest

from market.acting import Who
from market.amounts import Quantity
from market.shipping import parcels
from market.trade import fulfilment, orders
from market.trade.carts import put_in
from market.trade.delivery import ON_DELIVERY, TO_STATION
from market.trade.orders import Destination
from storage import stations, stores
from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import SANHE, operator
from tests.journeys.test_buying import lists_walnuts

MANY = 40


def number(at: int) -> str:
    return f"YT77000000{at:05}"


def many_on_their_way(work: Work, buyer: int, count: int) -> None:
    """Orders of one buyer, each sent to the station with a courier."""
    station = stations.station_named(work, SANHE)
    listing = work.run(Statement("select public, store_id from listing"))[0]
    store = work.session.get(stores.Store, listing[1])
    assert station is not None
    assert store is not None
    for at in range(count):
        put_in(work, Who.self(buyer), listing[0], Quantity(500, "斤"))
        where = Destination(TO_STATION, f"买家{at}", "13893900003", station.id or 0)
        order = orders.place(
            work, Who.self(buyer), where, ON_DELIVERY, orders.bill(work, Who.self(buyer), where, {})
        )[0]
        fulfilment.confirm(work, Who.self(store.owner_id), order.public)
        parcels.send(work, Who.self(store.owner_id), order.public, "yuantong", number(at))


@pytest.fixture
async def zhao(village: Village, wang: Someone) -> Someone:
    """An operator, to whose station many parcels of walnuts are on their way."""
    zhao = await operator(village)
    await lists_walnuts(wang)
    buyer = village.someone("小李")
    await buyer.types("/start")
    await buyer.sees("村集")
    person = await village.counts("select max(id) from person")
    await village.app.database.write(lambda work: many_on_their_way(work, person, MANY))
    return zhao


async def test_forty_parcels_are_received_one_after_the_other(village: Village, zhao: Someone) -> None:
    await zhao.types("柜台")
    await zhao.sees("要来的货：40")
    await zhao.presses("收件")
    await zhao.sees("共 40 件要来")
    before = len(zhao.phone.messages())
    for at in range(10):
        await zhao.types(number(at))
    await zhao.sees("这次第 10 件")
    assert await village.counts("select count(*) from parcel where state = 'waiting'") == 10
    await zhao.types("YT999")
    await zhao.sees("没有“YT999”这一件")
    for at in range(10, MANY - 2):
        await zhao.types(number(at))
    await zhao.sees("这次第 38 件")
    await zhao.types(f"{number(MANY - 2)}\n{number(MANY - 1)}")
    assert "买家39" in (await zhao.sees("收下了")).text
    # One message each, so that one a second, which a chat may have, is enough for forty in forty seconds.
    assert len(zhao.phone.messages()) - before <= 2 * (MANY + 2)
    await village.comes_to("select count(*) from parcel where state = 'waiting'", MANY)
    await zhao.types("柜台")
    await zhao.presses("收件")
    await zhao.sees("现在没有要来的货")


async def test_todays_list_says_what_came_and_went(village: Village, zhao: Someone) -> None:
    village.telegram.clock.to_tomorrow("10:00", "Asia/Shanghai")
    await zhao.types("柜台")
    await zhao.presses("收件")
    await zhao.sees("收到哪件")
    await zhao.types(number(3))
    await zhao.sees("这次第 1 件")
    await zhao.types("不弄了")
    # What was received stays received: nothing says that it was not saved.
    await zhao.sees("好，就到这里")
    code = await village.counts("select cast(code as integer) from parcel where state = 'waiting'")
    await zhao.types("柜台")
    await zhao.presses("取件")
    await zhao.sees("六位取货码")
    await zhao.types(f"{code:06}")
    await zhao.sees("先收 15 元")
    await zhao.presses("对，就这样")
    await zhao.sees("的货取走了")
    await zhao.types("柜台")
    await zhao.presses("今天的单子")
    shown = await zhao.sees("三河镇服务站，今天")
    assert "收件 1 件" in shown.text
    assert "取走 1 件" in shown.text
    assert "买家3" in shown.text
    assert "收进 15 元，付出 0 元，钱箱里应有 15 元" in shown.text
    village.telegram.clock.to_tomorrow("09:00", "Asia/Shanghai")
    await zhao.types("柜台")
    await zhao.presses("今天的单子")
    assert "收件 0 件" in (await zhao.sees("，今天")).text


async def test_an_english_operator_receives_parcel_after_parcel(village: Village, zhao: Someone) -> None:
    ann = await operator(village, name="Ann", language="en")
    await ann.types("Counter")
    await ann.presses("Receive")
    await ann.sees("40 to come")
    await ann.types(number(7))
    await ann.sees("Received: for 买家7 (number 1 now)")
    await ann.types(number(8))
    await ann.sees("(number 2 now)")
    await ann.types("Cancel")
    await ann.types("Counter")
    await ann.presses("Today's list")
    assert "Received: 2" in (await ann.sees("should be in the till")).text
