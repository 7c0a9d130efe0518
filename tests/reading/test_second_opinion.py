"""The second opinion: what no rule knows is read by its likeness to known lines, and what is plain stays as it is."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.line import read_line
from reading.second_opinion import FILE, opinion
from tests.reading.county import wudu
from tests.reading.learned_from import all_lines, mark


def test_it_was_learned_from_the_lines_that_there_are() -> None:
    """Written anew by `python -m bench.reading.learn`."""
    with gzip.open(FILE, "rt", encoding="utf-8") as rows:
        assert json.loads(next(rows))["lines"] == mark(all_lines())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("当归这两天跌了么", "prices"),
        ("老师傅你可好着没", "greeting"),
        ("把刚刚那个撤了，我不弄了", "cancel"),
        ("麻烦派个懂行的人跟我说话", "ask_person"),
        ("oh drop it, forget all that", "cancel"),
        ("where has my package got to by now", "track"),
    ],
)
def test_what_no_rule_knows_is_read_by_its_likeness(text: str, intent: str) -> None:
    assert read_line(text, wudu()).intent == intent


@pytest.mark.parametrize("text", ["花椒", "核桃 100斤", "73100000000000", "手机", "x", "？？？", "12", ""])
def test_goods_amounts_and_numbers_alone_are_for_the_rules(text: str) -> None:
    assert read_line(text, wudu()).by_rule


def test_goods_that_nobody_knows_are_asked_for() -> None:
    reading = read_line("我家的仙丹要卖三十斤，一斤九块", wudu())
    assert not ({"product", "items"} & reading.fields.keys())


@given(st.text(max_size=200))
def test_it_is_a_share_of_certainty_whatever_is_typed(text: str) -> None:
    heard = opinion(text)
    assert 1 / 12 <= round(heard.probability, 6) <= 1
    assert heard == opinion(text)
