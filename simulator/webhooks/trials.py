"""In what order updates go out, and when a refused one is tried again. The rules are those of Telegram's server."""

import random
from dataclasses import dataclass

from simulator.wire import JsonObject

LONGEST_RETRY_AFTER = 3600.0
# The longest wait is drawn anew each time from this much to twice this much.
LONGEST_WAIT = 60.0
SAME_CHAT_ORDER = {"message", "edited_message"}


def queue_of(update: JsonObject) -> str:
    """Updates of one queue go out one after the other; different queues know no order among themselves."""
    kind = next(name for name in update if name != "update_id")
    content = update[kind]
    chat = content.get("chat") or content.get("from") or {}
    if "id" not in chat:
        return f"update {update['update_id']}"
    return f"{'chat' if kind in SAME_CHAT_ORDER else kind} {chat['id']}"


@dataclass(slots=True)
class Trial:
    """How often one update was refused at `url`, and the time (of the loop) before which it is not tried again.

    `held_back` and `twice` are faults on purpose: later updates pass it, two connections carry it at once.
    """

    url: str
    due: float
    fails: int = 0
    wait: float = 1.0
    held_back: bool = False
    twice: bool = False

    def failed(self, now: float, retry_after: float, second: float) -> None:
        """`second` is how long a second of these waits lasts here."""
        waits = min(max(retry_after, 0.0), LONGEST_RETRY_AFTER)
        # The first refusal is answered by another try at once: a connection may just have been closed.
        if not waits and self.fails:
            self.wait = min(self.wait * 2, random.uniform(LONGEST_WAIT, 2 * LONGEST_WAIT))
            waits = self.wait
        self.fails += 1
        self.due = now + waits * second
