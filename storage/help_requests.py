"""Help requests: somebody asked for a person."""

from datetime import datetime

from sqlmodel import SQLModel, col, select

from storage.columns import moment, reference, row_id
from storage.work import Work


class HelpRequest(SQLModel, table=True):
    """Somebody asked for a person: what stood open, in which flow, and until when an answer is due."""

    id: int | None = row_id()
    person_id: int = reference("person.id", index=True)
    flow: str = ""
    question: str = ""
    asked: datetime = moment()
    answer_by: datetime = moment()
    closed: datetime | None = moment(default=None, nullable=True)


def add_help_request(work: Work, request: HelpRequest) -> None:
    work.session.add(request)
    work.session.flush()


def open_help_request(work: Work, person_id: int) -> HelpRequest | None:
    wanted = select(HelpRequest).where(HelpRequest.person_id == person_id, col(HelpRequest.closed).is_(None))
    return work.session.exec(wanted.order_by(col(HelpRequest.id).desc())).first()


def help_requests_of(work: Work, person_id: int) -> list[HelpRequest]:
    return list(work.session.exec(select(HelpRequest).where(HelpRequest.person_id == person_id)))
