"""Doors of training: to enrol, to come or not, to have been there; then the session is shown as it stands."""

import re
from collections.abc import Callable
from datetime import timedelta

from bot.flows.broadcasts import NOTHING
from bot.handlers.visit import Action, Visit, begins
from bot.papers.calendar import entry
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import plain
from bot.talk.stage import refused
from market.broadcasting import news
from market.refusals import Gone, NeedsTraining, NotAllowed, Refusal
from market.sessions import attendance, enrolments, session_facts, training
from reading.word import folded
from storage.enrolments import ENROLLED

CODE = re.compile(r"\d{4}")

REMINDED_OF = timedelta(days=3)
"""Whoever says "I come" without being asked means a session that begins within this time."""

ENROL = [DoorButton(Words("button-trainings"), "trainings")]


def enrol(visit: Visit, id_: str, arg: str) -> None:
    try:
        mine = visit.change(enrolments.enrol, id_)
    except Refusal as error:
        visit.toast = refused(error)
    else:
        visit.toast = Words("toast-enrolled" if mine.state == ENROLLED else "toast-waiting")
    visit.show("session", id_)


def _moves(change: Callable[..., bool], done: str) -> Action:
    """A press that changes one's own part in a session; pressed twice it says that it is so already."""

    def press(visit: Visit, id_: str, arg: str) -> None:
        visit.press(change, id_, done=done)
        visit.show("session", id_)

    return press


def alone(visit: Visit, id_: str, arg: str) -> None:
    """The neighbour does not come along after all."""
    try:
        visit.change(enrolments.bring, id_, "")
    except Refusal as error:
        visit.toast = refused(error)
    else:
        visit.toast = Words("toast-done")
    visit.show("session", id_)


def tick(visit: Visit, id_: str, arg: str) -> None:
    """Somebody on the list came, or did not; the list is shown as it is then, at the same place."""
    enrolment, _, page = arg.partition(".")
    if not enrolment.isdigit():
        visit.toast = Words("toast-old-button")
        return
    try:
        came = visit.change(attendance.tick, id_, int(enrolment))
    except Refusal as error:
        visit.toast = refused(error)
    else:
        visit.toast = Words("toast-came" if came else "toast-did-not-come")
    visit.show("attendance", id_, page)


def pin(visit: Visit, id_: str, arg: str) -> None:
    """Where the session is, on the map."""
    try:
        session = visit.market.read(training.shown, id_).session
    except Refusal as error:
        visit.toast = refused(error)
        return
    if session.lat is None:
        visit.toast = Words("toast-old-button")
        return
    title = plain(session_facts.topic(session.topic))
    visit.documents.append(
        {"pin": {"lat": session.lat, "lon": session.lon, "title": title, "address": session.place}}
    )


def calendar(visit: Visit, id_: str, arg: str) -> None:
    """The session as a file for the phone's calendar."""
    try:
        session = visit.market.read(training.shown, id_).session
    except Refusal as error:
        visit.toast = refused(error)
        return
    language = visit.person.language
    topic = visit.words.label(language, plain(session_facts.topic(session.topic)))
    name = visit.words.plain(language, {"words": "calendar-name"})
    text = entry(session, topic, session.link or session.place)
    visit.documents.append(
        {
            "words": {
                "words": "calendar-here",
                "facts": {"topic": plain(session_facts.topic(session.topic))},
            },
            "document": {"name": f"{name}.ics", "text": text},
        }
    )


def announce(visit: Visit, id_: str, arg: str) -> None:
    """Whoever plans a session tells others of it: a broadcast whose words, with the link, are there already."""
    try:
        shown = visit.market.read(training.shown, id_)
        if not shown.plans:
            raise NotAllowed()
    except Refusal as error:
        visit.toast = refused(error)
        return
    facts = {name: plain(fact) for name, fact in session_facts.said(shown.session).items()}
    invitation = {"words": "session-invitation", "facts": {**facts, "link": {"start": f"t_{id_}"}}}
    text, other = (visit.words.plain(language, invitation) for language in ("zh", "en"))
    visit.begin(
        "compose_broadcast",
        {"text": text, "other": other, "media": [], "button": NOTHING, "topic": news.TRAINING},
    )


def scanned(visit: Visit, token: str) -> None:
    """The QR at the door."""
    try:
        session = visit.change(attendance.scan, token)
    except Gone:
        visit.say("link-leads-nowhere", keyboard="menu")
        return
    except Refusal as error:
        visit.messages.append(Message(refused(error), keyboard="menu"))
        return
    visit.say("welcome-there", {"topic": plain(session_facts.topic(session.topic))}, keyboard="menu")
    visit.show("session", session.public)


def code_heard(visit: Visit, text: str) -> bool:
    """Four digits typed by who is in a session just now: its code, said aloud. False where they are in none."""
    digits = "".join(folded(text).split())
    sessions = visit.market.read(attendance.on_now) if CODE.fullmatch(digits) else []
    if not sessions:
        return False
    session = next((one for one in sessions if one.code == digits), sessions[0])
    try:
        right = visit.change(attendance.say_code, session.public, digits)
    except Refusal as error:
        visit.messages.append(Message(refused(error), keyboard="menu"))
        return True
    topic = {"topic": plain(session_facts.topic(session.topic))}
    visit.say("say-code-right" if right else "say-code-wrong", topic, keyboard="menu")
    return True


def acknowledged(visit: Visit, *, comes: bool) -> bool:
    """ "I come" or "I cannot", typed to a reminder. False where no session of the person's comes that soon."""
    coming = visit.market.read(training.my_next)
    if not coming or coming[0].begins - visit.stage.now > REMINDED_OF:
        return False
    if comes:
        try:
            visit.change(enrolments.come, coming[0].public)
        except Refusal as error:
            visit.toast = refused(error)
    visit.show("session", coming[0].public)
    return True


def to_be_trained(error: Refusal) -> Message:
    """Why a role is not given; with the way to the training that it demands."""
    if isinstance(error, NeedsTraining):
        return Message(refused(error), rows=[ENROL])
    return Message(refused(error), keyboard="menu")


ACTIONS: dict[str, Action] = {
    "enrol": enrol,
    "come": _moves(enrolments.come, "toast-you-come"),
    "leave": _moves(enrolments.leave, "toast-left"),
    "alone": alone,
    "bring": begins("bring_neighbour", "session"),
    "here": begins("say_code", "session"),
    "tick": tick,
    "pin": pin,
    "calendar": calendar,
    "plan-session": begins("plan_session"),
    "move-session": begins("move_session", "session"),
    "announce": announce,
    "call-off-session": begins("call_off_session", "session"),
    "demand-training": begins("demand_training"),
}
