"""What the clock does about forms that lie open: one kind nudge, a word when they close, and forgetting at last."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from bot.clock import InTransaction
from bot.talk.conversation import Conversation, Frame
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.hours import county
from storage import due, outbox, turns
from storage.clock import milliseconds, now, now_ms
from storage.due import Due
from storage.work import Work

NUDGE, CLOSE, FORGET = "nudge", "close_conversation", "forget_forms"
LASTING_FLOWS = ("open_store", "list_produce")
"""Forms long enough to be come back to, and to be reminded of."""

NUDGES_UNTIL = timedelta(hours=11)
"""A nudge of the morning is of no use in the evening."""

CLOSES_AFTER = timedelta(days=14)
CLOSES_UNTIL = CLOSES_AFTER * 20
"""A word about a form that is most of a year old says nothing any more."""

FORGETS_UNTIL = timedelta(days=3650)
"""However late: what nobody comes back to is not to be kept."""

SILENT_FOR = timedelta(hours=3)
"""Whoever wrote within these hours is in the middle of it and needs no word from us."""

GO_ON = DoorButton(Words("button-go-on"), "go-on")
PERSON = DoorButton(Words("button-person"), "person")


def form_name(flow: str) -> Plain:
    """What a flow's form is called, as a fact of a message."""
    return Words(f"form-{flow.replace('_', '-')}").plain()


def plan_for(work: Work, chat: int, frame: Frame, moment: datetime) -> None:
    """Plans both for a flow that starts now."""
    if frame.flow in LASTING_FLOWS:
        _plan_nudge(work, chat, frame.id, moment)
    _plan_closing(work, chat, milliseconds(moment))


def nudge(work: Work, row: Due) -> None:
    """The morning after: a kind word, if the form still lies open and its person has been silent since.

    Whoever wrote lately, or is being helped by a person, is nudged a day later instead, never twice.
    """
    facts = json.loads(row.facts)
    chat = turns.lock_chat(work, facts["chat"])
    conversation = Conversation.of(chat.conversation)
    forms = [*conversation.frames, *conversation.kept]
    form = next((one for one in forms if one.id == facts["frame"]), None)
    if form is None or chat.blocked:
        return
    if conversation.helped or now_ms() - chat.last_turn < _milliseconds(SILENT_FOR):
        _plan_nudge(work, chat.id, form.id, now())
        return
    _notice(work, chat.id, Words("nudge", {"form": form_name(form.flow)}), GO_ON, PERSON)


def close_conversation(work: Work, row: Due, forms_kept: timedelta) -> None:
    """Two weeks of silence: the open form is put aside with a word; its answers can still be gone on with, for as long
    as forms are kept.

    Looked at once when it is due, and moved on by whatever was said since: no turn has to put it off.
    """
    chat = turns.lock_chat(work, json.loads(row.facts)["chat"])
    conversation = Conversation.of(chat.conversation)
    if not conversation.frames and not conversation.kept:
        return
    if now_ms() - chat.last_turn < _milliseconds(CLOSES_AFTER):
        _plan_closing(work, chat.id, chat.last_turn)
        return
    if conversation.top is not None:
        form = form_name(conversation.top.flow)
        while conversation.frames:
            conversation.put_aside(conversation.frames.pop(0))
        turns.save_conversation(work, chat.id, conversation.stored())
        if not chat.blocked:
            _notice(work, chat.id, Words("closed-after-silence", {"form": form}), GO_ON)
    _plan_forgetting(work, chat.id, chat.last_turn, forms_kept)


def forget_forms(work: Work, row: Due, forms_kept: timedelta) -> None:
    """Nobody came back to the forms put aside: what was answered in them goes."""
    chat = turns.lock_chat(work, json.loads(row.facts)["chat"])
    conversation = Conversation.of(chat.conversation)
    if not conversation.kept:
        return
    if now_ms() - chat.last_turn < _milliseconds(forms_kept):
        _plan_forgetting(work, chat.id, chat.last_turn, forms_kept)
        return
    conversation.kept = []
    turns.save_conversation(work, chat.id, conversation.stored())


def kinds(forms_kept: timedelta) -> Mapping[str, InTransaction]:
    """What the clock does, where forms put aside are kept for so long."""
    return {
        NUDGE: nudge,
        CLOSE: partial(close_conversation, forms_kept=forms_kept),
        FORGET: partial(forget_forms, forms_kept=forms_kept),
    }


def _plan_nudge(work: Work, chat: int, frame: int, moment: datetime) -> None:
    morning = county().next_morning(moment)
    due.plan(
        work,
        NUDGE,
        f"{chat}",
        not_before=milliseconds(morning),
        not_after=milliseconds(morning + NUDGES_UNTIL),
        facts=json.dumps({"chat": chat, "frame": frame}),
    )


def _plan_closing(work: Work, chat: int, last_turn: int) -> None:
    due.plan(
        work,
        CLOSE,
        f"{chat}",
        not_before=last_turn + _milliseconds(CLOSES_AFTER),
        not_after=last_turn + _milliseconds(CLOSES_UNTIL),
        facts=json.dumps({"chat": chat}),
    )


def _plan_forgetting(work: Work, chat: int, last_turn: int, forms_kept: timedelta) -> None:
    due.plan(
        work,
        FORGET,
        f"{chat}",
        not_before=last_turn + _milliseconds(forms_kept),
        not_after=last_turn + _milliseconds(forms_kept + FORGETS_UNTIL),
        facts=json.dumps({"chat": chat}),
    )


def _notice(work: Work, chat: int, words: Words, *ways: DoorButton) -> None:
    outbox.put_out(work, chat, outbox.NOTICE, [Message(words, rows=[ways]).plain()], now_ms())


def _milliseconds(span: timedelta) -> int:
    return int(span.total_seconds() * 1000)
