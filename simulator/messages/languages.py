"""Languages and scopes of what a bot says about itself."""

import re

from simulator.messages.call import Call
from simulator.refusals import BadRequest, NotSimulated

TWO_LETTERS = re.compile(r"[a-z]{2}")


def language_of(call: Call) -> str:
    language = call.text("language_code")
    if language and not TWO_LETTERS.fullmatch(language):
        raise BadRequest("invalid language code specified")
    return language


def spoken_by(phone_language: str | None) -> str:
    """Phones say zh-hans, bots set texts for zh."""
    return (phone_language or "").partition("-")[0].lower()


def scope_of(call: Call) -> str:
    """A scope as one word of the database; those of groups can be set, though nobody sees them yet."""
    scope = call.get("scope") or {"type": "default"}
    if scope["type"] == "chat":
        return f"chat {scope['chat_id']}"
    if scope["type"] in ("chat_administrators", "chat_member"):
        raise NotSimulated(f"scope {scope['type']}")
    return str(scope["type"])
