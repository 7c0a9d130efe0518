"""What no handler can digest becomes a dead letter; what people type never does."""

import pytest

from bot.handlers import route as routing
from bot.handlers import turn
from bot.handlers.visit import Visit
from tests.journeys.conftest import Someone, Village

NASTY = (
    "<b>王</b> & <i>女儿</i>",
    "</b><script>alert(1)</script>",
    "&lt;&amp;amp;",
    "👨‍👩‍👧‍👦🌶️🏔️",
    "王\u202e钱\u2066x",
    "零\u200b宽\ufeff",
    "á" + "\u0301" * 25,
    "{name} { $name } %s {0}",
    "１２３ＡＢＣ",
    "繁體字商店",
)


async def test_an_update_that_fails_every_time_ends_as_a_dead_letter_and_the_chat_goes_on(
    village: Village, wang: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    route = routing.route

    def fragile(visit: Visit) -> None:
        if "毒" in str(visit.came.given):
            raise RuntimeError("indigestible")
        route(visit)

    monkeypatch.setattr(turn, "route", fragile)
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("毒")
    shown = await wang.sees("出错了")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    assert await village.counts("select tries from inbox where failed > 0") == 3
    number = await village.counts("select cast(number as integer) from inbox where failed > 0")
    assert f"{number:06}" in shown.text


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", NASTY)
async def test_a_name_is_shown_as_it_was_typed_or_refused_with_a_reason(
    village: Village, wang: Someone, name: str
) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types(name)
    shown = await wang.phone.wait_for(lambda one: "您在哪个村" in one.text or "您的店叫什么名字" in one.text)
    if "您在哪个村" in shown.text:
        await wang.types("李台")
        await wang.presses("核桃干果")
        await wang.presses("选好了")
        await wang.sees("发一张照片")
        await wang.presses("没有照片")
        summary = await wang.sees("看看对不对")
        kept = "".join(char for char in name if char not in "\u202e\u2066\u200b\ufeff")
        visible = "".join(char for char in summary.text if char not in "\u2068\u2069")
        assert kept in visible
        await wang.presses("对，就这样")
        await wang.sees("开张了")
    assert await village.counts("select count(*) from inbox where failed > 0") == 0
    assert await village.counts("select count(*) from outbox where given_up > 0") == 0


async def test_four_thousand_letters_are_refused_with_the_reason(village: Village, wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("🌶" * 2000)
    await wang.sees("太长")
    await wang.types("长" * 4096)
    await wang.sees("太长")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
