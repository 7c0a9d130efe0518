"""One fault: what goes wrong, where, and how often. A seed makes it go wrong at the same calls again."""

from dataclasses import asdict, dataclass, fields
from fnmatch import fnmatchcase
from typing import Any

from simulator.wire import JsonObject, without_nothing

# What becomes of a call, each with what it needs beside `method`, `chat_id`, `rate`, `times` and `after`.
CALLS = {
    "too_many_requests": "429 with `retry_after`",
    "server_error": "`code` (500, 502, ...) with an HTML page instead of an answer",
    "empty": "`code` (200) and an empty body",
    "delay": "nothing happens for `ms`, then all goes well",
    "slow_answer": "it happens at once, and the answer comes `ms` later",
    "lost_before": "the connection is dropped, and nothing has happened",
    "lost_after": "it happens, and then the connection is dropped without an answer",
    "error": "an answer with `code`, `description` and, if given, `parameters`",
}
# What becomes of an update; `update` names the kinds, with * for any.
UPDATES = {
    "doubled": "the update is delivered twice",
    "reordered": "getUpdates: its batch is shuffled; a webhook: it waits `ms` while later ones pass",
}


class FaultRefusal(ValueError):
    """This cannot be a fault; the words say why."""


@dataclass(frozen=True, slots=True)
class Fault:
    """It strikes with the probability `rate`, at most `times` times, and not at its first `after` chances."""

    kind: str
    method: str = "*"
    update: str = "*"
    chat_id: int | None = None
    rate: float = 1.0
    times: int | None = None
    after: int = 0
    retry_after: int = 1
    code: int | None = None
    description: str | None = None
    parameters: JsonObject | None = None
    ms: int = 0

    def __post_init__(self) -> None:
        if self.kind not in CALLS and self.kind not in UPDATES:
            raise FaultRefusal(f"there is no fault {self.kind!r}; there are {', '.join([*CALLS, *UPDATES])}")
        if not 0 <= self.rate <= 1:
            raise FaultRefusal('"rate" is 0 to 1')
        if self.kind == "error" and not (self.code and self.description):
            raise FaultRefusal('an error needs "code" and "description"')
        if self.kind in ("delay", "slow_answer") and self.ms <= 0:
            raise FaultRefusal(f'{self.kind} needs "ms", more than 0')

    @property
    def of_calls(self) -> bool:
        return self.kind in CALLS

    def meets_call(self, method: str, chat_id: object) -> bool:
        """Names are compared without regard to case; a fault of one chat leaves calls without a chat alone."""
        fits = self.of_calls and fnmatchcase(method.lower(), self.method.lower())
        return fits and (self.chat_id is None or str(self.chat_id) == str(chat_id))

    def meets_update(self, kind: str, update_kind: str, content: JsonObject) -> bool:
        if self.kind != kind or not fnmatchcase(update_kind, self.update):
            return False
        message = content.get("message", content)
        return self.chat_id is None or message.get("chat", {}).get("id") == self.chat_id

    def as_json(self) -> JsonObject:
        return without_nothing(asdict(self))


@dataclass(frozen=True, slots=True)
class Standing:
    """A fault that stands: `seen` are the calls or updates it might have struck, `struck` those it did."""

    id: int
    fault: Fault
    seen: int
    struck: int

    def as_json(self) -> JsonObject:
        return {"id": self.id, **self.fault.as_json(), "seen": self.seen, "struck": self.struck}


@dataclass(slots=True)
class Fate:
    """What is to become of one call; all of it together."""

    delay_ms: int = 0
    slow_answer_ms: int = 0
    end: Fault | None = None


WHOLE = {"times", "after", "retry_after", "code", "ms", "chat_id"}
TEXTS = {"kind", "method", "update", "description"}


def fault_from(given: Any) -> Fault:
    """A Fault from JSON; a FaultRefusal that names the field where that cannot be one."""
    if not isinstance(given, dict) or "kind" not in given:
        raise FaultRefusal('a fault is an object with a "kind"')
    names = {each.name for each in fields(Fault)}
    for name, value in given.items():
        if name not in names:
            raise FaultRefusal(f'a fault has no "{name}"')
        if name in WHOLE and (isinstance(value, bool) or not isinstance(value, int)):
            raise FaultRefusal(f'"{name}" must be a whole number')
        if name in TEXTS and not isinstance(value, str):
            raise FaultRefusal(f'"{name}" must be a text')
        if name == "rate" and (isinstance(value, bool) or not isinstance(value, (int, float))):
            raise FaultRefusal('"rate" must be a number')
        if name == "parameters" and not isinstance(value, dict):
            raise FaultRefusal('"parameters" must be an object')
    return Fault(**given)
