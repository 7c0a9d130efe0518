"""One run of a flow from its start: recorded answers are handed back, the first open question ends the run."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from bot.talk.conversation import Frame
from bot.talk.given import Given, Pressed, PressedAll, Typed
from bot.talk.journal import Answer
from bot.talk.message import DoorButton, Label, Message, Words
from bot.talk.offering import GUESS, OLD_ANSWER, offered
from bot.talk.plain import Plain, digest, plain
from bot.talk.question import Done, More, Option, Question, Refused, Unfit
from bot.talk.stage import Person, Stage, refused

T = TypeVar("T")
P = ParamSpec("P")

BEHALF = "behalf"
"""The part of every flow that asks the person for whom somebody acts: its key, and what its words begin with."""

MOST_QUESTIONS = 120
"""Questions of one run: a flow that asks more has lost its way, and a person is asked for help."""

MOST_WRONG, MOST_OF_A_WRONG_ANSWER = 3, 100
"""Answers that were not taken, and characters of each, that are kept for whoever helps."""

_WORDS = re.compile(r"[\s,，、;；.。和跟与&+]+|\band\b")
"""What stands between several things named in one line."""


class ContractBroken(Exception):
    """A flow that does what a flow must not; the message says what to do instead."""


class Stop(BaseException):
    """Ends a run. Not an Exception, so that no flow can catch it by accident."""


class AskedOpen(Stop):
    """The run has come to a question without an answer."""


class RunAgain(Stop):
    """An answer was dropped: the flow is to be run once more, without input."""


class NothingToAsk(Stop):
    """The market refused, or the flow has changed, and no answer is left that could be given anew."""


@dataclass(frozen=True)
class Next:
    """The flow that follows, with plain arguments."""

    flow: str
    args: Mapping[str, Plain]


@dataclass(frozen=True)
class Open:
    """The question that a run came to, and why it is put (again)."""

    question: Question[Any]
    key: str
    flow: str
    reason: Words | None = None


F = TypeVar("F", bound=Callable[..., Any])


def steps(*names: str) -> Callable[[F], F]:
    """Declares the questions (or parts) of a flow's usual road, in order: they show "2 of 5"."""

    def declare(flow: F) -> F:
        flow.steps = names  # type: ignore[attr-defined]
        return flow

    return declare


class Talk:
    """What a flow speaks with: ask and read as often as needed, then do one thing, say so, return.

    A run is `dry` when it only finds out which question Back drops: it stops at the change.
    """

    def __init__(self, stage: Stage, frame: Frame, given: Given | None, *, dry: bool = False) -> None:
        self._stage, self._frame, self._given, self._dry = stage, frame, given, dry
        self._live = frame.put is None
        self._over = ""
        self._flow, self._prefix = frame.flow, ""
        self._looked_up: dict[tuple[Callable[..., Any], tuple[object, ...]], Any] = {}
        self.passed: list[str] = []
        self.questions: dict[str, Question[Any]] = {}
        self.labels: list[Label] = []
        self.said: list[Message] = []
        self.shown: list[tuple[str, str]] = []
        self.open: Open | None = None
        self.reason: Words | None = None
        self.more: More | None = None
        self.answered: tuple[str, Label | None] | None = None
        self.a_wish = False

    @property
    def person(self) -> Person:
        return self._stage.person

    @property
    def function(self) -> Callable[..., Any]:
        """The flow in hand."""
        return self._stage.flows[self._frame.flow]

    @property
    def unused(self) -> bool:
        """Something came in that no question of this run was waiting for."""
        return self._given is not None

    @property
    def now(self) -> datetime:
        """When the turn started, UTC: a flow knows no other clock."""
        return self._stage.now

    def ask(self, question: Question[T]) -> T:
        """The answer to a question; where there is none yet, the run ends here and the question is put."""
        key = self._prefix + question.key
        self._check_order(key)
        answered, value = self._recorded(question, key)
        if answered:
            return cast(T, value)
        if self._given is not None and self._frame.put == (key, question.digest()):
            given, self._given = self._given, None
            answered, value = self._take(question, key, given)
            if answered:
                return cast(T, value)
        self.open = Open(question, key, self._flow)
        raise AskedOpen

    def part(
        self, name: str, flow: Callable[Concatenate["Talk", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Runs a flow that only asks, as a part of this one: its keys are prefixed with the part's name."""
        outer = self._flow, self._prefix
        self._flow, self._prefix = flow.__name__, f"{self._prefix}{name}."
        try:
            return flow(self, *args, **kwargs)
        finally:
            self._flow, self._prefix = outer

    def read(self, function: Callable[..., T], *args: object) -> T:
        """Looks something up in the market, fresh in every run: `function(work, who, *args)`. Within a run the same
        question has the same answer.
        """
        try:
            known = (function, args) in self._looked_up
        except TypeError:
            # An argument that cannot be compared: a mapping, a list.
            return self._stage.market.read(function, *args)
        if not known:
            self._looked_up[function, args] = self._stage.market.read(function, *args)
        return cast(T, self._looked_up[function, args])

    def do(
        self, function: Callable[..., T], *args: object, again: Mapping[type[Exception], str] | None = None
    ) -> T:
        """Changes the market, once: `function(work, who, *args)`.

        `again` maps a refusal to the question (or part) whose answer is dropped and asked again with the
        reason; an unmapped refusal drops the last answer.
        """
        if self._over:
            raise ContractBroken(
                f"{self._frame.flow} does {function.__name__} after it did or said something: "
                "one change a flow; hand over to the next one with `return talk.then(...)`"
            )
        confirmed, behalf = self._confirmed(function), self._stage.behalf
        market = behalf.door(confirmed[0]) if confirmed and behalf is not None else self._stage.market
        if self._dry:
            raise Stop
        if not self._live:
            self._drop(self.passed[-1:])
            raise RunAgain
        try:
            result = market.do(self._frame.id, function, *args)
        except self._stage.refusals as error:
            self.reason = refused(error)
            name = next((name for kind, name in (again or {}).items() if isinstance(error, kind)), "")
            self._drop(self._named(name) or self._last(error, confirmed=bool(confirmed)))
            raise RunAgain from None
        self._over = f"did {function.__name__}"
        return result

    def say(
        self, key: str, *, doors: Sequence[Sequence[DoorButton]] = (), picture: Plain = None, **facts: object
    ) -> None:
        """Says one thing: one row of the outbox, in the run that ends the flow."""
        self._over = f"said {key}"
        words = Words(f"{self._word()}-{key}", {name: plain(value) for name, value in facts.items()})
        self.said.append(Message(words, rows=doors, picture=picture, keyboard="" if doors else "menu"))

    def show(self, page: str, id_: str) -> None:
        """Ends by showing a page, in the run that ends the flow: its door's name and what it is about."""
        self._over = f"showed {page}"
        self.shown.append((page, id_))

    def then(self, flow: Callable[..., Any], **args: Plain) -> Next:
        """The flow that follows this one: `return talk.then(list_produce, first=True)`."""
        return Next(flow.__name__, args)

    def _confirmed(self, function: Callable[..., Any]) -> list[Any]:
        """The confirmation of the person for whom somebody else makes this change, where it needs one."""
        behalf = self._stage.behalf
        if behalf is None:
            return []
        answers = self._frame.journal.answers
        about = digest({key: answers[key].value for key in self.passed})
        question = behalf.question(function, self._frame.flow, self._frame.args, about)
        if question is None:
            return []
        outer = self._flow, self._prefix
        self._flow, self._prefix = BEHALF, f"{BEHALF}."
        try:
            return [self.ask(question)]
        finally:
            self._flow, self._prefix = outer

    def _last(self, error: Exception, *, confirmed: bool) -> Sequence[str]:
        """The answers that a refusal takes back: the last one; with it the confirmation that was given for it."""
        if not confirmed or (self._stage.behalf is not None and self._stage.behalf.refuses(error)):
            return self.passed[-1:]
        return self.passed[-2:] if len(self.passed) > 1 else ()

    def _check_order(self, key: str) -> None:
        if self._over:
            raise ContractBroken(
                f"{self._frame.flow} asks {key!r} after it {self._over}: ask everything before the change, "
                "or hand over to another flow with `return talk.then(...)`"
            )
        if key in self.passed:
            raise ContractBroken(
                f"{self._frame.flow} asks {key!r} twice in one run: give each question its own key, "
                "and in a loop an item: Text('count', item=parcel.id)"
            )
        if len(self.passed) >= MOST_QUESTIONS:
            raise ContractBroken(f"{self._frame.flow} asks more than {MOST_QUESTIONS} questions in one run")

    def _recorded(self, question: Question[Any], key: str) -> tuple[bool, Any]:
        answer = self._frame.journal.read(key)
        if answer is None or answer.digest != question.digest():
            return False, None
        try:
            value = question.value(answer.value)
        except Unfit:
            return False, None
        self.passed.append(key)
        self.questions[key] = question
        if (label := question.label(answer.value)) is not None:
            self.labels.append(label)
        return True, value

    def _take(self, question: Question[Any], key: str, given: Given) -> tuple[bool, Any]:
        if given == Pressed(OLD_ANSWER) and key in self._frame.before:
            taken: Done | More | Refused = Done(self._frame.before[key])
        elif given == Pressed(GUESS) and key in self._frame.guessed:
            taken = Done(self._frame.guessed[key])
        elif question.any_words and isinstance(given, Typed) and self._stage.is_a_wish(given.text):
            self.a_wish = True
            return False, None
        else:
            given = self._pressed(question, given)
            taken = question.take(given, self._frame.draft)
        if isinstance(taken, Refused):
            self.reason = taken.reason
            self._frame.misses += 1
            if isinstance(given, Typed):
                self._frame.wrong = [*self._frame.wrong, given.text[:MOST_OF_A_WRONG_ANSWER]][-MOST_WRONG:]
            return False, None
        self._frame.misses, self._frame.wrong = 0, []
        if isinstance(taken, More):
            self.reason, self.more = taken.remark, taken
            self._frame.draft = taken.draft
            return False, None
        self._frame.journal.append(key, Answer(taken.value, question.digest()))
        answered, value = self._recorded(question, key)
        if not answered:
            self._frame.journal.drop([key])
            self.reason = Words("refused-choose")
            return False, None
        self._frame.draft = None
        self._frame.before.pop(key, None)
        self._frame.guessed.pop(key, None)
        self._live = True
        self.answered = key, question.label(taken.value)
        return True, value

    def _pressed(self, question: Question[Any], given: Given) -> Given:
        """Typing what a button says is as good as pressing it."""
        if not isinstance(given, Typed):
            return given
        options = offered(question, self._frame, self._prefix + question.key)
        meant = self._meant(given.text, options, question)
        if not meant and question.many:
            named = [self._meant(word, options, question) for word in _WORDS.split(given.text) if word]
            if named and all(named):
                return PressedAll(tuple(dict.fromkeys(one.id for one in named if one)))
        return Pressed(meant.id) if meant else given

    def _meant(self, text: str, options: Sequence[Option], question: Question[Any]) -> Option | None:
        """The option that these words say; where only buttons answer, a part that fits one alone will do."""
        meant = [option for option in options if self._stage.says(text, option.label)]
        if meant and question.free_words:
            return meant[0]
        if not meant and not question.free_words:
            meant = [option for option in options if self._stage.hints_at(text, option.label)]
        return meant[0] if len(meant) == 1 else None

    def _named(self, name: str) -> list[str]:
        """The passed keys of the question or part of this name."""
        key = self._prefix + name
        return [one for one in self.passed if name and (one == key or one.startswith((f"{key}.", f"{key}:")))]

    def _drop(self, keys: Sequence[str]) -> None:
        if not keys:
            raise NothingToAsk
        self._frame.journal.drop(keys)

    def _word(self) -> str:
        return self._flow.replace("_", "-")
