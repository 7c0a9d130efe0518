"""Canned answers: what the operators of a station have said so often that they keep it."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel, col, select

from storage.columns import moment, public_id, reference, row_id
from storage.work import Work


class CannedAnswer(SQLModel, table=True):
    """An answer of a station's, who kept it, and how often it was sent."""

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    station_id: int = reference("station.id", index=True)
    text: str = Field(sa_type=Text)
    kept_by: int | None = reference("person.id", nullable=True, default=None)
    kept: datetime = moment()
    used: int = 0


def add_answer(work: Work, answer: CannedAnswer) -> CannedAnswer:
    work.session.add(answer)
    work.session.flush()
    return answer


def answer_by_public(work: Work, public: str) -> CannedAnswer | None:
    return work.session.exec(select(CannedAnswer).where(CannedAnswer.public == public)).first()


def answers_of(work: Work, station_id: int) -> list[CannedAnswer]:
    """A station's answers, those that were sent most often first."""
    wanted = select(CannedAnswer).where(CannedAnswer.station_id == station_id)
    return list(work.session.exec(wanted.order_by(col(CannedAnswer.used).desc(), col(CannedAnswer.id))))


def remove_answer(work: Work, answer: CannedAnswer) -> None:
    work.session.delete(answer)
    work.session.flush()
