"""Everything that can never be so, collected: for the doctor, for tests and for benchmarks."""

import json
from collections.abc import Callable

from bot.flows import FLOWS
from bot.talk.conversation import Conversation
from market import violations as market
from storage import broadcast_violations, network_violations, trade_violations, training_violations
from storage import violations as tables
from storage.work import Work


def violations(work: Work) -> list[str]:
    """All of them, one sentence each: none, while nothing is wrong."""
    return [sentence for subject in SUBJECTS.values() for sentence in subject(work)]


def unreadable_conversations(work: Work) -> list[str]:
    """Each stored conversation can be read, and its flows are still there."""
    found, after = [], 0
    while some := tables.conversations(work, after, AT_ONCE):
        for chat, stored in some:
            try:
                talk = Conversation.of(stored)
            except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
                found.append(f"the conversation of chat {chat} cannot be read: {type(error).__name__}")
                continue
            gone = {frame.flow for frame in (*talk.frames, *talk.kept)} - FLOWS.keys()
            found += [
                f"the conversation of chat {chat} is in {flow}, a flow that is gone" for flow in sorted(gone)
            ]
        after = some[-1][0]
    return found


AT_ONCE = 500

SUBJECTS: dict[str, Callable[[Work], list[str]]] = {
    "stores": tables.stores,
    "listings": tables.listings,
    "media": tables.media,
    "chats": tables.chats,
    "tickets": tables.tickets,
    "conversations": unreadable_conversations,
    "rules": market.violations,
    "trade": trade_violations.trade,
    "network": network_violations.network,
    "training": training_violations.training,
    "broadcasts": broadcast_violations.broadcasts,
    "waiting": tables.waiting,
}
