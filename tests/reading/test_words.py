"""Folding, words that steer the talk, numbers that are names."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reading.codes import read_parcel_no, read_phone
from reading.control import Control, read_control
from reading.word import folded, folded_line, initials_of, pinyin_of


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("　ＡＢＣ　１２ ", "abc 12"),
        ("紅芪", "红芪"),
        ("乾花椒", "干花椒"),
        ("Old  Wang", "old wang"),
        ("", ""),
    ],
)
def test_folding_makes_one_shape(typed: str, plain: str) -> None:
    assert folded(typed) == plain
    assert folded(folded(typed)) == folded(typed)


def test_folded_signs_know_their_place() -> None:
    line = folded_line("  卖 \u200b紅芪")
    assert line.text == "卖 红芪"
    assert line.typed(2, 4) == "紅芪"


def test_pinyin_has_no_tones() -> None:
    assert pinyin_of("核桃") == ("he", "tao")
    assert initials_of("李家村") == "ljc"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("上一步", "back"), ("返回", "back"), ("Back", "back"),
        ("算了", "cancel"), ("不卖了", "cancel"), ("取消吧", "cancel"), ("算了算了", "cancel"),
        ("never mind", "cancel"),
        ("找人", "person"), ("唉，搞不懂", "person"), ("help me", "person"), ("人工客服", "person"),
        ("菜单", "menu"), ("menu", "menu"), ("怎么用", "help"), ("HELP", "help"),
        ("好", "yes"), ("对对对", "yes"), ("是的。", "yes"), ("ＯＫ", "yes"), ("要得", "yes"), ("行呢", "yes"),
        ("不", "no"), ("不是", "no"), ("no", "no"), ("跳过", "skip"), ("没有", "skip"), ("skip", "skip"),
    ],
)  # fmt: skip
def test_words_that_are_the_whole_line_steer(text: str, meaning: Control) -> None:
    assert read_control(text) == meaning


@pytest.mark.parametrize(
    "text",
    ["", "好花椒", "不是很多", "没有花椒", "取消订单1024", "行情", "对面李家", "is it ok to sell", "...."],
)
def test_words_beside_other_content_do_not_steer(text: str) -> None:
    assert read_control(text) is None


@pytest.mark.parametrize(
    ("text", "number", "carrier"),
    [
        ("查一下sf 1234 5678 90124", "SF1234567890124", "shunfeng"),
        ("ＹＴ８８７６５４３２１０９８７", "YT8876543210987", "yuantong"),
        ("EA123456789CN", "EA123456789CN", "ems"),
        ("777123456789012", "777123456789012", "shentong"),
    ],
)
def test_parcel_numbers_with_their_likely_carrier(text: str, number: str, carrier: str) -> None:
    reading = read_parcel_no(text)
    assert reading is not None
    assert reading.number == number
    assert carrier in reading.carriers


def test_phone_numbers_are_no_parcels() -> None:
    phone = read_phone("我的电话是139 3939 1234")
    assert phone is not None
    assert phone.number == "13939391234"
    assert read_parcel_no("13939391234") is None


def test_importing_the_reader_loads_no_tables() -> None:
    """How quick it is, is measured by bench/reading/speed.py."""
    program = "import sys, reading.line; print('pypinyin' in sys.modules or 'opencc' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
