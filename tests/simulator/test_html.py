"""Telegram's HTML: which tags become which entities, and which are refused."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.refusals import BadRequest
from simulator.texts.entities import cut, strip
from simulator.texts.formatted import message_text
from simulator.texts.found import found_entities
from simulator.texts.html import parse_html

PARSED: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    ("<b>花椒</b>", "花椒", [("bold", 0, 2)]),
    ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
    ("<b>一<i>二</i></b>", "一二", [("bold", 0, 2), ("italic", 1, 1)]),
    ("😀<u>x</u>", "😀x", [("underline", 2, 1)]),
    ("<s>1</s><strike>2</strike><del>3</del>", "123", [("strikethrough", n, 1) for n in range(3)]),
    (
        '<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>',
        "xy",
        [("spoiler", 0, 1), ("spoiler", 1, 1)],
    ),
    ("<blockquote>x</blockquote>", "x", [("blockquote", 0, 1)]),
    ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
    ('<a href="https://e.org/?a=1&amp;b=2">x</a>', "x", [("text_link", 0, 1, "https://e.org/?a=1&b=2")]),
    ('<a href="no link">x</a>', "x", []),
    ('<a href="e.org">x</a>', "x", [("text_link", 0, 1, "http://e.org/")]),
    ('<a href="tg://user?id=7">x</a>', "x", [("text_mention", 0, 1, {"id": 7})]),
    ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1, "python")]),
    ("<code>x</code><pre>y</pre>", "xy", [("code", 0, 1), ("pre", 1, 1)]),
    ("<b></b>x", "x", []),
    ("1 &lt; 2 &amp; &quot;3&quot; &#65;&#x42; &nbsp; &", '1 < 2 & "3" AB &nbsp; &', []),
    ("<B>x</B >", "x", [("bold", 0, 1)]),
]


@pytest.mark.parametrize(("source", "plain", "entities"), PARSED)
def test_tags_become_entities(source: str, plain: str, entities: list[tuple[Any, ...]]) -> None:
    text, found = parse_html(source)
    assert text == plain
    assert [tuple(entity.values()) for entity in found] == entities


REFUSED = [
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("花<b>x</i>", 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ('<a href="x', "Unclosed start tag at byte offset 0"),
    ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
]


@pytest.mark.parametrize(("source", "words"), REFUSED)
def test_wrong_html_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(BadRequest) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


@given(st.text())
def test_an_escaped_text_stays_what_it_was(text: str) -> None:
    assert parse_html(html.escape(text)) == (text, [])


@given(st.text(), st.text(), st.text())
def test_a_bold_part_covers_exactly_itself(before: str, bold: str, after: str) -> None:
    parts = [html.escape(part) for part in (before, bold, after)]
    text, entities = parse_html(f"{parts[0]}<b>{parts[1]}</b>{parts[2]}")
    covered = [cut(text, entity["offset"], entity["length"]) for entity in entities]
    assert covered == ([bold] if bold else [])


@given(st.text(alphabet=" \n花a😀"), st.integers(0, 8), st.integers(1, 8))
def test_trimming_moves_entities_along(text: str, offset: int, length: int) -> None:
    entity = {"type": "bold", "offset": offset, "length": length}
    kept, entities = strip(text, [entity])
    assert kept == text.strip()
    expected = cut(text, offset, length)
    assert all(cut(kept, e["offset"], e["length"]) in expected for e in entities)


def test_telegram_finds_commands_links_and_mentions_itself() -> None:
    text = "/start@cunji_bot 看 https://e.org/花椒。 t.me/x @lin_bj #赶集 a@b.cn"
    found = [(e["type"], cut(text, e["offset"], e["length"])) for e in found_entities(text)]
    assert found == [
        ("bot_command", "/start@cunji_bot"),
        ("url", "https://e.org/花椒"),
        ("url", "t.me/x"),
        ("mention", "@lin_bj"),
        ("hashtag", "#赶集"),
        ("email", "a@b.cn"),
    ]


def test_the_length_counts_after_parsing() -> None:
    assert len(message_text(f"<b>{'x' * 4096}</b>", "HTML", None)["text"]) == 4096
