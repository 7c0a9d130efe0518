"""Words of the county's speech are read like the common ones, and every place in the line stays."""

from __future__ import annotations

import pytest

from reading.dialect_words import in_common_words
from reading.line import read_line
from tests.reading.county import wudu


@pytest.mark.parametrize(
    ("said", "common"),
    [
        ("走到阿达了", "走到哪里了"),
        ("撒价", "啥价"),
        ("多会儿到", "啥时候到"),
        ("到了没得", "到了没有"),
        ("等一哈", "等一下"),
    ],
)
def test_dialect_is_put_into_common_words_of_as_many_signs(said: str, common: str) -> None:
    assert in_common_words(said) == common
    assert len(said) == len(common)


def test_a_store_keeps_its_name_as_typed() -> None:
    assert read_line("开个店，名字叫阿里山货", wudu()).fields == {"name": "阿里山货"}


@pytest.mark.parametrize(
    ("text", "product"),
    [("桃儿十斤两块一斤", "peach"), ("杏儿要卖", "apricot"), ("豆角儿二十斤", "green-beans")],
)
def test_the_ending_of_dear_things_belongs_to_the_name(text: str, product: str) -> None:
    assert read_line(text, wudu()).fields["product"] == product


def test_the_ending_of_a_son_does_not() -> None:
    assert "product" not in read_line("羊儿子", wudu()).fields
