"""Canned answers: what the people of a station say often, kept once, found again by a word, sent by a press."""

from market.acting import Who
from market.help import helping
from market.help.carrying import Written
from market.help.helping import Sent
from market.refusals import AnswersFull, Gone, NotAllowed
from market.rights import HELP, own_station
from reading.word import folded
from storage import canned
from storage.canned import CannedAnswer
from storage.clock import now
from storage.work import Work

MOST = 100
"""Answers that one station keeps; more are found by nobody."""


def kept(work: Work, who: Who, sought: str = "") -> list[CannedAnswer]:
    """The answers of the station that the person works at, the most used first; with all the sought words in them,
    in any order. Raises NotOperator.
    """
    found = canned.answers_of(work, own_station(work, who, HELP).id or 0)
    words = [folded(word) for word in sought.split()]
    return [one for one in found if all(word in folded(one.text) for word in words)]


def keep(work: Work, who: Who, text: str) -> CannedAnswer:
    """Raises NotOperator, AnswersFull."""
    station = own_station(work, who, HELP)
    if len(canned.answers_of(work, station.id or 0)) >= MOST:
        raise AnswersFull(most=MOST)
    return canned.add_answer(
        work, CannedAnswer(station_id=station.id or 0, text=text, kept_by=who.actor, kept=now())
    )


def drop(work: Work, who: Who, public: str) -> None:
    """Raises NotOperator, Gone, NotAllowed."""
    canned.remove_answer(work, _own(work, who, public))


def say(work: Work, who: Who, ticket: str, public: str, room: int | None = None) -> tuple[str, Sent]:
    """Sends a kept answer to the person of a ticket; its text, and what became of it.

    Raises NotOperator, Gone, HeldByAnother, TicketOver, TakeItFirst, NotAllowed.
    """
    answer = _own(work, who, public)
    sent = helping.answer(work, who, ticket, Written(answer.text), room)
    answer.used += 1
    return answer.text, sent


def _own(work: Work, who: Who, public: str) -> CannedAnswer:
    answer = canned.answer_by_public(work, public)
    if answer is None:
        raise Gone(what="answer")
    if answer.station_id != own_station(work, who, HELP).id:
        raise NotAllowed()
    return answer
