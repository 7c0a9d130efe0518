"""What reaches somebody who did not just write to us: notices, and events that move their conversation."""

import json
from collections.abc import Mapping, Sequence

from storage import chats, outbox, turns
from storage.clock import now_ms
from storage.work import Work

Door = tuple[str, str, str, str]
"""A button of a notice: the key of its label, the door, a public id, an argument."""


Copied = tuple[int, int]
"""A message that stands in another chat: Telegram's ids of that chat and of the message."""

MOST_CARRIED = 3000
"""Characters that stand in a message beside who wrote them; what is longer is copied as it is."""

MARKET = "market"
"""The source of inbox rows that the market wrote."""


def notify(
    work: Work,
    person: int,
    key: str,
    facts: Mapping[str, object] | None = None,
    doors: Sequence[Door] = (),
    copied: Sequence[Copied] = (),
) -> bool:
    """Writes a message to a person's own chat with the bot; False where there is none. What is `copied` follows it."""
    chat = chats.private_chat(work, person)
    if chat is None:
        return False
    rows = [[{"label": {"words": label}, "door": [door, id_, arg]}] for label, door, id_, arg in doors]
    body = {"words": {"words": key, "facts": dict(facts or {})}, **({"rows": rows} if rows else {})}
    copies = [{"copy": list(one)} for one in copied]
    outbox.put_out(work, chat, outbox.NOTICE, [body, *copies], now_ms())
    work.noticed = True
    return True


def carry(
    work: Work,
    person: int,
    who: str,
    facts: Mapping[str, object],
    text: str,
    copied: Sequence[Copied],
    *,
    edited: bool,
    doors: Sequence[Door] = (),
) -> None:
    """Brings what somebody else wrote, or a copy of what they sent, to a person. `who` says it: asker or helper."""
    if text and len(text) <= MOST_CARRIED:
        key = f"{who}-says-anew" if edited else f"{who}-says"
        notify(work, person, key, {**facts, "text": text}, doors)
    else:
        notify(work, person, f"{who}-sends", facts, doors, copied)


def move_talk(work: Work, person: int, actor: int, id_: str, event: Mapping[str, object]) -> bool:
    """Puts an event into a person's own chat: it is handled there in a turn of its own, for what it moves is that
    conversation. `id_` names the event, once; `actor` is who caused it, 0 for the clock. False where there is no chat.
    """
    chat = chats.private_chat(work, person)
    if chat is None:
        return False
    body = json.dumps({"event": dict(event), "actor": actor}, ensure_ascii=False)
    if turns.put_in(work, chat, MARKET, id_, body, now_ms()):
        work.woken.append(chat)
    return True
