"""A buyer: finds walnuts, orders them, and looks at the orders wherever it is not sure whether one was placed."""

import asyncio
import re
from collections.abc import Callable

from simulator.phones.phone import Phone, Shown
from tests.torture.person import CANCEL_LABEL, SURE_LABEL, Manner, Person
from tests.torture.signs import BUY_LABEL, button, sign_of
from tests.torture.tapped import Tap

FETCH_LABEL, CASH_LABEL = ("我去卖家那里取", "I fetch it at"), ("拿到货时付现钱", "Cash when I get it")
CHECK_OUT_LABEL, LEAVE_LABEL = ("去下单", "Order now"), ("这样不要了", "Leave it out")
TAKE_OUT_LABEL, AN_ORDER = ("🗑",), (" · ",)

WAYS = {
    "goods": BUY_LABEL,
    "amount": CANCEL_LABEL,
    "in-cart": CHECK_OUT_LABEL,
    "less": LEAVE_LABEL,
    "delivery": FETCH_LABEL,
    "paying": CASH_LABEL,
}
"""Which button a message is answered with."""

_NUMBER = re.compile(r"(?:订单|Order) (\d{10})")


class Buyer(Person):
    """Orders one thing after the other as long as `goes_on` says so, and at least one. No two orders have the same
    amount: by it each is known.
    """

    begins = ("找核桃", "find walnuts")

    def __init__(
        self,
        number: int,
        phone: Phone,
        tap: Tap,
        seed: int,
        goes_on: Callable[[], bool],
        manner: Manner,
    ) -> None:
        super().__init__(number, phone, tap, seed, goes_on, manner)
        self.placed = 0
        self._pressed_sure = self._cart_is_wrong = False
        self._last_card = 0

    @property
    def jin(self) -> int:
        """How much the next order is for."""
        return self.placed + 1

    def _satisfied(self) -> bool:
        return self.placed > 0 and not self._pressed_sure and not self._goes_on()

    def _sign(self, shown: Shown) -> str:
        if _NUMBER.search(shown.text):
            # Other cards tell of earlier orders, which need no answer.
            return "my-order" if self._is_for(shown, self.jin) or shown.id == self._last_card else ""
        return sign_of(shown)

    def _seen(self, shown: Shown, sign: str) -> None:
        if sign == "my-order" and self._is_for(shown, self.jin):
            self.placed += 1
            self._pressed_sure, self._last_card = False, shown.id

    def _is_for(self, shown: Shown, jin: int) -> bool:
        return re.search(rf"\b{jin} (?:斤|jin \([^)]*\)) ×", shown.text) is not None

    async def _begin(self) -> None:
        if self._pressed_sure:
            await self._types("我的订单" if self.chinese else "My orders")
        elif self._cart_is_wrong:
            await self._types("我的篮子" if self.chinese else "My basket")
        else:
            await super()._begin()

    async def _respond(self, shown: Shown, sign: str) -> None:
        chinese = self.chinese
        if sign == "amount" and "没有那么多" not in shown.text and "not that much" not in shown.text:
            await self._types(f"{self.jin}斤" if chinese else f"{self.jin} jin")
        elif sign == "recipient":
            await self._types("李明 13893900003" if chinese else "Li Ming 13893900003")
        elif sign == "confirm":
            await self._confirm(shown)
        elif sign in WAYS:
            await self._presses(shown, button(shown, *WAYS[sign]))
        elif sign == "cart":
            await self._empties(shown)
        elif sign in ("cart-empty", "found-nothing", "my-order", "ordered"):
            self._cart_is_wrong = self._cart_is_wrong and sign != "cart-empty"
            await self._begin_again()
        elif sign == "no-orders":
            self._pressed_sure = False
            await self._begin()
        elif sign == "my-orders":
            await self._looks_at_the_newest(shown)
        else:
            # A "yes, that is meant", "go on": the first button does.
            await self._presses(shown, shown.labels[0] if shown.labels else "")

    async def _confirm(self, shown: Shown) -> None:
        """Orders just what was meant; where something else lies in the cart, it is emptied first."""
        if self._is_for(shown, self.jin) and shown.text.count("×") == 1:
            self._pressed_sure = True
            await self._presses(shown, button(shown, *SURE_LABEL))
        else:
            self._cart_is_wrong = True
            await self._presses(shown, button(shown, *CANCEL_LABEL))

    async def _empties(self, shown: Shown) -> None:
        if self._cart_is_wrong:
            await self._presses(shown, button(shown, *TAKE_OUT_LABEL))
        else:
            await self._begin()

    async def _looks_at_the_newest(self, shown: Shown) -> None:
        """The order that was meant is the newest, if there is one: then its card says so."""
        if not self._pressed_sure:
            await self._begin()
            return
        self._pressed_sure = False
        newest = button(shown, *AN_ORDER)
        if newest:
            await self._presses(shown, newest)
            await asyncio.sleep(2 * self._manner.looks_every)
        else:
            await self._begin()
