"""A turn in a group: what is said there goes into the topic in which it was written or pressed, for all to see."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.handlers.groups import in_group
from bot.handlers.incoming import Incoming, as_album
from bot.handlers.turn_result import TurnResult
from bot.handlers.visit import Visit
from bot.talk.conversation import Conversation
from bot.talk.message import PERSON
from bot.talk.stage import Person
from bot.wording.words import Words
from market.help import groups
from market.help.groups import IN_GROUPS
from storage import chats, outbox, people, turns
from storage.clock import milliseconds, now
from storage.groups import StationGroup, person_of
from storage.tickets import open_ticket, tickets_of
from storage.turns import InboxRow, OpenChat
from storage.work import Work


def group_turn(
    work: Work, chat: OpenChat, rows: Sequence[InboxRow], came: Incoming, words: Words
) -> TurnResult:
    """Handles what came from somebody in a group, whose chat is locked."""
    if came.moved:
        groups.moved(work, chat.telegram_chat, came.moved)
        chats.move_group(work, chat.telegram_chat, came.moved)
        work.finish()
        return TurnResult()
    if came.files:
        came = as_album([json.loads(row.body) for row in rows], came, words.link.username)
    group = groups.at(work, chat.telegram_chat)
    person = _person(work, chat, came)
    visit = Visit(work, chat, person, Conversation.of(chat.conversation), came, words)
    visit.room = group.id if groups.works(group) and group is not None else None
    in_group(visit, group)
    # A station may have got this group just now.
    group = groups.at(work, chat.telegram_chat)
    bodies = _bodies(work, visit, group)
    work.finish()
    moment = milliseconds(now())
    turns.save(work, chat, conversation=_conversation(visit), keyboard="", blocked=0, now=moment)
    written_to = group.chat_id if group is not None else chat.id
    ids = outbox.put_out(work, written_to, outbox.CONVERSATION, bodies, moment)
    out = [
        outbox.outbox_row(one, written_to, outbox.CONVERSATION, chat.telegram_chat, "zh", body)
        for one, body in zip(ids, bodies, strict=True)
    ]
    toast = words.plain(person.language, visit.toast.plain()) if visit.toast else ""  # type: ignore[arg-type]
    return TurnResult(out, callback=came.callback, toast=toast, noticed=work.noticed, woken=work.woken)


def _person(work: Work, chat: OpenChat, came: Incoming) -> Person:
    """Who it is, if they have ever written to the bot alone: by that chat they are known. Else nobody, with id 0."""
    known = chats.person_of_user(work, chat.telegram_user)
    found = people.person(work, known) if known is not None else None
    if found is None or found.id is None:
        return Person(0, came.sender.language, came.sender.name)
    return Person(found.id, found.language, found.name, found.village, found.phone)


def _conversation(visit: Visit) -> str:
    """Kept only while a question is open: most who write in a group are asked nothing."""
    return visit.conversation.stored() if visit.conversation.top is not None else ""


def _bodies(work: Work, visit: Visit, group: StationGroup | None) -> list[dict[str, Any]]:
    came = visit.came
    language = group.language if group is not None and group.station_id else visit.person.language
    place = {**_topic(work, visit, group), "language": language}
    pressed = {"message": came.message, "photo": came.photo}
    bodies: list[dict[str, Any]] = []
    edits = any(message.edit for message in visit.messages)
    if visit.ticked is not None and came.button is not None and not edits:
        bodies.append({"tick": visit.ticked, "edit": pressed})
    for message in visit.messages:
        body: dict[str, Any] = {key: part for key, part in message.plain().items() if key != "keyboard"}
        if message.edit and came.button is not None:
            body["edit"] = pressed
        else:
            body.pop("edit", None)
        rows = [[one for one in row if _belongs_here(one)] for row in body.pop("rows", ())]
        bodies.append({**body, "rows": [row for row in rows if row]})
    return [{**body, **place} for body in bodies]


def _belongs_here(button: Mapping[str, Any]) -> bool:
    """The menu, the own counter and "ask a person" are for a chat of one's own."""
    return button["door"][0] in IN_GROUPS if "door" in button else button["answer"][2] != PERSON


def _topic(work: Work, visit: Visit, group: StationGroup | None) -> dict[str, Any]:
    """Where the answer goes: into the topic of the person it is about, or where it was written."""
    thread = visit.came.room.thread if visit.came.room else 0
    if group is None or group.id is None or not thread:
        return {"thread": thread} if thread else {}
    person = person_of(work, group.id, thread)
    ticket = open_ticket(work, person) or next(reversed(tickets_of(work, person)), None) if person else None
    return {"topic": groups.topic(work, group, ticket)} if ticket is not None else {"thread": thread}
