"""A typed wish about training: to the session that was named by its topic or its day, else to all that come."""

from bot.handlers.visit import Visit
from bot.talk.plain import plain
from bot.wording.words import LANGUAGES
from market.hours import county
from market.sessions import session_facts, training
from reading.line import Reading
from reading.lunar import read_day
from reading.word import folded
from storage.training import TrainingSession


def train(visit: Visit, reading: Reading, text: str) -> None:
    """To the session that was named, or the one that is to be left; else to all that come."""
    if reading.fields.get("action") == "leave":
        found = visit.market.read(training.my_next)
    else:
        found = _named(visit, str(reading.fields.get("topic", "")), text)
    if len(found) == 1:
        visit.show("session", found[0].public)
    else:
        visit.show("trainings")


def _named(visit: Visit, topic: str, text: str) -> list[TrainingSession]:
    """The coming sessions about what was said, on the day that was said; none where neither was."""
    said = read_day(text, county().local(visit.stage.now).date())
    day = said.day if said is not None and said.sure else None
    if not topic and day is None:
        return []
    return [
        one
        for one in visit.market.read(training.coming)
        if (not topic or _is_about(visit, one, topic))
        and (day is None or county().local(one.begins).date() == day)
    ]


def _is_about(visit: Visit, session: TrainingSession, named: str) -> bool:
    """Is this what was named, in any language? 花椒剪枝 is 花椒怎么剪枝; most of its signs (or words) will do."""
    topic, wanted = plain(session_facts.topic(session.topic)), _parts(named)
    worded = [_parts(visit.words.label(language, topic)) for language in LANGUAGES]
    return any(4 * len(wanted & one) >= 3 * len(wanted) for one in worded if wanted)


def _parts(text: str) -> frozenset[str]:
    line = folded(text)
    return frozenset(line.split() if line.isascii() else line)
