"""Dead letters: inbox rows that failed too often, listed, handled again or dropped by whoever runs the bot."""

from dataclasses import dataclass

from storage import turns
from storage.work import Statement, Work


@dataclass(frozen=True)
class DeadLetter:
    """`number` is what the person was told; `arrived` and `failed` are UTC milliseconds, `body` is the raw update."""

    id: int
    number: str
    chat: int
    source: str
    source_id: str
    arrived: int
    failed: int
    tries: int
    body: str


_COLUMNS = "id, number, chat_id, source, source_id, arrived, failed, tries, body"
_ALL = Statement(f"select {_COLUMNS} from inbox where failed > 0 order by id")
_NUMBERED = Statement(f"select {_COLUMNS} from inbox where failed > 0 and number = :number order by id")
_COUNT = Statement("select count(*) from inbox where failed > 0")
_REPLAY = Statement("update inbox set failed = 0, tries = 0 where id = :id and failed > 0 returning id")
_DROP = Statement("update inbox set failed = 0, handled = :now where id = :id and failed > 0 returning id")


def dead_letters(work: Work) -> list[DeadLetter]:
    """All of them, the oldest first."""
    return [DeadLetter(*row) for row in work.run(_ALL)]


def numbered(work: Work, number: str) -> list[DeadLetter]:
    """Those of this number: one, or none. Numbers are random and short, so two are possible."""
    return [DeadLetter(*row) for row in work.run(_NUMBERED, number=number)]


def count(work: Work) -> int:
    dead: int = work.run(_COUNT)[0][0]
    return dead


def replay(work: Work, letter: DeadLetter) -> bool:
    """Lets a dead letter wait again, as if it had just come; False if it is none any more.

    It keeps its place in the chat: it is handled before everything that came later and still waits.
    """
    turns.lock_chat(work, letter.chat)
    return bool(work.run(_REPLAY, id=letter.id))


def drop(work: Work, letter: DeadLetter, now: int) -> bool:
    """Counts a dead letter as handled, with nothing done; False if it is none any more.

    The row stays until it is trimmed: the newest one of a source says from where the bot polls on.
    """
    return bool(work.run(_DROP, id=letter.id, now=now))
