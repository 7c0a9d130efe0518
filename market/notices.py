"""Notices: what somebody must know though they did not just write to us."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from storage import chats, outbox
from storage.clock import now_ms
from storage.work import Work

Door = tuple[str, str, str, str]
"""A button of a notice: the key of its label, the door, a public id, an argument."""


@dataclass(frozen=True)
class Notice:
    """A text's key and facts, and the doors below it, one a row."""

    key: str
    facts: Mapping[str, object] = field(default_factory=dict)
    doors: Sequence[Door] = ()


def notify(
    work: Work, person: int, key: str, facts: Mapping[str, object] | None = None, doors: Sequence[Door] = ()
) -> bool:
    """Writes a message to a person's own chat with the bot; False where there is none."""
    return send(work, person, Notice(key, facts or {}, doors)) > 0


def send(work: Work, person: int, notice: Notice, *, instead_of: int = 0) -> int:
    """The same; the id of its outbox row, 0 where the person has no chat. `instead_of` is an earlier row whose message
    it takes the place of.
    """
    chat = chats.private_chat(work, person)
    if chat is None:
        return 0
    rows = [[{"label": {"words": label}, "door": [door, id_, arg]}] for label, door, id_, arg in notice.doors]
    body: dict[str, object] = {"words": {"words": notice.key, "facts": dict(notice.facts)}}
    if rows:
        body["rows"] = rows
    if instead_of:
        body["edit"] = {"row": instead_of}
    row = outbox.put_out(work, chat, outbox.NOTICE, [body], now_ms())[0]
    work.noticed = True
    return row
