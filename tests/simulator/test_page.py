"""The page in a real browser: what people do with it on a first day."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page, expect

from simulator.control.samples import sample_jpeg
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.browser import launched
from tests.simulator.conftest import Client


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with launched() as browser:
        yield browser


async def opened(browser: Browser, telegram: RunningTelegram, width: int) -> tuple[Page, list[str]]:
    """The page at this width, and a list that collects whatever the browser complains of."""
    page = await browser.new_page(viewport={"width": width, "height": 760})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    await page.goto(f"{telegram.api}/?token={telegram.control_token}")
    return page, complaints


async def test_a_first_day_on_the_page(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    """Typing, pressing, a toast, photos, the keyboard, the clock, a second phone."""
    page, complaints = await opened(browser, telegram, 1280)
    phone = page.locator(f"#phone-{fang.id}")
    await phone.get_by_label("输入消息").fill("我卖 <b>花椒</b>")
    await phone.get_by_label("输入消息").press("Enter")
    await expect(phone.get_by_text("我卖 <b>花椒</b>")).to_be_visible()
    keyboard = {"inline_keyboard": [[{"text": "上架", "callback_data": "go"}]]}
    await client.call(
        "sendMessage", chat_id=fang.id, text="<b>花椒</b>？", parse_mode="HTML", reply_markup=keyboard
    )
    await expect(phone.locator("strong", has_text="花椒")).to_be_visible()
    await phone.get_by_role("button", name="上架").click()
    query = (await client.call("getUpdates", timeout=5, offset=-1))[0]["callback_query"]
    await client.call("answerCallbackQuery", callback_query_id=query["id"], text="已上架")
    await expect(phone.locator(".toast")).to_have_text("已上架")
    await client.call(
        "answerCallbackQuery", callback_query_id=await press(fang), text="请看", show_alert=True
    )
    await phone.get_by_role("alertdialog").get_by_role("button", name="好").click()

    await phone.get_by_role("button", name="附件").click()
    await phone.get_by_role("button", name="花椒").click()
    await phone.get_by_role("button", name="核桃").click()
    await phone.get_by_role("button", name="发送 2 张").click()
    await expect(phone.locator(".pictures.count-2 img")).to_have_count(2)

    rows = {"keyboard": [[{"text": "我的电话", "request_contact": True}]]}
    await client.call("sendMessage", chat_id=fang.id, text="电话？", reply_markup=rows)
    await phone.get_by_role("button", name="我的电话").click()
    await phone.get_by_role("alertdialog").get_by_role("button", name="好").click()
    await expect(phone.locator(".attachment")).to_contain_text(fang.person.phone_number or "")
    await phone.get_by_role("button", name="收起按钮").click()
    await expect(phone.get_by_role("button", name="我的电话")).to_be_hidden()

    await page.get_by_role("button", name="+1 小时 h").click()
    await expect(page.locator("#ahead")).to_have_text("+1 h")
    await page.get_by_role("button", name="＋ 手机 phone").click()
    await page.get_by_label("名字 Name").fill("Lin")
    await page.get_by_label("语言 Language").select_option("en")
    await page.get_by_role("button", name="加上 Add").click()
    lin = page.get_by_role("region", name="Lin")
    await lin.get_by_role("button", name="Open a link").click()
    await lin.get_by_role("textbox", name="Open a link").fill("https://t.me/cunji_bot?start=s12")
    await lin.get_by_role("button", name="Open", exact=True).click()
    await expect(lin.locator(".bubble")).to_contain_text("/start s12")
    assert complaints == []
    assert "token" not in page.url


async def press(phone: Phone) -> str:
    return (await phone.presses("上架")).callback_id


async def test_a_narrow_screen_shows_one_phone(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    wang = telegram.phone("老王")
    await client.call(
        "sendPhoto", {"photo": ("p.jpg", sample_jpeg("walnuts"), "image/jpeg")}, chat_id=fang.id
    )
    page, complaints = await opened(browser, telegram, 360)
    await expect(page.locator(f"#phone-{fang.id}")).to_be_visible()
    await expect(page.locator(f"#phone-{wang.id}")).to_be_hidden()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    await page.get_by_role("navigation").get_by_role("button", name="老王").click()
    await page.locator(f"#phone-{wang.id}").get_by_role("button", name="开始").click()
    assert (await client.call("getUpdates", timeout=5))[0]["message"]["from"]["id"] == wang.id
    assert complaints == []


async def test_messages_are_edited_and_deleted_by_their_menu(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    await fang.types("五十")
    page, complaints = await opened(browser, telegram, 1280)
    bubble = page.locator(".mine .bubble", has_text="五十")
    await bubble.click(button="right")
    await page.get_by_role("menuitem", name="修改").click()
    await page.get_by_label("输入消息").fill("五十八")
    await page.get_by_role("button", name="发送").click()
    await expect(page.locator(".mine .bubble", has_text="五十八")).to_contain_text("已编辑")
    await page.locator(".mine .bubble", has_text="五十八").focus()
    await page.keyboard.press("Enter")
    await page.get_by_role("menuitem", name="删除").click()
    await expect(page.locator(".mine .bubble", has_text="五十八")).to_have_count(0)
    assert complaints == []


async def test_what_one_types_is_in_sight_wherever_one_was_reading(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    for at in range(20):
        await client.call("sendMessage", chat_id=fang.id, text=f"第 {at} 条")
    page, complaints = await opened(browser, telegram, 1280)
    phone = page.locator(f"#phone-{fang.id}")
    await expect(phone.get_by_text("第 19 条")).to_be_in_viewport()
    await phone.get_by_text("第 0 条").scroll_into_view_if_needed()
    await expect(phone.get_by_text("第 0 条")).to_be_in_viewport()
    await client.call("sendMessage", chat_id=fang.id, text="新来的")
    await expect(phone.get_by_text("新来的")).not_to_be_in_viewport()
    await expect(phone.get_by_text("第 0 条")).to_be_in_viewport()
    await phone.get_by_label("输入消息").fill("收到")
    await phone.get_by_label("输入消息").press("Enter")
    await expect(phone.get_by_text("收到")).to_be_in_viewport()
    assert complaints == []


async def test_a_phone_blocks_the_bot_and_starts_again(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    page, complaints = await opened(browser, telegram, 360)
    phone = page.locator(f"#phone-{fang.id}")
    await phone.get_by_role("button", name="更多").click()
    await page.get_by_role("menuitem", name="拉黑机器人").click()
    await expect(phone.locator(".head small")).to_have_text("已拉黑")
    await expect(phone.get_by_label("输入消息")).to_be_hidden()
    await client.refusal("sendMessage", chat_id=fang.id, text="在吗")
    await phone.get_by_role("button", name="重新开始").click()
    await expect(phone.locator(".head small")).to_have_text("机器人")
    await client.call("sendMessage", chat_id=fang.id, text="欢迎回来")
    await expect(phone.get_by_text("欢迎回来")).to_be_visible()
    assert complaints == []


async def test_faults_and_limits_are_set_by_switches(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    telegram.faults.add("delay", method="getMe", ms=5)
    page, complaints = await opened(browser, telegram, 360)
    await page.get_by_role("button", name="故障").click()
    sheet = page.get_by_role("dialog", name="故障")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    await expect(sheet.get_by_text('delay, method "getMe", ms 5')).to_be_visible()
    await sheet.get_by_label("Limits on").check()
    await sheet.get_by_label("Updates doubled").check()
    await expect(page.locator("#open-faults")).to_have_class("icon-button active")
    await expect(sheet.get_by_label("Updates doubled")).to_be_checked()
    await fang.types("在吗")
    assert len(await client.call("getUpdates")) == 2
    await expect(sheet.locator(".switch", has_text="Updates doubled").locator(".struck")).to_have_text("1")
    assert telegram.limits.figures.on
    await sheet.get_by_label("Updates doubled").uncheck()
    await expect(sheet.get_by_label("Updates doubled")).not_to_be_checked()
    assert [standing.fault.kind for standing in telegram.faults.all()] == ["delay"]
    await sheet.get_by_role("button", name="Clear").click()
    await expect(page.locator("#open-faults")).to_have_class("icon-button")
    assert (telegram.faults.all(), telegram.limits.figures.on) == ([], False)
    await sheet.get_by_role("button", name="Close").click()
    await expect(sheet).to_be_hidden()
    assert complaints == []


async def test_a_group_with_its_topics(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    """Topics are chosen at the side; each of its people writes, presses, edits; a new topic shows what is unread."""
    zhao = telegram.phone("老赵")
    room = telegram.group("三河镇服务站", zhao, fang, kind="supergroup")
    await room.becomes_forum()
    await room.sets(telegram.bot, "administrator", by=zhao)
    page, complaints = await opened(browser, telegram, 1700)
    group = page.get_by_role("region", name="三河镇服务站")
    await expect(group.locator(".head small")).to_have_text("2 人，机器人是管理员")
    thread = (await client.call("createForumTopic", chat_id=room.id, name="王秀英"))["message_thread_id"]
    keyboard = {"inline_keyboard": [[{"text": "我来接", "callback_data": "take"}]]}
    await client.call(
        "sendMessage", chat_id=room.id, text="开店，卡住了", message_thread_id=thread, reply_markup=keyboard
    )
    await expect(group.locator(".topics .fresh")).to_have_text("1")
    await expect(group.get_by_text("开店，卡住了")).to_have_count(0)
    await group.get_by_role("button", name="王秀英").click()
    await expect(group.get_by_text("开店，卡住了")).to_be_visible()
    await expect(group.locator(".author")).to_have_text("cunji_bot")
    await group.get_by_role("button", name="我来接").click()
    query = (await client.call("getUpdates", timeout=5, offset=-1))[0]["callback_query"]
    assert (query["from"]["id"], query["message"]["message_thread_id"]) == (zhao.id, thread)
    await client.call("answerCallbackQuery", callback_query_id=query["id"], text="老赵已经接了")
    await expect(group.locator(".toast")).to_have_text("老赵已经接了")
    await group.get_by_label("用谁的手机发").select_option("阿芳")
    await group.get_by_label("输入消息").fill("我也在")
    await group.get_by_label("输入消息").press("Enter")
    mine = group.locator(".mine .bubble", has_text="我也在")
    await expect(mine).to_be_visible()
    said = (await client.call("getUpdates", timeout=5, offset=-1))[0]["message"]
    assert (said["from"]["id"], said["message_thread_id"]) == (fang.id, thread)
    await mine.click(button="right")
    await page.get_by_role("menuitem", name="修改").click()
    await group.get_by_label("输入消息").fill("//我也在")
    await group.get_by_role("button", name="发送").click()
    await expect(group.locator(".mine .bubble", has_text="//我也在")).to_contain_text("已编辑")
    await group.locator("input[type=file]").set_input_files(
        {"name": "p.jpg", "mimeType": "image/jpeg", "buffer": sample_jpeg("walnuts")}
    )
    await expect(group.locator(".mine .pictures img")).to_have_count(1)
    await room.deletes_topic(thread)
    await expect(group.locator(".topics button")).to_have_count(1)
    assert complaints == []


async def test_an_emoji_is_put_and_taken_away_by_the_menu(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    room = telegram.group("三河镇服务站", telegram.phone("老赵"), kind="supergroup")
    await client.call("sendMessage", chat_id=fang.id, text="五十斤")
    await client.call("sendMessage", chat_id=room.id, text="开店，卡住了")
    page, complaints = await opened(browser, telegram, 1700)
    for place, name in ((f"#phone-{fang.id}", "五十斤"), (f"#group-{room.id}", "开店，卡住了")):
        bubble = page.locator(f"{place} .bubble", has_text=name)
        await bubble.click(button="right")
        await page.get_by_role("menuitem", name="表情 👍").click()
        await expect(bubble.locator(".reactions .own")).to_have_text("👍")
    bubble = page.locator(f"#phone-{fang.id} .bubble", has_text="五十斤")
    message = fang.last()
    eyes = [{"type": "emoji", "emoji": "👀"}]
    await client.call("setMessageReaction", chat_id=fang.id, message_id=message.id, reaction=eyes)
    await expect(bubble.locator(".reactions span")).to_have_text(["👀", "👍"])
    await client.call("editMessageText", chat_id=fang.id, message_id=message.id, text="五十斤，好")
    await expect(bubble).to_contain_text("好")
    await expect(bubble.locator(".reactions span")).to_have_text(["👀", "👍"])
    await bubble.click(button="right")
    await page.get_by_role("menuitem", name="表情 👍").click()
    await expect(bubble.locator(".reactions span")).to_have_text(["👀"])
    assert complaints == []


async def test_a_place_on_the_map_says_what_is_there(
    browser: Browser, client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    page, complaints = await opened(browser, telegram, 400)
    at = {"latitude": 33.3, "longitude": 105.2, "title": "第一次上货", "address": "三河镇服务站二楼"}
    await client.call("sendVenue", chat_id=fang.id, **at)
    place = page.locator(f"#phone-{fang.id} .place")
    await expect(place.get_by_text("第一次上货")).to_be_visible()
    await expect(place.get_by_text("三河镇服务站二楼")).to_be_visible()
    assert complaints == []
