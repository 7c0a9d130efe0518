"""Planning a broadcast: when it goes out, how often, and whether a second person has to approve it."""

from datetime import datetime

from market.acting import Who
from market.broadcasting import audiences, broadcasts
from market.broadcasting.audiences import Audience
from market.county import market_days
from market.hours import county, when
from market.notices import notify
from market.refusals import NobodyThere, NobodyToApprove, NoMarketDays, NotYours
from storage import audiences as stored_audiences
from storage import recipients
from storage.broadcasts import DRAFT, Broadcast
from storage.clock import milliseconds, now
from storage.work import Work

MOST_ALONE = 500
"""So many people one person may address without a second one's approval."""


def needs_a_second(work: Work, who: Who, public: str, starts: datetime | None, repeats: str) -> bool:
    """Has somebody else to agree: more than 500 people, or anybody in quiet hours? Raises Gone, NotYours."""
    found = broadcasts.seen(work, who, public)
    audience = Audience.read(found.audience)
    many = stored_audiences.how_many(work, audience, now()) > MOST_ALONE
    return many or county().quiet(_first(work, audience, starts, repeats) or now())


def said_when(starts: datetime | None, repeats: str) -> dict[str, object]:
    """When something goes out, as a fact of a message."""
    if repeats:
        return {"words": "each-market-day"}
    return dict(when(starts)) if starts is not None else {"words": "at-once"}


def plan(work: Work, who: Who, public: str, starts: datetime | None, repeats: str) -> Broadcast:
    """Says when a draft goes out: at a moment, now (no moment), or on each market day. Its recipients are written down
    here, those of a repeating one each time anew.

    Raises Gone, NotYours, BroadcastMoved, NotAllowed, NobodyThere, NobodyToApprove, NoMarketDays.
    """
    found = broadcasts.locked(work, public)
    if broadcasts.AUTHOR not in broadcasts.stands_as(work, who, found):
        raise NotYours()
    if found.state != DRAFT:
        raise broadcasts.is_moved(found)
    audience = audiences.within_reach(work, who, Audience.read(found.audience))
    first = _first(work, audience, starts, repeats)
    if first is None:
        raise NoMarketDays()
    found.starts, found.repeats, found.at_night = milliseconds(first), repeats, county().quiet(first)
    count = stored_audiences.how_many(work, audience, now())
    if not repeats:
        recipients.fill(work, found, audience, now())
        count = found.total
    if not count:
        raise NobodyThere()
    if count <= MOST_ALONE and not found.at_night:
        broadcasts.move(work, who, public, "plan")
        broadcasts.start_at(work, found, first)
        return found
    others = [one for one in broadcasts.approvers(work) if one != who.person]
    if not others:
        raise NobodyToApprove(most=MOST_ALONE)
    broadcasts.move(work, who, public, "ask")
    facts = {"sender": broadcasts.sender(work, found), "count": count, "when": when(first)}
    for one in others:
        notify(work, one, "broadcast-asks", facts, [("button-see-broadcast", "broadcast", public, "")])
    return found


def _first(work: Work, audience: Audience, starts: datetime | None, repeats: str) -> datetime | None:
    """When it goes out for the first time; None where it never does."""
    if repeats == broadcasts.EACH_MARKET_DAY:
        return market_days.next_market(work, audience, now())
    return starts or now()
