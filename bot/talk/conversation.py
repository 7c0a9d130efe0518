"""A conversation as it is stored between two turns: the flows in hand, the open one last."""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.talk.journal import Answer, Journal
from bot.talk.plain import Plain

MOST_FLOWS = 5
"""Flows that may lie on one another; past that the oldest form is put aside, so a chat never grows."""

MOST_KEPT = 12
"""Forms put aside by somebody who acts for others."""


@dataclass
class Frame:
    """One flow in hand.

    `id` is random, 64 bits, and goes with the change that the flow makes. `put` is the key of the open
    question with the digest it was shown with; None until a first question is put. `draft` belongs to the
    open question (a half-made choice), as do `misses`, the answers in a row that it did not take, and `wrong`, what
    was typed of them.
    `client` is the public id of the person for whom somebody else fills it in.
    `before` keeps answers that Back dropped, to be offered again; `guessed` what a line seemed to say: it is offered
    and never acted on.
    """

    flow: str
    args: dict[str, Plain]
    id: int = field(default_factory=lambda: secrets.randbits(63))
    journal: Journal = field(default_factory=Journal)
    put: tuple[str, str] | None = None
    draft: Plain = None
    misses: int = 0
    wrong: list[str] = field(default_factory=list)
    before: dict[str, Plain] = field(default_factory=dict)
    guessed: dict[str, Plain] = field(default_factory=dict)
    client: str = ""

    def plain(self) -> dict[str, Plain]:
        plain: dict[str, Plain] = {
            "flow": self.flow,
            "args": self.args,
            "id": self.id,
            "journal": self.journal.plain(),
            "put": list(self.put) if self.put else None,
            "draft": self.draft,
            "misses": self.misses,
            "before": self.before,
        }
        if self.guessed:
            plain["guessed"] = self.guessed
        if self.wrong:
            plain["wrong"] = self.wrong
        if self.client:
            plain["client"] = self.client
        return plain

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> "Frame":
        put = stored["put"]
        return cls(
            flow=stored["flow"],
            args=dict(stored["args"]),
            id=stored["id"],
            journal=Journal.of(stored["journal"]),
            put=(put[0], put[1]) if put else None,
            draft=stored.get("draft"),
            misses=stored.get("misses", 0),
            wrong=list(stored.get("wrong", ())),
            before=dict(stored.get("before", {})),
            guessed=dict(stored.get("guessed", {})),
            client=stored.get("client", ""),
        )


@dataclass
class Conversation:
    """`frames`: the flows in hand, the open one last. `kept`: forms put aside, to go on with later. `held`:
    words that can be an answer or a wish; the person was asked which. `returned`: the person had blocked the bot
    and was not welcomed back yet. `wrong`: what was typed, several times in a row, and not understood while no
    question was open. `ticket`: the public id of the person's open call for help; `helped`: somebody has taken it, so
    what is typed and sent goes there. `helping`: the ticket of somebody else, to whom it goes instead.
    `acting`: the public id of somebody for whom this person acts now; the flows in hand are that person's.
    """

    frames: list[Frame] = field(default_factory=list)
    kept: list[Frame] = field(default_factory=list)
    held: str = ""
    returned: bool = False
    wrong: list[str] = field(default_factory=list)
    ticket: str = ""
    helped: bool = False
    helping: str = ""
    acting: str = ""

    @property
    def top(self) -> Frame | None:
        return self.frames[-1] if self.frames else None

    @property
    def forms(self) -> list[Frame]:
        """The forms put aside of whoever is acted for now, the newest last."""
        return [one for one in self.kept if one.client == self.acting]

    def act_for(self, client: str) -> None:
        """From now on for this client, or (empty) for oneself again; what lies open is put aside for its person."""
        for frame in self.frames:
            if frame.journal.answers:
                self.put_aside(frame)
        self.frames, self.acting, self.helping, self.held = [], client, "", ""

    def push(self, frame: Frame) -> None:
        frame.client = self.acting
        self.frames.append(frame)
        if len(self.frames) > MOST_FLOWS:
            self.put_aside(self.frames.pop(0))

    def put_aside(self, frame: Frame) -> None:
        """Keeps a form to go on with later; of one flow and person only the newest, and not more than MOST_FLOWS of
        one person.
        """
        others = [one for one in self.kept if one.client != frame.client]
        same = [one for one in self.kept if one.client == frame.client and one.flow != frame.flow]
        self.kept = [*others, *same, frame][-MOST_KEPT:] if others else [*same, frame][-MOST_FLOWS:]

    def stored(self) -> str:
        plain: dict[str, Plain] = {
            "frames": [frame.plain() for frame in self.frames],
            "kept": [frame.plain() for frame in self.kept],
        }
        if self.held:
            plain["held"] = self.held
        if self.returned:
            plain["returned"] = True
        if self.wrong:
            plain["wrong"] = self.wrong
        if self.ticket:
            plain["ticket"] = self.ticket
        if self.helped:
            plain["helped"] = True
        if self.helping:
            plain["helping"] = self.helping
        if self.acting:
            plain["acting"] = self.acting
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of(cls, stored: str) -> "Conversation":
        if not stored:
            return cls()
        data = json.loads(stored)
        return cls(
            [Frame.of(one) for one in data["frames"]],
            [Frame.of(one) for one in data["kept"]],
            data.get("held", ""),
            data.get("returned", False),
            list(data.get("wrong", ())),
            data.get("ticket", ""),
            data.get("helped", False),
            data.get("helping", ""),
            data.get("acting", ""),
        )


def started(flow: Callable[..., object], answers: Mapping[str, Plain] | None = None, **args: Plain) -> Frame:
    """A flow about to begin, with answers that are already known: key -> plain value."""
    journal = Journal({key: Answer(value) for key, value in (answers or {}).items()})
    return Frame(flow.__name__, dict(args), journal=journal)
