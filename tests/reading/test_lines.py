"""Whole lines: how many are read wholly right, and how few confidently wrong."""

from __future__ import annotations

import json

import pytest

from reading.line import as_printed, read_line
from tests.reading.county import wudu
from tests.reading.lines import DATA, confidently_wrong, lines_of, wholly_right


@pytest.mark.parametrize(
    "name",
    [
        "utterances-dev",
        "utterances-own",
        "utterances-held-out",
        "unseen-a",
        "unseen-b",
        "unseen-c",
        "unseen-d",
        "unseen-e",
        "unseen-f",
        "unseen-g",
        "unseen-h",
        "unseen-i",
        "unseen-j",
        "unseen-k",
        "unseen-l",
        "unseen-m",
        "unseen-n",
        "unseen-o",
        "unseen-p",
        "unseen-q",
        "unseen-r",
        "unseen-s",
        "unseen-t",
        "unseen-u",
    ],
)
def test_lines_are_read_right_or_left_open(name: str) -> None:
    lines = lines_of(name)
    readings = [read_line(line.text, wudu()) for line in lines]
    pairs = list(zip(lines, readings, strict=True))
    not_right = [line.text for line, read in pairs if not wholly_right(line, read.intent, read.fields)]
    wrong = [line.text for line, read in pairs if confidently_wrong(line, read.intent, read.fields)]
    assert len(not_right) <= 0.05 * len(lines), not_right
    assert len(wrong) <= 0.01 * len(lines), wrong


def test_short_talk_is_understood_in_its_many_wordings() -> None:
    rows = map(json.loads, (DATA / "wordings.jsonl").read_text(encoding="utf-8").splitlines())
    assert not [row["text"] for row in rows if read_line(row["text"], wudu()).intent != row["intent"]]


def test_each_class_of_wordings_is_read_in_its_many_ways() -> None:
    """Of one thing the many ways to say it, and lines that only look so: said-otherwise.jsonl."""
    lines = lines_of("said-otherwise")
    readings = [read_line(line.text, wudu()) for line in lines]
    pairs = zip(lines, readings, strict=True)
    assert not [line.text for line, read in pairs if not wholly_right(line, read.intent, read.fields)]


def test_a_bare_number_is_shown_as_a_guess_and_not_acted_on() -> None:
    reading = read_line("卖花椒120", wudu())
    assert reading.fields == {"product": "prickly-ash-red-dried"}
    assert reading.doubtful == {"quantity_grams": 60_000}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("卖花椒三十一斤", {}),
        ("卖花椒五十斤三十一斤", {"quantity_grams": 25_000, "price_fen": 3000, "price_per": "斤"}),
        ("卖三十一斤花椒", {"quantity_grams": 15_500}),
        ("卖花椒三十一斤，三十五块一斤", {"quantity_grams": 15_500, "price_fen": 3500, "price_per": "斤"}),
    ],
)
def test_thirty_one_jin_or_thirty_a_jin_is_told_by_what_the_line_lacks(
    text: str, fields: dict[str, object]
) -> None:
    assert read_line(text, wudu()).fields == {"product": "prickly-ash-red-dried", **fields}


def test_amounts_of_last_year_and_of_others_are_none() -> None:
    reading = read_line("去年核桃十五块一斤，今年我有二百斤要卖", wudu())
    assert reading.fields == {"product": "walnut", "quantity_grams": 100_000}
    assert read_line("听说花椒涨到四十块一斤了", wudu()).intent == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "杯子十个",
        "打算卖两百斤",
        "一共计二百斤",
        "花椒园五亩",
        "苹果树腐烂病",
        "我们两个人",
        "三天后下雨",
        "两块地",
    ],
)
def test_what_only_sounds_like_goods_or_amounts_gives_no_field(text: str) -> None:
    fields = read_line(text, wudu()).fields
    assert "product" not in fields
    assert "count" not in fields
    assert "price_fen" not in fields


def test_spans_point_into_the_text_as_typed() -> None:
    text = "  卖  花椒 １２０斤，３．５元／斤"
    reading = read_line(text, wudu())
    said = {name: text[start:end] for name, (start, end) in reading.spans.items()}
    assert said["product"] == "花椒"
    assert said["quantity_grams"] == "１２０斤"
    assert said["price_fen"] == "３．５元／斤"


def test_store_name_and_topic_are_given_as_typed() -> None:
    assert read_line("开个店，名字叫“Old Wang 核桃”", wudu()).fields == {"name": "Old Wang 核桃"}
    assert read_line("I want to join the Live Streaming course", wudu()).fields["topic"] == "Live Streaming"


def test_what_is_too_long_for_a_line_is_not_read() -> None:
    assert read_line("卖花椒100斤" + "好" * 5000, wudu()).intent == "unknown"


def test_the_printed_form_holds_intent_fields_and_guesses() -> None:
    assert as_printed(read_line("卖核桃", wudu())) == {
        "intent": "list_produce",
        "fields": {"product": "walnut"},
        "doubtful": {},
    }
