"""An operator acts for a farmer without a phone: each act is confirmed by the farmer and told, until the account is
the farmer's own.
"""

import re
from datetime import timedelta

import pytest

from market.acting import Who
from market.sessions import training
from storage.clock import now
from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import JIAOGONG, SANHE, at_ten, operator, presses_door
from tests.journeys.test_buying import code_in, orders_at_the_station
from tests.journeys.test_first_sale import picture

DASHAN_PHONE = "+8613893900077"


@pytest.fixture
async def zhao(village: Village) -> Someone:
    return await operator(village)


async def codes_of(village: Village, name: str = "王大山") -> list[str]:
    """What stands on the farmer's card."""

    def look(work: Work) -> str:
        found: str = work.run(
            Statement(
                "select c.codes from client c join person p on p.id = c.person_id where p.name = :name"
            ),
            name=name,
        )[0][0]
        return found

    return [one for one in (await village.app.database.read(look)).split("|") if one]


async def registers(zhao: Someone, phone: str = "13893900077") -> None:
    """Old Wang Dashan stands at the counter, without a phone."""
    await zhao.types("柜台")
    await zhao.presses("代乡亲办事")
    await zhao.sees("还没有登记过谁")
    await zhao.presses("登记一位")
    await zhao.sees("这位乡亲叫什么名字")
    await zhao.types("王大山")
    await zhao.sees("您在哪个村")
    await zhao.types("李台")
    await zhao.sees("王大山 的电话号码")
    await (zhao.types(phone) if phone else zhao.presses("没有电话"))
    await zhao.sees("在纸上签个字")
    await zhao.presses("跳过")
    await zhao.sees("念给他听")
    await zhao.presses("对，就这样")
    await zhao.sees("王大山 登记好了")


async def opens_his_store(village: Village, zhao: Someone) -> None:
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await zhao.types("卖货")
    assert "代 王大山 办" in (await zhao.sees("您的店叫什么名字")).text
    await zhao.types("大山核桃")
    await zhao.sees("您在哪个村")
    await zhao.types("李台")
    await zhao.sees("您的店卖什么")
    await zhao.presses("核桃干果")
    await zhao.presses("选好了")
    await zhao.sees("发一张照片")
    await zhao.presses("跳过")
    await zhao.sees("看看对不对")
    await zhao.presses("对，就这样")
    assert "开店" in (await zhao.sees("没划掉的口令")).text
    await zhao.types((await codes_of(village))[0])
    assert "代 王大山 办" in (await zhao.sees("大山核桃 开张了")).text


async def lists_his_walnuts(zhao: Someone, confirm: str) -> str:
    await zhao.types("卖核桃100斤 15块一斤")
    await zhao.sees("先发照片")
    await zhao.presses("没有照片")
    await zhao.sees("有几种")
    await zhao.presses("青皮核桃")
    await zhao.sees("还想说什么")
    await zhao.presses("跳过")
    await zhao.sees("看看对不对")
    await zhao.presses("对，就这样")
    if confirm:
        await zhao.sees("没划掉的口令")
        await zhao.types(confirm)
    await zhao.sees("上好了")
    return zhao.link()


async def test_an_old_farmer_with_no_phone_sells_his_walnuts(village: Village, zhao: Someone) -> None:
    await registers(zhao)
    await opens_his_store(village, zhao)
    link = await lists_his_walnuts(zhao, (await codes_of(village))[0])
    await zhao.presses("代办完了")
    await zhao.sees("王大山 的事办完了")
    assert len(await codes_of(village)) == 10

    li = village.someone("小李", phone="+8613893900003")
    await orders_at_the_station(li, link)
    assert "代 王大山 办" in (await zhao.sees("等卖家答复")).text
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await zhao.types("我的订单")
    await zhao.presses("我卖的")
    await zhao.presses("李明")
    await zhao.sees("5 斤")
    await zhao.presses("接单")
    assert "接单" in (await zhao.sees("没划掉的口令")).text
    await zhao.types((await codes_of(village))[0])
    await li.sees("卖家接了订单")
    await zhao.presses("代办完了")
    await zhao.sees("王大山 的事办完了")

    await zhao.types("柜台")
    await zhao.presses("收件")
    await zhao.sees("收到哪件")
    await zhao.presses("李明")
    await zhao.sees("收下了")
    code = code_in((await li.sees("您的货到了")).text)
    await zhao.types("柜台")
    await zhao.presses("取件")
    await zhao.sees("六位取货码")
    await zhao.types(code)
    await zhao.sees("先收 75 元")
    await zhao.presses("对，就这样")
    await zhao.sees("的货取走了")
    await zhao.types("柜台")
    await zhao.presses("付钱给卖家")
    await zhao.presses("王大山：75 元")
    await zhao.sees("给 王大山 现钱 75 元")
    await zhao.presses("对，就这样")
    assert "代 王大山 办" in (await zhao.sees("钱在您手里了吗")).text

    await zhao.types("柜台")
    await zhao.presses("代乡亲办事")
    await zhao.presses("王大山，李台村")
    await zhao.sees("替他办过的事")
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await zhao.types("我的订单")
    await zhao.presses("我的钱")
    await zhao.presses("75 元拿到了")
    await zhao.sees("没划掉的口令")
    await zhao.sends_photo(picture("white"))
    await zhao.sees("现在能领的：0 元")
    await zhao.presses("代办完了")
    await zhao.sees("王大山 的事办完了")
    await zhao.types("代乡亲办事")
    await zhao.presses("王大山，李台村")
    shown = await zhao.sees("替他办过的事")
    assert "老赵：答了钱拿到没有（签了单子）" in shown.text
    assert "老赵：开了店（念了口令）" in shown.text
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0
    assert await village.counts("select balance from account where kind = 'till'") == 0


async def test_a_wrong_code_confirms_nothing_and_only_so_many_are_taken(
    village: Village, zhao: Someone
) -> None:
    await registers(zhao)
    await opens_his_store(village, zhao)
    code, wrong = (await codes_of(village))[0], "000000"
    await zhao.types("我的")
    await zhao.presses("改名字")
    await zhao.sees("您叫什么名字")
    await zhao.types("王老山")
    await zhao.sees("没划掉的口令")
    for _ in range(5):
        await zhao.types(wrong)
        await zhao.sees("口令不对")
    await zhao.types(code)
    await zhao.sees("码错太多次了")
    assert await village.counts("select count(*) from person where name = '王老山'") == 0
    village.telegram.clock.advance(1900)
    await zhao.types(code)
    await zhao.sees("记下了：王老山")
    assert code not in await codes_of(village, "王老山")


async def test_what_is_ones_own_is_not_done_for_another(village: Village, zhao: Someone) -> None:
    await registers(zhao)
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await zhao.types("我的")
    assert "王大山" in (await zhao.sees("我的资料")).text
    await presses_door(zhao, "phone", "")
    await zhao.sees("这件事只能给自己办")
    await zhao.types("代乡亲办事")
    await zhao.sees("这件事只能给自己办")
    await zhao.types("柜台")
    await zhao.sees("先按“✋ 代办完了”")
    await zhao.types("代办完了")
    await zhao.sees("现在又是您自己了")
    await zhao.types("我的")
    assert "老赵" in (await zhao.sees("我的资料")).text


async def test_acting_ends_by_itself_after_two_silent_hours(village: Village, zhao: Someone) -> None:
    await registers(zhao)
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    village.telegram.clock.advance(hours=3)
    await zhao.types("卖货")
    await zhao.sees("先算您自己的了")
    assert "王大山" not in (await zhao.sees("您的店叫什么名字")).text


async def test_a_form_for_one_is_no_form_for_another(village: Village, zhao: Someone) -> None:
    await registers(zhao)
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await zhao.types("卖货")
    await zhao.sees("您的店叫什么名字")
    await zhao.types("大山核桃")
    await zhao.sees("您在哪个村")
    await zhao.types("代办完了")
    await zhao.sees("现在又是您自己了")
    await zhao.types("卖货")
    await zhao.sees("您的店叫什么名字")
    await zhao.types("老赵杂货")
    await zhao.sees("您在哪个村")
    await zhao.types("柜台")
    await zhao.presses("代乡亲办事")
    await zhao.presses("王大山，李台村")
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await zhao.types("/menu")
    await zhao.presses("接着填")
    await zhao.sees("您在哪个村")
    await zhao.types("李台")
    await zhao.sees("您的店卖什么")
    await zhao.presses("核桃干果")
    await zhao.presses("选好了")
    await zhao.sees("发一张照片")
    await zhao.presses("跳过")
    assert "大山核桃" in (await zhao.sees("看看对不对")).text


async def test_a_standing_permission_is_given_and_taken_back(village: Village, zhao: Someone) -> None:
    await registers(zhao)
    await opens_his_store(village, zhao)
    await zhao.types("我的")
    await zhao.presses("谁替我办事")
    await zhao.presses("一般的事不用每次问")
    await zhao.sees("拿钱、删账户，还是每次都要您点头")
    await zhao.presses("对，就这样")
    await zhao.sees("没划掉的口令")
    await zhao.types((await codes_of(village))[0])
    await zhao.sees("不用每次问了")
    await lists_his_walnuts(zhao, "")
    await zhao.types("我的")
    await zhao.presses("谁替我办事")
    await zhao.sees("不用每次问")
    await zhao.presses("还是每次都问")
    await zhao.sees("每件事都先问您")
    await lists_his_walnuts(zhao, (await codes_of(village))[0])


async def test_the_farmer_takes_the_account_over_with_the_number_that_was_written_down(
    village: Village, zhao: Someone
) -> None:
    await registers(zhao)
    await opens_his_store(village, zhao)
    await lists_his_walnuts(zhao, (await codes_of(village))[0])
    thief = village.someone("别人", phone="+8613893900099")
    await zhao.types("代办完了")
    await zhao.sees("现在又是您自己了")
    await zhao.types("代乡亲办事")
    await zhao.presses("王大山，李台村")
    await zhao.sees("账户就归他自己管")
    link = zhao.link()
    await thief.opens(link)
    await thief.sees("现在归您自己管")
    await thief.phone.shares_contact()
    await thief.sees("您就是 王大山")
    await thief.presses("对，就这样")
    await thief.sees("和服务站登记的不一样")

    dashan = village.someone("大山", phone=DASHAN_PHONE)
    await dashan.opens(link)
    await dashan.sees("现在归您自己管")
    await dashan.phone.shares_contact()
    await dashan.sees("您就是 王大山")
    await dashan.presses("对，就这样")
    await dashan.sees("账户归您自己管了")
    await zhao.sees("王大山 自己有手机了")
    await dashan.types("卖货")
    await dashan.sees("大山核桃")
    await dashan.types("我的")
    await dashan.presses("谁替我办事")
    assert "老赵：开了店" in (await dashan.sees("谁替您办事")).text
    assert await village.counts("select count(*) from store") == 1
    assert await village.counts("select count(*) from listing") == 1

    await zhao.types("代乡亲办事")
    await zhao.presses("王大山，李台村")
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await zhao.types("我的")
    await zhao.presses("改名字")
    await zhao.types("王大山人")
    await zhao.sees("发到 王大山 自己的手机上")
    asked = await dashan.sees("要替您办")
    code = re.search(r"\d{6}", asked.text)
    assert code is not None
    await zhao.types(code[0])
    await zhao.sees("记下了：王大山人")
    await dashan.sees("替您办了一件事：改了名字")
    await dashan.presses("谁替我办过什么")
    await dashan.presses("不要人替我办了")
    await dashan.sees("现在没有人替您办事")
    await zhao.types("我的")
    await zhao.sees("这个已经没有了")


async def test_without_a_number_a_code_of_the_card_takes_the_account_over(
    village: Village, zhao: Someone
) -> None:
    await registers(zhao, phone="")
    await zhao.presses("口令卡")
    await zhao.sees("王大山 的口令卡")
    await zhao.types("代乡亲办事")
    await zhao.presses("王大山，李台村")
    await zhao.sees("账户就归他自己管")
    dashan = village.someone("大山", phone=DASHAN_PHONE)
    await dashan.opens(zhao.link())
    await dashan.sees("口令卡上一个没划掉的口令")
    await dashan.types("000000")
    await dashan.sees("口令不对")
    await dashan.presses("再试一次")
    await dashan.sees("没划掉的口令")
    await dashan.types((await codes_of(village))[3])
    await dashan.sees("您就是 王大山")
    await dashan.presses("对，就这样")
    await dashan.sees("账户归您自己管了")


async def test_giving_the_number_finds_the_account_that_the_station_keeps(
    village: Village, zhao: Someone
) -> None:
    await registers(zhao)
    dashan = village.someone("大山", phone=DASHAN_PHONE)
    await dashan.types("/start")
    await dashan.sees("村集")
    await dashan.types("我的")
    await dashan.presses("手机号")
    await dashan.phone.shares_contact()
    await dashan.sees("服务站替 王大山 开过账户")
    await dashan.presses("是我，归我管")
    await dashan.sees("账户归您自己管了")
    await dashan.types("我的")
    assert "王大山" in (await dashan.sees("我的资料")).text


async def test_whoever_has_a_chat_is_asked_before_anybody_acts_for_them(
    village: Village, zhao: Someone, wang: Someone
) -> None:
    await wang.types("/start")
    await wang.sees("村集")
    await wang.types("我的")
    await wang.presses("手机号")
    await wang.phone.shares_contact()
    await wang.sees("+8613893900001")
    await zhao.types("代乡亲办事")
    await zhao.presses("登记一位")
    await zhao.types("王秀英")
    await zhao.sees("您在哪个村")
    await zhao.types("李台")
    await zhao.sees("电话号码")
    await zhao.types("138 9390 0001")
    await zhao.sees("自己就在用村集")
    await zhao.presses("请他同意")
    await wang.sees("想替您办事")
    await wang.presses("同意")
    await wang.sees(f"{SANHE} 可以替您办事")
    await zhao.sees("王秀英 同意您替他办事了")
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王秀英")
    await zhao.types("我的")
    await zhao.presses("改名字")
    await zhao.types("王秀")
    await zhao.sees("发到 王秀英 自己的手机上")
    asked = await wang.sees("要替您办：改名字")
    code = re.search(r"\d{6}", asked.text)
    assert code is not None
    await zhao.types(code[0])
    await zhao.sees("记下了：王秀")


async def test_a_number_is_registered_once_and_what_was_said_is_kept(village: Village, zhao: Someone) -> None:
    await registers(zhao)
    await zhao.types("代乡亲办事")
    await zhao.presses("登记一位")
    await zhao.types("王小山")
    await zhao.sees("您在哪个村")
    await zhao.types("李台")
    await zhao.sees("王小山 的电话号码")
    await zhao.types("13893900077")
    assert "王小山 的电话号码" in (await zhao.sees("已经在三河镇服务站登记过了")).text
    await zhao.presses("没有电话")
    await zhao.sees("在纸上签个字")


async def test_the_account_is_deleted_when_the_farmer_wants_it(village: Village, zhao: Someone) -> None:
    await registers(zhao)
    await opens_his_store(village, zhao)
    await zhao.types("我的")
    await zhao.presses("删除我")
    await zhao.sees("要删除您的全部资料吗")
    await zhao.presses("对，删除")
    await zhao.sees("真的要删吗")
    await zhao.presses("真的删除")
    await zhao.sees("没划掉的口令")
    await zhao.sends_photo(picture("white"))
    await zhao.sees("都删掉了")
    await zhao.types("代乡亲办事")
    await zhao.sees("这个已经没有了")
    await zhao.types("代乡亲办事")
    await zhao.sees("还没有登记过谁")
    assert await village.counts("select count(*) from store where closed is null") == 0
    assert await village.counts("select count(*) from person where name = '王大山'") == 0


async def test_another_station_and_who_lost_the_role_do_nothing_for_the_farmer(
    village: Village, zhao: Someone
) -> None:
    await registers(zhao)
    he = await operator(village, JIAOGONG, "小何")
    client = await public_of_client(village)
    for door in ("act-for", "client", "code-card", "slips"):
        await presses_door(he, door, client)
        await he.sees("这个不归您管")
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await village.app.database.write(end_all_roles)
    await zhao.types("我的")
    await zhao.sees("这个不归您管")
    await zhao.types("我的")
    assert "老赵" in (await zhao.sees("我的资料")).text


async def test_a_seat_at_a_training_is_taken_for_the_farmer(village: Village, zhao: Someone) -> None:
    await at_ten(village)
    await registers(zhao)

    def plan(work: Work) -> str:
        operator_id = work.run(Statement("select person_id from role"))[0][0]
        station = work.run(Statement("select public from station"))[0][0]
        made = training.Plan("剪枝", now() + timedelta(days=2), 60, 10, place="村委会", station=station)
        return training.plan_session(work, Who.self(operator_id), made).public

    session = await village.app.database.write(plan)
    await zhao.presses("开始替他办事")
    await zhao.sees("都算 王大山")
    await presses_door(zhao, "session", session)
    await zhao.presses("我报名")
    assert "代 王大山 办" in (await zhao.sees("剪枝")).text
    await village.comes_to(
        """select count(*) from enrolment e join person p on p.id = e.person_id
           where p.name = '王大山' and e.state = 'enrolled'""",
        1,
    )


async def public_of_client(village: Village) -> str:
    def look(work: Work) -> str:
        found: str = work.run(Statement("select public from client"))[0][0]
        return found

    return await village.app.database.read(look)


def end_all_roles(work: Work) -> None:
    work.run(Statement("update role set ended = :at"), at=work.moment(now()))


async def test_an_english_operator_acts_for_a_farmer(village: Village) -> None:
    ann = await operator(village, SANHE, "Ann", "en")
    await ann.types("Counter")
    await ann.presses("For a farmer")
    await ann.presses("Register somebody")
    await ann.sees("What is the farmer's name")
    await ann.types("Wang Dashan")
    await ann.sees("Which village")
    await ann.types("litai")
    await ann.sees("phone number")
    await ann.presses("No phone")
    await ann.sees("sign on paper")
    await ann.sends_photo(picture("white"))
    await ann.sees("Read it out to them")
    await ann.presses("Yes")
    await ann.sees("is registered")
    await ann.presses("Start working for them")
    await ann.sees("is done for Wang Dashan")
    await ann.types("Me")
    await ann.presses("Name")
    await ann.types("Wang Shan")
    await ann.sees("not crossed out")
    await ann.types((await codes_of(village, "Wang Dashan"))[0])
    await ann.sees("Noted: Wang Shan")
    await ann.presses("Done for them")
    await ann.sees("done for Wang Shan")
    await ann.types("For a farmer")
    await ann.presses("Wang Shan")
    assert "Ann: changed the name (code told)" in (await ann.sees("Done for them:")).text
