"""One turn of a conversation: something comes in, flows are run, what is to be said comes out.

Everything here changes the conversation it is handed and returns what happened; nothing is stored or sent.
"""

import contextlib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.talk.conversation import Conversation, Frame
from bot.talk.given import Given, Pressed
from bot.talk.message import BACK, CANCEL, PERSON, AnswerButton, Button, Label, Message, Words
from bot.talk.offering import offered
from bot.talk.question import Option, Question, Refused
from bot.talk.run import (
    AskedOpen,
    ContractBroken,
    Next,
    NothingToAsk,
    Open,
    RunAgain,
    Stop,
    Talk,
)
from bot.talk.stage import Stage, refused

MISSES_BEFORE_HELP = 2
"""Answers in a row that a question did not take: then the way to a person is pointed out."""

MOST_RUNS = 20
"""Runs of one turn (refusals that drop answers, flows that follow): past it the flow is broken, not slow."""


@dataclass
class Turn:
    """What a turn came to.

    `taken`: the key of the question that was answered and the label of the answer; None where nothing was.
    `refused`: the open question did not take what came. `unused`: it was no longer the first open one, so
    nothing was consumed. `a_wish`: the words could be an answer and are surely a wish: nothing was consumed. `ended`:
    flows that came to their end in this turn. `shown`: pages with which they did, and what these are about.
    """

    messages: list[Message] = field(default_factory=list)
    taken: tuple[str, Label | None] | None = None
    refused: bool = False
    unused: bool = False
    a_wish: bool = False
    ended: list[str] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)


def begin(conversation: Conversation, frame: Frame, stage: Stage) -> Turn:
    """Starts a flow on top of whatever is open."""
    conversation.push(frame)
    return _run(conversation, None, stage)


def answer(conversation: Conversation, given: Given, stage: Stage) -> Turn:
    """Hands what a person gave to the open question."""
    return _run(conversation, given, stage)


def put_again(conversation: Conversation, stage: Stage, reason: Words | None = None) -> Turn:
    """Puts the open question once more, with the answers kept."""
    return _run(conversation, None, stage, reason)


def press(conversation: Conversation, frame: int, question: str, choice: str, stage: Stage) -> Turn | None:
    """An answer button. None where it belongs to a question that is no longer open: then nothing has happened."""
    top = conversation.top
    if top is None or top.id != frame or top.put is None or question_hash(top.put) != question:
        return None
    if choice == BACK:
        return back(conversation, stage)
    if choice == CANCEL:
        return cancel(conversation, stage)
    return answer(conversation, Pressed(choice), stage)


def fill(conversation: Conversation, frame: int, question: str, given: Given, stage: Stage) -> Turn | None:
    """A person who helps answers the open question.

    None where the person has moved on in the meantime, or where only the person may answer.
    """
    top = conversation.top
    if top is None or top.id != frame or top.put is None or question_hash(top.put) != question:
        return None
    found = _find(top, None, stage)
    if found.open is None or found.open.question.personal:
        return None
    return answer(conversation, given, stage)


@dataclass(frozen=True)
class Standing:
    """Where a form stands, for somebody who helps: the open question as it is put, with its own choices, what was
    answered before it and what it did not take. `personal`: only the person may answer. `takes_voice`: a voice note is
    an answer as it is.
    """

    flow: str
    frame: int
    key: str
    question: str
    words: Words
    options: Sequence[Option]
    personal: bool
    takes_voice: bool
    answers: Sequence[Label]
    wrong: Sequence[str]


def standing(conversation: Conversation, stage: Stage) -> Standing | None:
    """Where the open form stands, found without changing anything; None where no question is put."""
    top = conversation.top
    if top is None or top.put is None:
        return None
    found = _find(top, None, stage)
    if found.open is None or top.put != (found.open.key, found.open.question.digest()):
        return None
    question = found.open.question
    return Standing(
        flow=top.flow,
        frame=top.id,
        key=found.open.key,
        question=question_hash(top.put),
        words=Words(_text(found.open, top), question.facts),
        options=offered(question, top, found.open.key),
        personal=question.personal,
        takes_voice=question.takes_voice,
        answers=found.labels,
        wrong=top.wrong,
    )


def back(conversation: Conversation, stage: Stage) -> Turn:
    """One question back; at a flow's first question to the flow below, or out of it with the form kept."""
    top = conversation.top
    if top is None:
        return Turn()
    passed = _find(top, None, stage).passed
    if not passed:
        return _leave(conversation, stage, keep=True)
    last = top.journal.read(passed[-1])
    if last is not None:
        top.before[passed[-1]] = last.value
    top.journal.drop([passed[-1]])
    return _run(conversation, None, stage)


def cancel(conversation: Conversation, stage: Stage) -> Turn:
    """Leaves the open flow and forgets its answers; the flow below goes on."""
    if conversation.top is None:
        return Turn()
    # Whoever stops before anything is filled in, as after the last of many parcels, has nothing that could be lost.
    said = "cancelled" if conversation.top.journal.answers else "cancelled-empty"
    turn = _leave(conversation, stage, keep=False)
    turn.messages.insert(0, Message(Words(said), keyboard="menu"))
    return turn


def amend(conversation: Conversation, field: str, given: Given, stage: Stage) -> Turn | None:
    """Puts one answer of a form right that lies open at its last summary: the one question that asks for this field
    is answered anew, and the summary shown again. None where no summary is open, or no one question takes it.
    """
    top = conversation.top
    if top is None or top.put is None:
        return None
    found = _find(top, None, stage)
    asked = found.open
    if asked is None or not asked.question.sums_up or top.put != (asked.key, asked.question.digest()):
        return None
    keys = [key for key, question in found.questions.items() if question.amends == field]
    if len(keys) != 1 or (old := top.journal.read(keys[0])) is None:
        return None
    question = found.questions[keys[0]]
    if isinstance(question.take(given, None), Refused):
        return None
    top.before[keys[0]] = old.value
    top.journal.drop(keys)
    top.put, top.draft = (keys[0], question.digest()), None
    return answer(conversation, given, stage)


def question_hash(put: tuple[str, str]) -> str:
    """Eight letters that name a question on its buttons; for a Confirm also what it was shown with."""
    return hashlib.sha256("\0".join(put).encode()).hexdigest()[:8]


def _leave(conversation: Conversation, stage: Stage, *, keep: bool) -> Turn:
    frame = conversation.frames.pop()
    if keep and frame.journal.answers:
        conversation.put_aside(frame)
    if conversation.frames:
        return _run(conversation, None, stage)
    return Turn(ended=[frame.flow])


def _run(conversation: Conversation, given: Given | None, stage: Stage, reason: Words | None = None) -> Turn:
    turn = Turn()
    for _ in range(MOST_RUNS):
        frame = conversation.top
        if frame is None:
            return turn
        if frame.flow not in stage.flows:
            # A later version no longer has this flow: it ends with a word, and the one below goes on.
            turn.messages.append(Message(Words("flow-changed"), keyboard="menu"))
            conversation.frames.pop()
            given = None
            continue
        talk = Talk(stage, frame, given)
        given = None
        following: Next | None = None
        try:
            following = stage.flows[frame.flow](talk, **frame.args)
        except RunAgain:
            reason = talk.reason or reason
            _note(turn, talk)
            continue
        except AskedOpen:
            _note(turn, talk)
            if talk.unused:
                turn.unused, reason = True, reason or Words("question-changed")
            turn.messages.append(_question(frame, talk, talk.reason or reason))
            return turn
        except NothingToAsk:
            talk.said = [Message(talk.reason or Words("flow-changed"), keyboard="menu")]
        except stage.refusals as error:
            # What the flow was about is gone: it ends with a word, and the one below goes on.
            talk.said = [Message(refused(error), keyboard="menu")]
        _note(turn, talk)
        reason = None
        turn.messages += talk.said
        turn.shown += talk.shown
        turn.unused = turn.unused or talk.unused
        turn.ended.append(frame.flow)
        conversation.frames.pop()
        if following is not None:
            conversation.push(Frame(following.flow, dict(following.args)))
    raise ContractBroken(f"{[frame.flow for frame in conversation.frames]} ran {MOST_RUNS} times in one turn")


def _note(turn: Turn, talk: Talk) -> None:
    turn.taken = talk.answered or turn.taken
    turn.a_wish = turn.a_wish or talk.a_wish
    turn.refused = turn.refused or (talk.reason is not None and talk.answered is None and talk.more is None)


def _find(frame: Frame, given: Given | None, stage: Stage) -> Talk:
    """Runs without changing anything, to see which questions are passed and which is open."""
    talk = Talk(stage, frame, given, dry=True)
    if frame.flow not in stage.flows:
        return talk
    with contextlib.suppress(Stop, stage.refusals):
        stage.flows[frame.flow](talk, **frame.args)
    return talk


def _question(frame: Frame, talk: Talk, reason: Words | None) -> Message:
    """The message that puts the open question; from now on it is the one that a message answers."""
    asked = talk.open
    assert asked is not None
    put = asked.key, asked.question.digest()
    if frame.put != put:
        frame.put, frame.draft, frame.misses, frame.wrong = put, None, 0, []
    question = asked.question
    stuck = Words("stuck") if frame.misses >= MISSES_BEFORE_HELP else None
    edit = talk.more is not None and not talk.more.again
    return Message(
        Words(_text(asked, frame), question.facts),
        before=tuple(words for words in (reason, stuck) if words is not None),
        progress=_progress(talk.function, asked.key),
        rows=() if question.keyboard else (*_rows(question, frame, asked), *_ways_out(frame)),
        keyboard=question.keyboard,
        picture=question.picture,
        edit=edit,
    )


def _text(asked: Open, frame: Frame) -> str:
    """The key of the open question's text."""
    return f"{asked.flow}-{asked.question.text(frame.draft)}".replace("_", "-")


def _progress(flow: Any, key: str) -> tuple[int, int] | None:
    """ "2 of 5": where the question stands in the steps that the flow declares."""
    steps: Sequence[str] = getattr(flow, "steps", ())
    name = key.split(".")[0].split(":")[0]
    return (steps.index(name) + 1, len(steps)) if name in steps else None


def _rows(question: Question[Any], frame: Frame, asked: Open) -> list[list[Button]]:
    hashed = question_hash((asked.key, question.digest()))
    buttons: list[Button] = [
        AnswerButton(option.label, frame.id, hashed, option.id)
        for option in offered(question, frame, asked.key)
    ]
    return [buttons[at : at + question.columns] for at in range(0, len(buttons), question.columns)]


def _ways_out(frame: Frame) -> list[list[Button]]:
    """Back, Cancel and "ask a person" under every question."""
    assert frame.put is not None
    hashed = question_hash(frame.put)
    ways = (("button-back", BACK), ("button-cancel", CANCEL)), (("button-person", PERSON),)
    return [[AnswerButton(Words(key), frame.id, hashed, choice) for key, choice in row] for row in ways]
