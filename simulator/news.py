"""What has just happened, for whoever watches: pages, waiting tests, the control API.

Kept in memory only: whoever comes late or after a restart reads the state itself and goes on from there.
"""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from simulator.wire import JsonObject

# A page that fell further behind than this reads its chats anew.
REMEMBERED = 2_000


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    kind: str
    person_id: int | None = None
    bot_id: int | None = None
    body: JsonObject = field(default_factory=dict)

    def as_json(self) -> JsonObject:
        return {
            "n": self.number,
            "kind": self.kind,
            "phone": self.person_id,
            "bot": self.bot_id,
            **self.body,
        }


class News:
    def __init__(self, last_number: int = 0) -> None:
        self.last_number = last_number
        self.closed = False
        self._items: deque[Item] = deque(maxlen=REMEMBERED)
        self._waiting: set[asyncio.Future[None]] = set()

    def next_number(self) -> int:
        """A message keeps the number of its last change, so numbers are drawn before the news is told."""
        self.last_number += 1
        return self.last_number

    def tell(self, item: Item) -> None:
        self._items.append(item)
        self._wake()

    def since(self, number: int) -> list[Item]:
        return [item for item in self._items if item.number > number]

    def reaches_back_to(self, number: int) -> bool:
        return number >= self.last_number or bool(self._items and self._items[0].number <= number + 1)

    async def wait(self, timeout: float) -> bool:
        """True when something was told, False when the time is over or the simulator stops."""
        if self.closed:
            return False
        waiting = asyncio.get_running_loop().create_future()
        self._waiting.add(waiting)
        try:
            async with asyncio.timeout(timeout):
                await waiting
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(waiting)
        return not self.closed

    def close(self) -> None:
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
