"""A talk that is disturbed comes to the same end as one that is not; and one whose flow changes in between
keeps every answer that still fits.
"""

import copy
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.talk import turn as talk_turn
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import AnswerButton
from bot.talk.question import Option
from bot.talk.questions import Choice, Confirm, Text
from bot.talk.run import Talk
from tests.talk.playing import MarketInMemory, NameTaken, Play

CHOICES = ("nuts", "herbs", "oil")


@dataclass(frozen=True)
class Ask:
    """One question of a random flow; `only_after` names an earlier choice and what it must have been."""

    key: str
    choice: bool
    in_part: bool = False
    only_after: tuple[str, str] | None = None

    @property
    def full_key(self) -> str:
        return f"part-{self.key}.{self.key}" if self.in_part else self.key


def a_flow(asks: Sequence[Ask]) -> Callable[[Talk], None]:
    """Asks all of them, then changes the market once, then says so."""

    def the_flow(talk: Talk) -> None:
        got: dict[str, str] = {}
        for one in asks:
            if one.only_after is None or got.get(one.only_after[0]) == one.only_after[1]:
                got[one.key] = talk.part(f"part-{one.key}", put, one) if one.in_part else put(talk, one)
        talk.ask(Confirm("confirm", **got))
        talk.do(sell, got, again={NameTaken: asks[0].full_key})
        talk.say("done")

    return the_flow


def put(talk: Talk, one: Ask) -> str:
    if one.choice:
        return talk.ask(Choice(one.key, [Option(choice, choice) for choice in CHOICES]))
    return talk.ask(Text(one.key, least=2))


class Moody(MarketInMemory):
    """Says no once, when it is in the mood."""

    says_no = False


def sell(market: Moody, got: dict[str, str]) -> None:
    if market.says_no:
        market.says_no = False
        raise NameTaken(name="taken")
    market.listings.append((repr(got), "", 0))


def small_talk(talk: Talk) -> None:
    """What somebody begins in the middle of something else."""
    talk.ask(Text("weather"))


@st.composite
def some_asks(draw: st.DrawFn) -> list[Ask]:
    asks: list[Ask] = []
    for at in range(draw(st.integers(1, 6))):
        choices = [one.key for one in asks if one.choice]
        choice, in_part, depends = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
        only_after = None
        if choices and depends:
            only_after = draw(st.sampled_from(choices)), draw(st.sampled_from(CHOICES))
        asks.append(Ask(f"q{at}", choice, in_part, only_after))
    return asks


class Wanderer:
    """Somebody who wants to say certain things, and on the way does all that people do."""

    def __init__(self, play: Play, answers: dict[str, str], dice: random.Random) -> None:
        self.play, self.answers, self.dice = play, answers, dice
        self.old_buttons: list[AnswerButton] = []
        self.done = 0
        self.first = play.open

    def goes_on(self) -> None:
        """Answers the open question as meant."""
        self.play.gives(self.meant())
        self.looks()

    def meant(self) -> Given:
        if self.play.open == "confirm":
            return Pressed("yes")
        said = self.answers.get(self.play.open.rpartition(".")[2], "sunny")
        return Pressed(said) if said in CHOICES else Typed(said)

    def looks(self) -> None:
        for message in self.play.turn.messages:
            self.done += message.words.key == "the-flow-done"
            self.old_buttons += [one for row in message.rows for one in row if isinstance(one, AnswerButton)]

    def is_disturbed(self) -> None:
        ways = (
            *(self.mumbles, self.goes_back, self.changes_mind, self.asks_again),
            *(self.interrupts, self.presses_old_button, self.crashes, self.is_refused),
        )
        self.dice.choice(ways)()
        self.looks()

    def mumbles(self) -> None:
        self.play.gives(Typed("?") if self.play.open != "confirm" else Typed("hm"))

    def goes_back(self) -> None:
        if self.play.open != self.first:
            self.play.goes_back()

    def changes_mind(self) -> None:
        """Gives another answer that fits, and goes back to it."""
        if self.play.open == "confirm":
            return
        was = self.play.open
        meant = self.meant()
        other = [Pressed(choice) for choice in CHOICES if meant != Pressed(choice)]
        self.play.gives(other[0] if isinstance(meant, Pressed) else Typed("something else"))
        while self.play.open != was:
            self.play.goes_back()
            assert self.play.open, "went back too far"

    def asks_again(self) -> None:
        self.play._keep(talk_turn.put_again(self.play.conversation, self.play.stage))

    def interrupts(self) -> None:
        was = self.play.open
        self.play.begins("small_talk")
        if self.dice.random() < 0.5:
            self.play.types("sunny")
        else:
            self.play.cancels()
        assert self.play.open == was

    def presses_old_button(self) -> None:
        open_now = [one for row in self.play.message.rows for one in row] if self.play.turn.messages else []
        old = [one for one in self.old_buttons if one not in open_now]
        top = self.play.conversation.top
        if not old or top is None or top.put is None:
            return
        button = self.dice.choice(old)
        if button.question == talk_turn.question_hash(top.put):
            return
        before = self.play.conversation.stored()
        turn = talk_turn.press(
            self.play.conversation, button.frame, button.question, button.choice, self.play.stage
        )
        assert turn is None and self.play.conversation.stored() == before

    def crashes(self) -> None:
        """The next answer is handled and lost with all that it changed."""
        kept = copy.deepcopy((self.play.conversation, self.play.market.__dict__, self.done))
        self.play.gives(self.meant())
        self.play.conversation, self.play.market.__dict__, self.done = kept
        self.play.turn.messages = []

    def is_refused(self) -> None:
        """The market will say no once, and ask for the first answer anew."""
        assert isinstance(self.play.market, Moody)
        self.play.market.says_no = True


def ready_to_play(asks: Sequence[Ask]) -> Play:
    play = Play({"the_flow": named(a_flow(asks)), "small_talk": small_talk}, Moody())
    play.begins("the_flow")
    return play


def named(flow: Any) -> Any:
    flow.__name__ = "the_flow"
    return flow


def said(asks: Sequence[Ask], dice: random.Random) -> dict[str, str]:
    return {one.key: dice.choice(CHOICES) if one.choice else f"words {one.key}" for one in asks}


def straight_to_the_end(asks: Sequence[Ask], answers: dict[str, str]) -> list[Any]:
    undisturbed = Wanderer(ready_to_play(asks), answers, random.Random(0))
    while undisturbed.play.open:
        undisturbed.goes_on()
    return undisturbed.play.market.listings


@settings(max_examples=250, deadline=None)
@given(some_asks(), st.integers(min_value=0))
def test_a_disturbed_talk_comes_to_the_same_end(asks: list[Ask], seed: int) -> None:
    dice = random.Random(seed)
    answers = said(asks, dice)
    one = Wanderer(ready_to_play(asks), answers, dice)
    one.looks()
    for _ in range(25):
        if one.play.open:
            (one.is_disturbed if dice.random() < 0.6 else one.goes_on)()
    while one.play.open:
        one.goes_on()
    assert one.play.market.listings == straight_to_the_end(asks, answers)
    assert len(one.play.market.changes) == one.done == 1


@settings(max_examples=250, deadline=None)
@given(some_asks(), some_asks(), st.integers(min_value=0))
def test_a_flow_that_changes_keeps_what_fits_and_loses_nothing(
    asks: list[Ask], later: list[Ask], seed: int
) -> None:
    dice = random.Random(seed)
    answers = said(asks, dice)
    answers |= {key: text for key, text in said(later, dice).items() if key not in answers}
    dice.shuffle(later)
    later = [one if one.only_after is None else Ask(one.key, one.choice, one.in_part) for one in later]
    one = Wanderer(ready_to_play(asks), answers, dice)
    for _ in range(dice.randrange(len(asks) + 1)):
        if one.play.open != "confirm":
            one.goes_on()
    kept = dict(one.play.answers)
    one.play.use({"the_flow": named(a_flow(later)), "small_talk": small_talk})
    one.asks_again()
    fitting = [ask.full_key for ask in later if fits(ask, kept.get(ask.full_key))]
    for _ in range(len(later) + 2):
        if one.play.open:
            assert one.play.open not in fitting, "asked again although the answer still fits"
            one.answers |= {ask.key: CHOICES[0] if ask.choice else "new words" for ask in later}
            one.goes_on()
    assert one.play.open == ""
    assert len(one.play.market.listings) == len(one.play.market.changes) == one.done == 1


def fits(ask: Ask, value: Any) -> bool:
    return value in CHOICES if ask.choice else isinstance(value, str)
