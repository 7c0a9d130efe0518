"""Me, the language, help, and everything that is typed without a form being open."""

import asyncio
import json
from typing import Any

from storage import people
from tests.journeys.conftest import Someone, Village
from tests.journeys.station_groups import station_group
from tests.journeys.stations import at_ten, operator
from tests.journeys.test_asking import is_stuck
from tests.journeys.test_first_sale import opens_store


async def test_a_phone_number_is_taken_only_from_its_owner(
    village: Village, wang: Someone, anna: Someone
) -> None:
    await wang.types("/start")
    await wang.sees("村集")
    await wang.types("我的")
    await wang.presses("手机号")
    await wang.sees("按下面的大按钮")
    await wang.types("13893900001")
    await wang.sees("打字写的号码不算")
    await wang.phone.shares_contact(anna.phone)
    await wang.sees("这是别人的号码")
    await wang.phone.shares_contact()
    await wang.sees("+8613893900001")


async def test_the_language_follows_the_phone_and_can_be_changed(anna: Someone) -> None:
    await anna.types("/start")
    await anna.sees("village fair")
    await anna.types("/language")
    await anna.presses("中文")
    await anna.sees("以后说中文")
    assert ["🧺 卖货", "🛒 看看货"] in anna.phone.keyboard()


async def test_somebody_is_deleted_and_nothing_of_them_is_left(village: Village, wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("我的")
    await wang.presses("删除我")
    await wang.sees("要删除您的全部资料吗")
    await wang.presses("对，删除")
    await wang.sees("真的要删吗")
    await wang.presses("真的删除")
    await wang.sees("都删掉了")
    left = await village.app.database.read(lambda work: people.person(work, 1))
    assert left is not None
    assert (left.name, left.phone, left.village) == ("—", "", "")
    buyer = village.someone("小李")
    await buyer.opens(wang.link())
    await buyer.sees("这个已经没有了")


async def taken_along(village: Village, who: Someone) -> Any:
    """What stands in the file of all that is kept about somebody."""
    await who.types("/privacy")
    await who.presses("我的全部资料")
    shown = await who.sees("全部资料")
    files = village.telegram.core.files
    stored = files.by_unique_id(shown.raw["document"]["file_unique_id"])
    assert stored is not None
    return json.loads(files.place(stored).read_text())


async def test_my_data_comes_as_a_file(village: Village, wang: Someone) -> None:
    await opens_store(wang)
    assert (await taken_along(village, wang))["store"]["name"] == "秀英山货"


async def test_my_data_lists_what_was_asked_where_and_the_voice_notes_that_wait(
    village: Village, wang: Someone
) -> None:
    await at_ten(village)
    await station_group(village, await operator(village))
    await is_stuck(wang)
    await wang.phone.sends_voice(b"OggS....", seconds=3)
    await wang.sees("三河镇服务站的人听了替您填")
    await village.comes_to("select count(*) from grouptopic", 1)
    data = await taken_along(village, wang)
    (asked,) = data["asked_for_help"]
    assert (asked["over"], asked["voice_notes"]) == (None, 1)
    assert "秀英山货" in str(asked["form"]["answers"])
    assert data["topics_in_groups"] == ["三河镇服务站群"]


async def test_whatever_is_typed_gets_a_fitting_answer(wang: Someone) -> None:
    await wang.types("/start")
    await wang.sees("村集")
    for text, answer in {
        "今天天气真好啊哈哈": "没看懂",
        "/frobnicate": "没有这个命令",
        "/help": "村集怎么用",
        "/cancel": "现在没有填到一半的东西",
        "找人": "会来帮您",
        "你好": "您好",
    }.items():
        await wang.types(text)
        await wang.sees(answer)
    await wang.phone.sends_sticker()
    await wang.sees("不知道这是要做什么")


async def test_back_cancel_and_a_person_at_every_question(wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("上一步")
    await wang.sees("您的店叫什么名字")
    await wang.presses("还是：秀英山货")
    await wang.sees("您在哪个村")
    await wang.types("找人")
    await wang.sees("您在哪个村")
    await wang.types("算了")
    await wang.sees("不弄了")


async def test_an_old_button_shows_the_open_question_and_does_nothing(wang: Someone) -> None:
    await wang.types("卖货")
    first = await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.phone.presses_again("✖️ 不弄了", first)
    await wang.sees("您在哪个村")


async def test_a_village_by_location_and_by_town(wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.presses("用我的位置找")
    await wang.sees("把位置发过来")
    await wang.phone.shares_location(39.9, 116.4)
    await wang.sees("不在武都附近")
    await wang.phone.shares_location(33.39, 104.92)
    await wang.sees("哪个乡镇")


async def test_the_morning_after_a_nudge_and_after_two_weeks_a_word(village: Village, wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    village.telegram.clock.to_tomorrow("08:00", "Asia/Shanghai")
    await wang.sees("早上好")
    village.telegram.clock.advance(days=15)
    await wang.sees("先收起来了")
    await wang.presses("接着填")
    await wang.sees("您的店叫什么名字")


async def test_a_form_that_nobody_comes_back_to_for_half_a_year_is_forgotten(
    village: Village, anna: Someone
) -> None:
    forms = "select count(*) from chat where conversation like '%Anna%'"
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.types("Anna's walnuts")
    await anna.sees("Which village")
    village.telegram.clock.advance(days=15)
    await anna.sees("put aside")
    assert await village.counts(forms) == 1
    village.telegram.clock.advance(days=160)
    await anna.types("Me")
    await anna.sees("Language")
    village.telegram.clock.advance(days=100)
    await asyncio.sleep(1.2)
    assert await village.counts(forms) == 1, "whoever writes has not been silent"
    village.telegram.clock.advance(days=81)
    await village.comes_to(forms, 0)
    await anna.types("Sell")
    await anna.sees("What is your store called")
