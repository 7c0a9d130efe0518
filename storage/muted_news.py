"""Kinds of news that people do not want."""

from datetime import datetime

from sqlmodel import Field, SQLModel, col, delete, func, select

from storage import audiences
from storage.audiences import Audience
from storage.columns import BigId
from storage.work import Work


class MutedNews(SQLModel, table=True):
    """A kind of news that somebody does not want."""

    person_id: int = Field(primary_key=True, foreign_key="person.id", sa_type=BigId)
    topic: str = Field(primary_key=True)


def muters(work: Work, audience: Audience, topic: str, now: datetime) -> int:
    """How many of those meant have muted this kind of news."""
    meant = audiences.recipients(audience, now).subquery()
    wanted = (
        select(func.count())
        .select_from(MutedNews)
        .where(MutedNews.topic == topic, col(MutedNews.person_id).in_(select(meant.c.person_id)))
    )
    return work.session.exec(wanted).one()


def muted_by(work: Work, person: int) -> set[str]:
    return set(work.session.exec(select(MutedNews.topic).where(MutedNews.person_id == person)))


def mute(work: Work, person: int, topic: str) -> None:
    work.session.merge(MutedNews(person_id=person, topic=topic))
    work.session.flush()


def unmute(work: Work, person: int, topic: str) -> None:
    theirs = col(MutedNews.person_id) == person
    work.session.exec(delete(MutedNews).where(theirs, col(MutedNews.topic) == topic))
