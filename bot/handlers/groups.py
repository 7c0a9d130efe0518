"""A group of a station: whose it is, and what its people write and press in somebody's topic."""

from bot import buttons
from bot.handlers import canned, commands, helping
from bot.handlers.hearing import way_out
from bot.handlers.visit import Action, Visit
from bot.talk import turn as talk_turn
from bot.talk.given import Typed
from bot.talk.message import PERSON, DoorButton, Message, Words
from bot.talk.stage import refused
from market.help import groups, lost_groups
from market.help import helping as rules
from market.notices import notify
from market.refusals import Refusal
from storage.groups import StationGroup, person_of
from storage.tickets import open_ticket, tickets_of

COMMANDS = ("station",)
"""In Telegram's menu of groups, beside those that show the way to the own chat."""


def in_group(visit: Visit, group: StationGroup | None) -> None:
    """Who works at a station and writes in somebody's topic writes to that person. Elsewhere only what is called by its
    name is answered.
    """
    came = visit.came
    if came.kind == "membership":
        _membership(visit)
        return
    if group is not None and came.room is not None and groups.heard(visit.work, group, _seen(visit)):
        _say_that_it_works(visit, group)
    if came.command in COMMANDS:
        _bind_by_command(visit)
    elif came.command in commands.COMMANDS:
        visit.say("write-me-alone", {"link": {"start": "menu"}})
    elif came.kind == "pressed":
        _pressed(visit)
    elif group is not None and groups.works(group) and came.room is not None and came.room.thread:
        person = person_of(visit.work, group.id or 0, came.room.thread)
        if person is not None:
            _written(visit, person)


def _written(visit: Visit, person: int) -> None:
    """Something was written or sent in the topic of this person."""
    came = visit.came
    if came.command or not came.can_be_passed_on:
        return
    if came.room is not None and came.room.hidden:
        visit.say("group-who-are-you")
        return
    ticket = open_ticket(visit.work, person) or next(iter(reversed(tickets_of(visit.work, person))), None)
    if ticket is None:
        return
    typed = came.given if isinstance(came.given, Typed) and came.kind == "message" else None
    if typed and not rules.stays_inside(typed.text) and _answers_here(visit, ticket.public):
        _answered(visit, typed)
        return
    try:
        helping.send_on(visit, ticket.public)
    except Refusal as error:
        visit.say("not-sent", {"why": refused(error).plain()})


def _answers_here(visit: Visit, ticket: str) -> bool:
    """Is a question open to this helper that is about this ticket?"""
    top = visit.conversation.top
    return top is not None and top.args.get("ticket") == ticket


def _answered(visit: Visit, given: Typed) -> None:
    """An answer to a question that the bot has put to a helper, in the topic that it is about."""
    way = way_out(given.text, visit.words)
    if way == "back":
        visit.took(talk_turn.back(visit.conversation, visit.stage))
    elif way == "cancel":
        visit.took(talk_turn.cancel(visit.conversation, visit.stage))
    else:
        visit.took(talk_turn.answer(visit.conversation, given, visit.stage))


def _pressed(visit: Visit) -> None:
    button = visit.came.button
    if isinstance(button, buttons.Answer) and button.choice != PERSON:
        turn = talk_turn.press(visit.conversation, button.frame, button.question, button.choice, visit.stage)
        if turn is None:
            visit.toast = Words("toast-not-your-question")
        else:
            visit.took(turn)
    elif isinstance(button, buttons.Door) and not visit.person.id:
        visit.toast = Words("toast-who-are-you")
    elif isinstance(button, buttons.Door) and button.door in ACTIONS:
        ACTIONS[button.door](visit, button.id, button.arg)
    elif isinstance(button, buttons.Door) and button.door in groups.IN_GROUPS:
        visit.show(button.door, button.id, button.arg)
    else:
        visit.toast = Words("toast-old-button")


def _bind_by_command(visit: Visit) -> None:
    """/station, with the name of one or without: whose group this is from now on."""
    if visit.came.room is not None and visit.came.room.hidden:
        visit.say("group-who-are-you")
        return
    if not visit.person.id:
        visit.say("write-me-alone", {"link": {"start": "menu"}})
        return
    try:
        choices = groups.choices(visit.work, visit.who)
        named = [one for one in choices if visit.came.payload and visit.came.payload in one.name]
        found = named or choices
        if len(found) == 1:
            _bound(visit, found[0].public)
            return
    except Refusal as error:
        visit.messages.append(Message(refused(error)))
        return
    rows = [[DoorButton(one.name, "bind", one.public)] for one in found]
    visit.say("group-which-station" if rows else "group-no-station", rows=rows)


def bind(visit: Visit, id_: str, arg: str) -> None:
    try:
        _bound(visit, id_)
    except Refusal as error:
        visit.toast = refused(error)


def _bound(visit: Visit, station: str) -> None:
    """Raises the market's refusals."""
    seen = _seen(visit)
    group, found, before = groups.bind(visit.work, visit.who, seen, station, visit.person.language)
    if before is not None:
        lost_groups.go_on_elsewhere(visit.work, before, found.id or 0)
    lacks = groups.lacks(group)
    if lacks:
        visit.say(f"group-lacks-{lacks}", {"station": found.name})
    else:
        visit.say("group-bound", {"station": found.name}, rows=_UNBIND)
        groups.tell_responsible(visit.work, found, "group-is-bound", {"title": seen.title})


def unbind(visit: Visit, id_: str, arg: str) -> None:
    try:
        group = groups.at(visit.work, visit.chat.telegram_chat)
        station = groups.let_go(visit.work, visit.who, visit.chat.telegram_chat)
        if group is not None:
            lost_groups.go_on_elsewhere(visit.work, group, station.id or 0)
    except Refusal as error:
        visit.toast = refused(error)
        return
    visit.messages.append(Message(Words("group-let-go", {"station": station.name}), edit=True))


def _membership(visit: Visit) -> None:
    """The bot was let in, made an administrator, or put out."""
    room, work = visit.came.room, visit.work
    if room is None:
        return
    group = groups.meet(work, _seen(visit))
    before = groups.works(group)
    if groups.heard(work, group, _seen(visit), admin=bool(room.admin)):
        _say_that_it_works(visit, group)
    elif before and not groups.works(group):
        lost_groups.lost(work, group, "removed" if visit.came.blocked else "rights")


def _say_that_it_works(visit: Visit, group: StationGroup) -> None:
    station = groups.station_of(visit.work, group)
    visit.say("group-bound", {"station": station.name}, rows=_UNBIND)
    groups.tell_responsible(visit.work, station, "group-is-bound", {"title": group.title})


def _seen(visit: Visit) -> groups.Seen:
    room = visit.came.room
    return groups.Seen(visit.chat.telegram_chat, room.title if room else "", bool(room and room.forum))


def number(visit: Visit, id_: str, arg: str) -> None:
    """A person's number is for who helps alone: it is told in their own chat."""
    try:
        found = rules.see_number(visit.work, visit.who, id_)
        name = rules.whose(visit.work, visit.who, id_)
    except Refusal as error:
        visit.toast = refused(error)
        return
    notify(
        visit.work, visit.person.id, "their-number" if found else "no-number", {"name": name, "number": found}
    )
    visit.toast = Words("toast-in-your-own-chat")


_UNBIND = [[DoorButton(Words("button-unbind"), "unbind")]]

ACTIONS: dict[str, Action] = {
    **{door: action for door, action in helping.ACTIONS.items() if door in groups.IN_GROUPS},
    **{door: action for door, action in canned.ACTIONS.items() if door in groups.IN_GROUPS},
    "number": number,
    "bind": bind,
    "unbind": unbind,
}
"""What buttons do in a group; the right to the ticket or the station is checked behind each."""
