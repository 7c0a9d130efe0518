"""Help requests: somebody asks for a person; here it is written down and said when one answers."""

from datetime import datetime

from market.acting import Who
from market.hours import county
from storage import help_requests
from storage.clock import now
from storage.help_requests import HelpRequest
from storage.work import Work


def ask_a_person(work: Work, who: Who, flow: str, question: str) -> datetime:
    """Writes the request down, once while it is open; when an answer is due at the latest."""
    waiting = help_requests.open_help_request(work, who.person)
    if waiting is not None:
        waiting.flow, waiting.question = flow, question
        work.session.flush()
        return waiting.answer_by
    moment = now()
    due = county().answer_by(moment)
    help_requests.add_help_request(
        work, HelpRequest(person_id=who.person, flow=flow, question=question, asked=moment, answer_by=due)
    )
    return due
