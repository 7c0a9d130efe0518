"""Broadcasts as their author and the county's managers see them, and the kinds of news as everybody does."""

from collections.abc import Sequence

from bot.flows.audience import in_words
from bot.flows.market_days import in_words as days_in_words
from bot.pages.page import Look, Where
from bot.pages.paging import page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain, plain
from market.broadcasting import broadcast_reports, broadcasts, news
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import PHOTO, content_of
from market.county import market_days
from market.county.places import all_places, full_name, short_name
from market.members import people
from market.rights import APPROVE, may
from market.shop.products import all_products
from storage.broadcasts import ASKING, DRAFT
from storage.places import Places

BARS = 6
"""Villages in the picture: more names than these do not fit beside one another."""

LETTERS = 9
"""Of a village's Latin name that fit under a bar."""

LINES = 12


def mine(look: Look, where: Where) -> Message:
    """What was told, newest first. Raises NotAllowed."""
    found = look(broadcasts.mine)
    buttons = [
        DoorButton(
            Words(
                "button-one-broadcast",
                {
                    "sign": Words(f"broadcast-sign-{one.state}").plain(),
                    "text": broadcast_reports.short(content_of(one).text),
                },
            ),
            "broadcast",
            one.public,
        )
        for one in found
    ]
    rows = page_of(buttons, where, "broadcasts", columns=1)
    new = [DoorButton(Words("button-compose"), "compose")]
    return Message(Words("broadcasts", {"count": len(found)}), rows=[new, *rows], edit=True)


def one(look: Look, where: Where) -> Message:
    """A broadcast: what it says, to whom and when, until that is settled; then how far it has come. Raises Gone,
    NotYours.
    """
    found = look(broadcasts.seen, where.id)
    facts, doors = look(broadcast_reports.card, found)
    rows = [[DoorButton(Words(label), door, id_, arg)] for label, door, id_, arg in doors]
    show = [DoorButton(Words("button-show-me"), "show-broadcast", found.public)]
    back = [DoorButton(Words("button-broadcasts"), "broadcasts")]
    if found.state not in (DRAFT, ASKING):
        words = Words("broadcast-series" if found.repeats else "broadcast-report", facts)
        return Message(words, rows=[*rows, show, back], edit=True)
    content, reach = content_of(found), look(broadcasts.reach, found.public)
    written: dict[str, Plain] = {
        "state": facts["state"],
        "starts": facts["starts"],
        "text": content.text,
        "sender": plain(look(broadcasts.sender_of, found)),
        "topic": Words(f"news-{found.topic}").plain(),
        "audience": in_words(Audience.read(found.audience), look(all_places), look(all_products)),
        "count": reach.count,
        "names": list(reach.names),
        "muted": reach.muted,
    }
    picture = content.media.id if content.media is not None and content.media.kind == PHOTO else None
    plan = (
        [[DoorButton(Words("button-plan"), "plan-broadcast", found.public)]] if found.state == DRAFT else []
    )
    return Message(
        Words("broadcast-written", written), rows=[show, *plan, *rows, back], picture=picture, edit=True
    )


def villages(look: Look, where: Where) -> Message:
    """How many it has reached in each village, as a picture and in lines that say the same. Raises Gone, NotYours."""
    figures = look(broadcast_reports.villages, where.id)
    county, language = look(all_places), look(people.me).language
    first = figures[:BARS]
    drawing: Plain = {
        "bars": {
            "labels": [_label(county, one.village, language) for one in first],
            "values": [f"{one.sent}/{one.total}" for one in first],
            "heights": [one.sent for one in first],
        }
    }
    lines: Sequence[Plain] = [
        Words(
            "broadcast-of-village",
            {
                "village": full_name(county, one.village).plain()
                if one.village
                else Words("village-not-told").plain(),
                "sent": one.sent,
                "total": one.total,
                "blocked": one.blocked,
                "failed": one.failed,
            },
        ).plain()
        for one in figures[:LINES]
    ]
    facts: dict[str, Plain] = {
        "villages": len(figures),
        "sent": sum(one.sent for one in figures),
        "total": sum(one.total for one in figures),
        "lines": {"lines": lines},
    }
    rows = [
        [DoorButton(Words("button-broadcast-table"), "broadcast-table", where.id)],
        [DoorButton(Words("button-see-broadcast"), "broadcast", where.id)],
    ]
    return Message(
        Words("broadcast-villages", facts), rows=rows, picture=drawing if first else None, edit=True
    )


def _label(county: Places, village: str, language: str) -> str:
    """A village under its bar, as short as people say it."""
    place = county.by_code.get(village)
    if place is None:
        return "?"
    return place.short if language == "zh" else short_name(county, village).en[:LETTERS]


def my_news(look: Look, where: Where) -> Message:
    """The kinds of news, each with a button that mutes it or lets it come again."""
    muted = look(news.muted)
    rows = [
        [
            DoorButton(
                Words(
                    "button-news-off" if topic in muted else "button-news-on",
                    {"topic": Words(f"news-{topic}").plain()},
                ),
                "turn-news",
                topic,
            )
        ]
        for topic in news.TOPICS
    ]
    return Message(Words("my-news"), rows=[*rows, [DoorButton(Words("button-me"), "me")]], edit=True)


def fairs(look: Look, where: Where) -> Message:
    """On which days which town's fair is held."""
    county = look(all_places)
    lines: list[Plain] = [
        Words("fair-of", {"town": short_name(county, town).plain(), "days": days_in_words(days)}).plain()
        for town, days in look(market_days.known).items()
    ]
    facts: dict[str, Plain] = {"lines": {"lines": lines or [Words("fairs-unknown").plain()]}}
    if not look(may, APPROVE):
        return Message(Words("market-days", facts), edit=True)
    rows = [
        [DoorButton(Words("button-set-market-days"), "set-market-days")],
        [DoorButton(Words("button-county"), "county")],
    ]
    return Message(Words("market-days", facts), rows=rows, edit=True)
