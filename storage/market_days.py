"""Market days: on which days a town holds its fair. Data of the county, entered by its manager, never guessed."""

from sqlmodel import Field, SQLModel, col, delete, select

from storage.work import Work


class MarketDay(SQLModel, table=True):
    """`days`: last digits of lunar days (147: the 1st, 4th, 7th, 11th ...) or, after a w, of the week (w7: Sundays)."""

    town: str = Field(primary_key=True, foreign_key="place.code")
    days: str


def market_days(work: Work) -> dict[str, str]:
    """The days of each town that has any, by the town's code."""
    rows = work.session.exec(select(MarketDay).order_by(col(MarketDay.town)))
    return {one.town: one.days for one in rows}


def save_market_days(work: Work, town: str, days: str) -> None:
    """Empty days: the town holds no fair."""
    if days:
        work.session.merge(MarketDay(town=town, days=days))
        work.session.flush()
    else:
        work.session.exec(delete(MarketDay).where(col(MarketDay.town) == town))
