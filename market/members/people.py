"""People: what they tell about themselves, what they may take along, and how they are forgotten."""

from typing import Any

from market.acting import Who
from market.amounts import GRAMS
from market.broadcasting import broadcasts, news
from market.county.places import full_name
from market.help import asking, groups
from market.members import roles, trading
from market.members.roles import managers
from market.refusals import Gone, OpenBusiness
from market.sessions import enrolments
from market.shop import county_store
from storage import behalf, chats, finding, imports, listings, media, network, people, places, reports, stores
from storage.clock import now
from storage.listings import DELETED
from storage.people import Person
from storage.work import Work

FORGOTTEN = "—"
"""What stands in place of a name that was deleted."""


def meet(work: Work, name: str, language: str) -> int:
    """The first word of somebody new: the person's id from now on."""
    return people.add_person(work, name, language, now())


def me(work: Work, who: Who) -> Person:
    """Raises Gone for somebody who was deleted."""
    found = people.person(work, who.person)
    if found is None or found.deleted is not None:
        raise Gone(what="person")
    return found


def rename(work: Work, who: Who, name: str) -> None:
    me(work, who).name = name


def choose_language(work: Work, who: Who, language: str) -> None:
    me(work, who).language = language


def give_phone(work: Work, who: Who, phone: str) -> None:
    """`phone` in international form, or empty to take it away."""
    me(work, who).phone = phone


def my_data(work: Work, who: Who) -> dict[str, Any]:
    """Everything the county keeps about a person, as plain data to take along."""
    person = me(work, who)
    store = stores.store_of(work, who.person)
    goods = listings.listings_of(work, store.id) if store and store.id else []
    return {
        "name": person.name,
        "language": person.language,
        "phone": person.phone,
        "village": full_name(places.places(work), person.village).zh,
        "since": person.since.isoformat(),
        "store": {
            "name": store.name,
            "village": full_name(places.places(work), store.village).zh,
            "opened": store.opened.isoformat(),
        }
        if store
        else None,
        "listings": [
            {
                "product": one.product,
                "grams" if one.unit in GRAMS else "pieces": one.quantity,
                "unit": one.unit,
                "photos": len(listings.photos_of(work, one.id or 0)),
                "price_fen": one.price,
                "per": one.per,
                "note": one.note,
                "state": one.state,
                "listed": one.listed.isoformat(),
            }
            for one in goods
        ],
        "bought": trading.bought(work, who.person),
        "sold": trading.sold(work, who.person),
        "addresses": trading.addresses(work, who.person),
        "asked_for_help": asking.kept(work, who.person),
        "topics_in_groups": groups.topics_of(work, who.person),
        "reported": [
            {"why": one.why, "at": one.at.isoformat()} for one in reports.reports_of(work, who.person)
        ],
        "acted_for_by_a_station_since": client.since.isoformat()
        if (client := behalf.client_of(work, who.person))
        else None,
        "news": [{"text": text, "at": at.isoformat()} for text, at in broadcasts.received(work, who.person)],
        "news_muted": sorted(news.muted(work, who)),
        "looked_for": [one.text for one in finding.searches_of(work, who.person)],
        "training": enrolments.kept(work, who.person),
        "changes": [
            {"what": one.what, "at": one.at.isoformat(), "by_a_station": one.actor_id != who.person}
            for one in people.changes_of(work, who.person)
        ],
    }


def forget(work: Work, who: Who) -> None:
    """Deletes a person: name, phone, village, pictures and what was written are gone, the store is closed.

    What the law makes a market keep (that something was listed, sold or changed, and when) stays without the name.
    The county's own store goes on in other hands. Raises OpenBusiness while an order is not finished, or money is owed.
    """
    person = me(work, who)
    county_store.leave(work, who.person, managers(work))
    if trading.open_business(work, who.person):
        raise OpenBusiness()
    roles.leave(work, who.person)
    person.name, person.phone, person.village, person.deleted = FORGOTTEN, "", "", now()
    store = stores.store_of(work, who.person)
    if store is not None and store.id is not None:
        store.closed, store.picture = now(), ""
        store.name, store.skeleton = FORGOTTEN, f"{FORGOTTEN}{store.id}"
        for listing in listings.listings_of(work, store.id):
            listing.state, listing.note, listing.words = DELETED, "", ""
    trading.forget(work, who.person)
    broadcasts.forget(work, who.person)
    listings.forget_photos(work, who.person)
    media.forget_pictures(work, who.person)
    finding.forget_searches(work, who.person)
    asking.forget(work, who)
    behalf.forget_client(work, who.person, now())
    imports.forget_imports(work, who.person)
    enrolments.leave_all(work, who.person)
    network.forget_photos(work, who.person)
    reports.forget_words(work, who.person)
    work.session.flush()
    chats.let_go(work, who.person)


def live_in(work: Work, who: Who, village: str) -> None:
    me(work, who).village = village
