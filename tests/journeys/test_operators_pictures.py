"""An operator's first day on the page of phones, as docs/operator.md tells and shows it, in both languages.

`PICTURES=1` writes the pictures of docs/pictures/operator anew.
"""

import io
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Browser, Locator, Page, expect

from bot.demo import county
from market.acting import Who
from market.amounts import Quantity
from market.shipping import parcels
from market.trade import fulfilment, orders
from market.trade.carts import put_in
from market.trade.delivery import CASH_AT_STATION, ON_DELIVERY, TO_STATION
from market.trade.orders import Destination
from storage import stations, stores
from storage.clock import now
from storage.payments import payment_of
from storage.people import add_person
from storage.work import Statement, Work
from tests.browser import launched
from tests.journeys.conftest import Someone, Village
from tests.journeys.stations import SANHE, at_ten

GUIDE = Path("docs/operator.md")
PICTURES = Path("docs/pictures/operator")
LANGUAGES = {"zh": "zh-hans", "en": "en"}
BUYERS = {"zh": ("李明", "周婷", "孙大海"), "en": ("Li Ming", "Zhou Ting", "Sun Dahai")}
WAYS = (CASH_AT_STATION, ON_DELIVERY, ON_DELIVERY)
QUALITY = 80


class OnThePage:
    """A phone of the page, used as a person uses it: by clicks and keys."""

    def __init__(self, page: Page, who: Someone, language: str) -> None:
        self.node: Locator = page.locator(f"#phone-{who.phone.id}")
        self.language = language

    def _of(self, zh: str, en: str) -> str:
        return zh if self.language == "zh" else en

    async def opens(self, link: str) -> None:
        await self.node.get_by_role("button", name=self._of("打开链接", "Open a link")).click()
        field = self.node.get_by_role("textbox", name=self._of("打开链接", "Open a link"))
        await field.fill(link)
        await field.press("Enter")

    async def types(self, text: str) -> None:
        field = self.node.get_by_label(self._of("输入消息", "Message"))
        await field.fill(text)
        await field.press("Enter")

    async def presses(self, zh: str, en: str) -> None:
        await self.node.get_by_role("button", name=self._of(zh, en)).last.click()

    async def sees(self, zh: str, en: str) -> None:
        await expect(self.node.get_by_text(self._of(zh, en)).last).to_be_visible(timeout=10_000)

    async def folds_buttons(self) -> None:
        """As somebody does who wants to read a long message."""
        if await (fold := self.node.get_by_role("button", name=self._of("收起按钮", "Hide buttons"))).count():
            await fold.click()

    async def shows(self, picture: str) -> None:
        """What the guide quotes above this picture is in sight; the picture is taken where it was asked for."""
        for quoted in caption(picture, self.language):
            await expect(self.node.get_by_text(quoted).last).to_be_in_viewport(ratio=0.99, timeout=10_000)
        if os.environ.get("PICTURES"):
            await self.node.page.mouse.move(0, 0)
            await self.node.page.evaluate("document.activeElement.blur()")
            shot = await self.node.locator(".frame").screenshot(
                animations="disabled", style=".toasts { visibility: hidden }"
            )
            PICTURES.mkdir(parents=True, exist_ok=True)
            file = PICTURES / f"{picture}-{self.language}.webp"
            Image.open(io.BytesIO(shot)).convert("RGB").save(file, quality=QUALITY, method=6)


def caption(picture: str, language: str) -> list[str]:
    """The words that the guide quotes above this picture, in the same column of the table."""
    lines = GUIDE.read_text(encoding="utf-8").splitlines()
    at = next(at for at, line in enumerate(lines) if f"{picture}-{language}.webp" in line)
    column = next(
        number for number, cell in enumerate(lines[at].split("|")) if f"{picture}-{language}.webp" in cell
    )
    quoted = re.findall("“(.+?)”", lines[at - 2].split("|")[column])
    assert quoted, f"the guide quotes nothing above {picture}-{language}.webp"
    return quoted


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with launched() as browser:
        yield browser


@pytest.fixture
def url(sqlite_url: str) -> str:
    """What is seen on a phone does not hang on the database."""
    return sqlite_url


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_operators_first_day(village: Village, browser: Browser, language: str) -> None:
    village.telegram.add_bot(village.telegram.token, village.telegram.bot.username, "村集 Cunji")
    await village.app.database.write(county.seed)
    await at_ten(village)
    payment_code = await village.app.database.write(lambda work: ordered(work, language))
    zhao = village.someone({"zh": "老赵", "en": "Zhao Min"}[language], LANGUAGES[language])
    wang = village.someone({"zh": "王秀英", "en": "Wang Xiuying"}[language], LANGUAGES[language])
    page = await browser.new_page(viewport={"width": 900, "height": 980}, device_scale_factor=1.5)
    await page.goto(f"{village.telegram.api}/?token={village.telegram.control_token}")
    operator = OnThePage(page, zhao, language)

    await operator.opens(await village.invitation("operator", SANHE))
    await operator.shows("1-come-in")

    await is_stuck(wang, language)
    await operator.sees("还没人接", "Nobody has it yet")
    await operator.folds_buttons()
    await operator.shows("2-call")
    await operator.presses("我来接", "I take it")
    await operator.sees("老赵 在帮", "Zhao Min is helping")
    await operator.presses("替他填", "Fill in for them")
    await operator.sees("花椒调料", "Spices")
    await operator.folds_buttons()
    await operator.shows("3-fill-in")
    await operator.presses("花椒调料", "Spices")
    await operator.sees("还差一步", "One more step")
    await operator.presses("替他填", "Fill in for them")
    await operator.presses("选好了", "✅ Done")
    await operator.sees("填好了", "Filled in for")
    await operator.presses("看这个求助", "See this call")
    await operator.presses("帮完了", "Finished")

    await operator.types({"zh": "柜台", "en": "Counter"}[language])
    await operator.presses("收件", "Receive")
    await operator.sees("收到哪件", "Which parcel has come")
    await operator.types("YT7700000001")
    await operator.sees("这次第 1 件", "number 1 now")
    await operator.types({"zh": "不弄了", "en": "Cancel"}[language])
    pick_up = await village.counts("select cast(code as integer) from parcel where state = 'waiting'")
    await operator.types({"zh": "柜台", "en": "Counter"}[language])
    await operator.sees("等人取的货：1", "Waiting to be fetched: 1")
    await operator.folds_buttons()
    await operator.shows("4-counter")
    await operator.presses("收钱", "Take cash")
    await operator.sees("六位付款码", "six-digit payment code")
    await operator.types(payment_code)
    await operator.shows("5-take-cash")
    await operator.presses("对，就这样", "Yes, that is right")
    await operator.sees("收了", "Took")
    await operator.presses("柜台", "Counter")
    await operator.presses("取件", "Hand out")
    await operator.sees("六位取货码", "six-digit pick-up code")
    await operator.types(f"{pick_up:06}")
    await operator.shows("6-hand-out")
    await operator.presses("对，就这样", "Yes, that is right")
    await operator.sees("取走了", "has it.")


def test_everything_is_called_as_the_guide_calls_it() -> None:
    """What the guide names in both languages, **中文 / English** or so in the first column of a table."""
    lines = GUIDE.read_text(encoding="utf-8")
    named = re.findall(r"^\| ([^|/“]+?) / ([^|]+?) \|", lines, re.MULTILINE)
    named += re.findall(r"\*\*([^*/]+?) ?/ ([^*]+?)[.]?\*\*", re.sub(r"\s+", " ", lines))
    assert len(named) > 45
    zh, en = texts("zh"), texts("en")
    unknown = [
        (chinese, english)
        for chinese, english in named
        if not any(
            zh[key].startswith(chinese) and re.sub(r"^\W+", "", en[key]).startswith(english) for key in zh
        )
    ]
    assert unknown == []


def texts(language: str) -> dict[str, str]:
    """The first line of everything that the bot says in this language."""
    files = Path("locales", language).glob("*.ftl")
    return dict(
        found
        for file in files
        for found in re.findall(r"^([\w-]+) = (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    )


async def is_stuck(wang: Someone, language: str) -> None:
    """A farmer opens a store and is not understood twice at what it sells."""
    for typed in {
        "zh": ("卖货", "秀英山货", "李台", "啥都有一点", "就是山上的东西"),
        "en": ("Sell", "Xiuying's goods", "Litai", "a bit of everything", "what the hills give"),
    }[language]:
        await wang.types(typed)
        await wang.sees("")


def ordered(work: Work, language: str) -> str:
    """Three have ordered walnuts: one is to pay at the counter first, the goods of two are on their way. The payment
    code of the first.
    """
    station = stations.station_named(work, SANHE)
    listing, store_id = work.run(Statement("select public, store_id from listing where product = 'walnut'"))[
        0
    ]
    store = work.session.get(stores.Store, store_id)
    assert station is not None
    assert store is not None
    seller = Who.self(store.owner_id)
    codes = []
    for at, (recipient, paying) in enumerate(zip(BUYERS[language], WAYS, strict=True)):
        buyer = Who.self(add_person(work, recipient, language, now()))
        put_in(work, buyer, listing, Quantity((4 + at) * 500, "斤"))
        where = Destination(TO_STATION, recipient, f"1389390000{5 + at}", station.id or 0)
        order = orders.place(work, buyer, where, paying, orders.bill(work, buyer, where, {}))[0]
        fulfilment.confirm(work, seller, order.public)
        codes.append(payment_of(work, order.id or 0).code)
        if paying == ON_DELIVERY:
            parcels.send(work, seller, order.public, "yuantong", f"YT770000000{at}")
    return codes[0]
