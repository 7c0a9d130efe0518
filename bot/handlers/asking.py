"""Asking a person: the way from every question to somebody who helps, and what comes back of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.flows.choose_village import village_in
from bot.handlers.hearing import big_button
from bot.handlers.visit import Visit
from bot.talk import turn as talk_turn
from bot.talk.conversation import Conversation
from bot.talk.given import Given, Pressed, SharedContact, SharedLocation, Typed
from bot.talk.message import DoorButton, Message, Words, plain_label
from bot.talk.stage import refused
from market.help import asking
from market.help.carrying import Written
from market.hours import when
from market.refusals import Refusal

_OF_HELPERS = ("fill_in", "keep_canned", "find_canned")
"""What is asked of who helps is not passed on to others."""

PERSON = DoorButton(Words("button-person"), "person")


def ask_a_person(visit: Visit, id_: str = "", arg: str = "") -> None:
    """Asks for somebody and says who answers and when; the open question stays open."""
    asked = asking.ask(visit.work, visit.own, form(visit), _village(visit))
    visit.conversation.ticket = asked.ticket
    if asked.helper:
        visit.say("person-has-it", {"helper": asked.helper}, keyboard="menu")
        return
    facts = {"station": asked.station, "when": when(asked.answer_by)}
    visit.say("person-asked", facts, keyboard="menu")
    visit.put_again()


def ask_by_itself(visit: Visit) -> None:
    """Two answers in a row were not understood: somebody is asked without a press, where there is anybody. Who works at
    a station and mistypes a code knows whom to ask.
    """
    top = visit.conversation.top
    if visit.works_as or visit.client is not None or visit.conversation.ticket:
        return
    if top is not None and top.flow in _OF_HELPERS:
        return
    if not visit.market.read(asking.somebody_is_there):
        return
    asked = asking.ask(visit.work, visit.own, form(visit), _village(visit))
    visit.conversation.ticket = asked.ticket
    visit.say("person-asked-by-itself", {"station": asked.station, "when": when(asked.answer_by)})


def by_voice(visit: Visit) -> bool:
    """A voice note as the answer to the open question: somebody listens to it and types what was said. False where no
    question is open that somebody else may answer.
    """
    top, stands = visit.conversation.top, talk_turn.standing(visit.conversation, visit.stage)
    if (
        stands is None
        or stands.personal
        or stands.takes_voice
        or top is None
        or top.flow in _OF_HELPERS
        or not visit.came.sent
    ):
        return False
    if visit.client is not None:
        return False
    note = {"chat": visit.chat.telegram_chat, "message": visit.came.sent[0], "file": visit.came.voice}
    asked = asking.ask(visit.work, visit.own, form(visit), _village(visit), note)
    visit.conversation.ticket = asked.ticket
    facts = {"station": asked.station, "when": when(asked.answer_by)}
    visit.say("voice-passed-on", facts, keyboard="menu")
    return True


def back_to_the_bot(visit: Visit, id_: str = "", arg: str = "") -> None:
    """The bot answers again: to whoever helps, and to whoever was helped."""
    if visit.conversation.helping:
        visit.conversation.helping = ""
        visit.say("stopped-helping", keyboard="menu")
    elif visit.conversation.ticket:
        try:
            asking.leave(visit.work, visit.own, visit.conversation.ticket)
        except Refusal as error:
            visit.messages.append(Message(refused(error), keyboard="menu"))
        _bot_again(visit)
        visit.say("bot-again", keyboard="menu")
    else:
        visit.say("bot-is-here", keyboard="menu")
    visit.put_again()


def was_helped(visit: Visit, id_: str, arg: str) -> None:
    """The answer to the one question after it is over."""
    try:
        first = asking.say_whether_helped(visit.work, visit.own, id_, arg)
    except Refusal as error:
        visit.toast = refused(error)
        return
    visit.toast = Words("toast-thanks" if first else "toast-already-so")
    if first and arg == "no":
        visit.say("not-helped", rows=[[PERSON]])


def passed_on(visit: Visit) -> bool:
    """While a person has the ticket, what is typed and sent goes there; buttons still answer the bot."""
    came, conversation = visit.came, visit.conversation
    if not conversation.helped or not came.can_be_passed_on:
        return False
    if came.given is not None and _is_a_button(visit, came.given):
        return False
    try:
        asking.tell_helper(visit.work, visit.own, conversation.ticket, written(visit))
    except Refusal:
        # It is over since a moment ago: the bot answers, and a word about it is on its way.
        return False
    return True


def written(visit: Visit) -> Written:
    """What goes to the other side: the words that were typed, and what was sent, to be copied as it is."""
    came = visit.came
    text = came.given.text if isinstance(came.given, Typed) else ""
    sent = [(visit.chat.telegram_chat, one) for one in came.sent]
    return Written(text, sent, edited=came.kind == "edited", reply_to=came.reply_to)


def happened(visit: Visit) -> None:
    """Something that the market, not the person, put into this chat."""
    event = visit.came.event
    if event.get("what") == "filled":
        _filled(visit, event)
    elif event.get("ticket") == visit.conversation.ticket:
        _EVENTS[event["what"]](visit, event)


def keep_form(visit: Visit) -> None:
    """Whoever helps sees the form as it stands after this turn."""
    asking.stands(visit.work, visit.own, visit.conversation.ticket, form(visit))


def form(visit: Visit) -> dict[str, Any]:
    """What stands open, as plain data: the question with its choices, the answers before it, what was not taken."""
    stands = talk_turn.standing(visit.conversation, visit.stage)
    if stands is None:
        wrong = visit.conversation.wrong or visit.wrong
        return {"wrong": list(wrong)} if wrong else {}
    return {
        "flow": stands.flow,
        "frame": stands.frame,
        "key": stands.key,
        "question": stands.question,
        "words": stands.words.plain(),
        "options": [{"id": one.id, "label": plain_label(one.label)} for one in stands.options],
        # Nobody fills in for somebody who fills in for another.
        "personal": stands.personal or bool(visit.conversation.acting),
        "answers": [plain_label(one) for one in stands.answers],
        "wrong": list(stands.wrong),
    }


def _village(visit: Visit) -> str:
    """Where the person lives, or else what the open form says of it."""
    top = visit.conversation.top
    if visit.person.village or top is None:
        return visit.person.village
    answers = {key: answer.value for key, answer in top.journal.answers.items()}
    return village_in(answers)


def _is_a_button(visit: Visit, given: Given) -> bool:
    """Was a big button pressed: one of the menu's, or the one that shares what the open question asks for?"""
    if isinstance(given, Typed):
        return big_button(given.text, visit.words)
    shares = {SharedContact: "contact", SharedLocation: "location"}.get(type(given))
    return shares is not None and shares == visit.chat.keyboard


def _taken(visit: Visit, event: Mapping[str, Any]) -> None:
    visit.conversation.helped = True
    visit.say("helper-came", asking.helper(visit.work, visit.own), keyboard="menu")
    if says := event.get("says"):
        written = Written.of(says["written"])
        asking.first_words(visit.work, visit.own, event["ticket"], says["event"], written)


def _waiting(visit: Visit, event: Mapping[str, Any]) -> None:
    visit.conversation.helped = False
    facts = {**asking.helper(visit.work, visit.own), "station": event["station"], "when": event["when"]}
    visit.say("helper-gone", facts, keyboard="menu")
    visit.put_again()


def _snoozed(visit: Visit, event: Mapping[str, Any]) -> None:
    visit.conversation.helped = False
    facts = {**asking.helper(visit.work, visit.own), "when": event["when"]}
    visit.say("helper-comes-back", facts, keyboard="menu")
    visit.put_again()


def _over(visit: Visit, event: Mapping[str, Any]) -> None:
    """One question, whether it helped; then the bot takes up the open one again."""
    _bot_again(visit)
    visit.say("helper-done", asking.helper(visit.work, visit.own), keyboard="menu")
    answers = [
        DoorButton(Words(f"button-helped-{one}"), "was-helped", event["ticket"], one) for one in ("yes", "no")
    ]
    visit.say("was-it-helpful", rows=[answers])
    visit.put_again(Words("still-open"))


def _filled(visit: Visit, event: Mapping[str, Any]) -> None:
    """Somebody who helps answers the open question; both hear what became of it."""
    given = _given(event["given"])
    before = visit.conversation.stored()
    turn = None
    if not visit.conversation.acting:
        turn = talk_turn.fill(visit.conversation, event["frame"], event["question"], given, visit.stage)
    outcome, reason = "taken", None
    if turn is None:
        outcome = "too-late"
    elif turn.refused:
        # The person did nothing wrong and sees nothing of it.
        visit.conversation = Conversation.of(before)
        outcome, reason = "refused", turn.messages[-1].before[0].plain()
    else:
        who = asking.helper(visit.work, visit.own)
        if turn.taken is None:
            outcome = "more"
            reason = next((one.plain() for one in turn.messages[-1].before), None)
        elif turn.messages:
            label = plain_label(turn.taken[1]) if turn.taken[1] is not None else Words("button-done").plain()
            said = Words("helper-filled-in", {**who, "label": label})
            turn.messages[0] = replace(turn.messages[0], before=(said, *turn.messages[0].before))
        visit.took(turn)
    asking.filled(visit.work, visit.own, event["ticket"], outcome, form(visit), reason)


def _given(plain: Mapping[str, str]) -> Given:
    return Pressed(plain["pressed"]) if "pressed" in plain else Typed(plain["typed"])


def _bot_again(visit: Visit) -> None:
    visit.conversation.ticket, visit.conversation.helped = "", False


_EVENTS: dict[str, Callable[[Visit, Mapping[str, Any]], None]] = {
    "taken": _taken,
    "waiting": _waiting,
    "snoozed": _snoozed,
    "over": _over,
}

ACTIONS: dict[str, Callable[[Visit, str, str], None]] = {
    "person": ask_a_person,
    "bot": back_to_the_bot,
    "was-helped": was_helped,
}
"""What buttons do for who asks; the right to the ticket is checked behind each."""
