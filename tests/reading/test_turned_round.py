"""Goods as they are also called, and names that stand there and are no goods."""

from __future__ import annotations

import pytest

from reading.line import read_line
from tests.reading.county import wudu


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("sell fresh walnuts", "walnut-fresh"),
        ("sell fresh huajiao", "prickly-ash-red-fresh"),
        ("do you have potato seed", "potato-seed"),
        ("selling dry chillies", "chili-dried"),
        ("my wallnuts 50 kilo for sale", "walnut"),
        ("10 geese for sale", "goose"),
        ("today's carots 20 jin", "carrot"),
        ("花椒 大红袍 一百斤", "prickly-ash-dahongpao"),
        ("红薯粉条四十斤", "vermicelli"),
        ("苹果纸箱要一百个", "carton"),
        ("今儿猪价咋样", "pig-live"),
        ("李家湾的核桃一百来斤", "walnut"),
        ("腊肉三十斤，自家养的猪", "pork-cured"),
        ("天麻二十斤 不打农药", "gastrodia"),
    ],
)
def test_goods_are_known(text: str, product: str) -> None:
    assert read_line(text, wudu()).fields["product"] == product


@pytest.mark.parametrize("text", ["卖核桃树苗两百棵", "我的老母鸡下的蛋卖了", "selling walnut trees"])
def test_what_only_begins_like_goods_is_none(text: str) -> None:
    assert "product" not in read_line(text, wudu()).fields


@pytest.mark.parametrize(
    "text",
    [
        "明天下午的课我报名",
        "报名下个礼拜的培训",
        "周六的课有没有",
        "sign me up for tomorrow's class",
        "is the training on Saturday free",
    ],
)
def test_when_a_course_is_held_is_not_what_it_is_about(text: str) -> None:
    assert "topic" not in read_line(text, wudu()).fields
