"""Why somebody says no: own words, or one of the usual reasons as a button."""

from collections.abc import Mapping, Sequence

from bot.talk.given import Given, Pressed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Taken
from bot.talk.questions import Text


class Reason(Text):
    """`usual`: the reasons that are offered, with what the button of each says."""

    columns = 1

    def __init__(
        self, key: str, usual: Mapping[str, Words], facts: Mapping[str, object] | None = None, *, most: int
    ) -> None:
        super().__init__(key, facts, most=most)
        self.usual = usual

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option(one, label) for one, label in self.usual.items()]

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed) and given.choice in self.usual:
            return Done(given.choice)
        return super().take(given, draft)

    def label(self, stored: Plain) -> Label | None:
        return self.usual.get(str(stored)) or super().label(stored)
