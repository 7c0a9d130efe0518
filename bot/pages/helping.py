"""What operators look at: the queue, one ticket, and the stations it can be handed over to."""

from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from market.help import helping
from storage.tickets import SNOOZED, TAKEN, WAITING

BELOW = "below"
"""The argument of a door under what somebody wrote: the card comes below it and does not take its place."""

TICKETS = DoorButton(Words("button-tickets"), "tickets")


def tickets(look: Look, where: Where) -> Message:
    """What one has in hand, then what waits, the oldest first."""
    mine, waiting = look(helping.queue)
    rows = [
        [DoorButton(Words(f"button-ticket-{one.state}", one.facts), "ticket", one.public)]
        for one in (*mine, *waiting)
    ]
    return Message(
        Words("tickets", {"mine": len(mine), "waiting": len(waiting)}),
        rows=[
            *rows,
            [DoorButton(Words("button-look-again"), "tickets"), DoorButton(Words("button-canned"), "canned")],
        ],
        edit=True,
    )


def ticket(look: Look, where: Where) -> Message:
    """Who asks, what stands open, what was tried; with what can be done now."""
    shown = look(helping.shown, where.id)
    return Message(Words("ticket", shown.card), rows=_acts(shown, where.id), edit=where.arg != BELOW)


def stations(look: Look, where: Where) -> Message:
    """To whom a ticket can be handed over."""
    rows = [
        [DoorButton(one.name, "hand-over", where.id, one.public)] for one in look(helping.others, where.id)
    ]
    return Message(
        Words("hand-over-to" if rows else "nobody-else"),
        rows=[*rows, [DoorButton(Words("button-ticket"), "ticket", where.id)]],
        edit=True,
    )


def _acts(shown: helping.Shown, public: str) -> list[list[DoorButton]]:
    def door(name: str) -> DoorButton:
        return DoorButton(Words(f"button-{name}"), name, public)

    if shown.state == WAITING or (shown.state == SNOOZED and shown.mine):
        return [[door("take")], [TICKETS]]
    if shown.state != TAKEN or not shown.mine:
        return [[TICKETS]]
    answering = [door("answer"), door("fill")] if shown.fillable else [door("answer")]
    return [
        answering,
        [door("number"), door("close")],
        [door("canned"), door("snooze")],
        [door("stations"), door("give-back")],
        [TICKETS],
    ]
