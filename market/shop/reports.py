"""Reports: anybody says that a listing is not right; the station hides it with a reason, or lets it stand."""

from dataclasses import dataclass

from market import notices
from market.acting import Who
from market.county.stations import serving
from market.refusals import AlreadyReported, Gone, OwnGoods
from market.rights import MODERATE, check, people_who_may, stations_of
from market.shop import listings
from storage import listings as stored_listings
from storage import products, reports
from storage.clock import now
from storage.listings import HIDDEN as LISTING_HIDDEN
from storage.listings import Listing
from storage.reports import HIDDEN, LEFT, WAITING, ListingReport
from storage.stores import Store
from storage.work import Work

USUAL = ("fake", "forbidden", "wrong-photo", "cheating")
"""The usual reasons why somebody reports a listing."""

WHY_HIDDEN = ("not-as-shown", "not-allowed", "no-answer")
"""The usual reasons why a station hides one."""

IN_SIGHT = 20


@dataclass(frozen=True)
class Reported:
    """A listing with all that is said against it: `whys` of those who wait for a word, in their order."""

    report: ListingReport
    listing: Listing
    store: Store
    whys: tuple[str, ...]
    photos: tuple[str, ...]


def report(work: Work, who: Who, public: str, why: str) -> ListingReport:
    """Somebody reports a listing: the station that serves its village looks at it, or the county where none does.

    Raises Gone, OwnGoods, AlreadyReported.
    """
    offer = listings.offer(work, who, public)
    listing, store = offer.listing, offer.store
    if store.owner_id == who.person:
        raise OwnGoods()
    assert listing.id is not None
    if reports.report_of(work, listing.id, who.person) is not None:
        raise AlreadyReported()
    station = next(iter(serving(work, store.village)), None)
    made = ListingReport(
        listing_id=listing.id,
        person_id=who.person,
        station_id=station.id if station else None,
        why=why,
        at=now(),
    )
    reports.add_report(work, made)
    looking = [one for one in _moderators(work, made) if one not in (who.person, store.owner_id)]
    see: notices.Door = ("button-see-report", "report", made.public, "")
    for one in looking:
        notices.notify(
            work, one, "listing-reported", {**_facts(work, listing, store), "why": said(why)}, (see,)
        )
    return made


def waiting(work: Work, who: Who) -> list[tuple[ListingReport, Listing, Store]]:
    """What the person is to look at, the oldest first; empty for who has no part in it."""
    where = stations_of(work, who, MODERATE)
    return [] if where == [] else reports.reports_at(work, where, WAITING, IN_SIGHT)


def hidden(work: Work, who: Who) -> list[tuple[ListingReport, Listing, Store]]:
    """What was hidden because of a report and is so still, the newest first."""
    where = stations_of(work, who, MODERATE)
    found = [] if where == [] else reports.reports_at(work, where, HIDDEN, IN_SIGHT)
    return [one for one in found if one[1].state == LISTING_HIDDEN]


def shown(work: Work, who: Who, public: str) -> Reported:
    """One report with its listing. Raises Gone, NotAllowed."""
    found = _seen(work, who, reports.report_by_public(work, public))
    listing, store = _listing(work, found)
    same = reports.waiting_about(work, found.listing_id) or [found]
    photos = tuple(stored_listings.photos_of(work, found.listing_id))
    return Reported(found, listing, store, tuple(one.why for one in same if one.why), photos)


def hide(work: Work, who: Who, public: str, reason: str) -> bool:
    """The listing is taken out of sight, with a reason that the seller is told. False where that was decided.

    Raises Gone, NotAllowed.
    """
    found = _report(work, who, public)
    listing, store = _listing(work, found)
    if found.state != WAITING or not listings.moderate(work, listing, "hide"):
        return False
    _decide(work, who, found, HIDDEN, reason)
    facts = {**_facts(work, listing, store), "why": said(reason)}
    doors: list[notices.Door] = [
        ("button-person", "person", "", ""),
        ("button-see-listing", "my", listing.public, ""),
    ]
    notices.notify(work, store.owner_id, "listing-hidden", facts, doors)
    return True


def let_stand(work: Work, who: Who, public: str) -> bool:
    """Nothing is wrong with it: whoever reported it is told. False where that was decided. Raises Gone, NotAllowed."""
    found = _report(work, who, public)
    if found.state != WAITING:
        return False
    _decide(work, who, found, LEFT, "")
    return True


def show_again(work: Work, who: Who, public: str) -> bool:
    """A listing that was hidden is in sight again; its seller is told. False where it is so already.

    Raises Gone, NotAllowed.
    """
    found = _report(work, who, public)
    listing, store = _listing(work, found)
    if found.state != HIDDEN or not listings.moderate(work, listing, "show"):
        return False
    found.state, found.decided_by, found.decided = LEFT, who.actor, now()
    work.session.flush()
    see: notices.Door = ("button-see-listing", "my", listing.public, "")
    notices.notify(work, store.owner_id, "listing-shown-again", _facts(work, listing, store), (see,))
    return True


def why_hidden(work: Work, who: Who, public: str) -> object | None:
    """Why the person's own listing is hidden, as a fact of a message; None where it is not. Raises Gone, NotYours."""
    listing = listings.mine(work, who, public)
    if listing.state != LISTING_HIDDEN:
        return None
    newest = reports.newest_decision(work, listing.id or 0)
    return said(newest.decision if newest else "")


def said(why: str) -> object:
    """A reason as a fact of a message: one of the usual ones in words of ours, or own words."""
    return {"words": f"report-{why}"} if why in (*USUAL, *WHY_HIDDEN) else why


def _decide(work: Work, who: Who, report: ListingReport, state: str, decision: str) -> None:
    """All that wait about this listing are decided with it, and those who reported it are told."""
    listing, store = _listing(work, report)
    for one in reports.waiting_about(work, report.listing_id):
        one.state, one.decision, one.decided_by, one.decided = state, decision, who.actor, now()
        notices.notify(work, one.person_id, f"report-{state}", _facts(work, listing, store))
    work.session.flush()


def _report(work: Work, who: Who, public: str) -> ListingReport:
    """A report, locked. Raises Gone, NotAllowed."""
    return _seen(work, who, reports.locked_report(work, public))


def _seen(work: Work, who: Who, found: ListingReport | None) -> ListingReport:
    if found is None:
        raise Gone(what="report")
    check(work, who, MODERATE, [found.station_id] if found.station_id is not None else [])
    return found


def _listing(work: Work, report: ListingReport) -> tuple[Listing, Store]:
    listing = work.session.get_one(Listing, report.listing_id)
    return listing, work.session.get_one(Store, listing.store_id)


def _moderators(work: Work, report: ListingReport) -> list[int]:
    here = people_who_may(work, MODERATE, report.station_id) if report.station_id is not None else []
    return here or people_who_may(work, MODERATE, None)


def _facts(work: Work, listing: Listing, store: Store) -> dict[str, object]:
    return {"product": products.products(work).by_slug[listing.product].plain(), "store": store.name}


def may_moderate(work: Work, who: Who) -> bool:
    return stations_of(work, who, MODERATE) != []
