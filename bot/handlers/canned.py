"""Canned answers: what an operator's buttons do with them."""

from bot.handlers.helping import say_what_became
from bot.handlers.visit import Action, Visit
from bot.talk.stage import refused
from market.help import canned
from market.refusals import Refusal


def say(visit: Visit, id_: str, arg: str) -> None:
    """Sends the kept answer `arg` to the person of the ticket."""
    try:
        text, sent = visit.change(canned.say, id_, arg, visit.room)
    except Refusal as error:
        visit.toast = refused(error)
        return
    say_what_became(visit, id_, text, sent)


def drop(visit: Visit, id_: str, arg: str) -> None:
    try:
        visit.change(canned.drop, arg)
    except Refusal as error:
        visit.toast = refused(error)
        return
    visit.show("canned", id_)


def keep(visit: Visit, id_: str, arg: str) -> None:
    visit.begin("keep_canned", args={"ticket": id_})


def find(visit: Visit, id_: str, arg: str) -> None:
    visit.begin("find_canned", args={"ticket": id_})


ACTIONS: dict[str, Action] = {
    "say-canned": say,
    "drop-canned": drop,
    "keep-canned": keep,
    "find-canned": find,
}
"""What buttons do with canned answers; whose they are is checked behind each."""
