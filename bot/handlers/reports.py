"""What one press does with a report: the listing may stand, or is shown again."""

from collections.abc import Callable

from bot.handlers.visit import Action, Visit, begins
from market.acting import Who
from market.shop import reports
from storage.work import Work


def decide(act: Callable[[Work, Who, str], bool]) -> Action:
    """Does it, and shows the report as it stands then."""

    def press(visit: Visit, id_: str, arg: str) -> None:
        if visit.press(act, id_):
            visit.show("report", id_)

    return press


ACTIONS: dict[str, Action] = {
    "report-listing": begins("report_listing", "listing"),
    "hide": begins("hide_listing", "report"),
    "let-stand": decide(reports.let_stand),
    "show-again": decide(reports.show_again),
}
