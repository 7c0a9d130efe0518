"""A code that is said over the counter: six digits, typed in any way."""

from bot.talk.given import Given, Typed
from bot.talk.message import Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Question, Refused, Taken, Unfit
from reading.word import folded


class SixDigits(Question[str]):
    """Six digits; blanks and full-width digits make no difference. An order's number has ten."""

    lengths: tuple[int, ...] = (6,)
    refused = "refused-six-digits"

    def take(self, given: Given, draft: Plain) -> Taken:
        digits = (
            "".join(char for char in folded(given.text) if char.isdigit()) if isinstance(given, Typed) else ""
        )
        return Done(digits) if len(digits) in self.lengths else Refused(Words(self.refused))

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str):
            raise Unfit
        return stored


class CodeOrNumber(SixDigits):
    """A payment's code, or an order's number."""

    lengths = (6, 10)
    refused = "refused-code-or-number"
