"""Carrying: what one side of a ticket writes or sends is brought to the other, and can be taken back there.

Telegram's ids of both sides are kept together, so that a reply stands under what it answers, in both chats.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from market.help import groups as station_groups
from market.notices import Copied, Door, write
from storage import chats, groups, outbox
from storage.clock import now_ms
from storage.tickets import Ticket, held_by, tickets_of
from storage.work import Work

MOST_CARRIED = 3000
"""Characters that stand in a message beside who wrote them; what is longer is copied as it is."""


@dataclass(frozen=True)
class Written:
    """What somebody wrote or sent: the words, or none for what can only be copied. `sent` are the messages themselves,
    `reply_to` is the message of the same chat that it answers, 0 for none.
    """

    text: str
    sent: Sequence[Copied] = ()
    edited: bool = False
    reply_to: int = 0

    def plain(self) -> dict[str, Any]:
        """As it is put into an event, for `of`."""
        sent = [list(one) for one in self.sent]
        return {"text": self.text, "sent": sent, "edited": self.edited, "reply_to": self.reply_to}

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Written":
        sent = [(chat, message) for chat, message in plain["sent"]]
        return cls(plain["text"], sent, plain["edited"], plain["reply_to"])


def to_asker(
    work: Work, ticket: Ticket, event: int, facts: Mapping[str, object], written: Written
) -> list[int]:
    """Brings what a helper wrote to the person; the outbox rows. `event` is what was written down of it."""
    bodies = _bodies("helper", facts, written, _answered(work, ticket, written))
    rows = write(work, ticket.person_id, bodies)
    groups.add_carried(work, ticket.id or 0, event, written.sent, rows)
    return rows


def to_helper(
    work: Work,
    ticket: Ticket,
    helper: int,
    facts: Mapping[str, object],
    written: Written,
    doors: Sequence[Door],
) -> None:
    """Brings what the person wrote to who helps: into their topic where it is answered there."""
    reply = _answered(work, ticket, written)
    group = station_groups.by_id(work, ticket.group_id)
    if group is not None and station_groups.works(group):
        key, copied = _says("asker", written)
        said = facts if copied else {**facts, "text": written.text}
        rows = station_groups.post(work, group, ticket, key, said, doors, copied, reply)
    else:
        rows = write(work, helper, _bodies("asker", facts, written, reply, doors))
    groups.add_carried(work, ticket.id or 0, None, written.sent, rows)


def was_carried(work: Work, ticket: Ticket, written: Written) -> bool:
    """Was an earlier wording of this brought to the other side?"""
    return any(groups.carried_from(work, ticket.id or 0, *one) for one in written.sent)


def take_back_copies(work: Work, ticket: Ticket, sent: Sequence[Copied]) -> bool:
    """Takes back at the person's side what these messages of a helper became there; False where they became nothing."""
    rows = [row for one in sent for row in groups.carried_from(work, ticket.id or 0, *one)]
    return _deleted(work, ticket, rows)


def take_back(work: Work, ticket: Ticket, event: int) -> bool:
    """Takes back at the person's side what a helper sent, by what was written down of it."""
    return _deleted(work, ticket, groups.carried_by(work, event))


def put_emoji(work: Work, person: int, shown: Copied, emoji: str) -> None:
    """Somebody put an emoji to a message of ours, or with an empty one took it away: it is put to what the message
    shows of the other side. Who asked may thank long after; of who helps, only what they answer now counts.
    """
    for ticket in reversed([*tickets_of(work, person), *held_by(work, person)]):
        there = groups.came_from(work, ticket.id or 0, *shown)
        chat = chats.chat_at(work, there[0]) if there else None
        if there and chat is not None:
            outbox.put_out(
                work, chat, outbox.NOTICE, [{"react": {"message": there[1], "emoji": emoji}}], now_ms()
            )
            work.noticed = True
            return


def _deleted(work: Work, ticket: Ticket, rows: Sequence[int]) -> bool:
    if rows:
        write(work, ticket.person_id, [{"delete": {"row": row}} for row in dict.fromkeys(rows)])
        groups.forget_carried(work, ticket.id or 0, rows)
    return bool(rows)


def _says(who: str, written: Written) -> tuple[str, Sequence[Copied]]:
    """The text's key, and what has to be copied because it cannot stand in it."""
    if written.text and len(written.text) <= MOST_CARRIED:
        return (f"{who}-says-anew" if written.edited else f"{who}-says"), ()
    return f"{who}-sends", written.sent


def _bodies(
    who: str,
    facts: Mapping[str, object],
    written: Written,
    reply: Mapping[str, int] | None,
    doors: Sequence[Door] = (),
) -> list[dict[str, object]]:
    key, copied = _says(who, written)
    said = dict(facts) if copied else {**facts, "text": written.text}
    body: dict[str, object] = {"words": {"words": key, "facts": said}}
    if doors:
        body["rows"] = [
            [{"label": {"words": label}, "door": [door, id_, arg]}] for label, door, id_, arg in doors
        ]
    if reply:
        body["reply"] = dict(reply)
    copies: list[dict[str, object]] = [{"copy": list(one)} for one in copied]
    return [body, *copies]


def _answered(work: Work, ticket: Ticket, written: Written) -> Mapping[str, int] | None:
    """What this answers, as it stands in the other chat: an own message's copy there, or the original there of what
    is a copy here. What was changed stands under what it was before.
    """
    if not written.sent:
        return None
    chat, message = written.sent[0]
    wanted = message if written.edited else written.reply_to
    if not wanted:
        return None
    rows = groups.carried_from(work, ticket.id or 0, chat, wanted)
    if rows:
        return {"row": rows[-1]}
    there = groups.came_from(work, ticket.id or 0, chat, wanted)
    return {"message": there[1]} if there else None


def without_edit(written: Written) -> Written:
    """The same as something new: what was a note before was never seen on the other side."""
    return replace(written, edited=False)
