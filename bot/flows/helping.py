"""Whoever helps fills in the field that the person is stuck at."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import DoorButton, Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.run import Talk
from market.help import helping


def fill_in(talk: Talk, ticket: str) -> None:
    """An operator answers a person's open question, with the person's own buttons or by typing."""
    name, form = talk.read(helping.to_fill, ticket)
    given = talk.ask(TheirQuestion("answer", name, form))
    talk.do(helping.fill, ticket, form["frame"], form["question"], given)
    talk.say("sent", name=name, doors=[[DoorButton(Words("button-ticket"), "ticket", ticket)]])


class TheirQuestion(Question[dict[str, str]]):
    """The question that stands open in somebody else's form. What is given is not judged here: their form does."""

    def __init__(self, key: str, name: str, form: Mapping[str, Any]) -> None:
        # Another question of theirs is another question here: an answer never slips to the next one.
        super().__init__(key, {"name": name, "question": form["words"]}, item=form["question"])
        self.form = form

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option(one["id"], _label(one["label"])) for one in self.form["options"]]

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed) and any(one.id == given.choice for one in self.options(None)):
            return Done({"pressed": given.choice})
        if isinstance(given, Typed):
            return Done({"typed": given.text})
        return Refused(Words("refused-words-please"))

    def value(self, stored: Plain) -> dict[str, str]:
        if not isinstance(stored, Mapping) or not {"pressed", "typed"} & stored.keys():
            raise Unfit
        return {str(key): str(value) for key, value in stored.items()}

    def label(self, stored: Plain) -> Label | None:
        given = self.value(stored)
        if "typed" in given:
            return given["typed"]
        return next((one.label for one in self.options(None) if one.id == given["pressed"]), None)


def _label(plain: Any) -> Label:
    return plain if isinstance(plain, str) else Words(plain["words"], plain.get("facts", {}))
