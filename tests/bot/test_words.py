"""Words: both languages say the same things, every refusal has words, and nothing that persons wrote breaks them."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.cleaning import cleaned
from bot.handlers.commands import COMMANDS
from bot.handlers.groups import COMMANDS as GROUP_COMMANDS
from bot.wording.facts import UNIT_KEYS
from bot.wording.words import LANGUAGES, WordMissing, Words
from market.amounts import Price, Quantity
from market.refusals import Refusal

WORDS = Words()


def test_both_languages_have_the_same_texts() -> None:
    assert WORDS.keys("zh") == WORDS.keys("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_command_and_unit_has_words(language: str) -> None:
    needed = [f"refusal-{kind().kind}" for kind in Refusal.__subclasses__()]
    needed += [f"command-{one}" for one in (*COMMANDS, *GROUP_COMMANDS)]
    needed += [f"unit-{one}" for one in UNIT_KEYS.values()]
    assert [key for key in needed if not WORDS.has(language, key)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_named_in_the_code_has_words(language: str) -> None:
    """Keys stand in the code as they are; those put together from parts are tried by the journeys."""
    named = {
        key
        for file in [*Path("bot").rglob("*.py"), *Path("market").rglob("*.py")]
        for key in re.findall(r'(?:Words|Key|say)\(\s*"([a-z]+(?:-[a-z]+)*)"', file.read_text())
    }
    flows = {key for key in named if any(one.endswith(f"-{key}") for one in WORDS.keys(language))}
    assert sorted(key for key in named - flows if not WORDS.has(language, key)) == []


def test_amounts_are_said_as_people_say_them() -> None:
    def say(language: str, value: Price | Quantity) -> str:
        return WORDS.plain(language, {"words": "button-value", "facts": {"value": value.plain()}})

    assert say("zh", Price(2550, "斤")) == "每斤 25.5 元"
    assert say("en", Price(2500, "公斤")) == "¥25 per kg"
    assert say("zh", Quantity(60_000, "斤")) == "120 斤"
    assert say("en", Quantity(60_000, "斤")) == "120 jin (60 kg)"
    assert say("zh", Quantity(3, "箱")) == "3 箱"


def test_a_missing_fact_is_an_error_and_not_a_hole_in_the_text() -> None:
    with pytest.raises(WordMissing):
        WORDS.plain("zh", {"words": "refused-too-long", "facts": {}})


class Seen(HTMLParser):
    """What a phone shows of a message's HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


@given(st.text(min_size=1, max_size=60))
def test_what_a_person_wrote_is_seen_as_it_is_stored(text: str) -> None:
    stored = cleaned(text)
    shown = WORDS.html("zh", {"words": "change-name-changed", "facts": {"name": stored}})
    seen = Seen()
    seen.feed(shown)
    seen.close()
    assert seen.text.replace("\u2068", "").replace("\u2069", "") == f"记下了：{stored}"


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


def test_invisible_and_direction_characters_go_and_joined_emoji_stay() -> None:
    assert cleaned("a\u202eb\u200bc\x00d") == "abcd"
    assert cleaned("👩‍🌾") == "👩‍🌾"
    assert cleaned("王\u200d秀英") == "王秀英"
