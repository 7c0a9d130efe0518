"""Tracking: what carriers report of parcels, and how each parcel is followed."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel, col, delete, func, select

from storage.columns import Utc, moment, reference, row_id
from storage.orders import Order
from storage.parcels import Parcel
from storage.work import Statement, Work


class TrackingReport(SQLModel, table=True):
    """One line of a carrier about a parcel: when it was, by the carrier's clock, and its state, by the carrier's code
    (empty where it gave none).
    """

    __table_args__ = (UniqueConstraint("parcel_id", "at", "text"),)

    id: int | None = row_id()
    parcel_id: int = reference("parcel.id")
    at: datetime = moment()
    text: str
    state: str = ""


class Tracking(SQLModel, table=True):
    """How a parcel is followed. `asked` is when the carrier was last asked, `silent` how often in a row it had nothing
    new; `watched`: it tells by itself. `over` is ended where it says no more, unknown where it knows no such number.
    """

    id: int | None = row_id()
    parcel_id: int = reference("parcel.id", unique=True)
    asked: datetime | None = moment(default=None, nullable=True)
    silent: int = 0
    watched: bool = False
    over: str = ""


# The same line may come again with a finer state: the finer one stays, whichever came first.
_KEEP = Statement(
    """insert into trackingreport(parcel_id, at, text, state) values(:parcel, :at, :text, :state)
       on conflict (parcel_id, at, text) do update set state = excluded.state
       where length(excluded.state) > length(trackingreport.state)
       or (length(excluded.state) = length(trackingreport.state) and excluded.state > trackingreport.state)
       returning id"""
)


def keep_report(work: Work, report: TrackingReport) -> bool:
    """False where it is known already."""
    at = work.moment(report.at)
    return bool(work.run(_KEEP, parcel=report.parcel_id, at=at, text=report.text, state=report.state))


def reports_of(work: Work, parcel_id: int) -> list[TrackingReport]:
    """The newest first, by the carrier's clock."""
    wanted = (
        select(TrackingReport)
        .where(TrackingReport.parcel_id == parcel_id)
        .order_by(col(TrackingReport.at).desc(), col(TrackingReport.text))
        .execution_options(populate_existing=True)
    )
    return list(work.session.exec(wanted))


def newest_report(work: Work, parcel_id: int) -> TrackingReport | None:
    return next(iter(reports_of(work, parcel_id)), None)


def forget_reports(work: Work, parcel_id: int) -> None:
    work.session.exec(delete(TrackingReport).where(col(TrackingReport.parcel_id) == parcel_id))


def forget_reports_to(work: Work, buyer_id: int) -> None:
    """Carriers write down who signed, and where: takes that off all of a buyer's parcels."""
    theirs = select(Parcel.id).join(Order, col(Order.id) == Parcel.order_id).where(Order.buyer_id == buyer_id)
    work.session.exec(delete(TrackingReport).where(col(TrackingReport.parcel_id).in_(theirs)))


def tracking_of(work: Work, parcel_id: int) -> Tracking:
    """How a parcel is followed; begun where it was not yet."""
    found = work.session.exec(select(Tracking).where(Tracking.parcel_id == parcel_id)).first()
    if found is None:
        found = Tracking(parcel_id=parcel_id)
        work.session.add(found)
        work.session.flush()
    return found


def last_asked(work: Work, number: str) -> datetime | None:
    """When the carrier was last asked about a number, for whichever parcel."""
    wanted = (
        select(func.max(Tracking.asked, type_=Utc()))
        .join(Parcel, col(Parcel.id) == Tracking.parcel_id)
        .where(Parcel.number == number)
    )
    return work.session.exec(wanted).one()
