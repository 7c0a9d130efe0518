"""Notices: what somebody must know though they did not just write to us."""

from collections.abc import Mapping, Sequence

from storage import chats, outbox
from storage.clock import now_ms
from storage.work import Work

Door = tuple[str, str, str, str]
"""A button of a notice: the key of its label, the door, a public id, an argument."""


def notify(
    work: Work, person: int, key: str, facts: Mapping[str, object] | None = None, doors: Sequence[Door] = ()
) -> bool:
    """Writes a message to a person's own chat with the bot; False where there is none."""
    chat = chats.private_chat(work, person)
    if chat is None:
        return False
    rows = [[{"label": {"words": label}, "door": [door, id_, arg]}] for label, door, id_, arg in doors]
    body = {"words": {"words": key, "facts": dict(facts or {})}, **({"rows": rows} if rows else {})}
    outbox.put_out(work, chat, outbox.NOTICE, [body], now_ms())
    work.noticed = True
    return True
