"""The buttons of a question: its own choices, and before them what was answered before or seems to be meant."""

from typing import Any

from bot.talk.conversation import Frame
from bot.talk.message import Label, Words, plain_label
from bot.talk.plain import Plain
from bot.talk.question import Option, Question, Unfit

OLD_ANSWER = "~before"
"""The choice that answers with what was said before Back."""

GUESS = "~guess"
"""The choice that answers with what a line seemed to say."""


def offered(question: Question[Any], frame: Frame, key: str) -> list[Option]:
    """A question's buttons: what was answered before Back, or seems to have been meant, comes first."""
    options = list(question.options(frame.draft if frame.put and frame.put[0] == key else None))
    for known, choice, words in (
        (frame.guessed, GUESS, "button-guess"),
        (frame.before, OLD_ANSWER, "button-as-before"),
    ):
        if (label := _label(question, known.get(key))) is not None:
            options.insert(0, Option(choice, Words(words, {"label": plain_label(label)})))
    return options


def _label(question: Question[Any], value: Plain) -> Label | None:
    """What a button that offers this value says; None where this version of the question cannot take it."""
    if value is None:
        return None
    try:
        question.value(value)
        return question.label(value)
    except Unfit:
        return None
