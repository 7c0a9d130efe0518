"""A raw update of Telegram becomes an inbox row: whose chat it belongs to, and nothing more."""

import json
from collections.abc import Mapping
from typing import Any

from storage.turns import Arrival

SOURCE = "telegram"
KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "message_reaction")
"""The kinds of update that somebody here answers; Telegram is asked for no others."""


def arrival(update: Mapping[str, Any]) -> Arrival | None:
    """None for an update without a person and a chat: nobody could be answered."""
    body = next((update[kind] for kind in KINDS if isinstance(update.get(kind), Mapping)), None)
    if body is None:
        return None
    message = body.get("message", {}) if "callback_query" in update else body
    # Who puts an emoji to a message stands under another name than who writes one.
    chat, sender = message.get("chat"), body.get("from") or body.get("user")
    if not isinstance(chat, Mapping) or not isinstance(sender, Mapping):
        return None
    return Arrival(
        source=SOURCE,
        source_id=str(update["update_id"]),
        telegram_chat=int(chat["id"]),
        telegram_user=int(sender["id"]),
        private=chat.get("type") == "private",
        album=str(body.get("media_group_id", "")),
        # Half a character (a lone surrogate) is no text for a database.
        body=json.dumps(update, ensure_ascii=False, separators=(",", ":")).encode(errors="replace").decode(),
    )
