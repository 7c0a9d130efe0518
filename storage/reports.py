"""Reports: somebody says that a listing is not right, and what the station did about it."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, select

from storage.columns import moment, public_id, reference, row_id
from storage.listings import Listing
from storage.stores import Store
from storage.work import Work

WAITING, HIDDEN, LEFT = "waiting", "hidden", "left"


class ListingReport(SQLModel, table=True):
    """`why` is one of the usual reasons or own words, `decision` what the station says of it; `station_id` is the one
    that looks at it, none for the county itself.
    """

    __table_args__ = (UniqueConstraint("listing_id", "person_id"),)

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    listing_id: int = reference("listing.id")
    person_id: int = reference("person.id", index=True)
    station_id: int | None = reference("station.id", nullable=True, default=None, index=True)
    why: str
    state: str = WAITING
    decision: str = ""
    decided_by: int | None = reference("person.id", nullable=True, default=None)
    at: datetime = moment()
    decided: datetime | None = moment(default=None, nullable=True)


def add_report(work: Work, report: ListingReport) -> ListingReport:
    work.session.add(report)
    work.session.flush()
    return report


def report_of(work: Work, listing_id: int, person_id: int) -> ListingReport | None:
    wanted = select(ListingReport).where(
        ListingReport.listing_id == listing_id, ListingReport.person_id == person_id
    )
    return work.session.exec(wanted).first()


def locked_report(work: Work, public: str) -> ListingReport | None:
    wanted = select(ListingReport).where(ListingReport.public == public).with_for_update()
    return work.session.exec(wanted.execution_options(populate_existing=True)).first()


def report_by_public(work: Work, public: str) -> ListingReport | None:
    return work.session.exec(select(ListingReport).where(ListingReport.public == public)).first()


def waiting_about(work: Work, listing_id: int) -> list[ListingReport]:
    """All reports of a listing that nobody has decided."""
    wanted = select(ListingReport).where(
        ListingReport.listing_id == listing_id, ListingReport.state == WAITING
    )
    return list(work.session.exec(wanted.order_by(col(ListingReport.id))))


def waiting_at(
    work: Work, station_ids: list[int] | None, most: int
) -> list[tuple[ListingReport, Listing, Store]]:
    """What stations are to look at, or all there is, the oldest first."""
    wanted = (
        select(ListingReport, Listing, Store)
        .join(Listing, col(Listing.id) == ListingReport.listing_id)
        .join(Store, col(Store.id) == Listing.store_id)
        .where(ListingReport.state == WAITING)
    )
    if station_ids is not None:
        wanted = wanted.where(col(ListingReport.station_id).in_(station_ids))
    return list(work.session.exec(wanted.order_by(col(ListingReport.id)).limit(most)))


def move_reports(work: Work, station_id: int, to: int) -> None:
    """Another station looks at them."""
    for report in work.session.exec(
        select(ListingReport).where(ListingReport.station_id == station_id, ListingReport.state == WAITING)
    ):
        report.station_id = to
    work.session.flush()


def newest_decision(work: Work, listing_id: int) -> ListingReport | None:
    """The last report because of which a listing was hidden."""
    wanted = select(ListingReport).where(
        ListingReport.listing_id == listing_id, ListingReport.state == HIDDEN
    )
    return work.session.exec(wanted.order_by(col(ListingReport.id).desc())).first()


def reports_of(work: Work, person_id: int) -> list[ListingReport]:
    wanted = select(ListingReport).where(ListingReport.person_id == person_id)
    return list(work.session.exec(wanted.order_by(col(ListingReport.id))))


def forget_words(work: Work, person_id: int) -> None:
    """What a person wrote in reports is gone; that something was reported stays."""
    for one in reports_of(work, person_id):
        one.why = ""
    work.session.flush()
