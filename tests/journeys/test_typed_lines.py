"""One typed line at no open question, or at a form's last summary: it does what it says, or says what can be done."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.test_buying import lists_walnuts
from tests.journeys.test_first_sale import opens_store
from tests.journeys.test_training import chen as chen
from tests.journeys.test_training import plans


async def lists_honey(anna: Someone) -> str:
    """Anna's store, opened and filled in English, with honey at 48 yuan a jin; the link to it."""
    await anna.types("I want to open a shop")
    await anna.sees("What is your store called")
    await anna.types("Anna's honey")
    await anna.sees("Which village")
    await anna.types("Litai")
    await anna.sees("What does your store sell")
    await anna.presses("Honey")
    await anna.presses("Done")
    await anna.sees("Send a photo")
    await anna.presses("No photo")
    await anna.sees("Is this right?")
    await anna.presses("Yes")
    await anna.sees("is open")
    await anna.types("selling honey 20 jin 48 yuan a jin")
    await anna.sees("photo")
    await anna.presses("No photo")
    await anna.sees("Anything else")
    await anna.presses("Skip")
    return (await anna.sees("Is this right?")).text


async def test_the_ways_into_the_market(village: Village, chen: Someone, wang: Someone) -> None:
    await plans(chen)
    await plans(chen, topic="花椒怎么剪枝", when="明天下午两点")
    await wang.types("报名明天的培训")
    assert "花椒怎么剪枝" in (await wang.sees("马老师 讲")).text
    await wang.types("我想学剪枝")
    assert "花椒怎么剪枝" in (await wang.sees("马老师 讲")).text
    await wang.types("有啥培训")
    await wang.sees("一按就能报名")
    await wang.types("我的包裹到哪了")
    await wang.sees("现在没有货在路上给您送")
    await opens_store(wang)
    await wang.types("屋里有核桃想卖 一百斤 十五块一斤")
    await wang.sees("先发照片")
    await wang.types("算了")
    await wang.sees("不弄了")
    await wang.types("有莫得核桃卖")
    await wang.sees("没找到")
    await wang.types("叫你们站长来帮我弄一下")
    await wang.sees("来帮您")


async def test_the_ways_into_the_market_in_english(village: Village, chen: Someone, anna: Someone) -> None:
    await plans(chen)
    await plans(chen, topic="花椒怎么剪枝", when="明天下午两点")
    await anna.types("sign me up for tomorrow's class")
    assert "花椒怎么剪枝" in (await anna.sees("马老师")).text
    await anna.types("sign me up for the training")
    await anna.sees("one more press and you are enrolled")
    await anna.types("has my fertilizer been sent")
    await anna.sees("Nothing is on its way to you now")
    await anna.types("do u sell batteries")
    await anna.sees("Nothing was found")
    await anna.types("can someone from the station call me")
    await anna.sees("Somebody will help you")
    await anna.types("I want to get rid of 20 jin of honey")
    await anna.sees("What is your store called")


@pytest.mark.parametrize("said", ["核桃卖完了", "核桃都卖光了", "卖完咧"])
async def test_sold_out_is_offered_and_done_by_one_press(village: Village, wang: Someone, said: str) -> None:
    await lists_walnuts(wang)
    await wang.types(said)
    await wang.sees("按一下卖完的那样")
    assert await village.counts("select count(*) from listing where state = 'on_sale'") == 1
    await wang.presses("核桃 每斤 15 元")
    await village.comes_to("select count(*) from listing where state = 'sold_out'", 1)


@pytest.mark.parametrize("said", ["核桃涨到18块一斤", "涨到18块", "把核桃的价改成十八"])
async def test_a_new_price_is_asked_with_the_guess_first(village: Village, wang: Someone, said: str) -> None:
    await lists_walnuts(wang)
    await wang.types(said)
    await wang.sees("多少钱")
    assert await village.counts("select count(*) from listing where price = 1500") == 1
    await wang.presses("每斤 18 元？")
    await village.comes_to("select count(*) from listing where price = 1800", 1)


async def test_of_several_goods_it_is_asked_which(village: Village, wang: Someone) -> None:
    await lists_walnuts(wang)
    await wang.presses("再上一样")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.types("蜂蜜")
    await wang.sees("有多少")
    await wang.types("20斤")
    await wang.sees("多少钱")
    await wang.types("48块")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    await wang.sees("看看对不对")
    await wang.presses("对，就这样")
    await wang.sees("上好了")
    await wang.types("涨到50块")
    await wang.sees("改哪一样的价钱")
    await wang.presses("百花蜜")
    await wang.sees("多少钱")


async def test_news_of_others_changes_nothing(village: Village, wang: Someone) -> None:
    await lists_walnuts(wang)
    await wang.types("听说核桃涨到18块一斤了")
    await wang.sees("没看懂")


async def test_who_has_nothing_on_sale_is_not_asked_for_a_new_price(wang: Someone) -> None:
    await wang.types("花椒卖完了")
    await wang.sees("没看懂")


async def test_thanks_are_answered(wang: Someone, anna: Someone) -> None:
    for typed in ("谢谢", "多谢老师", "thank you so much"):
        await wang.types(typed)
        await wang.sees("不客气")
    await anna.types("thank you!")
    await anna.sees("You are welcome")


async def test_thanks_in_a_form_lose_no_place(wang: Someone) -> None:
    await opens_store(wang)
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("先发照片")
    await wang.types("谢谢")
    await wang.sees("不客气")
    await wang.sees("先发照片")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("不对，25块", "每斤 25 元"),
        ("改成２５块一斤", "每斤 25 元"),
        ("价格25", "每斤 25 元"),
        ("不是100斤，是120斤", "120 斤"),
        ("数量80", "80 斤"),
    ],
)
async def test_a_correction_at_the_last_summary_changes_one_answer(
    wang: Someone, said: str, shown: str
) -> None:
    await comes_to_the_summary(wang)
    await wang.types(said)
    summary = await wang.sees("看看对不对")
    assert shown in summary.text
    assert ("每斤 15 元" in summary.text) != ("100 斤" in summary.text)
    await wang.presses("对，就这样")
    assert shown in (await wang.sees("上好了")).text


async def test_a_strange_correction_is_asked_about_first(wang: Someone) -> None:
    await comes_to_the_summary(wang)
    await wang.types("不对，2500块")
    await wang.sees("2500")
    await wang.presses("还是：每斤 15 元")
    assert "每斤 15 元" in (await wang.sees("看看对不对")).text


@pytest.mark.parametrize("said", ["不对", "不对，25", "运费25块", "120斤25块"])
async def test_what_names_no_one_thing_changes_nothing(wang: Someone, said: str) -> None:
    await comes_to_the_summary(wang)
    await wang.types(said)
    summary = await wang.sees("看看对不对")
    assert "100 斤" in summary.text
    assert "每斤 15 元" in summary.text


@pytest.mark.parametrize(
    ("said", "shown"),
    [("no, 25 yuan", "¥25 per jin"), ("make it 30 jin", "30 jin"), ("price 25", "¥25 per jin")],
)
async def test_a_correction_in_english(anna: Someone, said: str, shown: str) -> None:
    assert "48" in await lists_honey(anna)
    await anna.types(said)
    summary = await anna.sees("Is this right?")
    assert shown in summary.text
    await anna.presses("Yes")
    assert shown in (await anna.sees("Listed")).text


async def test_news_of_ones_own_goods_in_english(village: Village, anna: Someone) -> None:
    await lists_honey(anna)
    await anna.presses("Yes")
    await anna.sees("Listed")
    await anna.types("raise the price of honey to 52 yuan a jin")
    await anna.presses("¥52 per jin")
    await village.comes_to("select count(*) from listing where price = 5200", 1)
    await anna.types("honey is sold out")
    await anna.sees("Press what is sold out")
    await anna.presses("wildflower honey")
    await village.comes_to("select count(*) from listing where state = 'sold_out'", 1)


async def comes_to_the_summary(wang: Someone) -> None:
    """Walnuts, 100 jin at 15 yuan, all answered and not yet confirmed."""
    await opens_store(wang)
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("先发照片")
    await wang.presses("没有照片")
    await wang.sees("有几种")
    await wang.presses("核桃")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    await wang.sees("看看对不对")
