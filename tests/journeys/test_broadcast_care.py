"""Many are told with care: a second person agrees, operators reach their own, people mute, it can be stopped."""

from functools import partial

from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import at_ten, lives_in_litai, operator
from tests.journeys.test_broadcasts import NEWS, chooses_everybody, manager, writes
from tests.journeys.test_broadcasts import chen as chen


async def greets(*people: Someone) -> None:
    for who in people:
        await who.types("/start")
        await who.sees("村集")


async def sends_now(chen: Someone, text: str = NEWS) -> None:
    await writes(chen, text)
    await chooses_everybody(chen)
    await chen.presses("什么时候发")
    await chen.sees("什么时候发")
    await chen.presses("马上发")
    await chen.sees("时间：")
    await chen.presses("对，就这样")


async def test_at_night_a_second_person_agrees_first(
    village: Village,
    chen: Someone,
    wang: Someone,
) -> None:
    await greets(wang)
    village.telegram.clock.to_tomorrow("21:00", "Asia/Shanghai")
    await sends_now(chen)
    await chen.sees("没有第二个管理员")
    other = await manager(village, "老马")
    await chen.presses("马上发")
    shown = await chen.sees("要县里另一个人同意了才发")
    assert NEWS in shown.text
    await chen.presses("对，就这样")
    await chen.sees("等第二个人同意")
    await other.sees("想给 3 个人发一条消息")
    await other.presses("看这条")
    shown = await other.sees("等第二个人同意")
    assert NEWS in shown.text
    assert "发给：所有人" in shown.text
    await other.presses("同意发")
    await wang.sees(NEWS)
    await chen.sees("发完了")


async def test_who_does_not_agree_says_no_and_nothing_goes_out(
    village: Village,
    chen: Someone,
    wang: Someone,
) -> None:
    await greets(wang)
    other = await manager(village, "老马")
    village.telegram.clock.to_tomorrow("21:00", "Asia/Shanghai")
    await sends_now(chen)
    await other.sees("要您看过")
    await other.presses("看这条")
    await other.presses("不同意")
    await chen.sees("没有同意：明天县中心收花椒")
    village.telegram.clock.to_tomorrow("10:00", "Asia/Shanghai")
    assert await village.counts("select count(*) from recipient where state = 0") == 3
    assert await village.counts("select count(*) from outbox where lane = 2") == 0


async def test_an_operator_reaches_the_own_villages_and_the_county_can_stop_it(
    village: Village,
    chen: Someone,
    wang: Someone,
    anna: Someone,
) -> None:
    await lives_in_litai(wang)
    await anna.types("/start")
    await anna.sees("Hello")
    zhao = await operator(village)
    await at_ten(village)
    await zhao.types("柜台")
    await zhao.presses("群发")
    await zhao.presses("写一条新的")
    await zhao.types("今天下午站里发种子。")
    await zhao.presses("跳过")
    await zhao.sees("配照片")
    await zhao.presses("没有，跳过")
    await zhao.presses("不要按钮")
    await zhao.presses("县里通知")
    who = await zhao.sees("给谁")
    assert not any("一个乡镇" in label for row in who.buttons for label in row)
    await zhao.presses("所有人")
    assert "王秀英" in (await zhao.sees("现在是 1 个人")).text
    await zhao.presses("就这些人")
    assert "发给：三河镇\n" in (await zhao.sees("还没发，先看看")).text
    await zhao.presses("什么时候发")
    await zhao.sees("什么时候发")
    await zhao.presses("明天早上七点")
    await zhao.sees("07:00")
    await zhao.presses("对，就这样")
    await zhao.sees("定好了")
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("群发")
    await chen.presses("今天下午站里发种子")
    await chen.presses("不发了")
    await zhao.sees("县里停了这条，不发了")
    village.telegram.clock.to_tomorrow("07:10", "Asia/Shanghai")
    await wang.types("/menu")
    await wang.sees("您想做什么")
    assert await village.counts("select count(*) from recipient where state > 0") == 0


async def test_it_is_paused_and_goes_on(village: Village, chen: Someone, wang: Someone) -> None:
    await greets(wang)
    await at_ten(village)
    village.telegram.faults.add(
        "too_many_requests", method="sendMessage", chat_id=wang.phone.id, retry_after=2, times=1
    )
    await sends_now(chen)
    await chen.sees("正在发")
    await chen.presses("先停一停")
    await chen.sees("暂停了")
    await chen.presses("接着发")
    await wang.sees(NEWS)
    report = await chen.sees("发完了")
    assert "收到：2 / 2" in report.text


async def test_the_live_report_follows_whoever_stops_it(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await greets(wang)
    other = await manager(village, "老马")
    await at_ten(village)
    village.telegram.faults.add(
        "too_many_requests", method="sendMessage", chat_id=wang.phone.id, retry_after=60, times=1
    )
    await sends_now(chen)
    await chen.phone.wait_for("收到：2 / 3", timeout=15)
    await other.types("群发")
    await other.presses("明天县中心收花椒")
    await other.presses("不发了")
    await chen.phone.wait_for(lambda shown: "不发了" in shown.text and "等着发：1" in shown.text)
    await chen.sees("县里停了这条")


async def test_whoever_mutes_a_kind_of_news_gets_no_more_of_it(
    village: Village,
    chen: Someone,
    wang: Someone,
) -> None:
    await greets(wang)
    await at_ten(village)
    await sends_now(chen)
    await wang.sees(NEWS)
    await chen.sees("发完了")
    await wang.presses("少收这类消息")
    await wang.sees("想收哪些消息")
    await wang.presses("收购和价钱：收")
    await wang.phone.wait_for(lambda shown: any("收购和价钱：不收" in row[0] for row in shown.buttons))
    await writes(chen, "今天 33 元了。")
    await chen.presses("所有人")
    await chen.presses("就这些人")
    assert "另有 1 个人不收这类消息" in (await chen.sees("还没发，先看看")).text
    await chen.presses("什么时候发")
    await chen.sees("什么时候发")
    await chen.presses("马上发")
    await chen.sees("今天 33 元了")
    await chen.presses("对，就这样")
    await chen.sees("收到：1 / 1")
    assert not any("33 元" in one.text for one in wang.phone.messages())
    await wang.types("我的")
    await wang.presses("收哪些消息")
    await wang.presses("收购和价钱：不收")
    await wang.phone.wait_for(lambda shown: any("收购和价钱：收" in row[0] for row in shown.buttons))
    assert await village.counts("select count(*) from mutednews") == 0


async def test_the_report_tells_blocked_gone_and_failed_apart(village: Village, chen: Someone) -> None:
    people = {name: village.someone(name) for name in ("王秀英", "李强", "马桂花", "=1+1")}
    await greets(*people.values())
    for who in people.values():
        await lives_in_litai(who)
    await at_ten(village)
    await people["王秀英"].phone.blocks()
    faults = village.telegram.faults
    gone = {"code": 403, "description": "Forbidden: user is deactivated"}
    faults.add("error", method="sendMessage", chat_id=people["李强"].phone.id, **gone)
    bad = {"code": 400, "description": "Bad Request: something that nobody has heard of"}
    faults.add("error", method="sendMessage", chat_id=people["马桂花"].phone.id, **bad)
    await sends_now(chen)
    report = await chen.sees("发完了")
    for line in ("收到：2 / 5", "等着发：0", "拉黑了：1", "号没了：1", "没发成：1"):
        assert line in report.text
    await chen.presses("各村情况")
    shown = await chen.sees("一共 5 个人，收到 2 个")
    assert "三河镇 李台村：1 / 4，拉黑或者号没了 2，没发成 1" in shown.text
    assert "photo" in shown.raw
    await chen.presses("名单表格")
    document = await chen.phone.wait_for(lambda one: "document" in one.raw)
    table = village.telegram.core.files.find(village.telegram.bot.id, document.raw["document"]["file_id"])
    assert table is not None
    text = village.telegram.core.files.place(table).read_bytes().decode("utf-8-sig")
    assert text.splitlines()[0] == "姓名,村,情况,时间"
    assert "'=1+1,三河镇 李台村,收到," in text
    assert "王秀英,三河镇 李台村,拉黑了," in text


async def test_the_live_report_is_one_message_that_changes(
    village: Village,
    chen: Someone,
    wang: Someone,
) -> None:
    await greets(wang)
    await at_ten(village)
    village.telegram.faults.add(
        "too_many_requests", method="sendMessage", chat_id=wang.phone.id, retry_after=8, times=1
    )
    await sends_now(chen)
    await chen.phone.wait_for("收到：1 / 2", timeout=15)
    await chen.phone.wait_for("发完了", timeout=20)
    reports = [one for one in chen.phone.messages() if "等着发" in one.text]
    assert len({one.id for one in reports}) == 2, "the page that was asked for, and the live report"


async def test_more_than_500_need_a_second_person(
    village: Village,
    chen: Someone,
    wang: Someone,
) -> None:
    def crowd(work: Work) -> None:
        for at in range(600):
            work.run(
                Statement(
                    """insert into person(id, name, language, phone, village, since)
                       values(:id, 'x', 'zh', '', '', :since)"""
                ),
                id=50_000 + at,
                since=work.moment(village.telegram.clock.now()),
            )
            work.run(
                Statement(
                    """insert into chat(telegram_chat, telegram_user, private, person_id, conversation, keyboard,
                       last_turn, blocked) values(:id, :id, true, :id, '', '', 0, 0)"""
                ),
                id=50_000 + at,
            )

    await greets(wang)
    await at_ten(village)
    await village.app.database.write(partial(crowd))
    other = await manager(village, "老马")
    await sends_now(chen)
    await other.sees("想给 603 个人发一条消息")
