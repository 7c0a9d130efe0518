"""Who gets what came: a command, a big button, the ways out, the open question, the reader, or nobody."""

from collections.abc import Callable
from dataclasses import replace

from bot import buttons
from bot.handlers import asking, commands, doors, helping, imports, late_photos
from bot.handlers.hearing import menu_door, way_out, would_press
from bot.handlers.reader import is_a_wish, understand
from bot.handlers.visit import Visit
from bot.talk import turn as talk_turn
from bot.talk.given import Given, Photos, Typed
from bot.talk.message import PERSON, DoorButton, Words
from bot.talk.run import MOST_OF_A_WRONG_ANSWER, MOST_WRONG
from bot.talk.stage import Stage
from reading.amendments import read_amendment

MISSES_BEFORE_A_PERSON = 2

MEANT = {"answer": Words("button-meant-answer"), "wish": Words("button-meant-wish")}
"""What words that can be both were meant as."""


def route(visit: Visit) -> None:
    came = visit.came
    if came.kind == "event":
        asking.happened(visit)
    elif helping.passed_on(visit) or asking.passed_on(visit):
        return
    elif came.kind == "edited":
        visit.say("edit-not-read", keyboard="menu")
    elif came.kind == "pressed":
        _pressed(visit)
    elif came.command:
        if not commands.command(visit):
            visit.say("no-such-command", keyboard="menu")
            visit.put_again()
    elif came.tables and visit.client is not None:
        visit.not_for_others()
    elif came.tables:
        imports.receive(visit, came.tables)
    elif isinstance(came.given, Typed):
        _typed(visit, came.given)
    elif came.given is not None:
        _given(visit, came.given)


def _pressed(visit: Visit) -> None:
    button = visit.came.button
    if isinstance(button, buttons.Door):
        if button.door == "meant":
            _meant(visit, button.id)
        elif not doors.open_door(visit, button.door, button.id, button.arg):
            visit.toast = Words("toast-old-button")
        return
    if isinstance(button, buttons.Answer):
        _answered(visit, button)


def _answered(visit: Visit, button: buttons.Answer) -> None:
    if button.choice == PERSON:
        asking.ask_a_person(visit)
        return
    turn = talk_turn.press(visit.conversation, button.frame, button.question, button.choice, visit.stage)
    if turn is None:
        visit.toast = Words("toast-old-question")
        visit.put_again()
        return
    visit.took(turn)
    if visit.conversation.top is None and not turn.messages and not turn.shown:
        commands.menu(visit)


def _typed(visit: Visit, given: Typed) -> None:
    door = menu_door(given.text, visit.words)
    if door is not None:
        doors.open_door(visit, door)
        return
    way = way_out(given.text, visit.words)
    if way is not None:
        _WAYS[way](visit)
        return
    meant = next((one for one in MEANT if _says(visit, given.text, one)), None) if visit.held else None
    if meant is not None:
        _meant(visit, meant)
    elif visit.conversation.top is None:
        if not understand(visit, given.text):
            _not_understood(visit)
    else:
        _given(visit, given, replace(visit.stage, is_a_wish=lambda text: is_a_wish(visit, text)))


def _ask_which_was_meant(visit: Visit, text: str) -> None:
    """The open question would take a wish for its answer: a store called "sell 100 jin of pepper"."""
    visit.conversation.held = text
    rows = [[DoorButton(label, "meant", meant)] for meant, label in MEANT.items()]
    visit.say("which-was-meant", {"typed": text}, rows=rows)


def _says(visit: Visit, text: str, meant: str) -> bool:
    return would_press(text, MEANT[meant], visit.person.language, visit.words)


def _meant(visit: Visit, meant: str) -> None:
    """What the words that are held were meant as; a press that comes too late finds none."""
    if not visit.held or meant not in MEANT:
        visit.toast = Words("toast-old-question")
        visit.put_again()
    elif meant == "answer":
        _given(visit, Typed(visit.held))
    elif not understand(visit, visit.held):
        _not_understood(visit)


def _not_understood(visit: Visit) -> None:
    """The menu, and the way to a person when it happens twice in a row."""
    typed = visit.came.given.text if isinstance(visit.came.given, Typed) else visit.held
    visit.conversation.wrong = [*visit.wrong, typed[:MOST_OF_A_WRONG_ANSWER]][-MOST_WRONG:]
    if len(visit.conversation.wrong) < MISSES_BEFORE_A_PERSON:
        visit.say("not-understood", keyboard="menu")
        return
    visit.say("not-understood-again", rows=[[DoorButton(Words("button-person"), "person")]])
    if len(visit.conversation.wrong) == MISSES_BEFORE_A_PERSON:
        asking.ask_by_itself(visit)


def _given(visit: Visit, given: Given, stage: Stage | None = None) -> None:
    """To the open question; where that does not take it, to whatever else it can be."""
    if visit.conversation.top is None:
        visit.say("not-understood-kind", keyboard="menu")
        return
    if visit.came.voice and asking.by_voice(visit):
        return
    turn = talk_turn.answer(visit.conversation, given, stage or visit.stage)
    if turn.a_wish and isinstance(given, Typed):
        _ask_which_was_meant(visit, given.text)
        return
    if turn.refused and _meant_otherwise(visit, given):
        return
    visit.took(turn)
    top = visit.conversation.top
    if turn.refused and top is not None and top.misses == MISSES_BEFORE_A_PERSON:
        asking.ask_by_itself(visit)


def _meant_otherwise(visit: Visit, given: Given) -> bool:
    """What the open question does not take: more pictures for the form, a correction, or a wish of its own."""
    if isinstance(given, Photos):
        return late_photos.form_joined(visit, given)
    return isinstance(given, Typed) and (
        _put_right(visit, given.text) or understand(visit, given.text, within_a_form=True)
    )


def _put_right(visit: Visit, text: str) -> bool:
    """A correction typed at a form's last summary ("no, 25 yuan"): that answer is changed, and all is shown again."""
    amendment = read_amendment(text)
    if amendment is None:
        return False
    turn = talk_turn.amend(visit.conversation, amendment.field, Typed(amendment.said), visit.stage)
    if turn is not None:
        visit.took(turn)
    return turn is not None


def _help(visit: Visit) -> None:
    visit.show("help")
    visit.put_again()


_WAYS: dict[str, Callable[[Visit], None]] = {
    "back": commands.back,
    "cancel": commands.cancel,
    "person": asking.ask_a_person,
    "menu": commands.menu,
    "help": _help,
}
