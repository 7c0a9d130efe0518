"""Helping: what an operator's buttons do with a ticket, and how what they write reaches the person."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.handlers.asking import written
from bot.handlers.hearing import big_button
from bot.handlers.visit import Visit
from bot.talk.given import Typed
from bot.talk.message import DoorButton, Message, Words
from bot.talk.stage import refused
from market.help import helping
from market.refusals import Refusal

Act = Callable[..., Any]

START = 12
"""Letters of an answer by which its button tells which one it takes back."""


def passed_on(visit: Visit) -> bool:
    """While an operator writes to somebody, what is typed and sent goes there; buttons still answer the bot."""
    came, public = visit.came, visit.conversation.helping
    if not public or not came.can_be_passed_on:
        return False
    if isinstance(came.given, Typed) and big_button(came.given.text, visit.words):
        return False
    try:
        send_on(visit, public)
    except Refusal as error:
        visit.conversation.helping = ""
        visit.messages.append(Message(refused(error), keyboard="menu"))
    return True


def send_on(visit: Visit, public: str) -> None:
    """Brings what was typed or sent to the person, and says what became of it. Raises the market's refusals."""
    came = visit.came
    what = written(visit)
    if helping.stays_inside(came.caption):
        what = replace(what, text=came.caption)
    sent = helping.answer(visit.work, visit.who, public, what, visit.room)
    say_what_became(visit, public, what.text, sent)


def say_what_became(visit: Visit, public: str, text: str, sent: helping.Sent) -> None:
    """Of what a helper wrote: it is with the person, and can be taken back; or it stayed inside."""
    name = {"name": helping.shown(visit.work, visit.who, public).card["name"]}
    if sent.taken:
        visit.show("ticket", public)
    if sent.event:
        start = text[:START] + ("…" if len(text) > START else "")
        label = Words("button-take-back", {"start": start}) if start else Words("button-take-back-all")
        visit.say("answer-sent", name, rows=[[DoorButton(label, "take-back", str(sent.event))]])
    else:
        visit.say("note-taken-back" if sent.back else "note-kept", name)


def take_back(visit: Visit, id_: str, arg: str) -> None:
    """What was sent is gone at the person's side too."""
    try:
        ticket = helping.take_back(
            visit.work, visit.who, int(id_) if id_.isdecimal() and len(id_) < 16 else 0
        )
    except Refusal as error:
        visit.toast = refused(error)
        return
    name = helping.shown(visit.work, visit.who, ticket.public).card["name"]
    # In a group the message may say more than this, for it went together with others.
    visit.messages.append(Message(Words("taken-back", {"name": name}), edit=visit.room is None))


def take(visit: Visit, id_: str, arg: str) -> None:
    _act(visit, id_, helping.take, id_, visit.room)


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


def _act(visit: Visit, public: str, act: Act, *args: object) -> None:
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
    "take-back": take_back,
}
"""What buttons do for who helps; the right to the ticket is checked behind each."""
