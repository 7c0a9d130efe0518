"""Kinds of news, and who does not want which. What somebody has ordered or enrolled in is no news: they hear of it."""

from market.acting import Who
from market.refusals import Gone
from storage import muted_news
from storage.work import Work

COUNTY, BUYING, TRAINING, MARKET = "county", "buying", "training", "market"
TOPICS = (COUNTY, BUYING, TRAINING, MARKET)
"""Notices of the county, what is bought and for how much, courses, market days."""


def muted(work: Work, who: Who) -> set[str]:
    """The kinds of news that a person has muted."""
    return muted_news.muted_by(work, who.person)


def turn(work: Work, who: Who, topic: str) -> bool:
    """Mutes a kind of news, or lets it come again; whether it is muted now. Raises Gone for a kind there is not."""
    if topic not in TOPICS:
        raise Gone(what="news")
    if topic in muted_news.muted_by(work, who.person):
        muted_news.unmute(work, who.person, topic)
        return False
    muted_news.mute(work, who.person, topic)
    return True
