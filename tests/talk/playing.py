"""A flow played without Telegram or database: a market in memory, and what a person gives turn by turn."""

import copy
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.talk import turn as talk_turn
from bot.talk.conversation import Conversation, started
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import Message
from bot.talk.stage import Person, Stage
from bot.talk.turn import Turn

Flows = Mapping[str, Callable[..., Any]]


class Refused(Exception):
    """What the market in memory says no with."""

    kind = "refused"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.kind)
        self.facts = facts


class NameTaken(Refused):
    kind = "name-taken"


class VillageGone(Refused):
    kind = "village-gone"


class MarketInMemory:
    """Stores and listings in plain lists; `changes` are the ids of what was done."""

    def __init__(self) -> None:
        self.stores: dict[str, str] = {}
        self.listings: list[tuple[str, str, int]] = []
        self.price = 100
        self.changes: list[int] = []

    def read(self, function: Callable[..., Any], *args: object) -> Any:
        return function(self, *args)

    def do(self, change: int, function: Callable[..., Any], *args: object) -> Any:
        before = copy.deepcopy((self.stores, self.listings))
        try:
            result = function(self, *args)
        except Refused:
            self.stores, self.listings = before
            raise
        assert change not in self.changes, "the same change twice"
        self.changes.append(change)
        return result


class Play:
    """One person in conversation with some flows."""

    def __init__(self, flows: Flows, market: MarketInMemory | None = None) -> None:
        self.market = market or MarketInMemory()
        self.conversation = Conversation()
        self.said: list[str] = []
        self.turn = Turn()
        self.use(flows)

    def use(self, flows: Flows) -> None:
        """Another version of the flows, under the same conversation."""
        self.stage = Stage(flows, self.market, Refused, Person(1), datetime(2026, 11, 25, tzinfo=UTC))

    def begins(self, flow: str, answers: Mapping[str, Any] | None = None, **args: Any) -> None:
        self._keep(
            talk_turn.begin(self.conversation, started(self.stage.flows[flow], answers, **args), self.stage)
        )

    def types(self, *texts: str) -> None:
        for text in texts:
            self.gives(Typed(text))

    def presses(self, choice: str) -> None:
        self.gives(Pressed(choice))

    def gives(self, given: Given) -> None:
        self._keep(talk_turn.answer(self.conversation, given, self.stage))

    def goes_back(self) -> None:
        self._keep(talk_turn.back(self.conversation, self.stage))

    def cancels(self) -> None:
        self._keep(talk_turn.cancel(self.conversation, self.stage))

    @property
    def message(self) -> Message:
        return self.turn.messages[-1]

    @property
    def open(self) -> str:
        """The key of the open question; empty where none is."""
        top = self.conversation.top
        return top.put[0] if top and top.put else ""

    @property
    def answers(self) -> dict[str, Any]:
        top = self.conversation.top
        return {key: one.value for key, one in top.journal.answers.items()} if top else {}

    def _keep(self, turn: Turn) -> None:
        """Stores and reads the conversation, as between two turns; a replay must stop where this turn did."""
        self.turn = turn
        self.said += [one.words.key for one in turn.messages]
        self.conversation = Conversation.of(self.conversation.stored())
        again = copy.deepcopy(self.conversation)
        if again.top is not None:
            talk_turn.put_again(again, self.stage)
            assert again.top is not None, "a replay without input ended the flow"
            assert self.conversation.top is not None
            assert again.top.put == self.conversation.top.put, "a replay stops at another question"
