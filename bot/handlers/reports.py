"""What one press does with a report: the listing may stand, or is shown again."""

from collections.abc import Callable

from bot.handlers.visit import Action, Visit, begins
from bot.talk.message import Words
from bot.talk.stage import refused
from market.acting import Who
from market.refusals import Refusal
from market.shop import reports
from storage.work import Work


def decide(act: Callable[[Work, Who, str], bool]) -> Action:
    """Does it, and shows the report as it stands then."""

    def press(visit: Visit, id_: str, arg: str) -> None:
        try:
            done = visit.change(act, id_)
        except Refusal as error:
            visit.toast = refused(error)
            return
        visit.toast = Words("toast-done" if done else "toast-already-so")
        visit.show("report", id_)

    return press


ACTIONS: dict[str, Action] = {
    "report-listing": begins("report_listing", "listing"),
    "hide": begins("hide_listing", "report"),
    "let-stand": decide(reports.let_stand),
    "show-again": decide(reports.show_again),
}
