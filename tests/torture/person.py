"""A person with a phone: looks at the newest message, does the fitting next thing, and so recovers from whatever
is seen.
"""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from simulator.phones.chat import PhoneRefusal
from simulator.phones.phone import Phone, Shown
from tests.torture.signs import button, sign_of
from tests.torture.tapped import Tap

BACK_LABEL, CANCEL_LABEL = ("上一步", "Back"), ("不弄了", "Cancel")
SKIP_LABEL, DONE_LABEL = ("跳过", "skip", "Skip"), ("选好了", "Done")

FAMILIES, THINGS = "赵钱孙周吴郑冯陈褚卫", ("山货", "土产", "鲜果", "干果", "农家")


@dataclass(frozen=True)
class Wish:
    """One kind of goods to put on sale: no two of a person have the same price."""

    number: int

    @property
    def fen(self) -> int:
        # None ends in 0, which would be shown shorter.
        return 1501 + self.number + self.number // 9

    @property
    def price(self) -> str:
        return f"{self.fen // 100}.{self.fen % 100:02}"

    @property
    def jin(self) -> int:
        return 100 + self.number


@dataclass(frozen=True)
class Manner:
    """How often somebody goes back, gives up a form, or presses twice; how long they think, how often they look, how
    long they wait for an answer before they ask for the menu, and until they believe that no more comes, in seconds.
    """

    back: float = 0.03
    cancel: float = 0.02
    twice: float = 0.05
    thinks: tuple[float, float] = (0.02, 0.5)
    looks_every: float = 0.05
    patience: float = 10.0
    settles: float = 3.0


@dataclass(frozen=True)
class Moment:
    """A line of a phone's history: when, whether it was done or seen, and what."""

    at: float
    what: str
    text: str


def store_name(number: int) -> str:
    """A name that no other person's store has, nor one that looks like it."""
    family, thing, rest = number % 10, number // 10 % 5, number // 50
    more = "".join(FAMILIES[int(digit)] for digit in str(rest)) if rest else ""
    return f"{FAMILIES[family]}{more}家{THINGS[thing]}"


class Person:
    """Opens a store and lists goods, `least` of them and as long as `goes_on` says so, then sees to it that nothing
    lies open.
    """

    def __init__(
        self,
        number: int,
        phone: Phone,
        tap: Tap,
        seed: int,
        goes_on: Callable[[], bool],
        manner: Manner,
        least: int = 1,
    ) -> None:
        self.phone, self._tap, self._goes_on = phone, tap, goes_on
        self._manner, self._least = manner, least
        self._dice = random.Random(f"{seed} person {number}")
        self.chinese = phone.person.language_code == "zh-hans"
        self.store = store_name(number)
        self.listed = 0
        self.opened = self.done = False
        self.history: list[Moment] = []
        self._newest = 0
        self._unanswered = False
        self._last_words = ""
        self._acted = 0.0

    @property
    def wish(self) -> Wish:
        return Wish(self.listed)

    async def live(self) -> None:
        """Until all that was wanted is done."""
        self._acted = time.monotonic()
        await asyncio.sleep(self._dice.uniform(0, 4 * self._manner.thinks[1]))
        await self._types("卖货" if self.chinese else "Sell")
        while not self.done:
            self._look()
            if self._unanswered:
                await asyncio.sleep(self._dice.uniform(*self._manner.thinks))
                self._look()
                await self._answer(self._tap.screens[self.phone.id][self._newest])
            elif time.monotonic() - self._acted > self._manner.patience:
                await self._types("/menu")
            else:
                await asyncio.sleep(self._manner.looks_every)

    def _look(self) -> None:
        """Notes what is new on the screen: the newest message that tells where the talk stands counts."""
        fresh = self._tap.fresh[self.phone.id]
        for shown in fresh:
            self.history.append(Moment(time.monotonic(), "sees", f"[{shown.id}] {shown.text} {shown.labels}"))
            sign = sign_of(shown)
            self.opened = self.opened or sign in ("opened", "my-store")
            if sign == "listed" and self.wish.price in shown.text:
                self.listed += 1
            if sign and shown.id >= self._newest:
                self._newest, self._unanswered = shown.id, True
        fresh.clear()

    async def _answer(self, shown: Shown) -> None:
        self._unanswered = False
        sign = sign_of(shown)
        chance = self._dice.random()
        back = chance < self._manner.back
        strays = back or chance < self._manner.back + self._manner.cancel
        if strays and (way := button(shown, *(BACK_LABEL if back else CANCEL_LABEL))):
            await self._presses(shown, way)
        elif sign in ("opened", "store-already", "my-store"):
            await self._at_own_store(shown, sign)
        elif sign == "listed":
            await self._listed(shown)
        elif sign == "confirm":
            await self._confirm(shown)
        elif sign == "nothing-open" and self._satisfied():
            await self._end()
        elif sign in ("nothing-open", "cancelled", "menu"):
            await self._begin_again()
        else:
            await self._fill_in(shown, sign)

    async def _fill_in(self, shown: Shown, sign: str) -> None:
        """The open question, answered as this person would."""
        chinese, wish = self.chinese, self.wish
        words = {
            "store-name": self.store,
            "village": "李台" if chinese else "Litai",
            "product": "核桃" if chinese else "walnuts",
            "quantity": f"{wish.jin}斤" if chinese else f"{wish.jin} jin",
            "price": wish.price,
        }
        if sign in words:
            await self._types(words[sign])
        elif sign == "sells":
            await self._presses(shown, button(shown, *DONE_LABEL) or button(shown, "核桃干果", "Nuts"))
        elif sign in ("photos", "store-photo", "note"):
            await self._presses(shown, button(shown, *SKIP_LABEL))
        else:
            # A choice of places or kinds, a "yes, that is meant", "go on": the first button does.
            await self._presses(shown, shown.labels[0] if shown.labels else "")

    async def _confirm(self, shown: Shown) -> None:
        """Reads what is to be confirmed. What is not what was meant is given up and begun anew."""
        # The price stands behind the quantity; what was said by mistake for a remark, behind both.
        before, price, _ = shown.text.partition(self.wish.price)
        listing_is_right = bool(price) and str(self.wish.jin) in before
        right = listing_is_right if self.opened else self.store in shown.text
        way = ("对，就这样", "Yes, that is right") if right else CANCEL_LABEL
        await self._presses(shown, button(shown, *way))

    async def _at_own_store(self, shown: Shown, sign: str) -> None:
        if sign == "store-already":
            self.opened = True
            await self._presses(shown, button(shown, *CANCEL_LABEL))
            return
        if any(self.wish.price in label for label in shown.labels):
            self.listed += 1
        if self._satisfied():
            await self._types("取消" if self.chinese else "cancel")
        else:
            await self._presses(shown, button(shown, "上货", "List goods"))

    async def _listed(self, shown: Shown) -> None:
        if self._satisfied():
            await self._types("取消" if self.chinese else "cancel")
        else:
            await self._presses(shown, button(shown, "再上一样", "List another"))

    async def _begin_again(self) -> None:
        # After the menu comes a word about the form that waits, if there is one.
        await asyncio.sleep(10 * self._manner.looks_every)
        self._look()
        if self._unanswered:
            return
        if self._satisfied():
            await self._types("取消" if self.chinese else "cancel")
        else:
            await self._types("卖货" if self.chinese else "Sell")

    async def _end(self) -> None:
        """Nothing lies open, if this is the answer to the last word: one that is on its way may open a form again."""
        if self._last_words not in ("取消", "cancel"):
            await self._types("取消" if self.chinese else "cancel")
            return
        await asyncio.sleep(self._manner.settles)
        self._look()
        self.done = not self._unanswered

    def _satisfied(self) -> bool:
        return self.opened and self.listed >= self._least and not self._goes_on()

    async def _types(self, text: str) -> None:
        self._acts(f"types {text}")
        self._last_words = text
        await self.phone.types(text)

    async def _presses(self, shown: Shown, label: str) -> None:
        if not label:
            await self._types("/menu")
            return
        self._last_words = ""
        times = 2 if self._dice.random() < self._manner.twice else 1
        for _ in range(times):
            self._acts(f"presses {label} under [{shown.id}]")
            try:
                await self.phone.presses(label, shown)
            except PhoneRefusal:
                # The bot has changed the buttons in this instant: the next look sees it.
                self._acts("finds the button gone")
                self._unanswered = True

    def _acts(self, text: str) -> None:
        self._acted = time.monotonic()
        self.history.append(Moment(self._acted, "does", text))
