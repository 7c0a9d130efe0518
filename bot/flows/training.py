"""A session of training is planned, moved or called off; and which role demands to have been at one."""

from collections.abc import Sequence
from typing import cast

from bot.flows.audience import choose_audience, in_words
from bot.flows.moment import choose_moment
from bot.flows.reason import Reason
from bot.flows.session_questions import HowLong, HowMany, Pin, Topic, Where, Whose
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain, plain
from bot.talk.question import Option
from bot.talk.questions import Choice, Confirm
from bot.talk.run import Talk, steps
from market.broadcasting.audiences import Audience
from market.county.places import all_places
from market.hours import when
from market.members import roles
from market.members.roles import OPERATOR, TRAINER
from market.refusals import SessionPast
from market.rights import STAFF, check_county
from market.sessions import session_facts, training
from market.sessions.training import Plan
from market.shop.products import all_products
from storage.stations import Station
from storage.training import TrainingSession

LIKELY: Sequence[tuple[int, str]] = ((1, "09:00"), (2, "14:00"), (7, "09:00"), (7, "14:00"))
"""When sessions begin: days from today, and the time of day."""

WHY_MOST = 200
WHY_MOVED, WHY_CALLED_OFF = (
    {one: Words(f"session-why-{one}") for one in reasons}
    for reasons in (("weather", "trainer", "room", "farm-work"), ("weather", "trainer", "too-few"))
)
"""The usual reasons."""

NONE = "none"


@steps("topic", "where", "begins", "minutes", "seats", "trainer", "audience", "confirm")
def plan_session(talk: Talk) -> None:
    """What it is about, where, when, for how long, for how many, who holds it, and for whom it is."""
    own, county = talk.read(training.planners_stations)
    station = _station(talk, own, county)
    topic = talk.ask(Topic("topic"))
    where = talk.ask(Where("where", [station.name] if station else [one.name for one in own[:3]]))
    pin = talk.ask(Pin("pin", {"where": where.place})) if where.place else None
    begins = talk.part("begins", choose_moment, Words("session-begins"), LIKELY)
    minutes = talk.ask(HowLong("minutes"))
    seats = talk.ask(HowMany("seats"))
    trainer_id, trainer = talk.ask(Whose("trainer", talk.read(training.trainers), talk.person))
    audience = talk.part("audience", choose_audience)
    plan = Plan(
        topic=topic,
        begins=begins,
        minutes=minutes,
        seats=seats,
        place=where.place,
        pin=pin,
        link=where.link,
        station=station.public if station else "",
        trainer=trainer,
        trainer_id=trainer_id,
        audience=audience,
    )
    talk.ask(
        Confirm(
            "confirm",
            topic=session_facts.topic(topic),
            when=when(begins),
            long=session_facts.length(minutes),
            where=where.link or where.place,
            seats=seats_fact(seats),
            trainer=trainer,
            audience=for_whom(talk, audience),
            clashes=clashes_fact(talk.read(training.at_the_same_time, plan), "same-time"),
        )
    )
    made = talk.do(training.plan_session, plan, again={SessionPast: "begins"})
    talk.say(
        "planned",
        topic=session_facts.topic(topic),
        when=when(begins),
        link={"start": f"t_{made.public}"},
        doors=see_session(made.public),
    )


def move_session(talk: Talk, session: str) -> None:
    """To another time, and why: everybody who is enrolled is told."""
    found = talk.read(training.shown, session).session
    begins = talk.part("begins", choose_moment, _asked("session-moves-to", found), LIKELY)
    why = talk.ask(Reason("why", WHY_MOVED, most=WHY_MOST))
    talk.ask(
        Confirm(
            "confirm",
            topic=session_facts.topic(found.topic),
            before=when(found.begins),
            when=when(begins),
            why=session_facts.reason(why),
            clashes=clashes_fact(talk.read(training.in_the_way, session, begins), "same-time"),
        )
    )
    told = talk.do(training.move_session, session, begins, why, again={SessionPast: "begins"})
    talk.say("moved", when=when(begins), count=told, doors=see_session(session))


def call_off_session(talk: Talk, session: str) -> None:
    """It does not take place, and why: everybody who is enrolled is told."""
    found = talk.read(training.shown, session).session
    topic, begins = session_facts.topic(found.topic), when(found.begins)
    why = talk.ask(Reason("why", WHY_CALLED_OFF, {"topic": topic, "when": begins}, most=WHY_MOST))
    talk.ask(Confirm("confirm", topic=topic, when=begins, why=session_facts.reason(why)))
    told = talk.do(training.call_off, session, why)
    talk.say("called-off", count=told, doors=see_session(session))


def demand_training(talk: Talk) -> None:
    """The county's manager: a role is given only to who was at a session on a topic."""
    talk.read(check_county, STAFF)
    options = [Option(one, Words(f"role-{one}")) for one in (OPERATOR, TRAINER)]
    role = talk.ask(Choice("role", options, columns=1))
    topics = [Option(one, Words(f"topic-{one}")) for one in session_facts.ACTS]
    topic = talk.ask(Choice("topic", [*topics, Option(NONE, Words("button-no-training"))], columns=1))
    talk.do(roles.demand, role, "" if topic == NONE else topic)
    key = "none" if topic == NONE else "demanded"
    talk.say(key, role=Words(f"role-{role}"), topic=session_facts.topic(topic), doors=COUNTY)


COUNTY = [[DoorButton(Words("button-county"), "county")]]


def see_session(public: str) -> list[list[DoorButton]]:
    return [[DoorButton(Words("button-see-session"), "session", public)]]


def seats_fact(seats: int) -> Plain:
    if seats >= session_facts.NO_LIMIT:
        return Words("seats-no-limit").plain()
    return Words("seats-count", {"count": seats}).plain()


def for_whom(talk: Talk, audience: Audience) -> Plain:
    return in_words(audience, talk.read(all_places), talk.read(all_products))


def clashes_fact(clashing: Sequence[TrainingSession], key: str) -> Plain:
    """A line for each session at the same time; empty where there is none."""
    lines: list[Plain] = [Words(key, plain(session_facts.said(one))).plain() for one in clashing]  # type: ignore[arg-type]
    return {"lines": lines}


def _station(talk: Talk, own: Sequence[Station], county: bool) -> Station | None:
    """For which station an operator plans; a manager plans for the county."""
    if county:
        return None
    if len(own) == 1:
        return own[0]
    chosen = talk.ask(Choice("station", [Option(one.public, one.name) for one in own], columns=1))
    return next(one for one in own if one.public == chosen)


def _asked(key: str, session: TrainingSession) -> Words:
    return Words(
        key, {"topic": plain(session_facts.topic(session.topic)), "when": cast(Plain, when(session.begins))}
    )
