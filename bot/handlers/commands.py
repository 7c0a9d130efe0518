"""Commands: /start with what a link carries, and the ones that Telegram asks every bot for."""

from collections.abc import Callable

from bot.handlers import training_doors
from bot.handlers.reminders import GO_ON, form_name
from bot.handlers.visit import Visit
from bot.talk import turn as talk_turn
from bot.talk.message import DoorButton, Words
from market.county import network
from market.help import helping
from market.members import roles
from market.refusals import Refusal

COMMANDS = ("start", "menu", "cancel", "help", "language", "settings", "privacy")
"""In the order in which Telegram's menu shows them; `command-*` in the locales says what each does."""


LINKS = {"s": "store", "l": "listing", "o": "order", "t": "session"}
"""What the links that people send one another lead to: the page, by the letter that they begin with."""


def command(visit: Visit) -> bool:
    """Carries out a command; False for one that there is not."""
    action = _ACTIONS.get(visit.came.command)
    if action is not None:
        action(visit)
    return action is not None


def start(visit: Visit) -> None:
    """Welcome, and then whatever the link that was opened is about."""
    kind, _, public = visit.came.payload.partition("_")
    if kind == "i":
        _accept(visit, public)
    elif kind == "c" and public:
        visit.begin("take_over", args={"client": public})
    elif kind == "p" and public:
        visit.begin("hand_out", {"code": public})
    elif kind == "a" and public:
        training_doors.scanned(visit, public)
    elif kind in LINKS and public:
        visit.say("welcome-short", keyboard="menu")
        visit.show(LINKS[kind], public)
    elif visit.returned:
        visit.say("welcome-back", keyboard="menu")
        visit.put_again(Words("still-open"))
    else:
        visit.say("welcome", {"name": visit.person.name}, keyboard="menu")
        if visit.came.payload not in ("", "menu"):
            visit.say("link-leads-nowhere")
        visit.put_again(Words("still-open"))


def menu(visit: Visit) -> None:
    """The big buttons, and the form that lies open or was put aside."""
    waiting = visit.conversation.top or next(reversed(visit.conversation.forms), None)
    visit.say("menu", keyboard="menu")
    if waiting is not None:
        visit.say(
            "form-waiting",
            {"form": form_name(waiting.flow)},
            rows=[[GO_ON]],
        )


def cancel(visit: Visit) -> None:
    if visit.conversation.top is None:
        visit.say("nothing-open", keyboard="menu")
    else:
        visit.took(talk_turn.cancel(visit.conversation, visit.stage))


def back(visit: Visit) -> None:
    """One question back; out of the first question of a form the menu, with the form kept."""
    if visit.conversation.top is None:
        menu(visit)
        return
    visit.took(talk_turn.back(visit.conversation, visit.stage))
    if visit.conversation.top is None:
        menu(visit)


def _accept(visit: Visit, token: str) -> None:
    try:
        role = roles.accept(visit.work, visit.own, token)
    except Refusal as error:
        visit.messages.append(training_doors.to_be_trained(error))
        return
    visit.works_as = roles.works_as(visit.work, visit.own)
    making = [
        [DoorButton(Words("button-make-ready", {"name": one.name}), "station", one.public)]
        for one in network.preparing(visit.work, visit.own)[:3]
    ]
    visit.say("role-given", {"role": Words(f"role-{role}").plain()}, keyboard="menu")
    if making and role == roles.OPERATOR:
        visit.say("make-it-ready", rows=making)
    if role == roles.TRAINER:
        visit.say("how-to-train", rows=[[DoorButton(Words("button-my-sessions"), "my-sessions")]])
    if helping.may_help(visit.work, visit.own):
        visit.say("how-to-help", rows=[[DoorButton(Words("button-tickets"), "tickets")]])


_ACTIONS: dict[str, Callable[[Visit], None]] = {
    "start": start,
    "menu": menu,
    "cancel": cancel,
    "help": lambda visit: visit.show("help"),
    "language": lambda visit: visit.show("language"),
    "settings": lambda visit: visit.show("me"),
    "privacy": lambda visit: visit.show("privacy"),
}
