"""Somebody who is stuck asks for a person: an operator answers, or fills in the field, and the form goes on."""

import pytest

from market.help.tickets import form_of
from market.notices import move_talk
from storage import tickets
from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import (
    JIAOGONG,
    SANHE,
    at_ten,
    lives_in_litai,
    operator,
    presses_door,
    public_of_ticket,
)
from tests.journeys.test_first_sale import picture


@pytest.fixture
async def zhao(village: Village) -> Someone:
    """An operator of the station in the town of 李台, on a morning when it is open."""
    await at_ten(village)
    return await operator(village)


async def is_stuck(wang: Someone) -> None:
    """In the middle of opening a store, at what it sells, after two answers that were not understood."""
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("李台")
    await wang.sees("您的店卖什么")
    await wang.types("啥都有一点")
    await wang.sees("按下面的一个按钮")
    await wang.types("就是山上的东西")
    await wang.sees("要是不会填，就按“🙋 找人帮忙”")


async def is_helped(wang: Someone, zhao: Someone) -> None:
    """Stuck, asks, and an operator has taken it."""
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")
    await zhao.presses("我来接")
    await zhao.sees("老赵 在帮")
    await wang.sees("老赵 来帮您了")


async def test_a_field_is_filled_in_and_the_farmer_goes_on_at_the_next_step(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await wang.sees("三河镇服务站的人会来帮您")
    card = await zhao.sees("停在这一问")
    for told in (
        "王秀英",
        "中文",
        "还没人接",
        "您的店卖什么",
        "秀英山货",
        "李台村",
        "啥都有一点",
        "就是山上的东西",
    ):
        assert told in card.text
    await zhao.presses("我来接")
    await zhao.sees("老赵 在帮")
    await wang.sees("三河镇服务站的 老赵 来帮您了")
    await zhao.presses("替他填")
    await zhao.sees("替 王秀英 填")
    await zhao.presses("花椒调料")
    await zhao.sees("交上去了")
    await zhao.sees("还差一步")
    await wang.sees("您的店卖什么")
    await zhao.presses("替他填")
    await zhao.sees("替 王秀英 填：")
    await zhao.presses("选好了")
    await zhao.sees("替 王秀英 填好了")
    filled = await wang.sees("替您填了")
    assert "花椒调料" in filled.text
    assert "发一张照片" in filled.text
    await wang.presses("没有照片")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("开张了")


async def test_in_english_too(village: Village, anna: Someone) -> None:
    await at_ten(village)
    ming = await operator(village, name="Ming", language="en")
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.types("Anna's walnuts")
    await anna.sees("Which village")
    await anna.types("Litai")
    await anna.sees("What does your store sell")
    await anna.presses("Ask a person")
    asked = await anna.sees("Somebody will help you")
    assert "10:3" in asked.text
    card = await ming.sees("The open question")
    for told in ("Anna", "English", "Nobody has it yet", "Anna's walnuts", "What does your store sell"):
        assert told in card.text
    await ming.presses("I take it")
    await anna.sees("Ming (三河镇服务站) is here to help you")
    await ming.presses("Write")
    await ming.sees("goes to Anna")
    await ming.types("Press nuts, then Done")
    await anna.sees("Ming: Press nuts, then Done")
    await ming.presses("Done writing")
    await ming.presses("Fill in for them")
    await ming.sees("For Anna")
    await ming.types("Nuts")
    await ming.sees("One more step for Anna")
    await ming.presses("Fill in for them")
    await ming.sees("For Anna")
    await ming.presses("✅ Done")
    await anna.sees("Ming filled in for you")
    await ming.presses("See this call")
    await ming.presses("Finished")
    await anna.sees("Were you helped?")
    await anna.sees("Send a photo")


async def test_words_go_both_ways_and_a_note_stays_inside(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await is_helped(wang, zhao)
    await wang.types("花椒归哪一类？")
    await zhao.sees("王秀英：花椒归哪一类？")
    await zhao.presses("回话")
    await zhao.sees("都直接给 王秀英")
    await zhao.types("花椒调料，最上面那个")
    await wang.sees("老赵：花椒调料，最上面那个")
    await zhao.sees("发给 王秀英 了")
    for begin in ("//", "  ／／", "、、"):
        await zhao.types(f"{begin} 她眼睛不好{len(begin)}")
        await zhao.sees("内部备注，记下了")
    assert not any("眼睛" in one.text for one in wang.phone.messages())
    await zhao.types("求助单")
    await zhao.sees("发给 王秀英 了")
    await zhao.presses("说完了")
    await zhao.sees("不再转给别人了")
    await zhao.types("求助单")
    await zhao.presses("✋ 王秀英")
    assert "她眼睛不好2" in (await zhao.sees("内部备注")).text


async def test_photos_voice_place_files_and_edits_go_both_ways(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await is_helped(wang, zhao)
    typed = await wang.phone.types("这个是花椒吗")
    await zhao.sees("这个是花椒吗")
    await wang.phone.edits(typed, "这个是花椒还是胡椒")
    await zhao.sees("王秀英 改成了：这个是花椒还是胡椒")
    await wang.sends_photo([picture("red"), picture("green")])
    await zhao.sees("王秀英 发来")
    await zhao.phone.wait_for(lambda shown: "photo" in shown.raw)
    await wang.phone.sends_voice(b"OggS....", seconds=3)
    await zhao.phone.wait_for(lambda shown: "voice" in shown.raw)
    await wang.phone.shares_location(33.39, 104.92)
    await zhao.phone.wait_for(lambda shown: "location" in shown.raw)
    assert await village.counts("select count(*) from medium") == 0
    await zhao.presses("回话")
    await zhao.sees("都直接给 王秀英")
    await zhao.phone.sends_voice(b"OggS....", seconds=2)
    await wang.sees("老赵（三河镇服务站）发来")
    await wang.phone.wait_for(lambda shown: "voice" in shown.raw)
    await zhao.phone.sends_photo(picture("red"), caption="// 别让她看见")
    await zhao.sees("内部备注，记下了")
    assert not any("photo" in one.raw for one in wang.phone.messages() if one.from_bot)
    await zhao.phone.sends_document(b"%PDF-1.4", "price.pdf")
    await wang.phone.wait_for(lambda shown: "document" in shown.raw)
    typed = await zhao.phone.types("是花焦")
    await wang.sees("是花焦")
    await zhao.types("很" * 3500)
    await wang.phone.wait_for(lambda shown: shown.text == "很" * 3500)
    await zhao.phone.edits(typed, "是花椒")
    await wang.sees("老赵 改了一下：是花椒")


async def test_buttons_still_answer_the_bot_while_a_person_helps(wang: Someone, zhao: Someone) -> None:
    await is_helped(wang, zhao)
    assert "🤖 不用人帮了" in wang.phone.keyboard()[0][0]
    await wang.presses("花椒调料")
    await wang.phone.wait_for(lambda shown: "✓ 花椒调料" in shown.buttons[0])
    await wang.presses("选好了")
    await wang.sees("发一张照片")
    await wang.types("看看货")
    await wang.sees("这里现在没有货")
    await wang.types("上一步")
    await wang.sees("您的店卖什么")
    assert "🤖 不用人帮了" in wang.phone.keyboard()[0][0]
    await wang.types("返回去看看")
    await zhao.sees("返回去看看")


async def test_whoever_is_helped_goes_back_to_the_bot(wang: Someone, zhao: Someone) -> None:
    await is_helped(wang, zhao)
    await wang.presses("不用人帮了")
    await wang.sees("还是我来")
    await wang.sees("您的店卖什么")
    await zhao.sees("王秀英 说不用人帮了")
    assert "不用人帮了" not in wang.phone.keyboard()[0][0]
    await wang.types("花椒 核桃")
    await wang.sees("您的店卖什么")
    await zhao.presses("回话")
    await zhao.phone.wait_for_answer(await zhao.phone.presses("💬 回话"))


async def test_afterwards_one_question_and_the_open_question_again(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await is_helped(wang, zhao)
    await zhao.presses("🏁 帮完了")
    await zhao.sees("🏁 帮完了")
    await wang.sees("老赵 帮完了")
    await wang.sees("帮上您的忙了吗")
    await wang.sees("您的店卖什么")
    await wang.presses("没帮上")
    await wang.sees("可以再找一个人")
    assert await village.counts("select count(*) from ticket where state = 'closed' and helped = 'no'") == 1
    await wang.presses("帮上了")
    assert await village.counts("select count(*) from ticket where helped = 'no'") == 1
    await wang.presses("找人帮忙")
    await wang.sees("会来帮您")
    assert await village.counts("select count(*) from ticket") == 2


async def test_the_number_is_seen_by_who_helps_and_each_look_is_written_down(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await wang.types("我的")
    await wang.presses("手机号")
    await wang.sees("按下面的大按钮")
    await wang.phone.shares_contact()
    await wang.sees("+8613893900001")
    await is_helped(wang, zhao)
    assert not any("13893900001" in one.text for one in zhao.phone.messages())
    await zhao.presses("看号码")
    await zhao.sees("+8613893900001")
    await zhao.presses("看号码")
    await village.comes_to("select count(*) from ticketevent where action = 'see_number'", 2)


async def test_a_confirmation_is_for_the_person_alone(village: Village, wang: Someone, zhao: Someone) -> None:
    await lives_in_litai(wang)
    await wang.types("我的")
    await wang.presses("删除我")
    await wang.sees("要删除您的全部资料吗")
    await wang.presses("找人帮忙")
    await wang.sees("会来帮您")
    await zhao.presses("我来接")
    await zhao.sees("老赵 在帮")
    assert zhao.phone.has_button("💬 回话")
    assert not zhao.phone.has_button("✏️ 替他填")
    await presses_door(zhao, "fill", await public_of_ticket(village))
    await zhao.sees("只能本人自己答")


async def test_whoever_goes_on_alone_is_not_overtaken(village: Village, wang: Someone, zhao: Someone) -> None:
    await is_helped(wang, zhao)
    await zhao.presses("替他填")
    await zhao.sees("替 王秀英 填")
    await wang.presses("花椒调料")
    await wang.presses("选好了")
    await wang.sees("发一张照片")
    await zhao.presses("水果")
    shown = await zhao.sees("替 王秀英 填")
    assert "发一张照片" in shown.text
    await wang.presses("没有照片")
    await wang.sees("看看对不对")
    await zhao.types("没有")
    await zhao.sees("只能本人自己答")


async def test_somebody_elses_ticket_is_refused(village: Village, wang: Someone, zhao: Someone) -> None:
    """By an operator of another station, by a colleague when it is taken, and by a farmer who has the button's id."""
    other = await operator(village, JIAOGONG, "小何")
    colleague = await operator(village, SANHE, "老钱")
    await is_helped(wang, zhao)
    public = await public_of_ticket(village)
    li = village.someone("李四")
    await li.types("/start")
    await li.sees("村集")
    for door in ("take", "answer", "fill", "number", "close", "give-back", "snooze", "ticket", "stations"):
        for who in (li, other, wang):
            assert "不归您管" in await presses_door(who, door, public)
    for door in ("take", "answer", "fill", "number", "close"):
        assert "老赵 已经接了" in await presses_door(colleague, door, public)
    assert await village.counts("select count(*) from ticketevent where action <> 'take'") == 0
    await zhao.presses("🏁 帮完了")
    await wang.sees("帮完了")
    for door in ("take", "answer", "fill", "number", "close"):
        assert "已经结束了" in await presses_door(zhao, door, public)
        assert "已经结束了" in await presses_door(colleague, door, public)


async def test_a_doubled_press_does_it_once(village: Village, wang: Someone, zhao: Someone) -> None:
    await is_stuck(wang)
    await wang.presses("找人帮忙")
    await wang.sees("会来帮您")
    await wang.presses("找人帮忙")
    await wang.sees("会来帮您")
    card = await zhao.sees("还没人接")
    await zhao.phone.presses_again("✋ 我来接", card)
    await zhao.phone.presses_again("✋ 我来接", card)
    await zhao.sees("老赵 在帮")
    await wang.sees("老赵 来帮您了")
    assert await village.counts("select count(*) from ticket") == 1
    assert await village.counts("select count(*) from ticketevent") == 1


async def test_whoever_lost_the_role_has_lost_the_ticket(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    await is_helped(wang, zhao)
    await zhao.presses("回话")
    await zhao.sees("都直接给 王秀英")
    await village.app.database.write(lambda work: work.run(Statement("update role set ended = since")))
    await zhao.types("还有一句")
    await zhao.sees("不归您管")
    public = await public_of_ticket(village)
    assert "不归您管" in await presses_door(zhao, "number", public)
    assert "不归您管" in await presses_door(zhao, "ticket", public)
    await zhao.types("求助单")
    await zhao.sees("不归您管")
    assert not any("还有一句" in one.text for one in wang.phone.messages())


async def test_what_was_not_understood_outside_of_any_form_is_shown_too(wang: Someone, zhao: Someone) -> None:
    await lives_in_litai(wang)
    await wang.types("唱支山歌")
    await wang.sees("没看懂")
    await wang.types("这个那个")
    await wang.sees("还是没看懂")
    await wang.presses("找人帮忙")
    card = await zhao.sees("还没人接")
    assert "唱支山歌、这个那个" in card.text
    assert "现在没有填到一半的东西" in card.text


async def test_an_answer_that_meets_another_question_changes_nothing(
    village: Village, wang: Someone, zhao: Someone
) -> None:
    """The farmer has gone on while the operator's answer was on its way."""
    await is_helped(wang, zhao)
    public = await public_of_ticket(village)

    def late(work: Work) -> int:
        ticket = tickets.ticket_by_public(work, public)
        assert ticket is not None
        assert ticket.helper_id is not None
        filled = {
            "what": "filled",
            "ticket": public,
            "frame": form_of(ticket)["frame"],
            "question": "00000000",
        }
        given = {"given": {"typed": "水果"}}
        assert move_talk(work, ticket.person_id, ticket.helper_id, "late", {**filled, **given})
        return work.woken[0]

    village.app.worker.wake([await village.app.database.write(late)])
    await zhao.sees("王秀英 已经自己往下填了")
    await wang.presses("花椒调料")
    chosen = await wang.phone.wait_for(lambda shown: "✓ 花椒调料" in str(shown.buttons))
    assert "✓ 水果" not in str(chosen.buttons)
