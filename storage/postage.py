"""Postage: what a parcel costs by weight and province; the county edits the table."""

from sqlmodel import Field, SQLModel, select

from storage.columns import BigId
from storage.work import Work

ELSEWHERE = ""
"""The rate of every province that has none of its own."""


class PostageRate(SQLModel, table=True):
    """`first` grams cost `first_fen`, every further `more` grams begun `more_fen`; nothing from `free_above` fen of
    goods on (0: never).
    """

    province: str = Field(primary_key=True)
    first: int = 1000
    first_fen: int = Field(sa_type=BigId)
    more: int = 1000
    more_fen: int = Field(sa_type=BigId)
    free_above: int = Field(default=0, sa_type=BigId)


def rate(work: Work, province: str) -> PostageRate | None:
    return work.session.get(PostageRate, province) or work.session.get(PostageRate, ELSEWHERE)


def rates(work: Work) -> list[PostageRate]:
    return list(work.session.exec(select(PostageRate).order_by(PostageRate.province)))


def save_rate(work: Work, rate: PostageRate) -> None:
    work.session.merge(rate)
    work.session.flush()
