"""Complaints: what a buyer says is wrong with an order, with pictures, and what became of it."""

from datetime import datetime

from sqlmodel import Field, SQLModel, select

from storage.columns import BigId, moment, reference, row_id
from storage.work import Work


class Complaint(SQLModel, table=True):
    """`kind` is broken, wrong, missing or return; `photos` are media's ids, separated by |. `fen` is what was given
    back.
    """

    id: int | None = row_id()
    order_id: int = reference("orders.id", unique=True)
    kind: str
    words: str = ""
    photos: str = ""
    state: str
    fen: int = Field(default=0, sa_type=BigId)
    raised: datetime = moment()

    @property
    def pictures(self) -> list[str]:
        return [one for one in self.photos.split("|") if one]


def complaint_of(work: Work, order_id: int) -> Complaint | None:
    return work.session.exec(select(Complaint).where(Complaint.order_id == order_id)).first()


def add_complaint(work: Work, complaint: Complaint) -> None:
    work.session.add(complaint)
    work.session.flush()
