"""Which messages came twice, and what excuses each: a kill while it was in flight, or before it was marked."""

import statistics
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from tests.torture.remains import Row
from tests.torture.signs import sign_of
from tests.torture.tapped import Kept
from tests.torture.workers import Kill

MARKED_WITHIN_SECONDS, USUALLY_WITHIN_SECONDS = 2.0, 0.2
"""10 ms until what was sent is marked, and the commit, on a machine that is busy with everything at once."""

COMES_BACK_SECONDS = 4.0
"""After a crash of the database its marks are tried again every second, on a new connection."""

CALM = ("系统正在恢复", "the system is recovering")


@dataclass
class Doubled:
    """`at_kills`: in flight at a kill. `unmarked`: sent shortly before one, with the seconds in between.
    `unknown`: its answer was lost on purpose. `given_up`: delivered, but both answers were lost.
    """

    at_kills: list[Kept] = field(default_factory=list)
    unmarked: list[float] = field(default_factory=list)
    unknown: int = 0
    given_up: int = 0
    calm: int = 0
    without_excuse: list[str] = field(default_factory=list)

    @property
    def by_kills(self) -> int:
        return len(self.at_kills) + len(self.unmarked)


def doubled_messages(
    kept: dict[int, dict[int, Kept]],
    rows: Iterable[Row],
    kills: Sequence[Kill],
    away: Sequence[tuple[float, float]],
    unanswered: Collection[int] = (),
) -> Doubled:
    """A message that no row of the outbox knows as its own is a copy of one that a row knows. `unanswered` are chats
    in which a failpoint let answers be lost.
    """
    own: dict[int, set[int]] = defaultdict(set)
    lost: dict[int, int] = defaultdict(int)
    for row in rows:
        if row.message:
            own[row.chat].add(row.message)
        elif row.given_up:
            lost[row.chat] += 1
    found = Doubled()
    for chat, messages in kept.items():
        for number in sorted(set(messages) - own[chat]):
            copy = messages[number]
            later = [messages[one] for one in sorted(own[chat]) if one > number and one in messages]
            original = next((one for one in later if _same(one, copy)), None)
            if any(words in copy.shown.text for words in CALM):
                found.calm += 1
            elif (copy.call.fault == "lost_after" or chat in unanswered) and (original or lost[chat]):
                found.unknown += original is not None
                found.given_up += original is None
            elif original is None:
                found.without_excuse.append(
                    f"chat {chat}: message {number} ({sign_of(copy.shown)}) is nobody's"
                )
            else:
                _excuse(found, chat, copy, kills, away)
    if found.unmarked and (usual := statistics.median(found.unmarked)) > USUALLY_WITHIN_SECONDS:
        found.without_excuse.append(
            f"half of what came twice was sent {usual:.2f} s before a kill, and not marked"
        )
    return found


def _excuse(
    found: Doubled, chat: int, copy: Kept, kills: Sequence[Kill], away: Sequence[tuple[float, float]]
) -> None:
    ended = copy.call.ended
    if any(kill.after >= copy.call.began and (ended is None or kill.before <= ended) for kill in kills):
        found.at_kills.append(copy)
        return
    assert ended is not None
    gaps = [_without(away, ended, kill.before) for kill in kills if kill.before > ended]
    if gaps and min(gaps) <= MARKED_WITHIN_SECONDS:
        found.unmarked.append(min(gaps))
        return
    found.without_excuse.append(
        f"chat {chat}: message {copy.shown.id} ({sign_of(copy.shown)}) came twice, "
        f"{min(gaps, default=0):.2f} s before the next kill"
    )


def _without(away: Sequence[tuple[float, float]], begin: float, end: float) -> float:
    """Seconds between two moments in which the database could have been written to."""
    down = sum(max(0.0, min(end, up + COMES_BACK_SECONDS) - max(begin, gone)) for gone, up in away)
    return end - begin - down


def _same(one: Kept, other: Kept) -> bool:
    return one.shown.text == other.shown.text and one.shown.raw.get("reply_markup") == other.shown.raw.get(
        "reply_markup"
    )
