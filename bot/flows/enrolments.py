"""Somebody who is enrolled in a session brings a neighbour, or says the code that was said aloud there."""

from bot.flows.training import see_session
from bot.talk.given import Given, Typed
from bot.talk.message import Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Question, Refused, Taken, Unfit
from bot.talk.questions import Text
from bot.talk.run import Next, Talk
from market.hours import when
from market.sessions import attendance, enrolments, session_facts, training
from reading.word import folded

NAME_MOST = 20


def bring_neighbour(talk: Talk, session: str) -> None:
    """A neighbour without a phone comes along: a name, and a seat."""
    found = talk.read(training.shown, session).session
    name = talk.ask(
        Text("name", {"topic": session_facts.topic(found.topic), "when": when(found.begins)}, most=NAME_MOST)
    )
    talk.do(enrolments.bring, session, name)
    talk.say("brought", name=name, when=when(found.begins), doors=see_session(session))


def say_code(talk: Talk, session: str) -> Next | None:
    """The four digits that the trainer says."""
    found = talk.read(training.shown, session).session
    code = talk.ask(FourDigits("code", {"topic": session_facts.topic(found.topic)}))
    if not talk.do(attendance.say_code, session, code):
        talk.say("wrong")
        return talk.then(say_code, session=session)
    talk.say("right", topic=session_facts.topic(found.topic), doors=see_session(session))
    return None


class FourDigits(Question[str]):
    """Four digits; blanks and full-width digits make no difference."""

    def take(self, given: Given, draft: Plain) -> Taken:
        digits = (
            "".join(char for char in folded(given.text) if char.isdigit()) if isinstance(given, Typed) else ""
        )
        return Done(digits) if len(digits) == 4 else Refused(Words("refused-four-digits"))

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str):
            raise Unfit
        return stored
