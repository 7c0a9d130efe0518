"""A moment in plain words becomes a moment in UTC. It is Wednesday, 25 November 2026, eight in the morning there."""

from datetime import UTC, datetime

import pytest

from bot.flows.moment import choose_moment
from bot.talk.message import Words
from bot.talk.run import Talk
from tests.talk.playing import Play


def begin(talk: Talk) -> None:
    moment = talk.part("begins", choose_moment, Words("session-begins"))
    talk.say("heard", moment=moment.isoformat())


def heard(*given: str) -> Play:
    """A talk in which this was typed; "✅" presses what is read back, "=2026..." any other button."""
    play = Play({"begin": begin})
    play.begins("begin")
    for one in given:
        if one == "✅":
            play.presses("guess")
        elif one.startswith("="):
            play.presses(one[1:])
        else:
            play.types(one)
    return play


def moment_of(play: Play) -> str:
    assert play.said[-1] == "begin-heard", play.said
    return str(play.turn.messages[-1].words.facts["moment"])


@pytest.mark.parametrize(
    ("given", "utc"),
    [
        (("下周三下午两点",), "2026-12-02T06:00"),
        (("明早七点",), "2026-11-25T23:00"),
        (("腊月初八上午九点",), "2027-01-15T01:00"),
        (("腊月初八", "九点"), "2027-01-15T01:00"),
        (("next Wed 2 pm", "✅"), "2026-12-02T06:00"),
        (("28号三点半", "✅"), "2026-11-28T07:30"),
        (("初八上午八点", "✅"), "2026-12-16T00:00"),
        (("明天下午", "三点"), "2026-11-26T07:00"),
        (("明天", "14:30"), "2026-11-26T06:30"),
        (("明天", "9"), "2026-11-26T01:00"),
        (("明天", "两点", "✅"), "2026-11-26T06:00"),
        (("晚上八点", "✅"), "2026-11-25T12:00"),
        (("早上七点", "✅"), "2026-11-25T23:00"),
        (("=2026-11-26T420",), "2026-11-25T23:00"),
        (("2099-12-01 14:00", "✅"), "2099-12-01T06:00"),
        (("凌晨三点", "✅"), "2026-11-25T19:00"),
    ],
)
def test_a_moment_is_heard(given: tuple[str, ...], utc: str) -> None:
    expected = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert moment_of(heard(*given)) == expected.isoformat()


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (("昨天下午",), "refused-moment-past"),
        (("今早六点",), "refused-moment-past"),
        (("2月31号上午",), "refused-moment-none"),
        (("腊月",), "refused-moment-please"),
        (("有空的时候",), "refused-moment-please"),
        (("下午",), "refused-moment-please"),
        (("=2020-01-01T420",), "refused-moment-past"),
        (("=nonsense",), "refused-choose"),
        (("明天", "不知道"), "refused-time-please"),
        (("明天", "25点"), "refused-time-please"),
        (("今天", "七点"), "refused-moment-past"),
        (("明天", "后天九点"), "refused-time-of-another-day"),
    ],
)
def test_what_is_no_moment_is_asked_again_with_an_example(given: tuple[str, ...], why: str) -> None:
    play = heard(*given)
    assert [one.key for one in play.turn.messages[-1].before][:1] == [why]
    play.types("后天上午九点" if len(given) == 1 else "上午九点")
    assert play.said[-1] == "begin-heard"


def test_a_guess_that_is_wrong_is_said_anew() -> None:
    play = heard("28号三点半")
    assert play.turn.messages[-1].before[0].key == "sure-moment"
    play.types("28号凌晨三点半")
    assert moment_of(play).startswith("2026-11-27T19:30")
