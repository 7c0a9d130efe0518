"""What is said of a session of training: facts of messages, never a sentence; and the buttons below what is told."""

from collections.abc import Mapping

from market.hours import when
from market.notices import Door
from storage.training import TrainingSession

Fact = Mapping[str, object]

ACTS: Mapping[str, tuple[str, str]] = {
    "first-listing": ("button-list-produce", "list"),
    "photos": ("button-list-produce", "list"),
    "packing": ("menu-orders", "orders"),
    "operator": ("", ""),
    "phone": ("button-look-around", "buy"),
}
"""The topics that we know -> the act with which a training on them closes: a button's label and its door. What an
operator learns is done at the counter, once the role is given.
"""

USUAL_REASONS = ("weather", "trainer", "room", "farm-work", "too-few")
"""Why a session is moved or called off, where nobody said it in own words."""

NO_LIMIT = 100_000
"""Seats of a session to which as many come as want."""


def said(session: TrainingSession) -> dict[str, object]:
    """What every message about a session says: what it is about, when, for how long and where."""
    minutes = int((session.ends - session.begins).total_seconds()) // 60
    return {
        "topic": topic(session.topic),
        "when": when(session.begins),
        "long": length(minutes),
        "where": where(session),
        "why": reason(session.why),
    }


def topic(said_topic: str) -> object:
    """A topic that we know is worded in the reader's language; any other as it was typed."""
    return {"words": f"topic-{said_topic}"} if said_topic in ACTS else said_topic


def reason(why: str) -> object:
    """Why a session was moved or called off."""
    return {"words": f"session-why-{why}"} if why in USUAL_REASONS else why


def length(minutes: int) -> Fact:
    hours, rest = divmod(minutes, 60)
    if not rest:
        return {"words": "length-hours", "facts": {"hours": hours}}
    if not hours:
        return {"words": "length-minutes", "facts": {"minutes": rest}}
    return {"words": "length-both", "facts": {"hours": hours, "minutes": rest}}


def where(session: TrainingSession) -> object:
    return {"words": "session-online", "facts": {"link": session.link}} if session.link else session.place


def free(session: TrainingSession) -> int:
    return session.seats - session.taken


def see(session: TrainingSession) -> list[Door]:
    return [("button-see-session", "session", session.public, "")]


def come_or_not(session: TrainingSession) -> list[Door]:
    """Below every reminder: I come, I cannot; and the session."""
    return [
        ("button-session-come", "come", session.public, ""),
        ("button-session-cannot", "leave", session.public, ""),
        *see(session),
    ]


def act(session: TrainingSession) -> list[Door]:
    """The door to the act with which a training closes; none where there is none."""
    label, door = ACTS.get(session.topic, ("", ""))
    return [(label, door, "", "")] if door else []
