"""What the carrier knows of its parcels, who watches them, and who asked too often. Gone when the simulator stops."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from simulator.carrier.pushing import Pushing, Subscription
from simulator.clock import Clock
from simulator.wire import JsonObject

ZONE = ZoneInfo("Asia/Shanghai")
LEAST_BETWEEN = timedelta(minutes=30)
LOCKED_FOR = timedelta(hours=24)

KEY, CUSTOMER = "LOCAL-KEY", "LOCAL-CUSTOMER"
"""The only account there is."""


@dataclass(frozen=True)
class Line:
    at: datetime
    text: str
    state: str

    def as_json(self) -> JsonObject:
        time = self.at.astimezone(ZONE).strftime("%Y-%m-%d %H:%M:%S")
        return {"time": time, "ftime": time, "context": self.text, "areaName": None, "statusCode": self.state}


@dataclass
class Parcel:
    """`lines` in the order in which they were said; `seen` is how many of them are told while it is locked."""

    number: str
    lines: list[Line] = field(default_factory=list)
    asked: list[datetime] = field(default_factory=list)
    locked_until: datetime | None = None
    seen: int = 0
    company: str = ""


class Carrier:
    """`pushing` has the switches for what comes doubled and out of order; `away`: it answers with a web page of 502."""

    def __init__(self, clock: Clock, retry_seconds: float = 1.0) -> None:
        self._clock = clock
        self._parcels: dict[str, Parcel] = {}
        self._subscriptions: dict[str, Subscription] = {}
        self.pushing = Pushing(retry_seconds)
        self.away = False

    @property
    def numbers_watched(self) -> set[str]:
        return set(self._subscriptions)

    def parcel(self, number: str) -> Parcel:
        return self._parcels.setdefault(number, Parcel(number))

    def says(self, number: str, text: str, state: str, *, at: datetime | None = None) -> None:
        """A new line about a parcel; whoever watches it is pushed the whole history."""
        self.parcel(number).lines.append(Line(at or self._clock.now(), text, state))
        ends = state in ("3", "301", "302", "303", "304")
        self._push(number, "shutdown" if ends else "polling")

    def gives_up(self, number: str, *, really_with: str = "") -> None:
        """Nothing was found in three days; `really_with` is the company that it turned out to be with."""
        if really_with:
            self.parcel(number).company = really_with
        self._push(number, "abort", really_with)
        if not really_with:
            self._subscriptions.pop(number, None)

    def push_again(self, number: str) -> None:
        self._push(number, "updateall")

    def subscribe(self, subscription: Subscription) -> bool:
        """False where the number is watched already."""
        if subscription.number in self._subscriptions:
            return False
        self._subscriptions[subscription.number] = subscription
        if self.parcel(subscription.number).lines:
            self._push(subscription.number, "polling")
        return True

    def ask(self, number: str) -> list[Line]:
        """What is known of a number, newest first. Asked again within half an hour, it is locked for a day: nothing new
        is told meanwhile.
        """
        parcel, now = self.parcel(number), self._clock.now()
        if parcel.asked and now - parcel.asked[-1] < LEAST_BETWEEN:
            parcel.locked_until, parcel.seen = now + LOCKED_FOR, len(parcel.lines)
        parcel.asked.append(now)
        told = parcel.lines[: parcel.seen] if self.locked(number) else parcel.lines
        return sorted(told, key=lambda line: line.at, reverse=True)

    def locked(self, number: str) -> bool:
        until = self.parcel(number).locked_until
        return until is not None and self._clock.now() < until

    def result(self, number: str, company: str, lines: list[Line]) -> JsonObject:
        """The object that answers and pushes tell what is known in."""
        state = lines[0].state if lines else "0"
        return {
            "message": "ok",
            "nu": number,
            "com": self.parcel(number).company or company,
            "ischeck": "1" if state[:1] == "3" else "0",
            "condition": "",
            "status": "200",
            "state": state,
            "data": [line.as_json() for line in lines],
        }

    def _push(self, number: str, status: str, com_new: str = "") -> None:
        subscription = self._subscriptions.get(number)
        if subscription is None:
            return
        lines = sorted(self.parcel(number).lines, key=lambda line: line.at, reverse=True)
        body = {
            "status": status,
            "message": "",
            "autoCheck": "1" if com_new else "0",
            "comOld": subscription.company if com_new else "",
            "comNew": com_new,
            "lastResult": self.result(number, subscription.company, lines),
        }
        self.pushing.push(subscription, body)
        if status == "shutdown":
            del self._subscriptions[number]
