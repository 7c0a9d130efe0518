"""Random people, versions, refusals and crashes: whatever happens, the contract holds."""

import copy
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.talk.given import Pressed, Typed
from tests.talk.flows import FLOWS, LATER
from tests.talk.playing import Play

ANSWERS = {
    "name": ("Taken", "Li's nuts", "x", "Wang"),
    "place.town": ("Sanhe",),
    "place.name": ("gone", "Litai", "Lijia"),
    "what": ("walnuts",),
    "quantity": ("100", "50"),
}


def step(play: Play, dice: random.Random) -> None:
    """What a person may do next: answer, go back, cancel, begin something else; or something happens elsewhere."""
    chance = dice.random()
    if chance < 0.12:
        play.goes_back()
    elif chance < 0.15:
        play.begins("list_goods")
    elif chance < 0.17:
        play.cancels()
    elif play.open in ANSWERS:
        play.gives(Typed(dice.choice(ANSWERS[play.open])))
    else:
        options = {"confirm": ["yes"], "now": ["yes", "no"], "sells": ["nuts", "herbs"]}[play.open]
        play.gives(Pressed(dice.choice(options)))


@settings(max_examples=300, deadline=None)
@given(st.integers(min_value=0))
def test_every_change_is_made_once_and_said_once(seed: int) -> None:
    dice = random.Random(seed)
    play = Play(FLOWS)
    play.market.stores["Taken"] = "Litai"
    play.begins("open_store")
    for _ in range(60):
        if play.conversation.top is None:
            break
        if dice.random() < 0.1:
            play.use(dice.choice([FLOWS, LATER]))
        play.market.price = dice.choice([100, 120]) if dice.random() < 0.1 else play.market.price
        done = len(play.market.changes)
        if dice.random() < 0.2:
            crashes_before_the_commit(play, dice)
        step(play, dice)
        said = [
            one for one in play.turn.messages if one.words.key in ("open-store-opened", "list-goods-listed")
        ]
        assert len(play.market.changes) - done == len(said) <= 1
        assert len(play.market.changes) == len(play.market.stores) - 1 + len(play.market.listings)


def crashes_before_the_commit(play: Play, dice: random.Random) -> None:
    """The same turn is run, lost with everything it changed, and comes again."""
    kept = copy.deepcopy((play.conversation, play.market.__dict__)), dice.getstate()
    step(play, dice)
    (play.conversation, play.market.__dict__), state = kept[0], kept[1]
    dice.setstate(state)
