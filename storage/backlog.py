"""What waits: how much, and for how long."""

from dataclasses import dataclass

from storage.clock import now_ms
from storage.work import Statement, Work


@dataclass(frozen=True)
class Backlog:
    """Counts of rows; `oldest_unsent` is when the oldest unsent message was written, UTC milliseconds or 0."""

    inbox: int
    outbox: int
    oldest_unsent: int
    due: int
    dead_letters: int


_COUNT = Statement(
    """select (select count(*) from inbox where handled = 0 and failed = 0), count(*), coalesce(min(o.written), 0),
       (select count(*) from due where not_before <= :now and tries < 5),
       (select count(*) from inbox where failed > 0)
       from outbox o join chat c on c.id = o.chat_id
       where o.sent = 0 and o.given_up = 0 and o.held = 0 and c.blocked = 0"""
)


def count(work: Work) -> Backlog:
    return Backlog(*work.run(_COUNT, now=now_ms())[0])
