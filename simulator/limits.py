"""How many messages a bot may send: Telegram's published figures, as a switch that is off at first."""

import math
import time
from dataclasses import asdict, dataclass, replace

from simulator.refusals import TooManyRequests
from simulator.state.settings import Settings
from simulator.wire import JsonObject

SETTING = "limits"


@dataclass(frozen=True, slots=True)
class Figures:
    """`private_burst` is how many messages a person may get in one go before the pace counts."""

    on: bool = False
    per_second: float = 30
    private_per_second: float = 1
    private_burst: int = 3
    group_per_minute: float = 20


@dataclass(slots=True)
class Bucket:
    """Fills by `rate` a second up to `size`; a message takes one out."""

    left: float
    at: float

    def wait(self, now: float, rate: float, size: float, count: int) -> float:
        """Seconds until `count` messages may go; 0 for now. More than the bucket holds may go when it is full."""
        self.left = min(size, self.left + (now - self.at) * rate)
        self.at = now
        return max(0.0, (min(count, size) - self.left) / rate)


class Limits:
    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._buckets: dict[tuple[int, int], Bucket] = {}
        self.refused = 0

    @property
    def figures(self) -> Figures:
        return Figures(**(self._settings.get(SETTING) or {}))

    def turn_on(self, **figures: float) -> Figures:
        """With Telegram's figures, or with some of them changed: `turn_on(group_per_minute=2)`."""
        return self.change({**figures, "on": True})

    def turn_off(self) -> Figures:
        return self.change({"on": False})

    def change(self, changes: JsonObject) -> Figures:
        """Some figures are changed, the others stay. A ValueError where a figure makes no sense."""
        figures = replace(self.figures, **changes)
        if min(figures.per_second, figures.private_per_second, figures.group_per_minute) <= 0:
            raise ValueError("a limit must be more than 0")
        if figures.private_burst < 1:
            raise ValueError("private_burst must be 1 or more")
        self._settings.put(SETTING, asdict(figures))
        self.forget()
        return figures

    def forget(self) -> None:
        """Nobody has sent anything yet."""
        self._buckets.clear()
        self.refused = 0

    def charge(self, bot_id: int, method: str, given: JsonObject) -> None:
        """Count what a call with these parameters sends; TooManyRequests, and nothing counted, where it is too much."""
        figures, chat_id = self.figures, given.get("chat_id")
        if not (figures.on and isinstance(chat_id, int) and _sends(method)):
            return
        count = len(given["media"]) if method == "sendMediaGroup" else 1
        paces = [(0, figures.per_second, max(1.0, figures.per_second))]
        if chat_id > 0:
            paces.append((chat_id, figures.private_per_second, figures.private_burst))
        else:
            paces.append((chat_id, figures.group_per_minute / 60, max(1.0, figures.group_per_minute)))
        now = time.monotonic()
        buckets = [self._buckets.setdefault((bot_id, key), Bucket(size, now)) for key, _, size in paces]
        wait = max(
            bucket.wait(now, rate, size, count)
            for bucket, (_, rate, size) in zip(buckets, paces, strict=True)
        )
        if wait > 0:
            self.refused += 1
            raise TooManyRequests(math.ceil(wait))
        for bucket in buckets:
            bucket.left -= count


def _sends(method: str) -> bool:
    return method.startswith("send") and method != "sendChatAction"
