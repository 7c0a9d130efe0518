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
    return bool(send_each(work, {person: Notice(key, facts or {}, doors)}))


def send_each(
    work: Work, to: Mapping[int, Notice], instead_of: Mapping[int, int] | None = None
) -> dict[int, int]:
    """Writes to each person's own chat; the outbox rows, by person, of those who have a chat. `instead_of` names the
    earlier row whose message a new one takes the place of.
    """
    chat_of = chats.private_chats(work, list(to))
    if not chat_of:
        return {}
    bodies = [
        (chat, _body(to[person], (instead_of or {}).get(person, 0))) for person, chat in chat_of.items()
    ]
    rows = outbox.put_out_to_each(work, outbox.NOTICE, bodies, now_ms())
    work.noticed = True
    return dict(zip(chat_of, rows, strict=True))


def _body(notice: Notice, instead_of: int) -> dict[str, object]:
    body: dict[str, object] = {"words": {"words": notice.key, "facts": dict(notice.facts)}}
    if notice.doors:
        body["rows"] = [
            [{"label": {"words": label}, "door": [door, id_, arg]}] for label, door, id_, arg in notice.doors
        ]
    if instead_of:
        body["edit"] = {"row": instead_of}
    return body
