"""One turn, one transaction: lock the chat, claim what waits, run it, write what is to be said."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.handlers import asking, late_photos
from bot.handlers.group_turn import group_turn
from bot.handlers.incoming import Incoming, SentTable, as_album, incoming
from bot.handlers.reactions import reacted
from bot.handlers.route import route
from bot.handlers.turn_result import TurnResult
from bot.handlers.visit import Visit
from bot.talk.conversation import Conversation
from bot.talk.given import Photos
from bot.talk.message import Message
from bot.talk.message import Words as Key
from bot.talk.stage import Person
from bot.wording.words import Words
from market.members import people
from storage import chats, due, media, outbox, turns
from storage.clock import milliseconds, now
from storage.media import Medium
from storage.outbox import OutboxRow
from storage.turns import InboxRow, OpenChat
from storage.work import Work

ALBUM_QUIET_MS = 1000
"""An album is whole when no picture of it has come for this long."""

FETCH = "fetch_picture"
FETCH_WITHIN = timedelta(days=2)


class AlbumStillComing(Exception):
    """The turn is put off: more pictures of the album may come within these seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def work_off(work: Work, chat_id: int, words: Words) -> TurnResult | None:
    """Handles the oldest waiting inbox row of a chat; None where none waits.

    Raises AlbumStillComing, and whatever a broken flow raises: then nothing of it has happened.
    """
    moment = milliseconds(now())
    chat = turns.lock_chat(work, chat_id)
    row = turns.claim(work, chat_id, moment)
    if row is None:
        return None
    rows = [row]
    if row.album:
        rows += turns.claim_album(work, chat_id, row.album, moment)
        waited = moment - max(one.arrived for one in rows)
        if 0 <= waited < ALBUM_QUIET_MS:
            raise AlbumStillComing((ALBUM_QUIET_MS - waited) / 1000)
    came = incoming(json.loads(row.body), words.link.username)
    if came.kind == "reaction":
        result = reacted(work, chat, came)
        return replace(result, inbox=row.id, update=row.source_id, more=row.more)
    if not chat.private:
        return replace(
            group_turn(work, chat, rows, came, words), inbox=row.id, update=row.source_id, more=row.more
        )
    if came.kind == "event" and chat.person_id is None:
        # Whoever it was about was deleted in the meantime.
        return TurnResult(inbox=row.id, update=row.source_id, more=row.more)
    visit = Visit(work, chat, _person(work, chat, came), Conversation.of(chat.conversation), came, words)
    if came.files and (visit.conversation.helped or visit.conversation.helping):
        visit.came = as_album([json.loads(one.body) for one in rows], came, words.link.username)
    elif came.files:
        visit.came = replace(came, given=_photos(visit, rows, words))
    elif came.tables:
        visit.came = replace(came, tables=_tables(rows, words))
    if not late_photos.album_joined(visit):
        route(visit)
    return _save(visit, moment, row)


def _person(work: Work, chat: OpenChat, came: Incoming) -> Person:
    if chat.person_id is not None:
        return Person(chat.person_id, chat.language, chat.name, chat.village, chat.phone)
    met = people.meet(work, came.sender.name, came.sender.language)
    chats.meet_person(work, chat.id, met)
    return Person(met, came.sender.language, came.sender.name)


def _photos(visit: Visit, rows: Sequence[InboxRow], words: Words) -> Photos:
    """Media rows for the pictures that came, to be fetched after the turn; the flow goes on meanwhile."""
    moment = visit.stage.now
    ids = []
    for row in rows:
        for file in incoming(json.loads(row.body), words.link.username).files:
            medium = media.add_medium(visit.work, Medium(owner_id=visit.person.id, file=file, added=moment))
            due.plan(
                visit.work,
                FETCH,
                medium.public,
                not_before=milliseconds(moment),
                not_after=milliseconds(moment + FETCH_WITHIN),
            )
            ids.append(medium.public)
    return Photos(tuple(ids), visit.came.album)


def _tables(rows: Sequence[InboxRow], words: Words) -> tuple[SentTable, ...]:
    """All tables that were sent together."""
    return tuple(
        table for row in rows for table in incoming(json.loads(row.body), words.link.username).tables
    )


def _save(visit: Visit, moment: int, row: InboxRow) -> TurnResult:
    work, chat, came = visit.work, visit.chat, visit.came
    language = visit.person.language
    bodies, keyboard = _outgoing(visit)
    blocked = moment if came.kind == "membership" and came.blocked else 0
    by_the_person = came.kind != "event"
    if not by_the_person:
        blocked = chat.blocked
    if chat.blocked and not blocked:
        # What was to be said in the talk at that time makes no sense any more; notices still do.
        outbox.drop_unsent(work, chat.id, outbox.CONVERSATION, "blocked", moment)
    if visit.conversation.ticket:
        asking.keep_form(visit)
    work.finish()
    forgotten = chats.forgotten(work, chat.id) if "delete_me" in visit.ended else False
    if forgotten:
        bodies = [{**body, "language": language} for body in bodies]
    turns.save(
        work,
        chat,
        conversation="" if forgotten else visit.conversation.stored(),
        keyboard=keyboard,
        blocked=blocked,
        now=moment if by_the_person else chat.last_turn,
    )
    ids = outbox.put_out(work, chat.id, outbox.CONVERSATION, bodies, moment)
    toast = visit.words.plain(language, visit.toast.plain()) if visit.toast else ""  # type: ignore[arg-type]
    return TurnResult(
        rows=_rows(chat, ids, bodies, language),
        callback=came.callback,
        toast=toast,
        noticed=work.noticed,
        fetches=bool(came.files or came.tables),
        inbox=row.id,
        update=row.source_id,
        conversation=visit.conversation.top.id if visit.conversation.top else 0,
        more=row.more,
        woken=work.woken,
    )


def _outgoing(visit: Visit) -> tuple[list[dict[str, Any]], str]:
    """The bodies of the outbox rows, and the big keyboard that stands after them."""
    came, keyboard = visit.came, visit.chat.keyboard
    standing = _standing_keyboard(visit)
    pressed = {"message": came.message, "photo": came.photo}
    bodies: list[dict[str, Any]] = []
    edits = any(message.edit for message in visit.messages)
    if visit.ticked is not None and came.button is not None and not edits:
        bodies.append({"tick": visit.ticked, "edit": pressed})
    for message in _with_the_client(visit):
        if message.rows and keyboard not in ("", standing):
            # One message carries one keyboard: the menu comes back before the buttons of the next question.
            bodies.append(Message(Key("keyboard-back"), keyboard=standing).plain())
            keyboard = standing
        if message.keyboard == "menu":
            message = replace(message, keyboard=standing)
        body = message.plain()
        body["edit"] = pressed if message.edit and came.button is not None else None
        bodies.append({key: value for key, value in body.items() if value is not None})
        keyboard = message.keyboard or keyboard
    return [*bodies, *visit.documents], keyboard


def _with_the_client(visit: Visit) -> list[Message]:
    """Whoever acts for somebody else sees over every message for whom."""
    if visit.client is None:
        return visit.messages
    whom = Key("for-whom", {"name": visit.client.person.name})
    # What the market, not the person, has caused is about the form below at most.
    own = [visit.came.kind == "event" and not message.rows for message in visit.messages]
    return [
        message if is_own else replace(message, before=(whom, *message.before))
        for message, is_own in zip(visit.messages, own, strict=True)
    ]


def _standing_keyboard(visit: Visit) -> str:
    """The big keyboard that stands where no question asks for another one: with the way back to the bot on it while
    a person answers, or is written to.
    """
    if visit.conversation.helping:
        return "helping"
    if visit.conversation.acting:
        return "acting"
    if visit.conversation.helped:
        return "helped"
    return f"menu-{visit.works_as}" if visit.works_as else "menu"


def _rows(
    chat: OpenChat, ids: Sequence[int], bodies: Sequence[Mapping[str, Any]], language: str
) -> list[OutboxRow]:
    return [
        outbox.outbox_row(identity, chat.id, outbox.CONVERSATION, chat.telegram_chat, language, dict(body))
        for identity, body in zip(ids, bodies, strict=True)
    ]
