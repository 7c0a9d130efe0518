"""Turns to send, handed out at a pace: answers take them first, what nobody waits for only leaves some over."""

import asyncio
import time

HOLDS_SECONDS, KEPT_SECONDS = 0.8, 0.3
"""A full bucket holds the turns of so many seconds; what nobody waits for leaves those of so many. Telegram's own
bucket, by all that is known, holds a second's: the rest is for what comes bunched over the network.
"""

IN_LINE_SECONDS = 0.005
"""How soon somebody who stands behind a line of answers looks again."""


class Bucket:
    """Fills by `pace` turns a second; at least one is always held. Counts on the monotonic clock."""

    def __init__(self, pace: float) -> None:
        self._pace = pace
        self._size = max(1.0, pace * HOLDS_SECONDS)
        self._kept = min(self._size - 1.0, pace * KEPT_SECONDS)
        self._left, self._at = self._size, time.monotonic()
        self._line, self._spare_line = asyncio.Lock(), asyncio.Lock()

    async def take(self, count: int = 1) -> None:
        """So many turns, in the order in which they are asked for; more than the bucket holds when it is full."""
        async with self._line:
            while (wait := self._until(float(count))) > 0:
                await asyncio.sleep(wait)
            self._left -= count

    async def take_spare(self, count: int = 1) -> None:
        """Turns that leave enough over for answers, once none of these waits."""
        async with self._spare_line:
            while (wait := self._until(count + self._kept)) > 0 or self._line.locked():
                await asyncio.sleep(max(wait, IN_LINE_SECONDS))
            self._left -= count

    def _until(self, turns: float) -> float:
        """Seconds until so many turns are there."""
        now = time.monotonic()
        self._left, self._at = min(self._size, self._left + (now - self._at) * self._pace), now
        return max(0.0, (min(turns, self._size) - self._left) / self._pace)
