"""What the talks about training begin with: a session that begins in half an hour, planned by a manager."""

from datetime import timedelta

from market.acting import Who
from market.sessions import enrolments
from market.sessions.training import Plan, plan_session
from storage.clock import now
from storage.work import Work
from tests.journals import trade

SESSION, CODE = "sessionabc", "1234"


def managed(work: Work, me: Who, other: Who) -> None:
    """A session that begins in half an hour, and that this person may move."""
    _planned(work, me)


def enrolled(work: Work, me: Who, other: Who) -> None:
    """The same, planned by the neighbour: this person is enrolled."""
    _planned(work, other)
    enrolments.enrol(work, me, SESSION)


def _planned(work: Work, who: Who) -> None:
    trade.makes_manager(work, who)
    plan = Plan(
        "first-listing", now() + timedelta(minutes=30), 60, 20, place="三河镇服务站", trainer="马老师"
    )
    made = plan_session(work, who, plan)
    made.public, made.code = SESSION, CODE
    work.session.flush()
