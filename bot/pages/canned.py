"""The canned answers of a station, as its operators look at them: to send one, to keep another, to drop one."""

from bot.flows.canned import shortened
from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from market.help import canned as rules

IN_SIGHT = 8


def canned(look: Look, where: Where) -> Message:
    """The most used first; a press sends one to the person of the ticket `where.id`. Raises NotOperator."""
    found = look(rules.kept)
    rows = [[DoorButton(shortened(one.text), "say-canned", where.id, one.public)] for one in found[:IN_SIGHT]]
    ways = [DoorButton(Words("button-keep-canned"), "keep-canned", where.id)]
    if found:
        ways.insert(0, DoorButton(Words("button-find-canned"), "find-canned", where.id))
        ways.append(DoorButton(Words("button-drop-canned"), "canned-to-drop", where.id))
    back = DoorButton(Words("button-ticket"), "ticket", where.id) if where.id else None
    facts = {"count": len(found)}
    return Message(
        Words("canned" if found else "canned-none", facts),
        rows=[*rows, ways, *([[back]] if back else [])],
        edit=True,
    )


def canned_to_drop(look: Look, where: Where) -> Message:
    """All of them; a press drops one. Raises NotOperator."""
    rows = [
        [DoorButton(f"🗑 {shortened(one.text)}", "drop-canned", where.id, one.public)]
        for one in look(rules.kept)
    ]
    return Message(
        Words("canned-to-drop"),
        rows=[*rows, [DoorButton(Words("button-canned"), "canned", where.id)]],
        edit=True,
    )
