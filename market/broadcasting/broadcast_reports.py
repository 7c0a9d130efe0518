"""How far a broadcast has come: the live report of its author, the figures of each village, a table to take along."""

import csv
import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from market.acting import Who
from market.broadcasting import broadcasts
from market.broadcasting.broadcast_content import content_of
from market.county.places import full_name
from market.hours import county, when
from market.notices import Door, Notice, send_each
from storage import outbox, recipients
from storage.broadcasts import ASKING, PLANNED, SENDING, Broadcast
from storage.clock import now_ms
from storage.places import places
from storage.recipients import BLOCKED, FAILED, GONE, HANDED, MUTED, SENT, WAITING
from storage.work import Work

EVERY_MS = 3000
"""The live report changes no more often than this: Telegram counts edits too."""

MOST_ROWS = 20_000
"""People in the table; more than a spreadsheet on a phone opens."""

SHORT = 40
"""Characters by which a broadcast is known in a list."""

FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula begins with; a spreadsheet folds full-width signs."""

NAMES = {
    WAITING: "waiting",
    HANDED: "waiting",
    SENT: "sent",
    BLOCKED: "blocked",
    FAILED: "failed",
    MUTED: "muted",
    GONE: "gone",
}


@dataclass(frozen=True)
class VillageFigures:
    """Of one village (its code, or empty): how many people, and how many of them it has reached."""

    village: str
    total: int
    sent: int
    blocked: int
    failed: int


def card(work: Work, who: Who | None, broadcast: Broadcast) -> tuple[dict[str, Any], list[Door]]:
    """A broadcast with its figures: facts of the text `broadcast-report`, and what this person can do with it."""
    facts: dict[str, Any] = {
        "text": short(content_of(broadcast).text),
        "starts": _starts(broadcast),
        "state": {"words": f"broadcast-state-{broadcast.state}"},
        "total": broadcast.total,
        "sent": broadcast.sent,
        "waiting": broadcast.waiting,
        "blocked": broadcast.blocked,
        "failed": broadcast.failed,
        "muted": broadcast.muted,
        "gone": broadcast.gone,
    }
    doors: list[Door] = []
    if who is not None:
        doors = [
            (f"button-broadcast-{one.replace('_', '-')}", "move-broadcast", broadcast.public, one)
            for one in broadcasts.may_now(work, who, broadcast)
            if one not in ("plan", "ask")
        ]
    if broadcast.total:
        doors.append(("button-by-village", "broadcast-villages", broadcast.public, ""))
        doors.append(("button-broadcast-table", "broadcast-table", broadcast.public, ""))
    return facts, doors


def act(work: Work, who: Who, public: str, action: str) -> bool:
    """A press that moves a broadcast, as `broadcasts.act`; the live report follows. Raises Gone, NotYours."""
    moved = broadcasts.act(work, who, public, action)
    found = broadcasts.seen(work, who, public)
    if moved and found.report:
        report(work, found)
    return moved


def short(text: dict[str, str]) -> dict[str, str]:
    """The beginning of a text, to know it by."""
    lines = {language: " ".join(one.split()) for language, one in text.items()}
    return {language: line if len(line) <= SHORT else f"{line[:SHORT]}…" for language, line in lines.items()}


def report(work: Work, broadcast: Broadcast) -> None:
    """Writes the live report to the author: anew where there is none, else in its place."""
    facts, doors = card(work, Who.self(broadcast.author_id), broadcast)
    notice = Notice("broadcast-report", facts, doors)
    instead = {broadcast.author_id: broadcast.report} if broadcast.report else None
    rows = send_each(work, {broadcast.author_id: notice}, instead_of=instead)
    broadcast.report = rows.get(broadcast.author_id, 0)
    broadcast.reported, broadcast.reported_as = now_ms(), _as(broadcast)
    work.session.flush()


def keep_up(work: Work, broadcast: Broadcast) -> None:
    """Brings the live report up to date, where something has changed, and not too often; at the end always."""
    if broadcast.reported_as == _as(broadcast):
        return
    over = broadcast.state != SENDING
    if not over and now_ms() - broadcast.reported < EVERY_MS:
        return
    if not over and broadcast.report and outbox.still_waits(work, broadcast.report):
        return
    report(work, broadcast)


def villages(work: Work, who: Who, public: str) -> list[VillageFigures]:
    """The figures of each village, those with most people first. Raises Gone, NotYours."""
    found = broadcasts.seen(work, who, public)
    figures = [
        VillageFigures(
            village, sum(states.values()), states[SENT], states[BLOCKED] + states[GONE], states[FAILED]
        )
        for village, states in recipients.by_village(work, found.id or 0).items()
    ]
    return sorted(figures, key=lambda one: (-one.total, one.village))


def table(work: Work, who: Who, public: str, headings: list[str], states: dict[str, str]) -> str:
    """Who has got it, as a table that a spreadsheet opens: comma-separated, with `headings` above and the words for
    `states`. Raises Gone, NotYours.
    """
    found = broadcasts.seen(work, who, public)
    made = io.StringIO()
    # Excel takes a file for UTF-8 only where it begins like this.
    made.write("\ufeff")
    rows = csv.writer(made)
    rows.writerow([harmless(one) for one in headings])
    known = places(work)
    for name, village, state, at in recipients.each(work, found.id or 0, MOST_ROWS):
        moment = county().local(datetime.fromtimestamp(at / 1000, UTC)) if at else None
        cells = [
            name,
            full_name(known, village).zh,
            states[NAMES[state]],
            f"{moment:%Y-%m-%d %H:%M}" if moment else "",
        ]
        rows.writerow([harmless(one) for one in cells])
    return made.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, whatever somebody is called (OWASP, CSV injection)."""
    return f"'{cell}" if cell.lstrip().startswith(FORMULAS) else cell


def _starts(broadcast: Broadcast) -> object:
    """When it goes out, while that is still to come."""
    if broadcast.state not in (ASKING, PLANNED):
        return ""
    moment = when(datetime.fromtimestamp(broadcast.starts / 1000, UTC))
    return {"words": "broadcast-next" if broadcast.repeats else "broadcast-at", "facts": {"when": moment}}


def _as(broadcast: Broadcast) -> str:
    """What the report says, in short: two that are the same need not be written twice."""
    numbers = (
        broadcast.sent,
        broadcast.waiting,
        broadcast.blocked,
        broadcast.failed,
        broadcast.muted,
        broadcast.gone,
    )
    return f"{broadcast.state} {numbers}"
