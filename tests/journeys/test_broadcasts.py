"""The county tells many something: composed in the chat, sent at seven, followed as it goes out."""

import pytest

from market.members import roles
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import lives_in_litai
from tests.journeys.test_first_sale import opens_store, picture

NEWS = "明天县中心收花椒，32 元一斤，早上八点开秤。"


async def manager(village: Village, name: str = "县里小陈", language: str = "zh-hans") -> Someone:
    """Somebody who manages the county, and has come in."""
    who = village.someone(name, language)
    await who.opens(await village.invitation(roles.MANAGER))
    await who.sees("从现在起您是县里的管理员" if language.startswith("zh") else "you are a county manager")
    return who


@pytest.fixture
async def chen(village: Village) -> Someone:
    return await manager(village)


async def writes(chen: Someone, text: str = NEWS) -> None:
    """From the county's page to the question who it is for: no other language, no picture, no button."""
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("群发")
    await chen.presses("写一条新的")
    await chen.sees("要告诉大家什么")
    await chen.types(text)
    await chen.sees("再写一份")
    await chen.presses("跳过")
    await chen.sees("配照片")
    await chen.presses("跳过")
    await chen.sees("放一个按钮")
    await chen.presses("不要按钮")
    await chen.sees("哪一类消息")
    await chen.presses("收购和价钱")
    await chen.sees("给谁")


async def at_seven(village: Village, chen: Someone) -> None:
    await chen.presses("什么时候发")
    await chen.sees("什么时候发")
    await chen.presses("明天早上七点")
    await chen.sees("07:00")
    await chen.presses("对，就这样")


async def test_a_manager_tells_the_growers_at_seven_tomorrow(
    village: Village, chen: Someone, wang: Someone, anna: Someone
) -> None:
    await lives_in_litai(wang)
    await anna.types("/start")
    await anna.sees("Hello")
    await writes(chen)
    await chen.presses("一个村")
    await chen.sees("您在哪个村")
    await chen.types("李台")
    shown = await chen.sees("现在是 1 个人")
    assert "王秀英" in shown.text
    await chen.presses("就这些人")
    await chen.sees("还没发，先看看")
    await chen.presses("先发给我看看")
    await chen.sees(f"{NEWS}\n\n—— 县服务中心")
    await at_seven(village, chen)
    await chen.sees("定好了")
    village.telegram.clock.to_tomorrow("07:00", "Asia/Shanghai")
    await wang.sees(NEWS)
    report = await chen.sees("发完了")
    assert "收到：1 / 1" in report.text


async def test_the_same_in_english_and_each_reads_the_own_language(
    village: Village, wang: Someone, anna: Someone
) -> None:
    chen = await manager(village, "Chen", "en")
    await lives_in_litai(wang)
    await anna.types("/start")
    await anna.sees("Hello")
    await chen.types("Me")
    await chen.presses("The county")
    await chen.presses("Broadcasts")
    await chen.presses("Write a new one")
    await chen.sees("What do you want to tell people?")
    await chen.types("Prickly ash is bought tomorrow.\nAt 32 yuan a jin.")
    await chen.sees("write it in")
    await chen.types("明天收花椒。\n32 元一斤。")
    await chen.sees("A photo, a video")
    await chen.presses("None, skip")
    await chen.sees("a button under it")
    await chen.presses("No button")
    await chen.sees("What kind of news")
    await chen.presses("Buying and prices")
    await chen.sees("Who is it for?")
    await chen.presses("Everybody")
    await chen.sees("That is 3 people just now")
    await chen.presses("Leave some out")
    await chen.sees("Who is it for?")
    await chen.presses("Sellers, buyers")
    await chen.presses("county managers")
    await chen.sees("That is 2 people just now")
    await chen.presses("These people")
    await chen.sees("To: everybody, but not county managers")
    await chen.presses("Send it to me first")
    await chen.sees("Prickly ash is bought tomorrow.\nAt 32 yuan a jin.\n\n— ")
    await chen.presses("When shall it go out?")
    await chen.sees("When shall it go out?")
    await chen.presses("Tomorrow at seven")
    await chen.sees("To 2 people")
    await chen.presses("Yes")
    await chen.sees("Goes out")
    village.telegram.clock.to_tomorrow("07:00", "Asia/Shanghai")
    await wang.sees("明天收花椒。\n32 元一斤。")
    await anna.sees("At 32 yuan a jin.")
    assert "Sent: 2 of 2" in (await chen.sees("all sent")).text


async def chooses_everybody(chen: Someone) -> None:
    await chen.presses("所有人")
    await chen.sees("就这些人吗")
    await chen.presses("就这些人")
    await chen.sees("还没发，先看看")


async def test_a_button_opens_a_form_with_goods_and_price_filled_in(
    village: Village, chen: Someone, wang: Someone
) -> None:
    await opens_store(wang)
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("群发")
    await chen.presses("写一条新的")
    await chen.types(NEWS)
    await chen.presses("跳过")
    await chen.sees("配照片")
    await chen.sends_photo(picture("red"))
    await chen.sees("放一个按钮")
    await chen.presses("货和价钱先填好")
    await chen.sees("按钮说的是什么货")
    await chen.types("干花椒")
    await chen.sees("收多少钱")
    await chen.types("32块一斤")
    await chen.sees("哪一类消息")
    await chen.presses("收购和价钱")
    await chooses_everybody(chen)
    await at_seven(village, chen)
    await chen.sees("定好了")
    village.telegram.clock.to_tomorrow("07:00", "Asia/Shanghai")
    shown = await wang.phone.wait_for(lambda one: "photo" in one.raw and NEWS in one.text)
    assert any("卖花椒" in label or "32" in label for row in shown.buttons for label in row)
    await wang.presses("每斤 32 元")
    await wang.sees("照片")
    await wang.presses("跳过")
    await wang.sees("多少")
    await wang.types("100斤")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    sure = await wang.sees("看看对不对")
    assert "32 元" in sure.text
    assert "100 斤" in sure.text
    await wang.presses("对，就这样")
    await wang.sees("上好了")


@pytest.mark.parametrize("kind", ["voice", "video"])
async def test_a_voice_or_a_video_goes_along(
    village: Village, chen: Someone, wang: Someone, kind: str
) -> None:
    await wang.types("/start")
    await wang.sees("村集")
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("群发")
    await chen.presses("写一条新的")
    await chen.types(NEWS)
    await chen.presses("跳过")
    await chen.sees("配照片")
    await chen.types("等一下再说")
    await chen.sees("请发一张照片、一段视频或者一段语音")
    sends = {"voice": chen.phone.sends_voice, "video": chen.phone.sends_video}[kind]
    await sends(b"a recording", seconds=7)
    await chen.sees("放一个按钮")
    await chen.presses("找人问问")
    await chen.presses("县里通知")
    await chooses_everybody(chen)
    await at_seven(village, chen)
    await chen.sees("定好了")
    village.telegram.clock.to_tomorrow("07:00", "Asia/Shanghai")
    heard = await wang.phone.wait_for(lambda one: kind in one.raw and NEWS in one.text)
    assert heard.raw[kind]["duration"] == 7
    await wang.presses("找人问问")
    await wang.sees("给您回话")


async def test_several_photos_go_as_an_album_and_are_uploaded_once(village: Village, chen: Someone) -> None:
    hearers = [village.someone(name) for name in ("王秀英", "李强", "马桂花")]
    for who in hearers:
        await who.types("/start")
        await who.sees("村集")
    await chen.types("我的")
    await chen.presses("县里的事")
    await chen.presses("群发")
    await chen.presses("写一条新的")
    await chen.types(NEWS)
    await chen.presses("跳过")
    await chen.sees("配照片")
    await chen.sends_photo([picture("red"), picture("blue")])
    await chen.sees("放一个按钮")
    await chen.presses("不要按钮")
    await chen.presses("县里通知")
    await chooses_everybody(chen)
    await at_seven(village, chen)
    await chen.sees("定好了")
    village.telegram.clock.to_tomorrow("07:00", "Asia/Shanghai")
    unique = set()
    for who in hearers:
        await who.sees(NEWS)
        album = [one.raw for one in who.phone.messages() if "photo" in one.raw]
        assert len(album) == 2
        assert len({one["media_group_id"] for one in album}) == 1
        unique |= {one["photo"][-1]["file_unique_id"] for one in album}
    assert len(unique) == 2
