"""Sessions of training: what comes, one of them with what can be done, its list, its code, and the figures."""

from typing import cast

from bot.flows.audience import in_words
from bot.flows.training import clashes_fact, seats_fact
from bot.pages.page import Look, Where
from bot.pages.paging import ON_A_PAGE, page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain, plain
from market.broadcasting.audiences import Audience
from market.county.places import all_places, short_name
from market.hours import when
from market.sessions import attendance, session_facts, training, training_figures
from market.sessions.training import Shown
from market.sessions.training_figures import Figures
from market.shop.products import all_products
from storage.clock import milliseconds
from storage.enrolments import ENROLLED, STANDING, WAITING
from storage.training import CALLED_OFF, TrainingSession

BARS_MOST = 6
"""Villages that have a bar of their own; the others share one."""

TRAININGS = DoorButton(Words("button-trainings"), "trainings")


def trainings(look: Look, where: Where) -> Message:
    """The coming sessions, those that fit the person first; and for who plans or holds some, the way to them."""
    found = look(training.coming)
    rows = page_of([_button(one) for one in found], where, "trainings", columns=1)
    if look(training.may_plan):
        rows.append([DoorButton(Words("button-plan-session"), "plan-session")])
    if look(training.to_keep):
        rows.append([DoorButton(Words("button-my-sessions"), "my-sessions")])
    return Message(Words("trainings" if found else "trainings-none"), rows=rows, edit=True)


def my_sessions(look: Look, where: Where) -> Message:
    """Sessions that the person holds or plans for, of the last month and to come, the newest first."""
    found = look(training.to_keep)
    rows = page_of([_button(one) for one in found], where, "my-sessions", columns=1)
    plans = look(training.may_plan)
    if found or plans:
        rows.append([_door("training-figures", ""), *([_door("plan-session", "")] if plans else [])])
    return Message(
        Words("my-sessions" if found else "my-sessions-none"), rows=[*rows, [TRAININGS]], edit=True
    )


def session(look: Look, where: Where) -> Message:
    """One session, with what the person can do in it. Raises Gone."""
    shown = look(training.shown, where.id)
    one = shown.session
    facts = {**session_facts.said(one), "lines": {"lines": _lines(look, shown)}}
    return Message(
        Words("session-card", {name: plain(fact) for name, fact in facts.items()}),
        rows=_rows(shown),
        edit=True,
    )


def attendance_list(look: Look, where: Where) -> Message:
    """Who is on the list, each a button that says who came. Raises Gone, NotAllowed."""
    one, listed = look(attendance.the_list, where.id)
    start = min(where.number * ON_A_PAGE, max(0, len(listed) - 1)) // ON_A_PAGE * ON_A_PAGE
    page = start // ON_A_PAGE
    rows = [
        [
            DoorButton(
                _name(enrolment.came is not None, person.name, enrolment.neighbour),
                "tick",
                one.public,
                f"{enrolment.id}.{page}",
            )
        ]
        for enrolment, person in listed[start : start + ON_A_PAGE]
    ]
    turns = []
    if start:
        turns.append(DoorButton(Words("button-earlier"), "attendance", one.public, f"{page - 1}"))
    if start + ON_A_PAGE < len(listed):
        turns.append(DoorButton(Words("button-later"), "attendance", one.public, f"{page + 1}"))
    facts: dict[str, Plain] = {
        "topic": plain(session_facts.topic(one.topic)),
        "when": _when(one),
        "count": sum(enrolment.state == ENROLLED for enrolment, _ in listed),
        "neighbours": sum(bool(enrolment.neighbour) for enrolment, _ in listed),
        "came": sum(enrolment.came is not None for enrolment, _ in listed),
    }
    ways = [_door("see-session", one.public, "session"), _door("session-figures", one.public)]
    return Message(Words("attendance", facts), rows=[*rows, *([turns] if turns else []), ways], edit=True)


def at_the_door(look: Look, where: Where) -> Message:
    """What the trainer shows and says: a QR to scan, and the code. Raises Gone, NotAllowed."""
    one = look(attendance.at_the_door, where.id)
    facts: dict[str, Plain] = {
        "topic": plain(session_facts.topic(one.topic)),
        "when": _when(one),
        "code": " ".join(one.code),
        "link": {"start": f"a_{one.token}"},
    }
    rows = [[_door("attendance", one.public), _door("see-session", one.public, "session")]]
    return Message(Words("session-at-the-door", facts), rows=rows, picture={"qr": f"a_{one.token}"})


def session_figures(look: Look, where: Where) -> Message:
    """Of one session: who enrolled and who came, by village. Raises Gone, NotAllowed."""
    figures = look(training_figures.of_session, where.id)
    one = look(training.shown, where.id).session
    facts: dict[str, Plain] = {"topic": plain(session_facts.topic(one.topic)), "when": _when(one)}
    return _figures(look, "session-figures", figures, facts, [_door("attendance", one.public)])


def figures_of_all(look: Look, where: Where) -> Message:
    """Of all sessions of the last ninety days: the county's, or a station's. Raises NotAllowed."""
    figures = look(training_figures.of_all)
    return _figures(look, "training-figures", figures, {}, [_door("my-sessions", "")])


def _figures(
    look: Look, key: str, figures: Figures, facts: dict[str, Plain], ways: list[DoorButton]
) -> Message:
    """Bars for the villages, and a sentence that says the same."""
    if not figures.villages:
        return Message(Words(f"{key}-none", facts), rows=[ways])
    villages = figures.villages[:BARS_MOST]
    others = figures.villages[BARS_MOST:]
    names = [_village(look, one.village) for one in villages]
    numbers = [(one.enrolled, one.came) for one in villages]
    if others:
        names.append(Words("figures-others").plain())
        numbers.append((sum(one.enrolled for one in others), sum(one.came for one in others)))
    facts = {
        **facts,
        "enrolled": figures.enrolled,
        "came": figures.came,
        "villages": [
            Words("figures-village", {"village": name, "enrolled": enrolled, "came": came}).plain()
            for name, (enrolled, came) in zip(names, numbers, strict=True)
        ],
    }
    drawing: Plain = {
        "bars": {
            "labels": [Words("figures-label", {"village": one}).plain() for one in names],
            "values": [f"{came}/{enrolled}" for enrolled, came in numbers],
            "heights": [max(pair) for pair in numbers],
            "parts": [came for _, came in numbers],
        }
    }
    return Message(Words(key, facts), rows=[ways], picture=drawing)


def _button(one: TrainingSession) -> DoorButton:
    facts: dict[str, Plain] = {
        "topic": plain(session_facts.topic(one.topic)),
        "at": {"at": milliseconds(one.begins)},
        "off": int(one.state == CALLED_OFF),
    }
    return DoorButton(Words("button-session", facts), "session", one.public)


def _lines(look: Look, shown: Shown) -> list[Plain]:
    """What a card says beside what and when: who holds it, for whom, how many seats, one's own part, what clashes."""
    one, mine = shown.session, shown.mine
    lines: list[Plain] = []
    if one.trainer:
        lines.append(Words("session-by", {"trainer": one.trainer}).plain())
    audience = in_words(Audience.read(one.audience), look(all_places), look(all_products))
    lines.append(Words("session-for", {"audience": audience}).plain())
    if one.state == CALLED_OFF:
        return [*lines, Words("session-is-off", {"why": plain(session_facts.reason(one.why))}).plain()]
    if shown.over:
        lines.append(Words("session-is-over").plain())
    elif one.seats < session_facts.NO_LIMIT:
        facts = {"seats": seats_fact(one.seats), "free": session_facts.free(one), "waiting": shown.waiting}
        lines.append(Words("session-seats", facts).plain())
    if mine is not None and mine.came is not None:
        lines.append(Words("session-you-came").plain())
    elif mine is not None and mine.state in (ENROLLED, WAITING) and not shown.over:
        key = (
            "session-you-wait"
            if mine.state == WAITING
            else "session-you-come"
            if mine.sure
            else "session-you-are-in"
        )
        lines.append(Words(key).plain())
        if mine.neighbour:
            lines.append(Words("session-your-neighbour", {"name": mine.neighbour}).plain())
    if not shown.over:
        lines.append(clashes_fact(shown.clashes, "session-clashes"))
        lines.append(Words("session-pass-on", {"link": {"start": f"t_{one.public}"}}).plain())
    return lines


def _rows(shown: Shown) -> list[list[DoorButton]]:
    one, public = shown.session, shown.session.public
    open_now = one.state != CALLED_OFF and not shown.over
    rows = [*(_own_doors(shown) if open_now else []), *_arrival(shown)]
    if open_now:
        way = [_door("pin", public)] if one.lat is not None else []
        rows.append([*way, _door("calendar", public)])
    if shown.keeps and one.state != CALLED_OFF:
        rows.append([_door("attendance", public), _door("at-the-door", public)])
        if shown.began:
            rows.append([_door("session-figures", public)])
    if shown.plans and open_now:
        rows.append([_door("move-session", public), _door("call-off-session", public)])
        rows.append([_door("announce", public)])
    return [*rows, [TRAININGS]]


def _own_doors(shown: Shown) -> list[list[DoorButton]]:
    """To enrol, or what who is enrolled can do."""
    one, mine, public = shown.session, shown.mine, shown.session.public
    if mine is None or mine.state not in (ENROLLED, WAITING, STANDING):
        key = "button-enrol" if session_facts.free(one) > 0 else "button-wait"
        return [[DoorButton(Words(key), "enrol", public)]]
    if mine.came is not None or mine.state == STANDING:
        return []
    if mine.state == WAITING:
        return [[DoorButton(Words("button-stop-waiting"), "leave", public)]]
    come = [] if mine.sure else [DoorButton(Words("button-session-come"), "come", public)]
    rows = [[*come, DoorButton(Words("button-session-cannot"), "leave", public)]]
    if not shown.began:
        bring = _door("alone", public) if mine.neighbour else _door("bring", public)
        rows.append([bring])
    return rows


def _arrival(shown: Shown) -> list[list[DoorButton]]:
    """ "I am here", around the time of the session."""
    there = shown.mine.came is not None if shown.mine is not None else shown.keeps
    return [[_door("here", shown.session.public)]] if shown.on and not there else []


def _door(name: str, public: str, door: str = "") -> DoorButton:
    return DoorButton(Words(f"button-{name}"), door or name, public)


def _name(came: bool, name: str, neighbour: str) -> Words:
    facts: dict[str, Plain] = {
        "came": int(came),
        "name": name,
        "neighbour": neighbour,
        "with": int(bool(neighbour)),
    }
    return Words("button-on-the-list", facts)


def _when(one: TrainingSession) -> Plain:
    return cast(Plain, when(one.begins))


def _village(look: Look, code: str) -> Plain:
    """What a village is called, as a fact."""
    return short_name(look(all_places), code).plain() if code else Words("figures-no-village").plain()
