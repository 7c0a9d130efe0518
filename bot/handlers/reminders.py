"""What the clock does about forms that lie open: one kind nudge, and a word when they close."""

import json
from datetime import datetime, timedelta

from bot.talk.conversation import Conversation, Frame
from bot.talk.message import DoorButton, Message, Words
from market.hours import county
from storage import due, outbox, turns
from storage.clock import milliseconds, now, now_ms
from storage.due import Due
from storage.work import Work

NUDGE, CLOSE = "nudge", "close_conversation"
LASTING_FLOWS = ("open_store", "list_produce")
"""Forms long enough to be come back to, and to be reminded of."""

CLOSES_AFTER = timedelta(days=14)
SILENT_FOR = timedelta(hours=3)
"""Whoever wrote within these hours is in the middle of it and needs no word from us."""


def plan_for(work: Work, chat: int, frame: Frame, moment: datetime) -> None:
    """Plans both for a flow that starts now."""
    if frame.flow in LASTING_FLOWS:
        morning = county().next_morning(moment)
        due.plan(
            work,
            NUDGE,
            f"{chat}",
            not_before=milliseconds(morning),
            not_after=milliseconds(morning + timedelta(hours=11)),
            facts=json.dumps({"chat": chat, "frame": frame.id}),
        )
    plan_closing(work, chat, moment)


def plan_closing(work: Work, chat: int, moment: datetime) -> None:
    due.plan(
        work,
        CLOSE,
        f"{chat}",
        not_before=milliseconds(moment + CLOSES_AFTER),
        not_after=milliseconds(moment + CLOSES_AFTER * 20),
        facts=json.dumps({"chat": chat}),
    )


def nudge(work: Work, row: Due) -> None:
    """The morning after: a kind word, if the form still lies open and its person has been silent since.

    Whoever wrote lately is nudged a day later instead, never twice.
    """
    facts = json.loads(row.facts)
    chat = turns.lock_chat(work, facts["chat"])
    frames = Conversation.of(chat.conversation)
    form = next((one for one in [*frames.frames, *frames.kept] if one.id == facts["frame"]), None)
    if form is None or chat.blocked:
        return
    if now_ms() - chat.last_turn < milliseconds_of(SILENT_FOR):
        later = county().next_morning(now())
        due.plan(
            work,
            NUDGE,
            row.subject,
            not_before=milliseconds(later),
            not_after=milliseconds(later + timedelta(hours=11)),
            facts=row.facts,
        )
        return
    message = Message(
        Words("nudge", {"form": Words(f"form-{form.flow.replace('_', '-')}").plain()}),
        rows=[[DoorButton(Words("button-go-on"), "go-on"), DoorButton(Words("button-person"), "person")]],
    )
    outbox.put_out(work, chat.id, outbox.NOTICE, [message.plain()], now_ms())


def close_conversation(work: Work, row: Due) -> None:
    """Two weeks of silence: the open form is put aside with a word; its answers can still be gone on with."""
    chat = turns.lock_chat(work, json.loads(row.facts)["chat"])
    conversation = Conversation.of(chat.conversation)
    if not conversation.frames or chat.blocked:
        return
    silent_since = chat.last_turn
    if now_ms() - silent_since < milliseconds_of(CLOSES_AFTER):
        due.plan(
            work,
            CLOSE,
            row.subject,
            not_before=silent_since + milliseconds_of(CLOSES_AFTER),
            not_after=silent_since + milliseconds_of(CLOSES_AFTER * 20),
            facts=row.facts,
        )
        return
    form = conversation.frames[-1].flow
    while conversation.frames:
        conversation.put_aside(conversation.frames.pop(0))
    turns.save_conversation(work, chat.id, conversation.stored())
    message = Message(
        Words("closed-after-silence", {"form": Words(f"form-{form.replace('_', '-')}").plain()}),
        rows=[[DoorButton(Words("button-go-on"), "go-on")]],
    )
    outbox.put_out(work, chat.id, outbox.NOTICE, [message.plain()], now_ms())


KINDS = {NUDGE: nudge, CLOSE: close_conversation}


def milliseconds_of(span: timedelta) -> int:
    return int(span.total_seconds() * 1000)
