"""A sum of money, as people say it."""

from collections.abc import Mapping

from bot.talk.given import Given, Typed
from bot.talk.message import Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Question, Refused, Taken, Unfit
from market.amounts import Price
from reading.price import read_price

MOST_FEN = 100_000_000
"""A million yuan: no sum that people type here comes near."""

NOTHING = ("0", "零", "0元", "0块", "不要钱", "免费", "free")


class Money(Question[int]):
    """Fen; at most `most`. Nothing at all is a sum too, unless it must be `something`."""

    def __init__(
        self, key: str, facts: Mapping[str, object], *, most: int = MOST_FEN, something: bool = False
    ) -> None:
        super().__init__(key, facts)
        self.most, self.something = most, something

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Typed) and given.text.strip().lower() in NOTHING:
            return Refused(Words("refused-money")) if self.something else Done(0)
        reading = read_price(given.text, "") if isinstance(given, Typed) else None
        if reading is None or not reading.fen:
            return Refused(Words("refused-money"))
        if reading.fen > self.most:
            return Refused(Words("refusal-too-much", {"most": Price(self.most, "").plain()}))
        return Done(reading.fen)

    def value(self, stored: Plain) -> int:
        if not isinstance(stored, int):
            raise Unfit
        return stored
