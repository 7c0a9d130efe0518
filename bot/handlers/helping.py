"""Helping: what an operator's buttons do with a ticket, and how what they write reaches the person."""

from collections.abc import Callable
from typing import Any

from bot.handlers.asking import words_or_copy
from bot.handlers.hearing import big_button
from bot.handlers.visit import Visit
from bot.talk.given import Typed
from bot.talk.message import Message
from bot.talk.stage import refused
from market import helping
from market.refusals import Refusal

Act = Callable[..., Any]


def passed_on(visit: Visit) -> bool:
    """While an operator writes to somebody, what is typed and sent goes there; buttons still answer the bot."""
    came, public = visit.came, visit.conversation.helping
    if (
        not public
        or came.given is None
        or (isinstance(came.given, Typed) and big_button(came.given.text, visit.words))
    ):
        return False
    text, copied = words_or_copy(visit)
    if helping.stays_inside(came.caption):
        text = came.caption
    try:
        sent = helping.answer(visit.work, visit.who, public, text, copied, edited=came.kind == "edited")
    except Refusal as error:
        visit.conversation.helping = ""
        visit.messages.append(Message(refused(error), keyboard="menu"))
        return True
    name = helping.whose(visit.work, visit.who, public)
    visit.say("answer-sent" if sent else "note-kept", {"name": name})
    return True


def take(visit: Visit, id_: str, arg: str) -> None:
    _act(visit, id_, helping.take, id_)


def write_to(visit: Visit, id_: str, arg: str) -> None:
    """From now on, what the operator types and sends goes to the person of this ticket."""
    try:
        name = helping.whose(visit.work, visit.who, id_)
    except Refusal as error:
        visit.toast = refused(error)
        return
    visit.conversation.helping = id_
    visit.say("write-to-them", {"name": name}, keyboard="menu")


def see_number(visit: Visit, id_: str, arg: str) -> None:
    try:
        number = helping.see_number(visit.work, visit.who, id_)
        name = helping.whose(visit.work, visit.who, id_)
    except Refusal as error:
        visit.toast = refused(error)
        return
    visit.say("their-number" if number else "no-number", {"name": name, "number": number})


def close(visit: Visit, id_: str, arg: str) -> None:
    _act(visit, id_, helping.close, id_)


def give_back(visit: Visit, id_: str, arg: str) -> None:
    _act(visit, id_, helping.give_back, id_)


def snooze(visit: Visit, id_: str, arg: str) -> None:
    _act(visit, id_, helping.snooze, id_)


def hand_over(visit: Visit, id_: str, arg: str) -> None:
    _act(visit, id_, helping.hand_over, id_, arg)


def fill_in(visit: Visit, id_: str, arg: str) -> None:
    visit.begin("fill_in", args={"ticket": id_})


def _act(visit: Visit, public: str, act: Act, *args: str) -> None:
    """Does it, and shows the ticket as it is then, with a refusal too: somebody else may have been faster."""
    try:
        act(visit.work, visit.who, *args)
    except Refusal as error:
        visit.toast = refused(error)
    else:
        if visit.conversation.helping == public and act is not helping.take:
            visit.conversation.helping = ""
            visit.say("stopped-helping", keyboard="menu")
    visit.show("ticket", public)


ACTIONS: dict[str, Callable[[Visit, str, str], None]] = {
    "take": take,
    "answer": write_to,
    "fill": fill_in,
    "number": see_number,
    "close": close,
    "give-back": give_back,
    "snooze": snooze,
    "hand-over": hand_over,
}
"""What buttons do for who helps; the right to the ticket is checked behind each."""
