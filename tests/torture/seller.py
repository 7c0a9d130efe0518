"""A seller: opens a store, lists goods one after the other, and takes every order that comes."""

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from simulator.phones.phone import Phone, Shown
from tests.torture.person import CANCEL_LABEL, SURE_LABEL, Manner, Person
from tests.torture.signs import button
from tests.torture.tapped import Tap

SKIP_LABEL, DONE_LABEL = ("跳过", "skip", "Skip"), ("选好了", "Done")
TAKE_LABEL = ("✅ 接单", "✅ Take the order")

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


def store_name(number: int) -> str:
    """A name that no other person's store has, nor one that looks like it."""
    family, thing, rest = number % 10, number // 10 % 5, number // 50
    more = "".join(FAMILIES[int(digit)] for digit in str(rest)) if rest else ""
    return f"{FAMILIES[family]}{more}家{THINGS[thing]}"


class Seller(Person):
    """Opens a store and lists goods, `least` of them and as long as `goes_on` says so."""

    begins = ("卖货", "Sell")

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
        super().__init__(number, phone, tap, seed, goes_on, manner)
        self._least = least
        self.store = store_name(number)
        self.listed = 0
        self.opened = False
        self.taken: set[str] = set()
        self._ordered: deque[Shown] = deque()

    @property
    def wish(self) -> Wish:
        return Wish(self.listed)

    def _satisfied(self) -> bool:
        all_done = self.opened and self.listed >= self._least and not self._ordered
        return all_done and not self._goes_on()

    def _seen(self, shown: Shown, sign: str) -> None:
        self.opened = self.opened or sign in ("opened", "my-store")
        if sign == "listed" and self.wish.price in shown.text:
            self.listed += 1
        if button(shown, *TAKE_LABEL):
            self._ordered.append(shown)

    async def _beside_the_talk(self) -> bool:
        """Takes the order that has waited longest: its card lies above whatever is asked."""
        if not self._ordered:
            return False
        shown = self._ordered.popleft()
        number = re.search(r"\d{10}", shown.text)
        assert number, shown.text
        if await self._presses(shown, button(shown, *TAKE_LABEL)):
            self.taken.add(number[0])
        return True

    async def _respond(self, shown: Shown, sign: str) -> None:
        if sign in ("opened", "store-already", "my-store"):
            await self._at_own_store(shown, sign)
        elif sign == "listed":
            await self._listed(shown)
        elif sign == "confirm":
            await self._confirm(shown)
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
        await self._presses(shown, button(shown, *(SURE_LABEL if right else CANCEL_LABEL)))

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
