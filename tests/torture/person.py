"""A person with a phone: looks at the newest message, does the fitting next thing, and so recovers from whatever
is seen. What the fitting thing is, each kind of person knows: see seller.py and buyer.py.
"""

import asyncio
import random
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from simulator.phones.chat import PhoneRefusal
from simulator.phones.phone import Phone, Shown
from tests.torture.signs import button, sign_of
from tests.torture.tapped import Tap

BACK_LABEL, CANCEL_LABEL = ("上一步", "Back"), ("不弄了", "Cancel")
SURE_LABEL = ("对，就这样", "Yes, that is right")


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


class Person(ABC):
    """Does what they came for as long as `goes_on` says so, then sees to it that nothing lies open."""

    begins: tuple[str, str]
    """What they type to begin with, zh and en."""

    def __init__(
        self,
        number: int,
        phone: Phone,
        tap: Tap,
        seed: int,
        goes_on: Callable[[], bool],
        manner: Manner,
    ) -> None:
        self.phone, self._tap, self._goes_on, self._manner = phone, tap, goes_on, manner
        self._dice = random.Random(f"{seed} person {number}")
        self.chinese = phone.person.language_code == "zh-hans"
        self.done = False
        self.history: list[Moment] = []
        self._newest = 0
        self._unanswered = False
        self._last_words = ""
        self._acted = 0.0

    async def live(self) -> None:
        """Until all that was wanted is done."""
        self._acted = time.monotonic()
        await asyncio.sleep(self._dice.uniform(0, 4 * self._manner.thinks[1]))
        await self._begin()
        while not self.done:
            self._look()
            if await self._beside_the_talk():
                continue
            if self._unanswered:
                await asyncio.sleep(self._dice.uniform(*self._manner.thinks))
                self._look()
                await self._answer(self._tap.screens[self.phone.id][self._newest])
            elif time.monotonic() - self._acted > self._manner.patience:
                await self._types("/menu")
            else:
                await asyncio.sleep(self._manner.looks_every)

    @abstractmethod
    def _satisfied(self) -> bool:
        """Has this person got what they came for?"""

    @abstractmethod
    def _seen(self, shown: Shown, sign: str) -> None:
        """Something new on the screen: what it tells about what has come of their wishes."""

    @abstractmethod
    async def _respond(self, shown: Shown, sign: str) -> None:
        """The fitting answer to the newest message, whose sign is none that everybody answers alike."""

    def _sign(self, shown: Shown) -> str:
        """What a message is to this person; empty for what needs no answer."""
        return sign_of(shown)

    async def _beside_the_talk(self) -> bool:
        """What somebody does whatever question lies open; whether there was anything."""
        return False

    def _look(self) -> None:
        """Notes what is new on the screen: the newest message that tells where the talk stands counts."""
        fresh = self._tap.fresh[self.phone.id]
        for shown in fresh:
            self.history.append(Moment(time.monotonic(), "sees", f"[{shown.id}] {shown.text} {shown.labels}"))
            sign = self._sign(shown)
            self._seen(shown, sign)
            if sign and shown.id >= self._newest:
                self._newest, self._unanswered = shown.id, True
        fresh.clear()

    async def _answer(self, shown: Shown) -> None:
        self._unanswered = False
        sign = self._sign(shown)
        chance = self._dice.random()
        back = chance < self._manner.back
        strays = back or chance < self._manner.back + self._manner.cancel
        if strays and (way := button(shown, *(BACK_LABEL if back else CANCEL_LABEL))):
            await self._presses(shown, way)
        elif sign == "nothing-open" and self._satisfied():
            await self._end()
        elif sign in ("nothing-open", "cancelled", "cancelled-empty", "menu"):
            await self._begin_again()
        else:
            await self._respond(shown, sign)

    async def _begin(self) -> None:
        await self._types(self.begins[0 if self.chinese else 1])

    async def _begin_again(self) -> None:
        # After the menu comes a word about the form that waits, if there is one.
        await asyncio.sleep(10 * self._manner.looks_every)
        self._look()
        if not self._unanswered:
            await self._go_on()

    async def _go_on(self) -> None:
        """The next wish, or the end."""
        if self._satisfied():
            await self._types("取消" if self.chinese else "cancel")
        else:
            await self._begin()

    async def _end(self) -> None:
        """Nothing lies open, if this is the answer to the last word: one that is on its way may open a form again."""
        if self._last_words not in ("取消", "cancel"):
            await self._types("取消" if self.chinese else "cancel")
            return
        await asyncio.sleep(self._manner.settles)
        self._look()
        self.done = self._satisfied() and not self._unanswered

    async def _types(self, text: str) -> None:
        self._acts(f"types {text}")
        self._last_words = text
        await self.phone.types(text)

    async def _presses(self, shown: Shown, label: str) -> bool:
        """Presses a button once or twice, or asks for the menu where there is none; False where it is gone."""
        if not label:
            await self._types("/menu")
            return False
        self._last_words = ""
        times = 2 if self._dice.random() < self._manner.twice else 1
        pressed = False
        for _ in range(times):
            self._acts(f"presses {label} under [{shown.id}]")
            try:
                await self.phone.presses(label, shown)
                pressed = True
            except PhoneRefusal:
                # The bot has changed the buttons in this instant: the next look sees it.
                self._acts("finds the button gone")
                self._unanswered = True
        return pressed

    def _acts(self, text: str) -> None:
        self._acted = time.monotonic()
        self.history.append(Moment(self._acted, "does", text))
