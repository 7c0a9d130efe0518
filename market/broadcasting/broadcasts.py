"""Broadcasts: who may tell many something at once, and what can be done with one on its way."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from market.acting import Who
from market.broadcasting import audiences, news
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import Button, Content, body, content_of
from market.members.roles import OPERATOR, managers
from market.notices import Door, notify
from market.refusals import BroadcastMoved, Gone, NotAllowed, NotYours
from market.rights import APPROVE, may
from storage import broadcasts, due, muted_news, products, recipients, roles, stations
from storage.broadcasts import (
    ASKING,
    DRAFT,
    PAUSED,
    PLANNED,
    REFUSED,
    SENDING,
    STOPPED,
    Broadcast,
    BroadcastEvent,
)
from storage.clock import milliseconds, now
from storage.work import Work

MOST_LISTED = 30
MOST_RECEIVED = 10_000

EACH_MARKET_DAY = "market_days"
STARTS = "broadcast_starts"
"""The due row that begins a broadcast, or makes the next one of a repeating one."""

USEFUL_FOR = timedelta(days=30)
"""How long the clock keeps a start that it missed; whether it is still wanted is asked when it is found."""

AUTHOR, APPROVER, CLOCK = "author", "approver", "clock"

TRANSITIONS: dict[tuple[str, str], tuple[str, str]] = {
    (DRAFT, "plan"): (PLANNED, AUTHOR),
    (DRAFT, "ask"): (ASKING, AUTHOR),
    (DRAFT, "drop"): (STOPPED, AUTHOR),
    (ASKING, "approve"): (PLANNED, APPROVER),
    (ASKING, "refuse"): (REFUSED, APPROVER),
    (ASKING, "stop"): (STOPPED, AUTHOR),
    (PLANNED, "start"): (SENDING, CLOCK),
    (PLANNED, "hold"): (PAUSED, CLOCK),
    (PLANNED, "pause"): (PAUSED, AUTHOR),
    (PLANNED, "stop"): (STOPPED, AUTHOR),
    (SENDING, "pause"): (PAUSED, AUTHOR),
    (SENDING, "stop"): (STOPPED, AUTHOR),
    (SENDING, "finish"): ("done", CLOCK),
    (PAUSED, "go_on"): (PLANNED, AUTHOR),
    (PAUSED, "stop"): (STOPPED, AUTHOR),
}
"""(state, action) -> (state, who may). Whatever is not here does not happen. A manager may what an author may: also
stop what an operator sends."""


def draft(work: Work, who: Who, content: Content, topic: str, audience: Audience) -> Broadcast:
    """Keeps what is to be said and to whom; nothing is sent yet. Raises NotAllowed, Gone."""
    if topic not in news.TOPICS:
        raise Gone(what="news")
    meant = audiences.within_reach(work, who, audience)
    made = Broadcast(
        author_id=who.person,
        station_id=_station_of(work, who),
        topic=topic,
        content=content.stored(),
        audience=meant.stored(),
        made=now(),
    )
    broadcasts.add_broadcast(work, made)
    _note(work, who, made, "draft")
    return made


def as_message(work: Work, who: Who, broadcast: Broadcast) -> dict[str, Any]:
    """A broadcast that was found for somebody, as a message."""
    return message(work, broadcast)


def message(work: Work, broadcast: Broadcast) -> dict[str, Any]:
    """A broadcast as it stands in the outbox."""
    content = content_of(broadcast)
    product: object = ""
    if content.button is not None and content.button.product:
        product = products.products(work).by_slug[content.button.product].plain()
    return body(broadcast, sender(work, broadcast), product)


def sender(work: Work, broadcast: Broadcast) -> object:
    """Who sends it, as a fact: a station, or the county."""
    at = stations.station(work, broadcast.station_id) if broadcast.station_id is not None else None
    return at.name if at is not None else {"words": "the-county"}


def sender_of(work: Work, who: Who, broadcast: Broadcast) -> object:
    """Who sends a broadcast that was found for somebody."""
    return sender(work, broadcast)


def seen(work: Work, who: Who, public: str) -> Broadcast:
    """A broadcast for whoever has a part in it. Raises Gone, NotYours."""
    found = broadcasts.by_public(work, public)
    if found is None:
        raise Gone(what="broadcast")
    if not stands_as(work, who, found):
        raise NotYours()
    return found


def mine(work: Work, who: Who) -> list[Broadcast]:
    """One's own broadcasts, and for a manager all of them, the newest first. Raises NotAllowed."""
    audiences.own_villages(work, who)
    everybodys = may(work, who, APPROVE, ())
    return broadcasts.latest(work, None if everybodys else who.person, MOST_LISTED)


@dataclass(frozen=True)
class Reach:
    """How many get it, the names of a few of those meant, and how many of these have muted such news."""

    count: int
    names: tuple[str, ...]
    muted: int


def reach(work: Work, who: Who, public: str) -> Reach:
    """Whom a broadcast would reach just now. Raises Gone, NotYours, NotAllowed."""
    found = seen(work, who, public)
    audience = Audience.read(found.audience)
    meant = audiences.reach(work, who, audience)
    muted = muted_news.muters(work, audience, found.topic, now())
    return Reach(meant.count - muted, meant.names, muted)


def approvers(work: Work) -> list[int]:
    """Who may be the second person: the county's managers, and who works at its centre."""
    centre = next((one for one in stations.stations(work) if one.level == "county"), None)
    at_the_centre = roles.people_with(work, OPERATOR, centre.id) if centre is not None else []
    return list(dict.fromkeys([*managers(work), *at_the_centre]))


def act(work: Work, who: Who, public: str, action: str) -> bool:
    """A press that moves a broadcast: approve, refuse, pause, go_on, stop, drop. False where it stands so that nothing
    came of it. Raises Gone, NotYours.
    """
    found = locked(work, public)
    if not stands_as(work, who, found):
        raise NotYours()
    step = TRANSITIONS.get((found.state, action))
    if step is None or step[1] == CLOCK:
        return False
    moved = move(work, who, public, action)
    if action in ("approve", "go_on"):
        moved.starts = max(moved.starts, milliseconds(now()))
        start_at(work, moved, datetime.fromtimestamp(moved.starts / 1000, UTC))
    elif moved.state in (PAUSED, STOPPED):
        due.cancel(work, STARTS, public)
    if action == "approve":
        moved.approver_id = who.person
    if action in ("approve", "refuse") or who.person != moved.author_id:
        _tell_author(work, moved, action)
    return True


def move(work: Work, who: Who | None, public: str, action: str, why: str = "") -> Broadcast:
    """Moves a broadcast as TRANSITIONS says and writes the event. No `who`: the clock. Raises Gone, NotYours,
    BroadcastMoved.
    """
    found = locked(work, public)
    step = TRANSITIONS.get((found.state, action))
    if step is None:
        raise is_moved(found)
    if step[1] not in ({CLOCK} if who is None else stands_as(work, who, found)):
        raise NotYours()
    found.state = step[0]
    if found.state in (STOPPED, REFUSED, "done"):
        found.ended = now()
    _note(work, who, found, action, why)
    return found


def may_now(work: Work, who: Who, broadcast: Broadcast) -> list[str]:
    """What this person can do with it as it stands."""
    stands = stands_as(work, who, broadcast)
    return [
        action
        for (state, action), (_, by) in TRANSITIONS.items()
        if state == broadcast.state and by in stands
    ]


def offered(work: Work, who: Who, public: str) -> Button:
    """What the button of a broadcast opens, for whoever got it. Raises Gone."""
    found = broadcasts.by_public(work, public)
    button = content_of(found).button if found is not None else None
    if found is None or button is None:
        raise Gone(what="broadcast")
    if not recipients.is_recipient(work, found.id or 0, who.person) and not stands_as(work, who, found):
        raise Gone(what="broadcast")
    return button


def received(work: Work, person: int) -> list[tuple[str, datetime]]:
    """The news that reached a person: the text, in the language it was written in first, and when."""
    return [
        (next(iter(content_of(one).texts.values())), datetime.fromtimestamp(at / 1000, UTC))
        for one, at in recipients.received(work, person, MOST_RECEIVED)
    ]


def forget(work: Work, person: int) -> None:
    """Somebody is forgotten: what waits for them is not sent, what they wrote and is not sent yet never is, and its
    words are gone.
    """
    for found in broadcasts.unsent_by(work, person):
        if found.state in (PLANNED, SENDING, PAUSED, ASKING, DRAFT):
            found.state, found.ended = STOPPED, now()
            due.cancel(work, STARTS, found.public)
            _note(work, Who.self(person), found, "stop")
        if not found.sent:
            found.content = Content({"zh": ""}).stored()
    recipients.forget_recipient(work, person)


def start_at(work: Work, broadcast: Broadcast, moment: datetime) -> None:
    """Has the clock begin it at a moment."""
    due.plan(
        work,
        STARTS,
        broadcast.public,
        not_before=milliseconds(moment),
        not_after=milliseconds(moment + USEFUL_FOR),
    )
    work.session.flush()


def _tell_author(work: Work, broadcast: Broadcast, action: str) -> None:
    see: Door = ("button-see-broadcast", "broadcast", broadcast.public, "")
    facts = {"text": content_of(broadcast).text, "state": {"words": f"broadcast-state-{broadcast.state}"}}
    notify(work, broadcast.author_id, f"broadcast-{action.replace('_', '-')}-told", facts, [see])


def is_moved(broadcast: Broadcast) -> BroadcastMoved:
    return BroadcastMoved(state={"words": f"broadcast-state-{broadcast.state}"})


def locked(work: Work, public: str) -> Broadcast:
    found = broadcasts.lock(work, public)
    if found is None:
        raise Gone(what="broadcast")
    return found


def stands_as(work: Work, who: Who, broadcast: Broadcast) -> set[str]:
    """What somebody is to a broadcast. Nobody approves what is their own; whoever lost the role has no part in it."""
    if who.person == broadcast.author_id:
        try:
            audiences.own_villages(work, who)
        except NotAllowed:
            return set()
        return {AUTHOR}
    if who.person in approvers(work):
        return {APPROVER, AUTHOR} if broadcast.state != DRAFT else set()
    return set()


def _station_of(work: Work, who: Who) -> int | None:
    """The station in whose name somebody speaks; None: the county."""
    if audiences.own_villages(work, who) is None:
        return None
    return next((one.station_id for one in roles.roles_of(work, who.actor) if one.role == OPERATOR), None)


def _note(work: Work, who: Who | None, broadcast: Broadcast, action: str, why: str = "") -> None:
    assert broadcast.id is not None
    actor = who.actor if who else None
    event = BroadcastEvent(broadcast_id=broadcast.id, action=action, actor_id=actor, at=now(), why=why)
    broadcasts.note(work, event)
