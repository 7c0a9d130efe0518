"""News of goods that are on sale already, and thanks: no offer and no wish, and yet not nothing."""

from __future__ import annotations

import pytest

from reading.line import read_line
from reading.on_sale import Change, read_change
from reading.wholly_said import says_thanks
from tests.reading.county import wudu

_HUAJIAO = "prickly-ash-red-dried"


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("花椒卖完了", Change("sold_out", _HUAJIAO)),
        ("卖光咧", Change("sold_out")),
        ("all my apples are sold", Change("sold_out", "apple")),
        ("花椒涨到30块一斤", Change("price", _HUAJIAO, 3000, "斤")),
        ("涨到３０块", Change("price", "", 3000)),
        ("核桃降价到8块", Change("price", "walnut", 800)),
        ("把蜂蜜的价改成七十", Change("price", "honey-wildflower", 7000)),
        ("change the price of my walnuts to 12", Change("price", "walnut", 1200)),
        ("改一下我的花椒价格", Change("price", _HUAJIAO)),
        ("鸡蛋涨到36元一打", Change("price", "egg")),
    ],
)
def test_what_has_changed(text: str, change: Change) -> None:
    assert read_change(text, wudu()) == change
    assert read_line(text, wudu()).intent == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "听说花椒涨到四十块一斤了",
        "人家的核桃卖完了",
        "花椒卖完了吗",
        "花椒涨到多少了",
        "花椒卖完了，再上50斤",
        "卖花椒100斤",
        "are the walnuts sold out",
        "今天天气好",
    ],
)
def test_no_news_of_ones_own(text: str) -> None:
    assert read_change(text, wudu()) is None


@pytest.mark.parametrize(
    "text", ["谢谢", "多谢老师🙏", "好的谢谢您", "Thank you so much!", "ok thanks", "xiexie"]
)
def test_thanks(text: str) -> None:
    assert says_thanks(text)


@pytest.mark.parametrize("text", ["谢谢提醒", "不用谢", "谢谢，再来一斤花椒", "好的", "", "谢" * 900])
def test_more_or_other_than_thanks(text: str) -> None:
    assert not says_thanks(text)
