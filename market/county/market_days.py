"""Market days: when the fair is held in a town, and when the next one is for some people."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from market.acting import Who
from market.broadcasting.audiences import Audience
from market.hours import county
from market.refusals import Gone, NoSuchDays
from market.rights import ADDRESS, check_county
from storage import market_days
from storage.places import places
from storage.work import Work

WEEKLY = "w"
USUAL = ("147", "258", "369", "5", "0", "w7")
"""How fairs usually follow: every third day of the lunar month, each fifth or tenth, each Sunday."""

NEWS_MINUTE = 7 * 60
"""The minute of a market day at which its news goes out: seven o'clock, when people set out."""

LOOK_AHEAD_DAYS = 40
"""A lunar month and some days: whatever repeats has come by then."""


def known(work: Work, who: Who) -> dict[str, str]:
    """The days of each town that has any."""
    return market_days.market_days(work)


def save(work: Work, who: Who, town: str, days: str) -> None:
    """Says on which days a town's fair is held, as storage keeps it; empty: on none. Raises NotManager, Gone,
    NoSuchDays.
    """
    check_county(work, who, ADDRESS)
    place = places(work).by_code.get(town)
    if place is None or place.level != "town":
        raise Gone(what="village")
    digits = days.removeprefix(WEEKLY)
    allowed = "1234567" if days.startswith(WEEKLY) else "0123456789"
    if days and (not digits or not set(digits) <= set(allowed)):
        raise NoSuchDays()
    market_days.save_market_days(work, town, days)


def held_on(days: str, day: date) -> bool:
    """Is a fair that follows these days held on this day?"""
    if days.startswith(WEEKLY):
        return str(day.isoweekday()) in days[1:]
    return str(_lunar_day(day) % 10) in days


def towns_on(work: Work, audience: Audience, day: date) -> list[str]:
    """The towns in which people who are meant live and where a fair is held on this day."""
    found = market_days.market_days(work)
    meant = _towns_of(work, audience)
    return [town for town, days in found.items() if (not meant or town in meant) and held_on(days, day)]


def next_market(work: Work, audience: Audience, after: datetime) -> datetime | None:
    """Seven o'clock of the next day, after a moment, on which any of those meant has a fair; None: never."""
    today = county().local(after).date()
    for days in range(LOOK_AHEAD_DAYS):
        day = today + timedelta(days=days)
        moment = county().start_of(day.isoformat()) + timedelta(minutes=NEWS_MINUTE)
        if moment > after and towns_on(work, audience, day):
            return moment.astimezone(UTC)
    return None


def of_towns(work: Work, audience: Audience, towns: Collection[str]) -> Audience:
    """The part of an audience that lives in these towns."""
    county_places = places(work)
    if not audience.towns and not audience.villages:
        return replace(audience, towns=tuple(towns))
    villages = tuple(one for one in audience.villages if county_places.by_code[one].parent in towns)
    return replace(audience, towns=tuple(one for one in audience.towns if one in towns), villages=villages)


def _towns_of(work: Work, audience: Audience) -> set[str]:
    by_code = places(work).by_code
    return {*audience.towns, *(by_code[one].parent for one in audience.villages if one in by_code)}


def _lunar_day(day: date) -> int:
    from lunar_python import Solar  # not before somebody asks for a market day

    return int(Solar.fromYmd(day.year, day.month, day.day).getLunar().getDay())
