"""Where is my parcel: a courier's reports reach the buyer, the seller and the books, whatever the network does."""

import io
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlencode

import aiohttp
import pytest

from bot.carriers.kuaidi100 import signature
from market.members import roles
from simulator.carrier.carrier import CUSTOMER, KEY, Carrier
from simulator.running import running
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_buying import STATION, lists_walnuts, number_in

NUMBER, SALT = "9012345678901", "onlythecarrierknows"
NEVER_QUIET = "23:59:59.999999-00:00"
"""These journeys are made at any time of the day."""

SIGNED = "select count(*) from parcel where state = 'handed_over'"


@pytest.fixture
async def village(url: str, tmp_path: Path) -> AsyncIterator[Village]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    async with running(tmp_path / "telegram", webhook_retry_seconds=0.05) as telegram:
        made = Village(
            telegram,
            url,
            tmp_path,
            kuaidi100_key=KEY,
            kuaidi100_customer=CUSTOMER,
            kuaidi100_api=telegram.api,
            kuaidi100_push_url=f"http://{address}/carrier-7f3a",
            kuaidi100_salt=SALT,
            http=address,
            quiet=NEVER_QUIET,
        )
        async with made.app.started():
            yield made


@pytest.fixture
def carrier(village: Village) -> Carrier:
    return village.telegram.carrier


@pytest.fixture
def li(village: Village) -> Someone:
    return village.someone("小李", phone="+8613893900003")


async def is_sent(village: Village, wang: Someone, li: Someone, parcel: str = NUMBER) -> str:
    """Li has ordered and paid at the station, and Wang has sent it by the post; the order's number."""
    await village.station(STATION)
    zhao = village.someone("站长老赵", phone="+8613893900004")
    await zhao.opens(await village.invitation(roles.OPERATOR, STATION))
    await zhao.sees("从现在起您是服务站的工作人员")
    await li.opens(await lists_walnuts(wang))
    await li.presses("买这个")
    await li.sees("要多少")
    await li.presses("5 斤")
    await li.sees("放进篮子了")
    await li.presses("去下单")
    await li.sees("货怎么给您")
    await li.presses("快递寄给我")
    await li.sees("寄给谁")
    await li.types("甘肃省兰州市城关区科技园1栋 李明 13893900003")
    await li.sees("怎么付钱")
    await li.presses("先到服务站交现钱")
    await li.sees("看看对不对")
    await li.presses("对，就这样")
    await li.sees("下单了")
    number = number_in((await li.sees("等卖家答复")).text)
    await wang.sees("等卖家答复")
    await wang.presses("接单")
    await zhao.types("柜台")
    await zhao.presses("收钱")
    await zhao.sees("请买家说六位付款码")
    await zhao.types(number)
    await zhao.presses("对，就这样")
    await zhao.sees("收了 李明")
    await wang.sees(number)
    await wang.presses("发货")
    await wang.sees("怎么发")
    await wang.types(parcel)
    await wang.sees("发货了")
    await li.sees("发货了")
    return number


async def test_from_sent_to_signed_by_pushes(
    village: Village, wang: Someone, li: Someone, carrier: Carrier
) -> None:
    number = await is_sent(village, wang, li)
    await village.comes_to("select count(*) from tracking where watched", 1)
    assert carrier.numbers_watched == {NUMBER}
    await li.types("我的快递到哪了")
    await li.sees("快递还没有消息")

    carrier.pushing.doubles = carrier.pushing.out_of_order = True
    carrier.says(NUMBER, "【武都】已揽收", "103")
    village.telegram.clock.advance(hours=5)
    carrier.says(NUMBER, "快件已到达【兰州】", "1001")
    await carrier.pushing.settled()
    await li.types(f"快递 {NUMBER} 到哪了")
    page = (await li.phone.wait_for(lambda one: "兰州】" in one.text and "已揽收" in one.text)).text
    assert page.index("兰州】") < page.index("已揽收")
    await li.types(f"订单 {number}")
    card = (await li.sees("在路上：快件已到达【兰州】")).text
    assert "已揽收" not in card

    village.telegram.clock.advance(hours=5)
    carrier.says(NUMBER, "快件已存放至科技园丰巢柜", "501")
    await carrier.pushing.settled()
    await li.sees("等您去取")
    carrier.says(NUMBER, "已签收，签收人：本人", "301")
    await carrier.pushing.settled()
    await li.sees("您收到了")
    await wang.sees("元归您了")
    await village.comes_to(SIGNED, 1)
    assert await village.counts("select count(*) from trackingreport") == 4
    assert await village.counts("select count(*) from due where kind = 'track_parcel'") == 0
    assert carrier.pushing.refused == 0


async def test_a_push_that_is_not_the_carriers_changes_nothing(
    village: Village, wang: Someone, li: Someone, carrier: Carrier
) -> None:
    await is_sent(village, wang, li)
    time = village.telegram.clock.now().strftime("%Y-%m-%d %H:%M:%S")
    line = {"time": time, "context": "已签收", "statusCode": "301"}
    result = {"nu": NUMBER, "state": "3", "data": [line]}
    param = json.dumps({"status": "shutdown", "lastResult": result})
    for body, status in (
        ({"param": param}, 401),
        ({"param": param, "sign": "é"}, 401),
        ({"param": param, "sign": signature(param, "another salt")}, 401),
        ({"param": param + " ", "sign": signature(param, SALT)}, 401),
        ({"param": "[]", "sign": signature("[]", SALT)}, 400),
        ({"param": param + " " * (1 << 20), "sign": signature(param, SALT)}, 413),
    ):
        assert await post(village, urlencode(body)) == status
    assert await village.counts("select count(*) from trackingreport") == 0
    assert await village.counts(SIGNED) == 0
    for number in ("", "SF0000000000000"):
        other = json.dumps({"status": "polling", "lastResult": {**result, "nu": number}})
        assert await post(village, urlencode({"param": other, "sign": signature(other, SALT).lower()})) == 200
    assert await village.counts("select count(*) from trackingreport") == 0


async def post(village: Village, body: str) -> int:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    async with (
        aiohttp.ClientSession() as web,
        web.post(village.settings.kuaidi100_push_url, data=io.BytesIO(body.encode()), headers=form) as answer,
    ):
        return answer.status


async def test_a_parcel_that_never_comes_is_told_once(
    village: Village, wang: Someone, li: Someone, carrier: Carrier
) -> None:
    number = await is_sent(village, wang, li)
    still = """select count(*) from outbox where body like '%"parcel-still"%'"""
    village.telegram.clock.advance(days=2)
    carrier.says(NUMBER, "【武都】已揽收", "103")
    await carrier.pushing.settled()
    village.telegram.clock.advance(days=2)
    await village.comes_to("select count(*) from due where kind = 'track_parcel' and tries = 0", 1)
    assert await village.counts(still) == 0
    village.telegram.clock.advance(days=2)
    assert number in (await wang.sees("三天没有动静")).text
    village.telegram.clock.advance(days=2)
    carrier.push_again(NUMBER)
    await carrier.pushing.settled()
    assert await village.counts(still) == 1
    assert not carrier.locked(NUMBER)


async def test_a_parcel_that_is_refused_comes_back_and_the_money_is_free(
    village: Village, wang: Someone, li: Someone, carrier: Carrier
) -> None:
    number = await is_sent(village, wang, li)
    village.telegram.clock.advance(hours=30)
    carrier.says(NUMBER, "收件人拒收，退回", "14")
    await carrier.pushing.settled()
    await wang.sees("请给买家打个电话")
    await wang.presses("货到哪了")
    await wang.sees("退回去了")
    village.telegram.clock.advance(hours=30)
    carrier.says(NUMBER, "退回件已签收", "4")
    await carrier.pushing.settled()
    assert number in (await wang.sees("退回到您手里了（取消了）")).text
    await li.sees("付过的钱还是您的")
    await li.types("我的钱")
    await li.sees("现在能领的：85 元")
    assert await village.counts("select quantity from listing") == 100 * 500
    assert await village.counts("select reserved from listing") == 0


async def test_the_seller_has_it_back_before_the_carrier_says_so(
    village: Village, wang: Someone, li: Someone, carrier: Carrier
) -> None:
    number = await is_sent(village, wang, li)
    village.telegram.clock.advance(hours=30)
    carrier.says(NUMBER, "收件人拒收，退回", "6")
    await carrier.pushing.settled()
    await wang.sees("请给买家打个电话")
    await wang.presses("货到哪了")
    await wang.sees("退回去了")
    await wang.presses("货回到我手里了")
    assert "85 元 还是买家的" in (await wang.sees(f"订单 {number} 的货（李明 没有收）")).text
    await wang.presses("对，就这样")
    await wang.sees("记下了")
    await li.sees("付过的钱还是您的")


async def test_a_number_that_was_typed_wrong(
    village: Village, wang: Someone, li: Someone, carrier: Carrier
) -> None:
    await is_sent(village, wang, li, "9012345678902")
    await village.comes_to("select count(*) from tracking where watched", 1)
    carrier.gives_up("9012345678902")
    await carrier.pushing.settled()
    await wang.sees("快递不认识")
    await wang.presses("货到哪了")
    await wang.sees("9012345678902")
    await wang.presses("单号写错了")
    await wang.sees("请照快递单重新写")
    await wang.types("不知道")
    await wang.sees("没看懂单号")
    await wang.types(NUMBER)
    await wang.sees(f"单号改成 {NUMBER}")
    await li.sees(f"单号：{NUMBER}")
    village.telegram.clock.advance(hours=1)
    await village.comes_to("select count(*) from tracking where watched", 1)
    assert carrier.numbers_watched == {NUMBER}
    await li.types("9012345678902 到哪了")
    await li.sees("您的订单里没有这个号")


async def test_the_rest_comes_in_another_parcel(
    village: Village, wang: Someone, li: Someone, carrier: Carrier
) -> None:
    await is_sent(village, wang, li)
    await wang.presses("发另一件")
    await wang.sees("剩下的怎么发")
    await wang.types("9012345678902")
    await wang.sees("又发了一件")
    await li.types("我的快递到哪了")
    await li.sees("看哪一件")
    await li.presses(NUMBER)
    await li.sees(NUMBER)
    await li.presses("收到货了")
    await village.comes_to(SIGNED, 1)
    assert await village.counts("select count(*) from orders where state = 'completed'") == 0
    second = (
        "select count(*) from tracking t join parcel p on p.id = t.parcel_id and p.number = '9012345678902'"
    )
    await village.comes_to(f"{second} where t.watched", 1)
    carrier.says("9012345678902", "已签收", "3")
    await carrier.pushing.settled()
    await li.sees("您收到了")
    assert await village.counts("select count(*) from orders where state = 'completed'") == 1


async def test_in_english(village: Village, wang: Someone, anna: Someone, carrier: Carrier) -> None:
    await anna.types("where is my parcel")
    await anna.sees("Nothing is on its way to you now")
    li = village.someone("小李", phone="+8613893900003")
    number = await is_sent(village, wang, li)
    for said in (f"where is parcel {NUMBER}", f"track order {number}"):
        await anna.types(said)
        await anna.sees("None of your orders has this number")
    await li.types("English")
    await li.sees("English from now on")
    await li.types(f"track {NUMBER}")
    await li.sees("has not said anything yet")
    carrier.says(NUMBER, "派件中", "5")
    await carrier.pushing.settled()
    await li.types("has my parcel arrived")
    await li.sees("out for delivery: 派件中")


class TestAskedOnly:
    """Without an address for pushes the carrier is asked."""

    @pytest.fixture
    async def village(self, url: str, tmp_path: Path) -> AsyncIterator[Village]:
        async with running(tmp_path / "telegram") as telegram:
            made = Village(
                telegram,
                url,
                tmp_path,
                kuaidi100_key=KEY,
                kuaidi100_customer=CUSTOMER,
                kuaidi100_api=telegram.api,
                quiet=NEVER_QUIET,
            )
            async with made.app.started():
                yield made

    async def test_it_is_asked_until_it_is_signed_and_never_locked(
        self, village: Village, wang: Someone, li: Someone, carrier: Carrier
    ) -> None:
        await is_sent(village, wang, li)
        await village.comes_to("select count(*) from tracking where asked is not null", 1)
        carrier.away = True
        carrier.says(NUMBER, "【武都】已揽收", "103")
        village.telegram.clock.advance(1900)
        await village.comes_to("select count(*) from tracking where silent = 2", 1)
        carrier.away = False
        for lines, (text, state) in enumerate((("派件中", "5"), ("已签收", "301")), start=2):
            carrier.says(NUMBER, text, state)
            village.telegram.clock.advance(hours=13)
            await village.comes_to("select count(*) from trackingreport", lines)
        await li.sees("您收到了")
        assert not carrier.locked(NUMBER)
        assert await village.counts("select count(*) from due where kind = 'track_parcel'") == 0
