"""Sessions gone through at random: planned, enrolled in, left, moved, called off, while the bot stops and starts and
the system's time jumps; beside a model that says in ten lines who is reminded of what.
"""

import json
import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import time_machine

from bot.clock import Clock
from market.acting import Who
from market.members import roles
from market.refusals import Refusal
from market.sessions import attendance, enrolments, session_reminders, training
from market.sessions.training import Plan
from storage import people, training_violations
from storage.clock import now
from storage.database import Database, database
from storage.roles import Role
from storage.work import Statement, Work

BEGIN = datetime(2026, 11, 25, 2, tzinfo=UTC)
PEOPLE = 60
AT_ONCE = 500
"""Sessions of one county."""

DAYS = 6
EAST = timedelta(hours=8)
"""Asia/Shanghai, which has had no summer time since 1991."""


@dataclass
class Model:
    """One session as it should be. Moments are UTC."""

    topic: str
    begins: datetime
    minutes: int
    seats: int
    off: bool = False
    over: bool = False
    seated: dict[int, int] = field(default_factory=dict)
    line: dict[int, int] = field(default_factory=dict)
    ahead: dict[tuple[int, str], tuple[datetime, datetime]] = field(default_factory=dict)
    sent: Counter[tuple[int, str]] = field(default_factory=Counter)

    # The ten lines: what is planned for somebody, and what comes of it at a tick of the clock.
    def plan(self, person: int, moment: datetime) -> None:
        soon = awake_before(self.begins - timedelta(hours=2))
        noon = (self.begins + EAST).replace(hour=12, minute=0) - timedelta(days=1) - EAST
        for kind, at, until in (("tomorrow", noon, soon), ("soon", soon, self.begins)):
            self.ahead.pop((person, kind), None)
            if at > moment:
                self.ahead[person, kind] = at, until

    def tick(self, moment: datetime) -> None:
        for (person, kind), (at, until) in list(self.ahead.items()):
            if at <= moment:
                del self.ahead[person, kind]
                if moment <= until and moment < self.begins and not night(moment):
                    self.sent[person, kind] += 1
                elif moment <= until and awake_after(moment) <= until:
                    self.ahead[person, kind] = awake_after(moment), until
        self.over = self.over or (not self.off and self.ends <= moment)

    @property
    def ends(self) -> datetime:
        return self.begins + timedelta(minutes=self.minutes)

    def open(self, moment: datetime) -> bool:
        return not self.off and not self.over and self.ends > moment

    def enrol(self, person: int, moment: datetime) -> None:
        if self.open(moment) and person not in self.seated and person not in self.line:
            if self.free >= 1:
                self.seated[person] = 1
                self.plan(person, moment)
            else:
                self.line[person] = 1

    def leave(self, person: int, moment: datetime) -> None:
        if self.open(moment):
            self.line.pop(person, None)
            if self.seated.pop(person, 0):
                self.forget(person)
                self.move_up(moment)

    def bring(self, person: int, wants: int, moment: datetime) -> None:
        if not self.open(moment):
            return
        if person in self.line:
            self.line[person] = wants
        elif person in self.seated and wants - self.seated[person] <= self.free:
            less = wants < self.seated[person]
            self.seated[person] = wants
            if less:
                self.move_up(moment)

    def move(self, begins: datetime, moment: datetime) -> None:
        if self.open(moment) and begins > moment:
            self.begins = begins
            for person in self.seated:
                self.plan(person, moment)

    def call_off(self, moment: datetime) -> None:
        if self.open(moment):
            self.off = True
            self.ahead.clear()

    @property
    def free(self) -> int:
        return self.seats - sum(self.seated.values())

    def move_up(self, moment: datetime) -> None:
        if self.begins <= moment:
            return
        for person, wants in list(self.line.items()):
            if wants <= self.free:
                del self.line[person]
                self.seated[person] = wants
                self.plan(person, moment)

    def forget(self, person: int) -> None:
        for kind in ("tomorrow", "soon"):
            self.ahead.pop((person, kind), None)


def night(moment: datetime) -> bool:
    return not 7 <= (moment + EAST).hour < 20


def awake_after(moment: datetime) -> datetime:
    """Seven o'clock, after a moment at night."""
    here = moment + EAST
    day = here if here.hour < 7 else here + timedelta(days=1)
    return day.replace(hour=7, minute=0, second=0, microsecond=0) - EAST


def awake_before(moment: datetime) -> datetime:
    """Half past seven in the evening, before a moment at night."""
    here = moment + EAST
    day = here if here.hour >= 20 else here - timedelta(days=1)
    return day.replace(hour=19, minute=30) - EAST if night(moment) else moment


class Play:
    """One county with some sessions, on a clock that is moved."""

    def __init__(self, file: Path, seed: int, sessions: int) -> None:
        self.url, self.chance, self.wanted = f"sqlite:///{file}", random.Random(seed), sessions
        self.models: dict[str, Model] = {}
        self.manager = 0
        self.people: list[int] = []

    async def through(self) -> None:
        """All of it, from the first plan until most sessions are over. Raises AssertionError where somebody was
        reminded of what they should not have been, or was not.
        """
        with time_machine.travel(BEGIN, tick=False) as moved:
            held = await self._started()
            await held.write(self._founded)
            await held.write(self._plans)
            while now() < BEGIN + timedelta(days=DAYS + 2):
                moved.shift(timedelta(minutes=self._pause()))
                if self.chance.random() < 0.04:
                    # Stopped: nobody is heard and nothing ticks; then it is started anew.
                    await held.close()
                    moved.shift(timedelta(minutes=self.chance.randrange(5, 40 * 60)))
                    held = await self._started()
                for step in self.chance.sample([self._acts, self._ticks], 2):
                    await step(held)
            await held.write(lambda work: self._compared(work))
            await held.close()

    def _pause(self) -> int:
        """Minutes until something happens again; now and then somebody sets the system's time back."""
        return -self.chance.randrange(1, 50) if self.chance.random() < 0.03 else self.chance.randrange(1, 160)

    async def _started(self) -> Database:
        held = database(self.url)
        await held.open()
        kinds = {**session_reminders.KINDS, **attendance.KINDS}
        self.clock = Clock(held, kinds, {}, woken=lambda chats: None)
        return held

    async def _acts(self, held: Database) -> None:
        def act(work: Work) -> None:
            for _ in range(self.chance.randrange(self.wanted // 10 + 2)):
                self._something(work)

        await held.write(act)

    async def _ticks(self, held: Database) -> None:
        """The clock's own tick, until nothing is due any more."""
        while await held.read(_due):
            await self.clock._tick()
        for model in self.models.values():
            model.tick(now())

    def _founded(self, work: Work) -> None:
        self.manager, *self.people = (
            people.add_person(work, f"{at}", "zh", now()) for at in range(PEOPLE + 1)
        )
        roles_of = Role(person_id=self.manager, role=roles.MANAGER, since=now())
        work.session.add(roles_of)
        work.session.flush()
        for person in self.people:
            work.run(_CHAT, person=person)

    def _plans(self, work: Work) -> None:
        for _ in range(self.wanted):
            begins, minutes = self._time(), self.chance.choice((30, 60, 90, 240))
            topic, seats = f"topic {len(self.models)}", self.chance.randrange(1, 6)
            plan = Plan(topic, begins, minutes, seats, place=topic)
            made = training.plan_session(work, Who.self(self.manager), plan)
            self.models[made.public] = Model(topic, begins, minutes, seats)

    def _time(self) -> datetime:
        """Some time in the next days, at a full five minutes."""
        return BEGIN + timedelta(minutes=5 * self.chance.randrange(1, DAYS * 24 * 12)) + (now() - BEGIN) // 2

    def _something(self, work: Work) -> None:
        public, model = self.chance.choice(list(self.models.items()))
        person, moment = self.chance.choice(self.people), now()
        who, manager = Who.self(person), Who.self(self.manager)
        what = self.chance.random()
        if what < 0.7:
            _tried(work, enrolments.enrol, who, public)
            model.enrol(person, moment)
        elif what < 0.82:
            in_it = [*model.seated, *model.line] or [person]
            leaver = self.chance.choice(in_it)
            _tried(work, enrolments.leave, Who.self(leaver), public)
            model.leave(leaver, moment)
        elif what < 0.9:
            in_it = [*model.seated, *model.line] or [person]
            bringer, wants = self.chance.choice(in_it), self.chance.choice((1, 2))
            _tried(work, enrolments.bring, Who.self(bringer), public, "neighbour" if wants == 2 else "")
            model.bring(bringer, wants, moment)
        elif what < 0.97:
            begins = self._time()
            _tried(work, training.move_session, manager, public, begins, "weather")
            model.move(begins, moment)
        else:
            _tried(work, training.call_off, manager, public, "weather")
            model.call_off(moment)

    def _compared(self, work: Work) -> None:
        sent: Counter[tuple[str, int, str]] = Counter()
        for person, body in work.run(_SAID):
            words = json.loads(body)["words"]
            if (kind := KINDS.get(words["words"])) is not None:
                sent[words["facts"]["topic"], person, kind] += 1
        wanted = Counter(
            {
                (model.topic, person, kind): count
                for model in self.models.values()
                for (person, kind), count in model.sent.items()
            }
        )
        assert training_violations.training(work) == []
        assert sent == wanted, f"too many: {sent - wanted}; missing: {wanted - sent}"
        for public, model in self.models.items():
            found = training.session_of(work, public)
            assert found.taken == sum(model.seated.values()), public
            assert (found.state == "called_off") == model.off, public
            if not model.off:
                assert found.begins == model.begins, public


KINDS = {
    "session-tomorrow": "tomorrow",
    "session-tomorrow-sure": "tomorrow",
    "session-soon": "soon",
    "session-soon-sure": "soon",
}
_CHAT = Statement(
    """insert into chat(telegram_chat, telegram_user, private, conversation, keyboard, last_turn, blocked, person_id)
       values(:person, :person, true, '', '', 0, 0, :person)"""
)
_SAID = Statement("select c.person_id, o.body from outbox o join chat c on c.id = o.chat_id order by o.id")
_DUE = Statement("select count(*) from due where not_before <= :now and tries < 5")


def _due(work: Work) -> int:
    count: int = work.run(_DUE, now=int(now().timestamp() * 1000))[0][0]
    return count


def _tried(work: Work, change: Callable[..., Any], who: Who, *args: object) -> None:
    """Done as a press does it: all or nothing."""
    try:
        with work.savepoint():
            change(work, who, *args)
    except Refusal:
        return


async def played(county: Path, folder: Path, sessions: int, seed: int) -> int:
    """Plays so many sessions at least, on copies of this county's file; how many reminders were sent. Raises
    AssertionError, with the seed, where one was sent that should not have been, or one was not.
    """
    sent = 0
    for at in range(-(-sessions // AT_ONCE)):
        file = folder / f"sessions-{seed + at}.db"
        shutil.copy(county, file)
        play = Play(file, seed + at, AT_ONCE)
        try:
            await play.through()
        except AssertionError as error:
            raise AssertionError(f"seed {seed + at}: {error}") from error
        sent += sum(model.sent.total() for model in play.models.values())
        file.unlink()
    return sent
